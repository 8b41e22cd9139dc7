import { expect, test } from "vitest";
import { isPossible } from "./signs.js";

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
