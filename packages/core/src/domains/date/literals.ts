import type { LiteralRule } from "../../space/language.js";
import { quote } from "../../space/notation.js";
import { typedBits } from "../../space/spelling.js";
import type { Value } from "../../space/value.js";
import { UNITS } from "./moment.js";
import { READINGS } from "./read.js";
import { PERIODS, spanOf } from "./spans.js";
import { FIELD_LETTERS, isField } from "./write.js";

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
  time: 4,
  seconds: 2,
  milliseconds: 2,
};

/** Bits of fields: those of everyday dates are likelier than what few people write. */
const FIELD_BITS: Readonly<Record<string, number>> = {
  yyyy: 2.5,
  yy: 4,
  M: 4,
  MM: 3,
  MMM: 4,
  MMMM: 4,
  d: 3.5,
  dd: 3,
  do: 6,
  EEE: 5,
  EEEE: 5,
  HH: 3.5,
  H: 4.5,
  h: 4,
  hh: 5,
  mm: 3,
  ss: 4,
  a: 4,
  aa: 5,
};
/** Bits of fields that are not named above, and of another language than English. */
const RARE_FIELD_BITS = 7;
const LANGUAGE_BITS = 3;

/** What may stand in the literal slots, by kind, and what it costs. */
export const literals: Readonly<Record<string, LiteralRule>> = {
  dateOrder: { ...oneOf(READINGS), bits: (reading) => READING_BITS[String(reading)] ?? 4 },
  dateOrdinal: {
    expected: `an integer from -${WHICH_MAX} to ${WHICH_MAX} other than 0`,
    accepts: (value) =>
      typeof value === "number" && Number.isInteger(value) && value !== 0 && Math.abs(value) <= WHICH_MAX,
    bits: (which) => (which === 1 ? 0.3 : 2 + Math.abs(which as number)), // as accepted
  },
  dateWidth: span((amount) => amount > 0, 4),
  dateShift: span(() => true, 3),
  dateGap: {
    ...span((amount) => amount > 0, 2),
    accepts: (value) => value === "" || isSpan(value, (amount) => amount > 0),
    bits: gapBits,
  },
  dateOrigin: {
    expected: `an integer from 0 to ${MINUTES_PER_DAY - 1}`,
    accepts: (value) => typeof value === "number" && Number.isInteger(value) && value >= 0 && value < MINUTES_PER_DAY,
    bits: (origin) => (origin === 0 ? 0.1 : 6),
  },
  datePeriod: { ...oneOf(PERIODS), bits: (period) => (period === "month" ? 0.5 : 3) },
  dateUnit: { ...oneOf(UNITS), bits: () => 2.5 },
  dateLimit: {
    expected: 'a year such as "2020" or an hour such as "12:00"',
    accepts: (value) => typeof value === "string" && /^(?:\d{4}|\d{2}:\d{2})$/.test(value),
    bits: () => 4,
  },
  dateField: {
    expected: `one of ${FIELD_LETTERS.join(", ")}, a name perhaps followed by a language: "MMMM:de"`,
    accepts: (value) => typeof value === "string" && isField(value),
    bits: fieldBits,
  },
  dateMark: { ...text(1), bits: markBits },
  dateSeparator: { ...text(0), bits: (value) => markBits(value) },
};

/** Spans of time are told apart by minutes, hours, days and years; by seconds only where seconds are written. */
function gapBits(gap: Value): number {
  if (gap === "" || gap === "1 minute") return 1.5;
  return gap === "1 second" ? 5 : 3;
}

function fieldBits(field: Value): number {
  const [letters = "", language] = String(field).split(":");
  return (FIELD_BITS[letters] ?? RARE_FIELD_BITS) + (language === undefined ? 0 : LANGUAGE_BITS);
}

/** Marks that people write between the fields of dates and times cost a choice among a few, others are spelled out. */
function markBits(mark: Value): number {
  return /^(?:[-/.: T]|, |\. | - |–| – )$/.test(String(mark)) ? 2 : 2 + typedBits(String(mark));
}

function span(accepts: (amount: number) => boolean, bits: number): LiteralRule {
  return {
    expected: 'a span of time such as "15 minutes" or "1 month"',
    accepts: (value) => isSpan(value, accepts),
    bits: (value) => bits + Math.log2(1 + Math.abs(spanOf(String(value))?.amount ?? 1)),
  };
}

function isSpan(value: Value, accepts: (amount: number) => boolean): boolean {
  const known = typeof value === "string" ? spanOf(value) : undefined;
  return known !== undefined && accepts(known.amount);
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
