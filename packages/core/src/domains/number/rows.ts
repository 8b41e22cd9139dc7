import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList } from "../../space/value.js";
import { isText } from "./semantics.js";

/* What the rows of a task show of their numbers: programs that no row tells apart are not told apart. */

type Rows = Pick<SearchView, "memo" | "scopes" | "unlabelled">;

/** Rows without an answer that are looked at. */
const ROWS_CONSULTED_MAX = 50;
const NEGATIVE = /(?<![\p{L}\p{Nd})%])(?:[-−]\s?\p{Sc}?\s?[\d.,]|\(\p{Sc}?\d)/u;
const KEPT_ZERO = /\d[.,]\d*0(?!\d)/;

/** Whether a number of some row, with an answer or without, is negative. */
export function hasNegative(rows: Rows): boolean {
  return someCell("negative numbers", NEGATIVE, rows);
}

/** Whether decimals of some row, with an answer or without, end with a zero, which only some ways to write a number keep. */
export function keepsZeros(rows: Rows): boolean {
  return someCell("kept zeros", KEPT_ZERO, rows);
}

function someCell(name: string, pattern: RegExp, { memo, scopes, unlabelled }: Rows): boolean {
  const rows = () => [...scopes, ...unlabelled.slice(0, ROWS_CONSULTED_MAX)];
  return remember(memo, name, scopes, () =>
    rows().some((row) => isList(row) && row.some((cell) => isText(cell) && pattern.test(cell))),
  );
}
