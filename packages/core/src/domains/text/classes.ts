import type { Memo } from "../../space/memo.js";
import { factsOf } from "./facts.js";

/** Classes of characters, and of words that are told by their characters. */
export const RUN_NAMES = [
  "letters",
  "uppercase",
  "lowercase",
  "digits",
  "alphanumerics",
  "spaces",
  "punctuation",
  "words",
  "capitalised",
  "number",
  "compounds",
] as const;

/** Classes of whole tokens, told by a sign in them. They are tried where the texts hold some. */
export const TOKEN_NAMES = ["email", "webAddress", "tag", "hashtag", "mention"] as const;

/** Name of a character class. */
export type ClassName = (typeof RUN_NAMES)[number] | (typeof TOKEN_NAMES)[number];

/** The character classes of the text domain, by name. Each names runs of characters within a text. */
export const CLASS_NAMES: readonly ClassName[] = [...RUN_NAMES, ...TOKEN_NAMES];

/** Bits for the kinds of characters; every UTF-16 unit of a text has exactly one. */
const UPPER = 1;
const LOWER = 2;
const OTHER_LETTER = 4;
const MARK = 8;
const DIGIT = 16;
const SPACE = 32;
const OTHER = 64;

const LETTER = UPPER | LOWER | OTHER_LETTER | MARK;

/** Classes that are maximal runs of characters of some kinds. */
const RUN_KINDS: Readonly<Record<string, number>> = {
  letters: LETTER,
  uppercase: UPPER,
  lowercase: LOWER | MARK,
  digits: DIGIT,
  alphanumerics: LETTER | DIGIT,
  spaces: SPACE,
  punctuation: OTHER,
  words: LETTER | DIGIT | OTHER,
};

/** What no web address holds, and what none ends with, as members of a class of a regular expression. */
const ADDRESS_ENDS = '\\s"“”„«»<>';
const NOT_LAST = ".,;:!?'’)\\]}";

/**
 * The classes as sources of regular expressions. The parts of an e-mail address are as long as mail servers allow (RFC 5321, 4.5.3.1), which
 * keeps the search for them linear. A web address ends before punctuation and closing brackets that a sentence sets behind
 * it. Tags and mentions stand neither in a word nor in an address. Compounds are words with the hyphens and
 * apostrophes within them: `Smith-Jones`, `O'Hara`.
 */
export const CLASS_PATTERNS: Readonly<Record<ClassName, string>> = {
  letters: "[\\p{L}\\p{M}]+",
  uppercase: "\\p{Lu}+",
  lowercase: "[\\p{Ll}\\p{M}]+",
  digits: "\\p{Nd}+",
  alphanumerics: "[\\p{L}\\p{M}\\p{Nd}]+",
  spaces: "\\s+",
  punctuation: "[^\\p{L}\\p{M}\\p{Nd}\\s]+",
  words: "\\S+",
  capitalised: "\\p{Lu}[\\p{Ll}\\p{M}]+",
  number: "\\p{Nd}+(?:[.,]\\p{Nd}+)*",
  email: "(?<![\\p{L}\\p{Nd}._%+'-])[\\p{L}\\p{Nd}._%+'-]{1,64}@[\\p{L}\\p{Nd}-]{1,63}(?:\\.[\\p{L}\\p{Nd}-]{1,63})+",
  webAddress: `(?:[Hh][Tt][Tt][Pp][Ss]?:\\/\\/|[Ww]ww\\.)[^${ADDRESS_ENDS}]*[^${ADDRESS_ENDS}${NOT_LAST}]`,
  tag: "(?<![\\p{L}\\p{M}\\p{Nd}_&\\/#@])[#@][\\p{L}\\p{M}\\p{Nd}_]+",
  hashtag: "(?<![\\p{L}\\p{M}\\p{Nd}_&\\/#@])#[\\p{L}\\p{M}\\p{Nd}_]+",
  mention: "(?<![\\p{L}\\p{M}\\p{Nd}_&\\/#@])@[\\p{L}\\p{M}\\p{Nd}_]+",
  compounds: "[\\p{L}\\p{M}\\p{Nd}]+(?:['’-][\\p{L}\\p{M}\\p{Nd}]+)*",
};

/** Classes whose runs are found by their regular expressions. */
const PATTERNS: ReadonlyMap<string, RegExp> = new Map(
  (["capitalised", "number", "compounds", ...TOKEN_NAMES] as const).map((name) => [
    name,
    new RegExp(CLASS_PATTERNS[name], "gu"),
  ]),
);

/** What every token holds: most texts need not be looked through. */
const TOKEN_SIGN = /[@#]|:\/\/|[Ww]ww\./;
const TOKENS: readonly string[] = TOKEN_NAMES;

/** Where a class occurs in a text: UTF-16 offsets, ascending, `ends` exclusive. */
export interface Runs {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The runs of a class in a text. */
export function runsOf(text: string, name: string, memo: Memo): Runs {
  const facts = factsOf(text, memo);
  facts.runs ??= new Map();
  let found = facts.runs.get(name);
  if (found === undefined) {
    found = findRuns(text, name, memo);
    facts.runs.set(name, found);
  }
  return found;
}

/** The kind of every UTF-16 unit of a text; both halves of a surrogate pair have the kind of their code point. */
export function kindsOf(text: string, memo: Memo): Uint8Array {
  const facts = factsOf(text, memo);
  facts.kinds ??= computeKinds(text);
  return facts.kinds;
}

/** True when a unit of this kind is a letter, mark or digit. */
export function isAlphanumericKind(kind: number): boolean {
  return (kind & (LETTER | DIGIT)) !== 0;
}

/** True for the kind of white space. */
export function isSpaceKind(kind: number): boolean {
  return kind === SPACE;
}

/** True when two neighbouring units belong to one run of letters or of digits. */
export function isSameRun(left: number, right: number): boolean {
  return ((left & LETTER) !== 0 && (right & LETTER) !== 0) || (left === DIGIT && right === DIGIT);
}

const NO_RUNS: Runs = { starts: [], ends: [] };

function findRuns(text: string, name: string, memo: Memo): Runs {
  const starts: number[] = [];
  const ends: number[] = [];
  const pattern = PATTERNS.get(name);
  if (pattern !== undefined) {
    if ((TOKENS.includes(name) && !TOKEN_SIGN.test(text)) || text.search(pattern) < 0) return NO_RUNS;
    for (const match of text.matchAll(pattern)) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    return { starts, ends };
  }
  const kinds = kindsOf(text, memo);
  const wanted = RUN_KINDS[name] ?? 0;
  let inside = false;
  for (let i = 0; i < kinds.length; i++) {
    const matches = ((kinds[i] ?? 0) & wanted) !== 0;
    if (matches && !inside) starts.push(i);
    if (!matches && inside) ends.push(i);
    inside = matches;
  }
  if (inside) ends.push(kinds.length);
  return starts.length === 0 ? NO_RUNS : { starts: starts.slice(), ends: ends.slice() }; // without the room they grew by
}

function computeKinds(text: string): Uint8Array {
  const kinds = new Uint8Array(text.length);
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i) ?? 0;
    const kind = code < 128 ? asciiKind(code) : otherKind(String.fromCodePoint(code));
    kinds[i++] = kind;
    if (code > 0xffff) kinds[i++] = kind;
  }
  return kinds;
}

function asciiKind(code: number): number {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code === 32 || (code >= 9 && code <= 13)) return SPACE;
  return OTHER;
}

function otherKind(character: string): number {
  if (/\p{Lu}/u.test(character)) return UPPER;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/\p{L}/u.test(character)) return OTHER_LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  return /\s/u.test(character) ? SPACE : OTHER;
}
