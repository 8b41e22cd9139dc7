import { expect, it } from "vitest";
import { type Aggregate, aggregated, aggregatedCells } from "./arithmetic.js";

it.each([
  ["8x50 + 4x100", "800"],
  ["400 + 6x25", "550"],
  ["1500", "1500"],
  ["2.5 x 4 m", "10"],
  ["2 m × 3 m and 1 m", "7"],
  ["2x3, 4", "10"],
  ["2 or 3", undefined],
  ["-2x3", undefined],
  ["none", undefined],
])("the sum of products in %s is %s", (text, sum) => {
  expect(aggregated(text, "1,234.5", "sum of products")).toBe(sum);
});

it.each([
  ["3–1", "2"],
  ["0 : 4", "-4"],
  ["2-2", "0"],
  ["3", undefined],
  ["1-2-3", undefined],
  ["3 of 4", undefined],
])("the first number less the second in %s is %s", (text, less) => {
  expect(aggregated(text, "1,234.5", "first less second")).toBe(less);
});

it.each<Aggregate>(["sum of products", "first less second"])("there is no %s of cells", (aggregate) => {
  expect(aggregatedCells(["3", "1"], "1,234.5", aggregate)).toBeUndefined();
});
