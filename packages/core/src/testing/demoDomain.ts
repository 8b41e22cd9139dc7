import { uncalibrated } from "../belief/calibrate.js";
import type { Domain } from "../space/domain.js";
import type { Grammar, Operator, Prior, Production, SearchView, Slot, SlotKind } from "../space/grammar.js";
import { productionKey } from "../space/grammar.js";
import { printTerm, printValue } from "../space/notation.js";
import { isList, type Value } from "../space/value.js";
import type { VectorId } from "../space/valueStore.js";

/*
 * Sums: from a row of integers to an integer, or to a list with something made of each of them. It is here to show that
 * the engine knows no domain, and small enough that tests can list every program. Unlike the text domain it prunes
 * nothing: its witness functions and cuts are complete, so the space of a task holds exactly the programs that fit.
 */

/** Largest factor of `times`. */
export const FACTOR_MAX = 4;

const isNumber = (value: Value | undefined): value is number => typeof value === "number";

const at: Operator = {
  name: "at",
  run: ([index], scope) => (isList(scope) ? scope[index as number] : undefined),
  *literals(_, { scopes }) {
    const shortest = Math.min(...scopes.map((scope) => (isList(scope) ? scope.length : 0)));
    for (let index = 0; index < shortest; index++) yield [index];
  },
};
const size: Operator = { name: "size", run: (_, scope) => (isList(scope) ? scope.length : undefined) };
const self: Operator = { name: "self", run: (_, scope) => scope };
const double: Operator = { name: "double", run: ([n]) => (isNumber(n) ? n * 2 : undefined) };
const square: Operator = { name: "square", run: ([n]) => (isNumber(n) ? n * n : undefined), acts: 0 };
const absolute: Operator = { name: "absolute", run: ([n]) => (isNumber(n) ? Math.abs(n) : undefined), acts: 0 };

const sorted: Operator = {
  name: "sorted",
  run: ([list]) => (isList(list) ? [...list].sort((left, right) => Number(left) - Number(right)) : undefined),
  acts: 0,
};
const skip: Operator = {
  name: "skip",
  run: ([list, count]) => (isList(list) ? list.slice(count as number) : undefined),
  acts: 0,
  literals: () => [[0], [1], [2]],
};

const constant: Operator = {
  name: "constant",
  run: ([n]) => n,
  *witness(spec, _, view) {
    if (numbersOf(spec, view) !== null) yield [spec];
  },
};

/** Both summands are positive, so that a sum has finitely many ways to come about. */
const add: Operator = {
  name: "add",
  run: ([left, right]) => (isNumber(left) && isNumber(right) && left > 0 && right > 0 ? left + right : undefined),
  *witness(spec, slots, view) {
    const wanted = numbersOf(spec, view);
    if (wanted === null) return;
    for (const head of view.cuts(slots[0] ?? "", spec)) {
      const rest = wanted.map((n, input) => n - (view.store.at(head, input) as number));
      yield [head, view.store.vector(rest)];
    }
  },
};

const times: Operator = {
  name: "times",
  run: ([n, factor]) => (isNumber(n) ? n * (factor as number) : undefined),
  acts: 0,
  *witness(spec, slots, view) {
    for (const [vector, factor, product] of multiples(slots[0] ?? "", view)) {
      if (product === spec) yield [vector, constantVector(factor, view)];
    }
  },
  *cut(spec, slots, view) {
    for (const [, , product] of multiples(slots[0] ?? "", view)) if (isSummand(product, spec, view)) yield product;
  },
};

/** Something of a whole list: the argument is evaluated in the scope of the list. */
const of: Operator = {
  name: "of",
  run: ([, value]) => value,
  bindings: [undefined, { scope: ([list]) => list }],
  *witness(spec, slots, view) {
    for (const list of view.table(slots[0] ?? "").vectors) yield [list, spec];
  },
  *cut(spec, slots, view) {
    for (const list of view.table(slots[0] ?? "").vectors) {
      const picks = view.table(slots[1] ?? "", list);
      for (const pick of picks.vectors) if (isSummand(pick, spec, view)) yield pick;
    }
  },
};

/** A list with something made of each element: the argument is evaluated once per element, in its scope. */
const each: Operator = {
  name: "each",
  run: ([, results]) => results,
  bindings: [undefined, { scope: ([list]) => list, each: true }],
  *witness(spec, slots, view) {
    const wanted = view.store.values(spec);
    for (const list of view.table(slots[0] ?? "").vectors) {
      const lists = view.store.values(list);
      if (wanted.every((want, input) => isList(want) && want.length === (lists[input] as readonly Value[]).length)) {
        yield [list, spec];
      }
    }
  },
};

const kinds: Readonly<Record<string, SlotKind>> = {
  output: "deduced",
  sum: "deduced",
  term: "deduced",
  list: "deduced",
  element: "deduced",
  atom: "enumerated",
  cell: "enumerated",
  rows: "enumerated",
  selected: "enumerated",
  pick: "enumerated",
  piece: "enumerated",
  own: "enumerated",
  "#index": "literal",
  "#number": "literal",
  "#factor": "literal",
  "#count": "literal",
};

const summands: NonNullable<Slot["cut"]> = function* (spec, table, view) {
  for (const vector of table.vectors) if (isSummand(vector, spec, view)) yield vector;
};

const slots: readonly Slot[] = Object.entries(kinds).map(([name, kind]) =>
  name === "atom" || name === "piece" ? { name, kind, cut: summands } : { name, kind },
);

const productions: readonly Production[] = [
  { slot: "output", operator: null, args: ["sum"] },
  { slot: "output", operator: null, args: ["list"] },
  { slot: "sum", operator: null, args: ["term"] },
  { slot: "sum", operator: constant, args: ["#number"] },
  { slot: "sum", operator: add, args: ["term", "sum"] },
  { slot: "term", operator: null, args: ["atom"] },
  { slot: "term", operator: times, args: ["atom", "#factor"] },
  { slot: "term", operator: of, args: ["selected", "pick"] },
  { slot: "atom", operator: null, args: ["cell"] },
  { slot: "atom", operator: double, args: ["cell"] },
  { slot: "atom", operator: absolute, args: ["cell"] },
  { slot: "atom", operator: size, args: [] },
  { slot: "cell", operator: at, args: ["#index"] },
  { slot: "rows", operator: self, args: [] },
  { slot: "selected", operator: null, args: ["rows"] },
  { slot: "selected", operator: sorted, args: ["rows"] },
  { slot: "selected", operator: skip, args: ["rows", "#count"] },
  { slot: "pick", operator: at, args: ["#index"] },
  { slot: "pick", operator: size, args: [] },
  { slot: "list", operator: each, args: ["selected", "element"] },
  { slot: "element", operator: null, args: ["piece"] },
  { slot: "element", operator: constant, args: ["#number"] },
  { slot: "element", operator: add, args: ["piece", "element"] },
  { slot: "own", operator: self, args: [] },
  { slot: "piece", operator: null, args: ["own"] },
  { slot: "piece", operator: double, args: ["own"] },
  { slot: "piece", operator: square, args: ["own"] },
];

const grammar: Grammar = { start: "output", slots, productions };

/** Bits that differ from production to production, so that a mix-up of two of them shows in every sum. */
const prior: Prior = {
  productions: Object.fromEntries(
    productions.map((production, index) => [productionKey(production), 1 + ((index * 5) % 7) / 2]),
  ),
  literal: (slot, value) => Math.log2(2 + Math.abs(value as number)) + (slot === "#number" ? 3 : 0),
};

/** The demonstration domain. */
export const demo: Domain = {
  name: "demo",
  operators: [at, size, self, double, square, absolute, sorted, skip, constant, add, times, of, each],
  grammar,
  literalKind: () => ({ expected: "a number", accepts: (value) => typeof value === "number" }),
  prior,
  form: (value) => (isList(value) ? `list of ${value.length}` : typeof value),
  likeForms: (values) => (value) => values.some((one) => typeof one === typeof value),
  signs: (value) => new Set([typeof value]),
  words: () => new Set(),
  parts: (value) => new Set(isList(value) ? value.map(String) : [String(value)]),
  traits: () => new Map(),
  looks: printValue,
  isDamaged: (value) => value === 0,
  cannotBe: () => null,
  hardlyIs: () => null,
  isSenseless: () => false,
  doubt: () => () => null,
  variants: (value) => (typeof value === "number" ? [value + 1, -value].filter((other) => other !== value) : []),
  reads: () => [0],
  spelledBits: (value) => (isList(value) ? 8 * value.length : 16),
  calibration: uncalibrated,
  copied: () => 0,
  surroundings: () => null,
  partSurroundings: () => [],
  untidyAgainst: () => () => false,
  tidying: { columns: () => [], row: (row) => row, program: (program) => program },
  treatment: () => null,
  slip: () => ({ kind: "other", bits: 20 }),
  templates: {},
  explain: printTerm,
  describe: printTerm,
};

/** The literals of deduced operators that are worth listing: a pool per slot, for oracles that list all programs. */
export const demoLiterals: Readonly<Record<string, readonly Value[]>> = {
  "#number": [-2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8],
  "#factor": Array.from({ length: FACTOR_MAX }, (_, index) => index + 1),
};

function numbersOf(vector: VectorId, view: SearchView): readonly number[] | null {
  const values = view.store.values(vector);
  return values.every(isNumber) ? values : null;
}

function constantVector(value: Value, view: SearchView): VectorId {
  return view.store.vector(view.scopes.map(() => value));
}

/** True when every value is positive and smaller than the wanted one. */
function isSummand(vector: VectorId, spec: VectorId, view: SearchView): boolean {
  const wanted = numbersOf(spec, view) ?? [];
  const parts = numbersOf(vector, view);
  return parts?.every((part, input) => part > 0 && part < (wanted[input] ?? 0)) === true;
}

/** Every vector of a table times every factor. */
function* multiples(slot: string, view: SearchView): Generator<readonly [VectorId, number, VectorId]> {
  for (const vector of view.table(slot).vectors) {
    const numbers = numbersOf(vector, view);
    if (numbers === null) continue;
    for (let factor = 1; factor <= FACTOR_MAX; factor++) {
      yield [vector, factor, view.store.vector(numbers.map((n) => n * factor))];
    }
  }
}
