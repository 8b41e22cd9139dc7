import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, isText, type Value } from "../../space/value.js";
import { greatest } from "./extremes.js";

/*
 * Which column a program reads costs what choosing it takes: the logarithm of the number of columns where nothing tells them
 * apart, and less for one of those in which the outputs stand. A column that seems to have nothing to do with the outputs is
 * not forbidden, since an output may be computed from what it does not show, or depend on it as a case; it is dear.
 */

/** Share of the choice that goes to all columns, whatever stands in them. Set by hand. */
const ALIKE_SHARE = 0.2;
/** A column tells of the outputs when at least this share of what stands in the best one stands in it. Set by hand. */
const TELLING_SHARE = 0.25;
/** Columns to the left are a little likelier: the weight of a column is one in its number and this. Set by hand. */
const LEFT_OFFSET = 3;
/** Examples that are consulted, and characters of a cell and of an output (UTF-16 units). */
const EXAMPLES_CONSULTED_MAX = 8;
const UNITS_CONSULTED_MAX = 256;
/** Shortest stretch of an output that is looked for in a cell: single characters stand anywhere. */
const STRETCH_MIN = 2;

type Told = Pick<SearchView, "wholeScopes" | "wholeTargets">;

/** Bits of choosing a column of the rows in view. */
export function columnBits(column: Value, view: SearchView): number {
  const shares = remember(view.memo, "text/columnShares", view.wholeScopes, () => columnShares(view));
  return -Math.log2(shares[column as number] ?? ALIKE_SHARE / (shares.length + 1)); // columns are numbers
}

/** How likely each column is to be named; the shares sum to 1. */
export function columnShares(told: Told): readonly number[] {
  const telling = tellingColumns(told);
  const weights = telling.map((_, column) => 1 / (column + LEFT_OFFSET));
  const all = sum(weights);
  const among = sum(weights.filter((_, column) => telling[column]));
  return weights.map((weight, column) =>
    among === 0
      ? weight / all
      : (telling[column] === true ? (1 - ALIKE_SHARE) * (weight / among) : 0) + ALIKE_SHARE * (weight / all),
  );
}

/** Which columns hold much of the outputs, or stand as a whole in each of them. */
function tellingColumns({ wholeScopes, wholeTargets }: Told): readonly boolean[] {
  const width = greatest(wholeScopes.map((row) => (isList(row) ? row.length : 0)));
  const common = new Array<number>(width).fill(0);
  const whole = new Array<boolean>(width).fill(true);
  for (const [at, row] of wholeScopes.slice(0, EXAMPLES_CONSULTED_MAX).entries()) {
    const target = wholeTargets[at];
    if (!isList(row) || !isText(target)) continue;
    for (const [column, cell] of row.entries()) {
      const [output, held] = [consulted(target), isText(cell) ? consulted(cell) : ""];
      common[column] = (common[column] ?? 0) + commonLength(output, held);
      whole[column] = whole[column] === true && standsWhole(output, held);
    }
  }
  const most = greatest(common);
  return common.map((length, column) => most > 0 && (length >= TELLING_SHARE * most || whole[column] === true));
}

function consulted(text: string): string {
  return text.slice(0, UNITS_CONSULTED_MAX).toLowerCase();
}

/** What of an output stands in a cell: of every longest stretch, found from the left, all characters but the first. */
function commonLength(output: string, cell: string): number {
  let common = 0;
  for (let at = 0; at + STRETCH_MIN <= output.length; ) {
    let length = STRETCH_MIN;
    if (!cell.includes(output.slice(at, at + length))) {
      at++;
      continue;
    }
    while (at + length < output.length && cell.includes(output.slice(at, at + length + 1))) length++;
    common += length - 1;
    at += length;
  }
  return common;
}

/** Whether a cell stands in an output, and not within a longer word or number. */
function standsWhole(output: string, cell: string): boolean {
  const isInside = (unit: string): boolean => /[\p{L}\p{Nd}]/u.test(unit);
  if (cell === "") return false;
  for (let at = output.indexOf(cell); at >= 0; at = output.indexOf(cell, at + 1))
    if (!isInside(output.charAt(at - 1)) && !isInside(output.charAt(at + cell.length))) return true;
  return false;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
