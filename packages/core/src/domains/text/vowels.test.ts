import { expect, test } from "vitest";
import { beginsWithVowel } from "./vowels.js";

test.each([
  "apple",
  "hour",
  "honest mistake",
  "heirloom",
  "8-ball",
  "18th",
  "umbrella",
  "uninspired",
  "urban",
  "usher",
  "onerous",
])("%j begins with the sound of a vowel", (text) => {
  expect(beginsWithVowel(text, "sound")).toBe(true);
});

test.each([
  "car",
  "house",
  "user",
  "unit",
  "european",
  "one",
  "once",
  "one-way",
  "u-turn",
  "uk",
  "uranium",
  "180",
  "7",
  "",
])("%j does not begin with the sound of a vowel", (text) => {
  expect(beginsWithVowel(text, "sound")).toBe(false);
});

test("a letter is a vowel whatever its sound, its case and its accents", () => {
  expect(["User", "École", "hour", ""].map((text) => beginsWithVowel(text, "letter"))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
