import { describe, expect, it } from "vitest";
import { seedsOf } from "./coverage.js";

describe("seeds", () => {
  it("of few examples are each of them and pairs", () => {
    expect(seedsOf([["a"], ["b"], ["c"]])).toEqual([[0], [1], [2], [0, 1], [0, 2], [1, 2]]);
  });

  it("of many examples are also neighbours that are alike at a place with few different items", () => {
    const scopes = Array.from({ length: 18 }, (_, at) => [`row ${at}`, at % 3 === 0 ? "home" : "away"]);
    const pairs = seedsOf(scopes).filter((seed) => seed.length === 2);
    expect(pairs.slice(0, 4)).toEqual([
      [0, 3],
      [1, 2],
      [3, 6],
      [2, 4],
    ]);
  });

  it("are bounded, however many examples and places there are", () => {
    const scopes = Array.from({ length: 5000 }, (_, at) => Array.from({ length: 40 }, (_, place) => at % (2 + place)));
    expect(seedsOf(scopes).length).toBeLessThanOrEqual(12 + 18 + 10);
  });
});
