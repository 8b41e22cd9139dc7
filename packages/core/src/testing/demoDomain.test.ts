import { describe, expect, it, test } from "vitest";
import { type BeliefOptions, beliefOf } from "../belief/belief.js";
import { probabilityOf, selectMinimumRisk } from "../belief/select.js";
import { emptyMemo } from "../space/memo.js";
import { parseTerm, printTerm } from "../space/notation.js";
import { EMPTY } from "../space/programDag.js";
import { evaluate, termsEqual } from "../space/term.js";
import type { Value } from "../space/value.js";
import { demo } from "./demoDomain.js";
import { spaceOf } from "./spaces.js";

/** Everything a door does with a domain: learn from examples, weigh the unlabelled rows, ship a program, predict. */
function learnDemo(examples: readonly (readonly [row: Value, output: Value])[], unlabelled: readonly Value[]) {
  const space = spaceOf(
    demo,
    examples.map(([row]) => row),
    examples.map(([, output]) => output),
    { unlabelled },
  );
  if (space.root === EMPTY) return null;
  const options: BeliefOptions = { beta: 1, lostMax: [0], stepsPerRowMax: 100_000, carriers: 100 };
  const belief = beliefOf(space, unlabelled, options);
  const votes = unlabelled.map((scope) => ({ scope, predictive: belief.predictive(scope) }));
  const selection = selectMinimumRisk(belief.programs(), votes);
  return selection === null ? null : { belief, selection };
}

interface Lesson {
  readonly name: string;
  readonly examples: readonly (readonly [row: Value, output: Value])[];
  readonly unlabelled: readonly Value[];
  readonly right: readonly Value[];
}

const LESSONS: readonly Lesson[] = [
  {
    name: "the second cell",
    examples: [
      [[3, 8], 8],
      [[1, 4, 4], 4],
    ],
    unlabelled: [
      [5, 6],
      [9, 1, 2],
    ],
    right: [6, 1],
  },
  {
    name: "one more than the first cell",
    examples: [
      [[3, 9], 4],
      [[6, 2], 7],
      [[1, 1], 2],
    ],
    unlabelled: [[8, 8]],
    right: [9],
  },
  {
    name: "three times the first",
    examples: [
      [[3, 5], 9],
      [[4, 1], 12],
    ],
    unlabelled: [[2, 7]],
    right: [6],
  },
  {
    name: "the sum of two cells",
    examples: [
      [[3, 9], 12],
      [[6, 2], 8],
      [[1, 1], 2],
    ],
    unlabelled: [[8, 5]],
    right: [13],
  },
  {
    name: "the smallest",
    examples: [
      [[3, 9, 1], 1],
      [[6, 2], 2],
      [[4, 5], 4],
    ],
    unlabelled: [[8, 5, 7]],
    right: [5],
  },
  {
    name: "how many",
    examples: [
      [[7, 7, 7], 3],
      [[9], 1],
    ],
    unlabelled: [[5, 5], []],
    right: [2, 0],
  },
  {
    name: "every cell doubled",
    examples: [
      [
        [3, 1],
        [6, 2],
      ],
      [[5], [10]],
    ],
    unlabelled: [[4, 4, 2], []],
    right: [[8, 8, 4], []],
  },
  {
    name: "squares in order",
    examples: [
      [
        [3, 1],
        [1, 9],
      ],
      [
        [5, 7, 2],
        [4, 25, 49],
      ],
    ],
    unlabelled: [[4, 3]],
    right: [[9, 16]],
  },
  {
    name: "all but the first, plus one",
    examples: [
      [
        [3, 1, 4],
        [2, 5],
      ],
      [[8, 6], [7]],
    ],
    unlabelled: [[2, 7, 9]],
    right: [[8, 10]],
  },
];

describe("a domain of data and pure functions is learned end to end", () => {
  test.each(LESSONS)("$name", ({ examples, unlabelled, right }) => {
    const learned = learnDemo(examples, unlabelled);
    if (learned === null) throw new Error("nothing was learned");
    const { term } = learned.selection;
    for (const [row, output] of examples) expect(evaluate(term, row, emptyMemo())).toEqual(output);
    expect(unlabelled.map((row) => evaluate(term, row, emptyMemo()))).toEqual(right);
    for (const [index, row] of unlabelled.entries()) {
      const { outputs } = learned.belief.predictive(row);
      expect(outputs[0]?.value).toEqual(right[index]);
      expect(probabilityOf(learned.belief.predictive(row), right[index])).toBeGreaterThan(0.5);
    }
  });

  test.each(LESSONS)("$name: the shipped program prints and reads back", ({ examples, unlabelled }) => {
    const term = learnDemo(examples, unlabelled)?.selection.term;
    if (term === undefined) throw new Error("nothing was learned");
    const parsed = parseTerm(printTerm(term), demo.operators);
    expect(parsed.kind === "term" && termsEqual(parsed.term, term)).toBe(true);
  });

  it("grows surer with more examples", () => {
    const sure = [1, 2, 3].map((count) => {
      const examples = LESSONS[3]?.examples.slice(0, count) ?? [];
      const belief = learnDemo(examples, [[8, 5]])?.belief.predictive([8, 5]);
      return belief === undefined ? 0 : probabilityOf(belief, 13);
    });
    expect(sure[0]).toBeLessThan(sure[1] ?? 0);
    expect(sure[2]).toBeGreaterThan(0.9);
  });

  it("learns nothing where no program fits", () => {
    expect(
      learnDemo(
        [
          [[1, 2], -7],
          [[1, 2], -8],
        ],
        [],
      ),
    ).toBeNull();
  });
});
