import { expect, test } from "vitest";
import { outerBlanks } from "./outerBlanks.js";

test.each([
  [" Rostock", true],
  ["Rostock ", true],
  ["Bad  Homburg", true],
  ["Bad Homburg", false],
  ["", false],
])("%j has blanks where no example's output has: %s", (output, isOdd) => {
  const doubt = outerBlanks([{ output: "Berlin" }, { output: "Frankfurt am Main" }]);
  expect(doubt([], output) !== null).toBe(isOdd);
});

test("nothing is said of blanks that an example has", () => {
  expect(outerBlanks([{ output: " Berlin" }])([], " Rostock")).toBeNull();
});
