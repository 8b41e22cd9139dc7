import { unlabelledCells } from "./columnCells.js";
import type { SearchView } from "./grammar.js";
import { remember } from "./memo.js";
import type { Value } from "./value.js";

/** A number as people write amounts, without zeros in front, of whose groups the last has three digits: no date with dots. */
const QUANTITY = /^[-+−]?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:[,.' ]\d{2,3})*[,.' ]\d{3})(?:[.,]\d+)?\s?%?$/;

/** Share of the unlabelled cells with digits that must be quantities, too. */
const QUANTITIES_SHARE = 0.9;

/**
 * True for cells that are all numbers of different length, or with fractions or signs, and none with zeros in front: they say how much.
 * Numbers of one length may be codes. The unlabelled rows of the column are looked at, too.
 */
export function isQuantityColumn(texts: readonly (Value | undefined)[], view: SearchView): boolean {
  const known = remember(view.memo, "quantities", view.scopes, () => new Map<number, boolean>());
  const key = view.store.vector(texts.map((text) => text ?? null));
  const found = known.get(key) ?? areQuantities(texts, unlabelledCells(texts, view));
  known.set(key, found);
  return found;
}

function areQuantities(texts: readonly (Value | undefined)[], further: readonly Value[]): boolean {
  const withDigits = (cells: readonly (Value | undefined)[]): readonly string[] =>
    cells.filter(isText).flatMap((text) => (/\d/.test(text) ? [text.trim()] : []));
  const [shown, others] = [withDigits(texts), withDigits(further)];
  const column = [...shown, ...others];
  return (
    shown.length > 0 &&
    shown.every((text) => QUANTITY.test(text)) &&
    others.filter((text) => QUANTITY.test(text)).length >= QUANTITIES_SHARE * others.length &&
    (column.some((text) => /\D/.test(text)) || new Set(column.map((text) => text.length)).size > 1)
  );
}

const DATE = /(?<!\d)(?:\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([-/.])\d{1,2}\2\d{1,2})(?!\d)/;

/** What stands beside a date in a cell of dates: a weekday, a time of day. */
const BESIDE_DATE = /^\D{0,12}(?:\d{1,2}:\d{2}(?::\d{2})?)?\D{0,12}$/;

/** Two short numbers with a mark between them: a score, a ratio. */
const SCORE = /^\s*\d{1,3}\s?[-–:/x×]\s?\d{1,3}\s*$/;

/** True where all texts are dates in digits, or all are scores. */
export function areDatesOrScores(texts: readonly (Value | undefined)[]): boolean {
  const isDate = (text: string): boolean => DATE.test(text) && BESIDE_DATE.test(text.replace(DATE, ""));
  const filled = texts.filter(isText).filter((text) => text.trim() !== "");
  return filled.length > 0 && (filled.every(isDate) || filled.every((text) => SCORE.test(text)));
}

function isText(value: Value | undefined): value is string {
  return typeof value === "string";
}
