import { expect, test } from "vitest";
import { readSexps } from "./sexp.js";

const symbol = (text: string) => ({ kind: "symbol", text });
const string = (value: string) => ({ kind: "string", value });
const list = (...items: unknown[]) => ({ kind: "list", items });

test("reads nested lists of symbols", () => {
  expect(readSexps("(a (b -1) ()) c")).toEqual([
    list(symbol("a"), list(symbol("b"), symbol("-1")), list()),
    symbol("c"),
  ]);
});

test("a doubled quote is a quote, everything else in a string stands for itself", () => {
  expect(readSexps('"" """" "a ""b"" c" "\\n;)( \t"')).toEqual([
    string(""),
    string('"'),
    string('a "b" c'),
    string("\\n;)( \t"),
  ]);
});

test("a string may run over several lines, a comment may not", () => {
  expect(readSexps('; "(\n"x\ny" ; end')).toEqual([string("x\ny")]);
});

test.each([
  ["(a", "1 parentheses are never closed"],
  ["a)", "parenthesis closes nothing at character 1"],
  ['(a "b)', "string without an end at character 3"],
])("%s is refused", (text, message) => {
  expect(() => readSexps(text)).toThrow(message);
});
