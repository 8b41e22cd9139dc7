import { describe, expect, it } from "vitest";
import { logMass, thin } from "../belief/mass.js";
import { budgetOf } from "../space/budget.js";
import { parseTerm } from "../space/notation.js";
import { EMPTY } from "../space/programDag.js";
import type { Term } from "../space/term.js";
import { type Value, valuesEqual } from "../space/value.js";
import { listPrograms } from "../testing/bruteForce.js";
import { demo, demoLiterals } from "../testing/demoDomain.js";
import { expand } from "../testing/expand.js";
import { specify } from "../testing/spaces.js";
import { deduce, type Specification } from "./deduce.js";
import { type Followed, type FollowOptions, follow } from "./follow.js";
import { takeBest } from "./kBest.js";

const ROWS = [
  [2, 1],
  [2, 3],
];

function program(text: string): Term {
  const parsed = parseTerm(text, demo.operators);
  if (parsed.kind === "error") throw new Error(parsed.message);
  return parsed.term;
}

function followed(
  text: string,
  outputs: readonly Value[],
  options: Partial<Specification> = {},
  following: Partial<FollowOptions> = {},
): Followed {
  const specification = specify(demo, ROWS, outputs, options);
  const space = deduce(specification);
  const massLog2 =
    space.root === EMPTY ? Number.NEGATIVE_INFINITY : (logMass(space.dag, space.root, 1)[space.root] ?? 0);
  return follow(specification, space, program(text), { beta: 1, massLog2, ...following });
}

describe("a program of the space is present", () => {
  const outputs = [3, 5];
  const space = deduce(specify(demo, ROWS, outputs));
  const all = expand(space.dag, space.root);

  it("with its description length, its probability and its rank, every one", () => {
    const specification = specify(demo, ROWS, outputs);
    const ranked = takeBest(space.dag, space.root, all.length);
    const total = all.reduce((sum, { bits }) => sum + 2 ** -bits, 0);
    const massLog2 = logMass(space.dag, space.root, 1)[space.root] ?? 0;
    for (const [rank, { term, bits }] of ranked.entries()) {
      const found = follow(specification, space, term, { beta: 1, massLog2 });
      expect(found).toMatchObject({ kind: "present", rank });
      if (found.kind !== "present") continue;
      expect(found.bits).toBeCloseTo(bits, 9);
      expect(found.probability).toBeCloseTo(2 ** -bits / total, 9);
    }
    expect(ranked.length).toBeGreaterThan(10);
  });

  it("without a rank beyond the limit", () => {
    const last = takeBest(space.dag, space.root, all.length)[7]?.term as Term;
    const options = { beta: 1, massLog2: logMass(space.dag, space.root, 1)[space.root] ?? 0 };
    expect(follow(specify(demo, ROWS, outputs), space, last, { ...options, rankMax: 7 })).toMatchObject({ rank: null });
    expect(follow(specify(demo, ROWS, outputs), space, last, { ...options, rankMax: 8 })).toMatchObject({ rank: 7 });
  });
});

describe("a program that is not in the space", () => {
  it("is outside the grammar: an operator where it cannot stand", () => {
    expect(followed("add(sorted(self()), constant(1))", [3, 5])).toEqual({
      kind: "outside-grammar",
      slot: "term",
      found: "sorted(self())",
      expected: [
        "at(#index)",
        "double(cell)",
        "absolute(cell)",
        "size()",
        "times(atom, #factor)",
        "of(selected, pick)",
      ],
    });
  });

  it("is outside the grammar: a program where a literal must stand, and the reverse", () => {
    expect(followed("constant(size())", [2, 2])).toEqual({
      kind: "outside-grammar",
      slot: "#number",
      found: "size()",
      expected: ["a literal"],
    });
    expect(followed("add(1, constant(1))", [2, 2])).toMatchObject({
      kind: "outside-grammar",
      slot: "term",
      found: "1",
    });
  });

  it("is outside the grammar: too many arguments, with the complaint of the production that fits best", () => {
    expect(followed("size(1)", [2, 2])).toMatchObject({ kind: "outside-grammar", slot: "output", found: "size(1)" });
    expect(followed("each(self(), add(self(), add(self(), at(0))))", [2, 2])).toMatchObject({
      kind: "outside-grammar",
      slot: "element",
      found: "at(0)",
    });
  });

  it("gives something else on an example, or nothing", () => {
    expect(followed("at(1)", [1, 5])).toEqual({ kind: "differs", example: 1, gives: 3, wanted: 5 });
    expect(followed("at(7)", [1, 5])).toEqual({ kind: "differs", example: 0, gives: undefined, wanted: 1 });
  });

  it("was never proposed: a literal that its enumeration does not try", () => {
    expect(followed("add(of(skip(self(), -1), at(0)), constant(1))", [2, 4])).toEqual({
      kind: "unproposed",
      goal: { slot: "selected", scopes: ROWS, wanted: [[1], [3]] },
      operator: "skip",
      args: [ROWS, [-1, -1]],
    });
  });

  it("was never proposed: an argument that no witness function proposes", () => {
    const outputs = [20, 20];
    expect(followed("times(size(), 10)", outputs)).toEqual({
      kind: "unproposed",
      goal: { slot: "term", scopes: ROWS, wanted: outputs },
      operator: "times",
      args: [
        [2, 2],
        [10, 10],
      ],
    });
  });

  it("was never proposed inside a loop: the goal is the one of all elements together", () => {
    const lists = [
      [4, 3],
      [4, 5],
    ];
    const narrow = withoutCut("piece");
    expect(followed("each(self(), add(self(), constant(2)))", lists)).toMatchObject({ kind: "present" });
    expect(followed("each(self(), add(self(), constant(2)))", lists, { grammar: narrow })).toEqual({
      kind: "unproposed",
      goal: { slot: "element", scopes: [2, 1, 2, 3], wanted: [4, 3, 4, 5] },
      operator: "add",
      args: [
        [2, 1, 2, 3],
        [2, 2, 2, 2],
      ],
    });
  });

  it("has an idle step, top-down and bottom-up", () => {
    expect(followed("times(at(0), 1)", [2, 2])).toEqual({
      kind: "idle",
      goal: { slot: "term", scopes: ROWS, wanted: [2, 2] },
      operator: "times",
    });
    expect(followed("add(absolute(at(0)), constant(1))", [3, 3])).toEqual({
      kind: "idle",
      goal: { slot: "atom", scopes: ROWS, wanted: [2, 2] },
      operator: "absolute",
    });
    expect(followed("times(at(0), 1)", [2, 2], { keepIdle: true })).toMatchObject({ kind: "present" });
  });

  it("was not reached before the budget ran out", () => {
    const text = "add(at(0), add(at(1), constant(1)))";
    expect(followed(text, [4, 6])).toMatchObject({ kind: "present" });
    expect(followed(text, [4, 6], { budget: budgetOf(12) })).toEqual({ kind: "out-of-budget", stepsMax: 12 });
  });

  it("was left out of the space by thinning", () => {
    const specification = specify(demo, ROWS, [3, 5]);
    const space = deduce(specification);
    const thinned = { ...space, ...thin(space.dag, space.root, 1, 0.5) };
    const last = takeBest(space.dag, space.root, 1000).at(-1)?.term as Term;
    expect(follow(specification, thinned, last, { beta: 1, massLog2: 0 })).toEqual({ kind: "left-out" });
  });
});

it("says something true of every program of the language, whatever the outputs", () => {
  const language = { ...demo, literals: demoLiterals, depthMax: 3, keepIdle: true };
  const counts = new Map<string, number>();
  for (const outputs of [
    [3, 5],
    [2, 2],
    [
      [4, 2],
      [4, 6],
    ],
  ]) {
    const specification = specify(demo, ROWS, outputs);
    const space = deduce(specification);
    for (const { term, values } of listPrograms(language, ROWS)) {
      const { kind } = follow(specification, space, term, { beta: 1, massLog2: 0 });
      expect(kind === "differs").toBe(!valuesEqual(values, outputs));
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  expect([...counts.keys()].sort()).toEqual(["differs", "idle", "present"]);
  expect(Math.min(...counts.values())).toBeGreaterThan(20);
});

/** The demonstration grammar with a slot that no longer proposes parts. */
function withoutCut(slot: string): typeof demo.grammar {
  const slots = demo.grammar.slots.map(({ cut, ...declared }) =>
    declared.name === slot || cut === undefined ? declared : { ...declared, cut },
  );
  return { ...demo.grammar, slots };
}
