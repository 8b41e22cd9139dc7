import type { CodeWriter } from "../../space/codeTemplate.js";
import { CLASS_PATTERNS, type ClassName } from "./classes.js";

/** What emitted code calls a class: the constants of its patterns, and locals that hold its runs. */
interface ClassWords {
  /** One character. */
  readonly character: string;
  /** One run. */
  readonly run: string;
  /** Every run. */
  readonly all: string;
  /** Every run of characters that are not of the class. */
  readonly others: string;
  /** A local for a run, and for a list of runs. */
  readonly local: string;
  readonly locals: string;
}

const WORDS: Readonly<Record<ClassName, ClassWords>> = {
  letters: words("LETTER", "LETTERS", "NON_LETTERS", "letters", "letterGroups"),
  uppercase: words("CAPITAL", "CAPITALS", "NON_CAPITALS", "capitals", "capitalGroups"),
  lowercase: words("SMALL_LETTER", "SMALL_LETTERS", "NON_SMALL_LETTERS", "smallLetters", "smallLetterGroups"),
  digits: words("DIGIT", "DIGITS", "NON_DIGITS", "digits", "digitGroups"),
  alphanumerics: words("LETTER_OR_DIGIT", "LETTERS_OR_DIGITS", "NEITHER_LETTERS_NOR_DIGITS", "token", "tokens"),
  spaces: words("SPACE", "SPACES", "NON_SPACES", "spaces", "spaceGroups"),
  punctuation: words("PUNCTUATION_MARK", "PUNCTUATION", "NON_PUNCTUATION", "punctuation", "punctuations"),
  words: { character: "NON_SPACE", run: "WORD", all: "WORDS", others: "SPACES", local: "word", locals: "words" },
  capitalised: {
    character: "",
    run: "CAPITALISED",
    all: "ALL_CAPITALISED",
    others: "",
    local: "name",
    locals: "names",
  },
  number: { character: "", run: "NUMBER", all: "NUMBERS", others: "", local: "number", locals: "numbers" },
};

/** What emitted code calls a class. */
export function wordsOf(name: string): ClassWords {
  return WORDS[name as ClassName]; // literals of class slots are class names
}

/** True for classes that are maximal runs of single characters of a set. */
export function isCharacterSet(name: string): boolean {
  return /^(?:\[[^\]]*\]|\\\w|\\p\{\w+\})\+$/.test(sourceOf(name));
}

/** A pattern for the first character of a class; only for sets of characters. */
export function characterPattern(name: string, write: CodeWriter): string {
  return write.constant(wordsOf(name).character, `/${sourceOf(name).slice(0, -1)}/u`);
}

/** A pattern for the first run, without state. */
export function runPattern(name: string, write: CodeWriter): string {
  return write.constant(wordsOf(name).run, `/${sourceOf(name)}/u`);
}

/** A pattern for all runs: for `match`, `matchAll` and `replace`, or with `lastIndex` set before. */
export function allPattern(name: string, write: CodeWriter): string {
  return write.constant(wordsOf(name).all, `/${sourceOf(name)}/gu`);
}

/** A pattern for a run that begins at `lastIndex`; only for sets of characters. */
export function stickyPattern(name: string, write: CodeWriter): string {
  return write.constant(`${wordsOf(name).run}_HERE`, `/${sourceOf(name)}/uy`);
}

/** A pattern for all runs of what is not in the class; only for sets of characters. */
export function othersPattern(name: string, write: CodeWriter): string {
  return write.constant(wordsOf(name).others, `/${complement(sourceOf(name))}/gu`);
}

function sourceOf(name: string): string {
  return CLASS_PATTERNS[name as ClassName]; // literals of class slots are class names
}

/** `[ab]+` ↔ `[^ab]+`, `\s+` ↔ `\S+`, `\p{L}+` ↔ `\P{L}+`. */
function complement(source: string): string {
  if (source.startsWith("[^")) return `[${source.slice(2)}`;
  if (source.startsWith("[")) return `[^${source.slice(1)}`;
  const letter = source.charAt(1);
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return `\\${other}${source.slice(2)}`;
}

function words(character: string, run: string, others: string, local: string, locals: string): ClassWords {
  return { character, run, all: `ALL_${run}`, others, local, locals };
}
