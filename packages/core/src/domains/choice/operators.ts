import type { Binding, Operator, SearchView } from "../../space/grammar.js";
import { isQuantityColumn } from "../../space/quantities.js";
import { isList, type Value } from "../../space/value.js";
import { mappedValue, pairsOf } from "./pairs.js";
import * as witness from "./witness.js";

/** A branch is run on the row where its guard says so, and on nothing elsewhere: a list of one row or none. */
function where(wanted: boolean): Binding {
  return {
    scope: ([guard], row) => (typeof guard === "boolean" ? (guard === wanted ? [row] : []) : undefined),
    each: true,
  };
}

const single = (list: Value | undefined): Value | undefined => (isList(list) ? list[0] : undefined);

/** Longest key that is a beginning or an ending, in characters. */
const KEY_LENGTH_MAX = 4;

/** A short number, a time of day or a year: its first or last digits name nothing. */
const SHORT_NUMBER = /^(?:\d{1,3}|\d{1,2}:\d{2}(?::\d{2})?|(?:19|20)\d{2})$/;

/**
 * Lengths of keys that are shorter than every text, of texts that are no amounts, short numbers, times or years; and that do not cut words of letters where whole words tell
 * as many keys apart.
 */
function* keyLengths(
  [texts = []]: readonly (readonly Value[] | undefined)[],
  view: SearchView,
  word: RegExp,
  cut: (word: string, n: number) => string,
): Iterable<readonly Value[]> {
  if (isQuantityColumn(texts, view) || texts.every((text) => SHORT_NUMBER.test(String(text)))) return;
  const shown = texts.map((text) => (typeof text === "string" ? text : ""));
  const lengths = shown.map((text) => [...text].length);
  const words = shown.map((text) => word.exec(text)?.[0] ?? "");
  const isIdle = (n: number): boolean =>
    words.every((each) => [...each].length > n) &&
    new Set(words.map((each) => cut(each, n))).size === new Set(words).size;
  for (let n = 1; n <= Math.min(KEY_LENGTH_MAX, ...lengths.map((length) => length - 1)); n++) if (!isIdle(n)) yield [n];
}

/** Digits of a short number behind a sign, or of a date: a part of them says nothing. */
const SIGNED_OR_DATE = /^(?:[-+]\d{2,4}(?!\d)|\d{1,4}[-/.]\d{1,2}[-/.]\d)/;

/** Lengths that cut no such digits in two. */
function* firstLengths(args: readonly (readonly Value[] | undefined)[], view: SearchView): Iterable<readonly Value[]> {
  const texts = (args[0] ?? []).map(String);
  const cuts = (n: number): boolean =>
    texts.every((text) => SIGNED_OR_DATE.test(text) && /\d/.test(text[n - 1] ?? "") && /\d/.test(text[n] ?? ""));
  const lengths = keyLengths(args, view, /^\p{L}+/u, (word, n) => [...word].slice(0, n).join(""));
  for (const [n] of lengths) if (!cuts(n as number)) yield [n as number]; // lengths are numbers
}

/** The first n characters (code points) of a text that has more, as the key of a map. */
export const firstCharacters: Operator = {
  name: "firstCharacters",
  run: ([text, n]) => partOf(text, (characters) => characters.slice(0, n as number), n as number),
  literals: firstLengths,
};

/** The last n characters (code points) of a text that has more, as the key of a map. */
export const lastCharacters: Operator = {
  name: "lastCharacters",
  run: ([text, n]) => partOf(text, (characters) => characters.slice(-(n as number)), n as number),
  literals: (args, view) => keyLengths(args, view, /\p{L}+$/u, (word, n) => [...word].slice(-n).join("")),
};

/** Shortest number whose first digits may name something. */
const NUMBER_LENGTH_MIN = 3;
const FIRST_NUMBER = /\d+/;

/** The first n digits of the first number in a text, of more digits, as the key of a map: `4` of `Acct. 4400`. Cells that begin with their numbers have first characters. */
export const firstDigits: Operator = {
  name: "firstDigits",
  run: ([text, n]) => {
    const digits = typeof text === "string" ? FIRST_NUMBER.exec(text)?.[0] : undefined;
    return digits !== undefined && digits.length > (n as number) ? digits.slice(0, n as number) : undefined;
  },
  *literals([texts = []], view) {
    const rows = view.unlabelled.filter(isList).flatMap((row) => row.filter((cell) => typeof cell === "string"));
    const isTold = [...texts, ...rows].some((text) => typeof text === "string" && /^\D+\d{3}/.test(text));
    const numbers = texts.map((text) => (typeof text === "string" ? (FIRST_NUMBER.exec(text)?.[0] ?? "") : ""));
    if (isTold && numbers.every(({ length }) => length >= NUMBER_LENGTH_MIN)) for (const n of [1, 2]) yield [n];
  },
};

function partOf(
  text: Value | undefined,
  cut: (characters: readonly string[]) => readonly string[],
  n: number,
): Value | undefined {
  const characters = typeof text === "string" ? [...text] : [];
  return characters.length > n ? cut(characters).join("") : undefined;
}

/** One of two programs, by a guard. */
export const when: Operator = {
  name: "when",
  run: ([guard, then, otherwise]) => single(guard === true ? then : otherwise),
  bindings: [undefined, where(true), where(false)],
  witness: witness.whenWitness,
  tellsCases: true,
};

/** A program where a guard holds; elsewhere it is not defined. */
export const only: Operator = {
  name: "only",
  run: ([guard, then]) => (guard === true ? single(then) : undefined),
  bindings: [undefined, where(true)],
  witness: witness.onlyWitness,
  tellsCases: true,
};

/**
 * What a finite map, a list of pairs, gives for a key; not defined for a key that it does not hold. A key in another case or with blanks at its ends
 * is one of the map's where no other is and all such keys have one value.
 */
export const lookup: Operator = {
  name: "lookup",
  run: ([key, map]) => mappedValue(pairsOf(map), key),
  keyed: 0,
  mayBeMissing: true,
  witness: witness.lookupWitness,
  cut: witness.lookupCut,
};
