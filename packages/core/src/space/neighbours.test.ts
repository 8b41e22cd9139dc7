import { describe, expect, it } from "vitest";
import { neighbours } from "./neighbours.js";
import { spread, spreadToEnds } from "./spread.js";

const byNumber = (left: number, right: number): number => left - right;

describe("neighbours", () => {
  it("are all that differ, ascending, whatever the order of the rows", () => {
    expect(neighbours([5, 1, undefined, 3, 1], [], byNumber, 10)).toEqual([
      [1, 3],
      [3, 5],
    ]);
  });

  it("of many are first those between which the outputs change", () => {
    const items = Array.from({ length: 100 }, (_, at) => (at * 37) % 100);
    const outputs = items.map((item) => (item < 41 ? "low" : item < 83 ? "middle" : "high"));
    const pairs = neighbours(items, outputs, byNumber, 10);
    expect(pairs).toHaveLength(10);
    expect(pairs).toContainEqual([40, 41]);
    expect(pairs).toContainEqual([82, 83]);
    expect(pairs).toEqual([...pairs].sort(([left], [right]) => left - right));
  });

  it("of many are spread over all where the outputs are those of other rows", () => {
    const items = Array.from({ length: 100 }, (_, at) => at);
    const pairs = neighbours(items, ["a", "b"], byNumber, 3);
    expect(pairs).toEqual([
      [0, 1],
      [49, 50],
      [98, 99],
    ]);
  });
});

it("some of many items are spread over all, with the last one or without", () => {
  const items = Array.from({ length: 9 }, (_, at) => at);
  expect(spread(items, 3)).toEqual([0, 3, 6]);
  expect(spreadToEnds(items, 3)).toEqual([0, 4, 8]);
  expect(spread(items, 20)).toBe(items);
});
