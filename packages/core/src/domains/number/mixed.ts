import { difference, remainder, wholeQuotient } from "./arithmetic.js";
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

/** Every unit that goes into all numbers as often as wanted, where something is left of some. */
export function quotientUnits(
  numbers: readonly Decimal[],
  wanted: readonly Decimal[],
  points: Points,
): readonly Decimal[] {
  if (wanted.every(isZero) || !numbers.some((number, i) => number !== wanted[i])) return [];
  return UNITS.filter(
    (unit, place) =>
      goesAbout(UNIT_SIZES[place] ?? 0, points) &&
      numbers.every((number, i) => wholeQuotient(number, unit) === wanted[i]) &&
      numbers.some((number) => !isZero(remainder(number, unit) ?? "0")),
  );
}

/** Whether a unit goes into all numbers as often as wanted, as far as binary fractions tell. */
function goesAbout(unit: number, { numbers, wanted }: Points): boolean {
  return numbers.every((number, i) => {
    const times = wanted[i] ?? 0;
    return times * unit <= number * (1 + SLACK) && number <= (times + 1) * unit;
  });
}

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
  return UNITS.concat(isTold && !UNITS.includes(String(shared)) ? [String(shared)] : []).filter(
    (unit) => shared % Number(unit) === 0 && wanted.every((rest) => compare(rest, unit) < 0),
  );
}

function greatestDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestDivisor(right, left % right);
}
