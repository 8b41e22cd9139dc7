import type { Level, Place } from "../../space/relations.js";
import { isBlank } from "../../space/value.js";
import { compare, type Decimal } from "./decimal.js";
import { numberOf } from "./questions.js";
import { type NumberStyle, nthNumber } from "./read.js";

/* Where the number of a cell lies against others of its row: in a range, or against the level that it should have. */

/** When a quantity is short of its level: when it is no more, or when it is less. */
export const SHORTAGES = ["at most", "below"] as const;
export type Shortage = (typeof SHORTAGES)[number];

/** None for a quantity of zero or less, which is decided first; else short of a level or enough. `undefined` where either cell has no number. */
export function levelAgainst(
  cell: string | null,
  level: string | null,
  style: NumberStyle,
  shortage: string,
): Level | undefined {
  const [quantity, limit] = [numberOf(cell, style), numberOf(level, style)];
  if (quantity === undefined || limit === undefined) return undefined;
  if (compare(quantity, "0") <= 0) return "none";
  const order = compare(quantity, limit);
  return order < 0 || (order === 0 && shortage === "at most") ? "short" : "enough";
}

/**
 * Where the number of a cell lies against those of two others, which are within their range. A blank limit is none; `undefined` where both are blank,
 * a cell has no number, or the lower limit is the larger.
 */
export function placeInRange(
  cell: string | null,
  low: string | null,
  high: string | null,
  style: NumberStyle,
): Place | undefined {
  const limits = [low, high].map((limit) => (isBlank(limit) ? null : numberOf(limit, style)));
  return limits.includes(undefined) ? undefined : placed(numberOf(cell, style), limits[0], limits[1]);
}

function placed(
  number: Decimal | undefined,
  low: Decimal | null | undefined,
  high: Decimal | null | undefined,
): Place | undefined {
  const [from, to] = [low ?? undefined, high ?? undefined];
  if (number === undefined || (from === undefined && to === undefined)) return undefined;
  if (from !== undefined && to !== undefined && compare(from, to) > 0) return undefined;
  if (from !== undefined && compare(number, from) < 0) return "below";
  return to !== undefined && compare(number, to) > 0 ? "above" : "within";
}

/** Longest ranges that are read, in UTF-16 units. */
const RANGE_LENGTH_MAX = 40;
const FROM_TO = /^(\D{0,8}\d[\d.,]*?)\s*\p{L}{0,3}\s*(?:-|–|—|−|\.{2,3}|…|~|\bto\b)\s*([-−]?\D{0,4}\d.*)$/u;
const ONE_SIDED = /^\s*(<=?|>=?|≤|≥)\s*(?=[-−\d])/;

/**
 * Where the number of a cell lies against the range that another writes: `3.5-5.1`, `136 to 145`, with one limit `<5.2`, `≥ 60`. A limit is within
 * its range, but for `<` and `>`. `undefined` where the cell has no number, or the other is no range.
 */
export function placeInWrittenRange(cell: string | null, range: string | null, style: NumberStyle): Place | undefined {
  const number = numberOf(cell, style);
  if (number === undefined || range === null || range.length > RANGE_LENGTH_MAX) return undefined;
  const [sign = "", mark] = ONE_SIDED.exec(range) ?? [];
  if (mark !== undefined) return againstOne(number, mark, onlyNumber(range.slice(sign.length), style));
  const [, from, to] = FROM_TO.exec(range.trim()) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const [low, high] = [onlyNumber(from, style), onlyNumber(to, style)];
  return low === undefined || high === undefined ? undefined : placed(number, low, high);
}

function againstOne(number: Decimal, mark: string, limit: Decimal | undefined): Place | undefined {
  if (limit === undefined) return undefined;
  const order = compare(number, limit);
  if (/^[<≤]/.test(mark)) return order < 0 || (order === 0 && mark !== "<") ? "within" : "above";
  return order > 0 || (order === 0 && mark !== ">") ? "within" : "below";
}

/** The number in a text that has just one. */
function onlyNumber(text: string, style: NumberStyle): Decimal | undefined {
  return nthNumber(text, style, 2) === undefined ? nthNumber(text, style, 1) : undefined;
}

/** Whether a text is a range as {@link placeInWrittenRange} reads them. */
export function isRange(text: string, style: NumberStyle): boolean {
  return placeInWrittenRange("0", text, style) !== undefined;
}
