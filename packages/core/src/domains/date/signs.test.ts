import { expect, test } from "vitest";
import { isPossible, otherComponents, signs } from "./signs.js";

test.each([
  ["13/04/2024", "2024-04-13", true],
  ["13/04/2024", "2024-13-04", false],
  ["13/04/2024", "20241304", false],
  ["5 March 2024", "2024-3-5", false],
  ["5 March 2024", "202435", false],
  ["5 March 2024", "20240305", true],
  ["5 March 2024", "5/3/2024", true],
  ["5 March 2024", "March", null],
  ["5 March 2024", "88123456", null],
  ["no date", "2024-13-04", null],
  ["31/02/2024", "2024-31-02", null],
])("%j as %j: %j", (cell, output, expected) => {
  expect(isPossible([cell], output)).toBe(expected);
});

const months = [
  { input: ["2001-11-06"], output: "11" },
  { input: ["1846-01-31"], output: "1" },
];

test.each([
  ["6.30.2220", "30", true],
  ["6.30.2220", "6", false],
  ["10.8.2089", "8", false],
  ["10.8.2089", "10", false],
  ["2004-05-19", "19", true],
  ["19 May 2004", "05", false],
  ["no date", "30", false],
  ["2004-05-19", "May", false],
])("the month of %j is not %j: %j", (cell, output, expected) => {
  expect(otherComponents(months)?.([cell], output)).toBe(expected);
});

test("says nothing of components where the outputs are both, or neither, or the rows hold no dates", () => {
  expect(otherComponents([{ input: ["10.10.2089"], output: "10" }])).toBeNull();
  expect(otherComponents([{ input: ["2001-11-06"], output: "2001" }])).toBeNull();
  expect(otherComponents([{ input: ["lot 11"], output: "11" }])).toBeNull();
  expect(otherComponents([{ input: ["2024-03-05 05:30"], output: "05" }])).toBeNull();
  expect(otherComponents([{ input: ["2024-03-05", "5"], output: "5" }])).toBeNull();
  expect(otherComponents([{ input: ["10/31/05"], output: "31" }])).toBeNull();
});

test.each([
  ["31/02/2024", true],
  ["31.0.2024", true],
  ["0.12.2024", true],
  ["12.03.2024", false],
  ["1.0.3", false],
])("%j is a date that cannot be: %j", (cell, cannotBe) => {
  expect(signs(cell).size > 0).toBe(cannotBe);
});
