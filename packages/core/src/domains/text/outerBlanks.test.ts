import { expect, test } from "vitest";
import { outerBlanks, untidyAgainst } from "./outerBlanks.js";

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

test.each([
  [["Ann Lee"], "Bo  Hill", true],
  [["Ann  Lee"], "Bo  Hill", false],
  [["ann.lee@x.org", "bo_hill@x.org"], "el amrani@x.org", true],
  [["ann lee"], "el amrani@x.org", false],
  [["X11 SE"], "X11) Mobile", true],
  [["X11 SE"], "X11 (SE)", false],
  [["[CPT-1]"], "[CPT-1]]", false],
  [["1"], null, false],
])("beside %j, %j is untidy: %s", (outputs, output, isUntidy) => {
  expect(untidyAgainst(outputs.map((each) => ({ output: each })))(output)).toBe(isUntidy);
});
