import { describe, expect, it } from "vitest";
import { parseTaskFile, TaskFileError } from "./taskFile.js";

const HEADER = "# a title                domain: text";

/** The message for a file with a sound header and these further lines. */
function messageFor(...lines: string[]): string {
  try {
    parseTaskFile([HEADER, ...lines].join("\n"));
  } catch (error) {
    if (error instanceof TaskFileError) return error.message;
    throw error;
  }
  return "no error";
}

describe("parseTaskFile", () => {
  it("reads the header, the examples and the checks", () => {
    const file = parseTaskFile(
      [
        "# initials of a person                      domain: text",
        "",
        '"Kettil Hansson"  -> "Hansson, K."',
        "# why the second example: a name of another length",
        '"Etelka Bala"     -> "Bala, E."',
        '==> "Myron Lampros" -> "Lampros, M."',
        '==> "Cher"          -> abstain',
        "",
      ].join("\n"),
    );
    expect(file).toEqual({
      title: "initials of a person",
      domain: "text",
      examples: [
        { input: ["Kettil Hansson"], output: "Hansson, K." },
        { input: ["Etelka Bala"], output: "Bala, E." },
      ],
      expectations: [
        { input: ["Myron Lampros"], expected: { kind: "value", value: "Lampros, M." }, line: 6 },
        { input: ["Cher"], expected: { kind: "abstain" }, line: 7 },
      ],
    });
  });

  it("tells a missing value from empty text, in several columns and as a result", () => {
    const file = parseTaskFile([HEADER, '"a" | null | "" -> null', '==> null | "b"|"" -> ""'].join("\n"));
    expect(file.examples).toEqual([{ input: ["a", null, ""], output: null }]);
    expect(file.expectations[0]?.input).toEqual([null, "b", ""]);
    expect(file.expectations[0]?.expected).toEqual({ kind: "value", value: "" });
  });

  it("reads the escapes of JSON, and arrows, bars and hashes inside quotes as text", () => {
    const file = parseTaskFile(
      [HEADER, String.raw`"\"\\\/\b\f\n\r\t\u00e9" -> "a -> b | #"`, '==> "" -> ""'].join("\n"),
    );
    expect(file.examples[0]).toEqual({ input: ['"\\/\b\f\n\r\té'], output: "a -> b | #" });
  });

  it("joins escaped surrogate pairs and refuses half of one", () => {
    const file = parseTaskFile([HEADER, String.raw`"\ud83c\udf89" -> "🎉"`, '==> "" -> ""'].join("\n"));
    expect(file.examples[0]?.input).toEqual(["🎉"]);
    expect(messageFor(String.raw`"\ud83c" -> "x"`)).toContain("line 2, column 1: expected text of whole code points");
  });

  it("reads lines that end in CR LF", () => {
    expect(parseTaskFile(`${HEADER}\r\n"a" -> "b"\r\n==> "c" -> "d"\r\n`).examples).toHaveLength(1);
  });
});

describe("a malformed task file", () => {
  it("names the line, the column, what was expected and what was found", () => {
    expect(messageFor("a -> b")).toBe(
      "line 2, column 1: expected a cell: text in double quotes, or `null`, found `a -> b`",
    );
    expect(messageFor('"a" "b"')).toBe('line 2, column 5: expected `|` or `->` after a cell, found `"b"`');
    expect(messageFor('"a" -> "b" "c"')).toBe('line 2, column 12: expected the end of the line, found `"c"`');
    expect(messageFor('"a" -> "b')).toBe(
      "line 2, column 10: expected a closing double quote, found the end of the line",
    );
    expect(messageFor(String.raw`"\x" -> "b"`)).toContain("line 2, column 2: expected an escape of JSON");
  });

  it("refuses a header without a domain", () => {
    expect(() => parseTaskFile('# only a title\n"a" -> "b"\n==> "a" -> "b"')).toThrow(
      /^line 1, column 1: expected a header/,
    );
  });

  it("refuses `abstain` as the answer of an example", () => {
    expect(messageFor('"a" -> abstain')).toContain("line 2, column 8: expected a cell");
  });

  it("refuses rows of different widths", () => {
    expect(messageFor('"a" | "b" -> "c"', '==> "a" -> "c"')).toBe(
      "line 3, column 1: expected 2 input cells, as in the first row, found 1",
    );
  });

  it("refuses a file without examples or without checks", () => {
    expect(messageFor('==> "a" -> "b"')).toContain("expected at least one example");
    expect(messageFor('"a" -> "b"')).toContain("expected at least one check");
  });

  it("reports every malformed line at once", () => {
    expect(messageFor("oops", '"a" -> "b"', '==> "a"').split("\n")).toHaveLength(2);
  });
});
