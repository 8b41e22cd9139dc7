import { expect, test } from "vitest";
import { signs } from "./form.js";

test("signs are named so that they can be read, a double quote by its name", () => {
  expect([...signs('6 "x"')]).toEqual(["digits", "white space", "letters in lower case", "a double quote"]);
  expect([...signs("a-b.")]).toEqual(["letters in lower case", '"-"', '"."']);
  expect([...signs(null)]).toEqual(["a missing cell"]);
});
