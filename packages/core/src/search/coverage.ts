import type { Piece } from "../space/grammar.js";
import type { Memo } from "../space/memo.js";
import { spread } from "../space/spread.js";
import { evaluate, type Term } from "../space/term.js";
import { isList, type Value, valuesEqual } from "../space/value.js";

/** Examples, and pairs of them, whose own programs are run on all others, to see which belong together. */
const SEEDS_MAX = 12;
const PAIRS_MAX = 10;
/** Examples from which on pairs of them are taken that are alike, at most so many, at places with at most so many different items. */
const MANY = 16;
const ALIKE_MAX = 18;
const ITEMS_MAX = 8;

/** Some examples spread over all, by their indexes, each on its own; then pairs that are alike, and pairs of any. */
export function seedsOf(scopes: readonly Value[]): readonly (readonly number[])[] {
  const singles = spread([...scopes.keys()], SEEDS_MAX);
  const pairs = singles.flatMap((one, at) => singles.slice(at + 1).map((other) => [one, other]));
  return [
    ...singles.map((index) => [index]),
    ...alikePairs(scopes),
    ...pairs.slice(0, scopes.length > 2 ? PAIRS_MAX : 0),
  ];
}

/**
 * Pairs of neighbours among the examples that have the same item at a place with few different ones: of many examples such a place mostly tells the
 * cases apart. A first pair for every item comes before the second ones.
 */
function alikePairs(scopes: readonly Value[]): readonly (readonly number[])[] {
  const [first] = scopes;
  if (scopes.length < MANY || !isList(first)) return [];
  const groups = [...first.keys()].flatMap((place) => {
    const byItem = new Map<Value | undefined, number[]>();
    for (const [index, scope] of scopes.entries()) {
      const item = isList(scope) ? scope[place] : undefined;
      const group = byItem.get(item);
      if (group === undefined) byItem.set(item, [index]);
      else group.push(index);
    }
    const isFew = byItem.size > 1 && byItem.size <= ITEMS_MAX;
    return isFew ? [...byItem.values()].filter((indexes) => indexes.length > 2) : [];
  });
  const pairAt = (at: number) => groups.map((indexes) => indexes.slice(at, at + 2)).filter((pair) => pair.length > 1);
  return [0, 1, 2].flatMap(pairAt).slice(0, ALIKE_MAX);
}

/**
 * Pairs and triples of examples in which every one of the {@link SEEDS_MAX} that are spread over all takes part about as often,
 * so that most seeds are free of a few wrong ones: with one in five wrong, two pairs in three and half of the triples are.
 */
export function mixedSeedsOf(count: number): readonly (readonly number[])[] {
  const places = spread(
    Array.from({ length: count }, (_, index) => index),
    SEEDS_MAX,
  );
  const size = places.length;
  const at = (place: number): number => places[place % size] as number; // in range
  const pairs = places.map((_, place) => [at(place), at(place + 1 + (place % 2))]);
  const triples = places.map((_, place) => [at(place), at(place + 2), at(place + 5)]);
  const seeds = size < 3 ? [] : [...triples, ...pairs];
  return seeds.filter((seed) => new Set(seed).size === seed.length);
}

/** For every scope whether a program gives the wanted output. */
export function explainedBy(
  term: Term,
  scopes: readonly Value[],
  outputs: readonly Value[],
  memo: Memo,
): readonly boolean[] {
  return scopes.map((scope, index) => valuesEqual(evaluate(term, scope, memo), outputs[index]));
}

/** The different sets of scopes that programs explain, with those that were found before, to which they are added. */
export function coverage(
  terms: readonly Term[],
  scopes: readonly Value[],
  outputs: readonly Value[],
  memo: Memo,
  found: Map<string, Piece>,
): readonly Piece[] {
  for (const term of terms) {
    const explains = explainedBy(term, scopes, outputs, memo);
    const key = explains.map(Number).join("");
    const isMap = term.kind === "call" && term.operator.keyed !== undefined;
    const known = found.get(key);
    if (known === undefined) {
      const given = outputs.filter((_, index) => explains[index]);
      const isUniform = given.every((output) => valuesEqual(output, given[0]));
      found.set(key, { scopes: new Set(scopes.filter((_, index) => explains[index])), isMap, isUniform });
    } else if (known.isMap && !isMap) found.set(key, { ...known, isMap });
  }
  return [...found.values()];
}
