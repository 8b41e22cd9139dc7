import { describe, expect, it } from "vitest";
import { countedBits, fragmentBits } from "./spelling.js";

describe("what constants cost on top", () => {
  it("is more where they say how many of something there are, unless they name a case", () => {
    expect(countedBits("due in 5 days", new Set())).toBeGreaterThan(0);
    expect(countedBits("due in 5 days", new Set(["due in 5 days"]))).toBe(0);
    expect(countedBits("late by 5 d", new Set())).toBeGreaterThan(0);
    expect(countedBits("Rest 980,00 €", new Set())).toBeGreaterThan(0);
    expect(countedBits("length 3:07", new Set())).toBeGreaterThan(0);
    expect(countedBits("over by $200", new Set())).toBeGreaterThan(0);
    for (const label of ["Zone 2", "A4", "18+", "Q1 2024", "v1.2 beta", "$4.95"])
      expect(countedBits(label, new Set())).toBe(0);
  });

  it("is more where a number goes on behind them", () => {
    expect(fragmentBits("INV-20", ["INV-20931", "INV-20874"])).toBeGreaterThan(0);
    expect(fragmentBits("INV-", ["INV-20931", "INV-20874"])).toBe(0);
    expect(fragmentBits("No. 00", ["No. 00931", "No. 00874"])).toBe(0); // filled up with zeros
  });
});
