import type { Surroundings } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";

/**
 * What stands before and after a text in the cells of a row that hold it: a kind of character (`a` a letter, `0` a digit), a mark
 * itself, a blank with the kind of the letter or digit beyond it, or the empty text at the edge of a cell. Beyond a blank, a word of letters and digits, such as a
 * code, is of both kinds. `null` where no cell holds it, and for what is no text.
 */
export function surroundings(row: Value, value: Value): Surroundings | null {
  if (!isList(row) || typeof value !== "string" || value === "") return null;
  const [before, after] = [new Set<string>(), new Set<string>()];
  for (const cell of row) {
    if (typeof cell !== "string") continue;
    for (let at = cell.indexOf(value); at >= 0; at = cell.indexOf(value, at + 1)) {
      for (const kind of kindsBefore(cell, at)) before.add(kind);
      for (const kind of kindsAfter(cell, at + value.length)) after.add(kind);
    }
  }
  return before.size === 0 ? null : { before, after };
}

/** Parts that are looked at: single letters and numbers may stand there by chance, or be worked out. */
const PLAIN = /[\p{L}\p{M}\p{Nd}]/u;
const BLANK = /^\s$/u;
const RUN = /[\p{L}\p{M}\p{Nd}]+/gu;
const FIRST_WORD = /^[\p{L}\p{M}\p{Nd}]+/u;
const LAST_WORD = /[\p{L}\p{M}\p{Nd}]+$/u;
/** Characters beyond a blank that are looked at, in UTF-16 units. */
const LOOKED_AT_MAX = 30;
const WORDY = /\p{L}{2}/u;
/** Longest output that is taken apart, and longest cells of its row together, in UTF-16 units. */
const TAKEN_APART_MAX = 200;
const CELLS_MAX = 2000;

/**
 * What stands around the parts of a text that are copies out of a row, from left to right: from the beginning of a word or number on, the longest
 * there is but for case. Those that end within a word are left out, and those without two letters in a row. Empty for what is no text,
 * and for long outputs and rows.
 */
export function partSurroundings(row: Value, value: Value): readonly Surroundings[] {
  if (!isList(row) || typeof value !== "string" || value.length > TAKEN_APART_MAX) return [];
  const cells = row.map((cell) => (typeof cell === "string" ? cell.toLowerCase() : null));
  if (cells.reduce((sum, cell) => sum + (cell?.length ?? 0), cells.length) > CELLS_MAX) return [];
  const text = value.toLowerCase();
  const found: Surroundings[] = [];
  let end = 0;
  for (const { index: start } of text.matchAll(RUN)) {
    if (start < end) continue;
    end = start + copiedLength(cells, text, start);
    const part = text.slice(start, end);
    const around = WORDY.test(part) && !endsWithin(text, end) ? surroundings(cells, part) : null;
    if (around !== null) found.push(around);
  }
  return found;
}

/** Whether an offset lies between two letters or digits. */
function endsWithin(text: string, offset: number): boolean {
  return PLAIN.test(text[offset - 1] ?? "") && PLAIN.test(text[offset] ?? "");
}

/** Length of the longest text from an offset on that stands in a cell. */
function copiedLength(cells: readonly (string | null)[], text: string, from: number): number {
  let length = 0;
  for (const cell of cells) {
    while (from + length < text.length && cell?.includes(text.slice(from, from + length + 1)) === true) length++;
  }
  return length;
}

/** The character that ends before an offset, of one or two UTF-16 units. */
function characterBefore(cell: string, offset: number): string {
  return [...cell.slice(Math.max(0, offset - 2), offset)].at(-1) ?? "";
}

/** The character that begins at an offset. */
function characterAt(cell: string, offset: number): string {
  return [...cell.slice(offset, offset + 2)][0] ?? "";
}

function kindsBefore(cell: string, offset: number): readonly string[] {
  const next = characterBefore(cell, offset);
  if (!BLANK.test(next)) return [kindOf(next)];
  return kindsBeyond(LAST_WORD.exec(cell.slice(Math.max(0, offset - 1 - LOOKED_AT_MAX), offset - 1))?.[0]);
}

function kindsAfter(cell: string, offset: number): readonly string[] {
  const next = characterAt(cell, offset);
  if (!BLANK.test(next)) return [kindOf(next)];
  return kindsBeyond(FIRST_WORD.exec(cell.slice(offset + 1, offset + 1 + LOOKED_AT_MAX))?.[0]);
}

/** The kinds of a blank with this word beyond it. */
function kindsBeyond(word: string | undefined): readonly string[] {
  if (word === undefined) return [" "];
  return [...new Set([...word].map(kindOf))].map((kind) => ` ${kind}`);
}

function kindOf(character: string): string {
  if (/[\p{L}\p{M}]/u.test(character)) return "a";
  return /\p{Nd}/u.test(character) ? "0" : character;
}
