import { daysInMonth } from "./calendar.js";
import { comesBefore, dateOf, isValid, type Moment } from "./moment.js";
import { monthNamed, weekdayNamed } from "./names.js";

/*
 * Ranges of days or months in which what the ends share is written once, read: `3-7 Jun 2024`, `28 Feb - 2 Mar 2023`,
 * `Jun 3-7, 2024`, `03.-07.06.2024`, `Jan-Mar 2022`.
 */

/** The ends of a range. */
export const RANGE_ENDS: readonly string[] = ["first", "last"];

/** Longer texts are no ranges, in UTF-16 units. */
const LENGTH_MAX = 60;
const SEPARATOR = /\s*[-–—]\s*|\s+(?:to|until|till|through|bis)\s+/gu;
const WEEKDAY = /^(\p{L}{2,})\.?,?\s+(?=[\p{L}\d])/u;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th|\.)?(?:\s+(?:of\s+)?(\p{L}[\p{L}\p{M}]{2,})\.?)?(?:,?\s+(\d{4}))?$/u;
const MONTH_FIRST = /^(\p{L}[\p{L}\p{M}]{2,})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?(?:,?\s+(\d{4}))?$/u;
const IN_DIGITS = /^(\d{1,2})\.(?:\s?(\d{1,2})\.(?:\s?(\d{4}))?)?$/;

/** What one end of a range says of its day. */
interface Part {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
}

/** A range: its ends, and whether it is written with what they share said once. */
export interface ShortRange {
  readonly first: Moment;
  readonly last: Moment;
  readonly isShort: boolean;
}

/**
 * The range that a whole text says; of months, from the first day of one to the last day of another. A single day or month with its
 * year is a range too. `undefined` for other texts, and where the last day comes before the first.
 */
export function rangeIn(text: string): ShortRange | undefined {
  if (text.length > LENGTH_MAX || !/\d{4}/.test(text)) return undefined;
  const whole = text.trim();
  for (const { index, 0: mark } of whole.matchAll(SEPARATOR)) {
    const [left, right] = [partOf(whole.slice(0, index)), partOf(whole.slice(index + mark.length))];
    const range = left && right && between(left, right);
    if (range !== undefined) return range;
  }
  const only = partOf(whole);
  return only && between(only, only);
}

/** The first or the last day of the range that a whole text says; see {@link rangeIn}. */
export function dayOfRange(text: string, end: string): Moment | undefined {
  const range = rangeIn(text);
  return end === "first" ? range?.first : range?.last;
}

function partOf(text: string): Part | undefined {
  const weekday = WEEKDAY.exec(text);
  const isNamed = weekday !== null && weekdayNamed(weekday[1] ?? "") !== undefined;
  const rest = isNamed && monthNamed(weekday[1] ?? "") === undefined ? text.slice(weekday[0].length) : text;
  const digits = IN_DIGITS.exec(rest);
  if (digits !== null) return { day: numberIn(digits[1]), month: numberIn(digits[2]), year: numberIn(digits[3]) };
  const [, day, name, year] = DAY_FIRST.exec(rest) ?? [];
  const [, first, second, last] = MONTH_FIRST.exec(rest) ?? [];
  const word = name ?? first;
  const month = word === undefined ? null : monthNamed(word);
  if (month === undefined || (day === undefined && first === undefined)) return undefined;
  return { day: numberIn(day ?? second), month, year: numberIn(year ?? last) };
}

function numberIn(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** A range by its ends, of which one may leave to the other the month and the year. */
function between(left: Part, right: Part): ShortRange | undefined {
  const [from, to] = [left.month ?? right.month, right.month ?? left.month];
  if (from === null || to === null || (left.day === null) !== (right.day === null)) return undefined;
  const until = right.year ?? left.year;
  if (until === null) return undefined;
  const since = left.year ?? (from > to ? until - 1 : until);
  const first = dateOf(since, from, left.day ?? 1);
  const last = dateOf(until, to, right.day ?? daysInMonth(until, Math.min(Math.max(to, 1), 12)));
  if (!isValid(first) || !isValid(last) || comesBefore(last, first) !== false) return undefined;
  const isShort = left !== right && [left.month, right.month, left.year, right.year, left.day].includes(null);
  return { first, last, isShort };
}
