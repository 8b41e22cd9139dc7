import { describe, expect, it, test } from "vitest";
import type { Ranked } from "../search/kBest.js";
import { budgetOf } from "../space/budget.js";
import type { Operator } from "../space/grammar.js";
import { emptyMemo } from "../space/memo.js";
import { printValue } from "../space/notation.js";
import { type NodeId, ProgramDag } from "../space/programDag.js";
import { call, evaluate } from "../space/term.js";
import type { Value } from "../space/value.js";
import { demo } from "../testing/demoDomain.js";
import { expand } from "../testing/expand.js";
import { randomSpace } from "../testing/randomDag.js";
import { spaceOf } from "../testing/spaces.js";
import { type Predictive, predictive } from "./forward.js";
import { logMass } from "./mass.js";

const EVERYTHING = budgetOf(10_000_000).stepsMax;
const BETAS = [0, 0.5, 1, 2];

function predict(dag: ProgramDag, root: NodeId, beta: number, scope: Value, valuesMax: number): Predictive {
  const result = predictive({ dag, root, mass: logMass(dag, root, beta) }, scope, budgetOf(EVERYTHING), valuesMax);
  if (result === null) throw new Error("the budget of the test is too small");
  return result;
}

/** Probability by printed output, by running every program; `undefined` where programs have no value. */
function bySumming(programs: readonly Ranked[], beta: number, scope: Value): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  let total = 0;
  for (const { term, bits } of programs) {
    const value = evaluate(term, scope, emptyMemo());
    const key = value === undefined ? "undefined" : printValue(value);
    const weight = 2 ** (-beta * bits);
    total += weight;
    sums.set(key, (sums.get(key) ?? 0) + weight);
  }
  for (const [key, sum] of sums) sums.set(key, sum / total);
  return sums;
}

function expectClose(result: Predictive, sums: ReadonlyMap<string, number>): void {
  expect(result.undefinedMass).toBeCloseTo(sums.get("undefined") ?? 0, 9);
  expect(result.lostMass).toBe(0);
  expect(result.outputs.length).toBe([...sums.keys()].filter((key) => key !== "undefined").length);
  for (const { value, probability } of result.outputs)
    expect(probability).toBeCloseTo(sums.get(printValue(value)) ?? -1, 9);
  const probabilities = result.outputs.map(({ probability }) => probability);
  expect(probabilities).toEqual([...probabilities].sort((left, right) => right - left));
}

const ROWS: readonly Value[] = [
  [2, 1],
  [2, 3],
];

const TASKS: readonly (readonly [name: string, outputs: readonly Value[]])[] = [
  ["sums", [3, 5]],
  ["a constant", [2, 2]],
  ["parts of a list", [2, 3]],
  [
    "loops",
    [
      [4, 2],
      [4, 6],
    ],
  ],
  ["loops over a part", [[2], [6]]],
  [
    "loops over sorted lists",
    [
      [2, 4],
      [4, 6],
    ],
  ],
  [
    "loops with sums",
    [
      [6, 3],
      [6, 9],
    ],
  ],
];

describe("the exact predictive distribution is the sum over all programs", () => {
  test.each(TASKS)("%s", (_, outputs) => {
    const { dag, root } = spaceOf(demo, ROWS, outputs);
    const programs = expand(dag, root);
    expect(programs.length).toBeGreaterThan(1);
    for (const scope of [
      [1, 2],
      [5, 3],
      [2, 2],
      [3, 1, 2],
      [4],
      [],
      [-1, 2],
      [0, 7],
      [1, 2, 3, 4],
      "no list",
      [null, 2],
    ]) {
      for (const beta of BETAS) {
        expectClose(predict(dag, root, beta, scope, Number.POSITIVE_INFINITY), bySumming(programs, beta, scope));
      }
    }
  });

  it("has undefined programs and loops over nothing among the cases above", () => {
    const sums = spaceOf(demo, ROWS, [2, 3]);
    expect(predict(sums.dag, sums.root, 1, [4], 64).undefinedMass).toBeGreaterThan(0.1);
    const loops = spaceOf(demo, ROWS, [
      [4, 2],
      [4, 6],
    ]);
    expect(predict(loops.dag, loops.root, 1, [], 64).outputs).toEqual([{ value: [], probability: 1 }]);
  });

  it("on random spaces, in which programs come about in several ways", () => {
    let undefinedSeen = 0;
    for (let seed = 0; seed < 300; seed++) {
      const { dag, root } = randomSpace(seed, 4 + (seed % 12));
      if ((logMass(dag, root, 0)[root] ?? 0) > 10) continue;
      const programs = expand(dag, root);
      for (const scope of [
        [1, 2, 3, 4],
        [1, 1],
        [0, -0, 0, Number.NaN],
      ]) {
        const result = predict(dag, root, 0.7, scope, Number.POSITIVE_INFINITY);
        expectClose(result, bySumming(programs, 0.7, scope));
        if (result.undefinedMass > 0) undefinedSeen++;
      }
    }
    expect(undefinedSeen).toBeGreaterThan(20);
  });
});

it("loops inside loops give the sum over all programs too", () => {
  const dag = new ProgramDag();
  const operator = (name: string): Operator => demo.operators.find((known) => known.name === name) as Operator;
  const self = dag.leaf(call(operator("self"), []), 1, "own");
  const made = (name: string, bits: number): NodeId =>
    dag.join({ slot: "piece", operator: operator(name), args: ["own"] }, [self], bits);
  const sorted = dag.join({ slot: "selected", operator: operator("sorted"), args: ["rows"] }, [self], 2);
  const each = { slot: "list", operator: operator("each"), args: ["selected", "element"] };
  const inner = dag.join(each, [dag.union([self, sorted]), dag.union([self, made("double", 1), made("square", 2)])], 1);
  const root = dag.join(each, [self, dag.union([inner, self])], 1);
  for (const scope of [[[2, 1, 3], [5], []], [[], []], [], [[4, 4]], [[1], "no list"]]) {
    expectClose(predict(dag, root, 1, scope, Number.POSITIVE_INFINITY), bySumming(expand(dag, root), 1, scope));
  }
});

describe("with a cap on values", () => {
  const { dag, root } = spaceOf(demo, ROWS, [4, 6]);

  test.each([1, 2, 3, 5])("of %i, what is lost is reported and nothing is overstated", (valuesMax) => {
    for (const scope of [[5, 3], [3, 1, 2], [4], [2, 9, 4]]) {
      const exact = bySumming(expand(dag, root), 1, scope);
      const result = predict(dag, root, 1, scope, valuesMax);
      const sum = result.outputs.reduce((total, { probability }) => total + probability, 0);
      expect(sum + result.undefinedMass + result.lostMass).toBeCloseTo(1, 9);
      expect(result.outputs.length).toBeLessThanOrEqual(valuesMax);
      expect(result.undefinedMass).toBeLessThanOrEqual((exact.get("undefined") ?? 0) + 1e-12);
      for (const { value, probability } of result.outputs) {
        const truth = exact.get(printValue(value)) ?? 0;
        expect(probability).toBeLessThanOrEqual(truth + 1e-12);
        expect(truth - probability).toBeLessThanOrEqual(result.lostMass + 1e-12);
      }
    }
  });

  it("something is lost at a cap of 1", () => {
    expect(predict(dag, root, 1, [5, 3], 1).lostMass).toBeGreaterThan(0.001);
  });
});

describe("the budget of a prediction", () => {
  const { dag, root } = spaceOf(demo, ROWS, [4, 6]);
  const space = { dag, root, mass: logMass(dag, root, 1) };

  it("gives the same result or none", () => {
    const whole = predictive(space, [5, 3], budgetOf(EVERYTHING));
    let none = 0;
    for (let stepsMax = 0; stepsMax < 400; stepsMax += 7) {
      const result = predictive(space, [5, 3], budgetOf(stepsMax));
      if (result === null) none++;
      else expect(result).toEqual(whole);
    }
    expect(none).toBeGreaterThan(3);
    expect(none).toBeLessThan(57);
  });

  it("does not depend on earlier predictions", () => {
    const before = predictive(space, [5, 3], budgetOf(EVERYTHING));
    predictive(space, [9, 9, 9], budgetOf(EVERYTHING));
    expect(predictive(space, [5, 3], budgetOf(EVERYTHING))).toEqual(before);
  });
});
