import { type DateShape, dateShapes, type Order } from "./dateForms.js";
import {
  DAY_NUMBER_MIN,
  DAY_ZERO,
  dateOf,
  fromEpochMilliseconds,
  fromEpochSeconds,
  isValid,
  type Moment,
  plus,
  withDays,
  withSeconds,
} from "./moment.js";
import { monthNamed, weekdayNamed } from "./names.js";
import { type TimeShape, timeAt, timeShapes } from "./timeForms.js";

export type { Order } from "./dateForms.js";

/**
 * How a text is read: as dates and times in an order of day, month and year, or the whole of it in another way: as a time
 * without separators ("227", "1105"); as seconds or milliseconds since 1970 in UTC, or as either by their size; as month and year in digits (`03/26`); as the day number of a spreadsheet, in
 * which 1900-03-01 is 61; as year and day of the year (`24060`); as the number or name of a month; or as a count of hours, minutes or seconds since midnight.
 */
export type Reading = Order | WholeReading;

/** Ways to read that take the whole text. */
export type WholeReading = (typeof WHOLE_READINGS)[number];
export const WHOLE_READINGS = [
  "time",
  "seconds",
  "milliseconds",
  "seconds or milliseconds",
  "month and year",
  "day number",
  "day of the year",
  "month",
  "hour count",
  "minute count",
  "second count",
] as const;

/** All orders, in the order in which they are tried. */
export const ORDERS: readonly Order[] = ["dmy", "mdy", "ymd", "ydm"];
/** The same with two digits for the hundred years that begin with 1950 and with 1970. */
export const LATE_ORDERS: readonly Order[] = ORDERS.flatMap((order): readonly Order[] => {
  const sequence = order.slice(0, 3) as "dmy"; // any of the four, of which all orders are made
  return [`${sequence} 1950`, `${sequence} 1970`];
});

/** Orders of a column that writes dates with slashes in another order than all others. */
export const MIXED_ORDERS: readonly Order[] = ["dmy mdy/", "mdy dmy/"];

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
  if (isOrder(reading)) return itemAt(datedParts(text), ordinal)?.read(reading);
  return ordinal === 1 ? readWhole(text, reading) : undefined;
}

/** Whether a way to read is an order of day, month and year. */
function isOrder(reading: Reading): reading is Order {
  return !WHOLE_READINGS.some((name) => name === reading);
}

/** The n-th item, from the back if negative. */
export function itemAt<Item>(items: readonly Item[], ordinal: number): Item | undefined {
  return ordinal > 0 ? items[ordinal - 1] : items[items.length + ordinal];
}

/** The text with another text in place of its n-th date or time; `undefined` where it has none. */
export function replaceDate(text: string, ordinal: number, by: string): string | undefined {
  const part = itemAt(datedParts(text), ordinal);
  return part === undefined ? undefined : text.slice(0, part.start) + by + text.slice(part.end);
}

const YEAR = /^\s*(?:\d{4}|\d{2})\s*$/u;
const MONTH = /^\s*(?:\d{1,2}|\p{L}[\p{L}\p{M}]+\.?)\s*$/u;
const DAY = /^\s*\d{1,2}\s*$/u;

/** The parts of a date that stand in texts of their own, and what each looks like. */
export const OWN_PARTS: readonly RegExp[] = [YEAR, MONTH, DAY];

/** The date whose year, month (a number or a name) and day stand in texts of their own. */
export function dateFrom(year: string, month: string, day: string): Moment | undefined {
  if (!YEAR.test(year) || !MONTH.test(month) || !DAY.test(day)) return undefined;
  const moment = readMoment(`${year.trim()}-${month.trim()}-${day.trim()}`, "ymd");
  return moment !== undefined && moment[2] !== null && moment[3] === null ? moment : undefined;
}

/** Everything in a text that looks like a date, a time, or both together, from left to right. */
export function datedParts(written: string): readonly Dated[] {
  if (written.length > LENGTH_MAX || !/\p{Nd}/u.test(written)) return [];
  const text = plainDigits(written);
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

/** Zeros of the scripts whose digits are read: Arabic, Persian, Devanagari, Bengali, Thai, and full width. */
const ZEROS: readonly number[] = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** The text with digits of other scripts as 0 to 9; every character keeps its place. */
function plainDigits(text: string): string {
  return text.replace(/[^\d\P{Nd}]/gu, (digit) => {
    const zero = ZEROS.find((code) => digit.charCodeAt(0) >= code && digit.charCodeAt(0) < code + 10);
    return zero === undefined ? digit : String(digit.charCodeAt(0) - zero);
  });
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
  { pattern: /^T/iu, compact: true, iso: true },
  { pattern: /^[_-]/iu, compact: true, iso: false },
  { pattern: /^(?:\s*@\s*|,?\s+(?:at|um|à|kl\.?)\s+|\s*[,;|]\s*|\s+[-–]\s+|\s+|:)/iu, compact: false, iso: false },
  { pattern: /^,?\s*\(?(\p{L}{2,})\.?\)?,?\s+/iu, compact: false, iso: false },
];

/** A date, with the time that follows it if it is attached. */
function dateFirst(text: string, date: DateShape): Dated {
  if (date.compact) {
    const time = timeAt(text, date.end, { compact: true, iso: false });
    if (time !== undefined) return both(date, time, date.start, time.end);
  }
  const rest = text.slice(date.end);
  for (const { pattern, compact, iso } of JOINTS) {
    const joint = pattern.exec(rest);
    if (joint === null || (joint[1] !== undefined && weekdayNamed(joint[1]) === undefined)) continue;
    const spaced = date.compact && joint[0] === " ";
    const time = timeAt(text, date.end + joint[0].length, { compact: compact || spaced, iso });
    // Digits that are no time are a number of something else: `S240730-0088`.
    const isNumber = compact && !iso && valid(time?.time) === undefined;
    if (time !== undefined && !isNumber) return yearBehind(text, both(date, time, date.start, time.end));
  }
  return { start: date.start, end: date.end, read: (order) => valid(date.read(order)) };
}

const YEAR_BEHIND = /^\s(?:[A-Z]{3,4}\s)?(\d{4})(?!\d)/u;

/** A date without a year whose year stands behind the time, as the C library writes it: `Sep  3 14:00:00 2024`. */
function yearBehind(text: string, dated: Dated): Dated {
  const match = YEAR_BEHIND.exec(text.slice(dated.end));
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
const MILLISECONDS = /^\s*-?\d{1,15}\s*$/u;
const DAYS = /^\s*(\d{1,7})\s*$/u;
const COUNT = /^\s*(\d{1,5})(?:[.,](\d{1,4}))?\s*\p{L}{0,8}\.?\s*$/u;

/** Seconds with decimals. */
const DECIMAL_SECONDS = /^\s*(\d{1,5})\.(\d{1,6})\s*\p{L}{0,8}\.?\s*$/u;

/** Thousands of whole seconds. */
const THOUSANDS = /^(\s*[1-9]\d?),(\d{3})(?!\d)/;

const EMPTY_DAY: Moment = [null, null, null, 0, 0, null, null, null];
const SECONDS_PER_DAY = 86_400;
/** Numbers from here on count milliseconds: as seconds they would be of the year 5138. */
const MILLISECONDS_MIN = 100_000_000_000;
/** A month and a year in two or four digits, as on cards; words may stand in front, as on labels (`EXP 08/25`). */
export const MONTH_YEAR: RegExp = /^\s*(?:\p{L}{2,}[.:]?\s+){0,3}(\d{1,2})\s?[-/]\s?(\d{4}|\d{2})\s*$/u;
/** Two or four digits of the year and three of the day in it, with few letters around them, as on goods: `L24060B`. */
const YEAR_DAY = /^\s*\p{L}{0,3}[-\s]?(\d{2}|\d{4})[-./]?(\d{3})[-\s]?\p{L}{0,3}\s*$/u;

/** How whole texts are read. */
const WHOLE: Readonly<Record<WholeReading, (text: string) => Moment | undefined>> = {
  time: (text) => {
    const [, hour, minute, second] = COMPACT_TIME.exec(text) ?? COMPACT_SECONDS.exec(text) ?? [];
    const seconds = second === undefined ? null : Number(second);
    return hour === undefined ? undefined : [null, null, null, Number(hour), Number(minute), seconds, null, null];
  },
  seconds: (text) => {
    const [, count, fraction] = SECONDS.exec(text) ?? [];
    const moment = count === undefined ? undefined : fromEpochSeconds(Number(count));
    if (moment === undefined || fraction === undefined) return moment;
    if (count?.startsWith("-")) return undefined;
    const [year, month, day, hour, minute, second] = moment;
    return [year, month, day, hour, minute, second, fraction, 0];
  },
  milliseconds: (text) => (MILLISECONDS.test(text) ? fromEpochMilliseconds(Number(text)) : undefined),
  "seconds or milliseconds": (text) =>
    Math.abs(Number(text)) < MILLISECONDS_MIN ? WHOLE.seconds(text) : WHOLE.milliseconds(text),
  "month and year": (text) => {
    const [, month, year] = MONTH_YEAR.exec(text) ?? [];
    const first = month === undefined ? undefined : readMoment(`1/${month}/${year}`, "dmy 1970");
    return first && dateOf(first[0], first[1], null);
  },
  "day number": (text) => {
    const days = Number(DAYS.exec(text)?.[1] ?? 0);
    return days < DAY_NUMBER_MIN ? undefined : withDays(dateOf(null, null, null), days + DAY_ZERO);
  },
  "day of the year": (text) => {
    const [, year = "", day] = YEAR_DAY.exec(text) ?? [];
    const first = day === undefined ? undefined : readMoment(`1/1/${year}`, "dmy");
    const moment = first === undefined || Number(day) < 1 ? undefined : plus(first, Number(day) - 1, "day");
    return moment?.[0] === first?.[0] ? moment : undefined;
  },
  month: (text) => {
    const month = monthNamed(text.trim()) ?? Number(/^\s*(\d{1,2})\s*$/.exec(text)?.[1] ?? 0);
    return dateOf(null, month, null);
  },
  "hour count": (text) => counted(text, 3600),
  "minute count": (text) => counted(text, 60),
  "second count": secondsCounted,
};

/** A count of seconds since midnight, of less than a day, with up to six decimals. */
function secondsCounted(text: string): Moment | undefined {
  const [, whole, fraction] = DECIMAL_SECONDS.exec(text) ?? [];
  const moment = counted(whole ?? text.replace(THOUSANDS, "$1$2"), 1);
  if (moment === undefined || fraction === undefined) return moment;
  const [year, month, day, hour, minute, second, , offset] = moment;
  return [year, month, day, hour, minute, second ?? 0, fraction, offset];
}

/** A count of units since midnight, which must be whole seconds of less than a day. */
function counted(text: string, unit: number): Moment | undefined {
  const [, whole, fraction = ""] = COUNT.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const scale = 10 ** fraction.length;
  const seconds = (Number(whole + fraction) * unit) / scale;
  return Number.isInteger(seconds) && seconds < SECONDS_PER_DAY ? withSeconds(EMPTY_DAY, seconds) : undefined;
}

/** A whole text as a moment. */
function readWhole(text: string, reading: WholeReading): Moment | undefined {
  return valid(WHOLE[reading](text));
}

/**
 * The orders in which a whole column can be read: those in which everything is readable that is readable in some order.
 * Empty when the column mixes orders, all four when nothing settles it.
 */
export function ordersOf(texts: readonly string[], ordinal = 1): readonly Order[] {
  const readable = texts.map((text) => ORDERS.filter((order) => readMoment(text, order, ordinal) !== undefined));
  return ORDERS.filter((order) => readable.every((orders) => orders.length === 0 || orders.includes(order)));
}
