import type { Value } from "../../space/value.js";
import { countedHead } from "./counted.js";

/*
 * Doubt about the number of nouns. Nothing here knows which language a column is in: a form is doubted only where no example shows it, and each doubt is a
 * reason to ask, not to believe less.
 */

/** An input row and its output. */
interface Shown {
  readonly input: Value;
  readonly output: Value;
}

/**
 * What speaks against the noun in an output, in words; `null` where nothing does: a noun of the rule itself that stands with 1 where all examples have it
 * with other numbers (`1 nights`), none of what all examples count (`0 nights`), or an s that is put behind a word as behind those of examples, which end in another way (`boxs`).
 */
export function nounDoubt(examples: readonly Shown[]): (input: Value, output: Value) => string | null {
  const single = singleDoubt(examples);
  const plural = pluralDoubt(examples);
  const none = noneDoubt(examples);
  return (input, output) => single(input, output) ?? none(input, output) ?? plural(input, output);
}

/** None of what a noun counts, in front of it: `0 items` may be meant as `no items`, or as `empty`. Nothing of a measure is written as any amount. */
const NONE =
  /(?<![\d.,:+-])0 (?!(?:miles|percent|degrees|hours|minutes|seconds|met(?:er|re)s|lit(?:er|re)s|grams|pounds|ounces|inches|feet|yards|euros?|dollars|cents)\b)(\p{L}{4,})/u;

function noneDoubt(examples: readonly Shown[]): (input: Value, output: Value) => string | null {
  const counted = (output: Value): boolean => typeof output === "string" && /(?<![\d.,:+-])\d+ \p{L}{4,}/u.test(output);
  const isKnown = examples.some(({ output }) => typeof output === "string" && NONE.test(output));
  if (isKnown || !examples.every(({ output }) => counted(output))) return () => null;
  return (_, output) => {
    const noun = typeof output === "string" ? NONE.exec(output)?.[1] : undefined;
    return noun === undefined ? null : `no example has 0 ${noun}`;
  };
}

/** A word that ends as English plurals do, which no abbreviation (`ms`) and no word like `class`, `bus` or `mois` does, or one of the common ones that are not told by it. */
const PLURAL = /\p{L}[^\P{L}sui]s$|^(?:children|people|men|women|feet|teeth|geese|mice)$/iu;

function singleDoubt(examples: readonly Shown[]): (input: Value, output: Value) => string | null {
  const shown = examples.map(({ output }) => nounOf(output));
  const single = new Set(shown.flatMap((each) => (each?.number === "1" ? [each.noun] : [])));
  const several = new Set(shown.flatMap((each) => (each !== null && each.number !== "1" ? [each.noun] : [])));
  return (input, output) => {
    const found = nounOf(output);
    if (found?.number !== "1" || !PLURAL.test(found.noun)) return null;
    const isKnown = single.has(found.noun) || !several.has(found.noun) || wordsOf(input).has(found.noun);
    return isKnown ? null : `no example has "${found.noun}" with 1`;
  };
}

function pluralDoubt(examples: readonly Shown[]): (input: Value, output: Value) => string | null {
  const shown = examples.flatMap(({ input, output }) => lengthened(input, output));
  if (shown.length === 0) return () => null;
  const endings = new Set(shown.map(endingOf));
  return (input, output) => {
    const word = lengthened(input, output).find((each) => endingOf(each) !== "" && !endings.has(endingOf(each)));
    return word === undefined ? null : `no example puts an s behind a word that ends like "${word}"`;
  };
}

/** The number and the noun of an output that is nothing else, such as `3 nights`. */
function nounOf(output: Value): { readonly number: string; readonly noun: string } | null {
  if (typeof output !== "string" || countedHead(output) !== output) return null;
  const noun = /[\p{L}.\p{M}]+$/u.exec(output)?.[0] ?? "";
  return { number: /^-?[\d.]+/.exec(output)?.[0] ?? "", noun };
}

/** The words of a row that stand in the output with an s behind them, and not in the row, as the output writes them; letter case is no difference. */
function lengthened(input: Value, output: Value): readonly string[] {
  const given = new Set([...wordsOf(input)].map((word) => word.toLowerCase()));
  const added = [...wordsOf(output)].filter((word) => /s$/i.test(word) && !given.has(word.toLowerCase()));
  return added.map((word) => word.slice(0, -1)).filter((word) => given.has(word.toLowerCase()));
}

/** Endings of words that often take no plain s in English, each told from the others. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  hissing: /(?:[sxz]|[cs]h)$/iu,
  y: /[^aeiou]y$/iu,
  o: /[^aeiou]o$/iu,
  f: /fe?$/iu,
  irregular: /(?:child|person|man|foot|tooth|goose|mouse|ox)$/iu,
};

/** The way in which a word ends, of {@link ENDINGS}; empty for any other. */
function endingOf(word: string): string {
  return Object.keys(ENDINGS).find((name) => ENDINGS[name]?.test(word)) ?? "";
}

/** The words of a cell, or of all cells of a row. */
function wordsOf(value: Value): ReadonlySet<string> {
  const texts = typeof value === "string" ? [value] : Array.isArray(value) ? value : [];
  return new Set(texts.flatMap((text) => (typeof text === "string" ? (text.match(/[\p{L}\p{M}]+/gu) ?? []) : [])));
}
