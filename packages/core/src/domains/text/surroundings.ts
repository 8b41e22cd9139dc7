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
      before.add(kindOf(cell.charAt(at - 1)));
      after.add(kindOf(cell.charAt(at + value.length)));
    }
  }
  return before.size === 0 ? null : { before, after };
}

function kindOf(character: string): string {
  if (/[\p{L}\p{M}]/u.test(character)) return "a";
  return /\p{Nd}/u.test(character) ? "0" : character;
}
