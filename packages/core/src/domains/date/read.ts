import { type DateShape, dateShapes, type Order } from "./dateForms.js";
import { fromEpochMilliseconds, fromEpochSeconds, isValid, type Moment } from "./moment.js";
import { weekdayNamed } from "./names.js";
import { matchAt, type TimeShape, timeAt, timeShapes } from "./timeForms.js";

export type { Order } from "./dateForms.js";

/**
 * How a text is read: as dates and times in an order of day, month and year, or the whole of it as a time without
 * separators ("227", "1105"), or as seconds or milliseconds since 1970 in UTC.
 */
export type Reading = Order | "time" | "seconds" | "milliseconds";

/** All orders, in the order in which they are tried. */
export const ORDERS: readonly Order[] = ["dmy", "mdy", "ymd", "ydm"];

/** All ways to read. */
export const READINGS: readonly Reading[] = [...ORDERS, "time", "seconds", "milliseconds"];

/** Longer texts are not searched for dates: a bound on work. */
const LENGTH_MAX = 2000;

/** Something in a text that looks like a date, a time, or both together. */
export interface Dated {
  readonly start: number;
  readonly end: number;
  /** What it says in an order; `undefined` where there is no such date or time. */
  readonly read: (order: Order) => Moment | undefined;
}

/**
 * The date, time of day, or date with time that stands in a text: the n-th from the front, or from the back if negative.
 * What looks like a date counts also if there is none (31 February), and reading it gives `undefined`: nothing is rolled
 * over. The order matters where a text is ambiguous: for numbers without a year of four digits in front and without the
 * name of a month. A text in which the order makes no date is not read in another. Weekdays are passed over, unchecked.
 */
export function readMoment(text: string, reading: Reading, ordinal = 1): Moment | undefined {
  if (reading === "time" || reading === "seconds" || reading === "milliseconds") {
    return ordinal === 1 ? readWhole(text, reading) : undefined;
  }
  return itemAt(datedParts(text), ordinal)?.read(reading);
}

/** The n-th item, from the back if negative. */
export function itemAt<Item>(items: readonly Item[], ordinal: number): Item | undefined {
  return ordinal > 0 ? items[ordinal - 1] : items[items.length + ordinal];
}

/** Everything in a text that looks like a date, a time, or both together, from left to right. */
export function datedParts(text: string): readonly Dated[] {
  if (text.length > LENGTH_MAX || !/\d/.test(text)) return [];
  const dates = dateShapes(text).sort((left, right) => left.start - right.start || right.end - left.end);
  const times = timeShapes(text);
  const found: Dated[] = [];
  for (let at = 0; ; at = found[found.length - 1]?.end ?? text.length) {
    const date = dates.find(({ start }) => start >= at);
    const time = times.find(({ start }) => start >= at);
    const next = nextPart(text, date, time);
    if (next === undefined) return found;
    found.push(next);
  }
}

function nextPart(text: string, date: DateShape | undefined, time: TimeShape | undefined): Dated | undefined {
  if (time !== undefined && (date === undefined || time.start < date.start || time.end > date.end)) {
    if (date === undefined || time.start <= date.start) return timeFirst(text, date, time);
  }
  return date === undefined ? undefined : dateFirst(text, date);
}

/** A time, with the date that follows it if it is attached and has no time behind it. */
function timeFirst(text: string, date: DateShape | undefined, time: TimeShape): Dated {
  if (date !== undefined && date.start > time.end && isLink(text.slice(time.end, date.start))) {
    const joined = dateFirst(text, date);
    if (joined.end === date.end) return both(date, time, time.start, date.end);
  }
  return { start: time.start, end: time.end, read: () => valid(time.time) };
}

const LINK = /^(?:\s*[,;|_-]?\s*)(?:(?:on|am|le|del|den)\s+)?(\p{L}{2,})?\.?,?\s*(?:the\s+|den\s+)?$/iu;

/** Whether a text may stand between a time and its date: marks, little words, a weekday. */
function isLink(text: string): boolean {
  const link = text.length < 24 ? LINK.exec(text) : null;
  return link !== null && (link[1] === undefined || weekdayNamed(link[1]) !== undefined);
}

/** Between a date and its time. */
const JOINTS: readonly { readonly pattern: RegExp; readonly compact: boolean; readonly iso: boolean }[] = [
  { pattern: /T/iu, compact: true, iso: true },
  { pattern: /[_-]/iu, compact: true, iso: false },
  { pattern: /\s*@\s*|,?\s+(?:at|um|à|kl\.?)\s+|\s*[,;|]\s*|\s+[-–]\s+|\s+|:/iu, compact: false, iso: false },
  { pattern: /,?\s*\(?(\p{L}{2,})\.?\)?,?\s+/iu, compact: false, iso: false },
];

/** A date, with the time that follows it if it is attached. */
function dateFirst(text: string, date: DateShape): Dated {
  if (date.compact) {
    const time = timeAt(text, date.end, { compact: true, iso: false });
    if (time !== undefined) return both(date, time, date.start, time.end);
  }
  for (const { pattern, compact, iso } of JOINTS) {
    const joint = matchAt(pattern, text, date.end);
    if (joint === null || (joint[1] !== undefined && weekdayNamed(joint[1]) === undefined)) continue;
    const spaced = date.compact && joint[0] === " ";
    const time = timeAt(text, date.end + joint[0].length, { compact: compact || spaced, iso });
    if (time !== undefined) return yearBehind(text, both(date, time, date.start, time.end));
  }
  return { start: date.start, end: date.end, read: (order) => valid(date.read(order)) };
}

const YEAR_BEHIND = /\s(?:[A-Z]{3,4}\s)?(\d{4})(?!\d)/u;

/** A date without a year whose year stands behind the time, as the C library writes it: `Sep  3 14:00:00 2024`. */
function yearBehind(text: string, dated: Dated): Dated {
  const match = matchAt(YEAR_BEHIND, text, dated.end);
  if (match === null || dated.read("dmy")?.[0] !== null) return dated;
  const read = (order: Order): Moment | undefined => {
    const moment = dated.read(order);
    if (moment === undefined) return undefined;
    const [, month, day, hour, minute, second, fraction, offset] = moment;
    return valid([Number(match[1]), month, day, hour, minute, second, fraction, offset]);
  };
  return { start: dated.start, end: dated.end + match[0].length, read };
}

function both(date: DateShape, { time }: TimeShape, start: number, end: number): Dated {
  const read = (order: Order): Moment | undefined => {
    const day = date.read(order);
    if (day === undefined || time === undefined) return undefined;
    return valid([day[0], day[1], day[2], time[3], time[4], time[5], time[6], time[7]]);
  };
  return { start, end, read };
}

function valid(moment: Moment | undefined): Moment | undefined {
  return moment !== undefined && isValid(moment) ? moment : undefined;
}

const COMPACT_TIME = /^\s*(\d{1,2})(\d{2})(?:\s?(?:h|hrs?|hours|uhr))?\s*$/iu;
const COMPACT_SECONDS = /^\s*(\d{2})(\d{2})(\d{2})\s*$/u;
const SECONDS = /^\s*(-?\d{1,12})(?:\.(\d{1,9}))?\s*$/u;

/** A whole text as a time or as a count since 1970. */
function readWhole(text: string, reading: "time" | "seconds" | "milliseconds"): Moment | undefined {
  if (reading === "time") {
    const [, hour, minute, second] = COMPACT_TIME.exec(text) ?? COMPACT_SECONDS.exec(text) ?? [];
    if (hour === undefined) return undefined;
    return valid([
      null,
      null,
      null,
      Number(hour),
      Number(minute),
      second === undefined ? null : Number(second),
      null,
      null,
    ]);
  }
  if (reading === "milliseconds") {
    return /^\s*-?\d{1,15}\s*$/.test(text) ? fromEpochMilliseconds(Number(text)) : undefined;
  }
  const [, count, fraction] = SECONDS.exec(text) ?? [];
  const moment = count === undefined ? undefined : fromEpochSeconds(Number(count));
  if (moment === undefined || fraction === undefined) return moment;
  if (count?.startsWith("-")) return undefined;
  const [year, month, day, hour, minute, second] = moment;
  return [year, month, day, hour, minute, second, fraction, 0];
}

/**
 * The orders in which a whole column can be read: those in which everything is readable that is readable in some order.
 * Empty when the column mixes orders, all four when nothing settles it.
 */
export function ordersOf(texts: readonly string[], ordinal = 1): readonly Order[] {
  const readable = texts.map((text) => ORDERS.filter((order) => readMoment(text, order, ordinal) !== undefined));
  return ORDERS.filter((order) => readable.every((orders) => orders.length === 0 || orders.includes(order)));
}
