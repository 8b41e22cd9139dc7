import type { LiteralRule } from "../../space/language.js";
import { areClosedKeys, areRelations, RELATIONS } from "../../space/relations.js";
import { countedBits, fragmentBits, nameBits, spelledBits } from "../../space/spelling.js";
import { isList, isText, type Value } from "../../space/value.js";
import { PAIRS_MAX } from "./limits.js";
import { pairsOf } from "./pairs.js";

/** Bits of naming a key of the rows, and which value it has. Set by hand, so that eight rows of yes and no are no map. */
const PAIR_BITS = 4;

/** The same of a relation or a band, which is one of few and need not be named. */
const RELATION_BITS = 1;

/** What a map of two of the three relations costs on top: a question would say something about the third. */
const OPEN_BITS = 4;

function keyBits(map: Value): number {
  const keys = pairsOf(map).map(([key]) => key);
  if (areRelations(keys) && keys.length < RELATIONS.length) return keys.length * RELATION_BITS + OPEN_BITS;
  return keys.length * (areClosedKeys(keys) ? RELATION_BITS : PAIR_BITS);
}

/** What a word at the end or the beginning of a value costs that another value of the same map has there. Set by hand. */
const SHARED_WORD_BITS = 3;

/**
 * Bits of the different values of a map. Under keys that are known as a whole, values that begin or end with the same words (`below range`,
 * `above range`) have these spelled once.
 */
function valueBits(map: Value, bitsOf: (value: Value) => number): number {
  const values = [...new Set(pairsOf(map).map(([, value]) => value))];
  const isClosed = areClosedKeys(pairsOf(map).map(([key]) => key));
  let bits = 0;
  for (const [at, value] of values.entries()) {
    const shared = isClosed && isText(value) ? sharedBits(value, values.slice(0, at).filter(isText)) : 0;
    bits += Math.max(Math.min(SHARED_WORD_BITS, bitsOf(value)), bitsOf(value) - shared);
  }
  return bits;
}

/** What is saved by the longest end or beginning in whole words that a value has in common with one before it. */
function sharedBits(value: string, before: readonly string[]): number {
  let saved = 0;
  for (const { index } of value.matchAll(/ /g)) {
    const [head, tail] = [value.slice(0, index + 1), value.slice(index)];
    if (before.some((other) => other.startsWith(head))) saved = Math.max(saved, spelledBits(head) - SHARED_WORD_BITS);
    if (before.some((other) => other.endsWith(tail))) saved = Math.max(saved, spelledBits(tail) - SHARED_WORD_BITS);
  }
  return saved;
}

/** The literals of the choice domain. The keys of a map come from the rows, so only its values are spelled out. */
export const literals: Readonly<Record<string, LiteralRule>> = {
  map: {
    expected: `a list of 2 to ${PAIRS_MAX} pairs [key, value] with different keys`,
    accepts: isMap,
    bits: (map) => keyBits(map) + valueBits(map, spelledBits),
    bitsInView: (map, { names }) =>
      keyBits(map) + valueBits(map, (value) => (names.has(value) ? nameBits(value) : spelledBits(value))),
    // Several that say how many of something there are may well be what the keys stand for: `express` for `2 days`.
    moreBits: (map, { targets, names }) => {
      const values = new Set(pairsOf(map).map(([, value]) => value));
      const counted = [...values].map((value) => countedBits(value, names));
      return sumOf(values, (value) => (isText(value) ? fragmentBits(value, targets) : 0)) + Math.max(0, ...counted);
    },
  },
};

function isMap(value: Value): boolean {
  if (!isList(value) || value.length < 2 || value.length > PAIRS_MAX) return false;
  const keys = value.map((pair) => (isList(pair) && pair.length === 2 && isCell(pair[1]) ? pair[0] : undefined));
  return keys.every((key) => typeof key === "string") && new Set(keys).size === keys.length;
}

function isCell(value: Value | undefined): boolean {
  return typeof value === "string" || value === null;
}

function sumOf(values: Iterable<Value>, bitsOf: (value: Value) => number): number {
  let bits = 0;
  for (const value of values) bits += bitsOf(value);
  return bits;
}
