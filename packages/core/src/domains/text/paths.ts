import type { Surroundings } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";

/** A word, of which only that it is there counts, and white space. */
const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;
const BLANKS = /\s+/gu;
/** Longest cell that is looked at, in UTF-16 units, and most places of an output in it, from either end. */
const CELL_MAX = 1000;
const PLACES_MAX = 8;

/**
 * The ways to a text from both ends of the cells of a row that hold it: the marks and blanks on the way, and where words stand between them. `null` where no cell
 * holds it, and for what is no text.
 */
export function pathsTo(row: Value, value: Value): Surroundings | null {
  if (!isList(row) || typeof value !== "string" || value === "") return null;
  const [before, after] = [new Set<string>(), new Set<string>()];
  for (const cell of row) {
    if (typeof cell !== "string" || cell.length > CELL_MAX) continue;
    const places: number[] = [];
    for (let at = cell.indexOf(value); at >= 0; at = cell.indexOf(value, at + 1)) places.push(at);
    for (const at of new Set([...places.slice(0, PLACES_MAX), ...places.slice(-PLACES_MAX)])) {
      before.add(wayThrough(cell.slice(0, at)));
      after.add(wayThrough(cell.slice(at + value.length)));
    }
  }
  return before.size === 0 ? null : { before, after };
}

function wayThrough(text: string): string {
  return text.replace(WORD, "\u0000").replace(BLANKS, " ");
}
