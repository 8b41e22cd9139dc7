import { describe, expect, it, test } from "vitest";
import { calibration } from "../calibration.js";
import { learn } from "../learn.js";
import type { Inkling, Task } from "../outcome.js";
import type { Evidence } from "../space/calibration.js";
import { calibrationFrom, valueOn } from "./calibrate.js";
import { FEATURES } from "./features.js";

const STRONG: Evidence = {
  examples: 3,
  probability: 0.999,
  runnerUp: 0.0005,
  withinLanguage: 1,
  gain: 40,
  programsLog2: 2,
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
  columnProbability: 0.999,
  definedShare: 1,
  variety: 1,
};
const WEAK: Evidence = {
  ...STRONG,
  probability: 0.2,
  runnerUp: 0.5,
  columnProbability: 0.2,
  isNewInput: true,
  isNewOutput: true,
  lacksSign: true,
  unread: 1,
  copies: 0.5,
  lengthBeyond: 0.5,
  newSurroundings: 1,
  strangeShare: 1,
  isUnfamiliar: true,
  definedShare: 0.5,
};

describe("the shipped calibration", () => {
  const { confidence, answerFrom, setMass } = calibrationFrom(calibration);

  it("was fitted for the features that this version has", () => {
    expect(calibration.features).toEqual(FEATURES.map(({ name }) => name));
    expect(calibration.hash).toMatch(/^[0-9a-f]{12}$/);
    for (const { weights } of calibration.afterExamples) expect(weights).toHaveLength(FEATURES.length);
  });

  it("has no weight that goes against what its feature must say", () => {
    for (const { weights } of calibration.afterExamples) {
      for (const [index, { sign }] of FEATURES.entries())
        expect((weights[index] ?? 0) * sign).toBeGreaterThanOrEqual(0);
    }
  });

  it("is never certain, and surer of what more speaks for", () => {
    for (const examples of [1, 2, 3, 30]) {
      const [strong, weak] = [confidence({ ...STRONG, examples }), confidence({ ...WEAK, examples })];
      expect(strong).toBeGreaterThan(weak + 0.2);
      expect(strong).toBeLessThan(1);
      expect(weak).toBeGreaterThan(0);
    }
  });

  it("answers no more at a lower risk, and needs no smaller sets to miss less", () => {
    for (const examples of [1, 2, 3]) {
      const froms = [0.2, 0.05, 0.01, 0.005, 0.001, 0.0001].map((risk) => answerFrom(examples, risk));
      expect(froms).toEqual([...froms].sort((left, right) => left - right));
      expect(froms.at(-1)).toBeGreaterThan(1);
      const masses = [0.2, 0.1, 0.05, 0.0001].map((miss) => setMass(examples, miss));
      expect(masses).toEqual([...masses].sort((left, right) => left - right));
    }
  });
});

test("a curve is linear between its points and constant beyond them", () => {
  const curve = [
    [0.2, 0.1],
    [0.4, 0.5],
    [0.4, 0.6],
    [0.8, 1],
  ] as const;
  const values = [0, 0.2, 0.3, 0.6, 0.9].map((x) => valueOn(curve, x));
  for (const [index, value] of [0.1, 0.1, 0.3, 0.8, 1].entries()) expect(values[index]).toBeCloseTo(value, 9);
  expect(valueOn([], 0.3)).toBe(0.3);
});

function learned(task: Task): Inkling {
  const outcome = learn(task);
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return outcome.inkling;
}

describe("what a learned function says", () => {
  const task: Task = {
    examples: [
      { input: ["Ada Lovelace"], output: "A. Lovelace" },
      { input: ["Grace Hopper"], output: "G. Hopper" },
      { input: ["Alan Turing"], output: "A. Turing" },
    ],
    inputs: [["Katherine Johnson"], ["Hedy Lamarr"], ["Emmy Noether"]],
  };

  it("answers more rows at a higher risk, with the same values and confidences", () => {
    const [careful, bold] = [0.0001, 0.2].map((risk) => learned({ ...task, risk }).predict(["Hedy Lamarr"]));
    expect(careful).toMatchObject({ value: "H. Lamarr", decision: "suggest", reason: "below-risk" });
    expect(bold).toMatchObject({ value: "H. Lamarr", decision: "answer", confidence: careful?.confidence });
  });

  it("shares among the alternatives what its confidence leaves", () => {
    const { confidence, alternatives } = learned(task).predict(["Mary Kenneth Keller"]);
    const sum = alternatives.reduce((total, { probability }) => total + probability, confidence);
    expect(sum).toBeLessThanOrEqual(1 + 1e-9);
    expect(alternatives.length).toBeGreaterThan(0);
  });

  it("offers sets of outputs that grow with what must not be missed, or none", () => {
    const inkling = learned({ ...task, examples: task.examples.slice(0, 2) });
    const some = inkling.oneOf(["Mary Kenneth Keller"], 0.2);
    expect(some?.[0]).toBe(inkling.predict(["Mary Kenneth Keller"]).value);
    expect(inkling.oneOf(["Mary Kenneth Keller"], 0.0001)).toBeNull();
    expect(inkling.oneOf(["two", "cells"], 0.2)).toBeNull();
  });

  it("refuses a risk that is none", () => {
    for (const risk of [0, 1, Number.NaN, -0.1])
      expect(learn({ ...task, risk })).toMatchObject({ kind: "unknown", reason: "invalid-task" });
  });
});
