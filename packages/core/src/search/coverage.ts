import type { Memo } from "../space/memo.js";
import { evaluate, type Term } from "../space/term.js";
import { type Value, valuesEqual } from "../space/value.js";

/** Examples, and pairs of them, whose own programs are run on all others, to see which belong together. */
const SEEDS_MAX = 12;
const PAIRS_MAX = 10;

/** Some examples spread over all, by their indexes, each on its own; then pairs of them. */
export function seedsOf(count: number): readonly (readonly number[])[] {
  const singles = spreadOver(count);
  const pairs = singles.flatMap((one, at) => singles.slice(at + 1).map((other) => [one, other]));
  return [...singles.map((index) => [index]), ...pairs.slice(0, count > 2 ? PAIRS_MAX : 0)];
}

/**
 * Pairs and triples of examples in which every one of the {@link SEEDS_MAX} that are spread over all takes part about as often,
 * so that most seeds are free of a few wrong ones: with one in five wrong, two pairs in three and half of the triples are.
 */
export function mixedSeedsOf(count: number): readonly (readonly number[])[] {
  const places = spreadOver(count);
  const size = places.length;
  const at = (place: number): number => places[place % size] as number; // in range
  const pairs = places.map((_, place) => [at(place), at(place + 1 + (place % 2))]);
  const triples = places.map((_, place) => [at(place), at(place + 2), at(place + 5)]);
  const seeds = size < 3 ? [] : [...triples, ...pairs];
  return seeds.filter((seed) => new Set(seed).size === seed.length);
}

function spreadOver(count: number): readonly number[] {
  const few = Math.min(count, SEEDS_MAX);
  return Array.from({ length: few }, (_, n) => Math.floor((n * count) / few));
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
  sets: Map<string, ReadonlySet<Value>>,
): readonly ReadonlySet<Value>[] {
  for (const term of terms) {
    const explains = explainedBy(term, scopes, outputs, memo);
    const key = explains.map(Number).join("");
    if (!sets.has(key)) sets.set(key, new Set(scopes.filter((_, index) => explains[index])));
  }
  return [...sets.values()];
}
