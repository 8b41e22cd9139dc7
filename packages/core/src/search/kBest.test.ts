import { describe, expect, it } from "vitest";
import { logMass } from "../belief/mass.js";
import type { Operator } from "../space/grammar.js";
import { EMPTY, type NodeId, ProgramDag } from "../space/programDag.js";
import { call, literal } from "../space/term.js";
import { demo } from "../testing/demoDomain.js";
import { expand } from "../testing/expand.js";
import { randomSpace } from "../testing/randomDag.js";
import { signature, spaceOf } from "../testing/spaces.js";
import { kBest, takeBest } from "./kBest.js";

const DERIVATIONS_MAX = 3000;

/** Compares the programs in order of description length with all derivations, sorted. */
function checkAgainstSorting(dag: ProgramDag, root: NodeId): number {
  const sorted = expand(dag, root).sort((left, right) => left.bits - right.bits);
  const best = [...kBest(dag, root)];
  expect(best.map(({ bits }) => bits.toFixed(9))).toEqual(sorted.map(({ bits }) => bits.toFixed(9)));
  expect(signature(best)).toEqual(signature(sorted));
  return best.length;
}

describe("kBest", () => {
  it("gives all programs of a space in order of their description length", () => {
    const scopes = [
      [1, 2],
      [2, 3],
    ];
    let programs = 0;
    for (const outputs of [
      [1, 2],
      [3, 5],
      [4, 6],
      [2, 2],
      [
        [1, 2],
        [2, 3],
      ],
      [
        [3, 6],
        [6, 9],
      ],
      [[2], [3]],
    ]) {
      const { dag, root } = spaceOf(demo, scopes, outputs);
      programs += checkAgainstSorting(dag, root);
    }
    expect(programs).toBeGreaterThan(150);
  });

  it("gives every program of a learned space once", () => {
    const { dag, root } = spaceOf(
      demo,
      [
        [1, 2],
        [2, 3],
      ],
      [4, 6],
    );
    const printed = signature([...kBest(dag, root)]);
    expect(new Set(printed).size).toBe(printed.length);
  });

  it("agrees with sorting on random spaces", () => {
    let checked = 0;
    for (let seed = 0; seed < 500; seed++) {
      const { dag, root } = randomSpace(seed, 4 + (seed % 12));
      if ((logMass(dag, root, 0)[root] ?? 0) > Math.log2(DERIVATIONS_MAX)) continue;
      if (checkAgainstSorting(dag, root) > 10) checked++;
    }
    expect(checked).toBeGreaterThan(20);
  });

  it("finds the same first programs however many are asked for", () => {
    const { dag, root } = spaceOf(
      demo,
      [
        [1, 2],
        [2, 3],
      ],
      [4, 6],
    );
    const all = [...kBest(dag, root)];
    for (const count of [0, 1, 2, 7, 50, all.length, all.length + 5]) {
      expect(takeBest(dag, root, count)).toEqual(all.slice(0, count));
    }
  });

  it("does not list a space to find its best programs", () => {
    const dag = new ProgramDag();
    const pair: Operator = { name: "pair", run: (args) => args };
    let node = dag.union([1, 2, 3].map((n) => dag.leaf(call(pair, [literal(n)]), n, "#n")));
    for (let level = 0; level < 200; level++) {
      const join = dag.join({ slot: "", operator: pair, args: ["", ""] }, [node, node], level % 2);
      node = dag.union([join, dag.leaf(literal(level), 3, "#n")]);
    }
    expect(takeBest(dag, node, 20).map(({ bits }) => bits)[0]).toBe(3);
    expect(takeBest(dag, node, 20)).toHaveLength(20);
  });

  it("gives nothing for the empty space", () => {
    expect([...kBest(new ProgramDag(), EMPTY)]).toEqual([]);
  });
});
