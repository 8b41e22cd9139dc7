import type { Production } from "./grammar.js";
import { call, type Term } from "./term.js";

/** A node of the program space. */
export type NodeId = number & { readonly brand: "NodeId" };

/** The empty set of programs. */
export const EMPTY = -1 as NodeId;

/** What a node stands for. */
export const NodeKind = {
  /** One program. */
  leaf: 0,
  /** A production applied to every combination of its children's programs; the cross product is never expanded. */
  join: 1,
  /** Any of its children's programs. */
  union: 2,
} as const;

const NO_CHILDREN: readonly NodeId[] = [];

/**
 * The weighted AND/OR DAG of programs: a version space, a tree automaton and a "DAG of pieces" in one.
 * Children always have smaller ids than their parents, so one ascending pass computes any bottom-up quantity.
 * Struct of arrays: node → kind, bits, payload and a slice of the child pool.
 */
export class ProgramDag {
  readonly kinds: number[] = [];
  /** Description length of the node's own choice, in bits; a union chooses nothing. */
  readonly bits: number[] = [];
  /** Description length of the shortest program below the node, in bits. */
  readonly least: number[] = [];
  readonly #terms: (Term | null)[] = [];
  /** What the node's own choice was: a production, or the slot of a literal; `null` for a union. */
  readonly #origins: (Production | string | null)[] = [];
  readonly #childStart: number[] = [0];
  readonly #childPool: NodeId[] = [];

  /** Number of nodes. */
  get size(): number {
    return this.kinds.length;
  }

  /** Adds a leaf: the literal of a slot, or a production over literals. */
  leaf(term: Term, bits: number, origin: Production | string): NodeId {
    return this.#add(NodeKind.leaf, bits, term, origin, NO_CHILDREN);
  }

  /** Adds a join. A production without operator passes its single child through. */
  join(production: Production, children: readonly NodeId[], bits: number): NodeId {
    return this.#add(NodeKind.join, bits, null, production, children);
  }

  /** A union of distinct nodes: {@link EMPTY} for none, the node itself for one. */
  union(children: readonly NodeId[]): NodeId {
    if (children.length === 0) return EMPTY;
    if (children.length === 1) return children[0] as NodeId; // length checked
    return this.#add(NodeKind.union, 0, null, null, children);
  }

  /** The program of a leaf. */
  term(node: NodeId): Term {
    return this.#terms[node] as Term; // set for every leaf
  }

  /** The production of a join. */
  production(node: NodeId): Production {
    return this.#origins[node] as Production; // set for every join
  }

  /** What a leaf or join chose: a production, or the slot of a literal. */
  origin(node: NodeId): Production | string | null {
    return this.#origins[node] ?? null;
  }

  /** Number of children. */
  childCount(node: NodeId): number {
    return (this.#childStart[node + 1] ?? 0) - (this.#childStart[node] ?? 0);
  }

  /** One child. */
  child(node: NodeId, index: number): NodeId {
    return this.#childPool[(this.#childStart[node] ?? 0) + index] as NodeId; // in range by contract
  }

  /** The children, in order. */
  children(node: NodeId): NodeId[] {
    return this.#childPool.slice(this.#childStart[node], this.#childStart[node + 1]);
  }

  #add(
    kind: number,
    bits: number,
    term: Term | null,
    origin: Production | string | null,
    children: readonly NodeId[],
  ): NodeId {
    this.kinds.push(kind);
    this.bits.push(bits);
    this.#terms.push(term);
    this.#origins.push(origin);
    let least = kind === NodeKind.union ? Number.POSITIVE_INFINITY : bits;
    for (const child of children) {
      this.#childPool.push(child);
      const below = this.least[child] ?? 0;
      least = kind === NodeKind.union ? Math.min(least, below) : least + below;
    }
    this.least.push(least);
    this.#childStart.push(this.#childPool.length);
    return (this.kinds.length - 1) as NodeId;
  }
}

/** The program that a join makes of its children's programs. */
export function joinTerm(production: Production, args: readonly Term[]): Term {
  if (production.operator === null) return args[0] as Term; // a pass-through has exactly one child
  return call(production.operator, args);
}

/** Description length of the shortest program below a root, in bits; infinite for none. */
export function leastBits(dag: ProgramDag, root: NodeId): number {
  return root === EMPTY ? Number.POSITIVE_INFINITY : (dag.least[root] ?? 0);
}

/** The nodes below (and including) a root, ascending: children before parents. */
export function reachable(dag: ProgramDag, root: NodeId): NodeId[] {
  if (root === EMPTY) return [];
  const seen = new Uint8Array(root + 1);
  seen[root] = 1;
  const nodes: NodeId[] = [];
  for (let node = root as number; node >= 0; node--) {
    if (seen[node] !== 1) continue;
    nodes.push(node as NodeId);
    for (let i = 0; i < dag.childCount(node as NodeId); i++) seen[dag.child(node as NodeId, i)] = 1;
  }
  return nodes.reverse();
}
