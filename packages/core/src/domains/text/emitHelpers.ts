import type { CodeHelper, CodeWriter } from "../../space/codeTemplate.js";

/* Functions that emitted modules may bring along. Offsets are UTF-16, a character is a code point, -1 means "nowhere". */

export const offsetAfter: CodeHelper = {
  name: "offsetAfter",
  source: (name) => `\
/** The offset \`count\` characters after another one (a surrogate pair is one), or -1; -1 stays -1. */
function ${name}(text: string, from: number, count: number): number {
  let offset = from;
  for (let n = 0; n < count; n++) {
    const code = text.codePointAt(offset);
    if (code === undefined) return -1;
    offset += code > 0xffff ? 2 : 1;
  }
  return offset;
}`,
};

export const offsetBefore: CodeHelper = {
  name: "offsetBefore",
  source: (name) => `\
/** The offset \`count\` characters before another one (a surrogate pair is one), or -1; -1 stays -1. */
function ${name}(text: string, from: number, count: number): number {
  let offset = from;
  for (let n = 0; n < count; n++) {
    if (offset < 1) return -1;
    offset -= offset > 1 && (text.codePointAt(offset - 2) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}`,
};

export const offsetAtMost: CodeHelper = {
  name: "offsetAtMost",
  source: (name) => `\
/** The offset after \`count\` characters, or the end of a shorter text. A surrogate pair is one character. */
function ${name}(text: string, count: number): number {
  let offset = 0;
  for (let n = 0; n < count; n++) {
    const code = text.codePointAt(offset);
    if (code === undefined) break;
    offset += code > 0xffff ? 2 : 1;
  }
  return offset;
}`,
};

export const piecesOf: CodeHelper = {
  name: "piecesOf",
  source: (name) => `\
/** A text in pieces of so many characters; the last one may be shorter. */
function ${name}(text: string, length: number, first = 0): string[] {
  const characters = [...text];
  const pieces = first > 0 ? [characters.slice(0, first).join("")] : [];
  for (let at = first; at < characters.length; at += length) pieces.push(characters.slice(at, at + length).join(""));
  return pieces;
}`,
};

export const piecesFromEnd: CodeHelper = {
  name: "piecesFromEnd",
  source: (name, write) => `\
/** A text in pieces of so many characters, counted from its end; the first one may be shorter. */
function ${name}(text: string, length: number): string[] {
  return ${write.helper(piecesOf)}(text, length, [...text].length % length);
}`,
};

export const joinLast: CodeHelper = {
  name: "joinLast",
  source: (name) => `\
/** Parts of which the last two are one, as in a sentence: two parts alone have no comma. */
function ${name}(parts: readonly string[], conjunction: string): readonly string[] {
  if (parts.length < 2) return parts;
  const between = parts.length === 2 ? conjunction.replace(/^,/, "") : conjunction;
  return [...parts.slice(0, -2), parts.slice(-2).join(between)];
}`,
};

export const partAt: CodeHelper = {
  name: "partAt",
  source: (name) => `\
/** The part whose ordinal a text says: "2" is the second, "-1" the last. */
function ${name}(parts: readonly string[], ordinal: string): string | undefined {
  if (!/^-?[1-9]\\d{0,5}$/.test(ordinal)) return undefined;
  const n = Number(ordinal);
  return n > 0 ? parts[n - 1] : parts[parts.length + n];
}`,
};

export const hasWord: CodeHelper = {
  name: "hasWord",
  source: (name) => `\
/** Whether one of the runs of letters and digits in a text is this word, whatever its case. */
function ${name}(text: string, word: string): boolean {
  return text.match(/[\\p{L}\\p{M}\\p{Nd}]+/gu)?.some((run) => run.toLowerCase() === word) === true;
}`,
};

export const areAlike: CodeHelper = {
  name: "areAlike",
  source: (name) => `\
/** Whether two texts with letters have the same letters and digits, without regard to case. */
function ${name}(left: string, right: string): boolean {
  const plain = (text: string): string =>
    text
      .normalize("NFC")
      .toUpperCase()
      .replace(/[^\\p{L}\\p{M}\\p{Nd}]/gu, "");
  return /\\p{L}/u.test(left) && plain(left) === plain(right);
}`,
};

export const characterCount: CodeHelper = {
  name: "characterCount",
  source: (name) => `\
/** How many characters a cell has; a surrogate pair is one, and a missing cell has none. */
function ${name}(text: string | null): number {
  return [...(text ?? "")].length;
}`,
};

export const surrogatePairs: CodeHelper = {
  name: "surrogatePairs",
  source: (name) => `\
/** How many characters of a text take two code units. */
function ${name}(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length; at++) if ((text.codePointAt(at) ?? 0) > 0xffff) pairs++;
  return pairs;
}`,
};

export const nthIndexOf: CodeHelper = {
  name: "nthIndexOf",
  source: (name) => `\
/** Where the n-th occurrence starts, or -1. */
function ${name}(text: string, part: string, n: number): number {
  let at = text.indexOf(part);
  for (let i = 1; i < n && at >= 0; i++) at = text.indexOf(part, at + part.length);
  return at;
}`,
};

export const nthLastIndexOf: CodeHelper = {
  name: "nthLastIndexOf",
  source: (name) => `\
/** Where the n-th occurrence from the end starts, or -1. */
function ${name}(text: string, part: string, n: number): number {
  let at = text.length;
  for (let i = 0; i < n; i++) {
    if (at === 0) return -1;
    at = text.lastIndexOf(part, at - 1);
    if (at < 0) return -1;
  }
  return at;
}`,
};

export const indexesOf: CodeHelper = {
  name: "indexesOf",
  source: (name) => `\
/** Where all occurrences start, counted from the left without overlaps. */
function ${name}(text: string, part: string): number[] {
  const indexes: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) indexes.push(at);
  return indexes;
}`,
};

export const nthMatch: CodeHelper = {
  name: "nthMatch",
  source: (name) => `\
/** The n-th match of a global pattern, or null. */
function ${name}(text: string, pattern: RegExp, n: number): RegExpExecArray | null {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  for (let i = 1; i < n && match !== null; i++) match = pattern.exec(text);
  return match;
}`,
};

export const lastMatch: CodeHelper = {
  name: "lastMatch",
  source: (name) => `\
/** The last match of a global pattern, or null. */
function ${name}(text: string, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = 0;
  let last: RegExpExecArray | null = null;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) last = match;
  return last;
}`,
};

export const allMatches: CodeHelper = {
  name: "allMatches",
  source: (name) => `\
/** Every match of a global pattern. */
function ${name}(text: string, pattern: RegExp): RegExpExecArray[] {
  pattern.lastIndex = 0;
  return [...text.matchAll(pattern)];
}`,
};

export const runBefore: CodeHelper = {
  name: "runBefore",
  source: (name, write) => `\
/** The first match of a global pattern with a match of a sticky one right behind it. */
function ${name}(text: string, pattern: RegExp, mark: RegExp): string | undefined {
  for (const { 0: run, index } of ${write.helper(allMatches)}(text, pattern)) {
    mark.lastIndex = index + run.length;
    if (mark.test(text)) return run;
  }
  return undefined;
}`,
};

export const endOfMatch: CodeHelper = {
  name: "endOfMatch",
  source: (name) => `\
/** Where the first match of a global pattern ends, or -1. */
function ${name}(text: string, pattern: RegExp): number {
  pattern.lastIndex = 0;
  return pattern.test(text) ? pattern.lastIndex : -1;
}`,
};

const PREDICATE = "is: (text: string, at: number) => boolean";

export const lastEnd: CodeHelper = {
  name: "lastEnd",
  source: (name) => `\
/** Where the last run of some characters ends, or -1. */
function ${name}(text: string, ${PREDICATE}): number {
  for (let end = text.length; end > 0; end--) if (is(text, end - 1)) return end;
  return -1;
}`,
};

export const lastStart: CodeHelper = {
  name: "lastStart",
  source: (name) => `\
/** Where the last run of some characters starts, or -1. */
function ${name}(text: string, ${PREDICATE}): number {
  let start = text.length;
  while (start > 0 && !is(text, start - 1)) start--;
  if (start === 0) return -1;
  while (start > 0 && is(text, start - 1)) start--;
  return start;
}`,
};

export const firstRun: CodeHelper = {
  name: "firstRun",
  source: (name) => `\
/** The first run of some characters. */
function ${name}(text: string, ${PREDICATE}): string | undefined {
  let start = 0;
  while (start < text.length && !is(text, start)) start++;
  let end = start;
  while (end < text.length && is(text, end)) end++;
  return start < end ? text.slice(start, end) : undefined;
}`,
};

export const joinRuns: CodeHelper = {
  name: "joinRuns",
  source: (name) => `\
/** All runs of some characters, joined. */
function ${name}(text: string, ${PREDICATE}, separator: string): string | undefined {
  let joined = "";
  for (let at = 0; at < text.length; at++) {
    if (!is(text, at)) continue;
    const start = at;
    while (at < text.length && is(text, at)) at++;
    const run = text.slice(start, at);
    joined = joined === "" ? run : joined + separator + run;
  }
  return joined === "" ? undefined : joined;
}`,
};

export const lastRun: CodeHelper = {
  name: "lastRun",
  source: (name) => `\
/** The last run of some characters. */
function ${name}(text: string, ${PREDICATE}): string | undefined {
  let end = text.length;
  while (end > 0 && !is(text, end - 1)) end--;
  let start = end;
  while (start > 0 && is(text, start - 1)) start--;
  return start < end ? text.slice(start, end) : undefined;
}`,
};

export const characterAt: CodeHelper = {
  name: "characterAt",
  source: (name) => `\
/** The character that a code unit belongs to. */
function ${name}(text: string, at: number): string {
  const isSecondHalf = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0);
}`,
};

export const endOfMatchAt: CodeHelper = {
  name: "endOfMatchAt",
  source: (name) => `\
/** Where the match of a sticky pattern at an offset ends, or -1. */
function ${name}(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}`,
};

export const endOfMatchAround: CodeHelper = {
  name: "endOfMatchAround",
  source: (name) => `\
/** Where the match of a global pattern that holds an offset ends, or -1. */
function ${name}(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (end > at) return match.index <= at ? end : -1;
  }
  return -1;
}`,
};

export const nextMatch: CodeHelper = {
  name: "nextMatch",
  source: (name) => `\
/** Where the first match of a global pattern that starts after an offset starts, or -1. */
function ${name}(text: string, pattern: RegExp, after: number): number {
  pattern.lastIndex = 0;
  for (const { index } of text.matchAll(pattern)) if (index > after) return index;
  return -1;
}`,
};

export const nextRun: CodeHelper = {
  name: "nextRun",
  source: (name) => `\
/** Where the first match of a global pattern starts, leaving out one that holds the given offset; or -1. */
function ${name}(text: string, pattern: RegExp, after: number): number {
  pattern.lastIndex = after;
  let match = pattern.exec(text);
  if (match !== null && match.index <= after) match = pattern.exec(text);
  return match?.index ?? -1;
}`,
};

export const capitalise: CodeHelper = {
  name: "capitalise",
  source: (name) => `\
/** The first letter in upper case, unless a digit is before it, and all others in lower case. */
function ${name}(text: string): string {
  return text.toLowerCase().replace(/[\\p{L}\\p{Nd}]/u, (first) => first.toUpperCase());
}`,
};

export const firstToUpper: CodeHelper = {
  name: "firstToUpper",
  source: (name, write) => `\
/** The first letter in upper case. */
function ${name}(text: string): string {
  const first = text.charAt(0);
  if (first >= "a" && first <= "z") return first.toUpperCase() + text.slice(1);
  return text.replace(${letterPattern(write)}, (letter) => letter.toUpperCase());
}`,
};

export const otherCase: CodeHelper = {
  name: "otherCase",
  source: (name) => `\
/** A small letter as a capital, and a capital as a small letter. */
function ${name}(letter: string): string {
  return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
}`,
};

export const firstToLower: CodeHelper = {
  name: "firstToLower",
  source: (name, write) => `\
/** The first letter in lower case. */
function ${name}(text: string): string {
  const first = text.charAt(0);
  if (first >= "A" && first <= "Z") return first.toLowerCase() + text.slice(1);
  return text.replace(${letterPattern(write)}, (letter) => letter.toLowerCase());
}`,
};

function letterPattern(write: CodeWriter): string {
  return write.constant("LETTER", "/\\p{L}/u");
}
