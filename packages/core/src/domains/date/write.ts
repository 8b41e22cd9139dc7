import { dayOfYear, quarterOf } from "./calendar.js";
import {
  dayNumberOf,
  isoWeekOfMoment,
  type Moment,
  secondOfDay,
  toEpochMilliseconds,
  toEpochSeconds,
  weekdayOfMoment,
} from "./moment.js";
import { type NameKind, nameOf } from "./names.js";

type Writer = (moment: Moment, language: string) => string | undefined;

/**
 * Every field of a date, by the letters of Unicode Technical Standard 35 where it has some: those of names in capitals
 * (`NNN`, `FFF`) and in small letters (`nnn`, `fff`), of the halves of the day, of all minutes since midnight (`mmm`), of the halves of the year (`U`, `UUU`)
 * and of the day number of spreadsheets (`ggg`) are our own. Fields are separate texts:
 * `dd` of 3 September is "03". A field that the moment does not say is not defined, but seconds and their fraction are 0
 * where the minute is known.
 */
const FIELDS: Readonly<Record<string, Writer>> = {
  yyyy: ([year]) => padded(year, 4),
  yy: ([year]) => (year === null ? undefined : padded(year % 100, 2)),
  y: ([year]) => plain(year),
  Q: ([, month]) => (month === null ? undefined : String(quarterOf(month))),
  QQQ: ([, month]) => (month === null ? undefined : `Q${quarterOf(month)}`),
  U: ([, month]) => (month === null ? undefined : halfOf(month)),
  UUU: ([, month]) => (month === null ? undefined : `H${halfOf(month)}`),
  M: ([, month]) => plain(month),
  MM: ([, month]) => padded(month, 2),
  MMM: named("shortMonths", ([, month]) => month),
  MMMM: named("months", ([, month]) => month),
  NNN: cased(
    named("shortMonths", ([, month]) => month),
    (name) => name.toUpperCase(),
  ),
  NNNN: cased(
    named("months", ([, month]) => month),
    (name) => name.toUpperCase(),
  ),
  nnn: cased(
    named("shortMonths", ([, month]) => month),
    (name) => name.toLowerCase(),
  ),
  nnnn: cased(
    named("months", ([, month]) => month),
    (name) => name.toLowerCase(),
  ),
  d: ([, , day]) => plain(day),
  dd: ([, , day]) => padded(day, 2),
  do: ([, , day]) => (day === null ? undefined : `${day}${ordinalEnding(day)}`),
  D: (moment) => plain(dayOfYearOf(moment)),
  DDD: (moment) => padded(dayOfYearOf(moment), 3),
  ggg: (moment) => plain(dayNumberOf(moment)),
  e: (moment) => plain(weekdayOfMoment(moment)),
  EEE: named("shortWeekdays", weekdayOfMoment),
  EEEE: named("weekdays", weekdayOfMoment),
  FFF: cased(named("shortWeekdays", weekdayOfMoment), (name) => name.toUpperCase()),
  FFFF: cased(named("weekdays", weekdayOfMoment), (name) => name.toUpperCase()),
  fff: cased(named("shortWeekdays", weekdayOfMoment), (name) => name.toLowerCase()),
  ffff: cased(named("weekdays", weekdayOfMoment), (name) => name.toLowerCase()),
  w: (moment) => plain(isoWeekOfMoment(moment)?.week),
  ww: (moment) => padded(isoWeekOfMoment(moment)?.week, 2),
  YYYY: (moment) => padded(isoWeekOfMoment(moment)?.year, 4),
  H: ([, , , hour]) => plain(hour),
  HH: ([, , , hour]) => padded(hour, 2),
  h: ([, , , hour]) => plain(onClock(hour)),
  hh: ([, , , hour]) => padded(onClock(hour), 2),
  m: ([, , , , minute]) => plain(minute),
  mm: ([, , , , minute]) => padded(minute, 2),
  mmm: (moment) => (moment[3] === null ? undefined : plain(Math.floor(secondOfDay(moment) / 60))),
  s: ([, , , , minute, second]) => (minute === null ? undefined : plain(second ?? 0)),
  ss: ([, , , , minute, second]) => (minute === null ? undefined : padded(second ?? 0, 2)),
  S: fractionOf(1),
  SS: fractionOf(2),
  SSS: fractionOf(3),
  SSSSSS: fractionOf(6),
  a: half("AM", "PM"),
  aa: half("am", "pm"),
  aaa: half("a.m.", "p.m."),
  aaaa: half("A.M.", "P.M."),
  aaaaa: half("a", "p"),
  XXX: ([, , , , , , , offset]) => (offset === 0 ? "Z" : signed(offset, ":")),
  xxx: ([, , , , , , , offset]) => signed(offset, ":"),
  xx: ([, , , , , , , offset]) => signed(offset, ""),
  t: (moment) => plain(toEpochSeconds(moment)),
  T: (moment) => plain(toEpochMilliseconds(moment)),
};

/** The half of the year in which a month lies. */
function halfOf(month: number): string {
  return month <= 6 ? "1" : "2";
}

/** Letters of all fields. */
export const FIELD_LETTERS: readonly string[] = Object.keys(FIELDS);

const WRITERS: ReadonlyMap<string, Writer> = new Map(Object.entries(FIELDS));

/**
 * One field of a moment, such as `yyyy`, `MM` or `MMMM`, with names in the language of a code; `undefined` where the moment
 * does not say it.
 */
export function writeField(moment: Moment, field: string, language = "en"): string | undefined {
  return WRITERS.get(field)?.(moment, language);
}

/** What the calendar has names for. */
export const CALENDAR_PARTS: readonly string[] = ["weekday", "month"];

/** The English name of the weekday or month of a moment; `undefined` where it does not say it. */
export function calendarName(moment: Moment, part: string): string | undefined {
  return writeField(moment, part === "month" ? "MMMM" : "EEEE");
}

const PATTERN_PARTS = /'((?:[^']|'')*)'|do|([A-Za-z])\2*|[^A-Za-z']+/gu;

/**
 * A moment by a pattern such as `yyyy-MM-dd` or `EEEE, d MMMM yyyy`: runs of one letter are fields (`do` is one too), text
 * between single quotes and everything that is no letter stands as it is, and two single quotes inside quotes are one.
 * Names are in the language with the code. `undefined` where the moment does not say one of the fields.
 */
export function writeMoment(moment: Moment, pattern: string, language = "en"): string | undefined {
  let written = "";
  for (const [part, quoted] of pattern.matchAll(PATTERN_PARTS)) {
    const isText = quoted !== undefined || !/[A-Za-z]/.test(part);
    const text = isText ? (quoted?.replaceAll("''", "'") ?? part) : writeField(moment, part, language);
    if (text === undefined) return undefined;
    written += text;
  }
  return written;
}

function plain(value: number | null | undefined): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}

function padded(value: number | null | undefined, width: number): string | undefined {
  return plain(value)?.padStart(width, "0");
}

function named(kind: NameKind, of: (moment: Moment) => number | null | undefined): Writer {
  return (moment, language) => {
    const index = of(moment);
    return index === null || index === undefined ? undefined : nameOf(kind, index, language);
  };
}

function cased(writer: Writer, recase: (name: string) => string): Writer {
  return (moment, language) => {
    const name = writer(moment, language);
    return name === undefined ? undefined : recase(name);
  };
}

/** The ending of an ordinal number in English. */
function ordinalEnding(day: number): string {
  if (day >= 11 && day <= 13) return "th";
  return ["th", "st", "nd", "rd"][day % 10] ?? "th";
}

function dayOfYearOf([year, month, day]: Moment): number | undefined {
  return year === null || month === null || day === null ? undefined : dayOfYear(year, month, day);
}

/** The hour on a clock of twelve hours. */
function onClock(hour: number | null): number | undefined {
  return hour === null ? undefined : hour % 12 === 0 ? 12 : hour % 12;
}

function half(morning: string, afternoon: string): Writer {
  return ([, , , hour]) => (hour === null ? undefined : hour < 12 ? morning : afternoon);
}

/** Digits of the fraction of a second, cut off or filled up with zeros. */
function fractionOf(digits: number): Writer {
  return ([, , , , minute, , fraction]) =>
    minute === null ? undefined : (fraction ?? "").padEnd(digits, "0").slice(0, digits);
}

function signed(offset: number | null, separator: string): string | undefined {
  if (offset === null) return undefined;
  const size = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${padded(Math.floor(size / 60), 2)}${separator}${padded(size % 60, 2)}`;
}
