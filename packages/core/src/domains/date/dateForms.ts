import { civilFromDays, daysFromCivil, daysFromIsoWeek, isLeapYear, weeksInIsoYear } from "./calendar.js";
import { dateOf, isValid, type Moment, weekdayOfMoment } from "./moment.js";
import { monthNamed, weekdayNamed } from "./names.js";

type Sequence = "dmy" | "mdy" | "ymd" | "ydm";

/** One order for all dates of a column. */
type PlainOrder = Sequence | `${Sequence} ${1950 | 1970}`;

/**
 * In which order day, month and year of a number like `01/02/03` are meant, and which hundred years two digits are taken
 * from: 1930 to 2029, as in spreadsheets, or, if the order says so, those that begin with 1950 or
 * 1970. Dates with slashes may have an order of their own, as in `dmy mdy/`: `15.3.2024` beside `3/15/2024`.
 */
export type Order = PlainOrder | "dmy mdy/" | "mdy dmy/";

/** The order in which a date that is written like this is meant. */
function orderOf(written: string, order: Order): PlainOrder {
  if (order === "dmy mdy/") return written.includes("/") ? "mdy" : "dmy";
  if (order === "mdy dmy/") return written.includes("/") ? "dmy" : "mdy";
  return order;
}

/**
 * A part of a text that has the shape of a date, whether or not there is such a date: `read` gives `undefined` for 31
 * February, and for an order in which the parts make no date. Shapes do not depend on the order.
 */
export interface DateShape {
  readonly start: number;
  readonly end: number;
  readonly read: (order: Order) => Moment | undefined;
  /** All digits and no separators: a time may follow in the same way. */
  readonly compact: boolean;
}

/** What a shape says in one order. */
type ReadAs = (order: PlainOrder) => Moment | undefined;

/** A shape that is read in one order. */
type PlainShape = Omit<DateShape, "read"> & { readonly read: ReadAs };

/** What a match means: `null` when it is no date after all. */
type Reader = (groups: readonly (string | undefined)[], match: RegExpMatchArray) => ReadAs | null;

interface Form {
  readonly pattern: RegExp;
  /** What every match holds, so that most texts need not be searched: runs of digits, one of at least so many, letters. */
  readonly runs?: number;
  readonly digits: number;
  readonly letters?: true;
  readonly read: Reader;
  readonly compact?: boolean;
}

/** The year that digits mean: four are taken as they are, two by the order (see {@link Order}); any others are no year. */
function yearOf(digits: string | undefined, order: PlainOrder): number | undefined {
  if (digits?.length === 4) return Number(digits);
  if (digits?.length !== 2) return undefined;
  const first = order.length === 3 ? 30 : Number(order.slice(-2));
  return Number(digits) + (Number(digits) < first ? 2000 : 1900);
}

/** All shapes of dates in a text, also those that overlap. */
export function dateShapes(text: string): DateShape[] {
  const shapes: PlainShape[] = [];
  const found = (text.match(/\d+/g) ?? []).map((run) => run.length);
  const longest = Math.max(0, ...found);
  const hasLetters = /\p{L}/u.test(text);
  for (const { pattern, runs = 1, digits, letters = false, read, compact = false } of FORMS) {
    if (found.length < runs || longest < digits || (letters && !hasLetters)) continue;
    if (text.search(pattern) < 0) continue; // most texts have no date of a form, and to begin a list of matches takes longer
    for (const match of text.matchAll(pattern)) {
      const meaning = read(match.slice(1), match);
      if (meaning !== null) {
        shapes.push({ start: match.index, end: match.index + match[0].length, read: meaning, compact });
      }
    }
  }
  return [...shapes, ...(hasLetters ? namedMonths(text) : [])].map(({ start, end, read, compact }) => {
    const written = text.slice(start, end);
    return { start, end, compact, read: (order) => read(orderOf(written, order)) };
  });
}

/** Year, month and day as digits; the year as in {@link yearOf}. */
function ymd(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  order: PlainOrder,
): Moment | undefined {
  const known = yearOf(year, order);
  return known === undefined ? undefined : dateOf(known, Number(month), Number(day));
}

/** Parts in the order in which they stand. */
function ordered(parts: readonly (string | undefined)[], order: PlainOrder): Moment | undefined {
  return ymd(parts[order.indexOf("y")], parts[order.indexOf("m")], parts[order.indexOf("d")], order);
}

/** `31/1/2024`, `2024-01-31`, `31. 1. 24`, `31 01 2024`, `2024--1--31`. */
const threeNumbers: Reader = ([first = "", separator = "", second, third = ""], match) => {
  const mark = separator.trim();
  const goesOn =
    match.input?.slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + match[0].length + 2) ?? "";
  const long = first.length === 4 || third.length === 4;
  if (first.length < 4 && goesOn.startsWith(mark) && /^.?\d/.test(goesOn) && mark !== "") return null;
  // Behind spaces, what a colon follows is the hour: `1932 97 18:25`.
  if (mark === "" && third.length <= 2 && /^:\d/.test(goesOn)) return null;
  if ((mark === "" && !long) || (!long && (third.length !== 2 || first.length > 2))) return null;
  if (first.length === 4) {
    return (order) => (order.startsWith("ydm") ? ymd(first, third, second, order) : ymd(first, second, third, order));
  }
  if (third.length !== 4) return (order) => ordered([first, second, third], order);
  return (order) => (order.charAt(2) === "y" && first.length <= 2 ? ordered([first, second, third], order) : undefined);
};

/** `20240131`, and `31012024` or `01312024` by the order where the first four digits are no year. */
const eightDigits: Reader = ([digits = ""]) => {
  const [year, rest] = [digits.slice(0, 4), digits.slice(4)];
  return (order) => {
    if (order.startsWith("ydm")) return ymd(year, rest.slice(2), rest.slice(0, 2), order);
    const yearFirst = isDay(Number(year), Number(rest.slice(0, 2)), Number(rest.slice(2)));
    if (order.startsWith("ymd") || yearFirst) return ymd(year, rest.slice(0, 2), rest.slice(2), order);
    return ordered([digits.slice(0, 2), digits.slice(2, 4), rest], order);
  };
};

/** Whether a date is one that people write without separators: not of the early centuries, nor of the far future. */
function isDay(year: number, month: number, day: number): boolean {
  return isUsualYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isUsualYear(year: number): boolean {
  return year >= 1300 && year <= 2999;
}

/**
 * `2024060`, a day of the year, or else `1022024`: eight digits that end with the year and lost the zero in front, as
 * they do in cells that are taken for numbers.
 */
const sevenDigits: Reader = ([digits = ""], match) => {
  const [year, day] = [digits.slice(0, 4), digits.slice(4)];
  return isUsualYear(Number(year)) ? yearDay([year, day], match) : (order) => endingWithYear(`0${digits}`, order);
};

/** Eight digits that end with a usual year. */
function endingWithYear(digits: string, order: PlainOrder): Moment | undefined {
  const year = digits.slice(4);
  if (order.charAt(2) !== "y" || !isUsualYear(Number(year))) return undefined;
  return ordered([digits.slice(0, 2), digits.slice(2, 4), year], order);
}

const sixDigits: Reader =
  ([digits = ""]) =>
  (order) =>
    ordered([digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)], order);

const yearMonthDay: Reader =
  ([year, month, day]) =>
  (order) => {
    const known = yearOf(year, order);
    return known === undefined ? undefined : dateOf(known, Number(month), day === undefined ? null : Number(day));
  };

const monthYear: Reader =
  ([month, year]) =>
  (order) =>
    dateOf(yearOf(year, order) ?? null, Number(month), null);

const dayMonth: Reader =
  ([first, second]) =>
  (order) =>
    order.indexOf("d") < order.indexOf("m")
      ? dateOf(null, Number(second), Number(first))
      : dateOf(null, Number(first), Number(second));

/** A day of the year, as in `2024-060` and `2024 60`. */
const yearDay: Reader =
  ([year, day]) =>
  () => {
    const [known, count] = [Number(year), Number(day)];
    if (known < 1 || count < 1 || count > (isLeapYear(known) ? 366 : 365)) return undefined;
    return dayAt(daysFromCivil(known, 1, 1) + count - 1);
  };

/** A day of an ISO week; without a weekday, its Monday. */
function isoWeek(year: number, week: number, weekday: number): Moment | undefined {
  return year < 1 || week < 1 || week > weeksInIsoYear(year) ? undefined : dayAt(daysFromIsoWeek(year, week, weekday));
}

const weekInWords: Reader = ([word, week, year]) => {
  const weekday = word === undefined ? 1 : weekdayNamed(word);
  return () => isoWeek(Number(year), Number(week), weekday ?? 1);
};

/** A quarter: its first month. */
function quarter(number: string | undefined, year: string | undefined): ReadAs {
  return (order) => dateOf(yearOf(year, order) ?? null, Number(number) * 3 - 2, null);
}

const bareYear: Reader = ([year]) =>
  Number(year) < 1000 || Number(year) > 2999 ? null : () => dateOf(Number(year), null, null);

function dayAt(days: number): Moment {
  const { year, month, day } = civilFromDays(days);
  return dateOf(year, month, day);
}

/** The n-th of the days of a month that fall on a weekday, counted from 1, or the last one for -1. */
function nthWeekday(year: number, month: number, name: string, n: number): Moment | undefined {
  const [weekday, first] = [weekdayNamed(name), weekdayOfMoment(dateOf(year, month, 1))];
  if (weekday === undefined || first === undefined || n === 0 || n > WEEKS_MAX) return undefined;
  const day = 1 + ((weekday - first + 7) % 7);
  const days = [0, 1, 2, 3, 4].map((week) => dateOf(year, month, day + 7 * week)).filter(isValid);
  return days.at(n > 0 ? n - 1 : n);
}

/** Most days of a month that fall on one weekday. */
const WEEKS_MAX = 5;

const COUNTED: readonly string[] = ["first", "second", "third", "fourth", "fifth"];

/** `third Tuesday of March 1983`, `2nd Thursday in June 2024`, `last Friday of May 2025`. */
const weekdayOfMonth: Reader = ([count = "", weekday = "", name = "", year]) => {
  const month = monthNamed(name);
  if (month === undefined || weekdayNamed(weekday) === undefined) return null;
  const word = count.toLowerCase();
  const n = word === "last" ? -1 : /^\d/.test(word) ? Number(word[0]) : COUNTED.indexOf(word) + 1;
  return () => nthWeekday(Number(year), month, weekday, n);
};

/** Forms without the name of a month alone. A number is never cut out of a longer one. */
const FORMS: readonly Form[] = [
  {
    pattern: /(?<!\d|\d[./-]|\d_(?=\d{1,4}_))(\d{1,4})(\s?(?:--|[./_-])\s?|\s)(\d{1,2})\2(\d{1,4})(?!\d)/gu,
    runs: 3,
    digits: 1,
    read: threeNumbers,
  },
  // As cameras write it, with a time behind it: `2019:07:04 18:22:05`.
  {
    pattern: /(?<![\d:])([12]\d{3})(:)(\d{2}):(\d{2})(?= \d{2}:\d{2}(?!\d))/gu,
    runs: 4,
    digits: 4,
    read: threeNumbers,
  },
  {
    pattern: /(?<!\d)(\d{4})(-)(\d{2})-(\d{2})(?!\d)/gu,
    runs: 3,
    digits: 4,
    read: threeNumbers,
  },
  { pattern: /(?<!\d)(\d{8})(?=(?:\d{4}|\d{6})?(?!\d))/gu, digits: 8, read: eightDigits, compact: true },
  { pattern: /(?<![\d\p{L}]|\d[.,])(\d{6})(?![\d\p{L}]|[.,]\d)/gu, digits: 6, read: sixDigits, compact: true },
  // Behind the letters of a code: `S240315-0042`.
  {
    pattern: /(?<=(?<![\d\p{L}])\p{L}{1,4})(\d{6})(?=[-_/.]\d)/gu,
    digits: 6,
    letters: true,
    read: sixDigits,
    compact: true,
  },
  {
    pattern: /(?<!\d)(\d{4}|\d{2})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日号일])?/gu,
    runs: 2,
    digits: 2,
    letters: true,
    read: yearMonthDay,
  },
  {
    pattern: /(?<!\d|\d[./-]|\d_(?=\d{1,2}_))(\d{1,2})[/_-](\d{4})(?!\d|[./-]\d)/gu,
    runs: 2,
    digits: 4,
    read: monthYear,
  },
  {
    pattern: /(?<!\d|\d[./-]|\d_(?=\d{4}_))(\d{4})[/_-](\d{1,2})(?!\d|[./-]\d)/gu,
    runs: 2,
    digits: 4,
    read: yearMonthDay,
  },
  { pattern: /(?<!\d|\d[./-])(\d{1,2})\/(\d{1,2})(?!\d|[./-]\d)/gu, runs: 2, digits: 1, read: dayMonth },
  {
    pattern: /(?<!\d|\d[./-])(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d)/gu,
    runs: 2,
    digits: 1,
    read:
      ([day, month]) =>
      () =>
        dateOf(null, Number(month), Number(day)),
  },
  { pattern: /(?<!\d|\d[./-])(\d{4})[- /](\d{3})(?!\d|[./-]\d)/gu, runs: 2, digits: 4, read: yearDay },
  { pattern: /(?<!\d|\d[./-])(\d{7})(?!\d|[./-]\d)/gu, digits: 7, read: sevenDigits },
  // Numbers up to 12 may be months, and words behind a number say that it counts something else.
  {
    pattern: /(?<![\d\p{L}]|\d[./-]|[\p{L}] )([12]\d{3}) (1[3-9]|[2-9]\d)(?!\d|[.,:/%-]\d|\s?[\p{L}%])/gu,
    runs: 2,
    digits: 4,
    read: yearDay,
  },
  {
    pattern: /(?<!\d)(\d{4})[- ]?W(\d{2})(?:-?([1-7]))?(?!\d)/giu,
    digits: 4,
    letters: true,
    read:
      ([year, week, day = "1"]) =>
      () =>
        isoWeek(Number(year), Number(week), Number(day)),
  },
  {
    pattern:
      /(?:(\p{L}{2,})\.?,?\s+)?(?<!\p{L})(?:wk|week|kw|cw)\.?\s?(\d{1,2})\s*(?:,|in|of|[/-])?\s*(\d{4})(?!\d)/giu,
    digits: 4,
    letters: true,
    read: weekInWords,
  },
  {
    pattern:
      /(?<![\p{L}\d])(first|second|third|fourth|fifth|last|1st|2nd|3rd|[45]th)\s+(\p{L}{2,})\s+(?:of|in)\s+(\p{L}{3,})\.?,?\s+(\d{4})(?!\d)/giu,
    digits: 4,
    letters: true,
    read: weekdayOfMonth,
  },
  {
    pattern: /(?<!\p{L})Q([1-4])[\s/'’-]*(\d{4}|\d{2})(?!\d)/giu,
    digits: 2,
    letters: true,
    read: ([number, year]) => quarter(number, year),
  },
  {
    pattern: /(?<!\d)([1-4])Q[\s/'’-]*(\d{4}|\d{2})(?!\d)/giu,
    digits: 2,
    letters: true,
    read: ([number, year]) => quarter(number, year),
  },
  {
    pattern: /(?<!\d)(\d{4})[\s/-]*Q([1-4])(?!\d)/giu,
    digits: 4,
    letters: true,
    read: ([year, number]) => quarter(number, year),
  },
  { pattern: /(?<![\d\p{L}.,:/'’$€£#+-])(\d{4})(?![\d\p{L}%:/-]|[.,]\d)/gu, digits: 4, read: bareYear },
];

const WORD = /\p{L}[\p{L}\p{M}]{2,}/gu;
/** A number that ends before a month's name: day or year. */
const BEFORE = /(?<!\d|\d[./:])(\d{1,2}|\d{4})(?:st|nd|rd|th|er|[.ºª])?[\s,./_-]*(?:(?:of|de)\s+|d['’])?$/iu;
/** Up to two numbers behind a month's name, which are not hours. */
const AFTER =
  /^\.?([\s,./_-]*)(?:(?:of|del?)\s+)?(['’]?)(\d{4}(?!\d)|\d{1,2}(?![\d:]|\s?[ap]\.?m))(?:st|nd|rd|th)?(?:[\s,./_-]+(?:(?:of|del?)\s+)?['’]?(\d{4}(?!\d)|\d{2}(?![\d:]|\s?[ap]\.?m)))?/iu;
/** A year and a day behind a month's name with a weekday between: `Jun 1779 Thu 2`, `Jun Thu 2 1779`. */
const AROUND_WEEKDAY =
  /^\.?[\s,./_-]+(?:(\d{4})[\s,]+)?(\p{L}{2,})\.?[\s,]+(\d{1,2})(?:st|nd|rd|th)?(?![\d:]|\s?[ap]\.?m)(?:[\s,]+(\d{4})(?!\d))?/iu;
/** Characters beside a month's name among which its numbers stand. */
const REACH = 24;

/** Dates with the name of a month: `3 Sep 24`, `September 3rd, 2024`, `2024-Sep-03`, `12 March`, `March 2020`, `Sep-24`. */
function namedMonths(text: string): PlainShape[] {
  const shapes: PlainShape[] = [];
  for (const match of text.matchAll(WORD)) {
    const month = monthNamed(match[0]);
    if (month === undefined) continue;
    const end = match.index + match[0].length;
    const before = BEFORE.exec(text.slice(Math.max(0, match.index - REACH), match.index));
    const behind = text.slice(end, end + REACH);
    const shape =
      aroundWeekday(month, before, behind, match.index, end) ??
      namedMonth(month, before, AFTER.exec(behind), match.index, end);
    if (shape !== null) shapes.push(shape);
  }
  return shapes;
}

/**
 * A month with a weekday and a number behind it, and one year: before the month, before the weekday, or at the end. The
 * number is the day, and there is no such date where that falls on another weekday; but up to five behind year and weekday
 * counts weekdays: `Mar 1983 Tue 3` is the third Tuesday.
 */
function aroundWeekday(
  month: number,
  before: RegExpExecArray | null,
  behind: string,
  start: number,
  end: number,
): PlainShape | null {
  const [all = "", first, weekday = "", day, last] = AROUND_WEEKDAY.exec(behind) ?? [];
  const years = [before?.[1], first, last].filter((digits) => digits !== undefined);
  const [year = ""] = years;
  if (years.length !== 1 || year.length !== 4 || weekdayNamed(weekday) === undefined) return null;
  const from = start - (before?.[0].length ?? 0);
  return {
    start: from,
    end: end + all.length,
    read: () => {
      if (first !== undefined && Number(day) <= WEEKS_MAX) return nthWeekday(Number(year), month, weekday, Number(day));
      const date = dateOf(Number(year), month, Number(day));
      return isValid(date) && weekdayOfMoment(date) === weekdayNamed(weekday) ? date : undefined;
    },
    compact: false,
  };
}

function namedMonth(
  month: number,
  before: RegExpExecArray | null,
  after: RegExpExecArray | null,
  start: number,
  end: number,
): PlainShape | null {
  const [, , , next, last] = after ?? [];
  // `Room 3 - October 15, 2017`: a number apart from a whole date is none of its parts.
  const isApart = /\s[-–—]\s*$/.test(before?.[0] ?? "");
  const isWhole = isApart && next !== undefined && next.length <= 2 && last?.length === 4;
  const from = start - (isWhole ? 0 : (before?.[0].length ?? 0));
  const shape = (length: number, read: ReadAs): PlainShape => ({
    start: from,
    end: end + length,
    read,
    compact: false,
  });
  const firstEnd = (after?.[0].length ?? 0) - (last === undefined ? 0 : lengthOfLast(after?.[0] ?? ""));
  if (before !== null && !isWhole) return dayBefore(month, before[1] ?? "", next, firstEnd, shape);
  if (after === null || next === undefined) return null;
  if (last !== undefined && next.length <= 2) {
    return shape(after[0].length, (order) => dateOf(yearOf(last, order) ?? null, month, Number(next)));
  }
  const isYear = next.length === 4 || after[2] !== "" || after[1] === "-" || Number(next) > 31;
  return shape(firstEnd, (order) =>
    isYear ? dateOf(yearOf(next, order) ?? null, month, null) : dateOf(null, month, Number(next)),
  );
}

/** Length of the second number behind a month with what separates it from the first. */
function lengthOfLast(text: string): number {
  return /(?:st|nd|rd|th)?[\s,./_-]+(?:(?:of|del?)\s+)?['’]?\d+$/iu.exec(text)?.[0].length ?? 0;
}

/** A month with a number before it: a day, or a year if it has four digits or the order says so and a day follows. */
function dayBefore(
  month: number,
  number: string,
  next: string | undefined,
  length: number,
  shape: (length: number, read: ReadAs) => PlainShape,
): PlainShape {
  if (number.length === 4) {
    const day = next !== undefined && next.length <= 2 ? Number(next) : null;
    return shape(day === null ? 0 : length, () => dateOf(Number(number), month, day));
  }
  if (next === undefined || (next.length !== 2 && next.length !== 4))
    return shape(0, () => dateOf(null, month, Number(number)));
  const both = number.length === 2 && next.length === 2;
  return shape(length, (order) => {
    const [year, day] = both && order.startsWith("y") ? [number, next] : [next, number];
    return dateOf(yearOf(year, order) ?? null, month, Number(day));
  });
}
