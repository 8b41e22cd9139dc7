import { describe, expect, test } from "vitest";
import { rowFormatOf, rowHead, rowWritingOf, writeInRow } from "./rowFormat.js";

describe("a pattern of several numbers", () => {
  test.each([
    ["00h 00m 00", ["7", "4", "59"], "07h 04m 59"],
    ["0.00 / 0.00", ["48.85837", "-2.29448"], "48.86 / -2.29"],
    ["000-0000", ["12345", "6"], "12345-0006"],
    ["0 × 0.0", ["2.5", "2.25"], "3 × 2.3"],
  ])("%s", (pattern, numbers, written) => {
    expect(writeInRow(pattern, ...numbers)).toBe(written);
  });

  test.each(["00", "0 ", "h0-0", "0-0s", "00-0-0-0", "0.0", "0a1b0", ""])("%j is none", (pattern) => {
    expect(rowFormatOf(pattern)).toBeUndefined();
  });

  test("takes as many numbers as it has formats", () => {
    expect(writeInRow("0-0", "1")).toBeUndefined();
    expect(writeInRow("0-0", "1", "2", "3")).toBeUndefined();
  });
});

describe("the pattern that writes texts", () => {
  test.each([
    [["05h 50", "12h 07"], "00h 00"],
    [["521-632-2642", "091-024-2834"], "000-000-0000"],
    [["25.36 / 21.94", "54.15 / 4.24"], "0.00 / 0.00"],
    [["12-340", "45-678"], "0-0"],
    [["1 -2.5", "3 4.0"], "0 0.0"],
    [["03-2", "11-10"], "00-0"],
  ])("%j", (texts, pattern) => {
    expect(rowWritingOf(texts)?.pattern).toBe(pattern);
  });

  test.each([
    [["1 a 2", "1 b 2"]],
    [["1-2", "1-2-3"]],
    [["1.5 / 2", "1 / 2"]],
    [["1.2.3", "4.5.6"]],
    [["7", "8"]],
    [["1-2s", "3-4s"]],
  ])("%j have none", (texts) => {
    expect(rowWritingOf(texts)).toBeNull();
  });
});

test("the beginning of a text that a pattern may write", () => {
  expect(rowHead("05h 50m 56s")).toBe("05h 50m 56");
  expect(rowHead("12 kg")).toBeUndefined();
  expect(rowHead("a 1-2")).toBeUndefined();
  expect(rowHead("1-2-3-4")).toBeUndefined();
});
