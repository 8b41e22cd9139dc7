import { expect, test } from "vitest";
import { auroc } from "./auroc.js";

const judgements = (...pairs: [number, boolean][]) => pairs.map(([confidence, right]) => ({ confidence, right }));

test("the share of (right, wrong) pairs in which the right one is more confident", () => {
  // Pairs: 0.9 > 0.6, 0.9 > 0.2, 0.4 < 0.6, 0.4 > 0.2: three of four.
  expect(auroc(judgements([0.9, true], [0.6, false], [0.4, true], [0.2, false]))).toBe(0.75);
});

test("a tie counts one half", () => {
  // Pairs: 0.5 = 0.5 and 0.5 > 0.1: 1.5 of two.
  expect(auroc(judgements([0.5, true], [0.5, false], [0.1, false]))).toBe(0.75);
  expect(auroc(judgements([0.3, true], [0.3, false], [0.3, true]))).toBe(0.5);
});

test("order of arrival does not matter", () => {
  expect(auroc(judgements([0.2, false], [0.9, true]))).toBe(1);
  expect(auroc(judgements([0.2, true], [0.9, false]))).toBe(0);
});

test("is undefined without both kinds", () => {
  expect(auroc([])).toBeNull();
  expect(auroc(judgements([0.9, true]))).toBeNull();
  expect(auroc(judgements([0.9, false]))).toBeNull();
});
