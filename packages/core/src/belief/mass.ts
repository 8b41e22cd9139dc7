import { exp2 } from "../space/exp2.js";
import { EMPTY, type NodeId, NodeKind, ProgramDag, reachable } from "../space/programDag.js";

/** log2 of the prior mass of every node's programs, indexed by node; entries of unreachable nodes are unset. */
export type LogMass = Float64Array;

/**
 * log2 of the total mass Σ 2^(−β·bits) below each node (the inside pass). β = 1 is the description-length prior itself,
 * β < 1 flattens it, β = 0 counts derivations.
 */
export function logMass(dag: ProgramDag, root: NodeId, beta: number): LogMass {
  const mass = new Float64Array(root + 1);
  for (const node of reachable(dag, root)) mass[node] = nodeMass(dag, node, beta, mass);
  return mass;
}

function nodeMass(dag: ProgramDag, node: NodeId, beta: number, mass: LogMass): number {
  const own = -beta * (dag.bits[node] ?? 0);
  const count = dag.childCount(node);
  if (dag.kinds[node] === NodeKind.leaf) return own;
  if (dag.kinds[node] === NodeKind.join) {
    let sum = own;
    for (let i = 0; i < count; i++) sum += mass[dag.child(node, i)] ?? 0;
    return sum;
  }
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) top = Math.max(top, mass[dag.child(node, i)] ?? top);
  if (top === Number.NEGATIVE_INFINITY) return top;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += exp2((mass[dag.child(node, i)] ?? top) - top);
  return top + Math.log2(sum);
}

/** log2 of the mass of a whole space; minus infinity of an empty one. */
export function massOf({ dag, root }: { readonly dag: ProgramDag; readonly root: NodeId }, beta: number): number {
  return root === EMPTY ? Number.NEGATIVE_INFINITY : (logMass(dag, root, beta)[root] ?? Number.NEGATIVE_INFINITY);
}

/** A part of a space that carries most of its mass. */
export interface Thinned {
  readonly dag: ProgramDag;
  readonly root: NodeId;
  readonly mass: LogMass;
  /** Share of the mass that was left out, in [0, 1]. */
  readonly lost: number;
}

/** The alternatives of a union as edges, each with the expected number of times a random program uses it. */
interface Edge {
  readonly union: NodeId;
  readonly child: NodeId;
  readonly usage: number;
}

/**
 * Leaves out the alternatives that random programs use least, as long as their usage sums to at most `lostMax`
 * (an upper bound on the lost mass, which is then computed exactly). `lostMax` 0 keeps everything.
 */
export function thin(dag: ProgramDag, root: NodeId, beta: number, lostMax: number): Thinned {
  return thinner(dag, root, beta, logMass(dag, root, beta))(lostMax);
}

/** {@link thin} to several shares of one space, which was weighed already. */
export function thinner(dag: ProgramDag, root: NodeId, beta: number, mass: LogMass): (lostMax: number) => Thinned {
  if (root === EMPTY) return () => ({ dag, root, mass, lost: 0 });
  const edges = edgeUsage(dag, root, mass);
  return (lostMax) => {
    if (lostMax <= 0) return { dag, root, mass, lost: 0 };
    const kept = without(dag, root, dropped(edges, lostMax));
    const keptMass = logMass(kept.dag, kept.root, beta);
    const share = exp2((keptMass[kept.root] ?? 0) - (mass[root] ?? 0));
    return { dag: kept.dag, root: kept.root, mass: keptMass, lost: Math.max(0, 1 - share) };
  };
}

/**
 * Expected uses of every node by a program drawn from the space, indexed by node (the outside pass). `onAlternative` is told those of every
 * alternative of a union.
 */
export function nodeUsage(
  dag: ProgramDag,
  root: NodeId,
  mass: LogMass,
  onAlternative: (edge: Edge) => void = () => {},
): Float64Array {
  const usage = new Float64Array(root + 1);
  usage[root] = 1;
  for (const node of reachable(dag, root).reverse()) {
    const own = usage[node] ?? 0;
    const isUnion = dag.kinds[node] === NodeKind.union;
    for (let i = 0; i < dag.childCount(node); i++) {
      const child = dag.child(node, i);
      const used = isUnion ? own * exp2((mass[child] ?? 0) - (mass[node] ?? 0)) : own;
      usage[child] = (usage[child] ?? 0) + used;
      if (isUnion) onAlternative({ union: node, child, usage: used });
    }
  }
  return usage;
}

/** Expected uses of every union alternative, the least used first. */
function edgeUsage(dag: ProgramDag, root: NodeId, mass: LogMass): Edge[] {
  const edges: Edge[] = [];
  nodeUsage(dag, root, mass, (edge) => edges.push(edge));
  return edges.sort((left, right) => left.usage - right.usage || left.union - right.union || left.child - right.child);
}

function dropped(edges: readonly Edge[], lostMax: number): Map<NodeId, Set<NodeId>> {
  const drop = new Map<NodeId, Set<NodeId>>();
  let sum = 0;
  for (const edge of edges) {
    sum += edge.usage;
    if (sum > lostMax) break;
    const children = drop.get(edge.union) ?? new Set();
    drop.set(edge.union, children.add(edge.child));
  }
  return drop;
}

/** A copy of the space without some alternatives; nodes left without programs vanish. */
function without(
  dag: ProgramDag,
  root: NodeId,
  drop: ReadonlyMap<NodeId, ReadonlySet<NodeId>>,
): { dag: ProgramDag; root: NodeId } {
  const copy = new ProgramDag();
  const copies = new Int32Array(root + 1).fill(EMPTY);
  const copyOf = (node: NodeId) => copies[node] as NodeId; // ids of the copy, or EMPTY
  for (const node of needed(dag, root, drop)) {
    if (dag.kinds[node] === NodeKind.leaf) {
      copies[node] = copy.leaf(dag.term(node), dag.bits[node] ?? 0, dag.origin(node) ?? "");
    } else if (dag.kinds[node] === NodeKind.union) {
      const gone = drop.get(node);
      const kept = dag.children(node).filter((child) => gone?.has(child) !== true);
      copies[node] = copy.union(kept.map(copyOf).filter((child) => child !== EMPTY));
    } else {
      const children = dag.children(node).map(copyOf);
      if (!children.includes(EMPTY)) copies[node] = copy.join(dag.production(node), children, dag.bits[node] ?? 0);
    }
  }
  return { dag: copy, root: copyOf(root) };
}

/** The nodes still reachable without the dropped alternatives, children first. */
function needed(dag: ProgramDag, root: NodeId, drop: ReadonlyMap<NodeId, ReadonlySet<NodeId>>): NodeId[] {
  const seen = new Uint8Array(root + 1);
  seen[root] = 1;
  const nodes: NodeId[] = [];
  for (let id = root as number; id >= 0; id--) {
    const node = id as NodeId; // every id up to the root is a node
    if (seen[node] !== 1) continue;
    nodes.push(node);
    const gone = drop.get(node);
    for (let i = 0; i < dag.childCount(node); i++) {
      const child = dag.child(node, i);
      if (gone?.has(child) !== true) seen[child] = 1;
    }
  }
  return nodes.reverse();
}
