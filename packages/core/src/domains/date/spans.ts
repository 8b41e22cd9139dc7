import { type Place, type Relation, relationOf } from "../../space/relations.js";
import { daysInMonth } from "./calendar.js";
import {
  ceilTo,
  comesBefore,
  dateOf,
  difference,
  floorTo,
  hasDate,
  hasTime,
  isTime,
  isValid,
  lastDayOf,
  type Moment,
  millisecondsBetween,
  nearestTo,
  plus,
  secondOfDay,
  UNITS,
  type Unit,
  weekdayOfMoment,
} from "./moment.js";
import { datedParts, ORDERS, type Order, readMoment } from "./read.js";

/*
 * Spans of time as people say them: "15 minutes", "-1 month". Programs and the code emitted from them name spans so.
 */

/** An amount of units. */
export interface Span {
  readonly amount: number;
  readonly unit: Unit;
}

/** Largest amount in a span. */
const AMOUNT_MAX = 1_000_000;
const SPAN = /^(-?[1-9]\d{0,6}) ([a-z]+?)s?$/;

/** What a span says: a whole number other than 0 and a unit, in the singular or plural. */
export function spanOf(text: string): Span | undefined {
  const [, amount, unit] = SPAN.exec(text) ?? [];
  const known = UNITS.find((name) => name === unit);
  return known === undefined || Math.abs(Number(amount)) > AMOUNT_MAX
    ? undefined
    : { amount: Number(amount), unit: known };
}

/** A span in words: `1 hour`, `-3 days`. */
export function spanText(amount: number, unit: Unit): string {
  return `${amount} ${unit}${Math.abs(amount) === 1 ? "" : "s"}`;
}

/** About how many seconds a unit takes. */
const SECONDS: Readonly<Record<Unit, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  weekday: 120_960,
  week: 604_800,
  month: 2_629_800,
  quarter: 7_889_400,
  year: 31_557_600,
};

/** Whether a span is shorter than another. */
export function isShorter(span: string, other: string): boolean {
  const [left, right] = [spanOf(span), spanOf(other)];
  if (left === undefined || right === undefined) return false;
  return left.amount * SECONDS[left.unit] < right.amount * SECONDS[right.unit];
}

/** The moment a span later, or earlier if the span is negative. See {@link plus}. */
export function later(moment: Moment, span: string): Moment | undefined {
  const known = spanOf(span);
  return known === undefined ? undefined : plus(moment, known.amount, known.unit);
}

const COUNT = /^(?:[^\d.,:/+\-\u2212]{0,30}\s|\s*(?:UTC|GMT))?\s*([-+\u2212]?\d{1,5})\s*(?:\p{L}[^\d]{0,30})?$/u;

/** The whole number that a text holds as its only one, perhaps among words (`Net 30`, `within 14 days`, `UTC+2`), which are passed over. */
export function countOf(text: string): number | undefined {
  const digits = COUNT.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits.replace("\u2212", "-"));
}

/** Units as people write them behind amounts. A single `m` is a minute or a month: it is neither. */
const UNIT_WORDS: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ["second", "s sec secs second seconds"],
      ["minute", "min mins minute minutes"],
      ["hour", "h hr hrs hour hours"],
      ["day", "d day days"],
      ["weekday", "weekday weekdays"],
      ["week", "w wk wks week weeks"],
      ["month", "mo mth mths month months"],
      ["quarter", "quarter quarters"],
      ["year", "y yr yrs year years"],
    ] as const
  ).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
);
const AMOUNT = /\s{0,3}(?:,\s?|and\s)?(\d{1,5})\s?([a-z]{1,8})\.?/iy;
const SIDE = /^\s(?:before|earlier|ago)$/i;
const CLOCK_SHIFT = /^(?:UTC|GMT)?\s?([-+\u2212])(\d{1,2}):([0-5]\d)$/;
/** Longest text that names spans, in UTF-16 units. */
const NAMED_MAX = 60;

/** The spans that a whole text names with their units, `2 years`, `1h 30min`, `-45 min`, `1 week ago`, or as a signed clock: `+05:30`. */
export function spansIn(text: string): readonly Span[] | undefined {
  if (text.length > NAMED_MAX) return undefined;
  const whole = text.trim();
  const [, direction, hours, minutes] = CLOCK_SHIFT.exec(whole) ?? [];
  if (direction !== undefined) {
    const sign = direction === "+" ? 1 : -1;
    return [
      { amount: sign * Number(hours), unit: "hour" },
      { amount: sign * Number(minutes), unit: "minute" },
    ];
  }
  const mark = /^[-+\u2212]/.exec(whole)?.[0] ?? "";
  const spans: Span[] = [];
  let at = mark.length;
  for (const [all, amount, word = ""] of amountsFrom(whole, at)) {
    const unit = UNIT_WORDS.get(word.toLowerCase());
    if (unit === undefined) return undefined;
    spans.push({ amount: Number(amount), unit });
    at += all.length;
  }
  const isBack = SIDE.test(whole.slice(at));
  if (spans.length === 0 || (at < whole.length && !isBack)) return undefined;
  const sign = isBack || (mark !== "" && mark !== "+") ? -1 : 1;
  return spans.map(({ amount, unit }) => ({ amount: sign * amount, unit }));
}

/** Amounts with a word behind them that follow each other from an offset on. */
function* amountsFrom(text: string, from: number): Iterable<RegExpExecArray> {
  AMOUNT.lastIndex = from;
  for (let match = AMOUNT.exec(text); match !== null; match = AMOUNT.exec(text)) yield match;
}

/** Where a text names its own units: what {@link laterBy} is then given for a span. */
export const AS_SAID = "as said";

/**
 * The moment so many spans later as a text counts, "10" times "1 day", or by the spans that it says itself ({@link AS_SAID}).
 * `undefined` where the text counts another unit.
 */
export function laterBy(moment: Moment, text: string, span: string): Moment | undefined {
  const said = spansIn(text);
  if (span === AS_SAID) {
    return said?.reduce<Moment | undefined>((from, { amount, unit }) => from && plus(from, amount, unit), moment);
  }
  const [count, known] = [countOf(text), spanOf(span)];
  if (count === undefined || known === undefined) return undefined;
  const isCounted = (unit: Unit): boolean => unit === known.unit || (unit === "day" && known.unit === "weekday");
  const isAnother = said?.some(({ unit }) => !isCounted(unit));
  return isAnother === true ? undefined : plus(moment, known.amount * count, known.unit);
}

/** The same by a cell that may be blank, which is no time at all. */
export function laterByIfAny(moment: Moment, cell: string | null, span: string): Moment | undefined {
  return cell === null || cell.trim() === "" ? moment : laterBy(moment, cell, span);
}

/** Units of terms. The month that they lead to may lack the day. */
export const TERM_UNITS: readonly Unit[] = ["month", "year"];

/** The last day of a span that begins with a moment: the day before the moment a span later, or that day itself where the month has no such day. */
export function endOfTerm(moment: Moment, span: string): Moment | undefined {
  return lastBefore(
    moment,
    later(moment, span),
    TERM_UNITS.some((unit) => unit === spanOf(span)?.unit),
  );
}

/** The last day of so many spans that begin with a moment, as a text counts them: see {@link endOfTerm} and {@link laterBy}. */
export function untilBy(moment: Moment, text: string, span: string): Moment | undefined {
  const spans = span === AS_SAID ? (spansIn(text) ?? []) : [spanOf(span)];
  const isOfTerms = spans.every((each) => each !== undefined && TERM_UNITS.includes(each.unit));
  return lastBefore(moment, laterBy(moment, text, span), isOfTerms);
}

function lastBefore(first: Moment, next: Moment | undefined, isOfTerms: boolean): Moment | undefined {
  if (next === undefined || first[2] === null || comesBefore(next, first) === true) return undefined;
  return isOfTerms && next[2] !== first[2] ? next : plus(next, -1, "day");
}

/** The moment cut down to a multiple of a span, counted from an origin in minutes after midnight. See {@link floorTo}. */
export function floorDate(moment: Moment, span: string, origin = 0): Moment | undefined {
  const known = spanOf(span);
  return known === undefined ? undefined : floorTo(moment, known.amount, known.unit, origin);
}

/** The moment raised to a multiple of a span, unless it is one. See {@link ceilTo}. */
export function ceilDate(moment: Moment, span: string): Moment | undefined {
  const known = spanOf(span);
  return known === undefined ? undefined : ceilTo(moment, known.amount, known.unit);
}

/** The nearest multiple of a span, the later of two. See {@link nearestTo}. */
export function nearestDate(moment: Moment, span: string): Moment | undefined {
  const known = spanOf(span);
  return known === undefined ? undefined : nearestTo(moment, known.amount, known.unit);
}

/** The time of a moment raised as in {@link ceilDate}; its day stays, also where midnight comes after. */
export function ceilTime(moment: Moment, span: string): Moment | undefined {
  return withTimeOf(moment, ceilDate(moment, span));
}

/** The time of a moment as in {@link nearestDate}; its day stays, also where midnight comes after. */
export function nearestTime(moment: Moment, span: string): Moment | undefined {
  return withTimeOf(moment, nearestDate(moment, span));
}

function withTimeOf([year, month, day]: Moment, time: Moment | undefined): Moment | undefined {
  if (time === undefined || !hasTime(time)) return undefined;
  const [, , , hour, minute, second, fraction, offset] = time;
  return [year, month, day, hour, minute, second, fraction, offset];
}

/** Where a day goes that falls on a weekend. */
export const WEEKDAY_SIDES = ["next", "previous"] as const;

/** The weekday, Monday to Friday, that comes after a Saturday or Sunday or before it; any other day stays. */
export function onWeekday(moment: Moment, side: string): Moment | undefined {
  return side === "next" ? ceilDate(moment, "1 weekday") : floorDate(moment, "1 weekday");
}

/** Parts of the calendar that have a last day. */
export const PERIODS = ["week", "month", "quarter", "year", "next month"] as const;

/** The last day of the week, month, quarter or year, or of the month after that of the moment. See {@link lastDayOf}. */
export function lastDay(moment: Moment, period: string): Moment | undefined {
  const known = PERIODS.find((name) => name === period);
  if (known === "next month") {
    const later = plus(moment, 1, "month");
    return later === undefined ? undefined : lastDayOf(later, "month");
  }
  return known === undefined ? undefined : lastDayOf(moment, known);
}

/**
 * The span of time that a moment falls into, as its first and its last moment: the multiple of the width at or before it,
 * counted from an origin in minutes after midnight, and that plus the width less the gap. Without a gap (""), the last moment
 * is the first of the next span: "6PM-8PM"; with a gap of a minute, "6:00-7:59".
 */
export function bucketOf(
  moment: Moment,
  width: string,
  origin: number,
  gap: string,
): readonly [first: Moment, last: Moment] | undefined {
  const first = floorDate(moment, width, origin);
  const next = first === undefined ? undefined : later(first, width);
  const last = next === undefined || gap === "" ? next : later(next, `-${gap}`);
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** What the time between two moments is counted in. */
export const ELAPSED_UNITS: readonly string[] = [...UNITS, "millisecond"];

/** Whole units from one moment to another, as the text of a number. See {@link difference}. */
export function elapsed(from: Moment, to: Moment, unit: string): string | undefined {
  const known = UNITS.find((name) => name === unit);
  if (unit === "second" || unit === "millisecond") {
    const milliseconds = millisecondsBetween(from, to);
    return milliseconds === undefined
      ? undefined
      : String(Math.trunc(milliseconds / (unit === "second" ? 1000 : 1)) + 0);
  }
  const count = known === undefined ? undefined : difference(from, to, known);
  return count === undefined ? undefined : String(count);
}

/**
 * Whole minutes or seconds from one time of day to another of the same day, as the text of a number: negative where the second
 * is earlier. `undefined` where a moment is no time of day alone.
 */
export function delay(from: Moment, to: Moment, unit: string): string | undefined {
  if (!isTime(from) || !isTime(to)) return undefined;
  const seconds = secondOfDay(to) - secondOfDay(from);
  return String(unit === "second" ? seconds : Math.trunc(seconds / 60) + 0);
}

/** Whole minutes or seconds since midnight, as the text of a number. */
export function sinceMidnight(moment: Moment, unit: string): string | undefined {
  if (!hasTime(moment)) return undefined;
  return String(unit === "second" ? secondOfDay(moment) : Math.floor(secondOfDay(moment) / 60));
}

/** Whether a cell holds a date or a time, in whatever order. */
export function isDate(cell: string | null): boolean {
  return cell !== null && datedParts(cell).some(({ read }) => ORDERS.some((order) => read(order) !== undefined));
}

/**
 * Whether the first date or time of one cell comes before that of another, both read in an order; see {@link comesBefore}.
 * No where either cell has none, or where they cannot be compared.
 */
export function isBefore(left: string | null, right: string | null, order: Order): boolean {
  const [first, second] = [left, right].map((cell) => (cell === null ? undefined : readMoment(cell, order)));
  return first !== undefined && second !== undefined && comesBefore(first, second) === true;
}

/** How the first date or time of one cell compares with that of another, in the same way; `undefined` where they cannot be compared. */
export function relationOfDates(left: string, right: string, order: Order): Relation | undefined {
  const [first, second] = [readMoment(left, order), readMoment(right, order)];
  if (first === undefined || second === undefined) return undefined;
  const [isLess, isGreater] = [comesBefore(first, second), comesBefore(second, first)];
  return isLess === undefined || isGreater === undefined ? undefined : relationOf(Number(isGreater) - Number(isLess));
}

/** The first date or time of a cell, read in an order; `null` where the cell is missing or blank, `undefined` where it says something else. */
export function momentIfAny(cell: string | null, order: Order): Moment | null | undefined {
  return cell === null || cell.trim() === "" ? null : readMoment(cell, order);
}

/**
 * Where the first date or time of one cell lies to the range from that of a second to that of a third, both included. A limit whose
 * cell is blank leaves its side open; `undefined` where both are, and where the dates cannot be compared.
 */
export function placeInDates(
  cell: string | null,
  low: string | null,
  high: string | null,
  order: Order,
): Place | undefined {
  const [moment, first, last] = [cell, low, high].map((text) => momentIfAny(text, order));
  if (!moment || first === undefined || last === undefined || (first === null && last === null)) return undefined;
  const isBelow = first === null ? false : comesBefore(moment, first);
  const isAbove = last === null ? false : comesBefore(last, moment);
  if (isBelow === undefined || isAbove === undefined || (isBelow && isAbove)) return undefined;
  return isBelow ? "below" : isAbove ? "above" : "within";
}

/** The first day from a second one on that has the day and month of a first, or the last day of the month where that year has no such day. */
export function nextAnniversary(date: Moment, from: Moment): Moment | undefined {
  const [, month, day] = date;
  const [year] = from;
  if (!hasDate(date) || !hasDate(from) || hasTime(date) || hasTime(from)) return undefined;
  if (month === null || day === null || year === null) return undefined;
  const own = [year, year + 1].map((each) => dayAtMost(each, month, day));
  return own.find((each) => isValid(each) && comesBefore(each, from) === false);
}

function dayAtMost(year: number, month: number, day: number): Moment {
  return dateOf(year, month, Math.min(day, daysInMonth(year, month)));
}

/** Parts of the calendar that two dates may share. */
export const SHARED_PARTS: readonly string[] = ["day", "month", "year"];

/**
 * Whether the first dates of two cells, both read in an order, lie in the same day, month of one year, or year. No where
 * either cell has none, or where a date does not say it.
 */
export function isInSame(left: string | null, right: string | null, order: Order, part: string): boolean {
  const [first, second] = [left, right].map((cell) => (cell === null ? undefined : readMoment(cell, order)));
  const depth = 3 - SHARED_PARTS.indexOf(part);
  if (first === undefined || second === undefined || depth > 3) return false;
  return first.slice(0, depth).every((value, index) => value !== null && value === second[index]);
}

/** Whether a date falls on a Saturday or Sunday; `undefined` without a whole date. */
export function isWeekend(moment: Moment): boolean | undefined {
  const weekday = weekdayOfMoment(moment);
  return weekday === undefined ? undefined : weekday > 5;
}
