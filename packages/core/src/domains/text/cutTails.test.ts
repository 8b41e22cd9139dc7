import { describe, expect, it } from "vitest";
import { cutsTails } from "./cutTails.js";

describe("what stands behind a mark", () => {
  const cuts = cutsTails([
    { input: ["Chapter 3: The river"], output: "03 The river" },
    { input: ["Chapter 12: Home"], output: "12 home" },
  ]);

  it("is hardly cut where it has the mark once more", () => {
    expect(cuts?.(["Chapter 9: Anna: a portrait"], "09 a portrait")).toBe(true);
    expect(cuts?.(["Chapter 9: Anna: a portrait"], "09 Anna: a portrait")).toBe(false);
    expect(cuts?.(["Chapter 9: Anna"], "9")).toBe(false);
  });

  it("says nothing where the examples leave some of it, have several, or are lists", () => {
    expect(cutsTails([{ input: ["a: b c"], output: "b" }])).toBeNull();
    expect(cutsTails([{ input: ["a: b: c"], output: "c" }])).toBeNull();
    expect(cutsTails([{ input: ["a, b"], output: "b" }])).toBeNull();
    expect(
      cutsTails([
        { input: ["a: b", "x"], output: "b" },
        { input: [null, "x"], output: null },
      ]),
    ).toBeNull();
  });
});
