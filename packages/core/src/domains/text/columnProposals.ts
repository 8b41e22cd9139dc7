import { isBlank, isList, isText, type Value } from "../../space/value.js";
import { haveNumbers, isPlaceholder } from "./placeholders.js";
import type { Literals } from "./proposals.js";

/* Which columns of a row are worth trying, alone and as ranges of columns next to each other. */

/** Unlabelled rows consulted on whether some cell is blank. */
const ROWS_CONSULTED_MAX = 16;

/** Every column of the row. */
export const columnIndexes: Literals = function* (_, { scopes }) {
  const [row] = scopes;
  if (isList(row)) for (let index = 0; index < row.length; index++) yield [index];
};

/** Columns in which some cell has white space at an end. */
export const untidyColumns: Literals = function* (_, { scopes }) {
  const [row] = scopes;
  if (!isList(row)) return;
  const isUntidy = (cell: Value | undefined): boolean => isText(cell) && cell !== cell.trim();
  for (const index of row.keys()) if (scopes.some((each) => isList(each) && isUntidy(each[index]))) yield [index];
};

/** Most columns next to each other that are taken together. */
const RANGE_MAX = 10;

/** Columns next to each other, of which some row has some blank and some not, or which hold numbers in all rows that are shown. */
export const columnRanges: Literals = function* (_, { scopes, unlabelled }) {
  const rows = [...scopes, ...unlabelled.slice(0, ROWS_CONSULTED_MAX)].filter(isList);
  const [first] = rows;
  if (first === undefined || rows.length < scopes.length) return;
  const blank = first.map((_cell, index) => rows.some((row) => isBlank(row[index]) || isNothing(row[index])));
  const filled = first.map((_cell, index) => scopes.some((row) => isList(row) && !isBlank(row[index])));
  const numeric = first.map((_cell, index) => haveNumbers(scopes.map((row) => (isList(row) ? row[index] : null))));
  for (let from = 0; from < first.length; from++)
    for (let to = from + 1; to < Math.min(first.length, from + RANGE_MAX); to++) {
      const all = (of: readonly boolean[]): boolean => of.slice(from, to + 1).every(Boolean);
      const hasBlank = blank.slice(from, to + 1).some(Boolean);
      if (all(filled) && (hasBlank || (all(numeric) && to > from + 1))) yield [from, to];
    }
};

function isNothing(cell: Value | undefined): boolean {
  return isText(cell) && isPlaceholder(cell);
}

/** Columns next to each other, as {@link columnRanges} has them, where some cell of the examples only says that nothing is known. */
export const rangesWithPlaceholders: Literals = function* (args, view) {
  for (const range of columnRanges(args, view)) {
    const [from, to] = range as readonly [number, number]; // as columnRanges gives them
    const holds = (row: Value): boolean =>
      isList(row) && row.slice(from, to + 1).some((cell) => isText(cell) && isPlaceholder(cell));
    if (view.scopes.some(holds)) yield range;
  }
};

/** The same of which all cells are blank in some example, and not in all. */
export const rangesOfBlanks: Literals = function* (args, view) {
  for (const range of columnRanges(args, view)) {
    const [from, to] = range as readonly [number, number]; // as columnRanges gives them
    const areBlank = (row: Value): boolean => isList(row) && row.slice(from, to + 1).every(isBlank);
    if (view.scopes.some(areBlank) && !view.scopes.every(areBlank)) yield range;
  }
};
