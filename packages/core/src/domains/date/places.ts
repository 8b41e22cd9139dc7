import type { SearchView } from "../../space/grammar.js";
import { asText, isList, isText, type Value } from "../../space/value.js";
import { comesBefore, type Moment } from "./moment.js";
import { columnOf, ordersIn } from "./orders.js";
import type { Order } from "./read.js";
import { partsOf } from "./semantics.js";
import { momentIfAny, placeInDates } from "./spans.js";

/* Where a date lies to a range between two others: how it is tried. */

/** Most cells of a row of which three are held against each other. */
const CELLS_MAX = 16;

/** Whether rows have so few cells that three of them may be compared. */
export function areFewDates({ scopes: [row] }: SearchView): boolean {
  return !isList(row) || row.length <= CELLS_MAX;
}

/**
 * The orders in which three columns hold dates that can be compared, of which the second nowhere comes after the third, and the
 * first lies in more than one place.
 */
export function* placedDates(
  [cells = [], lows = [], highs = []]: readonly (readonly Value[] | undefined)[],
  view: SearchView,
): Iterable<readonly Value[]> {
  if (lows.every((low, row) => low === highs[row])) return; // a comparison with one column
  const columns = [cells, lows, highs];
  if (!columns.every((column) => hasDates(column, view))) return;
  for (const order of ordersOfAll(columns, view)) {
    const moments = columns.map((column) => column.map((cell) => momentIfAny(asText(cell), order)));
    const [, first = [], last = []] = moments;
    if (!first.every((low, row) => areInOrder(low, last[row]))) continue;
    const places = cells
      .map((cell, row) => [cell, lows[row], highs[row]].map((one) => asText(one)))
      .map(([cell = null, low = null, high = null]) => placeInDates(cell, low, high, order));
    if (!places.includes(undefined) && new Set(places).size > 1) yield [order];
  }
}

/** Whether cells are dates or blank, and some are dates. */
function hasDates(cells: readonly Value[], view: SearchView): boolean {
  const filled = cells.filter(isText).filter((cell) => cell.trim() !== "");
  return filled.length > 0 && filled.every((cell) => partsOf(cell, view.memo).length > 0);
}

function ordersOfAll(columns: readonly (readonly Value[])[], view: SearchView): readonly Order[] {
  const [first = [], ...others] = columns.map((column) => ordersIn(columnOf(column.filter(isText), view), view.memo));
  return first.filter((order) => others.every((orders) => orders.includes(order)));
}

function areInOrder(low: Moment | null | undefined, high: Moment | null | undefined): boolean {
  if (low === undefined || high === undefined) return false;
  return low === null || high === null || comesBefore(high, low) === false;
}
