import { isList, type Value } from "../../space/value.js";
import {
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  isoWeekOf,
  modulo,
  plusWeekdays,
  quarterOf,
  weekdayOf,
  weekdaysBetween,
} from "./calendar.js";

/**
 * What is known of a date, a time of day, or both, as a plain list: each part is `null` where it is not known. "March 2020"
 * has no day, "9:30" has no date. The fraction of the second is the text of its digits, so that "5" and "500" differ; the
 * offset is that of the written time from UTC, in minutes. A known month has a known day or year, a known hour has a minute.
 */
export type Moment = readonly [
  year: number | null,
  month: number | null,
  day: number | null,
  hour: number | null,
  minute: number | null,
  second: number | null,
  fraction: string | null,
  offset: number | null,
];

/** What is counted or cut to. Weekdays are the days from Monday to Friday; holidays are not known. */
export type Unit = "second" | "minute" | "hour" | "day" | "weekday" | "week" | "month" | "quarter" | "year";

/** All units, from the smallest. */
export const UNITS: readonly Unit[] = [
  "second",
  "minute",
  "hour",
  "day",
  "weekday",
  "week",
  "month",
  "quarter",
  "year",
];

/** Years outside are no dates here: what people write in four digits, without the year 0, which did not exist. */
export const YEAR_MIN: number = 1;
export const YEAR_MAX: number = 9999;
/** Largest distance of a written time from UTC, in minutes, as in ISO 8601 profiles in use. */
export const OFFSET_MAX: number = 18 * 60;

const SECONDS_PER_DAY = 86_400;
const FRACTION = /^\d{1,9}$/;
/** Parts of a moment, by index. */
const PARTS = 8;

/** A date without a time of day. */
export function dateOf(year: number | null, month: number | null, day: number | null): Moment {
  return [year, month, day, null, null, null, null, null];
}

/**
 * Whether the known parts exist: months 1 to 12, days within their month (29 February without a year counts), hours 0 to
 * 23, minutes and seconds 0 to 59. A leap second (`:60`) is not a moment: it cannot be computed with without a table of them.
 */
export function isValid([year, month, day, hour, minute, second, fraction, offset]: Moment): boolean {
  return (
    isDate(year, month, day) &&
    within(hour, 0, 23) &&
    within(minute, 0, 59) &&
    within(second, 0, 59) &&
    (fraction === null || FRACTION.test(fraction)) &&
    within(offset, -OFFSET_MAX, OFFSET_MAX)
  );
}

function isDate(year: number | null, month: number | null, day: number | null): boolean {
  if (!within(year, YEAR_MIN, YEAR_MAX) || !within(month, 1, 12)) return false;
  return day === null || (day >= 1 && Number.isInteger(day) && day <= daysInMonth(year ?? 2000, month ?? 1));
}

function within(part: number | null, least: number, most: number): boolean {
  return part === null || (Number.isInteger(part) && part >= least && part <= most);
}

/** A value as a moment, or `undefined` when it is none. */
export function asMoment(value: Value | undefined): Moment | undefined {
  if (!isList(value) || value.length !== PARTS) return undefined;
  const typed = value.every((part, index) => part === null || typeof part === (index === 6 ? "string" : "number"));
  if (!typed) return undefined;
  const moment = value as unknown as Moment; // eight parts of the right types
  return isValid(moment) ? moment : undefined;
}

/** Days since 1970-01-01, or `undefined` without a whole date. */
export function dayCount([year, month, day]: Moment): number | undefined {
  return year === null || month === null || day === null ? undefined : daysFromCivil(year, month, day);
}

/** Whether year, month and day are known. */
export function hasDate(moment: Moment): boolean {
  return dayCount(moment) !== undefined;
}

/** Whether a time of day is known. */
export function hasTime(moment: Moment): boolean {
  return moment[3] !== null;
}

/** Seconds since midnight; parts that are not known count as 0. */
export function secondOfDay([, , , hour, minute, second]: Moment): number {
  return (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0);
}

/** The moment with another date, given in days since 1970-01-01. `undefined` outside the years 1 to 9999. */
export function withDays(moment: Moment, days: number): Moment | undefined {
  const { year, month, day } = civilFromDays(days);
  if (year < YEAR_MIN || year > YEAR_MAX) return undefined;
  const [, , , hour, minute, second, fraction, offset] = moment;
  return [year, month, day, hour, minute, second, fraction, offset];
}

/**
 * The moment a number of seconds after midnight of its day. Whole days carry into the date if there is one, else the
 * time wraps around. Of the parts below the minute, those stay unknown that were unknown, unless they are not 0 now.
 */
export function withSeconds(moment: Moment, seconds: number): Moment | undefined {
  const inDay = modulo(seconds, SECONDS_PER_DAY);
  const second = inDay % 60;
  const [year, month, day, , , before, fraction, offset] = moment;
  const timed: Moment = [
    year,
    month,
    day,
    Math.floor(inDay / 3600),
    Math.floor(inDay / 60) % 60,
    before === null && second === 0 ? null : second,
    fraction,
    offset,
  ];
  const days = dayCount(moment);
  return days === undefined ? timed : withDays(timed, days + Math.floor(seconds / SECONDS_PER_DAY));
}

/**
 * The moment an amount of units later, or earlier if the amount is negative. Plain wall-clock arithmetic: every day has 24
 * hours, whatever clocks did there. Months keep the day of the month or take the last one of a shorter month. Weeks and days
 * need a whole date, units below the day a time, months a month, years a year. `undefined` where that is missing.
 */
export function plus(moment: Moment, amount: number, unit: Unit): Moment | undefined {
  if (!Number.isSafeInteger(amount)) return undefined;
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
      return hasTime(moment) ? withSeconds(moment, secondOfDay(moment) + amount * SECONDS_PER[unit]) : undefined;
    case "day":
    case "week": {
      const days = dayCount(moment);
      return days === undefined ? undefined : withDays(moment, days + amount * (unit === "week" ? 7 : 1));
    }
    case "weekday": {
      const days = dayCount(moment);
      return days === undefined ? undefined : withDays(moment, plusWeekdays(days, amount));
    }
    case "month":
      return plusMonths(moment, amount);
    case "quarter":
      return plusMonths(moment, amount * 3);
    case "year":
      return moment[1] === null ? plusYears(moment, amount) : plusMonths(moment, amount * 12);
  }
}

const SECONDS_PER: Readonly<Record<"second" | "minute" | "hour", number>> = { second: 1, minute: 60, hour: 3600 };

function plusMonths(moment: Moment, amount: number): Moment | undefined {
  const [year, month, day, ...time] = moment;
  if (month === null || year === null) return undefined;
  const count = year * 12 + month - 1 + amount;
  const [toYear, toMonth] = [Math.floor(count / 12), modulo(count, 12) + 1];
  if (toYear < YEAR_MIN || toYear > YEAR_MAX) return undefined;
  return [toYear, toMonth, day === null ? null : Math.min(day, daysInMonth(toYear, toMonth)), ...time];
}

function plusYears(moment: Moment, amount: number): Moment | undefined {
  const [year, , , ...rest] = moment;
  if (year === null || year + amount < YEAR_MIN || year + amount > YEAR_MAX) return undefined;
  return [year + amount, null, null, rest[0], rest[1], rest[2], rest[3], rest[4]];
}

/**
 * Whole units from one moment to another, rounded toward zero; negative if the second is earlier. Days and weeks count
 * dates, whatever the time of day; months and years count what has been completed on the day, as ages do: a month is complete
 * when the day of the month is reached again, which for one born on 29 February is 1 March in other years. Hours, minutes
 * and seconds take the offsets into account if both have one. Two times of day without a date are taken to be less than a
 * day apart, the second after the first: 22:00 to 06:00 is 8 hours.
 */
export function difference(from: Moment, to: Moment, unit: Unit): number | undefined {
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
      return over(secondsBetween(from, to), SECONDS_PER[unit]);
    case "day":
    case "week":
      return over(daysBetween(from, to), unit === "week" ? 7 : 1);
    case "weekday": {
      const [start, end] = [dayCount(from), dayCount(to)];
      return start === undefined || end === undefined ? undefined : weekdaysBetween(start, end) + 0;
    }
    case "month":
      return completedMonths(from, to);
    case "quarter":
      return over(completedMonths(from, to), 3);
    case "year":
      return from[1] === null || to[1] === null ? yearsBetween(from, to) : over(completedMonths(from, to), 12);
  }
}

function over(count: number | undefined, size: number): number | undefined {
  return count === undefined ? undefined : Math.trunc(count / size) + 0;
}

function daysBetween(from: Moment, to: Moment): number | undefined {
  const [start, end] = [dayCount(from), dayCount(to)];
  return start === undefined || end === undefined ? undefined : end - start;
}

function yearsBetween([from]: Moment, [to]: Moment): number | undefined {
  return from === null || to === null ? undefined : to - from;
}

/** Whole milliseconds from one moment to another, as {@link difference} counts seconds; digits beyond the third of a fraction are left out. */
export function millisecondsBetween(from: Moment, to: Moment): number | undefined {
  const seconds = secondsBetween(from, to);
  if (seconds === undefined) return undefined;
  const milliseconds = seconds * 1000 + millisecondsOf(to) - millisecondsOf(from);
  return hasDate(from) && hasDate(to) ? milliseconds : modulo(milliseconds, 1000 * SECONDS_PER_DAY);
}

function millisecondsOf(moment: Moment): number {
  return Number(`${moment[6] ?? ""}000`.slice(0, 3));
}

function secondsBetween(from: Moment, to: Moment): number | undefined {
  const [days, start, end] = [daysBetween(from, to), secondOfDay(from), secondOfDay(to)];
  const offsets = from[7] === null || to[7] === null ? 0 : (from[7] - to[7]) * 60;
  if (days !== undefined) return days * SECONDS_PER_DAY + end - start + offsets;
  if (hasDate(from) || hasDate(to) || !hasTime(from) || !hasTime(to)) return undefined;
  return modulo(end - start + offsets, SECONDS_PER_DAY);
}

/**
 * Whether a moment comes before another, to the second: by date and then by time where both have a date, by the time of one
 * and the same day where both have none. Offsets count if both have one. `undefined` where only one has a date, or only one
 * has a time of day.
 */
export function comesBefore(left: Moment, right: Moment): boolean | undefined {
  if (hasTime(left) !== hasTime(right)) return undefined;
  const days = hasDate(left) || hasDate(right) ? daysBetween(left, right) : hasTime(left) ? 0 : undefined;
  if (days === undefined) return undefined;
  const offsets = left[7] === null || right[7] === null ? 0 : (left[7] - right[7]) * 60;
  return days * SECONDS_PER_DAY + secondOfDay(right) - secondOfDay(left) + offsets > 0;
}

function completedMonths(from: Moment, to: Moment): number | undefined {
  const [[fromYear, fromMonth, fromDay], [toYear, toMonth, toDay]] = [from, to];
  if (fromYear === null || fromMonth === null || toYear === null || toMonth === null) return undefined;
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  if (fromDay === null || toDay === null) return months;
  if (months > 0 && toDay < fromDay) return months - 1;
  if (months < 0 && toDay > fromDay) return months + 1;
  return months;
}

/**
 * The moment cut down to a multiple of a size: of seconds, minutes or hours since midnight, counted from an origin in
 * minutes (2 hours from 60 are 1:00, 3:00, …); of days, ISO weeks (size 1), months, quarters and years, of which years
 * count from the year 0. Parts below the unit become the first of their kind, or stay unknown. To weekdays (size 1) only
 * the day is cut down, and the time stays.
 */
export function floorTo(moment: Moment, size: number, unit: Unit, origin = 0): Moment | undefined {
  if (!Number.isInteger(size) || size < 1) return undefined;
  if (unit === "second" || unit === "minute" || unit === "hour") {
    if (!hasTime(moment)) return undefined;
    const width = size * SECONDS_PER[unit];
    const start = origin * 60;
    return withSeconds(whole(moment), Math.floor((secondOfDay(moment) - start) / width) * width + start);
  }
  if (unit === "weekday") return size === 1 ? weekdayAtOrBefore(moment) : undefined;
  const day = floorDate(moment, size, unit);
  return day === undefined ? undefined : midnight(day);
}

function weekdayAtOrBefore(moment: Moment): Moment | undefined {
  const days = dayCount(moment);
  return days === undefined ? undefined : withDays(moment, days - Math.max(0, weekdayOf(days) - 5));
}

function floorDate(
  moment: Moment,
  size: number,
  unit: "day" | "week" | "month" | "quarter" | "year",
): Moment | undefined {
  const [year, month, day, ...time] = moment;
  const first = day === null ? null : 1;
  if (unit === "year") {
    const start = year === null ? 0 : Math.floor(year / size) * size;
    return start < YEAR_MIN ? undefined : [start, month === null ? null : 1, first, ...time];
  }
  if (unit === "week") {
    const days = dayCount(moment);
    return days === undefined || size !== 1 ? undefined : withDays(moment, days - weekdayOf(days) + 1);
  }
  if (unit === "day") return size === 1 && hasDate(moment) ? moment : undefined;
  if (month === null) return undefined;
  const width = unit === "quarter" ? 3 * size : size;
  return [year, Math.floor((month - 1) / width) * width + 1, first, ...time];
}

/** Without a fraction of a second. */
function whole(moment: Moment): Moment {
  const [year, month, day, hour, minute, second, , offset] = moment;
  return [year, month, day, hour, minute, second, null, offset];
}

/** At the beginning of the day, where a time is known. */
function midnight(moment: Moment): Moment {
  const [year, month, day, hour, minute, second, , offset] = moment;
  const zero = (part: number | null) => (part === null ? null : 0);
  return [year, month, day, zero(hour), zero(minute), zero(second), null, offset];
}

/** The moment itself where it is a multiple of the size (see {@link floorTo}), otherwise the next one. */
export function ceilTo(moment: Moment, size: number, unit: Unit, origin = 0): Moment | undefined {
  const floor = floorTo(moment, size, unit, origin);
  if (floor === undefined || isSame(floor, moment)) return floor;
  return plus(floor, size, unit);
}

/** The nearer of {@link floorTo} and the next multiple; the later one if both are equally near. */
export function nearestTo(moment: Moment, size: number, unit: Unit, origin = 0): Moment | undefined {
  const floor = floorTo(moment, size, unit, origin);
  const next = floor === undefined ? undefined : plus(floor, size, unit);
  if (floor === undefined || next === undefined) return undefined;
  const [before, after] = [distance(floor, moment), distance(moment, next)];
  return before === undefined || after === undefined ? undefined : before < after ? floor : next;
}

/** Seconds from an earlier moment to a later one, the fraction included. */
function distance(from: Moment, to: Moment): number | undefined {
  const seconds = secondsBetween(from, to);
  const fraction = (moment: Moment) => Number(`0.${moment[6] ?? "0"}`);
  return seconds === undefined ? undefined : seconds + fraction(to) - fraction(from);
}

/** Whether two moments have the same date and time, where they say anything about it; a fraction of 0 counts as none. */
function isSame(left: Moment, right: Moment): boolean {
  const fraction = (moment: Moment) => (moment[6] ?? "").replace(/0+$/, "");
  return left.slice(0, 6).every((part, index) => part === right[index]) && fraction(left) === fraction(right);
}

/**
 * The last day of the ISO week, month, quarter or year that the moment lies in, with the time of the moment. A month
 * without a day will do, but for a week.
 */
export function lastDayOf(written: Moment, unit: "week" | "month" | "quarter" | "year"): Moment | undefined {
  const [year, month, day, ...time] = written;
  const moment: Moment = [year, month, day === null && unit !== "week" ? 1 : day, ...time];
  if (!hasDate(moment)) return undefined;
  const first = floorDate(moment, 1, unit);
  const next = first === undefined ? undefined : plus(first, 1, unit);
  return next === undefined ? endOfTime(moment, unit) : plus(next, -1, "day");
}

/** 9999-12-31 has no day after it. */
function endOfTime(moment: Moment, unit: "week" | "month" | "quarter" | "year"): Moment | undefined {
  const [year, month, , ...time] = moment;
  return year === YEAR_MAX && month !== null && (unit === "year" || quarterOf(month) === 4)
    ? [YEAR_MAX, 12, 31, ...time]
    : undefined;
}

/** The moment on the clock of UTC; `undefined` without a time and an offset. */
export function toUtc(moment: Moment): Moment | undefined {
  const offset = moment[7];
  if (offset === null || !hasTime(moment)) return undefined;
  const shifted = withSeconds(moment, secondOfDay(moment) - offset * 60);
  if (shifted === undefined) return undefined;
  const [year, month, day, hour, minute, second, fraction] = shifted;
  return [year, month, day, hour, minute, second, fraction, 0];
}

/** Days from 1970-01-01 back to 1899-12-30, from which spreadsheets count since they take 1900 for a leap year. */
export const DAY_ZERO = -25_569;
/** The day number of 1900-03-01: those of earlier days differ from one spreadsheet to another. */
export const DAY_NUMBER_MIN = 61;

/** The day number of spreadsheets; `undefined` without a whole date, and before 1900-03-01. */
export function dayNumberOf(moment: Moment): number | undefined {
  const days = dayCount(moment);
  return days === undefined || days - DAY_ZERO < DAY_NUMBER_MIN ? undefined : days - DAY_ZERO;
}

/** Seconds since 1970-01-01T00:00Z, the fraction left out. Parts of the time that are unknown count as 0, and so does the offset. */
export function toEpochSeconds(moment: Moment): number | undefined {
  const days = dayCount(moment);
  return days === undefined ? undefined : days * SECONDS_PER_DAY + secondOfDay(moment) - (moment[7] ?? 0) * 60;
}

/** Milliseconds since 1970-01-01T00:00Z, digits beyond the third of the fraction left out. */
export function toEpochMilliseconds(moment: Moment): number | undefined {
  const seconds = toEpochSeconds(moment);
  return seconds === undefined ? undefined : seconds * 1000 + millisecondsOf(moment);
}

/** The moment in UTC a number of seconds after 1970-01-01T00:00Z. */
export function fromEpochSeconds(seconds: number): Moment | undefined {
  if (!Number.isSafeInteger(seconds)) return undefined;
  const epoch: Moment = [1970, 1, 1, 0, 0, 0, null, 0];
  return withSeconds(epoch, seconds);
}

/** The moment in UTC a number of milliseconds after 1970-01-01T00:00Z. */
export function fromEpochMilliseconds(milliseconds: number): Moment | undefined {
  const moment = fromEpochSeconds(Math.floor(milliseconds / 1000));
  if (moment === undefined || !Number.isSafeInteger(milliseconds)) return undefined;
  const [year, month, day, hour, minute, second, , offset] = moment;
  return [year, month, day, hour, minute, second, String(modulo(milliseconds, 1000)).padStart(3, "0"), offset];
}

/** The sum of two times of day, or of a time and a length of time, within a day. */
export function timeSum(left: Moment, right: Moment): Moment | undefined {
  if (!isTime(left) || !isTime(right)) return undefined;
  return withSeconds(whole(left), secondOfDay(left) + secondOfDay(right));
}

/** The time from one time of day to the next time that it is another, as a time since midnight: 22:00 to 6:00 is 8:00. */
export function timeBetween(from: Moment, to: Moment): Moment | undefined {
  if (!isTime(from) || !isTime(to)) return undefined;
  return withSeconds(whole(to), secondOfDay(to) - secondOfDay(from));
}

/** Whether a moment is a time of day and nothing else. */
export function isTime(moment: Moment): boolean {
  return hasTime(moment) && moment[0] === null && moment[1] === null && moment[7] === null;
}

/** The date of one moment with the time of another. */
export function dateWithTime(date: Moment, time: Moment): Moment | undefined {
  if (!hasDate(date) || !hasTime(time) || hasTime(date) || hasDate(time)) return undefined;
  return [date[0], date[1], date[2], time[3], time[4], time[5], time[6], time[7] ?? date[7]];
}

/** The day of the week, 1 is Monday, of a whole date. */
export function weekdayOfMoment(moment: Moment): number | undefined {
  const days = dayCount(moment);
  return days === undefined ? undefined : weekdayOf(days);
}

/** Year and number of the ISO week of a whole date. */
export function isoWeekOfMoment(moment: Moment): { readonly year: number; readonly week: number } | undefined {
  const days = dayCount(moment);
  return days === undefined ? undefined : isoWeekOf(days);
}
