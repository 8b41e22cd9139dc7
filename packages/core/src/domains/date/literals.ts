import type { LiteralRule } from "../../space/language.js";
import { quote } from "../../space/notation.js";
import { typedBits } from "../../space/spelling.js";
import type { Value } from "../../space/value.js";
import { areStarts } from "./dayParts.js";
import { RANGE_PATTERNS } from "./dayRanges.js";
import { dayHabits, type Habits, habitsIn, hourHabits, minuteHabits } from "./habits.js";
import { DISTANCE_UNITS, distanceBits, isLimit, limitBits } from "./limits.js";
import type { Unit } from "./moment.js";
import { LANGUAGE_CODES } from "./names.js";
import { orderBits as bitsOfOrder, CENTURY_BITS } from "./orders.js";
import { LATE_ORDERS, MIXED_ORDERS, ORDERS, WHOLE_READINGS } from "./read.js";
import { RANGE_ENDS } from "./shortRanges.js";
import { AGE_FORMS, CLOCK_PATTERNS, DATE_FORM_NAMES, LENGTH_FORMS, SHORT_TIMES } from "./shownParts.js";
import { AS_SAID, ELAPSED_UNITS, PERIODS, SHARED_PARTS, spanOf, TERM_UNITS, WEEKDAY_SIDES } from "./spans.js";
import { CALENDAR_PARTS, FIELD_LETTERS } from "./write.js";
import { FIRST_MONTHS, YEAR_SPAN_FORMS } from "./yearSpans.js";
import { ZONE_SIDES } from "./zones.js";

/** Months in which school years, seasons and the years of accounts mostly begin. */
const USUAL_FIRST_MONTHS: readonly number[] = [4, 7, 9, 10];

/** Largest number of a date in a text. */
const WHICH_MAX = 100;
const MINUTES_PER_DAY = 1440;
/** Longest text between the ends of a span of time or between fields. */
const TEXT_LENGTH_MAX = 100;

/** Bits of ways to read: the two orders that are mistaken for each other are nearly equally likely. */
const READING_BITS: Readonly<Record<string, number>> = {
  dmy: 1.5,
  mdy: 1.6,
  ymd: 1.6,
  ydm: 6,
  seconds: 2,
  milliseconds: 2,
  "seconds or milliseconds": 2.5,
  "month and year": 3,
};
/** Bits of a time at which a part of the day begins, which the examples show. */
const DAY_START_BITS = 5;
const RARE_READING_BITS = 4;
/** What it costs to count weekdays and not days, which mostly give the same. */
const WEEKDAY_BITS = 2;
/** What a number of months costs that is neither one nor made of quarters. */
const ODD_MONTHS_BITS = 1.5;

/** Bits of the fields that belong to a style or a place. Other fields of a day may stand in a style, at the price of one that does not belong. */
const FIELD_BITS = {
  paddedField: { yyyy: 1.6, MM: 1.6, dd: 1.6, yy: 3.5, Q: 5, QQQ: 4, U: 6, UUU: 5, DDD: 5, ggg: 5, MMM: 5, NNN: 5 },
  plainField: { yyyy: 1.8, M: 1.8, d: 1.8, yy: 3.5, Q: 3.5, QQQ: 2.5, U: 5, UUU: 4, D: 5, ggg: 5, y: 6, MM: 6 },
  namedField: {
    yyyy: 2,
    MMMM: 2,
    d: 2,
    MMM: 2.3,
    EEEE: 3,
    EEE: 3,
    dd: 5,
    yy: 5,
    do: 5,
    NNN: 5,
    NNNN: 5,
    nnn: 6,
    nnnn: 6,
  },
  weekdayField: { EEEE: 1, EEE: 1 },
  weekField: { YYYY: 1.8, ww: 1.8, w: 2.5, e: 3, EEE: 4 },
  clockField: { HH: 1.6, mm: 1.6, H: 2.6, ss: 2.5, m: 4, s: 5, SSS: 4, XXX: 5, xxx: 5, S: 6, t: 5, T: 5 },
  clockHour: { HH: 0.7, H: 1.6 },
  fullHour: { HH: 0.1, H: 4 },
  clockMinute: { mm: 0.2, m: 4, mmm: 2.8 },
  clockSecond: { ss: 0.2, s: 4 },
  clockRest: { SSS: 1.6, XXX: 2, xxx: 2, xx: 4, S: 4, SS: 4, SSSSSS: 4 },
  halfHour: { h: 0.5, hh: 2 },
  halfSign: { a: 1.2, aa: 2, aaa: 3.5, aaaa: 4, aaaaa: 4 },
};
const RARE_FIELD_BITS = 9;

/** What may stand in the literal slots, by kind, and what it costs. */
export const literals: Readonly<Record<string, LiteralRule>> = {
  dateOrder: { ...oneOf([...ORDERS, ...LATE_ORDERS, ...MIXED_ORDERS]), bits: orderBits, bitsByView: bitsOfOrder },
  dateCount: { ...oneOf(WHOLE_READINGS), bits: (reading) => READING_BITS[String(reading)] ?? RARE_READING_BITS },
  dateOrdinal: {
    expected: `an integer from -${WHICH_MAX} to ${WHICH_MAX} other than 0`,
    accepts: (value) =>
      typeof value === "number" && Number.isInteger(value) && value !== 0 && Math.abs(value) <= WHICH_MAX,
    bits: (which) => (which === 1 ? 0.3 : 2 + Math.abs(which as number)), // as accepted
  },
  dateWidth: span((amount) => amount > 0, 4),
  dateShift: span(() => true, 3),
  dateTerm: span((amount, unit) => amount > 0 && TERM_UNITS.includes(unit), 2),
  dateGap: {
    ...span((amount) => amount > 0, 2),
    accepts: (value) => value === "" || isSpan(value, (amount) => amount > 0),
    bits: gapBits,
  },
  dateOrigin: {
    expected: `an integer from 0 to ${MINUTES_PER_DAY - 1}`,
    accepts: (value) => typeof value === "number" && Number.isInteger(value) && value >= 0 && value < MINUTES_PER_DAY,
    bits: originBits,
  },
  datePeriod: { ...oneOf(PERIODS), bits: (period) => (period === "month" ? 0.5 : 3) },
  weekdaySide: { ...oneOf(WEEKDAY_SIDES), bits: () => 1 },
  dateUnit: { ...oneOf(ELAPSED_UNITS), bits: (unit) => 2.5 + (unit === "weekday" ? WEEKDAY_BITS : 0) },
  distanceUnit: { ...oneOf(DISTANCE_UNITS), bits: () => 1 },
  distance: {
    expected: "an integer",
    accepts: (value) => typeof value === "number" && Number.isSafeInteger(value),
    bits: distanceBits,
  },
  calendarPart: { ...oneOf(CALENDAR_PARTS), bits: () => 1 },
  datePart: { ...oneOf(SHARED_PARTS), bits: () => 1.6 },
  dateLimit: {
    expected: 'a year such as "2020", a day such as "2020-05-31" or a time such as "12:00"',
    accepts: (value) => typeof value === "string" && isLimit(value),
    bits: (limit) => limitBits(String(limit)),
  },
  ...Object.fromEntries(Object.entries(FIELD_BITS).map(([place, bits]) => [place, fieldOf(place, bits)])),
  ...habitual("plainField", dayHabits),
  ...habitual("clockHour", hourHabits),
  ...habitual("clockMinute", minuteHabits),
  ...habitual("clockSecond", minuteHabits),
  dayMark: { ...text(1), bits: (mark) => markBits(mark, /^(?:[-/. ]|, |\. | of | de )$/) },
  clockMark: { ...text(1), bits: (mark) => markBits(mark, /^(?:[: ])$/) },
  clockGap: { ...text(1), bits: (mark) => markBits(mark, /^(?:[ T]|, | at )$/) },
  dateSeparator: { ...text(0), bits: (value) => markBits(value, /^(?:-| - |–| – |, ?| to | and )$/) },
  dayStarts: {
    expected: 'two or more ascending times on the hour with bars between them, such as "06:00|22:00"',
    accepts: (value) => typeof value === "string" && areStarts(value),
    bits: (starts) => DAY_START_BITS * String(starts).split("|").length,
  },
  rangeEnd: { ...oneOf(RANGE_ENDS), bits: () => 1 },
  zoneSide: { ...oneOf(ZONE_SIDES), bits: () => 1 },
  rangePattern: { ...oneOf(RANGE_PATTERNS), bits: () => 2.5 },
  rangeMark: { ...text(1), bits: (value) => markBits(value, /^(?:-| - |–| – )$/) },
  knownForm: { ...oneOf(DATE_FORM_NAMES), bits: (form) => (form === "yyyy-MM-dd" ? 1 : 4) },
  shortTimeForm: { ...oneOf(SHORT_TIMES), bits: () => 2 },
  firstMonth: {
    expected: "the number of a month but the first",
    accepts: (month) => FIRST_MONTHS.some((first) => first === month),
    bits: (month) => (USUAL_FIRST_MONTHS.some((first) => first === month) ? 2.5 : 5),
  },
  yearSpanForm: { ...oneOf(YEAR_SPAN_FORMS), bits: () => 2 },
  clockPattern: { ...oneOf(CLOCK_PATTERNS), bits: () => 2 },
  nextDayMark: { ...text(1), bits: (mark) => markBits(mark, /^ ?\(?\+1\)?$/) },
  ageForm: { ...oneOf(AGE_FORMS), bits: () => 3 },
  lengthForm: { ...oneOf(LENGTH_FORMS), bits: () => 3 },
  dateLanguage: { ...oneOf(LANGUAGE_CODES), bits: (code) => (code === "en" ? 0.2 : 4) },
  dateStep: spanOrSaid(span(() => true, 2)),
};

function orderBits(order: Value): number {
  if (MIXED_ORDERS.some((mixed) => mixed === order)) return RARE_READING_BITS;
  const [sequence = "", century] = String(order).split(" ");
  return (READING_BITS[sequence] ?? RARE_READING_BITS) + (century === undefined ? 0 : CENTURY_BITS);
}

/** Spans of time are counted from midnight, or else mostly from a whole hour. */
function originBits(origin: Value): number {
  if (origin === 0) return 0.1;
  return Number(origin) % 60 === 0 ? 5 : 8;
}

/** Spans of time are told apart by minutes, hours, days and years; by seconds only where seconds are written. */
function gapBits(gap: Value): number {
  if (gap === "" || gap === "1 minute") return 1.5;
  return gap === "1 second" ? 5 : 3;
}

/**
 * The parts of a time stand in places of their own, and no part of a time among those of a day: others are infinitely long
 * there. They are accepted all the same, since a program is printed without saying which place a field has.
 */
function fieldOf(place: string, bits: Readonly<Record<string, number>>): LiteralRule {
  const isWide = place.endsWith("Field");
  const letters = isWide ? FIELD_LETTERS.filter(place === "clockField" ? isOfTime : isOfDay) : Object.keys(bits);
  const known = new Set<Value>(letters);
  return {
    ...oneOf(FIELD_LETTERS),
    bits: (field) => (known.has(field) ? (bits[String(field)] ?? RARE_FIELD_BITS) : Number.POSITIVE_INFINITY),
  };
}

function isOfTime(field: string): boolean {
  return /^[HhmsSaXxtT]/.test(field);
}

function isOfDay(field: string): boolean {
  return !isOfTime(field);
}

/**
 * The rule of a place in which zeros in front are a habit: what the outputs and the column show of it says more than how
 * often anyone wrote so.
 */
function habitual(place: keyof typeof FIELD_BITS, habits: Habits): Readonly<Record<string, LiteralRule>> {
  const rule = fieldOf(place, FIELD_BITS[place]);
  const isAtHome = (field: Value): boolean => Number.isFinite(rule.bits(field));
  return {
    [place]: { ...rule, bitsByView: (field, view) => (isAtHome(field) ? habits(field, habitsIn(view)) : undefined) },
  };
}
/** Usual marks cost a choice among a few, others are spelled out. */
function markBits(mark: Value, usual: RegExp): number {
  return usual.test(String(mark)) ? 1.6 : 3 + typedBits(String(mark));
}

/** A span, or that the text says it. */
function spanOrSaid(rule: LiteralRule): LiteralRule {
  return {
    ...rule,
    expected: `${rule.expected}, or "${AS_SAID}"`,
    accepts: (value) => value === AS_SAID || rule.accepts(value),
    bits: (value) => (value === AS_SAID ? 2 : rule.bits(value)),
  };
}

function span(accepts: (amount: number, unit: Unit) => boolean, bits: number): LiteralRule {
  return {
    expected: 'a span of time such as "15 minutes" or "1 month"',
    accepts: (value) => isSpan(value, accepts),
    bits: (value) => {
      const { amount, unit } = spanOf(String(value)) ?? { amount: 1, unit: "day" };
      const rarity = unit === "weekday" ? WEEKDAY_BITS : isOddMonths(amount, unit) ? ODD_MONTHS_BITS : 0;
      return bits + Math.log2(1 + Math.abs(amount)) + rarity;
    },
  };
}

/** Whether a span is a number of months that is neither one nor quarters: years that begin so are rarer. */
function isOddMonths(amount: number, unit: string): boolean {
  return unit === "month" && Math.abs(amount) > 1 && amount % 3 !== 0;
}

function isSpan(value: Value, accepts: (amount: number, unit: Unit) => boolean): boolean {
  const known = typeof value === "string" ? spanOf(value) : undefined;
  return known !== undefined && accepts(known.amount, known.unit);
}

function oneOf(names: readonly string[]): Pick<LiteralRule, "expected" | "accepts"> {
  return {
    expected: `one of ${names.map(quote).join(", ")}`,
    accepts: (value) => typeof value === "string" && names.includes(value),
  };
}

function text(least: number): Pick<LiteralRule, "expected" | "accepts"> {
  return {
    expected: `a text of ${least} to ${TEXT_LENGTH_MAX} characters`,
    accepts: (value) => typeof value === "string" && value.length >= least && value.length <= TEXT_LENGTH_MAX,
  };
}
