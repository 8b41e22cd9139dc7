import { budgetOf } from "../space/budget.js";
import { exp2 } from "../space/exp2.js";
import type { Grammar, Operator, Production, SearchView } from "../space/grammar.js";
import { emptyMemo } from "../space/memo.js";
import { EMPTY, type NodeId, NodeKind, type ProgramDag } from "../space/programDag.js";
import { type Call, call, evaluate, type Term, termsEqual } from "../space/term.js";
import { isList, type Value, valuesEqual } from "../space/value.js";
import { deduce, type ProgramSpace, type Specification } from "./deduce.js";
import { type Derivation, derive, type OutsideGrammar } from "./derive.js";
import { kBest } from "./kBest.js";
import { targetsAmong } from "./targets.js";

/** What became of a wanted program. */
export type Followed = Present | OutsideGrammar | Differs | Unproposed | Idle | OutOfBudget | LeftOut;

/** The program is in the space. */
export interface Present {
  readonly kind: "present";
  /** Its description length. With several derivations, that of the shortest. */
  readonly bits: number;
  /** Its share of the mass of the space, in [0, 1]. */
  readonly probability: number;
  /** Number of programs before it, best first; `null` when there are `rankMax` or more. */
  readonly rank: number | null;
}

/** The program does not reproduce an example. */
export interface Differs {
  readonly kind: "differs";
  /** Index of the first example it does not reproduce. */
  readonly example: number;
  /** What it gives there; `undefined` where it is not defined. */
  readonly gives: Value | undefined;
  readonly wanted: Value;
}

/** What a slot was asked for: these values in these scopes. */
export interface Goal {
  readonly slot: string;
  readonly scopes: readonly Value[];
  readonly wanted: readonly Value[];
}

/**
 * No proposal led to the program: at this goal, neither a witness function (with the cuts it asks) nor the literals of
 * the enumeration proposed these arguments together, although each of them is found where it is asked for.
 */
export interface Unproposed {
  readonly kind: "unproposed";
  readonly goal: Goal;
  readonly operator: string;
  /** Per argument: its values in the scopes of the goal. */
  readonly args: readonly (readonly Value[])[];
}

/** A step of the program changes nothing on any example, and programs with idle steps are not kept. */
export interface Idle {
  readonly kind: "idle";
  readonly goal: Goal;
  readonly operator: string;
}

/** The search ran out of steps before it came to the program; with enough steps it is found. */
export interface OutOfBudget {
  readonly kind: "out-of-budget";
  readonly stepsMax: number;
}

/** The search finds the program, but the space handed in lacks it: it was thinned, or belongs to other examples. */
export interface LeftOut {
  readonly kind: "left-out";
}

/** How a program that is present is weighed. */
export interface FollowOptions {
  /** Temperature of the prior: mass is 2^(−β·bits). */
  readonly beta: number;
  /** log2 of the total mass of the space at this temperature. */
  readonly massLog2: number;
  /** Programs that may come before it until the counting stops. Default {@link RANK_MAX}. */
  readonly rankMax?: number;
}

export const RANK_MAX = 1000;

/**
 * Says where a program is in the space of a specification, or why it is not: the first goal on the way to it at which
 * the search lost it. The search is repeated for the goals along the program, each with the budget of the specification,
 * so this is a diagnosis and takes as long as a few searches.
 */
export function follow(
  specification: Specification,
  space: ProgramSpace,
  term: Term,
  options: FollowOptions,
): Followed {
  const found = locate(space.dag, space.root, term, options.beta);
  if (found !== null) return presentIn(space, term, found, options);
  const derivation = derive(specification.grammar, term);
  if (derivation.kind === "outside-grammar") return derivation;
  return differs(specification, term) ?? lostAt(specification, space, derivation);
}

function presentIn(
  space: ProgramSpace,
  term: Term,
  found: Weight,
  { massLog2, rankMax = RANK_MAX }: FollowOptions,
): Present {
  let rank: number | null = null;
  let before = 0;
  for (const ranked of kBest(space.dag, space.root)) {
    if (before >= rankMax) break;
    if (termsEqual(ranked.term, term)) {
      rank = before;
      break;
    }
    before++;
  }
  return { kind: "present", bits: found.bits, probability: exp2(found.massLog2 - massLog2), rank };
}

function differs({ scopes, outputs, memo }: Specification, term: Term): Differs | null {
  for (let example = 0; example < scopes.length; example++) {
    const gives = evaluate(term, scopes[example] as Value, memo); // index in range
    const wanted = outputs[example] as Value; // one output per scope
    if (!valuesEqual(gives, wanted)) return { kind: "differs", example, gives, wanted };
  }
  return null;
}

function lostAt(specification: Specification, space: ProgramSpace, derivation: Derivation): Followed {
  const { scopes, outputs, budget } = specification;
  const repeated = repeatable(specification);
  const lost = lostBelow(repeated, translated(derivation, repeated.operators), scopes, outputs);
  return lost ?? (space.cut ? { kind: "out-of-budget", stepsMax: budget.stepsMax } : { kind: "left-out" });
}

/** Where a derivation is lost in the search for its own values, or `null` when it is found. */
function lostBelow(
  repeated: Repeated,
  derivation: Derivation,
  scopes: readonly Value[],
  wanted: readonly Value[],
): Followed | null {
  const { term, production } = derivation;
  if (term.kind === "literal" || production === null) return null;
  const goal: Goal = { slot: derivation.slot, scopes, wanted };
  const space = search(repeated, goal);
  if (locate(space.dag, space.root, term, 0) !== null) return null;
  const args = argumentsOf(term, scopes);
  for (const [index, arg] of args.entries()) {
    const inner = derivation.args[index] as Derivation; // one derivation per argument
    const lost = arg.scopes.length === 0 ? null : lostBelow(repeated, inner, arg.scopes, arg.wanted);
    if (lost !== null) return lost;
  }
  if (space.cut) return { kind: "out-of-budget", stepsMax: repeated.specification.budget.stepsMax };
  return unmade({ ...goal, slot: production.slot }, term, args, repeated.specification.keepIdle === true);
}

/** A call whose arguments are all found: it is idle, or nobody proposed it. */
function unmade(goal: Goal, { operator }: Call, args: readonly Argument[], keepIdle: boolean): Unproposed | Idle {
  const acted = operator.acts === undefined ? undefined : args[operator.acts];
  if (!keepIdle && acted !== undefined && valuesEqual(acted.values, goal.wanted)) {
    return { kind: "idle", goal, operator: operator.name };
  }
  return { kind: "unproposed", goal, operator: operator.name, args: args.map((arg) => arg.values) };
}

/** An argument under evaluation: its values, and the goal they make in the argument's own scopes. */
interface Argument {
  readonly values: readonly Value[];
  readonly scopes: readonly Value[];
  readonly wanted: readonly Value[];
}

/** The arguments of a call that is defined in all scopes. */
function argumentsOf({ operator, args }: Call, scopes: readonly Value[]): readonly Argument[] {
  const memo = emptyMemo();
  const known: Argument[] = [];
  for (const [index, arg] of args.entries()) {
    const binding = operator.bindings?.[index];
    const bound = scopes.map((scope, input) =>
      binding === undefined
        ? scope
        : binding.scope(
            known.map(({ values }) => values[input] as Value),
            scope,
          ),
    ) as Value[]; // the call is defined, hence all its scopes are
    const valueIn = (scope: Value): Value => evaluate(arg, scope, memo) as Value; // for the same reason
    if (binding?.each !== true) {
      const values = bound.map(valueIn);
      known.push({ values, scopes: bound, wanted: values });
    } else {
      const values = bound.map((list) => (isList(list) ? list.map(valueIn) : []));
      known.push({ values, scopes: bound.flat(), wanted: values.flat() });
    }
  }
  return known;
}

/** A specification of which single goals can be searched again. */
interface Repeated {
  readonly specification: Specification;
  /** The operators as they stand in the terms of the repeated search. */
  readonly operators: ReadonlyMap<Operator, Operator>;
}

/** Proposals may consult the outputs of the whole program, so these are kept while the goal of the search changes. */
function repeatable(specification: Specification): Repeated {
  const { grammar, scopes, outputs } = specification;
  const operators = new Map<Operator, Operator>();
  const productions = grammar.productions.map((production): Production => {
    if (production.operator === null) return production;
    const operator = operators.get(production.operator) ?? withTargets(production.operator, scopes, outputs);
    operators.set(production.operator, operator);
    return { ...production, operator };
  });
  return { specification: { ...specification, grammar: { ...grammar, productions } }, operators };
}

function withTargets(operator: Operator, rows: readonly Value[], outputs: readonly Value[]): Operator {
  const { witness, cut, literals } = operator;
  const seen = (view: SearchView): SearchView => ({
    ...view,
    targets: targetsAmong(rows, outputs, view.store)(view.scopes),
    wholeTargets: outputs,
  });
  return {
    ...operator,
    ...(witness && { witness: (spec, slots, view) => witness(spec, slots, seen(view)) }),
    ...(cut && { cut: (spec, slots, view) => cut(spec, slots, seen(view)) }),
    ...(literals && { literals: (args, view) => literals(args, seen(view)) }),
  };
}

function translated(derivation: Derivation, operators: ReadonlyMap<Operator, Operator>): Derivation {
  const { term } = derivation;
  if (term.kind === "literal") return derivation;
  const args = derivation.args.map((arg) => translated(arg, operators));
  const operator = operators.get(term.operator) ?? term.operator;
  return {
    ...derivation,
    args,
    term: call(
      operator,
      args.map((arg) => arg.term),
    ),
  };
}

function search({ specification }: Repeated, goal: Goal): ProgramSpace {
  const grammar: Grammar = { ...specification.grammar, start: goal.slot };
  const budget = budgetOf(specification.budget.stepsMax);
  return deduce({ ...specification, grammar, scopes: goal.scopes, outputs: goal.wanted, budget });
}

/** The weight of a program in a node: its shortest description, and log2 of the mass of all its derivations. */
interface Weight {
  readonly bits: number;
  readonly massLog2: number;
}

type Known = Map<Term, Map<NodeId, Weight | null>>;

/** The weight of a program in a space, or `null` when it is not in it. */
function locate(dag: ProgramDag, root: NodeId, term: Term, beta: number): Weight | null {
  return root === EMPTY ? null : weightIn(dag, root, term, beta, new Map());
}

function weightIn(dag: ProgramDag, node: NodeId, term: Term, beta: number, known: Known): Weight | null {
  const weights = known.get(term) ?? new Map<NodeId, Weight | null>();
  known.set(term, weights);
  const done = weights.get(node);
  if (done !== undefined) return done;
  const weight = weigh(dag, node, term, beta, known);
  weights.set(node, weight);
  return weight;
}

function weigh(dag: ProgramDag, node: NodeId, term: Term, beta: number, known: Known): Weight | null {
  const own = dag.bits[node] ?? 0;
  if (dag.kinds[node] === NodeKind.leaf) {
    return termsEqual(dag.term(node), term) ? { bits: own, massLog2: -beta * own } : null;
  }
  if (dag.kinds[node] === NodeKind.union) return weighUnion(dag, node, term, beta, known);
  const parts = partsOf(dag.production(node).operator, term);
  if (parts === null || parts.length !== dag.childCount(node)) return null;
  let [bits, massLog2] = [own, -beta * own];
  for (const [index, part] of parts.entries()) {
    const weight = weightIn(dag, dag.child(node, index), part, beta, known);
    if (weight === null) return null;
    bits += weight.bits;
    massLog2 += weight.massLog2;
  }
  return { bits, massLog2 };
}

/** What the children of a join must hold for the join to hold a program; `null` when it cannot. */
function partsOf(operator: Operator | null, term: Term): readonly Term[] | null {
  if (operator === null) return [term];
  return term.kind === "call" && term.operator === operator ? term.args : null;
}

function weighUnion(dag: ProgramDag, node: NodeId, term: Term, beta: number, known: Known): Weight | null {
  let sum: Weight | null = null;
  for (let index = 0; index < dag.childCount(node); index++) {
    const weight = weightIn(dag, dag.child(node, index), term, beta, known);
    if (weight !== null) sum = sum === null ? weight : sumOf(sum, weight);
  }
  return sum;
}

function sumOf(left: Weight, right: Weight): Weight {
  const top = Math.max(left.massLog2, right.massLog2);
  const massLog2 = top + Math.log2(exp2(left.massLog2 - top) + exp2(right.massLog2 - top));
  return { bits: Math.min(left.bits, right.bits), massLog2 };
}
