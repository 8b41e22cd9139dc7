import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";

/*
 * Which column a question is about. What tells cases apart is seldom what the outputs are made of: it is a column of few kinds,
 * such as a sex, a currency or a status, or one that is blank in some rows. Any other may be asked about, too.
 */

/** Unlabelled rows that are consulted besides the examples. */
const ROWS_CONSULTED_MAX = 64;
/** A column of kinds has at most this share of different cells, and there are at least so many rows. */
const KINDS_SHARE = 0.5;
const ROWS_MIN = 6;
/** Weights of a column that divides the rows, of one that says the same of all rows, and of the others. Set by hand. */
const DIVIDING_WEIGHT = 3;
const CONSTANT_WEIGHT = 0.2;
const OTHER_WEIGHT = 1;

/** Bits of choosing a column of the rows in view to ask about. */
export function askedColumnBits(column: Value, view: SearchView): number {
  const shares = remember(view.memo, "text/askedColumnShares", view.wholeScopes, () =>
    askedColumnShares([...view.wholeScopes, ...view.unlabelled.slice(0, ROWS_CONSULTED_MAX)]),
  );
  return -Math.log2(shares[column as number] ?? CONSTANT_WEIGHT / (shares.length + 1)); // columns are numbers
}

/** How likely each column of these rows is to be asked about; the shares sum to 1. */
export function askedColumnShares(rows: readonly Value[]): readonly number[] {
  const width = rows.reduce<number>((most, row) => Math.max(most, isList(row) ? row.length : 0), 0);
  const weights = Array.from({ length: width }, (_, column) =>
    weightOf(rows.map((row) => (isList(row) ? (row[column] ?? null) : null))),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function weightOf(cells: readonly Value[]): number {
  const different = new Set(cells).size;
  if (different === 1) return CONSTANT_WEIGHT;
  const blank = cells.filter((cell) => cell === null || cell === "").length;
  const isOfKinds = cells.length >= ROWS_MIN && different <= KINDS_SHARE * cells.length;
  return blank > 0 || isOfKinds ? DIVIDING_WEIGHT : OTHER_WEIGHT;
}
