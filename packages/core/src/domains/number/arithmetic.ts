import { CONVERSIONS } from "./conversions.js";
import {
  absolute,
  add,
  atScale,
  compare,
  type Decimal,
  DIGITS_MAX,
  divide,
  evenQuotient,
  isDecimal,
  isNegative,
  isZero,
  modulo,
  multiply,
  negate,
  plain,
  powerOf,
  type Rounding,
  roundTo,
  scaleOf,
  shift,
  subtract,
} from "./decimal.js";
import { type NumberStyle, numbersIn, wholeNumber } from "./read.js";
import { firstLessSecond, sumOfProducts } from "./writtenSums.js";

/*
 * What numeric operators compute, on decimals and with *plain* results (see `plain`). Everything is exact but division:
 * a quotient that has no end is rounded to SCALE digits after the point, far beyond what is printed.
 */

/** Digits after the point of a quotient that has no end. */
const SCALE = 30;

export function sum(left: Decimal, right: Decimal): Decimal | undefined {
  return plainly(add(left, right));
}

export function difference(left: Decimal, right: Decimal): Decimal | undefined {
  return plainly(subtract(left, right));
}

export function product(left: Decimal, right: Decimal): Decimal | undefined {
  return plainly(multiply(left, right));
}

/** The quotient; `undefined` for a divisor of zero. */
export function ratio(left: Decimal, right: Decimal): Decimal | undefined {
  return evenQuotient(left, right) ?? plainly(divide(left, right, SCALE));
}

export function larger(left: Decimal, right: Decimal): Decimal {
  return plain(compare(left, right) < 0 ? right : left);
}

export function smaller(left: Decimal, right: Decimal): Decimal {
  return plain(compare(left, right) < 0 ? left : right);
}

export function sumOfThree(first: Decimal, second: Decimal, third: Decimal): Decimal | undefined {
  const both = sum(first, second);
  return both === undefined ? undefined : sum(both, third);
}

export function productOfThree(first: Decimal, second: Decimal, third: Decimal): Decimal | undefined {
  const both = product(first, second);
  return both === undefined ? undefined : product(both, third);
}

/** How often a positive divisor goes into a number as a whole, rounded down. */
export function wholeQuotient(number: Decimal, divisor: Decimal): Decimal | undefined {
  const multiple = rounded(number, divisor, "0", "down");
  return multiple === undefined ? undefined : ratio(multiple, divisor);
}

/** What is left of a number when multiples of a positive step are taken away, at least 0 and less than the step. */
export function remainder(number: Decimal, step: Decimal): Decimal | undefined {
  return plainly(modulo(number, step));
}

/** The change from one number to another as a share of the first: 0.25 from 8 to 10; `undefined` from zero. */
export function relativeChange(from: Decimal, to: Decimal): Decimal | undefined {
  const change = difference(to, from);
  return change === undefined ? undefined : ratio(change, from);
}

/** What part the first of two amounts is of both: 0.75 of 12 and 4. `undefined` of a negative amount, and of nothing. */
export function shareOfBoth(part: Decimal, rest: Decimal): Decimal | undefined {
  if (isNegative(part) || isNegative(rest)) return undefined;
  const both = sum(part, rest);
  return both === undefined ? undefined : ratio(part, both);
}

/** A number and so many per cent of it: 119 of 100 and 19. */
export function increased(number: Decimal, percent: Decimal): Decimal | undefined {
  const all = sum("100", percent);
  const product = all === undefined ? undefined : multiply(number, all);
  return product === undefined ? undefined : plainly(shift(product, -2));
}

/** A number without so many per cent of it: 81 of 100 and 19. */
export function decreased(number: Decimal, percent: Decimal): Decimal | undefined {
  return increased(number, negate(percent));
}

/** What with so many per cent of it is a number: 100 of 119 and 19, the net amount of a gross one. */
export function beforeIncrease(number: Decimal, percent: Decimal): Decimal | undefined {
  const whole = sum("100", percent);
  const hundredfold = product(number, "100");
  return whole === undefined || hundredfold === undefined ? undefined : ratio(hundredfold, whole);
}

/** What so many per cent were added of, held in a number: 19 of 119 and 19, the tax of a gross amount. */
export function includedPart(number: Decimal, percent: Decimal): Decimal | undefined {
  const whole = sum("100", percent);
  const part = product(number, percent);
  return whole === undefined || part === undefined ? undefined : ratio(part, whole);
}

/** The product of the first two numbers, and the third added: a price for each piece, and what is paid once. */
export function productAndSum(first: Decimal, second: Decimal, added: Decimal): Decimal | undefined {
  const both = product(first, second);
  return both === undefined ? undefined : sum(both, added);
}

/** The difference of the first two numbers times the third: what a meter counted, at a price. */
export function differenceTimes(left: Decimal, right: Decimal, factor: Decimal): Decimal | undefined {
  const both = difference(left, right);
  return both === undefined ? undefined : product(both, factor);
}

/** How much there is of something for a hundred from one number to a larger one: litres for a hundred kilometres between two readings. */
export function perHundred(amount: Decimal, from: Decimal, to: Decimal): Decimal | undefined {
  const between = compare(from, to) < 0 ? subtract(to, from) : undefined;
  const hundreds = between === undefined ? undefined : shift(between, -2);
  return hundreds === undefined ? undefined : ratio(amount, hundreds);
}

/** Heights in metres are less, heights in centimetres more. */
const METRES_BELOW = "3";
const CENTIMETRES_FROM = "30";

/** The body mass index of a weight in kilograms and a height in metres or centimetres; `undefined` for what is none. */
export function bodyMassIndex(weight: Decimal, height: Decimal): Decimal | undefined {
  const isInMetres = compare(height, METRES_BELOW) < 0;
  if (compare(weight, "0") <= 0 || compare(height, "0") <= 0) return undefined;
  if (!isInMetres && compare(height, CENTIMETRES_FROM) < 0) return undefined;
  const metres = isInMetres ? height : shift(height, -2);
  const square = metres === undefined ? undefined : multiply(metres, metres);
  return square === undefined ? undefined : ratio(weight, square);
}

/** Hours from which on half is added to the pay, in a week or on a day. */
export const OVERTIME_LIMITS = ["40", "38", "37.5", "39", "35", "42", "44", "45", "48", "8", "10"] as const;

/** The pay for hours at a rate, and a half more for those above a limit; `undefined` for negative hours. */
export function payWithOvertime(hours: Decimal, rate: Decimal, limit: Decimal): Decimal | undefined {
  const over = isNegative(hours) ? undefined : excess(hours, limit);
  const half = over === undefined ? undefined : product(over, "0.5");
  const paid = half === undefined ? undefined : sum(hours, half);
  return paid === undefined ? undefined : product(paid, rate);
}

/** The rule of three: what an amount for so many is for so many others, such as an ingredient for more guests. `undefined` for none. */
export function proportion(amount: Decimal, from: Decimal, to: Decimal): Decimal | undefined {
  const all = product(amount, to);
  return all === undefined ? undefined : ratio(all, from);
}

/** The product of the first two numbers, and so many per cent of it: a price for each piece, with tax. */
export function productIncreased(first: Decimal, second: Decimal, percent: Decimal): Decimal | undefined {
  const both = product(first, second);
  return both === undefined ? undefined : increased(both, percent);
}

/** The product of the first two numbers without so many per cent of it: a price for each piece, with a discount. */
export function productDecreased(first: Decimal, second: Decimal, percent: Decimal): Decimal | undefined {
  const both = product(first, second);
  return both === undefined ? undefined : decreased(both, percent);
}

/** Wholes and their sixtieths as one number: degrees of an angle, hours of a time. A negative whole makes all of it negative. */
export function withMinutes(whole: Decimal, minutes: Decimal): Decimal | undefined {
  const all = productAndSum(whole, "60", isNegative(whole) ? negate(minutes) : minutes);
  return all === undefined ? undefined : ratio(all, "60");
}

/** How far apart two numbers are, whichever is larger. */
export function distance(left: Decimal, right: Decimal): Decimal | undefined {
  const both = difference(left, right);
  return both === undefined || !isNegative(both) ? both : negate(both);
}

/** By how much a number is above a limit, 0 where it is not: hours of overtime. */
export function excess(decimal: Decimal, limit: Decimal): Decimal | undefined {
  const above = difference(decimal, limit);
  return above === undefined ? undefined : compare(above, "0") > 0 ? above : "0";
}

/** By how much a number is below a limit, 0 where it is not: points that are missing. */
export function shortfall(decimal: Decimal, limit: Decimal): Decimal | undefined {
  const below = difference(limit, decimal);
  return below === undefined ? undefined : compare(below, "0") > 0 ? below : "0";
}

/** What an angle in degrees is written with. */
export const ANGLE_PARTS = ["degrees", "minutes", "seconds", "decimal minutes"] as const;
export type AnglePart = (typeof ANGLE_PARTS)[number];

/** A part of an angle in degrees, without its sign: whole degrees and minutes; seconds, and minutes without seconds, are not rounded. */
export function anglePart(angle: Decimal, part: AnglePart): Decimal | undefined {
  const degrees = absolute(angle);
  if (part === "degrees") return rounded(degrees, "1", "0", "down");
  const rest = remainder(degrees, "1");
  const minutes = rest === undefined ? undefined : product(rest, "60");
  if (minutes === undefined || part === "decimal minutes") return minutes;
  if (part === "minutes") return rounded(minutes, "1", "0", "down");
  const seconds = remainder(minutes, "1");
  return seconds === undefined ? undefined : product(seconds, "60");
}

/** A number rounded to so many significant figures, halves away from zero. */
export function significant(decimal: Decimal, figures: number): Decimal | undefined {
  if (figures < 1 || figures > DIGITS_MAX) return undefined;
  const step = shift("1", powerOf(decimal) - figures + 1);
  return step === undefined ? undefined : rounded(decimal, step, "0", "nearest");
}

/** The same with as many digits, zeros at the end also: 2.2 is 2.20 to three figures. Whole numbers have zeros for what is rounded away. */
export function inFigures(decimal: Decimal, figures: number): Decimal | undefined {
  const value = significant(decimal, figures);
  return value === undefined ? undefined : atScale(value, Math.max(0, figures - 1 - powerOf(value)));
}

/** The nearest, next or last number of the form origin + n × step. */
export function rounded(decimal: Decimal, step: Decimal, origin: Decimal, mode: Rounding): Decimal | undefined {
  return plainly(roundTo(decimal, step, origin, mode));
}

/** A number times a factor, plus an addend. The factor is a decimal, or a fraction such as `1/60`. */
export function scaled(decimal: Decimal, factor: string, addend: Decimal): Decimal | undefined {
  const [above = "", below] = factor.split("/");
  const product = multiply(decimal, above);
  const value = product === undefined || below === undefined ? product : ratio(product, below);
  return value === undefined ? undefined : sum(value, addend);
}

/** True for what {@link scaled} takes as a factor. */
export function isFactor(value: unknown): value is string {
  if (typeof value !== "string") return false;
  const [above = "", below, ...more] = value.split("/");
  return isDecimal(above) && more.length === 0 && (below === undefined || (isDecimal(below) && !isZero(below)));
}

/** A number of one unit as another; `undefined` for an unknown conversion. */
export function converted(decimal: Decimal, name: string): Decimal | undefined {
  const conversion = Object.hasOwn(CONVERSIONS, name) ? CONVERSIONS[name] : undefined;
  if (conversion === undefined) return undefined;
  const { before, numerator, denominator, after } = conversion;
  const moved = add(decimal, before);
  const product = moved === undefined ? undefined : multiply(moved, numerator);
  const value = product === undefined ? undefined : ratio(product, denominator);
  return value === undefined ? undefined : sum(value, after);
}

/** A decimal as it is where it has at most so many digits after the point, else rounded to them. Keeps the scale. */
export function limited(decimal: Decimal, places: number, mode: Rounding): Decimal | undefined {
  if (scaleOf(decimal) <= places) return decimal;
  const step = places === 0 ? "1" : `0.${"0".repeat(places - 1)}1`;
  const value = roundTo(decimal, step, "0", mode);
  return value === undefined ? undefined : atScale(value, places);
}

/** What may be made of all numbers in a text. */
export const AGGREGATES = ["sum", "mean", "largest", "smallest", "median", "spread"] as const;
/** The same of numbers that a text puts together itself: by signs of times and plus, or as the two sides of a score. */
export const WRITTEN_AGGREGATES = ["sum of products", "first less second"] as const;
/** The same of the numbers that stand beside the sign of a currency, among others that count something else. */
export const MONEY_AGGREGATES = ["sum of money", "largest sum of money"] as const;
export type Aggregate =
  | (typeof AGGREGATES)[number]
  | (typeof WRITTEN_AGGREGATES)[number]
  | (typeof MONEY_AGGREGATES)[number];

const CURRENCY_SIGN = /\p{Sc}|\b(?:EUR|USD|GBP|CHF)\b/gu;
const SIGN_BEFORE = /(?:\p{Sc}|\b(?:EUR|USD|GBP|CHF))\s?[-−(]?$/u;
const SIGN_BEHIND = /^\s?(?:\p{Sc}|(?:EUR|USD|GBP|CHF)\b)/u;
/** Longest sign of a currency with what stands around it, in UTF-16 units. */
const SIGN_LENGTH_MAX = 6;

/** One number for all numbers in a text, or all that are money; `undefined` where there is none. */
export function aggregated(text: string, style: NumberStyle, aggregate: Aggregate): Decimal | undefined {
  const found = numbersIn(text, style);
  if (aggregate === "sum of products") return sumOfProducts(text, found);
  if (aggregate === "first less second") return firstLessSecond(text, found);
  const isMoney = aggregate === "sum of money" || aggregate === "largest sum of money";
  return combined(
    (isMoney ? found.filter((number) => hasCurrency(text, number)) : found).map(({ value }) => value),
    aggregate,
  );
}

/** Whether a number of a text stands beside the sign of a currency, on the side on which the text writes all its signs. */
export function hasCurrency(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const signs = Array.from(text.matchAll(CURRENCY_SIGN), ({ 0: sign, index }) => ({
    before: text.slice(Math.max(0, index - 2), index),
    behind: text.slice(index + sign.length, index + sign.length + 3),
  }));
  const isBehind = (number: RegExp): boolean => signs.every(({ before }) => number.test(before));
  const isBefore = (number: RegExp): boolean => signs.every(({ behind }) => number.test(behind));
  const followsNumbers = isBehind(/\d\s?$/) && (isBehind(/\d$/) || !isBefore(/^\s?[-−(]?\d/));
  // The sign may be taken for a part of the number.
  if (/\p{Sc}/u.test(text.slice(start, end))) return true;
  return followsNumbers
    ? SIGN_BEHIND.test(text.slice(end, end + SIGN_LENGTH_MAX))
    : SIGN_BEFORE.test(text.slice(Math.max(0, start - SIGN_LENGTH_MAX), start));
}

/** What stands for a number that there is none of: nothing is counted for it. */
const ABSENT = /^(?:abs|absent|ill|sick|exc|excused|dns|dnf|dsq|dq|none|x)\.?$/i;

export function isAbsent(cell: string): boolean {
  return ABSENT.test(cell.trim());
}

/** One number for all cells, each of which is a number or says that there is none; `undefined` where one is not, or there is no number. */
export function aggregatedCells(
  cells: readonly string[],
  style: NumberStyle,
  aggregate: Aggregate,
): Decimal | undefined {
  const numbers = cells.filter((cell) => !isAbsent(cell)).map((cell) => wholeNumber(cell, style));
  return numbers.includes(undefined) ? undefined : combined(numbers as Decimal[], aggregate); // none is undefined
}

function combined(numbers: readonly Decimal[], aggregate: Aggregate): Decimal | undefined {
  if (numbers.length === 0 || aggregate === "sum of products" || aggregate === "first less second") return undefined;
  if (aggregate === "sum" || aggregate === "sum of money") return total(numbers);
  if (aggregate === "mean") return mean(numbers);
  const ordered = [...numbers].sort(compare).map(plain);
  if (aggregate === "smallest") return ordered[0];
  if (aggregate === "largest" || aggregate === "largest sum of money") return ordered[ordered.length - 1];
  if (aggregate === "spread") return difference(ordered[ordered.length - 1] ?? "0", ordered[0] ?? "0");
  const middle = ordered.length >> 1;
  return ordered.length % 2 === 1 ? ordered[middle] : mean(ordered.slice(middle - 1, middle + 1));
}

function total(numbers: readonly Decimal[]): Decimal | undefined {
  return numbers.reduce<Decimal | undefined>((so, number) => (so === undefined ? undefined : sum(so, number)), "0");
}

function mean(numbers: readonly Decimal[]): Decimal | undefined {
  const all = total(numbers);
  return all === undefined ? undefined : ratio(all, String(numbers.length));
}

function plainly(decimal: Decimal | undefined): Decimal | undefined {
  return decimal === undefined ? undefined : plain(decimal);
}
