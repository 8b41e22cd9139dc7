import { expect, test } from "vitest";
import { cutsNumberAgainst } from "./cutNumbers.js";

const copied = [{ input: ["120x80x40 cm"], output: "120 × 80 × 40 cm" }];

test.each([
  ["18x12x7.5cm", "18 × 12 × 7 × 5 cm", true],
  ["18x12x7.5cm", "18 × 12 × 7.5 cm", false],
  ["9x7x5 cm of 7.5", "9 × 7 × 5 × 7.5 cm", false],
  ["18x12x1,2,3", "18 × 12 × 1 × 2 × 3", false],
  ["555.123.4567", "555-123-4567", false],
  ["7.5", "7", true],
])("where examples copy three numbers as they are, %s as %s cuts one: %s", (cell, output, cuts) => {
  expect(cutsNumberAgainst(copied)([cell], output)).toBe(cuts);
});

test("as many numbers as in some example are none too many", () => {
  const shown = [{ input: ["Mr. A at 9 30"], output: "9:30" }];
  expect(cutsNumberAgainst(shown)(["Mr. F at 9.30"], "9:30")).toBe(false);
});

test.each([
  ["work numbers out", [{ input: ["243 and 1"], output: "245" }]],
  ["cut numbers themselves", [{ input: ["12.5 kg"], output: "12" }]],
  [
    "do so in part",
    [
      { input: ["12 kg"], output: "12" },
      { input: ["3.5 kg"], output: "3" },
    ],
  ],
  ["have no numbers", [{ input: ["kg"], output: "KG" }]],
])("nothing is a cut where examples %s", (_, examples) => {
  expect(cutsNumberAgainst(examples)(["7.5 kg"], "7 5")).toBe(false);
});

test("long texts are not looked through", () => {
  expect(cutsNumberAgainst(copied)([`7.5 ${"x".repeat(3000)}`], "7")).toBe(false);
  expect(cutsNumberAgainst(copied)(["7.5"], `7 ${"x".repeat(3000)}`)).toBe(false);
  expect(cutsNumberAgainst(copied)(["7.5", "x".repeat(3000)], "7")).toBe(true);
});
