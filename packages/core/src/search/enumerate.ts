import { type Budget, spend } from "../space/budget.js";
import type { Operator, Prior, Production, SearchView, Slot, Table } from "../space/grammar.js";
import { EMPTY, leastBits, type NodeId, type ProgramDag } from "../space/programDag.js";
import type { Choice, SlotPlan } from "../space/searchPlan.js";
import { callOfLiterals, literal, type Term } from "../space/term.js";
import type { Value } from "../space/value.js";
import type { VectorId } from "../space/valueStore.js";

/** The literals of an operator that takes none: once. */
const NO_LITERALS: readonly (readonly Value[])[] = [[]];

/** What bottom-up enumeration of one slot in one frame works with. */
export interface Enumeration {
  readonly dag: ProgramDag;
  readonly prior: Prior;
  readonly budget: Budget;
  readonly view: SearchView;
  readonly slot: Slot;
  readonly choices: readonly Choice[];
  /** Keep derivations with idle steps. */
  readonly keepIdle: boolean;
  /** What has been evaluated in this frame, by operator. */
  readonly known: Map<Operator, readonly Evaluated[]>;
  /** The classes of another enumerated slot in the same frame. */
  readonly classes: (plan: SlotPlan) => ClassTable;
}

/** Scopes on which one step evaluates a candidate. */
const SCOPES_PER_STEP = 64;

/** A table together with the programs of each class. */
export interface ClassTable extends Table {
  readonly node: (vector: VectorId) => NodeId | undefined;
  /** The classes in the order of their vectors, each with its values on all inputs. */
  readonly classes: () => readonly ClassArgument[];
}

/**
 * Enumerates a slot bottom-up in one frame and groups its programs by observational equivalence: two programs with the
 * same values on all inputs share a class. Nothing is discarded, since programs that agree on the examples may differ
 * on other inputs: a class is a union node over all of its programs.
 */
export function enumerateSlot(enumeration: Enumeration): ClassTable {
  const classes: Classes = { places: new Map(), vectors: [], alternatives: [] };
  const { keeps } = enumeration.slot;
  const add: Add = (vector, node) => {
    if (keeps?.(vector, enumeration.view) === false) return;
    const place = classes.places.get(vector);
    if (place === undefined) {
      classes.places.set(vector, classes.vectors.length);
      classes.vectors.push(vector);
      classes.alternatives.push([node]);
    } else classes.alternatives[place]?.push(node);
  };
  for (const choice of enumeration.choices) addDerivations(enumeration, choice, add);
  return classTable(enumeration, classes);
}

/** Classes in the order of their vectors, with the programs of each. */
interface Classes {
  readonly places: Map<VectorId, number>;
  readonly vectors: VectorId[];
  readonly alternatives: NodeId[][];
}

function classTable({ dag, view }: Enumeration, { places, vectors, alternatives }: Classes): ClassTable {
  const nodes = alternatives.map((programs) => dag.union(programs));
  let indexes: Map<unknown, unknown> | null = null; // most tables have none
  let classes: readonly ClassArgument[] | null = null;
  const table: ClassTable = {
    vectors,
    has: (vector) => places.has(vector),
    bits: (vector) => leastBits(dag, table.node(vector) ?? EMPTY),
    node: (vector) => {
      const place = places.get(vector);
      return place === undefined ? undefined : nodes[place];
    },
    classes: () => {
      classes ??= vectors.map((vector, place) => ({
        kind: "class",
        vector,
        node: nodes[place] as NodeId, // one node per vector
        values: view.store.values(vector),
      }));
      return classes;
    },
    index: <Index>(key: unknown, build: (of: Table) => Index): Index => {
      indexes ??= new Map();
      const known = indexes.get(key) as Index | undefined; // one key, one index type
      if (known !== undefined) return known;
      const index = build(table);
      indexes.set(key, index);
      return index;
    },
  };
  return table;
}

/** Takes a derivation and the vector it gives. A call costs less than a step of a generator, and there are thousands per task. */
type Add = (vector: VectorId, node: NodeId) => void;

/** All derivations of one production, with the vector each gives. */
function addDerivations(enumeration: Enumeration, { production, bits, args: plans }: Choice, add: Add): void {
  const { operator } = production;
  if (operator?.isTried?.(enumeration.view) === false) return;
  if (operator !== null && plans.every(({ slot }) => slot.kind === "literal")) {
    addLeaves(enumeration, production, operator, bits, add);
    return;
  }
  forArguments(enumeration, plans, [], (args) => {
    if (operator !== null) addApplications(enumeration, production, operator, args, bits, add);
    else if (args[0]?.kind === "class") add(args[0].vector, enumeration.dag.join(production, [args[0].node], bits));
  });
}

/** Derivations of an operator that takes literals only: leaves. A literal of infinite length does not belong in its slot. */
function addLeaves(enumeration: Enumeration, production: Production, operator: Operator, bits: number, add: Add): void {
  const { dag, prior, view } = enumeration;
  const { args } = production;
  for (const { literals, term, vector } of evaluated(enumeration, operator, args)) {
    let literalBits = 0;
    for (let i = 0; i < args.length; i++) literalBits += prior.literal(args[i] ?? "", literals[i] as Value, view); // one literal per literal slot
    if (Number.isFinite(literalBits)) add(vector, dag.leaf(term, bits + literalBits, production));
  }
}

/** An operator on some literals, with its values on all inputs of a frame. */
export interface Evaluated {
  readonly literals: readonly Value[];
  readonly term: Term;
  readonly vector: VectorId;
}

/** An operator on all literals it proposes in a frame: slots that share the operator differ in their prior only. */
function evaluated(
  { budget, view, known }: Enumeration,
  operator: Operator,
  args: readonly string[],
): readonly Evaluated[] {
  const earlier = known.get(operator);
  if (earlier !== undefined) return earlier;
  const found: Evaluated[] = [];
  const none = args.map(() => undefined);
  const steps = 1 + Math.floor(view.scopes.length / SCOPES_PER_STEP);
  for (const literals of operator.literals?.(none, view) ?? NO_LITERALS) {
    if (!spend(budget, steps)) break;
    const vector = resultsOn(operator, none, literals, view);
    if (vector !== undefined) found.push({ literals, term: callOfLiterals(operator, literals), vector });
  }
  known.set(operator, found);
  return found;
}

/** A class of programs as an argument. */
interface ClassArgument {
  readonly kind: "class";
  readonly vector: VectorId;
  readonly node: NodeId;
  readonly values: readonly Value[];
}

/** An argument of a production under enumeration: a class of programs, or a literal still to be proposed. */
type Argument = ClassArgument | { readonly kind: "literal"; readonly slot: string; readonly values: undefined };

/** Visits every choice of arguments, begun with `chosen`, which is left as it was. */
function forArguments(
  enumeration: Enumeration,
  plans: readonly SlotPlan[],
  chosen: Argument[],
  visit: (args: readonly Argument[]) => void,
): void {
  const plan = plans[chosen.length];
  if (plan === undefined) {
    visit(chosen);
    return;
  }
  const { kind, name } = plan.slot;
  const choices =
    kind === "literal" ? [{ kind, slot: name, values: undefined } as const] : enumeration.classes(plan).classes();
  for (const argument of choices) {
    chosen.push(argument);
    forArguments(enumeration, plans, chosen, visit);
    chosen.pop();
  }
}

/** Applications of an operator to chosen classes, with every literal it proposes. */
function addApplications(
  enumeration: Enumeration,
  production: Production,
  operator: Operator,
  args: readonly Argument[],
  bits: number,
  add: Add,
): void {
  const { dag, prior, view, budget } = enumeration;
  const known = new Array<readonly Value[] | undefined>(args.length);
  for (let place = 0; place < args.length; place++) known[place] = args[place]?.values;
  const acted = operator.acts === undefined ? undefined : args[operator.acts];
  const steps = 1 + Math.floor(view.scopes.length / SCOPES_PER_STEP);
  for (const literals of operator.literals?.(known, view) ?? NO_LITERALS) {
    if (!spend(budget, steps)) return;
    const vector = resultsOn(operator, known, literals, view);
    if (vector === undefined) continue;
    if (acted?.kind === "class" && acted.vector === vector && !enumeration.keepIdle) continue;
    let next = 0;
    const children = args.map((arg) => {
      if (arg.kind === "class") return arg.node;
      const value = literals[next++] as Value; // one literal per literal slot
      return dag.leaf(literal(value), prior.literal(arg.slot, value, view), arg.slot);
    });
    add(vector, dag.join(production, children, bits));
  }
}

/** The arguments on one input: the values of the columns, and in the places that have none the literals, in order. */
function argumentsAt(
  columns: readonly (readonly Value[] | undefined)[],
  input: number,
  literals: readonly Value[],
): Value[] {
  const values = new Array<Value>(columns.length);
  let next = 0;
  for (let place = 0; place < columns.length; place++) {
    const column = columns[place];
    values[place] = (column === undefined ? literals[next++] : column[input]) as Value; // one literal per empty place
  }
  return values;
}

/** The vector of an operator's results, or `undefined` where some input has none. */
function resultsOn(
  operator: Operator,
  columns: readonly (readonly Value[] | undefined)[],
  literals: readonly Value[],
  view: SearchView,
): VectorId | undefined {
  const results: Value[] = []; // most have no first result: nothing is set aside for the others before that
  for (let input = 0; input < view.scopes.length; input++) {
    const result = operator.run(argumentsAt(columns, input, literals), view.scopes[input] as Value, view.memo); // index in range
    if (result === undefined) return undefined;
    results.push(result);
  }
  return view.store.vector(results);
}
