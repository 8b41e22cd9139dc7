import { EMPTY, joinTerm, type NodeId, NodeKind, type ProgramDag } from "../space/programDag.js";
import { taken } from "../space/taken.js";
import type { Term } from "../space/term.js";

/** A program with its description length. */
export interface Ranked {
  readonly term: Term;
  readonly bits: number;
}

/**
 * The programs of a space, shortest description first; equal lengths in a fixed order of derivation.
 * Lazy k-best over a hypergraph (Huang & Chiang, IWPT 2005, Algorithm 3): each node keeps a small heap of candidate
 * derivations, and the n-th best of a node is found only when asked for. How long the best of a node is, the space knows
 * (`ProgramDag.least`), so that nodes which do not come first are not even begun.
 */
export function* kBest(dag: ProgramDag, root: NodeId): Generator<Ranked> {
  if (root === EMPTY) return;
  const nodes = new Map<NodeId, Enumerated>();
  for (let rank = 0; ; rank++) {
    const ranked = nth(dag, nodes, root, rank);
    if (ranked === undefined) return;
    yield ranked;
  }
}

/** The first `count` programs of a space. */
export function takeBest(dag: ProgramDag, root: NodeId, count: number): readonly Ranked[] {
  return taken(kBest(dag, root), count);
}

/** A way to derive the next program of a node: for a union which child and its rank, for a join the rank per child. */
interface Candidate {
  readonly bits: number;
  readonly child: number;
  readonly ranks: readonly number[];
}

/** How far a node has been enumerated: programs found, best first, and a binary min-heap of candidates. */
interface Enumerated {
  readonly found: Ranked[];
  readonly heap: Candidate[];
  readonly seen: Set<string>;
}

function nth(dag: ProgramDag, nodes: Map<NodeId, Enumerated>, node: NodeId, rank: number): Ranked | undefined {
  let state = nodes.get(node);
  if (state === undefined) {
    state = begun(dag, node);
    nodes.set(node, state);
  }
  while (state.found.length <= rank) {
    const candidate = pop(state.heap);
    if (candidate === undefined) return undefined;
    state.found.push(realise(dag, nodes, node, candidate));
    expand(dag, nodes, node, state, candidate);
  }
  return state.found[rank];
}

/** A node of which nothing is found yet, with the best derivation by each alternative. */
function begun(dag: ProgramDag, node: NodeId): Enumerated {
  const heap: Candidate[] = [];
  if (dag.kinds[node] === NodeKind.union)
    for (let child = 0; child < dag.childCount(node); child++)
      push(heap, { bits: dag.least[dag.child(node, child)] ?? 0, child, ranks: FIRST });
  else heap.push({ bits: dag.least[node] ?? 0, child: 0, ranks: new Array<number>(dag.childCount(node)).fill(0) });
  return { found: [], heap, seen: new Set() };
}

const FIRST: readonly number[] = [0];

function expand(
  dag: ProgramDag,
  nodes: Map<NodeId, Enumerated>,
  node: NodeId,
  state: Enumerated,
  from: Candidate,
): void {
  if (dag.kinds[node] === NodeKind.union) {
    offerUnion(dag, nodes, node, state, from.child, (from.ranks[0] ?? 0) + 1);
  } else {
    for (let i = 0; i < from.ranks.length; i++) {
      offerJoin(
        dag,
        nodes,
        node,
        state,
        from.ranks.map((rank, index) => (index === i ? rank + 1 : rank)),
      );
    }
  }
}

function offerUnion(
  dag: ProgramDag,
  nodes: Map<NodeId, Enumerated>,
  node: NodeId,
  state: Enumerated,
  child: number,
  rank: number,
): void {
  const ranked = nth(dag, nodes, dag.child(node, child), rank);
  if (ranked !== undefined) push(state.heap, { bits: ranked.bits, child, ranks: [rank] });
}

function offerJoin(
  dag: ProgramDag,
  nodes: Map<NodeId, Enumerated>,
  node: NodeId,
  state: Enumerated,
  ranks: readonly number[],
): void {
  const key = ranks.join(",");
  if (state.seen.has(key)) return;
  state.seen.add(key);
  let bits = dag.bits[node] ?? 0;
  for (let i = 0; i < ranks.length; i++) {
    const ranked = nth(dag, nodes, dag.child(node, i), ranks[i] ?? 0);
    if (ranked === undefined) return;
    bits += ranked.bits;
  }
  push(state.heap, { bits, child: 0, ranks });
}

function realise(dag: ProgramDag, nodes: Map<NodeId, Enumerated>, node: NodeId, candidate: Candidate): Ranked {
  const kind = dag.kinds[node];
  if (kind === NodeKind.leaf) return { term: dag.term(node), bits: candidate.bits };
  const chosen = candidate.ranks.map((rank, index) => {
    const child = dag.child(node, kind === NodeKind.union ? candidate.child : index);
    return (nth(dag, nodes, child, rank) as Ranked).term; // offered because the child has so many
  });
  if (kind === NodeKind.union) return { term: chosen[0] as Term, bits: candidate.bits };
  return { term: joinTerm(dag.production(node), chosen), bits: candidate.bits };
}

function precedes(left: Candidate, right: Candidate): boolean {
  if (left.bits !== right.bits) return left.bits < right.bits;
  if (left.child !== right.child) return left.child < right.child;
  return left.ranks.join(",") < right.ranks.join(",");
}

function push(heap: Candidate[], candidate: Candidate): void {
  let index = heap.length;
  heap.push(candidate);
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent] as Candidate; // a parent index is in range
    if (!precedes(candidate, above)) break;
    heap[index] = above;
    heap[parent] = candidate;
    index = parent;
  }
}

function pop(heap: Candidate[]): Candidate | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || last === undefined || heap.length === 0) return top;
  let index = 0;
  for (;;) {
    const left = 2 * index + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const smaller = right < heap.length && precedes(heap[right] as Candidate, heap[left] as Candidate) ? right : left;
    const below = heap[smaller] as Candidate; // in range
    if (!precedes(below, last)) break;
    heap[index] = below;
    index = smaller;
  }
  heap[index] = last;
  return top;
}
