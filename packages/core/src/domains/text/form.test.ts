import { expect, test } from "vitest";
import { likeForms, signs } from "./form.js";

test("signs are named so that they can be read, a double quote by its name", () => {
  expect([...signs('6 "x"')]).toEqual(["digits", "white space", "a word in small letters", "a double quote"]);
  expect([...signs("a-b.")]).toEqual(["a word in small letters", '"-"', '"."']);
  expect([...signs(null)]).toEqual(["a missing cell"]);
});

test.each([
  ["words of a code in any order of capitals and digits", ["1Z TFX 926", "1Z 14Q 1VW"], "1Z 525 VN6", true],
  ["forms of two examples in one", ["Ann LEE", "BO Hill"], "Eva Hill", false],
  ["a word where another example has digits", ["Ann 7", "8 Bob"], "Di Eve", false],
  ["digits where all examples have letters", ["1Z TFX 926"], "1Z 14Q 926", false],
  ["letters in another case than those of a code", ["A1", "B2"], "a1", false],
  ["small letters where no digits are", ["Ann", "Bob"], "eva", false],
  ["another mark", ["A1-B2", "A1-7"], "A1/7", false],
  ["one word more", ["A1 B2"], "A1 B2 C3", false],
  ["hexadecimal digits in small letters", ["3fa9", "77bc", "b12d"], "0f0f", true],
])("%s: like the forms of the examples or not", (_, shown, text, isLike) => {
  expect(likeForms(shown)(text)).toBe(isLike);
  expect(likeForms(shown.map((one) => [one, "x"]))([text, "x"])).toBe(isLike);
});

test("characters that nobody types are like themselves", () => {
  expect(likeForms(["\0 ab", "\0 cd"])("\0 ef")).toBe(true);
  expect(likeForms(["\0 ab", "\0 cd"])("x ef")).toBe(false);
  expect(likeForms(["ab"])("\0")).toBe(false);
});

test("a missing cell is like another one only", () => {
  expect(likeForms([null])(null)).toBe(true);
  expect(likeForms([["a", null]])(["b", null])).toBe(true);
  expect(likeForms([["a", "b"]])(["b", null])).toBe(false);
});
