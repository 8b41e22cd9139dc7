import { expect, it } from "vitest";
import {
  type Aggregate,
  aggregated,
  aggregatedCells,
  beforeIncrease,
  distance,
  excess,
  includedPart,
  shareOfBoth,
  shortfall,
} from "./arithmetic.js";

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

it.each([
  ["119", "19", "19"],
  ["52.5", "5", "2.5"],
  ["45", "0", "0"],
  ["100", "-100", undefined],
])("%s holds what %s per cent added", (gross, percent, part) => {
  expect(includedPart(gross, percent)).toBe(part);
});

it.each([
  ["Hotel $120.00, taxi 4 $35.50", "155.5"],
  ["2 nights €188", "188"],
  ["Level 4 $12", "12"],
  ["12 EUR and 3 rolls", "12"],
  ["3 rolls", undefined],
])("the sum of money in %s is %s", (text, total) => {
  expect(aggregated(text, "1,234.5", "sum of money")).toBe(total);
});

it.each([
  ["45", "40", "5", "0"],
  ["38.5", "40", "0", "1.5"],
  ["40", "40", "0", "0"],
  ["-3", "0", "0", "3"],
])("%s is beyond %s by %s above and %s below", (number, limit, above, below) => {
  expect([excess(number, limit), shortfall(number, limit)]).toEqual([above, below]);
});

it.each([
  ["45", "40.5", "4.5"],
  ["40.5", "45", "4.5"],
  ["-3", "3", "6"],
  ["7", "7", "0"],
])("%s and %s are %s apart", (one, other, apart) => {
  expect(distance(one, other)).toBe(apart);
});

it("who is absent has no number, and does not count", () => {
  expect(aggregatedCells(["8", "abs", "9"], "1,234.5", "mean")).toBe("8.5");
  expect(aggregatedCells(["abs"], "1,234.5", "mean")).toBeUndefined();
});

it.each([
  ["12", "4", "0.75"],
  ["0", "4", "0"],
  ["10", "0", "1"],
  ["0", "0", undefined],
  ["-1", "4", undefined],
])("%s beside %s is %s of both", (part, rest, share) => {
  expect(shareOfBoth(part, rest)).toBe(share);
});
