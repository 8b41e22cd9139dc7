import { describe, expect, it, test } from "vitest";
import { budgetOf } from "../space/budget.js";
import { emptyMemo } from "../space/memo.js";
import { printTerm } from "../space/notation.js";
import { EMPTY } from "../space/programDag.js";
import { evaluate } from "../space/term.js";
import type { Value } from "../space/value.js";
import { type Language, listPrograms } from "../testing/bruteForce.js";
import { demo, demoLiterals } from "../testing/demoDomain.js";
import { expand } from "../testing/expand.js";
import { groupByValues, numbersIn, signature, spaceOf, specify } from "../testing/spaces.js";
import { deduceInPasses, type ProgramSpace } from "./deduce.js";
import { takeBest } from "./kBest.js";

const ROWS: readonly (readonly [name: string, scopes: readonly Value[], depthMax: number])[] = [
  ["one row", [[2, 1]], 4],
  [
    "two rows",
    [
      [1, 2],
      [2, 3],
    ],
    4,
  ],
  ["a row of three", [[1, 2, 3]], 3],
  ["rows of unlike length, a negative", [[-1, 2], [3]], 4],
  ["a row without cells beside one with", [[], [2]], 4],
  [
    "three rows",
    [
      [1, 1],
      [2, 0],
      [0, 3],
    ],
    4,
  ],
];

function demoLanguage(depthMax: number, keepIdle: boolean): Language {
  return { ...demo, literals: demoLiterals, depthMax, keepIdle };
}

/** Constants are listed from a pool; outputs beyond it could need others. */
function needsOtherConstants(values: readonly Value[]): boolean {
  const pool = demoLiterals["#number"] as readonly number[];
  return numbersIn(values).some((n) => !pool.includes(n));
}

/** Checks the space of every output vector that some program gives, and returns how many programs that were. */
function compareSpaces(scopes: readonly Value[], depthMax: number, keepIdle: boolean): number {
  let compared = 0;
  for (const listed of groupByValues(listPrograms(demoLanguage(depthMax, keepIdle), scopes)).values()) {
    const outputs = listed[0]?.values ?? [];
    if (needsOtherConstants(outputs)) continue;
    const space = spaceOf(demo, scopes, outputs, { keepIdle });
    expect(signature(expand(space.dag, space.root, depthMax)), String(outputs)).toEqual(signature(listed));
    compared += listed.length;
  }
  return compared;
}

describe("the space of a task holds exactly the programs that reproduce its examples, each once", () => {
  test.each(ROWS)("%s", (_, scopes, depthMax) => {
    expect(compareSpaces(scopes, depthMax, false)).toBeGreaterThan(60);
  });

  test.each(ROWS)("%s, with idle steps", (_, scopes, depthMax) => {
    const without = listPrograms(demoLanguage(depthMax, false), scopes).length;
    expect(listPrograms(demoLanguage(depthMax, true), scopes).length).toBeGreaterThan(without);
    compareSpaces(scopes, depthMax, true);
  });

  it("is empty where no program gives the outputs", () => {
    const scopes = [
      [1, 2],
      [2, 3],
    ];
    const reachable = groupByValues(listPrograms(demoLanguage(4, false), scopes));
    let unreachable = 0;
    for (let first = -2; first <= 4; first++) {
      for (let second = -2; second <= 4; second++) {
        const space = spaceOf(demo, scopes, [first, second]);
        expect(space.root === EMPTY, `${first}, ${second}`).toBe(!reachable.has(`[${first}, ${second}]`));
        if (space.root === EMPTY) unreachable++;
      }
    }
    expect(unreachable).toBeGreaterThan(20);
  });

  it("has nothing for outputs of mixed or foreign type", () => {
    const scopes = [
      [1, 2],
      [2, 3],
    ];
    const foreign: readonly Value[][] = [
      ["1", "2"],
      [null, null],
      [1, [2]],
      [true, true],
      [[1], [[2]]],
    ];
    for (const outputs of foreign) expect(spaceOf(demo, scopes, outputs).root).toBe(EMPTY);
  });
});

describe("a budget", () => {
  const scopes = [
    [1, 2],
    [2, 3],
  ];
  const outputs = [4, 6];
  const whole = spaceOf(demo, scopes, outputs);

  it("that suffices is not reported as used up", () => {
    expect(whole.cut).toBe(false);
    expect(whole.root).not.toBe(EMPTY);
  });

  it("that runs out is reported; what was found still reproduces the examples and is part of the whole", () => {
    const all = new Set(signature(expand(whole.dag, whole.root)));
    let cut = 0;
    let found = 0;
    for (let stepsMax = 0; stepsMax < 200; stepsMax++) {
      const budget = budgetOf(stepsMax);
      const space = spaceOf(demo, scopes, outputs, { budget });
      const programs = expand(space.dag, space.root);
      expect(space.cut).toBe(budget.steps > stepsMax);
      if (!space.cut) expect(programs.length).toBe(all.size);
      for (const text of signature(programs)) expect(all.has(text), text).toBe(true);
      for (const { term } of programs)
        expect(scopes.map((scope) => evaluate(term, scope, emptyMemo()))).toEqual(outputs);
      if (space.cut) cut++;
      if (space.cut && programs.length > 0 && programs.length < all.size) found++;
    }
    expect(cut).toBeGreaterThan(20);
    expect(found).toBeGreaterThan(0);
  });

  it("counts the same steps every time", () => {
    const steps = [1, 2].map(() => {
      const budget = budgetOf(1000);
      spaceOf(demo, scopes, outputs, { budget });
      return budget.steps;
    });
    expect(steps[0]).toBe(steps[1]);
    expect(steps[0]).toBeGreaterThan(0);
  });
});

it("gives the same space twice, node by node", () => {
  const dump = (): unknown => {
    const { dag, root } = spaceOf(
      demo,
      [
        [1, 2],
        [2, 3],
      ],
      [5, 8],
    );
    const nodes = dag.kinds.map((kind, node) => [kind, dag.bits[node], dag.children(node as typeof root)]);
    return { root, nodes, best: signature(takeBest(dag, root, 50)) };
  };
  expect(dump()).toEqual(dump());
});

describe("productions of last resort", () => {
  const productions = demo.grammar.productions
    .filter(({ operator }) => operator?.name !== "add")
    .map((production) => (production.operator?.name === "times" ? { ...production, lastResort: true } : production));
  const reluctant = { ...demo, grammar: { ...demo.grammar, productions } };
  const programs = (outputs: readonly Value[], spelledBits: number): readonly string[] => {
    const scopes = [
      [1, 2],
      [2, 3],
    ];
    const space = spaceOf(reluctant, scopes, outputs, { spelledBits });
    return takeBest(space.dag, space.root, 1000)
      .map(({ term }) => printTerm(term))
      .sort();
  };

  it("are left out where a program without them is shorter than spelling the outputs", () => {
    expect(programs([2, 4], 1000)).toEqual(["double(at(0))"]);
  });

  it("are tried where every program without them is longer", () => {
    expect(programs([2, 4], 0)).toEqual(["double(at(0))", "times(at(0), 2)"]);
  });

  it("are tried where there is no program without them", () => {
    expect(programs([3, 6], 1000)).toEqual(["times(at(0), 3)"]);
  });

  it.each([1000, 0])(
    "are tried in a second pass that leaves the first as it is; both give what one search gives (%d bits)",
    (spelledBits) => {
      const scopes = [
        [1, 2],
        [2, 3],
      ];
      const best = ({ dag, root }: ProgramSpace): readonly string[] => signature(takeBest(dag, root, 1000));
      const outputs = [2, 4];
      const { plain, whole } = deduceInPasses(specify(reluctant, scopes, outputs, { spelledBits }));
      const before = best(plain);
      expect(best(whole())).toEqual(best(spaceOf(reluctant, scopes, outputs, { spelledBits })));
      expect(best(plain)).toEqual(before);
      expect(before).toEqual(best(spaceOf(reluctant, scopes, outputs, { mayResort: false })));
      expect(whole()).toBe(whole());
    },
  );
});
