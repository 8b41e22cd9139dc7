/**
 * The proleptic Gregorian calendar on integers: the Gregorian rules for all years, as in ISO 8601. No time zones and no
 * clock. Days are counted from 1970-01-01, which is day 0. After Howard Hinnant's algorithms `days_from_civil` and
 * `civil_from_days` ("chrono-Compatible Low-Level Date Algorithms", in the public domain): years begin in March, so that
 * the leap day is the last one, and 400 years, an era, always have the same number of days.
 */

/** A day of the calendar. */
export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** A week of ISO 8601: weeks begin on Monday, and week 1 is the one with the first Thursday of its year. */
export interface IsoWeek {
  /** The year that the week belongs to, which may differ from that of its days around New Year. */
  readonly year: number;
  /** 1 to 53. */
  readonly week: number;
}

const DAYS_PER_ERA = 146_097;
const YEARS_PER_ERA = 400;
/** Days from 0000-03-01 to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468;
const MONTH_LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a year has 366 days. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Days from 1970-01-01 to a day of the calendar. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / YEARS_PER_ERA);
  const yearOfEra = marchYear - era * YEARS_PER_ERA;
  const dayOfMarchYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfMarchYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970;
}

/** The day of the calendar that lies a number of days after 1970-01-01. */
export function civilFromDays(days: number): CivilDay {
  const shifted = days + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfMarchYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfMarchYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * YEARS_PER_ERA + (month <= 2 ? 1 : 0),
    month,
    day: dayOfMarchYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** The day of the week of a day count: 1 is Monday, 7 is Sunday. */
export function weekdayOf(days: number): number {
  return modulo(days + 3, 7) + 1;
}

/**
 * The day count that lies a number of weekdays, Monday to Friday, behind another, or before it if the number is negative.
 * The days of a weekend count as none: one weekday after a Saturday is Monday.
 */
export function plusWeekdays(days: number, amount: number): number {
  if (amount === 0) return days;
  const target = weekdaysUntil(amount > 0 ? days : days - 1) + amount + (amount > 0 ? 0 : 1);
  const week = Math.floor((target - 1) / 5);
  return week * 7 + (target - 1 - week * 5) - 3;
}

/** Number of weekdays behind one day count up to another, that one included: the inverse of {@link plusWeekdays}. */
export function weekdaysBetween(from: number, to: number): number {
  return to >= from ? weekdaysUntil(to) - weekdaysUntil(from) : weekdaysUntil(to - 1) - weekdaysUntil(from - 1);
}

/** Number of weekdays up to a day count, that day included, from the Monday before 1970-01-01. */
function weekdaysUntil(days: number): number {
  return Math.floor((days + 3) / 7) * 5 + Math.min(weekdayOf(days), 5);
}

/** The day of the year, 1 to 366. */
export function dayOfYear(year: number, month: number, day: number): number {
  return daysFromCivil(year, month, day) - daysFromCivil(year, 1, 1) + 1;
}

/** The quarter of a month, 1 to 4. */
export function quarterOf(month: number): number {
  return Math.ceil(month / 3);
}

/** The ISO week of a day count: that of the Thursday of the same week. */
export function isoWeekOf(days: number): IsoWeek {
  const thursday = days - weekdayOf(days) + 4;
  const { year } = civilFromDays(thursday);
  return { year, week: Math.floor((thursday - daysFromCivil(year, 1, 1)) / 7) + 1 };
}

/** Number of ISO weeks of a year, 52 or 53: 28 December always lies in the last. */
export function weeksInIsoYear(year: number): number {
  return isoWeekOf(daysFromCivil(year, 12, 28)).week;
}

/** The day count of a weekday (1 is Monday) of an ISO week: 4 January always lies in week 1. */
export function daysFromIsoWeek(year: number, week: number, weekday: number): number {
  const fourth = daysFromCivil(year, 1, 4);
  return fourth - weekdayOf(fourth) + (week - 1) * 7 + weekday;
}

/** The remainder that is never negative. */
export function modulo(value: number, divisor: number): number {
  return value - Math.floor(value / divisor) * divisor;
}
