import { type Budget, spend } from "../space/budget.js";
import type { Operator, Prior, Production, SearchView, Slot, Table } from "../space/grammar.js";
import type { NodeId, ProgramDag } from "../space/programDag.js";
import { call, literal } from "../space/term.js";
import type { Value } from "../space/value.js";
import type { VectorId } from "../space/valueStore.js";

/** What bottom-up enumeration of one slot in one frame works with. */
export interface Enumeration {
  readonly dag: ProgramDag;
  readonly prior: Prior;
  readonly budget: Budget;
  readonly view: SearchView;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly productions: readonly Production[];
  readonly bitsOf: (production: Production) => number;
  /** The classes of another enumerated slot in the same frame. */
  readonly classes: (slot: string) => ClassTable;
}

/** A table together with the programs of each class. */
export interface ClassTable extends Table {
  readonly node: (vector: VectorId) => NodeId | undefined;
}

/**
 * Enumerates a slot bottom-up in one frame and groups its programs by observational equivalence: two programs with the
 * same values on all inputs share a class. Nothing is discarded, since programs that agree on the examples may differ
 * on other inputs: a class is a union node over all of its programs.
 */
export function enumerateSlot(enumeration: Enumeration): ClassTable {
  const alternatives = new Map<VectorId, NodeId[]>();
  for (const production of enumeration.productions) {
    for (const [vector, node] of derivations(enumeration, production)) {
      const known = alternatives.get(vector);
      if (known === undefined) alternatives.set(vector, [node]);
      else known.push(node);
    }
  }
  return classTable(enumeration.dag, alternatives);
}

function classTable(dag: ProgramDag, alternatives: ReadonlyMap<VectorId, readonly NodeId[]>): ClassTable {
  const nodes = new Map<VectorId, NodeId>();
  for (const [vector, programs] of alternatives) nodes.set(vector, dag.union(programs));
  const indexes = new Map<unknown, unknown>();
  const table: ClassTable = {
    vectors: [...nodes.keys()],
    has: (vector) => nodes.has(vector),
    node: (vector) => nodes.get(vector),
    index: <Index>(key: unknown, build: (of: Table) => Index): Index => {
      if (!indexes.has(key)) indexes.set(key, build(table));
      return indexes.get(key) as Index; // one key, one index type
    },
  };
  return table;
}

/** All derivations of one production, with the vector each gives. */
function* derivations(enumeration: Enumeration, production: Production): Generator<[VectorId, NodeId]> {
  const bits = enumeration.bitsOf(production);
  for (const args of argumentClasses(enumeration, production.args, 0, [])) {
    if (production.operator === null) {
      const [child] = args;
      if (child?.kind === "class") yield [child.vector, enumeration.dag.join(production, [child.node], bits)];
    } else {
      yield* applications(enumeration, production, production.operator, args, bits);
    }
  }
}

/** An argument of a production under enumeration: a class of programs, or a literal still to be proposed. */
type Argument =
  | { readonly kind: "class"; readonly vector: VectorId; readonly node: NodeId }
  | { readonly kind: "literal"; readonly slot: string };

function* argumentClasses(
  enumeration: Enumeration,
  slots: readonly string[],
  from: number,
  chosen: readonly Argument[],
): Generator<readonly Argument[]> {
  const slot = slots[from];
  if (slot === undefined) {
    yield chosen;
  } else if (enumeration.slots.get(slot)?.kind === "literal") {
    yield* argumentClasses(enumeration, slots, from + 1, [...chosen, { kind: "literal", slot }]);
  } else {
    const table = enumeration.classes(slot);
    for (const vector of table.vectors) {
      const node = table.node(vector);
      if (node !== undefined) {
        yield* argumentClasses(enumeration, slots, from + 1, [...chosen, { kind: "class", vector, node }]);
      }
    }
  }
}

function* applications(
  enumeration: Enumeration,
  production: Production,
  operator: Operator,
  args: readonly Argument[],
  bits: number,
): Generator<[VectorId, NodeId]> {
  const { view, budget } = enumeration;
  const known = args.map((arg) => (arg.kind === "class" ? view.store.values(arg.vector) : undefined));
  for (const literals of operator.literals?.(known, view) ?? [[]]) {
    if (!spend(budget, 1)) return;
    const vector = valuesOn(operator, known, literals, view);
    if (vector === undefined || isIdle(operator, args, vector)) continue;
    yield [vector, applicationNode(enumeration, production, operator, args, literals, bits)];
  }
}

/** The vector of an operator on enumerated arguments and these literals, or `undefined` where some input has no value. */
function valuesOn(
  operator: Operator,
  known: readonly (readonly Value[] | undefined)[],
  literals: readonly Value[],
  view: SearchView,
): VectorId | undefined {
  const results: Value[] = [];
  const onlyLiterals = literals.length === known.length;
  for (let input = 0; input < view.scopes.length; input++) {
    let next = 0;
    const values = onlyLiterals ? literals : known.map((column) => (column === undefined ? literals[next++] : column[input]) as Value);
    const result = operator.run(values, view.scopes[input] as Value, view.memo); // index in range
    if (result === undefined) return undefined;
    results.push(result);
  }
  return view.store.vector(results);
}

function isIdle(operator: Operator, args: readonly Argument[], vector: VectorId): boolean {
  const acted = operator.acts === undefined ? undefined : args[operator.acts];
  return acted?.kind === "class" && acted.vector === vector;
}

function applicationNode(
  enumeration: Enumeration,
  production: Production,
  operator: Operator,
  args: readonly Argument[],
  literals: readonly Value[],
  bits: number,
): NodeId {
  const { dag, prior } = enumeration;
  let next = 0;
  const slotted = args.map((arg) => (arg.kind === "class" ? arg : { ...arg, value: literals[next++] as Value }));
  if (slotted.every((arg) => arg.kind === "literal")) {
    const literalBits = slotted.reduce((sum, arg) => sum + prior.literal(arg.slot, arg.value), 0);
    return dag.leaf(call(operator, slotted.map((arg) => literal(arg.value))), bits + literalBits);
  }
  const children = slotted.map((arg) =>
    arg.kind === "class" ? arg.node : dag.leaf(literal(arg.value), prior.literal(arg.slot, arg.value)),
  );
  return dag.join(production, children, bits);
}
