import { describe, expect, it } from "vitest";
import { countRanges, fromRanges, toFullRange, toRanges, toShortRange } from "./intervals.js";

describe("ranges of numbers, labels, days and months", () => {
  it.each([
    ["1, 2, 3, 7", "1-3, 7"],
    ["8,9", "8-9"],
    ["5", "5"],
    ["3, 2, 1", "3, 2, 1"],
    ["12; 13; 20", "12-13; 20"],
    ["09, 10, 11", "09-11"],
    ["1, 2, 2, 3", "1-3"],
    ["A12, A13, A14, B2", "A12-A14, B2"],
    ["A09, A10; B11", "A09-A10, B11"],
    ["R1, S2", "R1, S2"],
    ["Mon, Tue, Wed, Sat", "Mon-Wed, Sat"],
    ["friday,saturday,sunday,monday", "friday-monday"],
    ["Mon, Tue, Wed, Thu, Fri, Sat, Sun, Mon", "Mon-Sun, Mon"],
    ["May, June, July", "May-July"],
    ["Sun, Jan", "Sun, Jan"],
    ["1-3, 7", undefined],
    ["1, b", undefined],
    ["Mon, noon", undefined],
    ["", undefined],
  ])("%j in short is %j", (text, short) => expect(toRanges(text)).toBe(short));

  it.each([
    ["1-3, 7", "1, 2, 3, 7"],
    ["4–6", "4, 5, 6"],
    ["09-11", "09, 10, 11"],
    ["2;5-6", "2;5;6"],
    ["R1-R4, C3", "R1, R2, R3, R4, C3"],
    ["D08-D10", "D08, D09, D10"],
    ["A4-6", "A4, A5, A6"],
    ["A4-B6", undefined],
    ["4-B6", undefined],
    ["Mon-Thu", "Mon, Tue, Wed, Thu"],
    ["FRI–MON", "FRI, SAT, SUN, MON"],
    ["nov-jan; may", "nov; dec; jan; may"],
    ["March-May", "March, April, May"],
    ["May-July", "May, June, July"],
    ["Mon-Mar", undefined],
    ["7-4", undefined],
    ["1-5000", undefined],
    ["2024-03-05", undefined],
    ["", undefined],
  ])("%j written out is %j", (text, long) => expect(fromRanges(text)).toBe(long));

  it.each([
    ["12-18, 20, 25-27", "11"],
    ["5", "1"],
    ["1-5000", "5000"],
    ["A2–A4; B1", "4"],
    ["Fri-Mon", "4"],
    ["7-4", undefined],
    ["some", undefined],
  ])("%j stands for %j", (text, count) => expect(countRanges(text)).toBe(count));

  it.each([
    ["123-9", "123-129"],
    ["pp. 1045–52", "1045-1052"],
    ["p. 77", "77"],
    ["88 - 93", "88-93"],
    ["98-104", "98-104"],
    ["201-4, 207", "201-204, 207"],
    ["129-3", undefined],
    ["2024-03-05", undefined],
    ["page 3", undefined],
  ])("%j in full is %j", (text, full) => expect(toFullRange(text)).toBe(full));

  it.each([
    ["123-129", "123-9"],
    ["1045-1052", "1045-52"],
    ["1045–1052", "1045–52"],
    ["88-93", "88-93"],
    ["98-104", "98-104"],
    ["55-55", "55-5"],
    ["123-9", "123-9"],
    ["77", "77"],
    ["129-123", undefined],
    ["x", undefined],
  ])("%j cut short is %j", (text, short) => expect(toShortRange(text)).toBe(short));
});
