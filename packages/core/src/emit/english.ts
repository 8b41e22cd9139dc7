import { quote } from "../space/notation.js";

const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const ORDINALS = [
  "",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
];

/** A whole number in words up to twelve, in digits beyond. */
export function numberWord(n: number): string {
  return NUMBERS[n] ?? String(n);
}

/** 1 → `first`, 2 → `second`, -1 → `last`, -2 → `second-to-last`; numerals beyond twelve. */
export function ordinalWord(n: number): string {
  if (n === -1) return "last";
  if (n < 0) return `${ordinalWord(-n)}-to-last`;
  return ORDINALS[n] ?? `${n}${ordinalEnding(n)}`;
}

/** `one character`, `two characters`. */
export function countOf(count: number, noun: string): string {
  return `${numberWord(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** `1 character`, `12 characters`: in digits, where counts are compared. */
export function amountOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `first character`, `first two characters`, `last three characters`. */
export function outermost(which: "first" | "last", count: number, noun: string): string {
  return count === 1 ? `${which} ${noun}` : `${which} ${countOf(count, noun)}`;
}

/** A noun with its article; quoted text has none. */
export function withArticle(noun: string): string {
  if (/^[“"]/.test(noun)) return noun;
  return /^[aeiou]/i.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** Several of a noun; each of what has no plural. */
export function severalOf(noun: string): string {
  if (/^[“"]| and /.test(noun)) return `each ${noun}`;
  return /(?:s|sh|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** A text of the program in curly quotes; what cannot be seen is escaped. */
export function quoted(text: string): string {
  return `“${quote(text).slice(1, -1).replaceAll('\\"', '"')}”`;
}

/** The name of a column in straight quotes. */
export function columnName(header: string): string {
  return quote(header);
}

/** A sentence: a capital letter at the start and a full stop at the end. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function ordinalEnding(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][n % 10] ?? "th";
}
