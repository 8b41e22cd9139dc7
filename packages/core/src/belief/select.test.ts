import { describe, expect, it } from "vitest";
import type { Ranked } from "../search/kBest.js";
import { kBest } from "../search/kBest.js";
import { budgetOf } from "../space/budget.js";
import { emptyMemo } from "../space/memo.js";
import { printValue } from "../space/notation.js";
import { evaluate, termsEqual } from "../space/term.js";
import type { Value } from "../space/value.js";
import { demo } from "../testing/demoDomain.js";
import { expand } from "../testing/expand.js";
import { randomSpace } from "../testing/randomDag.js";
import { spaceOf } from "../testing/spaces.js";
import { predictive } from "./forward.js";
import { logMass } from "./mass.js";
import { probabilityOf, selectMinimumRisk, type Vote } from "./select.js";

interface Task {
  readonly programs: readonly Ranked[];
  readonly votes: readonly Vote[];
  readonly best: Iterable<Ranked>;
}

function taskOf(space: ReturnType<typeof randomSpace>, rows: readonly Value[], beta: number): Task {
  const { dag, root } = space;
  const weighted = { dag, root, mass: logMass(dag, root, beta) };
  const votes = rows.flatMap((scope) => {
    const belief = predictive(weighted, scope, budgetOf(1_000_000), Number.POSITIVE_INFINITY);
    return belief === null ? [] : [{ scope, predictive: belief }];
  });
  expect(votes).toHaveLength(rows.length);
  return { programs: expand(dag, root), votes, best: kBest(dag, root) };
}

/** Expected number of rows on which a program is right, when the right program is drawn from the space. */
function expectedRight(term: Ranked["term"], { programs, votes }: Task, beta: number): number {
  const total = programs.reduce((sum, { bits }) => sum + 2 ** (-beta * bits), 0);
  let expected = 0;
  for (const { scope } of votes) {
    const own = evaluate(term, scope, emptyMemo());
    if (own === undefined) continue;
    for (const other of programs) {
      const value = evaluate(other.term, scope, emptyMemo());
      if (value !== undefined && printValue(value) === printValue(own)) expected += 2 ** (-beta * other.bits) / total;
    }
  }
  return expected;
}

/** Checks a selection against all programs; true when the selected program is not the shortest. */
function checkSelection(task: Task, beta: number): boolean {
  const selection = selectMinimumRisk(task.best, task.votes);
  if (selection === null) throw new Error("no program was selected");
  const risks = task.programs.map(({ term }) => expectedRight(term, task, beta));
  const best = Math.max(...risks);
  expect(selection.expectedRight).toBeCloseTo(best, 9);
  expect(expectedRight(selection.term, task, beta)).toBeCloseTo(best, 9);
  const shortest = task.programs.reduce((left, right) => (right.bits < left.bits ? right : left));
  return expectedRight(shortest.term, task, beta) < best - 1e-9;
}

const ROWS = [
  [2, 1],
  [2, 3],
];
const UNLABELLED = [[5, 3], [4, 4], [3, 1, 2], [4]];

describe("selectMinimumRisk", () => {
  it("picks the program that is expected to be right most often, among all of a learned space", () => {
    let overruled = 0;
    for (const outputs of [
      [2, 2],
      [3, 5],
      [2, 3],
      [4, 6],
      [
        [4, 2],
        [4, 6],
      ],
      [
        [2, 4],
        [4, 6],
      ],
    ]) {
      for (const beta of [0, 0.3, 1]) {
        const task = taskOf(spaceOf(demo, ROWS, outputs), UNLABELLED, beta);
        if (checkSelection(task, beta)) overruled++;
      }
    }
    expect(overruled).toBeGreaterThan(3);
  });

  it("does so on random spaces, with values missing on some rows", () => {
    let overruled = 0;
    for (let seed = 0; seed < 400; seed++) {
      const space = randomSpace(seed, 4 + (seed % 12));
      if ((logMass(space.dag, space.root, 0)[space.root] ?? 0) > 7) continue;
      const task = taskOf(
        space,
        [
          [1, 2, 3, 4],
          [1, 1],
          [7, 7, 8, 7],
        ],
        1,
      );
      if (checkSelection(task, 1)) overruled++;
    }
    expect(overruled).toBeGreaterThan(5);
  });

  it("never claims to be optimal wrongly, however few candidates it is given", () => {
    let claims = 0;
    let modest = 0;
    for (const outputs of [
      [2, 2],
      [3, 5],
      [2, 3],
      [4, 6],
    ]) {
      for (const rows of [UNLABELLED, [[5, 3]], [[4, 4]], [[4], []]]) {
        const task = taskOf(spaceOf(demo, ROWS, outputs), rows, 0.3);
        const best = Math.max(...task.programs.map(({ term }) => expectedRight(term, task, 0.3)));
        const candidates = [...task.best];
        for (let count = 1; count <= Math.min(candidates.length, 20); count++) {
          const selection = selectMinimumRisk(candidates.slice(0, count), task.votes);
          if (selection?.optimal === true) claims++;
          else modest++;
          if (selection?.optimal === true) expect(selection.expectedRight).toBeCloseTo(best, 9);
        }
      }
    }
    expect(claims).toBeGreaterThan(10);
    expect(modest).toBeGreaterThan(10);
  });

  it("keeps the shortest program on ties and without rows", () => {
    const task = taskOf(spaceOf(demo, ROWS, [3, 5]), [], 1);
    const [shortest] = [...task.best];
    const selection = selectMinimumRisk([shortest, ...task.programs] as readonly Ranked[], task.votes);
    expect(selection !== null && termsEqual(selection.term, (shortest as Ranked).term)).toBe(true);
    expect(selection).toMatchObject({ expectedRight: 0, optimal: true });
  });

  it("selects nothing among no candidates", () => {
    expect(selectMinimumRisk([], [])).toBeNull();
  });
});

it("the probability of a list is found by its elements, that of no value is 0", () => {
  const belief = { outputs: [{ value: [1, [2]], probability: 0.5 }], undefinedMass: 0.5, lostMass: 0 };
  expect(probabilityOf(belief, [1, [2]])).toBe(0.5);
  expect(probabilityOf(belief, [1, [3]])).toBe(0);
  expect(probabilityOf(belief, undefined)).toBe(0);
});
