import { calibrationFrom, type Evidence, FEATURES, valueOn } from "@inkling/core/lab";
import { describe, expect, it, test } from "vitest";
import { randomFrom } from "../random.js";
import { coveringMass, fitCalibration, leastConfidence } from "./fit.js";
import { isotonic, thinned } from "./isotonic.js";
import { fitLogistic } from "./logistic.js";
import type { Observation, Source } from "./observe.js";

describe("the logistic fit", () => {
  const random = randomFrom(3);
  const features = Array.from({ length: 4000 }, () => [2 * random() - 1, 2 * random() - 1, 2 * random() - 1]);
  const right = features.map(([a = 0, b = 0]) => random() < 1 / (1 + Math.exp(-(0.5 + 2 * a - b))));
  const data = { features, right, weights: features.map(() => 1) };

  it("finds the weights that drew the data", () => {
    const fitted = fitLogistic(data, { ridge: 0, towards: [0, 0, 0], signs: [0, 0, 0] });
    expect(fitted.intercept).toBeCloseTo(0.5, 0);
    for (const [index, weight] of [2, -1, 0].entries())
      expect(Math.abs(fitted.weights[index]! - weight)).toBeLessThan(0.2);
  });

  it("holds a weight at zero that would have a sign that is not allowed", () => {
    const fitted = fitLogistic(data, { ridge: 0, towards: [0, 0, 0], signs: [1, 1, 0] });
    expect(fitted.weights[0]).toBeGreaterThan(1.5);
    expect(fitted.weights[1]).toBe(0);
  });

  it("stays where it is drawn to when the penalty is large", () => {
    const fitted = fitLogistic(data, { ridge: 1000, towards: [1, 1, 1], signs: [0, 0, 0] });
    for (const weight of fitted.weights) expect(weight).toBeCloseTo(1, 2);
  });

  it("finds the weights from far away, where nearly all rows seem certain", () => {
    const one = features.map(([x = 0]) => [x]);
    const mostly = features.map(() => random() < 0.9);
    const fitted = fitLogistic(
      { features: one, right: mostly, weights: data.weights },
      { ridge: 1e-5, towards: [40], signs: [0] },
    );
    expect(Math.abs(fitted.weights[0]!)).toBeLessThan(0.5);
    expect(fitted.intercept).toBeCloseTo(Math.log(9), 0);
  });
});

test("isotonic regression joins what falls, and keeps what rises", () => {
  const at = (x: number, y: number, weight = 1) => ({ x, y, weight });
  expect(isotonic([at(3, 0), at(1, 0), at(2, 1)])).toEqual([
    [1, 0],
    [2.5, 0.5],
  ]);
  expect(isotonic([at(1, 0, 3), at(2, 1, 1)])).toEqual([
    [1, 0],
    [2, 1],
  ]);
});

test("the least confidence is that of the largest share of rows that is wrong as seldom as allowed, if there are enough", () => {
  const rows = Array.from({ length: 100 }, (_, index) => ({ confidence: 1 - index / 200, right: index % 50 !== 40 }));
  expect(leastConfidence(rows, 0.02)).toBe(1 - 99 / 200);
  expect(leastConfidence(rows, 0.015)).toBe(1 - 89 / 200);
  expect(leastConfidence(rows, 0.009)).toBeNull();
  expect(leastConfidence([{ confidence: 0.9, right: true }], 0.2)).toBeNull();
});

test("the order of equally sure rows does not matter to the correction", () => {
  const at = (y: number) => ({ x: 0.9, y, weight: 1 });
  expect(isotonic([at(0), at(1), at(0), at(1)])).toEqual([[0.9, 0.5]]);
  expect(isotonic([at(1), at(0), at(1), at(0)])).toEqual([[0.9, 0.5]]);
});

test("a set of outputs must reach so much that the right one is seldom missed", () => {
  const rows = Array.from({ length: 100 }, (_, index) => ({
    confidence: 0.6,
    right: index >= 20,
    shareBefore: index < 5 ? 2 : index < 20 ? 0.5 : 0,
  }));
  expect(coveringMass(rows, 0.3)).toBeCloseTo(0, 3);
  expect(coveringMass(rows, 0.1)).toBeCloseTo(0.8, 3);
  expect(coveringMass(rows, 0.01)).toBeNull();
});

describe("a fitted calibration", () => {
  const sources: readonly Source[] = ["prose", "corpus"];
  const random = randomFrom(11);
  /** Rows of which those with a posterior above one half are mostly right, as one that is overconfident would have it. */
  const observations = Array.from({ length: 3000 }, (_, index): Observation => {
    const probability = random();
    const truly = 0.2 + 0.6 * probability;
    return {
      source: sources[index % 2]!,
      task: `t${index % 300}`,
      family: `f${index % 60}`,
      examples: 1 + (index % 3),
      evidence: evidence(probability),
      right: random() < truly,
      isBarred: false,
      rows: 10,
      shareBefore: 0,
    };
  });
  const data = fitCalibration(observations, "drawn");
  const { confidence } = calibrationFrom(data);

  it("says how often it is right, where the posterior does not", () => {
    for (const probability of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const said = confidence(evidence(probability));
      expect(Math.abs(said - (0.2 + 0.6 * probability))).toBeLessThan(0.1);
    }
  });

  it("names what it was fitted on, and every feature", () => {
    expect(data).toMatchObject({ version: 1, fittedOn: "drawn", hash: expect.stringMatching(/^[0-9a-f]{12}$/) });
    expect(data.features).toEqual(FEATURES.map(({ name }) => name));
  });

  it("does not answer at a risk that no confidence keeps", () => {
    expect(calibrationFrom(data).answerFrom(1, 0.001)).toBeGreaterThan(0.75);
  });
});

function evidence(probability: number): Evidence {
  return {
    examples: 1,
    probability,
    runnerUp: 1 - probability,
    withinLanguage: 1,
    gain: 10,
    programsLog2: 5,
    literals: 1,
    isNewInput: false,
    isNewOutput: false,
    lacksSign: false,
    unread: 0,
    draws: null,
    copies: 0,
    lengthBeyond: 0,
    newSurroundings: 0,
    strangeShare: 0,
    isUnfamiliar: false,
    isRare: false,
    support: 2,
    columnProbability: probability,
    definedShare: 1,
    variety: 1,
  };
}

test("a thinned curve keeps its ends and stays near what it was", () => {
  const curve = Array.from({ length: 101 }, (_, at) => [at / 100, (at / 100) ** 2] as const);
  const kept = thinned(curve, 0.05);
  expect(kept.length).toBeLessThan(40);
  expect([kept[0], kept.at(-1)]).toEqual([curve[0], curve.at(-1)]);
  for (const [x, y] of curve)
    expect(Math.abs(valueOn(kept, x) - y)).toBeLessThanOrEqual(0.05 * Math.min(y, 1 - y) + 1e-9);
});
