import type { Surroundings } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";

/**
 * What stands before and after a text in the cells of a row that hold it: a kind of character (`a` a letter, `0` a digit), a mark or
 * blank itself, or the empty text at the edge of a cell. `null` where no cell holds it, and for what is no text.
 */
export function surroundings(row: Value, value: Value): Surroundings | null {
  if (!isList(row) || typeof value !== "string" || value === "") return null;
  const [before, after] = [new Set<string>(), new Set<string>()];
  for (const cell of row) {
    if (typeof cell !== "string") continue;
    for (let at = cell.indexOf(value); at >= 0; at = cell.indexOf(value, at + 1)) {
      before.add(kindOf(characterBefore(cell, at)));
      after.add(kindOf(characterAt(cell, at + value.length)));
    }
  }
  return before.size === 0 ? null : { before, after };
}

/** The character that ends before an offset, of one or two UTF-16 units. */
function characterBefore(cell: string, offset: number): string {
  return [...cell.slice(Math.max(0, offset - 2), offset)].at(-1) ?? "";
}

/** The character that begins at an offset. */
function characterAt(cell: string, offset: number): string {
  return [...cell.slice(offset, offset + 2)][0] ?? "";
}

function kindOf(character: string): string {
  if (/[\p{L}\p{M}]/u.test(character)) return "a";
  return /\p{Nd}/u.test(character) ? "0" : character;
}
