import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, isText, type Value } from "../../space/value.js";

/** Rows without an answer that are looked at. */
const ROWS_CONSULTED_MAX = 50;
const NEGATIVE = /(?<![\p{L}\p{Nd})%])(?:[-−]\s?\p{Sc}?\s?[\d.,]|\(\p{Sc}?\d)/u;

/** Whether a number of some row, with an answer or without, is negative: only then are up and away from zero told apart. */
export function hasNegative(rows: Pick<SearchView, "memo" | "scopes" | "unlabelled">): boolean {
  const { memo, scopes, unlabelled } = rows;
  const isNegative = (row: Value) => isList(row) && row.some((cell) => isText(cell) && NEGATIVE.test(cell));
  return remember(memo, "negative numbers", scopes, () =>
    [...scopes, ...unlabelled.slice(0, ROWS_CONSULTED_MAX)].some(isNegative),
  );
}
