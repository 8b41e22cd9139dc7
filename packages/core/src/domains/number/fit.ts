import { difference, remainder, rounded, scaled } from "./arithmetic.js";
import { FACTORS, isNearFactor, type Points } from "./conversions.js";
import {
  compare,
  type Decimal,
  divide,
  isDecimal,
  isZero,
  negate,
  plain,
  quotient,
  ROUNDINGS,
  type Rounding,
  scaleOf,
  shift,
} from "./decimal.js";

/** Steps that people round to, from fine to coarse within each kind. */
export const STEPS: readonly Decimal[] = [
  ...[-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6].flatMap((power) =>
    ["1", "2", "5", "25"].map((digits) => plain(shift(digits, power) ?? digits)),
  ),
  ...["0.125", "0.75", "3", "4", "6", "7", "8", "12", "15", "16", "24", "30", "45", "60", "90"],
];

/** A way to round numbers to the wanted ones. */
export interface RoundingRule {
  readonly step: Decimal;
  readonly origin: Decimal;
  readonly mode: Rounding;
}

/** Steps of which all wanted numbers are multiples, counted from an origin they share. */
export interface Grid {
  readonly step: Decimal;
  /** The step as a binary fraction. */
  readonly size: number;
  readonly origin: Decimal;
}

/** The grids that wanted numbers lie on, at most one digit finer than they are written. An origin other than 0 needs two numbers to be seen. */
export function gridsOf(wanted: readonly Decimal[]): readonly Grid[] {
  const grids: Grid[] = [];
  const places = 1 + Math.max(...wanted.map(scaleOf));
  for (const step of STEPS) {
    if (scaleOf(step) > places) continue;
    const origins = wanted.map((value) => remainder(value, step));
    const [origin] = origins;
    if (origin === undefined || origins.some((other) => other !== origin)) continue;
    if (isZero(origin) || isTold(wanted)) grids.push({ step, size: Number(step), origin });
  }
  return grids;
}

function isTold(wanted: readonly Decimal[]): boolean {
  return wanted.some((value) => value !== wanted[0]);
}

/**
 * Every rule on these grids that rounds all numbers to the wanted ones, and changes at least one. `modes` are those worth
 * telling apart, see {@link roundingModes}; `points` are the same numbers in binary fractions.
 */
export function* roundingsOf(
  numbers: readonly Decimal[],
  wanted: readonly Decimal[],
  points: Points,
  grids: readonly Grid[],
  modes: readonly Rounding[],
): Generator<RoundingRule> {
  if (numbers.every((number, i) => number === wanted[i])) return;
  const { up, down } = gapsOf(points);
  for (const { step, size, origin } of grids) {
    if (Math.max(up, down) > size) continue;
    let nearest = false;
    for (const mode of modes) {
      if (!mayGo(mode, up, down, size)) continue;
      if (mode === "halfEven" && nearest) continue;
      if (!numbers.every((number, i) => rounded(number, step, origin, mode) === wanted[i])) continue;
      nearest ||= mode === "nearest";
      yield { step, origin, mode };
    }
  }
}

/** The farthest that a wanted number is above and below its number, by binary fractions and rather too small than too large. */
function gapsOf({ numbers, wanted }: Points): { readonly up: number; readonly down: number } {
  let [up, down] = [0, 0];
  for (let i = 0; i < numbers.length; i++) {
    const [number, target] = [numbers[i] ?? 0, wanted[i] ?? 0];
    const slack = Math.abs(target) * 1e-12;
    up = Math.max(up, target - number - slack);
    down = Math.max(down, number - target - slack);
  }
  return { up, down };
}

/** Whether rounding to a step may go so far up and down. */
function mayGo(mode: Rounding, up: number, down: number, step: number): boolean {
  if (mode === "up") return down === 0;
  if (mode === "down") return up === 0;
  return (mode !== "nearest" && mode !== "halfEven") || 2 * Math.max(up, down) <= step;
}

/** The ways to round that differ on some number: toward and away from zero are down and up where none is negative. */
export function roundingModes(anyNegative: boolean): readonly Rounding[] {
  return anyNegative ? ROUNDINGS : ROUNDINGS.slice(0, ROUNDINGS.indexOf("towardZero"));
}

/** A factor and what is added. */
export interface Line {
  readonly factor: string;
  readonly addend: Decimal;
}

/** Most digits of a factor or an addend that is worked out. */
const FITTED_DIGITS_MAX = 9;

/**
 * The line through all points; `undefined` where no two differ, or where its numbers are not short. Through two points there
 * is always a line, so one of its numbers must be a usual one then, and the other short.
 */
export function lineThrough(numbers: readonly Decimal[], wanted: readonly Decimal[], points: Points): Line | undefined {
  const first = numbers[0] ?? "0";
  const target = wanted[0] ?? "0";
  let other = 1;
  while (other < numbers.length && numbers[other] === first) other++;
  if (other >= numbers.length) return undefined;
  const isOfTwo = numbers.length === 2 || numbers.every((number) => number === first || number === numbers[other]);
  if (isOfTwo && !looksUsual(points, other)) return undefined;
  if (!looksShort(points, other)) return undefined;
  const run = difference(numbers[other] ?? "0", first);
  const rise = difference(wanted[other] ?? "0", target);
  if (run === undefined || rise === undefined || isZero(rise)) return undefined;
  const factor = quotient(rise, run);
  if (factor === undefined || !isShort(factor, FITTED_DIGITS_MAX)) return undefined;
  const start = scaled(first, factor, "0");
  const addend = start === undefined ? undefined : difference(target, start);
  if (addend === undefined || !isShort(addend, FITTED_DIGITS_MAX) || isIdentity(factor, addend)) return undefined;
  if (isOfTwo && !isUsual(factor, addend)) return undefined;
  return numbers.every((number, i) => scaled(number, factor, addend) === wanted[i]) ? { factor, addend } : undefined;
}

function isUsual(factor: string, addend: Decimal): boolean {
  if (isZero(addend) || factor === "1" || factor === "-1") return true;
  return FACTORS.includes(factor) ? isShort(addend, 2) : isShort(factor, 1) && isShort(addend, 1);
}

/** Whether the line through two points may be {@link isUsual}, as far as binary fractions tell. */
function looksUsual({ numbers, wanted }: Points, other: number): boolean {
  const x = numbers[0] ?? 0;
  const y = wanted[0] ?? 0;
  const slope = ((wanted[other] ?? 0) - y) / ((numbers[other] ?? 0) - x);
  if (Math.abs(Math.abs(slope) - 1) <= 1e-9) return true;
  const addend = y - slope * x;
  const reach = (Math.abs(y) + Math.abs(slope * x)) * 1e-9;
  if (Math.abs(addend) <= reach) return true;
  // Most lines go no further: to print a number takes long.
  if (!hasOneDigit(slope) && !isNearFactor(slope, SLOPE_SLACK)) return false;
  return Math.abs(addend - Number(addend.toPrecision(2))) <= reach;
}

/** Share of a slope by which binary fractions may be off: it is worked out from differences. */
const SLOPE_SLACK = 1e-6;

/** Whether a number may be one digit and zeros, as far as binary fractions tell. */
function hasOneDigit(number: number): boolean {
  const digit = Math.abs(number) / 10 ** Math.floor(Math.log10(Math.abs(number)));
  return Math.abs(digit - Math.round(digit)) <= digit * SLOPE_SLACK;
}

/** Whether a slope may be a short decimal that all points share, as far as binary fractions tell. */
function looksShort({ numbers, wanted }: Points, other: number): boolean {
  const x = numbers[0] ?? 0;
  const y = wanted[0] ?? 0;
  const slope = ((wanted[other] ?? 0) - y) / ((numbers[other] ?? 0) - x);
  if (!Number.isFinite(slope) || slope === 0) return false;
  for (let i = 0; i < numbers.length; i++) {
    const value = y + slope * ((numbers[i] ?? 0) - x);
    if (Math.abs(value - (wanted[i] ?? 0)) > (Math.abs(y) + Math.abs(value)) * 1e-9) return false;
  }
  return Math.abs(slope - Number(slope.toPrecision(FITTED_DIGITS_MAX))) <= Math.abs(slope) * 1e-11;
}

function isIdentity(factor: string, addend: Decimal): boolean {
  return factor === "1" && isZero(addend);
}

function isShort(decimal: Decimal, digitsMax: number): boolean {
  return decimal.replace(/[-.]/g, "").replace(/^0+|0+$/g, "").length <= digitsMax;
}

/** Largest number that is added where a single example leaves it open. */
const LONE_ADDEND_MAX = 1000;

/** The same within a case that holds one of several examples: anything more would have memorised its number. */
const CASE_ADDEND_MAX = 10;

/** What a single number may have had added: an integer of moderate size, or of one digit if it is a case of its own. */
export function loneAddend(number: Decimal, wanted: Decimal, isCase: boolean): Decimal | undefined {
  const [from, to] = [Number(number), Number(wanted)];
  const near = to - from;
  if (Math.abs(near) > (isCase ? CASE_ADDEND_MAX : LONE_ADDEND_MAX)) return undefined;
  if (Math.abs(near - Math.round(near)) > (Math.abs(from) + Math.abs(to)) * 1e-9) return undefined;
  const addend = difference(wanted, number);
  return addend === undefined || isZero(addend) || addend.includes(".") ? undefined : addend;
}

/** The numbers that an unrounded result may be, when it was rounded to a step: at least `low` and at most `high`. */
function preimage(wanted: Decimal, step: Decimal, mode: Rounding): readonly [Decimal, Decimal] | undefined {
  const half = scaled(step, "0.5", "0") ?? "0";
  const below = mode === "nearest" ? half : mode === "up" ? step : "0";
  const above = mode === "nearest" ? half : mode === "down" ? step : "0";
  const [low, high] = [difference(wanted, below), difference(wanted, negate(above))];
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** Most digits of a number that is divided by. */
const DIVISOR_DIGITS_MAX = 5;

/** What all numbers are divided by, as far as binary fractions tell; NaN where it is not the same for all. */
export function sharedDivisor({ numbers, wanted }: Points): number {
  const at = wanted.findIndex((value) => value !== 0);
  const divisor = at < 0 ? Number.NaN : (numbers[at] ?? 0) / (wanted[at] ?? 1);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    if (!(Math.abs(divisor * (wanted[i] ?? 0) - number) <= Math.abs(number) * 1e-9)) return Number.NaN;
  }
  return divisor;
}

/** The factor of a division by the same number in all rows, which is `near` this, where that has few digits: `1/1.19`. */
export function divisorOf(numbers: readonly Decimal[], wanted: readonly Decimal[], near: number): string | undefined {
  if (near === 0) return undefined;
  const divisor = String(Number(near.toPrecision(DIVISOR_DIGITS_MAX)));
  if (!isDecimal(divisor) || divisor === "1" || Math.abs(Number(divisor) - near) > Math.abs(near) * 1e-9)
    return undefined;
  const factor = `1/${divisor}`;
  return numbers.every((number, i) => scaled(number, factor, "0") === wanted[i]) ? factor : undefined;
}

/** Percents of which the share that is contained in a sum is taken out of it: `19/119` of what is paid is the tax. */
const CONTAINED = Array.from({ length: 30 }, (_, at) => at + 1);

/** The shares of contained percents between two bounds. */
function containedBetween(low: number, high: number): readonly string[] {
  const isBetween = (percent: number): boolean => {
    const share = percent / (100 + percent);
    return low <= share && share <= high;
  };
  return CONTAINED.filter(isBetween).map((percent) => `${percent}/${100 + percent}`);
}

/** The share of a contained percent that gives the wanted numbers, which are about the others divided by `divisor`; `undefined` where none does. */
export function containedIn(
  numbers: readonly Decimal[],
  wanted: readonly Decimal[],
  divisor: number,
): string | undefined {
  const share = 1 / divisor;
  return containedBetween(share - 1e-9, share + 1e-9).find((factor) =>
    numbers.every((number, i) => scaled(number, factor, "0") === wanted[i]),
  );
}

/** Digits after the point of bounds on a factor, and the largest power of ten that is tried between them. */
const BOUND_SCALE = 20;
const SHORTEST_POWER = 6;

/**
 * The shortest factor under which all numbers, rounded, are the wanted ones, and the shortest number that they are divided by: decimals of fewest digits in the
 * intersection of what every example leaves open. None where it would be 0 or 1, or where it is not
 * shorter than what is found between any two numbers so far apart: that would be a coincidence.
 */
export function factorsBetween(
  numbers: readonly Decimal[],
  wanted: readonly Decimal[],
  step: Decimal,
  mode: Rounding,
): readonly string[] {
  let [low, high]: [Decimal | undefined, Decimal | undefined] = [undefined, undefined];
  let [fewest, most]: [Decimal | undefined, Decimal | undefined] = [undefined, undefined];
  for (const [i, number] of numbers.entries()) {
    const bounds = preimage(wanted[i] ?? "0", step, mode);
    if (bounds === undefined || isZero(number)) continue;
    const [from, to] = number.startsWith("-") ? [bounds[1], bounds[0]] : bounds;
    const [least, greatest] = [divide(from, number, BOUND_SCALE, "up"), divide(to, number, BOUND_SCALE, "down")];
    if (least === undefined || greatest === undefined) return [];
    if (low === undefined || compare(least, low) > 0) low = least;
    if (high === undefined || compare(greatest, high) < 0) high = greatest;
    const [under, over] = [divide(number, to, BOUND_SCALE, "up"), divide(number, from, BOUND_SCALE, "down")];
    if (under !== undefined && (fewest === undefined || compare(under, fewest) > 0)) fewest = under;
    if (over !== undefined && compare(least, "0") > 0 && (most === undefined || compare(over, most) < 0)) most = over;
  }
  if (low === undefined || high === undefined || compare(low, high) > 0) return [];
  const factor = surprisingBetween(low, high, BETWEEN_DIGITS_MAX);
  const divisor =
    fewest === undefined || most === undefined || Number(low) <= 0
      ? undefined
      : surprisingBetween(fewest, most, DIVISOR_DIGITS_MAX, true);
  const contained = containedBetween(Number(low), Number(high));
  return [factor ?? [], divisor === undefined ? [] : `1/${divisor}`, contained.length === 1 ? contained : []].flat();
}

/**
 * The shortest decimal between two bounds, where it is no coincidence, neither 0 nor 1, and of few digits. Zeros at the end of a whole number count for as
 * much as its digits where it is `round`: people divide by 2080 rather than by 2083.
 */
function surprisingBetween(low: Decimal, high: Decimal, digitsMax: number, round = false): Decimal | undefined {
  const found = shortestBetween(low, high);
  if (found === undefined || isZero(found) || found === "1" || !isShort(found, digitsMax)) return undefined;
  const zeros = round && scaleOf(found) === 0 ? (/0*$/.exec(found)?.[0].length ?? 0) : 0;
  return Number(high) - Number(low) <= SURPRISE_MAX * 10 ** (zeros - scaleOf(found)) ? found : undefined;
}

/** Most digits of a factor of rounded numbers: as many as rates of exchange have. */
const BETWEEN_DIGITS_MAX = 6;
/** How likely a decimal with so few digits may be by chance between two bounds: their distance by the place of its last digit. */
const SURPRISE_MAX = 0.5;

/** Whether {@link factorsBetween} may find a factor, as far as binary fractions tell. The tolerance of the points is the step. */
export function mayShareFactor({ numbers, wanted, tolerance }: Points, mode: Rounding): boolean {
  const below = mode === "nearest" ? tolerance / 2 : mode === "up" ? tolerance : 0;
  const above = mode === "nearest" ? tolerance / 2 : mode === "down" ? tolerance : 0;
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    if (number === 0) continue;
    const ends = [((wanted[i] ?? 0) - below) / number, ((wanted[i] ?? 0) + above) / number];
    low = Math.max(low, Math.min(...ends));
    high = Math.min(high, Math.max(...ends));
  }
  const slack = (Math.abs(low) + Math.abs(high)) * 1e-12;
  if (!Number.isFinite(low) || low > high + slack) return false;
  if (isShortBetween(low, high, slack)) return true;
  if (low <= 0) return false;
  return isShortBetween(1 / high, 1 / low, slack / (low * high), true) || containedBetween(low, high).length === 1;
}

/** Whether a short decimal other than 0 and 1 that is no coincidence may be between two bounds. */
function isShortBetween(low: number, high: number, slack: number, round = false): boolean {
  const [middle, reach] = [(low + high) / 2, (high - low) / 2 + slack];
  // The first power of ten with a multiple between the bounds is the place of the last digit; of a later one, less is short enough.
  // The multiple is the factor unless it is too near to the bounds to tell, and 0 and 1 are none.
  for (let power = SHORTEST_POWER; power >= -BOUND_SCALE; power--) {
    const unit = 10 ** power;
    if (isBetweenMultiples(middle, unit, reach)) continue;
    const found = Math.round(middle / unit) * unit;
    const isClear = Math.abs(found - middle) < Math.min(reach - 2 * slack, 0.49 * unit);
    return (
      !(isClear && (found === 0 || found === 1)) &&
      high - low - slack <= SURPRISE_MAX * 10 ** (round ? power : Math.min(0, power))
    );
  }
  return false;
}

/** The decimal of fewest digits from `low` to `high`, both included; of several, the one nearest to the middle. */
export function shortestBetween(low: Decimal, high: Decimal): Decimal | undefined {
  if (compare(low, high) > 0) return undefined;
  const middle = scaled(difference(high, negate(low)) ?? "0", "0.5", "0") ?? low;
  const [near, reach] = [Number(middle), (Number(high) - Number(low)) / 2];
  for (let power = SHORTEST_POWER; power >= -BOUND_SCALE; power--) {
    if (isBetweenMultiples(near, 10 ** power, reach)) continue;
    const step = plain(shift("1", power) ?? "1");
    const found = rounded(middle, step, "0", "nearest");
    if (found !== undefined && compare(low, found) <= 0 && compare(found, high) <= 0) return found;
  }
  return undefined;
}

/** Whether every multiple of a step is farther from a number than it may be, as far as binary fractions tell. */
function isBetweenMultiples(number: number, step: number, reach: number): boolean {
  const distance = Math.abs(Math.round(number / step) * step - number);
  return distance > reach + Math.abs(number) * 1e-12;
}
