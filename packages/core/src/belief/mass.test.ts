import { describe, expect, it } from "vitest";
import { EMPTY, type NodeId, ProgramDag } from "../space/programDag.js";
import { literal } from "../space/term.js";
import type { Value } from "../space/value.js";
import { demo } from "../testing/demoDomain.js";
import { expand } from "../testing/expand.js";
import { randomSpace } from "../testing/randomDag.js";
import { signature, spaceOf } from "../testing/spaces.js";
import { logMass, thin } from "./mass.js";

const BETAS = [0, 0.3, 1, 2];
const LOST_MAX = [0.001, 0.01, 0.05, 0.2, 0.5, 0.9];

function massOf(dag: ProgramDag, root: NodeId, beta: number): number {
  return expand(dag, root).reduce((sum, { bits }) => sum + 2 ** (-beta * bits), 0);
}

/** Every thinning of a space: what it reports is what is gone. Returns how many thinnings left something out. */
function checkThinning(dag: ProgramDag, root: NodeId): number {
  const all = signature(expand(dag, root));
  let thinner = 0;
  for (const beta of BETAS) {
    const total = massOf(dag, root, beta);
    for (const lostMax of LOST_MAX) {
      const thinned = thin(dag, root, beta, lostMax);
      const kept = expand(thinned.dag, thinned.root);
      const share = massOf(thinned.dag, thinned.root, beta) / total;
      expect(thinned.lost).toBeCloseTo(1 - share, 9);
      expect(thinned.lost).toBeLessThanOrEqual(lostMax + 1e-9);
      if (thinned.root !== EMPTY) expect(thinned.mass[thinned.root]).toBeCloseTo(Math.log2(share * total), 9);
      expectPart(signature(kept), all);
      if (kept.length < all.length) thinner++;
    }
  }
  return thinner;
}

/** Checks that one sorted list is part of another, with multiplicities. */
function expectPart(part: readonly string[], all: readonly string[]): void {
  let at = 0;
  for (const text of part) {
    while (at < all.length && all[at] !== text) at++;
    expect(at, text).toBeLessThan(all.length);
    at++;
  }
}

const SMALL: readonly (readonly Value[])[] = [
  [2, 2],
  [3, 5],
  [
    [4, 2],
    [4, 6],
  ],
  [
    [2, 4],
    [4, 6],
  ],
];
const SCOPES = [
  [2, 1],
  [2, 3],
];

describe("logMass", () => {
  it("is the sum over all programs, at the root and at every node", () => {
    for (const outputs of [...SMALL, [4, 6]]) {
      const { dag, root } = spaceOf(demo, SCOPES, outputs);
      for (const beta of BETAS) {
        expect(logMass(dag, root, beta)[root]).toBeCloseTo(Math.log2(massOf(dag, root, beta)), 9);
      }
    }
  });

  it("counts derivations at β = 0", () => {
    const { dag, root } = spaceOf(demo, SCOPES, [4, 6]);
    expect(2 ** (logMass(dag, root, 0)[root] ?? 0)).toBeCloseTo(expand(dag, root).length, 6);
  });

  it("does not underflow for very long programs", () => {
    const dag = new ProgramDag();
    const root = dag.union([dag.leaf(literal(1), 5000, "#n"), dag.leaf(literal(2), 5000, "#n")]);
    expect(logMass(dag, root, 1)[root]).toBeCloseTo(-4999, 9);
  });
});

describe("thin", () => {
  it("reports exactly the mass it leaves out, and no more than allowed", () => {
    for (const outputs of SMALL) {
      const { dag, root } = spaceOf(demo, SCOPES, outputs);
      expect(checkThinning(dag, root)).toBeGreaterThan(2);
    }
  });

  it("does so on random spaces", () => {
    let thinner = 0;
    for (let seed = 0; seed < 120; seed++) {
      const { dag, root } = randomSpace(seed, 4 + (seed % 12));
      if ((logMass(dag, root, 0)[root] ?? 0) <= 8) thinner += checkThinning(dag, root);
    }
    expect(thinner).toBeGreaterThan(100);
  });

  it("keeps everything when nothing may be lost", () => {
    for (const outputs of SMALL) {
      const { dag, root } = spaceOf(demo, SCOPES, outputs);
      const thinned = thin(dag, root, 1, 0);
      expect(thinned.lost).toBe(0);
      expect(signature(expand(thinned.dag, thinned.root))).toEqual(signature(expand(dag, root)));
    }
  });

  it("leaves the empty space empty", () => {
    expect(thin(new ProgramDag(), EMPTY, 1, 0.5)).toMatchObject({ root: EMPTY, lost: 0 });
  });
});
