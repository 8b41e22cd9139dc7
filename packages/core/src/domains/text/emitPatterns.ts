import { withArticle } from "../../emit/english.js";
import type { CodeWriter } from "../../space/codeTemplate.js";
import { capitalised } from "./characters.js";
import { CLASS_PATTERNS, type ClassName } from "./classes.js";
import { characterAt } from "./emitHelpers.js";

/** What emitted code calls a class. */
interface ClassWords {
  /** Pattern of one character, of one run, of every run, and of every run of characters that are not of the class. */
  readonly character: string;
  readonly run: string;
  readonly all: string;
  readonly others: string;
  /** Locals: the place of one character, a run, and a list of runs. */
  readonly mark: string;
  readonly local: string;
  readonly locals: string;
  /** Where the class is a set of characters: an expression for ASCII characters by `code`, or the classes outside it. */
  readonly ascii: string | readonly ClassName[];
}

const WORDS: Readonly<Record<ClassName, ClassWords>> = {
  letters: set("letter", "letters", "letterGroups", "(code >= 97 && code <= 122) || (code >= 65 && code <= 90)"),
  uppercase: set("capital", "capitals", "capitalGroups", "code >= 65 && code <= 90"),
  lowercase: set("smallLetter", "smallLetters", "smallLetterGroups", "code >= 97 && code <= 122"),
  digits: set("digit", "digits", "digitGroups", "code >= 48 && code <= 57"),
  alphanumerics: {
    ...set(
      "letterOrDigit",
      "lettersOrDigits",
      "tokens",
      "(code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)",
    ),
    local: "token",
  },
  spaces: set("space", "spaces", "spaceGroups", "code === 32 || (code >= 9 && code <= 13)"),
  punctuation: set("punctuationMark", "punctuation", "punctuationGroups", ["spaces", "alphanumerics"]),
  words: {
    ...set("visibleCharacter", "word", "words", ["spaces"]),
    all: "WORDS",
    others: "SPACES",
  },
  capitalised: pattern("capitalisedWord", "capitalisedWords"),
  number: pattern("number", "numbers"),
  email: pattern("email", "emails"),
  webAddress: pattern("webAddress", "webAddresses"),
  compounds: pattern("compound", "compounds"),
  tag: pattern("tag", "tags"),
  hashtag: pattern("hashtag", "hashtags"),
  mention: pattern("mention", "mentions"),
};

/** What emitted code calls a class, by its name. */
export function wordsOf(name: string): ClassWords {
  return WORDS[name as ClassName]; // literals of class slots are class names
}

/** True for classes that are maximal runs of single characters of a set. */
export function isCharacterSet(name: string): boolean {
  return /^(?:\[[^\]]*\]|\\\w|\\p\{\w+\})\+$/.test(sourceOf(name));
}

/** A pattern that tests for a class anywhere in a text. */
export function classTest(name: string, write: CodeWriter): string {
  return isCharacterSet(name) ? characterPattern(name, write) : runPattern(name, write);
}

/** A pattern that tests whether a whole text is one run of a class. */
export function wholeTest(name: string, write: CodeWriter): string {
  return write.constant(`ONLY_${wordsOf(name).run}`, `/^${sourceOf(name)}$/u`);
}

/** A pattern that tests whether a text begins with a class. */
export function startTest(name: string, write: CodeWriter): string {
  return write.constant(`STARTS_WITH_${wordsOf(name).run}`, `/^${sourceOf(name)}/u`);
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

/** A function that tells whether a character of the class stands at an offset; only for sets of characters. */
export function predicate(name: string, write: CodeWriter): string {
  const { mark, ascii } = wordsOf(name);
  const half = isNarrow(name) ? "" : ", or half of one that is a surrogate pair";
  return write.helper({
    name: `is${capitalised(mark)}`,
    source: (self) => `\
/** True where ${withArticle(spaced(mark))} stands${half}. */
function ${self}(text: string, at: number): boolean {
${typeof ascii === "string" ? membership(name, ascii, write) : exclusion(ascii, write)}
}`,
  });
}

function membership(name: string, ascii: string, write: CodeWriter): string {
  const character = isNarrow(name) ? "text.charAt(at)" : `${write.helper(characterAt)}(text, at)`;
  return `\
  const code = text.charCodeAt(at);
  if (code < 128) return ${ascii};
  return ${characterPattern(name, write)}.test(${character});`;
}

function exclusion(others: readonly ClassName[], write: CodeWriter): string {
  return `  return ${others.map((other) => `!${predicate(other, write)}(text, at)`).join(" && ")};`;
}

/** True for classes of which no character takes two code units, and for what is outside them. */
function isNarrow(name: string): boolean {
  return name === "spaces" || name === "words";
}

/** `smallLetter` → `small letter`. */
function spaced(local: string): string {
  return local.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
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

function set(mark: string, local: string, locals: string, ascii: ClassWords["ascii"]): ClassWords {
  const run = constantName(local);
  return { character: constantName(mark), run, all: `ALL_${run}`, others: `NON_${run}`, mark, local, locals, ascii };
}

function pattern(local: string, locals: string): ClassWords {
  const run = constantName(local);
  return { character: run, run, all: constantName(locals), others: "", mark: local, local, locals, ascii: "" };
}

/** `smallLetters` → `SMALL_LETTERS`. */
function constantName(local: string): string {
  return local.replace(/[A-Z]/g, "_$&").toUpperCase();
}
