import type { Ranked } from "../search/kBest.js";
import { EMPTY, joinTerm, type NodeId, NodeKind, type ProgramDag } from "../space/programDag.js";
import type { Term } from "../space/term.js";

/**
 * Every derivation in a space, by multiplying it out: the slow oracle of everything that works on the DAG itself.
 * With `depthMax`, only programs with operators nested at most that deep.
 */
export function expand(dag: ProgramDag, root: NodeId, depthMax: number = Number.POSITIVE_INFINITY): Ranked[] {
  return root === EMPTY ? [] : expandNode(dag, root, depthMax, new Map());
}

/** How deep the operators of a program are nested. */
export function depthOf(term: Term): number {
  return term.kind === "literal" ? 0 : 1 + Math.max(0, ...term.args.map(depthOf));
}

function expandNode(dag: ProgramDag, node: NodeId, depth: number, known: Map<string, Ranked[]>): Ranked[] {
  const key = `${node} ${depth}`;
  let programs = known.get(key);
  if (programs === undefined) {
    programs = expandNew(dag, node, depth, known);
    known.set(key, programs);
  }
  return programs;
}

function expandNew(dag: ProgramDag, node: NodeId, depth: number, known: Map<string, Ranked[]>): Ranked[] {
  const own = dag.bits[node] ?? 0;
  if (dag.kinds[node] === NodeKind.leaf) {
    const term = dag.term(node);
    return depthOf(term) <= depth ? [{ term, bits: own }] : [];
  }
  const isUnion = dag.kinds[node] === NodeKind.union;
  const below = isUnion || dag.production(node).operator === null ? depth : depth - 1;
  if (below < 0) return [];
  const children = dag.children(node).map((child) => expandNode(dag, child, below, known));
  if (isUnion) return children.flat();
  return product(children).map(({ terms, bits }) => ({
    term: joinTerm(dag.production(node), terms),
    bits: bits + own,
  }));
}

interface Row {
  readonly terms: readonly Term[];
  readonly bits: number;
}

function product(lists: readonly (readonly Ranked[])[]): readonly Row[] {
  let rows: readonly Row[] = [{ terms: [], bits: 0 }];
  for (const list of lists) {
    rows = rows.flatMap((row) =>
      list.map(({ term, bits }) => ({ terms: [...row.terms, term], bits: row.bits + bits })),
    );
  }
  return rows;
}
