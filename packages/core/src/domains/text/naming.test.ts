import { describe, expect, it } from "vitest";
import type { SearchView } from "../../space/grammar.js";
import { emptyMemo } from "../../space/memo.js";
import { cellNamingBits, lengthNamingBits, partNamingBits } from "./naming.js";

function viewOf(examples: readonly (readonly string[])[], others: readonly (readonly string[])[] = []): SearchView {
  // Only what naming reads of a search.
  return { wholeScopes: examples, unlabelled: others, memo: emptyMemo() } as unknown as SearchView;
}

describe("naming what stands in the rows", () => {
  it("costs less for what stands in more of them, however long it is, with or without answers", () => {
    const view = viewOf([["refund for shoes"], ["late refund"]], [["a refund"], ["new shoes"]]);
    const [refund, shoes] = [partNamingBits("refund", view), partNamingBits("shoes", view)];
    expect(refund).toBeLessThan(shoes);
    expect(shoes).toBeLessThan(6);
  });

  it("is impossible for what stands in one cell only, or within a word or a number", () => {
    const view = viewOf([["shift 12"], ["shirt 12.5"], ["shop 12.75"]]);
    for (const text of ["shift", "shi", "2", "12"]) expect(partNamingBits(text, view)).toBe(Number.POSITIVE_INFINITY);
    expect(partNamingBits("s", view)).toBeLessThan(6); // the first character of each
  });

  it("takes cells as a whole", () => {
    const view = viewOf([["night"], ["night"], ["late night"]]);
    expect(cellNamingBits("night", view)).toBeCloseTo(Math.log2(3));
    expect(cellNamingBits("late night", view)).toBe(Number.POSITIVE_INFINITY);
  });

  it("takes as many bits for a length as the lengths of the cells are spread over", () => {
    expect(lengthNamingBits(viewOf([["ab"], ["abcdefghi"]]))).toBe(3);
    expect(lengthNamingBits(viewOf([["ab"]]))).toBe(1);
  });
});
