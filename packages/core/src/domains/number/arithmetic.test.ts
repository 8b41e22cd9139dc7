import { expect, it } from "vitest";
import { type Aggregate, aggregatedCells, beforeIncrease } from "./arithmetic.js";

it.each([
  ["sum", "24"],
  ["mean", "6"],
  ["largest", "12"],
  ["smallest", "-2"],
  ["median", "7"],
  ["spread", "14"],
] as const)("%s of cells", (aggregate: Aggregate, value) => {
  expect(aggregatedCells(["12", "-2", "4", "10"], "1,234.5", aggregate)).toBe(value);
});

it("cells that are no numbers, or none, have no aggregate", () => {
  expect(aggregatedCells(["12", "n/a"], "1,234.5", "sum")).toBeUndefined();
  expect(aggregatedCells([], "1,234.5", "sum")).toBeUndefined();
});

it.each([
  ["119", "19", "100"],
  ["53.50", "7", "50"],
  ["80", "0", "80"],
  ["10", "-100", undefined],
])("%s with %s per cent in it was %s before", (gross, percent, net) => {
  expect(beforeIncrease(gross, percent)).toBe(net);
});
