import { neighbours } from "../../space/neighbours.js";
import type { Value } from "../../space/value.js";
import { daysInMonth } from "./calendar.js";
import { dayCount, difference, isTime, type Moment, secondOfDay, type Unit } from "./moment.js";

/*
 * Limits that tell earlier moments from later ones, as people say them: a year "2020", a day "2020-05-31", a time of day "12:00".
 */

/** What a limit looks like. */
const LIMIT = /^(?:\d{4}|(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|([01]\d|2[0-3]):([0-5]\d))$/;

/** Steps of a clock, in minutes, the roundest first. */
const CLOCK_STEPS: readonly number[] = [60, 30, 15, 5, 1];

/** Neighbouring moments between which limits are sought, at most; those between which the outputs change come first. */
const PAIRS_MAX = 24;

/** About how many days a year has, for moments of which no more than the year is known. */
const DAYS_PER_YEAR = 365.25;

/** Bits of a limit, by how round it is: whole hours and years, half hours, firsts of a month, and others. */
const LIMIT_BITS = { round: 4, half: 6, month: 7, minute: 8, day: 10 } as const;

/** Whether a text is a limit. */
export function isLimit(text: string): boolean {
  const [, year, month, day] = LIMIT.exec(text) ?? [];
  if (year === undefined) return LIMIT.test(text);
  return Number(day) <= daysInMonth(Number(year), Number(month));
}

/** Bits of a limit. */
export function limitBits(limit: string): number {
  if (limit.length === 4 || limit.endsWith(":00")) return LIMIT_BITS.round;
  if (limit.endsWith(":30")) return LIMIT_BITS.half;
  if (limit.includes(":")) return LIMIT_BITS.minute;
  return limit.endsWith("-01") ? LIMIT_BITS.month : LIMIT_BITS.day;
}

/** Whether a moment is earlier than a limit; `undefined` where the moment does not say it. */
export function isEarlier(moment: Moment, limit: string): boolean | undefined {
  const past = pastLimit(moment, limit);
  return past === undefined ? undefined : past < 0;
}

/** How far a moment is past a limit, in seconds past a time of day, else in days; negative where it is earlier. */
export function pastLimit(moment: Moment, limit: string): number | undefined {
  const [, year, month, day, hour, minute] = LIMIT.exec(limit) ?? [];
  if (hour !== undefined)
    return moment[3] === null ? undefined : secondOfDay(moment) - Number(hour) * 3600 - Number(minute) * 60;
  if (year === undefined) {
    if (moment[0] === null) return undefined;
    const newYear = dayCount(dayOf(Number(limit), 1, 1)) ?? 0;
    return (dayCount(moment) ?? newYear + (moment[0] - Number(limit)) * DAYS_PER_YEAR) - newYear;
  }
  const [own, first] = [dayCount(moment), dayCount(dayOf(Number(year), Number(month), Number(day)))];
  return own === undefined || first === undefined ? undefined : own - first;
}

/**
 * Limits that part moments, ascending: every whole hour between times of day, and where there is none between two of them a rounder minute;
 * between two dates the year or month that begins last, or else the later of them.
 */
export function limitsBetween(moments: readonly Moment[], targets: readonly Value[]): readonly string[] {
  const times = moments.every(([, , , hour]) => hour !== null) ? timesBetween(moments, targets) : [];
  return [...datesBetween(moments, targets), ...times];
}

/** Units in which moments are far from each other. */
export const DISTANCE_UNITS: readonly string[] = ["day", "year", "minute"] satisfies readonly Unit[];

/** Days from which on dates are years apart. */
const FAR_DAYS = 1500;

/** Bits of a distance: its digits but for zeros at the end. */
export function distanceBits(distance: unknown): number {
  return 2 + 3.3 * String(distance).replace(/0+$/, "").length;
}

/** Whole units of a name from one moment to another, negative where the second is earlier; `undefined` where they do not say it. */
export function distance(from: Moment, to: Moment, unit: string): number | undefined {
  return DISTANCE_UNITS.includes(unit) ? difference(from, to, unit as Unit) : undefined;
}

/** Whether at least so many whole units lie from one moment to another. */
export function isApart(from: Moment, to: Moment, unit: string, least: number): boolean | undefined {
  const count = distance(from, to, unit);
  return count === undefined ? undefined : count >= least;
}

/** For the distances from moments to others that part them: the unit, and the roundest number of it between two neighbours. */
export function distancesBetween(
  starts: readonly Moment[],
  ends: readonly Moment[],
  targets: readonly Value[],
): readonly (readonly [unit: string, least: number])[] {
  const counted = (unit: string): readonly number[] | null => {
    const counts = starts.map((start, at) => distance(start, ends[at] as Moment, unit)); // as many
    return counts.every((count) => count !== undefined) ? counts : null;
  };
  const areTimes = [...starts, ...ends].every(isTime);
  const days = areTimes ? null : counted("day");
  const unit = areTimes ? "minute" : (days ?? []).some((count) => Math.abs(count) > FAR_DAYS) ? "year" : "day";
  const pairs = neighbours(counted(unit) ?? [], targets, byNumber, PAIRS_MAX);
  return pairs.map(([low, high]) => [unit, roundestIn(low, high)]);
}

/** The greatest multiple of the roundest step (…, 100, 50, 10, 5, 1) that is above one number and not above another. */
function roundestIn(low: number, high: number): number {
  for (let power = 10 ** 6; power >= 1; power /= 10)
    for (const step of [power, power / 2]) {
      const found = Math.floor(high / step) * step;
      if (step >= 1 && found > low) return found;
    }
  return high;
}

function timesBetween(moments: readonly Moment[], targets: readonly Value[]): readonly string[] {
  const minutes = moments.map((moment) => Math.floor(secondOfDay(moment) / 60));
  const found = neighbours(minutes, targets, byNumber, PAIRS_MAX).flatMap(([low, high]) => {
    const step = CLOCK_STEPS.find((each) => Math.floor(high / each) * each > low) ?? 1;
    const first = Math.floor(low / step) * step + step;
    return step < 60
      ? [Math.floor(high / step) * step]
      : Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, n) => first + n * step);
  });
  return found.map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
}

function datesBetween(moments: readonly Moment[], targets: readonly Value[]): readonly string[] {
  const days = moments.map((moment) => dayCount(moment));
  const year = (count: number): string => String(count).padStart(4, "0");
  if (!days.every((count) => count !== undefined)) {
    const years = moments.map(([first]) => first ?? undefined);
    return neighbours(years, targets, byNumber, PAIRS_MAX).map(([, high]) => year(high));
  }
  const byDay = new Map(days.map((count, at) => [count, moments[at] as Moment])); // as many
  const found = neighbours(days, targets, byNumber, PAIRS_MAX).map(([low, high]) => {
    const [yearBefore, monthBefore] = byDay.get(low) as Moment; // a key of it
    const [own, month, day] = byDay.get(high) as Moment; // likewise
    if (own !== yearBefore) return year(own ?? 0);
    return `${year(own ?? 0)}-${two(month ?? 1)}-${month === monthBefore ? two(day ?? 1) : "01"}`;
  });
  return [...new Set(found)];
}

function byNumber(left: number, right: number): number {
  return left - right;
}

function dayOf(year: number, month: number, day: number): Moment {
  return [year, month, day, null, null, null, null, null];
}

function two(count: number): string {
  return String(count).padStart(2, "0");
}
