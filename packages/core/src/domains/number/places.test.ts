import { expect, test } from "vitest";
import { areClosedKeys, areRelations } from "../../space/relations.js";
import { levelAgainst, placeInRange, placeInWrittenRange } from "./places.js";

const STYLE = "1,234.5";

test.each([
  ["0", "10", "at most", "none"],
  ["-2", "10", "below", "none"],
  ["10", "10", "at most", "short"],
  ["10", "10", "below", "enough"],
  ["9.5", "10 pcs", "below", "short"],
  ["11", "10", "at most", "enough"],
  ["", "10", "below", undefined],
  ["5", null, "below", undefined],
])("a quantity of %j against a level of %j, short when it is %s: %s", (cell, level, shortage, expected) => {
  expect(levelAgainst(cell, level, STYLE, shortage)).toBe(expected);
});

test.each([
  ["5", "5", "10", "within"],
  ["10", "5", "10", "within"],
  ["-8", "-5", "20", "below"],
  ["20.1", "-5", "20", "above"],
  ["20.1", "5", "", "within"],
  ["3", null, "2", "above"],
  ["3", null, " ", undefined],
  ["3", "none", "2", undefined],
  ["3", "9", "2", undefined],
  [null, "1", "2", undefined],
])("%j in the range from %j to %j: %s", (cell, low, high, expected) => {
  expect(placeInRange(cell, low, high, STYLE)).toBe(expected);
});

test.each([
  ["5.8", "3.5-5.1", "above"],
  ["3.5", "3.5-5.1", "within"],
  ["98", "136 to 145 mmol/L", "below"],
  ["-7", "-10 – -5", "within"],
  ["5.2", "<5.2", "above"],
  ["5.2", "≤ 5.2", "within"],
  ["60", ">60", "below"],
  ["60", ">= 60", "within"],
  ["5", "2020-01-02", undefined],
  ["5", "5", undefined],
  ["5", "< a", undefined],
  ["5", null, undefined],
  ["x", "1-2", undefined],
])("%j in the range %j: %s", (cell, range, expected) => {
  expect(placeInWrittenRange(cell, range, STYLE)).toBe(expected);
});

test("places and levels are sets that are known as a whole", () => {
  expect(areRelations(["below", "above"])).toBe(true);
  expect(areClosedKeys(["none", "short", "enough"])).toBe(true);
  expect(areClosedKeys(["none", "above"])).toBe(false);
});
