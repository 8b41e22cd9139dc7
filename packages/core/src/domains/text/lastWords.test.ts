import { expect, test } from "vitest";
import { byLastWord, sortableByLastWord } from "./lastWords.js";

test("names in the order of their last words", () => {
  const names = ["Uwe Zeller", "Pia Marie Carlsen", "Lars Otto", "Eva Carlsen"];
  expect([...names].sort(byLastWord)).toEqual(["Eva Carlsen", "Pia Marie Carlsen", "Lars Otto", "Uwe Zeller"]);
  expect([...sortableByLastWord([[names]])]).toEqual([[]]);
  expect([...sortableByLastWord([[["one", "two", "three"]]])]).toEqual([]);
  expect([...sortableByLastWord([[["Ann Lee", "Tom Ek"]]])]).toEqual([]);
});
