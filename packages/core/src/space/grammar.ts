import type { Memo } from "./memo.js";
import type { Value } from "./value.js";
import type { ValueStore, VectorId } from "./valueStore.js";

/** The scope of an argument that is not evaluated in the scope of its operator. */
export interface Binding {
  /** The scope, from the values of the arguments before this one and the operator's own scope. With `each` it is a list of scopes. */
  readonly scope: (before: readonly Value[], own: Value) => Value | undefined;
  /** The argument is evaluated once per element of the scope list, and its value is the list of results. */
  readonly each?: boolean;
}

/** One operator of a language: its semantics and, where it can be inverted, its witness function. */
export interface Operator {
  readonly name: string;
  /**
   * The value on these arguments, or `undefined` where the operator is not defined. `scope` is what the surrounding
   * program works on: the row, or what an enclosing operator binds. Pure; `memo` may cache.
   */
  readonly run: (args: readonly Value[], scope: Value, memo: Memo) => Value | undefined;
  /** Per argument: how its scope is bound; absent entries are evaluated in the operator's own scope. */
  readonly bindings?: readonly (Binding | undefined)[];
  /**
   * Witness function (Polozov & Gulwani, OOPSLA 2015): the argument specifications under which the operator can give the
   * wanted vector. Complete up to what the argument slots can express; it may propose what later turns out empty.
   */
  readonly witness?: (spec: VectorId, slots: readonly string[], search: SearchView) => Iterable<readonly VectorId[]>;
  /**
   * Cut (Cambronero et al., POPL 2023): vectors this operator may give that are useful *parts* of the wanted one
   * (prefixes of a text). An enclosing operator asks for them instead of guessing every intermediate value.
   */
  readonly cut?: (spec: VectorId, slots: readonly string[], search: SearchView) => Iterable<VectorId>;
  /** Whether bottom-up enumeration tries the operator at all in a frame: asked once, before its arguments are combined. Always if absent. */
  readonly isTried?: (search: SearchView) => boolean;
  /**
   * Candidate literal arguments for bottom-up enumeration: each item holds the literal arguments in order. `args` holds,
   * per argument, its values on all inputs, or `undefined` for the literal ones.
   */
  readonly literals?: (
    args: readonly (readonly Value[] | undefined)[],
    search: SearchView,
  ) => Iterable<readonly Value[]>;
  /**
   * The argument that this operator changes. A derivation in which it changes nothing on any example is dropped: it is
   * the same program with an idle step (`upper(upper(x))`).
   */
  readonly acts?: number;
  /** Its first argument is a guard that decides which of the others is run: such an operator tells cases apart. */
  readonly tellsCases?: boolean;
  /** Its value is one of three relations: a map of them tells cases apart, as a guard does. */
  readonly relates?: boolean;
  /** Of a guard that compares a quantity with a limit: both, `undefined` where there is no quantity. The limit as it is said in words. */
  readonly limit?: (args: readonly Value[], memo: Memo) => Limit | undefined;
  /** The argument whose value says which entry of a finite map is taken: rows with equal ones are of one case. */
  readonly keyed?: number;
  /** Its value may be a missing cell (`null`), where arguments of other operators must be text. */
  readonly mayBeMissing?: boolean;
}

/** A limit, and how far some quantity is from it, not negative, in its own unit. */
export interface Limit {
  readonly name: string;
  readonly distance: number;
}

/** What a domain's witness functions, cuts and literal proposals may see of the search: never the search itself. */
export interface SearchView {
  readonly store: ValueStore;
  readonly memo: Memo;
  /** The scopes of the current goal, one per input. */
  readonly scopes: readonly Value[];
  /** The scopes of the whole program, one per example, whatever the current goal works on. */
  readonly wholeScopes: readonly Value[];
  /** The outputs wanted of the whole program for the scopes of the current goal, one per scope; within a loop, whose scopes are no rows, those of all examples. */
  readonly targets: readonly Value[];
  /** The outputs wanted of the whole program, one per example. */
  readonly wholeTargets: readonly Value[];
  /** The scopes of the unlabelled inputs, for proposals that should hold beyond the examples. */
  readonly unlabelled: readonly Value[];
  /** Outputs of the whole program that are names of cases: each is written down at a price of its own, however long it is (see `nameBits`). */
  readonly names: ReadonlySet<Value>;
  /** What an enumerated slot can reach in the current frame, or in the frame whose scopes are the given vector. */
  readonly table: (slot: string, frame?: VectorId) => Table;
  /**
   * What the likeliest programs for one or two examples, and for some that none of these explains, explain of all of them: for each, the
   * scopes on which it gives the wanted output of the whole program. Programs that explain the same count once. `null` where nothing may be left out.
   */
  readonly explained: () => readonly Piece[] | null;
  /** Says that so many argument specifications were left out, though they might have had a solution. */
  readonly leaveOut: (count: number) => void;
  /** Proposals for parts of a vector that some production of the slot may give. */
  readonly cuts: (slot: string, spec: VectorId) => Iterable<VectorId>;
}

/** What some program explains of all examples. */
export interface Piece {
  /** The scopes on which it gives the wanted output of the whole program. */
  readonly scopes: ReadonlySet<Value>;
  /** Every program that was found to explain these is a map: it may be many cases in one. */
  readonly isMap: boolean;
  /** All of them have the same output. */
  readonly isUniform: boolean;
}

/** The observational equivalence classes of an enumerated slot in one frame, in order of discovery. */
export interface Table {
  readonly vectors: readonly VectorId[];
  readonly has: (vector: VectorId) => boolean;
  /** Description length of the shortest program of a class, in bits; infinite for a vector that is not among them. */
  readonly bits: (vector: VectorId) => number;
  /** A derived index over the table, built once per key (compared by identity). */
  readonly index: <Index>(key: unknown, build: (table: Table) => Index) => Index;
}

/** How one slot may be filled: by an operator over argument slots, or (`operator: null`) by whatever fills another slot. */
export interface Production {
  readonly slot: string;
  readonly operator: Operator | null;
  readonly args: readonly string[];
  /**
   * Tried only where the other productions of its slot explain what is wanted no better than spelling it out. Such
   * productions can explain nearly anything, one example at a time, and cost a search each.
   */
  readonly lastResort?: boolean;
}

/** How the goals of a slot are solved. */
export type SlotKind =
  /** Top-down, through witness functions. */
  | "deduced"
  /** Bottom-up, with observational equivalence, once per frame. */
  | "enumerated"
  /** A constant of the program. */
  | "literal";

/** A nonterminal. It names a place in a parent operator, so that the prior over its productions is a parent→child table. */
export interface Slot {
  readonly name: string;
  readonly kind: SlotKind;
  /** For enumerated slots: which table vectors are useful parts of a wanted vector, each once. */
  readonly cut?: (spec: VectorId, table: Table, search: SearchView) => Iterable<VectorId>;
  /** For enumerated slots: which vectors can serve the wanted outputs at all; others are dropped. */
  readonly keeps?: (vector: VectorId, search: SearchView) => boolean;
}

/** A regular tree grammar over operators. */
export interface Grammar {
  /** The slot of whole programs. */
  readonly start: string;
  readonly slots: readonly Slot[];
  readonly productions: readonly Production[];
}

/** The description length of choices, in bits. */
export interface Prior {
  /** Bits of a production, keyed `slot/operator` or, for a production without operator, `slot/>other`. */
  readonly productions: Readonly<Record<string, number>>;
  /** Bits of a literal in a literal slot. With a view of the search, what the data makes likely may cost less. */
  readonly literal: (slot: string, value: Value, search?: SearchView) => number;
}

/** The key of a production in the prior's table. Two productions of one slot with the same operator differ in a slot argument. */
export function productionKey(production: Production): string {
  const places = production.args.filter((arg) => !arg.startsWith("#"));
  if (production.operator === null) return `${production.slot}/>${places[0]}`;
  return `${production.slot}/${production.operator.name}(${places.join(",")})`;
}
