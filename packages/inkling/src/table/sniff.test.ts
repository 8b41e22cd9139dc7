import { expect, test } from "vitest";
import { parseDelimiter, sniffDelimiter } from "./sniff.js";

test.each([
  ["a,b\n1,2\n", ","],
  ["a\tb\n1\t2\n", "\t"],
  ["a;b\n1,5;2,5\n", ";"],
  ["a|b|c\n1|2|3\n", "|"],
  ['"a;b";"c"\n"d";"e"\n', ";"],
  ['"x, y","z"\n"1; 2","3"\n', ","],
  ["name\nAda\nAlan\n", ","],
  ["name;remark\nAda;one, two\nAlan;three\n", ";"],
  ["", ","],
])("finds out the delimiter of %j", (text, delimiter) => {
  expect(sniffDelimiter(text, true)).toBe(delimiter);
});

test.each([
  ["tab", "\t"],
  ["\\t", "\t"],
  ["Semicolon", ";"],
  ["pipe", "|"],
  [":", ":"],
])("reads --delimiter %j", (wanted, delimiter) => {
  expect(parseDelimiter(wanted)).toBe(delimiter);
});

test.each(["", "ab", '"', "\n"])("refuses --delimiter %j", (wanted) => {
  expect(() => parseDelimiter(wanted)).toThrow(/one character/);
});
