import type { SearchView } from "../../space/grammar.js";
import type { LiteralRule } from "../../space/language.js";
import { quote } from "../../space/notation.js";
import { RELATIONS } from "../../space/relations.js";
import { typedBits } from "../../space/spelling.js";
import type { Value } from "../../space/value.js";
import {
  AGGREGATES,
  ANGLE_PARTS,
  isFactor,
  MONEY_AGGREGATES,
  OVERTIME_LIMITS,
  WRITTEN_AGGREGATES,
} from "./arithmetic.js";
import { EXTRAS } from "./blanks.js";
import { LADDER_NAMES, MEASURE_LADDER_NAMES } from "./compact.js";
import { CONVERSIONS, DIVIDENDS, FACTORS } from "./conversions.js";
import { areForms, areFormsWithNone } from "./counted.js";
import { compare, DIGITS_MAX, isDecimal, isNegative, isZero, ROUNDINGS } from "./decimal.js";
import { EXTREMES, PLACED_EXTREMES } from "./extremes.js";
import { haveFixedPlaces } from "./fixedPlaces.js";
import { formatOf } from "./format.js";
import { labelledForm } from "./labelled.js";
import { FRACTION_FORMS, MEASURE_NAMES } from "./measures.js";
import { UNITS } from "./mixed.js";
import { hasNegative } from "./negatives.js";
import { LETTERINGS } from "./numerals.js";
import { isPackForm } from "./packs.js";
import { partFormOf } from "./parts.js";
import { SHORTAGES } from "./places.js";
import { LIMITS_MAX, limitsOf } from "./questions.js";
import { STYLES } from "./read.js";
import { rowFormatOf } from "./rowFormat.js";
import { SCORERS } from "./scores.js";
import { WORDINGS } from "./words.js";

/* Bits are description lengths by hand, for literals before any use was counted: a choice among n costs log2 n when all
   are alike, less for the usual ones; a spelled number costs what its digits take. */

const STYLE_BITS: Readonly<Record<string, number>> = { "1,234.5": 0.5 };
const FACTOR_BITS: Readonly<Record<string, number>> = { "1": 1, "-1": 2, "2": 3 };
const ADDEND_BITS: Readonly<Record<string, number>> = { "0": 0.3, "1": 2, "-1": 2.5 };
/** Ways to round, where no number is negative: away from zero is up there, and toward it down. */
const ROUNDING_BITS: Readonly<Record<string, number>> = { nearest: 0.6, up: 2.3, down: 2.3 };
/** The same where some number is negative: up and down fall into two each, so that neither gains by being tried twice. */
const SIGNED_ROUNDING_BITS: Readonly<Record<string, number>> = {
  nearest: 0.6,
  up: 3.2,
  down: 3.2,
  awayFromZero: 3.4,
  towardZero: 3.4,
};
const RARE_ROUNDING_BITS = 7;

/** Bits of an aggregate that a text or the outputs must show by their signs to be tried. */
const WRITTEN_BITS = 0.3;

/** What may stand in the literal slots of the number domain, by kind, and what it costs. */
export const literals: Readonly<Record<string, LiteralRule>> = {
  numberStyle: { ...named(STYLES, (style) => STYLE_BITS[style] ?? 2.5), bitsInView: openStyleBits },
  aggregate: named([...AGGREGATES, ...WRITTEN_AGGREGATES, ...MONEY_AGGREGATES], (aggregate) =>
    (WRITTEN_AGGREGATES as readonly string[]).includes(aggregate) ? WRITTEN_BITS : 2.3,
  ),
  placedExtreme: named(PLACED_EXTREMES, () => 1),
  extra: named(EXTRAS, () => 1.5),
  scorer: named(SCORERS, () => 1),
  overtimeLimit: named(OVERTIME_LIMITS, (limit) => (limit === "40" ? 1 : 4)),
  extreme: named(EXTREMES, () => 2),
  base: integer(2, 36, (base) => (base === 16 || base === 2 ? 2 : 5)),
  digits: integer(1, DIGITS_MAX, (digits) => (digits === 1 ? 1 : 2 + Math.log2(digits))),
  lettering: named(LETTERINGS, () => 1),
  wording: named(WORDINGS, (wording) => (wording === wording.toLowerCase() ? 3 : 5)),
  factor: {
    expected: "a decimal, or a fraction of two",
    accepts: isFactor,
    bits: (factor) =>
      FACTOR_BITS[String(factor)] ?? (FACTORS.includes(String(factor)) ? 4 : fittedBits(String(factor))),
  },
  /* Texts are counted, and marks between them, of which there is one less; hardly anything is counted in halves. */
  countFactor: {
    expected: "a decimal, or a fraction of two",
    accepts: isFactor,
    bits: (factor) => (String(factor) === "1" ? 0.5 : 6 + digitBits(String(factor))),
  },
  addend: decimal(
    "a decimal",
    () => true,
    (addend) => ADDEND_BITS[addend] ?? 2.5 + digitBits(addend),
  ),
  conversion: named(Object.keys(CONVERSIONS), () => 5.5),
  unit: decimal("a positive decimal", isPositive, (unit) =>
    unit === "12" || unit === "60" ? 2 : UNITS.includes(unit) ? 4 : 4 + digitBits(unit),
  ),
  ladder: named(LADDER_NAMES, () => 4.5),
  measureLadder: named(MEASURE_LADDER_NAMES, (ladder) => (/^1 k[gm] = 1000 [gm]/.test(ladder) ? 1.5 : 3)),
  measure: named(MEASURE_NAMES, () => 2),
  anglePart: named(ANGLE_PARTS, () => 2),
  fractionForm: named(FRACTION_FORMS, () => 1),
  dividend: decimal(
    "a decimal other than 0",
    (value) => !isZero(value),
    (dividend) => (DIVIDENDS.includes(dividend) ? 4 : 3 + digitBits(dividend)),
  ),
  step: decimal("a positive decimal", isPositive, stepBits),
  origin: decimal(
    "a decimal",
    () => true,
    (origin) => (origin === "0" ? 0.3 : 4 + digitBits(origin)),
  ),
  gap: decimal(
    "a decimal",
    () => true,
    (gap) => (gap === "0" || gap === "1" ? 1 : 3),
  ),
  rounding: {
    ...named(ROUNDINGS, (mode) => SIGNED_ROUNDING_BITS[mode] ?? RARE_ROUNDING_BITS),
    bitsByView: (mode, view) =>
      (hasNegative(view) ? SIGNED_ROUNDING_BITS : ROUNDING_BITS)[String(mode)] ?? RARE_ROUNDING_BITS,
  },
  relation: named(RELATIONS, () => 1),
  shortage: named(SHORTAGES, () => 1),
  figures: integer(1, DIGITS_MAX, (figures) => 2 + figures / 2),
  power: integer(-DIGITS_MAX, DIGITS_MAX, (power) => 2.5 + 1.5 * Math.log2(1 + Math.abs(power))),
  places: integer(0, DIGITS_MAX, (places) => 1 + 1.5 * Math.log2(1 + places)),
  numberFormat: { ...pattern(formatBits), moreBits: openPlacesBits },
  /* As many digits as there are is what keeping the scale is about. */
  exactFormat: pattern((format) => Math.max(0.5, formatBits(format) - OPEN_BITS)),
  pairPattern: rowPattern(2),
  triplePattern: rowPattern(3),
  labelledForm,
  nounForms: {
    expected: "two forms of a noun with a bar between them, such as ` night| nights`",
    accepts: (value) => typeof value === "string" && areForms(value),
    bits: nounBits,
  },
  partForm: {
    expected: "two of each of some units, such as `2 h 2 min`",
    accepts: (value) => typeof value === "string" && partFormOf(value) !== undefined,
    bits: (form) => 1 + 2 * (partFormOf(String(form))?.units.length ?? 0),
  },
  packForm: {
    expected: "two of each of packs and pieces, such as `2 cartons, 2 loose`",
    accepts: (value) => typeof value === "string" && isPackForm(value),
    bits: (form) => typedBits(String(form).replaceAll("2 ", "")),
  },
  noneForms: {
    expected: "what is said of none and two forms of a noun with bars between them, such as `no items| item| items`",
    accepts: (value) => typeof value === "string" && areFormsWithNone(value),
    bits: noneBits,
  },
  threshold: decimal(
    "a decimal",
    () => true,
    (threshold) => 1 + digitBits(threshold),
  ),
  bound: decimal(
    "a decimal",
    () => true,
    (bound) => (bound === "0" ? 1 : 2 + digitBits(bound)),
  ),
  limits: {
    expected: `2 to ${LIMITS_MAX} ascending decimals with bars between them, such as \`18|65\``,
    accepts: areLimits,
    bits: (limits) => limitsOf(String(limits)).reduce((sum, limit) => sum + 1 + digitBits(limit), 0),
  },
  divisor: {
    ...decimal(
      "a decimal other than 0",
      (value) => !isZero(value),
      (divisor) => (divisor === "2" ? 3 : 5),
    ),
    moreBits: () => CHANCE_BITS,
  },
};

/**
 * Bits against chance: half of all numbers are even, so that asking divides a few examples in some way whatever the rule is. Set by hand, since
 * tasks about operators have such questions more often than tables.
 */
const CHANCE_BITS = 2.5;

/** Bits of a style other than the usual one, where the column leaves it open: it is tried only where it reads something else. */
const OPEN_STYLE_BITS = 1.5;

/**
 * Most columns are read alike in all styles, and count for the usual one; that tells nothing of those that are not, such as
 * one of `1,234` alone.
 */
function openStyleBits(style: Value): number {
  return style === "1,234.5" ? Number.POSITIVE_INFINITY : OPEN_STYLE_BITS;
}

function areLimits(value: Value): boolean {
  if (typeof value !== "string") return false;
  const limits = limitsOf(value);
  const ascend = limits.every(
    (limit, at) => isDecimal(limit) && (at === 0 || compare(limits[at - 1] ?? limit, limit) < 0),
  );
  return ascend && limits.length >= 2 && limits.length <= LIMITS_MAX;
}

/** One form is spelled out; the other one costs little where it is the usual one. */
function nounBits(forms: Value): number {
  const [one = "", many = ""] = String(forms).split("|");
  return typedBits(one) + (many === `${one}s` ? 1 : 3 + typedBits(many.slice(commonLength(one, many))));
}

/** The forms of the noun, and what is said of none, of which the noun costs nothing more. */
function noneBits(forms: Value): number {
  const [none = "", one = "", many = ""] = String(forms).split("|");
  const noun = [many, one].find((form) => form !== "" && none.endsWith(form)) ?? "";
  return nounBits(`${one}|${many}`) + typedBits(none.slice(0, none.length - noun.length));
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function named(names: readonly string[], bits: (name: string) => number): LiteralRule {
  return {
    expected: `one of ${names.map(quote).join(", ")}`,
    accepts: (value) => typeof value === "string" && names.includes(value),
    bits: (value) => bits(String(value)),
  };
}

function integer(least: number, most: number, bits: (value: number) => number): LiteralRule {
  const isOne = (value: Value): value is number =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
  return {
    expected: `an integer from ${least} to ${most}`,
    accepts: isOne,
    bits: (value) => (isOne(value) ? bits(value) : Number.POSITIVE_INFINITY),
  };
}

function decimal(expected: string, fits: (value: string) => boolean, bits: (value: string) => number): LiteralRule {
  return {
    expected,
    accepts: (value) => isDecimal(value) && fits(value),
    bits: (value) => bits(String(value)),
  };
}

function pattern(bits: (pattern: string) => number): LiteralRule {
  return {
    expected: "a pattern of a number",
    accepts: (value) => typeof value === "string" && formatOf(value) !== undefined,
    bits: (value) => bits(String(value)),
  };
}

function rowPattern(numbers: number): LiteralRule {
  return {
    expected: `a pattern of ${numbers} numbers`,
    accepts: (value) => typeof value === "string" && rowFormatOf(value)?.formats.length === numbers,
    bits: (value) => rowBits(String(value)),
  };
}

function isPositive(value: string): boolean {
  return !isNegative(value) && !isZero(value);
}

/** Bits of a significant digit, somewhat above log2 10. */
const DIGIT_BITS = 3.5;

/** Bits of spelling a number: its significant digits, its places before or behind them, its sign. */
function digitBits(number: string): number {
  const digits = number.replace(/[-./]/g, "").replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "").length;
  const places = digits.length - significant + (/^-?0\.0*/.exec(number)?.[0].length ?? 0);
  return DIGIT_BITS * significant + 0.5 * places + (number.startsWith("-") ? 1 : 0);
}

/** Bits of a factor that is worked out; what is divided by costs what its own digits do, and a contained percent what those of the percent do. */
function fittedBits(factor: string): number {
  const [above = "", below] = factor.split("/");
  return below === undefined ? 3 + digitBits(factor) : 4 + digitBits(above === "1" ? below : above);
}

/** Powers of ten are likelier steps than their doubles, halves and quarters, and those than all others. */
function stepBits(step: string): number {
  const digits = step.replace(".", "").replace(/^0+|0+$/g, "");
  const kind = digits === "1" ? 1.5 : digits === "5" ? 3 : ["2", "25"].includes(digits) ? 4.5 : 3 + digitBits(step);
  return kind + (step === "1" ? 0 : 0.4 * step.length);
}

/** Bits of writing as many digits as there are. */
const OPEN_BITS = 1.2;

/** Bits more for as many digits as there are, where the numbers of the task are written with a fixed number of them. Set by hand. */
const UNFIXED_BITS = 3;

function openPlacesBits(pattern: Value, view: SearchView): number {
  const fraction = formatOf(String(pattern))?.fraction;
  return fraction?.most === null && haveFixedPlaces(view) ? UNFIXED_BITS : 0;
}

/** Bits of filling numbers up to some width. */
const FILLED_BITS = 2.5;

/** A pattern by what it has beyond the plainest one: a choice among formats, longer where less usual. */
function formatBits(pattern: string): number {
  const format = formatOf(pattern);
  if (format === undefined) return Number.POSITIVE_INFINITY;
  const { whole, fraction, exponent, percent, plus, currency, negative } = format;
  const padding = whole.width > 1 ? FILLED_BITS + 0.5 * Math.log2(whole.width) : 0;
  const grouping = whole.group === "" ? 0 : whole.group === "," ? 2 : 3.5;
  const rare = [exponent !== null, percent, plus, currency !== "", negative !== "-", whole.omitsZero, whole.indian];
  return 1 + padding + grouping + fractionBits(fraction) + 3.5 * rare.filter((is) => is).length;
}

function fractionBits(fraction: NonNullable<ReturnType<typeof formatOf>>["fraction"]): number {
  if (fraction === null) return 0.5;
  const mark = fraction.mark === "." ? 0 : 1.5;
  const places = fraction.most === null ? OPEN_BITS + 2 * fraction.least : 0.4 + 0.4 * Math.abs(fraction.most - 2);
  return 0.7 + mark + places + (fraction.fill === " " ? 3 : 0);
}

/** A format like the one before, or a text like the one before. */
const SAME_BITS = 0.5;

/** The formats and the texts between them, each written down once; that numbers are filled up is said once for all of them. */
function rowBits(pattern: string): number {
  const row = rowFormatOf(pattern);
  if (row === undefined) return Number.POSITIVE_INFINITY;
  const isFilled = (format: string | undefined) => format?.startsWith("00") === true;
  const formats = chained(row.formats, (format, before) =>
    isFilled(format) && isFilled(before) ? formatBits(format) - FILLED_BITS : formatBits(format),
  );
  return formats + chained(row.between, typedBits);
}

/** Bits of items of which each may be the one before once more. */
function chained(items: readonly string[], bits: (item: string, before: string | undefined) => number): number {
  return items.reduce((sum, item, at) => {
    const before = items[at - 1];
    return sum + (item === before ? SAME_BITS : bits(item, before));
  }, 0);
}
