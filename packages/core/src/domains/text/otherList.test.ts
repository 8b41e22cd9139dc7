import { describe, expect, it, test } from "vitest";
import { entryOf, holdsAllItems, isItemised, itemsAlsoIn, itemsNotIn, itemsUnited, whereUnited } from "./otherList.js";

describe("lists held against the list in another cell", () => {
  it.each([
    ["visa, PHOTO", ["passport"], ["Visa", "photo"]],
    ["visa; photo", ["passport"], ["Visa", "photo"]],
    ["photo and visa", ["passport"], ["Visa", "photo"]],
    ["photo & visa\npassport", [], ["passport", "Visa", "photo"]],
    ["", ["passport", "Visa", "photo"], []],
    [null, ["passport", "Visa", "photo"], []],
    ["visa fee", ["passport", "Visa", "photo"], []],
    ["visa/photo", ["passport"], ["Visa", "photo"]],
  ])("%j", (cell, missing, shared) => {
    expect(itemsNotIn(["passport", "Visa", "photo"], cell)).toEqual(missing);
    expect(itemsAlsoIn(["passport", "Visa", "photo"], cell)).toEqual(shared);
  });

  it("tells whether nothing is missing, in any order; never of a list that is not there", () => {
    expect(holdsAllItems("letter, CV, photo", "cv; letter")).toBe(true);
    expect(holdsAllItems("letter", "CV, letter")).toBe(false);
    expect([holdsAllItems(null, "CV"), holdsAllItems("CV", null), holdsAllItems("CV", " ")]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("finds items with a mark in them, which may stand between others", () => {
    expect(itemsNotIn(["R&D", "salt and pepper", "10/12"], "salt and pepper, 10/12")).toEqual(["R&D"]);
    expect(itemsAlsoIn(["AC/DC", "Queen"], "ac/dc, Abba")).toEqual(["AC/DC"]);
    expect(holdsAllItems("X, y, z", "x, y,")).toBe(true);
  });

  it("makes one list of both, each item once as it is written first", () => {
    expect(itemsUnited([" Visa", "photo", ""], "PHOTO, passport; x")).toEqual([
      "Visa",
      "photo",
      "PHOTO, passport",
      "x",
    ]);
    expect(itemsUnited(["Visa"], "visa, passport,")).toEqual(["Visa", "passport"]);
    expect([itemsUnited(["Visa", "visa"], null), itemsUnited([""], "")]).toEqual([["Visa"], []]);
  });

  it("is proposed as one where the outputs have all and the cell has something new", () => {
    const isProposed = (lists: string[][], cells: (string | null)[], targets: string[]) =>
      [...whereUnited([lists, cells], { targets })].length > 0;
    expect(isProposed([["a", "b"], [""]], ["B; c", "d"], ["a; b; c", "d"])).toBe(true);
    expect(isProposed([["a", "b"]], ["b"], ["a; b"])).toBe(false);
    expect(isProposed([["a", "b"]], ["c"], ["a; b"])).toBe(false);
    expect(isProposed([[""]], ["c"], ["c"])).toBe(false);
  });

  it("takes a long cell of blanks in its stride", () => {
    const long = `a${" ".repeat(19_000)}b`;
    expect(itemsNotIn(["a", "b"], long)).toEqual(["a", "b"]);
    expect(isItemised(long)).toBe(false);
  });

  it("knows a list from a single item", () => {
    expect([isItemised("a, b"), isItemised("bed and board"), isItemised("Anderson"), isItemised("visa ")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

test.each([
  ["S=small; M=medium", "m", "medium"],
  ["1: red, 2: dark blue", " 2 ", "dark blue"],
  ["A=air|B=", "B", undefined],
  ["A=air", "C", undefined],
  ["", "", undefined],
  ["t=10:30; u=11:15", "u", "11:15"],
])("a legend %j says of %j: %j", (legend, key, value) => expect(entryOf(legend, key)).toBe(value));
