import { expect, test } from "vitest";
import { inLowestTerms } from "./proportions.js";

test.each([
  ["1920 x 1080", "16:9"],
  ["1920x1080", "16:9"],
  ["1080×1920 px", "9:16"],
  ["12:8", "3:2"],
  ["5:5", "1:1"],
  ["4 to 6", "2:3"],
  ["4 + 6", undefined],
  ["0:6", undefined],
  ["1.5:6", undefined],
  ["1:2:3", undefined],
  ["", undefined],
])("%j in lowest terms", (text, terms) => {
  expect(inLowestTerms(text)).toBe(terms);
});
