import { expect, test } from "vitest";
import { randomFrom } from "../random.js";
import { brier } from "./brier.js";
import { upperErrorRate } from "./clopperPearson.js";
import { certifiedCoverage, riskCoverage } from "./riskCoverage.js";

// Without an error the bound is 1 - 0.05^(1/n); the others are the tabulated upper limits at 95 %.
test.each([
  [0, 10, 1 - 0.05 ** 0.1],
  [0, 59, 1 - 0.05 ** (1 / 59)],
  [1, 10, 0.39416],
  [5, 100, 0.10225],
])("after %i errors in %i trials the rate is below %f", (errors, trials, bound) => {
  expect(upperErrorRate(errors, trials)).toBeCloseTo(bound, 4);
});

test("nothing tried, nothing known; all wrong, nothing certified", () => {
  expect(upperErrorRate(0, 0)).toBe(1);
  expect(upperErrorRate(3, 3)).toBe(1);
});

test("the Brier score rewards saying what is so", () => {
  const said = (confidence: number, right: boolean) => ({ confidence, right });
  expect(brier([said(1, true), said(0, false)])).toEqual({ score: 0, skill: 1 });
  expect(brier([said(0.5, true), said(0.5, false)])).toEqual({ score: 0.25, skill: 0 });
  expect(brier([said(0, true), said(1, false)])?.skill).toBeLessThan(0);
  expect(brier([said(0.9, true)])?.skill).toBeNull();
  expect(brier([])).toBeNull();
});

test("the risk–coverage curve takes the surest rows first, and equally sure ones together", () => {
  const rows = [
    { confidence: 0.5, right: true },
    { confidence: 0.9, right: true },
    { confidence: 0.5, right: false },
    { confidence: 0.7, right: true },
  ];
  expect(riskCoverage(rows)).toEqual([
    { coverage: 0.25, risk: 0 },
    { coverage: 0.5, risk: 0 },
    { coverage: 1, risk: 0.25 },
  ]);
});

test("what can be certified is limited by the number of tasks, not of rows", () => {
  const task = (confidence: number, right: boolean, rows: number) =>
    Array.from({ length: rows }, () => ({ confidence, right }));
  const few = Array.from({ length: 90 }, () => task(0.9, true, 100));
  const many = Array.from({ length: 110 }, () => task(0.9, true, 1));
  expect(certifiedCoverage(few, 0.05)).toBe(0);
  expect(certifiedCoverage(many, 0.05)).toBe(1);
  const wrong = Array.from({ length: 10 }, () => task(0.8, false, 2));
  expect(certifiedCoverage([...many, ...wrong], 0.05)).toBeCloseTo(110 / 130, 9);
});

test("of systems that are wrong in a little more tasks than allowed, about one in twenty is certified by chance", () => {
  const random = randomFrom(5);
  let certified = 0;
  for (let trial = 0; trial < 400; trial++) {
    const tasks = Array.from({ length: 300 }, () => [{ confidence: random(), right: random() >= 0.0501 }]);
    if (certifiedCoverage(tasks, 0.05) > 0) certified++;
  }
  expect(certified).toBeGreaterThan(0);
  expect(certified).toBeLessThanOrEqual(28);
});
