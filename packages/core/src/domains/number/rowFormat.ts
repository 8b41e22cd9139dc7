import type { Decimal } from "./decimal.js";
import { writeRounded } from "./write.js";

/**
 * How several numbers are written side by side, as a pattern that can be read: one plain format a number, with the texts between
 * them as they are, as in `00h 00m 00s` or `0.00 / 0.00`. A format is zeros, with a point and zeros behind it where there are
 * decimals; the texts between are not empty and hold no digit. It begins and ends with a format.
 */
export type RowPattern = string;

/** A pattern taken apart: as many formats as numbers, and one text less. */
export interface RowFormat {
  readonly formats: readonly string[];
  readonly between: readonly string[];
}

const FORMAT = /0+(?:\.0+)?/g;
/** Most numbers that one pattern writes. */
const NUMBERS_MAX = 3;

/** Takes a pattern apart; `undefined` where it is none. */
export function rowFormatOf(pattern: RowPattern): RowFormat | undefined {
  const formats = pattern.match(FORMAT) ?? [];
  const [before, ...others] = pattern.split(FORMAT);
  const between = others.slice(0, -1);
  const isOne = before === "" && others.at(-1) === "" && between.every((text) => text !== "" && !/\p{Nd}/u.test(text));
  return isOne && formats.length >= 2 && formats.length <= NUMBERS_MAX ? { formats, between } : undefined;
}

/** Numbers in a pattern, each rounded to what its format shows (see {@link writeRounded}); `undefined` where there are not as many. */
export function writeInRow(pattern: RowPattern, ...numbers: readonly Decimal[]): string | undefined {
  const row = rowFormatOf(pattern);
  if (row === undefined || row.formats.length !== numbers.length) return undefined;
  let text = "";
  for (const [at, format] of row.formats.entries()) {
    const written = writeRounded(numbers[at] ?? "0", format);
    if (written === undefined) return undefined;
    text += written + (row.between[at] ?? "");
  }
  return text;
}

/** A text taken apart: the numbers in it, as they are written, and the texts between them. */
interface NumbersInRow {
  readonly numbers: readonly string[];
  readonly between: readonly string[];
}

/**
 * A number, with a minus where no letter, digit or bracket stands before it, and with decimals where no second point joins
 * more digits.
 */
const NUMBER = /(?:(?<![\p{L}\p{Nd})\]%.])-)?\d+(?:(?<!\d\.\d+)\.\d+(?!\.?\d))?/gu;
/** From the first number of a text to the last one. */
const HEAD = /^-?\d(?:.*\d)?/su;

/** The beginning of a text from its first number to its last one, where there are as many as a pattern writes. */
export function rowHead(text: string): string | undefined {
  const head = HEAD.exec(text)?.[0];
  return head !== undefined && takenApart(head) !== null ? head : undefined;
}

function takenApart(text: string): NumbersInRow | null {
  const numbers = text.match(NUMBER) ?? [];
  const [before, ...others] = text.split(NUMBER);
  if (numbers.length < 2 || numbers.length > NUMBERS_MAX || before !== "" || others.at(-1) !== "") return null;
  const between = others.slice(0, -1);
  return between.every((part) => part !== "") ? { numbers, between } : null;
}

/** A pattern that writes some texts, with the written numbers by their place: one text per example. */
export interface RowWriting {
  readonly pattern: RowPattern;
  readonly written: readonly (readonly string[])[];
  readonly formats: readonly string[];
}

/**
 * The pattern that writes all texts, where there is one. Where any number has zeros in front, all of them are filled up that
 * are everywhere equally long: numbers side by side are written alike.
 */
export function rowWritingOf(texts: readonly string[]): RowWriting | null {
  const rows = texts.map(takenApart);
  const [first] = rows;
  if (first === undefined || first === null) return null;
  const isAlike = (row: NumbersInRow | null): row is NumbersInRow =>
    row?.between.length === first.between.length && row.between.every((part, at) => part === first.between[at]);
  if (!rows.every(isAlike)) return null;
  const written = first.numbers.map((_, at) => rows.map(({ numbers }) => numbers[at] ?? ""));
  const isFilled = written.flat().some((number) => /^-?0\d/.test(number));
  const formats = written.map((numbers) => formatFor(numbers, isFilled));
  if (!formats.every((format) => format !== null)) return null;
  const pattern = formats.map((format, at) => format + (first.between[at] ?? "")).join("");
  // A point alone between two numbers would be read as that of decimals.
  return rowFormatOf(pattern)?.formats.length === formats.length ? { pattern, written, formats } : null;
}

/** The format of numbers of one place; `null` where they have different numbers of decimals. */
function formatFor(numbers: readonly string[], isFilled: boolean): string | null {
  const parts = numbers.map((number) => number.replace("-", "").split("."));
  const places = new Set(parts.map(([, fraction = ""]) => fraction.length));
  const [decimals = 0] = places;
  if (places.size !== 1) return null;
  const widths = parts.map(([whole = ""]) => whole.length);
  const width = Math.min(...widths);
  const isWide = parts.some(([whole = ""]) => /^0\d/.test(whole)) || widths.every((other) => other === width);
  return `${"0".repeat(isFilled && isWide ? width : 1)}${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
}
