import { describe, expect, it } from "vitest";
import { fromRanges, toRanges } from "./intervals.js";

describe("ranges of whole numbers", () => {
  it.each([
    ["1, 2, 3, 7", "1-3, 7"],
    ["8,9", "8-9"],
    ["5", "5"],
    ["3, 2, 1", "3, 2, 1"],
    ["12; 13; 20", "12-13; 20"],
    ["09, 10, 11", "09-11"],
    ["1, 2, 2, 3", "1-3"],
    ["1-3, 7", undefined],
    ["1, b", undefined],
    ["", undefined],
  ])("%j in short is %j", (text, short) => expect(toRanges(text)).toBe(short));

  it.each([
    ["1-3, 7", "1, 2, 3, 7"],
    ["4–6", "4, 5, 6"],
    ["09-11", "09, 10, 11"],
    ["2;5-6", "2;5;6"],
    ["7-4", undefined],
    ["1-5000", undefined],
    ["2024-03-05", undefined],
    ["", undefined],
  ])("%j written out is %j", (text, long) => expect(fromRanges(text)).toBe(long));
});
