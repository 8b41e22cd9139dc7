import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { writeLabelled } from "./labelled.js";

test.each([
  ["Box 7, Folder 12, Item 3", "B000_F000_I000", "B007_F012_I003"],
  ["box 31, item 205", "B000_F000_I000", "B031_I205"],
  ["Folder 2 of box 31", "B000_F000_I000", "B031_F002"],
  ["BOX 0004", "B000_F000_I000", "B004"],
  ["aisle 11 bay 7", "A00-B00", "A11-B07"],
  ["box 31, 205", "B000_F000_I000", undefined],
  ["box 31, crate 5", "B000_F000_I000", undefined],
  ["box 31, bag 5", "B000_F000_I000", undefined],
  ["no numbers", "B000_F000_I000", undefined],
  ["box 31", "B000", undefined],
  ["box 31", "", undefined],
])("%s in the form %s: %s", (text, form, expected) => {
  expect(writeLabelled(text, form)).toBe(expected);
});

test("numbers are learned to be written where their labels are there", () => {
  const { outputs, words } = learned(
    [
      ["Box 7, Folder 12, Item 3", "B007_F012_I003"],
      ["Box 114, Folder 2", "B114_F002"],
      ["box 31, item 205", "B031_I205"],
    ],
    [["Box 60"], ["box 5, folder 7, item 9"]],
  );
  expect(outputs).toEqual(["B060", "B005_F007_I009"]);
  expect(words).toContain("those that are there");
});
