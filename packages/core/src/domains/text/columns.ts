import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";
import { greatest } from "./extremes.js";
import { isText } from "./semantics.js";

/*
 * Which column a program reads costs what choosing it among all columns takes: the logarithm of their number where nothing
 * tells them apart, and less for a column in which much of the outputs stands. An irrelevant column is not forbidden, since
 * an output may be computed from what it does not show; it is dear.
 */

/** Share of the choice that all columns have alike, whatever stands in them. Set by hand. */
const ALIKE_SHARE = 0.2;
/** Examples that are consulted, and characters of a cell and of an output (UTF-16 units). */
const EXAMPLES_CONSULTED_MAX = 8;
const UNITS_CONSULTED_MAX = 256;
/** Shortest stretch of an output that is looked for in a cell: single characters stand anywhere. */
const STRETCH_MIN = 2;

/** Bits of choosing a column of the rows in view. */
export function columnBits(column: Value, view: SearchView): number {
  const shares = remember(view.memo, "text/columnShares", view.wholeScopes, () => columnShares(view));
  return -Math.log2(shares[column as number] ?? ALIKE_SHARE / (shares.length + 1)); // columns are numbers
}

/** How likely each column is to be named, by what of the outputs stands in it; they sum to 1. */
export function columnShares({ wholeScopes, targets }: Pick<SearchView, "wholeScopes" | "targets">): readonly number[] {
  const width = greatest(wholeScopes.map((row) => (isList(row) ? row.length : 0)));
  const told = new Array<number>(width).fill(0);
  for (const [at, row] of wholeScopes.slice(0, EXAMPLES_CONSULTED_MAX).entries()) {
    const target = targets[at];
    if (!isList(row) || !isText(target)) continue;
    for (const [column, cell] of row.entries())
      told[column] = (told[column] ?? 0) + (isText(cell) ? commonLength(consulted(target), consulted(cell)) : 0);
  }
  const all = told.reduce((sum, length) => sum + length, 0);
  return told.map((length) => (all === 0 ? 1 / width : (1 - ALIKE_SHARE) * (length / all) + ALIKE_SHARE / width));
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
