import { describe, expect, it } from "vitest";
import { GROWN_LENGTH_MAX } from "./domains/text/growth.js";
import { learn } from "./learn.js";
import type { Cell, Row } from "./outcome.js";
import { fromJSON } from "./saved.js";
import { emptyMemo } from "./space/memo.js";
import { parseTerm, quote } from "./space/notation.js";
import { evaluate } from "./space/term.js";
import { text } from "./testing/textLanguage.js";

function saved(program: string, input: Row, output: Cell, other: object = {}): unknown {
  const columns = input.map((_, index) => `c${index}`);
  return {
    format: "inkling",
    version: 1,
    domain: "text",
    program,
    columns,
    examples: [{ input, output }],
    inputs: [],
    ...other,
  };
}

const FIRST = 'nth(split(column(0), " "), 1)';

describe("a saved inkling", () => {
  it("is read back", () => {
    const outcome = learn({
      examples: [{ input: ["Ada Lovelace"], output: "A. Lovelace" }],
      inputs: [["Alan Turing"]],
    });
    if (outcome.kind !== "learned") throw new Error(outcome.message);
    const read = fromJSON(JSON.parse(JSON.stringify(outcome.inkling.toJSON())));
    expect(read).toMatchObject({ kind: "inkling", inkling: { program: outcome.inkling.program } });
  });

  it("is believed as before, whatever the order of its rows was", () => {
    const row = (north: string, east: string): Row => [north, east];
    const rows = [row("-22.9068", "-43.1729"), row("35.6762", "139.6503"), row("-1.2921", "36.8219")];
    const more = [row("64.1466", "-21.9426"), row("-34.6037", "-58.3816"), row("19.4326", "-99.1332")];
    const outcome = learn({
      examples: [
        { input: row("-33.8688", "151.2093"), output: "33.8688°S 151.2093°E" },
        { input: row("40.7128", "-74.0060"), output: "40.7128°N 74.0060°W" },
        { input: row("52.5200", "13.4050"), output: "52.5200°N 13.4050°E" },
      ],
      inputs: [...rows, ...more, row("1.3521", "103.8198")],
    });
    if (outcome.kind !== "learned") throw new Error(outcome.message);
    const read = fromJSON(JSON.parse(JSON.stringify(outcome.inkling.toJSON())));
    if (read.kind !== "inkling") throw new Error(JSON.stringify(read.issues));
    expect(read.inkling.predictAll([...rows, ...more])).toEqual(outcome.inkling.predictAll([...rows, ...more]));
  });

  it.each<[string, string, string, string]>([
    [
      "code for a count",
      `mapJoin(skip(split(column(0), " "), ${quote("0); globalThis.PWNED = 1; void [].slice(0")}), " ", it())`,
      "a b",
      "a b",
    ],
    ["code for a width", 'padStart(column(0), "1, alert()", "0")', "ab", "ab"],
    ["code for an offset", 'slice(column(0), fromStart(0), atMost("9); alert(1"))', "ab", "ab"],
    ["a fraction", 'padStart(column(0), 1.5, "0")', "ab", "ab"],
    ["a number without bounds", 'padStart(column(0), Infinity, "0")', "ab", "ab"],
    ["an ordinal of 0", 'slice(column(0), startOf("letters", 0), fromEnd(0))', "ab", "ab"],
    ["a count of 0", 'mapJoin(dropLast(split(column(0), " "), 0), " ", it())', "a b", "a b"],
    ["a class that is none", 'removeClass(column(0), "nope")', "ab", "ab"],
    ["a class that is nothing", 'keepClass(column(0), "undefined")', "ab", ""],
    ["a class inherited by all objects", 'removeClass(column(0), "constructor")', "ab", "ab"],
    ["a case that is none", 'recase("constructor", column(0))', "ab", "ab"],
    ["a pair that is none", 'withoutEnclosed(column(0), ".b")', "ab", "ab"],
    ["a fill of two characters", 'padStart(column(0), 2, "xy")', "ab", "ab"],
    ["an empty needle", 'replace(column(0), "", "")', "ab", "ab"],
    ["a number as text", "constant(7)", "ab", "ab"],
  ])("with %s is refused", (_, program, input, output) => {
    expect(fromJSON(saved(program, [input], output))).toMatchObject({
      kind: "invalid",
      issues: [{ code: "literal", path: "program" }],
    });
  });

  it.each<[string, string]>([
    ["an argument too few", "concat(column(0))"],
    ["a literal alone", '"ab"'],
    ["a list", 'split(column(0), " ")'],
    ["an operator where the language has none", 'slice(concat(column(0), constant("x")), fromStart(0), fromStart(2))'],
    ["replacements of replacements", `${"replace(".repeat(12)}column(0)${', "a", "aaaaaaaaaaaaaaaaaaaa")'.repeat(12)}`],
  ])("with %s is refused", (_, program) => {
    expect(fromJSON(saved(program, ["ab"], "ab"))).toMatchObject({
      kind: "invalid",
      issues: [{ code: "program", path: "program" }],
    });
  });

  it.each<[string, object, string]>([
    ["no examples", { examples: [] }, "examples"],
    ["examples that are missing", { examples: undefined }, "examples"],
    ["inputs that are missing", { inputs: undefined }, "inputs"],
    ["a cell that is none", { inputs: [[undefined]] }, "inputs.0.0"],
    ["columns that are missing", { columns: undefined }, "columns"],
    ["too few columns", { columns: [] }, "columns"],
    ["too many columns", { columns: ["a", "b"] }, "columns"],
    ["a program that is missing", { program: undefined }, "program"],
    ["an example that the program does not explain", { program: "column(0)" }, "examples.0"],
  ])("with %s is refused", (_, other, path) => {
    expect(fromJSON(saved(FIRST, ["a b"], "a", other))).toMatchObject({ kind: "invalid", issues: [{ path }] });
  });

  it("is refused where its texts would grow beyond measure", () => {
    const long = quote("x".repeat(20_000));
    const cell = "a".repeat(20_000);
    for (const program of [
      `replace(column(0), "a", ${long})`,
      `mapJoin(characters(column(0)), "", concat(constant(${long}), it()))`,
      `concat(replace(column(0), "a", ${long}), replace(column(0), "a", ${long}))`,
    ])
      expect(fromJSON(saved(program, [cell], "a"))).toMatchObject({ issues: [{ code: "example" }] });
  });
});

it("a text that would grow beyond measure is not defined, and one that was long before stays", () => {
  const run = (program: string, cell: string): unknown => {
    const parsed = parseTerm(program, text.operators);
    if (parsed.kind === "error") throw new Error(parsed.message);
    const value = evaluate(parsed.term, [cell], emptyMemo());
    return typeof value === "string" ? value.length : value;
  };
  const [half, longer] = ["1 ".repeat(GROWN_LENGTH_MAX / 4), "a".repeat(GROWN_LENGTH_MAX + 1)];
  expect(run("concat(column(0), column(0))", half)).toBe(GROWN_LENGTH_MAX);
  expect(run('concat(column(0), concat(column(0), constant("x")))', half)).toBeUndefined();
  expect(run('replace(column(0), "1", "123")', half)).toBe(GROWN_LENGTH_MAX);
  expect(run('replace(column(0), "1", "1234")', half)).toBeUndefined();
  expect(run('replaceClass(column(0), "digits", "123")', half)).toBe(GROWN_LENGTH_MAX);
  expect(run('replaceClass(column(0), "digits", "1234")', half)).toBeUndefined();
  expect(run('mapJoin(split(column(0), " "), "---", it())', half)).toBe(GROWN_LENGTH_MAX);
  expect(run('mapJoin(split(column(0), " "), "----", it())', half)).toBeUndefined();
  expect(run('replace(column(0), "a", "b")', longer)).toBe(longer.length);
});
