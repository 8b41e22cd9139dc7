import { unlabelledCells } from "./columnCells.js";
import type { SearchView } from "./grammar.js";
import { remember } from "./memo.js";
import { isText, type Value } from "./value.js";

/** A number as people write amounts, without zeros in front, of whose groups the last has three digits: no date with dots. */
const QUANTITY = /^[-+−]?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:[,.' ]\d{2,3})*[,.' ]\d{3})(?:[.,]\d+)?\s?%?$/;

/** A number with a sign or code of a currency on one side, or a short unit behind it. */
const WITH_UNIT = /^([-+−]?)(\p{Sc}\s?|[A-Z]{3}\s|)([-+−]?\d[\d.,' ]*?)(\s?\p{Sc}|\s[A-Z]{3}|\s?\p{Ll}{1,3}|)$/u;

/** The number of a cell, without the unit that all have. */
function withoutUnit(text: string, unit: string): string {
  return unitOf(text) === unit ? text.replace(WITH_UNIT, "$1$3") : text;
}

/** What stands around the number of a cell, as `$#` or `# kg`; empty where that is nothing, or the cell holds anything else. */
function unitOf(text: string): string {
  const [, , before = "", , behind = ""] = WITH_UNIT.exec(text) ?? [];
  return before === "" && behind === "" ? "" : `${before}#${behind}`;
}

/** Share of the unlabelled cells with digits that must be quantities, too. */
const QUANTITIES_SHARE = 0.9;

/**
 * True for cells that are all numbers, alone or with the same unit, of different length, or with fractions or signs, and none with zeros in
 * front: they say how much.
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
  const unit = unitOf(withDigits(texts)[0] ?? "");
  const [shown, others] = [texts, further].map((cells) => withDigits(cells).map((text) => withoutUnit(text, unit))) as [
    string[],
    string[],
  ];
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
