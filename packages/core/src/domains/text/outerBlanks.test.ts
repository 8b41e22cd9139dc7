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
  expect(untidyAgainst(outputs.map((each) => ({ input: [], output: each })))([], output)).toBe(isUntidy);
});

test("an output that cuts a number of its row is untidy where examples copy them", () => {
  const isUntidy = untidyAgainst([{ input: ["3x4"], output: "3 × 4" }]);
  expect(isUntidy(["2x7.5"], "2 × 7 × 5")).toBe(true);
  expect(isUntidy(["2x7.5"], "2 × 7.5")).toBe(false);
});

test.each([
  ["an accent that examples take off", [["José Núñez", "J. Nunez"]], "É. Durand", true],
  ["the same in capitals", [["Ibáñez", "IBANEZ"]], "GÓMEZ", true],
  ["two dots that examples write as a letter", [["Müller", "mueller"]], "özdemir", true],
  ["no accent", [["José Núñez", "J. Nunez"]], "E. Durand", false],
  [
    "an accent that some example keeps",
    [
      ["José Núñez", "J. Nunez"],
      ["Zoë", "Zoë"],
    ],
    "É. Durand",
    false,
  ],
  ["an accent beside a word of one letter", [["Café à Paris", "Paris"]], "Orléans", false],
  ["an accent in two code points", [["José Núñez", "J. Nunez"]], "E\u0301. Durand", true],
  ["an accent where examples only leave such words out", [["José Hill", "Hill"]], "Núñez", false],
] as const)("%s: untidy or not", (_, pairs, output, isUntidy) => {
  const examples = pairs.map(([cell, answer]) => ({ input: [cell], output: answer }));
  expect(untidyAgainst(examples)([], output)).toBe(isUntidy);
});
