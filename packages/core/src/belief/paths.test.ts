import { expect, test } from "vitest";
import { text } from "../testing/textLanguage.js";
import { strayOf } from "./paths.js";

const nested = [
  { input: ["{{a, b}, {cccc, d}, {e, f}}"], output: "cccc" },
  { input: ["{{x, y}, {z, zz}}"], output: "z" },
];

test.each([
  ["at the place of all examples", nested, "{{k, l}, {m, n, o}}", "m", false],
  ["at another place", nested, "{{a}, {bb}, {ccc, ddd}}", "ccc", true],
  ["nowhere in the row", nested, "{{a}, {bb}}", "q", false],
  ["where a single example tells nothing", nested.slice(0, 1), "{{a}, {bb}, {ccc, ddd}}", "ccc", false],
  [
    "at the end, as in all examples",
    [
      { input: ["Ann Lee"], output: "Lee" },
      { input: ["Bo van Dam"], output: "Dam" },
    ],
    "Cy A. B. Hill",
    "Hill",
    false,
  ],
  [
    "where examples share no way",
    [
      { input: ["a-b c"], output: "b" },
      { input: ["b, c d"], output: "b" },
    ],
    "x y b z",
    "b",
    false,
  ],
])("an output %s is stray or not", (_, examples, cell, output, isStray) => {
  expect(strayOf(text, examples)([cell], output)).toBe(isStray);
});
