import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";

/*
 * Zeros in front of days, months and hours, where no example tells whether they are written: `25/10/2023 23:15` has none to
 * show. People do it throughout or not at all, and go on as the column does. The bits are set by hand; each is a choice
 * between two ways of writing, so that only their differences count.
 */

/** What outputs and columns show of zeros in front. */
export interface Shown {
  /** The outputs hold a date in numbers with the year in front, as nobody writes it without zeros. */
  readonly yearFirst: boolean;
  /** The outputs hold a date in numbers of which day and month have two digits. */
  readonly twoDigitDay: boolean;
  /** The outputs hold a time with a colon. */
  readonly colon: boolean;
  /** The outputs hold an amount of time in units behind spaces: `3m 35s`, `1 hour 20 minutes`. */
  readonly units: boolean;
  /** Some cell holds a date in numbers, and day or month without a zero in front; some cell holds one with a zero. */
  readonly bareDay: boolean;
  readonly filledDay: boolean;
  /** The same of hours on a clock of 24 hours. */
  readonly bareHour: boolean;
  readonly filledHour: boolean;
}

/** Bits of a field where the habits say something of it, and `undefined` elsewhere. */
export type Habits = (field: Value, shown: Shown) => number | undefined;

const ROWS_ASKED_MAX = 50;

const YEAR_FIRST = /(?<!\d)\d{4}([-./]?)\d{2}\1\d{2}(?!\d)/;
const TWO_DIGIT_DAY = /(?<!\d)\d{2}([-./])\d{2}(?!\d)/;
const COLON = /\d:\d\d/;
const UNITS = /\d\s?\p{L}+\.?,?\s(?:and\s)?\d{2}\s?\p{L}/u;
const BARE_DAY =
  /(?<![\d.,:/-])(?:[1-9]([-./])\d{1,2}|\d{1,2}([-./])[1-9])(?:\1|\2)\d{4}(?!\d)|(?<!\d)\d{4}([-./])(?:[1-9]\3\d{1,2}|\d{2}\3[1-9])(?!\d)/;
const FILLED_DAY =
  /(?<!\d)(?:0\d([-./])\d{2}|\d{2}([-./])0\d)(?:\1|\2)\d{4}(?!\d)|(?<!\d)\d{4}([-./])(?:0\d\3\d{2}|\d{2}\3\d{2})(?!\d)/;
const BARE_HOUR = /(?<![\d:.,])\d:\d\d(?!\s?[ap]\.?m)/i;
const FILLED_HOUR = /(?<![\d:.,])0\d:\d\d/;

/** What the task in view shows; the same for all its goals. */
export function habitsIn(view: SearchView): Shown {
  return remember(view.memo, "date/habits", view.wholeScopes, () => shownIn(view));
}

function shownIn({ wholeScopes, unlabelled, wholeTargets }: SearchView): Shown {
  const rows = [...wholeScopes, ...unlabelled.slice(0, ROWS_ASKED_MAX)];
  const cells = rows.flatMap((row) => (isList(row) ? row : []));
  const inAll = (pattern: RegExp): boolean =>
    wholeTargets.every((target) => typeof target === "string" && pattern.test(target));
  const inSome = (pattern: RegExp): boolean => cells.some((cell) => typeof cell === "string" && pattern.test(cell));
  return {
    yearFirst: inAll(YEAR_FIRST),
    twoDigitDay: inAll(TWO_DIGIT_DAY),
    colon: inAll(COLON),
    units: inAll(UNITS),
    bareDay: inSome(BARE_DAY),
    filledDay: inSome(FILLED_DAY),
    bareHour: inSome(BARE_HOUR),
    filledHour: inSome(FILLED_HOUR),
  };
}

/** Day and month without a zero: hardly behind a year, likelier where the column writes them so; never one of both. */
export const dayHabits: Habits = (field, { yearFirst, bareDay, filledDay }) => {
  if (field === "MM" || field === "dd") return 9;
  if (field !== "M" && field !== "d") return undefined;
  if (yearFirst) return 7;
  return bareDay && !filledDay ? 1 : 2.5;
};

/** Hours before a mark: with a zero beside a day with zeros, else as the column writes them. */
export const hourHabits: Habits = (field, { yearFirst, twoDigitDay, bareHour, filledHour }) => {
  if (field !== "H" && field !== "HH") return undefined;
  const isBare = field === "H";
  if (bareHour && !filledHour && !yearFirst) return twoDigitDay ? 1 : isBare ? 0.3 : 2.4;
  if (yearFirst || twoDigitDay) return isBare ? 6 : 0.1;
  return isBare ? (filledHour ? 3 : 1.6) : filledHour ? 0.2 : 0.7;
};

/** Minutes and seconds have two digits behind a colon, and mostly in front of words; amounts of units have no zeros. */
export const minuteHabits: Habits = (field, { colon, units }) => {
  if (field === "m" || field === "s") return colon ? 12 : units ? 0.1 : 3;
  if (units && !colon) return field === "mm" || field === "ss" ? 1 : undefined;
  return field === "mm" || field === "ss" ? 0.1 : undefined;
};
