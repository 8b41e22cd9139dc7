import { isAbsent } from "./arithmetic.js";
import { compare, type Decimal } from "./decimal.js";
import { type NumberStyle, numbersIn } from "./read.js";

/** Which item of a list is meant, by its last number, and whether all of it or what names it. */
export const EXTREMES = ["largest", "smallest", "name of the largest", "name of the smallest"] as const;
export type Extreme = (typeof EXTREMES)[number];

/** Marks and blanks that stand between a name and its number. */
const AROUND = /^[\s:=–—,;/()-]+|[\s:=–—,;/()-]+$/gu;

/** A unit behind a number: numbers of different units cannot be compared. */
const UNIT =
  /^\s?((?:[kmgt]i?)?b|[mk]?g|mcg|t|lbs?|oz|[mcd]?l|[mck]?m|ft|in|yd|h|hrs?|d|days?|mins?|s|ms|k|m|bn|%|°[cf])(?!\p{L})/iu;
/** Longest items that are looked at, in UTF-16 units. */
const LENGTH_MAX = 500;

/** The best one's place in a list is counted from 1 on. */
export const PLACED_EXTREMES = ["largest", "smallest"] as const;
export type PlacedExtreme = (typeof PLACED_EXTREMES)[number];

/** Items that say that there is no number. */
const ABSENT = /^\s*(?:[-–—]|n\/a)?\s*$/i;

/**
 * The place in a list of the item with the largest or smallest number, from 1 on; items that are blank or a dash have one, too. `undefined` where any
 * other has no number, and where two are equally large.
 */
export function placeOfExtreme(
  items: readonly string[],
  style: NumberStyle,
  extreme: PlacedExtreme,
): Decimal | undefined {
  const filled = items.filter((item) => !ABSENT.test(item));
  if (filled.some(isAbsent)) return undefined;
  const best = extremeItem(filled, style, extreme);
  return best === undefined ? undefined : String(1 + items.indexOf(best));
}

/**
 * The item of a list with the largest or smallest number, or its name: what stands before the number or, where nothing does, behind it. `undefined`
 * where an item has no number, where the units behind them differ, and where two are equally large. Items that say that there is none, such as
 * `x` or `DNF`, do not count.
 */
export function extremeItem(all: readonly string[], style: NumberStyle, extreme: Extreme): string | undefined {
  const items = all.filter((item) => !isAbsent(item));
  const found = items.flatMap((item) => {
    const number = numbersIn(item, style).at(-1);
    return number === undefined || item.length > LENGTH_MAX ? [] : [{ item, number }];
  });
  if (found.length !== items.length) return undefined;
  const units = new Set(found.map(({ item, number }) => UNIT.exec(item.slice(number.end))?.[1]?.toLowerCase()));
  if (units.size > 1) return undefined;
  const sign = extreme.endsWith("largest") ? 1 : -1;
  const order = (one: Decimal, other: Decimal): number => sign * compare(one, other);
  const [first, second] = found.sort((one, other) => order(other.number.value, one.number.value));
  if (first === undefined || (second !== undefined && order(first.number.value, second.number.value) === 0))
    return undefined;
  const { item, number } = first;
  if (!extreme.startsWith("name")) return item;
  const sides = [item.slice(0, number.start), item.slice(number.end)].map((side) => side.replace(AROUND, ""));
  return sides.find((side) => side !== "");
}
