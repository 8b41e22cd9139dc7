import { isBlank } from "../../space/value.js";
import { decreased, difference, increased, product, sum } from "./arithmetic.js";
import { type Decimal, isNegative } from "./decimal.js";
import { type NumberStyle, nthNumber, wholeNumber } from "./read.js";

/* What is computed of cells that may be blank, and of cells that say how to compute: nothing stands for 0 there. */

/** The number that a cell is as a whole, 0 for a blank one; `undefined` for anything else, and for a percentage. */
export function numberOrNothing(cell: string | null, style: NumberStyle): Decimal | undefined {
  if (cell === null || isBlank(cell)) return "0";
  return cell.includes("%") ? undefined : wholeNumber(cell, style);
}

/** What the cells have of signs of currencies; they do not add up where there are two. */
function currenciesIn(cells: readonly (string | null)[]): ReadonlySet<string> {
  return new Set(cells.flatMap((cell) => cell?.match(/\p{Sc}/gu) ?? []));
}

/** The number of one cell less that of another, blanks as 0; `undefined` where both are blank, or one is no number. */
export function netOf(plus: string | null, minus: string | null, style: NumberStyle): Decimal | undefined {
  return balance(plus, null, minus, style);
}

/** What was there and what came, less what went, blanks as 0; `undefined` where all three are blank, or one is no number. */
export function balance(
  first: string | null,
  second: string | null,
  minus: string | null,
  style: NumberStyle,
): Decimal | undefined {
  const cells = [first, second, minus];
  if (cells.every(isBlank) || currenciesIn(cells).size > 1) return undefined;
  const [there, more, less] = cells.map((cell) => numberOrNothing(cell, style));
  const both = there === undefined || more === undefined ? undefined : sum(there, more);
  return both === undefined || less === undefined ? undefined : difference(both, less);
}

/** What a third cell may do to the product of two numbers. */
export const EXTRAS = ["plus", "plus per cent", "less per cent"] as const;
export type Extra = (typeof EXTRAS)[number];

/**
 * The product of two numbers, and what a cell that may be blank adds to it: an amount, or so many per cent of it, up or down. Nothing where it is
 * blank; `undefined` where it says anything else, or a percentage is not between 0 and 100.
 */
export function productAndExtra(
  first: Decimal,
  second: Decimal,
  cell: string | null,
  style: NumberStyle,
  extra: string,
): Decimal | undefined {
  const both = product(first, second);
  if (both === undefined || isBlank(cell)) return both;
  if (extra === "plus") {
    const added = numberOrNothing(cell, style);
    return added === undefined ? undefined : sum(both, added);
  }
  const percent = wholeNumber(cell ?? "", style);
  if (percent === undefined || isNegative(percent) || Number(percent) > 100) return undefined;
  return extra === "plus per cent" ? increased(both, percent) : decreased(both, percent);
}

/** A reduction in per cent, and what may be said behind it. */
const PERCENT = /^\s*[-−]?\s?\d+(?:[.,]\d+)?\s?(?:%|per ?cent\b|pct\b)\s?(?:off|discount|rebate)?\s*$/i;
/** A reduction by an amount, and what may be said behind it. */
const AMOUNT = /^\s*[-−]?\s?\P{L}*\d[\d.,' ]*\P{L}*(?:[A-Z]{3})?\s?(?:off|discount|rebate)?\s*$/u;
const REDUCTION_LENGTH_MAX = 30;

/** How a reduction is written: in per cent, as an amount, or not at all; `undefined` for anything else. */
export function reductionKind(cell: string | null): "percent" | "amount" | "nothing" | undefined {
  if (cell === null || isBlank(cell)) return "nothing";
  if (cell.length > REDUCTION_LENGTH_MAX) return undefined;
  return PERCENT.test(cell) ? "percent" : AMOUNT.test(cell) && !cell.includes("%") ? "amount" : undefined;
}

/** A number less what a cell says: so many per cent of it (`15%`), an amount (`$5 off`), or nothing where it is blank. `undefined` where less than nothing would be left. */
export function reducedBy(number: Decimal, cell: string | null, style: NumberStyle): Decimal | undefined {
  const kind = reductionKind(cell);
  if (kind === "nothing") return difference(number, "0");
  const text = (cell ?? "").replace(/^\s*[-−]/, "");
  const by = kind === undefined ? undefined : nthNumber(text, style, 1);
  if (by === undefined || nthNumber(text, style, 2) !== undefined) return undefined;
  const reduced = kind === "percent" ? decreased(number, by) : difference(number, by);
  return reduced === undefined || isNegative(reduced) ? undefined : reduced;
}
