import { describe, expect, it, test } from "vitest";
import { takeBest } from "../search/kBest.js";
import { printValue } from "../space/notation.js";
import type { Value } from "../space/value.js";
import { demo } from "../testing/demoDomain.js";
import { expand } from "../testing/expand.js";
import { signature, spaceOf } from "../testing/spaces.js";
import { type BeliefOptions, beliefOf } from "./belief.js";
import type { Predictive } from "./forward.js";

const ROWS = [
  [2, 1],
  [2, 3],
];
const SCOPES: readonly Value[] = [[5, 3], [4, 4], [3, 1, 2], [4], []];
const EXACT: BeliefOptions = { beta: 0.7, lostMax: [0], stepsPerRowMax: 1_000_000, carriers: 1 };
const CARRIED: BeliefOptions = { beta: 0.7, lostMax: [0], stepsPerRowMax: 0, carriers: 1_000_000 };

function sumOf({ outputs, undefinedMass, lostMass }: Predictive): number {
  return outputs.reduce((sum, { probability }) => sum + probability, undefinedMass + lostMass);
}

/** Probabilities by printed output, sorted. */
function table({ outputs }: Predictive): readonly string[] {
  return outputs.map(({ value, probability }) => `${printValue(value)} ${probability.toFixed(9)}`).sort();
}

const NUMBERS: readonly Value[] = [3, 5];
const LISTS: readonly Value[] = [
  [4, 2],
  [4, 6],
];
const TASKS: readonly (readonly [name: string, outputs: readonly Value[]])[] = [
  ["numbers", NUMBERS],
  ["lists", LISTS],
];

describe("a belief", () => {
  function compareCarriers(outputs: readonly Value[]): void {
    const space = spaceOf(demo, ROWS, outputs);
    const exact = beliefOf(space, SCOPES, EXACT);
    const carried = beliefOf(space, SCOPES, CARRIED);
    expect([exact.carriedBy, carried.carriedBy]).toEqual(["exact", "k-best"]);
    for (const scope of SCOPES) {
      expect(table(carried.predictive(scope))).toEqual(table(exact.predictive(scope)));
      expect(carried.predictive(scope).undefinedMass).toBeCloseTo(exact.predictive(scope).undefinedMass, 9);
      expect(carried.predictive(scope).lostMass).toBeCloseTo(0, 9);
    }
  }

  it("carried by all programs is the exact one", () => compareCarriers(NUMBERS));

  // Equal lists are one output, wherever they come from.
  it("carried by all programs is the exact one, also for lists", () => compareCarriers(LISTS));

  test.each(TASKS)("sums to one, however it is carried and whatever is left out: %s", (_, outputs) => {
    const space = spaceOf(demo, ROWS, outputs);
    for (const options of [EXACT, CARRIED]) {
      for (const lostMax of [0, 0.05, 0.3]) {
        for (const carriers of [1, 3, 1000]) {
          const belief = beliefOf(space, SCOPES, { ...options, lostMax: [lostMax], carriers });
          for (const scope of SCOPES) expect(sumOf(belief.predictive(scope))).toBeCloseTo(1, 9);
        }
      }
    }
  });

  it("of few carriers counts the others as lost", () => {
    const space = spaceOf(demo, ROWS, [3, 5]);
    const programs = takeBest(space.dag, space.root, 1_000_000);
    const total = programs.reduce((sum, { bits }) => sum + 2 ** (-0.7 * bits), 0);
    const belief = beliefOf(space, SCOPES, { ...CARRIED, carriers: 2 });
    const carried = programs.slice(0, 2).reduce((sum, { bits }) => sum + 2 ** (-0.7 * bits), 0);
    expect(belief.predictive([5, 3]).lostMass).toBeCloseTo(1 - carried / total, 9);
  });

  it("thinned is the whole one but for what it reports as lost", () => {
    const space = spaceOf(demo, ROWS, [3, 5]);
    const whole = beliefOf(space, SCOPES, EXACT);
    const thinned = beliefOf(space, SCOPES, { ...EXACT, lostMax: [0.2] });
    for (const scope of SCOPES) {
      const { outputs, lostMass } = thinned.predictive(scope);
      expect(lostMass).toBeGreaterThan(0.01);
      expect(lostMass).toBeLessThanOrEqual(0.2 + 1e-9);
      for (const { value, probability } of outputs) {
        const truth = whole.predictive(scope).outputs.find((output) => printValue(output.value) === printValue(value));
        expect(probability).toBeLessThanOrEqual((truth?.probability ?? 0) + 1e-12);
      }
    }
  });

  it("counts and lists the programs of the space", () => {
    const space = spaceOf(demo, ROWS, [3, 5]);
    const all = expand(space.dag, space.root);
    const belief = beliefOf(space, SCOPES, EXACT);
    expect(2 ** belief.programsLog2).toBeCloseTo(all.length, 6);
    expect(signature([...belief.programs()])).toEqual(signature(all));
  });
});
