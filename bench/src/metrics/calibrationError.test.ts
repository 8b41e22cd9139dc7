import { expect, test } from "vitest";
import { calibrationError } from "./calibrationError.js";

const repeat = (count: number, confidence: number, right: boolean) =>
  Array.from({ length: count }, () => ({ confidence, right }));

test("is the mean distance between confidence and share right, over bins of equal mass", () => {
  // Lower bin: mean confidence 0.3, none right. Upper bin: mean confidence 0.8, all right. (0.3 + 0.2) / 2.
  const judgements = [0.2, 0.4, 0.7, 0.9].map((confidence) => ({ confidence, right: confidence > 0.5 }));
  expect(calibrationError(judgements, 2)).toBeCloseTo(0.25, 12);
});

test("a bin holds errors in both directions against each other", () => {
  // One bin: mean confidence 0.55, half right.
  const judgements = [0.2, 0.4, 0.7, 0.9].map((confidence) => ({ confidence, right: confidence > 0.5 }));
  expect(calibrationError(judgements, 1)).toBeCloseTo(0.05, 12);
});

test("equal confidences are judged by their common share, whatever bin they fall into", () => {
  const right = repeat(15, 0.75, true);
  const wrong = repeat(5, 0.75, false);
  expect(calibrationError([...right, ...wrong])).toBeCloseTo(0, 12);
  expect(calibrationError([...wrong, ...right])).toBeCloseTo(0, 12);
});

test("certainty that is never right is off by one", () => {
  expect(calibrationError(repeat(7, 1, false))).toBeCloseTo(1, 12);
});

test("fewer judgements than bins still count once each", () => {
  expect(calibrationError([...repeat(1, 0.9, true), ...repeat(1, 0.4, false)])).toBeCloseTo(0.25, 12);
});

test("is undefined for none", () => {
  expect(calibrationError([])).toBeNull();
});
