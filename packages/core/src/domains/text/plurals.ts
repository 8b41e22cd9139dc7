import type { SearchView } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";

/* English nouns beside how many of them there are. */

/** Longest noun, in UTF-16 units. */
const LENGTH_MAX = 80;

const IRREGULAR: Readonly<Record<string, string>> = {
  child: "children",
  person: "people",
  man: "men",
  woman: "women",
  foot: "feet",
  tooth: "teeth",
  goose: "geese",
  mouse: "mice",
  shelf: "shelves",
  leaf: "leaves",
  loaf: "loaves",
  half: "halves",
  knife: "knives",
  life: "lives",
  wife: "wives",
  wolf: "wolves",
  potato: "potatoes",
  tomato: "tomatoes",
  hero: "heroes",
  quiz: "quizzes",
  ...Object.fromEntries(
    ["sheep", "fish", "deer", "moose", "salmon", "trout", "shrimp", "series", "species", "aircraft", "offspring"].map(
      (unchanged) => [unchanged, unchanged],
    ),
  ),
};

/** Words in s that are not plurals already. */
const SINGULAR_IN_S = /(?:[sui]s|[^e]as|lens)$/;

/** Words that end as men do, and are none. */
const NO_MEN = /(?:hu|ger|ro|nor|sha|talis|otto)man$/;

/**
 * The plural of an English noun, of which the last word takes the ending: `open order` → `open orders`, `box` → `boxes`, `city` → `cities`. Not defined for what does not end in a
 * letter, is in capitals, or looks like a plural.
 */
export function pluralOf(noun: string): string | undefined {
  const word = noun.length > LENGTH_MAX ? undefined : /[A-Za-z]?[a-z]+$/.exec(noun)?.[0];
  if (word === undefined) return undefined;
  const small = word.toLowerCase();
  const irregular = Object.keys(IRREGULAR).find((one) => small === one || isCompound(small, one));
  if (irregular !== undefined) return noun.slice(0, 1 - irregular.length) + (IRREGULAR[irregular] ?? "").slice(1);
  if (small.endsWith("sis")) return `${noun.slice(0, -2)}es`;
  if (small.endsWith("s") && !SINGULAR_IN_S.test(small)) return undefined;
  if (/[^aeiou]y$/.test(small)) return `${noun.slice(0, -1)}ies`;
  return noun + (/(?:[sxz]|sh|(?<!a)ch|[^m]ach)$/.test(small) ? "es" : "s");
}

/** Whether a word is made of another one and something in front, as `policeman` is of `man`. */
function isCompound(word: string, end: string): boolean {
  return /^(?:child|person|man|woman|wife|shelf|knife)$/.test(end) && word.endsWith(end) && !NO_MEN.test(word);
}

/** The form of an English noun that a whole number takes: `1` and `box` → `box`, `0` and `box` → `boxes`. Not defined where the one is no number and the other no noun. */
export function nounFor(noun: string, count: string): string | undefined {
  if (!/^\s*\d{1,3}(?:,?\d{3}){0,3}\s*$/.test(count)) return undefined;
  const plural = pluralOf(noun);
  return Number(count) === 1 && plural !== undefined ? noun : plural;
}

/** A whole number and a noun in the form that it takes: `3 box` → `3 boxes`. Not defined for anything else. */
export function withFittingNoun(text: string): string | undefined {
  const [, count = "", blank = "", noun = ""] = /^(\d[\d,]*)(\s+)(\D+)$/.exec(text) ?? [];
  const form = nounFor(noun, count);
  return form === undefined ? undefined : count + blank + form;
}

/** One choice of no literals for texts of which the outputs have that form, and some are changed by it. */
export function* whereNounsFit(
  [texts = []]: readonly (readonly Value[] | undefined)[],
  { targets }: Pick<SearchView, "targets">,
): Iterable<readonly Value[]> {
  if (texts.length !== targets.length) return;
  const made = texts.map((text) => withFittingNoun(String(text ?? "")));
  const areShown = made.every((form, at) => form !== undefined && String(targets[at]).includes(form));
  if (areShown && made.some((form, at) => form !== texts[at])) yield [];
}

/** One choice of no literals for nouns beside numbers, of which the outputs have the form that fits, and for some the plural. */
export function* whereSomeAreSeveral(
  [nouns = [], counts = []]: readonly (readonly Value[] | undefined)[],
  { targets }: Pick<SearchView, "targets">,
): Iterable<readonly Value[]> {
  if (nouns.length !== targets.length) return;
  const made = nouns.map((noun, at) => nounFor(String(noun ?? ""), String(counts[at] ?? "")));
  if (
    made.every((form, at) => form !== undefined && String(targets[at]).includes(form)) &&
    made.some((form, at) => form !== nouns[at])
  )
    yield [];
}
