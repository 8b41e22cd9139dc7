import { difference, product, remainder, wholeQuotient } from "./arithmetic.js";
import type { Points } from "./conversions.js";
import { compare, type Decimal, integerOf, isZero } from "./decimal.js";

/** How many of a smaller unit people put into a larger one: months, inches, hours, pieces of a pack, cents, grams. */
export const UNITS: readonly Decimal[] = [
  ...["3", "4", "5", "6", "7", "8", "10", "12", "14", "16", "20", "24", "30", "36", "48", "50", "52", "60"],
  ...["100", "144", "365", "1000", "1024", "1440", "1760", "3600", "5280", "86400"],
];

const UNIT_SIZES: readonly number[] = UNITS.map(Number);

/** Share of a number by which binary fractions may be off. */
export const SLACK = 1e-9;

/**
 * Whether several different numbers are all the same multiple of what is wanted, but not once it: then they are divided or multiplied, and that something is
 * left of them, or that they were rounded, is chance.
 */
export function areProportional(numbers: readonly Decimal[], wanted: readonly Decimal[]): boolean {
  const [first, result] = [numbers[0], wanted[0]];
  if (first === undefined || result === undefined || isZero(result) || first === result) return false;
  if (new Set(numbers).size < 2) return false;
  return numbers.every((number, i) => product(number, result) === product(first, wanted[i] ?? "0"));
}

/** Every unit that goes into all numbers as often as wanted, where something is left of some. */
export function quotientUnits(
  numbers: readonly Decimal[],
  wanted: readonly Decimal[],
  points: Points,
): readonly Decimal[] {
  if (wanted.every(isZero) || !numbers.some((number, i) => number !== wanted[i])) return [];
  const { least, most } = unitsAbout(points);
  if (least > most) return [];
  const units = UNITS.filter(
    (unit, at) =>
      (UNIT_SIZES[at] ?? 0) >= least &&
      (UNIT_SIZES[at] ?? 0) <= most &&
      numbers.every((number, i) => wholeQuotient(number, unit) === wanted[i]) &&
      numbers.some((number) => !isZero(remainder(number, unit) ?? "0")),
  );
  return units.length > 0 && areProportional(numbers, wanted) ? [] : units;
}

/** Between which units all lie that go into the numbers as often as wanted, by binary fractions and rather too many than too few. */
function unitsAbout({ numbers, wanted }: Points): { readonly least: number; readonly most: number } {
  let [least, most] = [0, Number.POSITIVE_INFINITY];
  for (let i = 0; i < numbers.length; i++) {
    const [number, times] = [numbers[i] ?? 0, wanted[i] ?? 0];
    least = Math.max(least, (number / (times + 1)) * (1 - SLACK));
    if (times > 0) most = Math.min(most, (number / times) * (1 + SLACK));
  }
  return { least, most };
}

/** Digits of a unit that is worked out, at most, but for zeros behind them: what proportional numbers share is no unit. */
const UNIT_DIGITS_MAX = 2;

/**
 * Every unit of whose multiples the wanted numbers are left, where some number is more than the unit: those of
 * {@link UNITS}, and the largest that several numbers share.
 */
export function remainderUnits(numbers: readonly Decimal[], wanted: readonly Decimal[]): readonly Decimal[] {
  const gaps = numbers.map((number, i) => difference(number, wanted[i] ?? "0"));
  const wholes = gaps.map((gap) => (gap === undefined ? undefined : integerOf(gap)));
  if (!wholes.every((gap): gap is number => gap !== undefined && gap >= 0)) return [];
  const shared = wholes.reduce(greatestDivisor, 0);
  if (shared < 2) return [];
  const isTold = wholes.filter((gap) => gap > 0).length > 1;
  const dividing = UNITS.filter((_, at) => shared % (UNIT_SIZES[at] ?? 0) === 0);
  const isUsual = String(shared).replace(/0+$/, "").length <= UNIT_DIGITS_MAX;
  const shares = isTold && isUsual && !dividing.includes(String(shared)) ? [...dividing, String(shared)] : dividing;
  const units = shares.filter((unit) => wanted.every((rest) => compare(rest, unit) < 0));
  return units.length > 0 && areProportional(numbers, wanted) ? [] : units;
}

function greatestDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestDivisor(right, left % right);
}
