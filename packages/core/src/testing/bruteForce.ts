import type { Grammar, Operator, Prior, Production, SearchView } from "../space/grammar.js";
import { productionKey } from "../space/grammar.js";
import { emptyMemo } from "../space/memo.js";
import { printValue } from "../space/notation.js";
import { call, literal, type Term } from "../space/term.js";
import { isList, type Value, valuesEqual } from "../space/value.js";
import { ValueStore } from "../space/valueStore.js";

/** A language of which all programs are to be listed. */
export interface Language {
  readonly grammar: Grammar;
  readonly prior: Prior;
  /** The literals to try in the literal slots of deduced operators; enumerated operators bring their own. */
  readonly literals: Readonly<Record<string, readonly Value[]>>;
  /** Whether derivations with idle steps count (see `Operator.acts`). */
  readonly keepIdle: boolean;
  /** Operators nested at most this deep. */
  readonly depthMax: number;
  /** What literal proposals may consult. */
  readonly targets?: readonly Value[];
  readonly unlabelled?: readonly Value[];
}

/** One derivation of a program. */
export interface Listed {
  readonly term: Term;
  readonly bits: number;
  /** Its value in each scope. */
  readonly values: readonly Value[];
}

/**
 * Lists every program of a slot that is defined in all scopes, by nested loops over the productions: no witness
 * functions, no cuts, no observational equivalence. The slow oracle of the search.
 */
export function listPrograms(
  language: Language,
  scopes: readonly Value[],
  slot: string = language.grammar.start,
): Listed[] {
  const known = new Map<string, Listed[]>();
  return listSlot({ language, known }, slot, scopes, language.depthMax);
}

interface Listing {
  readonly language: Language;
  /** What is listed already, by slot, scopes and depth. */
  readonly known: Map<string, Listed[]>;
}

function listSlot(listing: Listing, slot: string, scopes: readonly Value[], depth: number): Listed[] {
  const key = `${slot} ${depth} ${printValue(scopes)}`;
  const known = listing.known.get(key);
  if (known !== undefined) return known;
  const listed: Listed[] = [];
  for (const production of listing.language.grammar.productions) {
    if (production.slot === slot) listed.push(...listProduction(listing, production, scopes, depth));
  }
  listing.known.set(key, listed);
  return listed;
}

function listProduction(listing: Listing, production: Production, scopes: readonly Value[], depth: number): Listed[] {
  const { prior } = listing.language;
  const bits = prior.productions[productionKey(production)] ?? 0;
  const { operator, args } = production;
  if (operator === null) {
    return listSlot(listing, args[0] ?? "", scopes, depth).map((inner) => ({ ...inner, bits: inner.bits + bits }));
  }
  if (depth === 0) return [];
  const listed: Listed[] = [];
  for (const chosen of argumentChoices(listing, production, operator, scopes, depth - 1, [])) {
    const application = apply(operator, chosen, scopes);
    if (application === null) continue;
    if (!listing.language.keepIdle && isIdle(operator, chosen, application.values)) continue;
    listed.push({ ...application, bits: chosen.reduce((sum, arg) => sum + arg.bits, bits) });
  }
  return listed;
}

/** Every choice of arguments. Literals of enumerated operators depend on the other arguments, so these come last. */
function* argumentChoices(
  listing: Listing,
  production: Production,
  operator: Operator,
  scopes: readonly Value[],
  depth: number,
  chosen: readonly (Listed | undefined)[],
): Generator<readonly Listed[]> {
  const slot = production.args[chosen.length];
  if (slot === undefined) {
    if (chosen.includes(undefined)) yield* withLiterals(listing, production, operator, scopes, chosen);
    else yield chosen as readonly Listed[]; // none is missing
    return;
  }
  for (const arg of argumentsOf(listing, operator, slot, chosen, scopes, depth)) {
    yield* argumentChoices(listing, production, operator, scopes, depth, [...chosen, arg]);
  }
}

function argumentsOf(
  listing: Listing,
  operator: Operator,
  slot: string,
  before: readonly (Listed | undefined)[],
  scopes: readonly Value[],
  depth: number,
): readonly (Listed | undefined)[] {
  const { grammar, literals } = listing.language;
  if (grammar.slots.find((declared) => declared.name === slot)?.kind === "literal") {
    if (operator.literals !== undefined) return [undefined];
    return (literals[slot] ?? []).map((value) => literalOf(listing, slot, value, scopes));
  }
  const binding = operator.bindings?.[before.length];
  if (binding === undefined) return listSlot(listing, slot, scopes, depth);
  const bound = scopes.map((_, input) =>
    binding.scope(
      before.map((arg) => arg?.values[input] as Value), // arguments before a bound one are chosen
      scopes[input] as Value, // in range
    ),
  );
  if (bound.includes(undefined)) return [];
  if (binding.each !== true) return listSlot(listing, slot, bound as Value[], depth); // undefined is excluded
  if (!bound.every(isList) || bound.every((list) => list.length === 0)) return [];
  return listSlot(listing, slot, bound.flat(), depth).map((inner) => ({
    ...inner,
    values: regrouped(inner.values, bound),
  }));
}

function regrouped(flat: readonly Value[], like: readonly (readonly Value[])[]): Value[] {
  let from = 0;
  return like.map((list) => {
    from += list.length;
    return flat.slice(from - list.length, from);
  });
}

function* withLiterals(
  listing: Listing,
  production: Production,
  operator: Operator,
  scopes: readonly Value[],
  chosen: readonly (Listed | undefined)[],
): Generator<readonly Listed[]> {
  const known = chosen.map((arg) => arg?.values);
  const view = viewOf(listing.language, scopes);
  for (const literals of operator.literals?.(known, view) ?? []) {
    let next = 0;
    yield chosen.map(
      (arg, index) => arg ?? literalOf(listing, production.args[index] ?? "", literals[next++] as Value, scopes, view),
    );
  }
}

function literalOf(listing: Listing, slot: string, value: Value, scopes: readonly Value[], view?: SearchView): Listed {
  const bits = listing.language.prior.literal(slot, value, view);
  return { term: literal(value), bits, values: scopes.map(() => value) };
}

function apply(operator: Operator, args: readonly Listed[], scopes: readonly Value[]): Omit<Listed, "bits"> | null {
  const memo = emptyMemo();
  const values: Value[] = [];
  for (let input = 0; input < scopes.length; input++) {
    const value = operator.run(
      args.map((arg) => arg.values[input] as Value),
      scopes[input] as Value,
      memo,
    );
    if (value === undefined) return null;
    values.push(value);
  }
  return {
    term: call(
      operator,
      args.map((arg) => arg.term),
    ),
    values,
  };
}

function isIdle(operator: Operator, args: readonly Listed[], values: readonly Value[]): boolean {
  if (operator.acts === undefined) return false;
  return valuesEqual(args[operator.acts]?.values, values);
}

/** What literal proposals see. They are not given tables or cuts: a proposal that asked for one would be a search. */
export function viewOf(language: Pick<Language, "targets" | "unlabelled">, scopes: readonly Value[]): SearchView {
  const refuse = (): never => {
    throw new Error("A literal proposal asked for a table or for cuts.");
  };
  return {
    store: new ValueStore(),
    memo: emptyMemo(),
    scopes,
    wholeScopes: scopes,
    targets: language.targets ?? [],
    wholeTargets: language.targets ?? [],
    unlabelled: language.unlabelled ?? [],
    names: new Set(),
    table: refuse,
    explained: refuse,
    leaveOut: refuse,
    cuts: refuse,
  };
}
