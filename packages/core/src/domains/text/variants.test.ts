import fc from "fast-check";
import { expect, it, test } from "vitest";
import { isDamaged, looks } from "./form.js";
import { variants } from "./variants.js";

test.each([
  ["other letters and digits", "ab-12", "hi-45"],
  ["a longer run", "ab-12", "ab-125"],
  ["a shorter run", "ab-12", "ab-1"],
  ["another case", "ab-12", "AB-12"],
  ["a leading zero", "ab-12", "ab-012"],
  ["a minus", "12.5", "-12.5"],
  ["one part less", "ab-12", "12"],
  ["one part more, and the separator once more", "ab-12", "ab-12-hi"],
  ["a part more within", "Ada Lovelace", "Ada Hkh Lovelace"],
])("%s: %s → %s", (_, cell, variant) => expect(variants(cell)).toContain(variant));

test.each([null, "", "  ", 7, "x".repeat(1000)])("%j has none", (cell) => expect(variants(cell)).toEqual([]));

it("gives few distinct texts other than the cell, none of them empty, the same every time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (cell) => {
      const found = variants(cell);
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBeLessThanOrEqual(60);
      expect(found).not.toContain(cell);
      expect(found).not.toContain("");
      expect(variants(cell)).toEqual(found);
    }),
  );
});

test.each([
  ["a b", " a  b\t", true],
  ["é", "e\u0301", true],
  ["a b", "ab", false],
  ["a", "A", false],
])("%j looks like %j: %s", (left, right, alike) => expect(looks(left) === looks(right)).toBe(alike));

test.each(["#DIV/0!", "#N/A", " #REF! ", "#####", "M\uFFFDller"])("%s holds no data", (cell) =>
  expect(isDamaged(cell)).toBe(true),
);
test.each(["#1", "#tag", "N/A", "", null, "#ff6347"])("%j may hold data", (cell) =>
  expect(isDamaged(cell)).toBe(false),
);
