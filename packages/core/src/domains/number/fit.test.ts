import { describe, expect, test } from "vitest";
import { containedIn, divisorOf, factorsBetween, lineThrough, loneAddend, sharedDivisor } from "./fit.js";

function points(numbers: readonly string[], wanted: readonly string[], tolerance = 0) {
  return { numbers: numbers.map(Number), wanted: wanted.map(Number), tolerance };
}

describe("a line through two points", () => {
  test.each([
    [["3", "10"], ["6", "20"], { factor: "2", addend: "0" }],
    [["2024", "1999"], ["2567", "2542"], { factor: "1", addend: "543" }],
    [["120", "35"], ["365", "450"], { factor: "-1", addend: "485" }],
    [["3", "10"], ["41", "125"], { factor: "12", addend: "5" }],
    [["3", "10"], ["7", "21"], { factor: "2", addend: "1" }],
  ])("%j to %j", (numbers, wanted, line) => {
    expect(lineThrough(numbers, wanted, points(numbers, wanted))).toEqual(line);
  });

  test.each([
    [
      ["1", "0"],
      ["2016", "1992"],
    ],
    [
      ["3", "10"],
      ["8.9", "27.1"],
    ],
  ])("%j to %j is a coincidence", (numbers, wanted) => {
    expect(lineThrough(numbers, wanted, points(numbers, wanted))).toBeUndefined();
  });
});

describe("a factor of rounded numbers", () => {
  test.each([
    [["214", "87"], ["342", "139"], "1.6"],
    [["1000", "253"], ["1190", "301"], "1.19"],
  ])("%j to %j", (numbers, wanted, factor) => {
    expect(factorsBetween(numbers, wanted, "1", "nearest")).toContain(factor);
  });

  test.each([
    [
      ["12", "35"],
      ["19", "54"],
    ],
    [
      ["2007", "2008", "2009"],
      ["2007", "2008", "2010"],
    ],
  ])("%j to %j is a coincidence", (numbers, wanted) => {
    expect(factorsBetween(numbers, wanted, "1", "nearest")).toEqual([]);
  });
});

test("what a single number has had added is small where it is a case of its own", () => {
  expect(loneAddend("390", "425", false)).toBe("35");
  expect(loneAddend("390", "425", true)).toBeUndefined();
  expect(loneAddend("390", "391", true)).toBe("1");
});

test("a number that all are divided by is found where it has fewer digits than the factor", () => {
  expect(factorsBetween(["119.00", "59.50", "100.00"], ["100", "50", "84.03"], "0.01", "nearest")).toContain("1/1.19");
  expect(divisorOf(...both(["41600", "52000"], ["20", "25"]))).toBe("1/2080");
  expect(divisorOf(...both(["41600", "52001"], ["20", "25"]))).toBeUndefined();
});

test("the share of a contained percent", () => {
  expect(containedIn(...both(["119", "238"], ["19", "38"]))).toBe("19/119");
  expect(containedIn(...both(["119", "238"], ["19", "39"]))).toBeUndefined();
  expect(factorsBetween(["119", "100", "49.99"], ["19", "15.97", "7.98"], "0.01", "nearest")).toContain("19/119");
});

/** Numbers and wanted numbers, also as binary fractions. */
function both(numbers: readonly string[], wanted: readonly string[]): Parameters<typeof divisorOf> {
  return [numbers, wanted, sharedDivisor(points(numbers, wanted))];
}
