import { describe, expect, it } from "vitest";
import { cutsItems, cutsTails } from "./cutParts.js";

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

describe("an item of a list", () => {
  const cuts = cutsItems([
    { input: ["12 Oak Street, Springfield, IL 62704"], output: "Springfield" },
    { input: ["7 Harbor Rd, Salem, MA 01970"], output: "SALEM" },
  ]);

  it("is hardly cut into pieces", () => {
    expect(cuts?.(["451 W Main St, Salt Lake City, UT 84101"], "City")).toBe(true);
    expect(cuts?.(["451 W Main St, Salt Lake City, UT 84101"], "Salt Lake City")).toBe(false);
    expect(cuts?.(["Salt Lake City"], "City")).toBe(false);
  });

  it("is, or no item, where an example shows it so", () => {
    expect(cutsItems([{ input: ["12 Oak Street, Springfield, IL 62704"], output: "IL" }])).toBeNull();
    expect(cutsItems([{ input: ["3, 4"], output: "4" }])).toBeNull();
    expect(cutsItems([{ input: ["Oslo"], output: "Oslo" }])).toBeNull();
  });
});
