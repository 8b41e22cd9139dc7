import { type Prior, type Production, productionKey } from "../space/grammar.js";
import { printValue } from "../space/notation.js";
import { EMPTY, type NodeId, NodeKind, ProgramDag, reachable } from "../space/programDag.js";
import type { Term } from "../space/term.js";
import { logMass, nodeUsage } from "./mass.js";

/** Expected numbers of uses of productions and of literals, per slot, by a program drawn from a space. */
export interface ExpectedCounts {
  readonly productions: Map<string, number>;
  readonly literals: Map<string, Map<string, number>>;
}

/** No counts. */
export function noCounts(): ExpectedCounts {
  return { productions: new Map(), literals: new Map() };
}

/**
 * Adds the expected counts of a space under its own weights (the E step of inside–outside re-estimation; Lari & Young,
 * Computer Speech and Language 1990), times `weight`.
 */
export function addExpectedCounts(counts: ExpectedCounts, dag: ProgramDag, root: NodeId, weight = 1): void {
  if (root === EMPTY) return;
  const usage = nodeUsage(dag, root, logMass(dag, root, 1));
  for (const node of reachable(dag, root)) {
    const origin = dag.origin(node);
    const count = weight * (usage[node] ?? 0);
    if (origin === null || count < 1e-9) continue;
    if (typeof origin === "string") addLiteral(counts, origin, dag.term(node), count);
    else addProduction(counts, origin, dag.kinds[node] === NodeKind.leaf ? dag.term(node) : null, count);
  }
}

/**
 * The same space, which was found under one prior, under another. What depends on the rows in view, and not on counts, stays as it was
 * found: a leaf that costs something else than counts say keeps what its literals cost.
 */
export function reweighted(
  dag: ProgramDag,
  root: NodeId,
  from: Prior,
  to: Prior,
): { readonly dag: ProgramDag; readonly root: NodeId } {
  const copy = new ProgramDag();
  const copies = new Map<NodeId, NodeId>();
  for (const node of reachable(dag, root)) {
    const children = dag.children(node).map((child) => copies.get(child) ?? EMPTY);
    const origin = dag.origin(node);
    if (dag.kinds[node] === NodeKind.union) copies.set(node, copy.union(children));
    else if (dag.kinds[node] === NodeKind.leaf)
      copies.set(node, copy.leaf(dag.term(node), leafBits(dag, node, from, to), origin ?? ""));
    else copies.set(node, copy.join(dag.production(node), children, productionBits(dag.production(node), to)));
  }
  return { dag: copy, root: copies.get(root) ?? EMPTY };
}

/** Difference in bits below which a leaf costs what counts say. */
const SAME_BITS = 1e-6;

function leafBits(dag: ProgramDag, node: NodeId, from: Prior, to: Prior): number {
  const [term, origin, found] = [dag.term(node), dag.origin(node), dag.bits[node] ?? 0];
  if (origin === null) return found;
  const isCounted = Math.abs(countedBits(term, origin, from) - found) < SAME_BITS;
  if (isCounted) return countedBits(term, origin, to);
  return typeof origin === "string" ? found : found + productionBits(origin, to) - productionBits(origin, from);
}

function countedBits(term: Term, origin: Production | string, prior: Prior): number {
  if (typeof origin === "string") return term.kind === "literal" ? prior.literal(origin, term.value) : 0;
  const args = term.kind === "call" ? term.args : [];
  return args.reduce(
    (bits, arg, index) => bits + (arg.kind === "literal" ? prior.literal(origin.args[index] ?? "", arg.value) : 0),
    productionBits(origin, prior),
  );
}

function productionBits(production: Production, { productions }: Prior): number {
  return productions[productionKey(production)] ?? 0;
}

function addProduction(counts: ExpectedCounts, production: Production, leaf: Term | null, count: number): void {
  const key = productionKey(production);
  counts.productions.set(key, (counts.productions.get(key) ?? 0) + count);
  if (leaf?.kind !== "call") return;
  for (const [index, arg] of leaf.args.entries()) addLiteral(counts, production.args[index] ?? "", arg, count);
}

function addLiteral(counts: ExpectedCounts, slot: string, term: Term, count: number): void {
  if (term.kind !== "literal") return;
  const values = counts.literals.get(slot) ?? new Map<string, number>();
  const key = printValue(term.value);
  values.set(key, (values.get(key) ?? 0) + count);
  counts.literals.set(slot, values);
}
