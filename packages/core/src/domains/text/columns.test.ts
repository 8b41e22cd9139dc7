import { describe, expect, it } from "vitest";
import { columnShares } from "./columns.js";

const share = (rows: readonly (readonly string[])[], wholeTargets: readonly string[]): readonly number[] =>
  columnShares({ wholeScopes: rows, wholeTargets }).map((of) => Math.round(of * 100) / 100);

describe("the share of a column", () => {
  it("is all of it where there is one, and about even where nothing tells columns apart", () => {
    expect(share([["Ada Lovelace"]], ["Lovelace"])).toEqual([1]);
    expect(share([["12", "3"]], ["36"])).toEqual([0.57, 0.43]);
  });

  it("is large for the columns in which the outputs stand, however many others there are", () => {
    const others = Array.from({ length: 9 }, (_, n) => `x${n}`);
    const [name = 0, ...rest] = share([["Ada Lovelace", ...others]], ["Lovelace"]);
    expect(name).toBeGreaterThan(0.8);
    for (const other of rest) expect(other).toBeGreaterThan(0);
  });

  it("is alike for columns that each give a part, and for a short cell that stands as a whole in every output", () => {
    const [, first = 0, last = 0] = share([["-", "Grace", "Hopper"]], ["Hopper, Grace"]);
    expect(first / last).toBeLessThan(1.5);
    const [count = 0, noun = 0] = share(
      [
        ["2", "apples"],
        ["7", "pears"],
      ],
      ["2 apples", "7 pears"],
    );
    expect(count / noun).toBeLessThan(1.5);
  });

  it("sums to 1, also without rows of cells", () => {
    expect(
      columnShares({ wholeScopes: [["a", "b", "c"]], wholeTargets: ["b"] }).reduce((sum, of) => sum + of, 0),
    ).toBeCloseTo(1);
    expect(columnShares({ wholeScopes: ["no row"], wholeTargets: ["b"] })).toEqual([]);
  });
});
