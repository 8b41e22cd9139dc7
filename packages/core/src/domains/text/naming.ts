import type { SearchView } from "../../space/grammar.js";
import { type Memo, remember } from "../../space/memo.js";
import { isList, isText, type Value } from "../../space/value.js";
import { type ClassName, runsOf } from "./classes.js";
import { lengthOf } from "./codePoints.js";
import { greatest, least } from "./extremes.js";

/*
 * What a guard looks for is mostly a word, a mark or a cell of the rows. Naming one of these takes pointing at it, however long
 * it is: what stands in many of the rows in view is named in fewer bits than what stands in one.
 */

/** Unlabelled rows that are consulted besides the examples. */
const ROWS_CONSULTED_MAX = 64;
/** Longest cell that is looked through, in UTF-16 units. */
const UNITS_CONSULTED_MAX = 1024;
/** Runs that are words of a text, unless they are digits only: those may be a part of a number, which has a class of its own. */
const WORDS: readonly ClassName[] = ["alphanumerics", "letters"];

/** In how many cells of the rows in view each text stands, and the sum of these numbers. */
interface Standing {
  readonly cells: ReadonlyMap<string, number>;
  readonly sum: number;
}

/** In how many rows in view each part of a cell stands. */
interface PartsInRows {
  readonly rowsWith: ReadonlyMap<string, number>;
  /** How many parts stand in about as many rows, by {@link binOf}. */
  readonly sizes: ReadonlyMap<number, number>;
  readonly rows: number;
}

/** Bits of naming a word or a mark of the rows in view; infinite where none of them has it. */
export function partNamingBits(value: Value, view: SearchView): number {
  return bitsIn(value, view, "text/partsInView", partsOf);
}

/** Rows in view from which on it tells how many of them have a part. Set by hand. */
const ROWS_TELLING = 6;

/**
 * Bits of naming a word or a mark that some of the rows in view have and others have not, in as many of them: what few rows have, there are many of, and chance tells a few
 * examples apart by them. 0 where there are too few rows to tell, or none has it.
 */
export function dividingBits(value: Value, view: SearchView): number {
  const { rowsWith, sizes, rows } = remember(view.memo, "text/partsInRows", view.wholeScopes, () => partsInRows(view));
  const count = isText(value) ? (rowsWith.get(value) ?? 0) : 0;
  return count === 0 || rows < ROWS_TELLING ? 0 : Math.log2(sizes.size) + Math.log2(sizes.get(binOf(count)) ?? 1);
}

/** Counts that are told apart: by doubling. */
function binOf(count: number): number {
  return Math.floor(Math.log2(count));
}

/** Bits of naming a whole cell of the rows in view; infinite where it is none. */
export function cellNamingBits(value: Value, view: SearchView): number {
  return bitsIn(value, view, "text/cellsInView", (cell) => [cell]);
}

/** Bits of naming a length between those of the cells of the rows in view: one of as many as they are spread over. */
export function lengthNamingBits(view: SearchView): number {
  const { shortest, longest } = remember(view.memo, "text/lengthsInView", view.wholeScopes, () => lengthsIn(view));
  return Math.log2(1 + Math.max(1, longest - shortest));
}

function lengthsIn(view: SearchView): { readonly shortest: number; readonly longest: number } {
  const lengths = [...cellsIn(view)].map((cell) => lengthOf(cell, view.memo));
  return { shortest: least(lengths), longest: greatest(lengths) };
}

function cellsIn(view: SearchView): readonly string[] {
  return rowsIn(view).flat();
}

function rowsIn(view: SearchView): readonly (readonly string[])[] {
  const isConsulted = (cell: Value): cell is string => isText(cell) && cell.length <= UNITS_CONSULTED_MAX;
  return [...view.wholeScopes, ...view.unlabelled.slice(0, ROWS_CONSULTED_MAX)].map((row) =>
    isList(row) ? row.filter(isConsulted) : [],
  );
}

function bitsIn(
  value: Value,
  view: SearchView,
  table: string,
  textsOf: (cell: string, memo: Memo) => Iterable<string>,
): number {
  const { cells, sum } = remember(view.memo, table, view.wholeScopes, () => standing(view, textsOf));
  const count = isText(value) ? (cells.get(value) ?? 0) : 0;
  return count < 2 ? Number.POSITIVE_INFINITY : Math.log2(sum / (count - 1));
}

function standing(view: SearchView, textsOf: (cell: string, memo: Memo) => Iterable<string>): Standing {
  const cells = new Map<string, number>();
  let sum = 0;
  for (const cell of cellsIn(view)) {
    for (const text of new Set(textsOf(cell, view.memo))) {
      cells.set(text, (cells.get(text) ?? 0) + 1);
      sum++;
    }
  }
  return { cells, sum };
}

function partsInRows(view: SearchView): PartsInRows {
  const rows = rowsIn(view).map((cells) => new Set(cells.flatMap((cell) => [...partsOf(cell, view.memo)])));
  const rowsWith = new Map<string, number>();
  for (const parts of rows) for (const part of parts) rowsWith.set(part, (rowsWith.get(part) ?? 0) + 1);
  const sizes = new Map<number, number>();
  for (const count of rowsWith.values()) sizes.set(binOf(count), (sizes.get(binOf(count)) ?? 0) + 1);
  return { rowsWith, sizes, rows: rows.length };
}

/** The marks and words of a cell, its first character and its last, which is no digit of a longer number. */
function* partsOf(cell: string, memo: Memo): Iterable<string> {
  const [first = "", ...others] = cell;
  yield* [first, others.at(-1) ?? ""].filter(hasOther);
  yield* marksOf(cell);
  for (const name of WORDS) for (const word of runsIn(cell, name, memo)) if (hasOther(word)) yield word;
  yield* runsIn(cell, "number", memo);
}

/** True for a text with more than digits. */
function hasOther(text: string): boolean {
  return /\P{Nd}/u.test(text);
}

/** Every character that is no letter and no digit, once. */
export function marksOf(text: string): readonly string[] {
  return [...new Set(text.match(/[^\p{L}\p{M}\p{Nd}]/gu) ?? [])];
}

/** The runs of a class in a text. */
export function runsIn(text: string, name: ClassName, memo: Memo): readonly string[] {
  const { starts, ends } = runsOf(text, name, memo);
  return starts.map((start, run) => text.slice(start, ends[run]));
}
