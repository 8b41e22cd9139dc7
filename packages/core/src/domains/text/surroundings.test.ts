import { expect, test } from "vitest";
import { partSurroundings, surroundings } from "./surroundings.js";

const around = (row: readonly (string | null)[], value: string | null) => {
  const found = surroundings(row, value);
  return found === null ? null : [[...found.before], [...found.after]];
};

test("a text stands between what surrounds it in any cell, in every place", () => {
  expect(around(["{ab, cd}"], "ab")).toEqual([["{"], [","]]);
  expect(around(["ab-ab", null, "x1ab"], "ab")).toEqual([
    ["", "-", "0"],
    ["-", ""],
  ]);
  expect(around(["𝒜b😀", "𠮷b"], "b")).toEqual([["a"], ["😀", ""]]);
  expect(around(["été"], "t")).toEqual([["a"], ["a"]]);
});

test("of a blank counts what is beyond it, if that is a letter or a digit", () => {
  expect(around(["60311 Bad Homburg (5)"], "Bad")).toEqual([[" 0"], [" a"]]);
  expect(around(["60311 Bad Homburg (5)"], "Homburg")).toEqual([[" a"], [" "]]);
  expect(around([" Homburg "], "Homburg")).toEqual([[" "], [" "]]);
  expect(around(["60311\u00a0Bad"], "Bad")).toEqual([[" 0"], [""]]);
});

test("beyond a blank, a word of letters and digits is of both kinds", () => {
  expect(around(["1Z NRC 49T 03"], "NRC")).toEqual([
    [" 0", " a"],
    [" 0", " a"],
  ]);
  expect(around([`NRC ${"x".repeat(99)}`], "NRC")).toEqual([[""], [" a"]]);
});

test("what no cell holds has no surroundings, nor has what is no text", () => {
  expect(around(["ab"], "ba")).toBeNull();
  expect(around(["ab"], "")).toBeNull();
  expect(around(["ab", null], null)).toBeNull();
});

test("parts that are copied from a row stand between what surrounds them, whatever their case", () => {
  const around = (row: readonly string[], value: string) =>
    partSurroundings(row, value).map(({ before, after }) => [[...before], [...after]]);
  expect(around(["Owen O'Hara"], "HARA, Owen")).toEqual([
    [["'"], [""]],
    [[""], [" a"]],
  ]);
  expect(around(["Owen O'Hara"], "O. 7")).toEqual([]);
  expect(around(["a".repeat(3000)], "aaa bbb")).toEqual([]);
});
