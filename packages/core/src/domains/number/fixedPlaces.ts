import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, isText, type Value } from "../../space/value.js";

/** Rows without an answer that are looked at. */
const ROWS_CONSULTED_MAX = 50;
/** Numbers that a column must hold for it to show how its numbers are written. */
const NUMBERS_MIN = 3;
/** A number with digits after a mark, and no other number; a letter right before it makes a code of it, and three digits may be thousands. */
const DECIMAL = /^(?:\p{L}+\s)?[^\p{L}\d]*\d+(?:[.,'\u00A0\u202F ]\d{3})*[.,](\d{1,2}|\d{4,})\D*$/u;

/**
 * Whether numbers of the task are written with a fixed number of digits after the mark: those of every column that has such digits
 * are, and some end with a zero.
 */
export function haveFixedPlaces({
  memo,
  scopes,
  unlabelled,
}: Pick<SearchView, "memo" | "scopes" | "unlabelled">): boolean {
  return remember(memo, "fixed places", scopes, () => {
    const rows = [...scopes, ...unlabelled.slice(0, ROWS_CONSULTED_MAX)].filter(isList);
    const columns = (rows[0] ?? []).map((_, index) => placesOf(rows.map((row) => row[index] ?? null)));
    const decimal = columns.filter((places) => places.length >= NUMBERS_MIN);
    return (
      decimal.length > 0 &&
      decimal.every((places) => places.every((digits) => digits.length === places[0]?.length)) &&
      decimal.some((places) => places.some((digits) => digits.endsWith("0")))
    );
  });
}

/** The digits after the mark of the numbers of a column; none where some text of it is another kind of number, or none. */
function placesOf(cells: readonly Value[]): readonly string[] {
  const texts = cells.filter(isText);
  const digits = texts.map((text) => DECIMAL.exec(text.trim())?.[1]);
  return digits.every((of) => of !== undefined) ? digits : [];
}
