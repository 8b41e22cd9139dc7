import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";

/** Longest cell that is looked through, in UTF-16 units. */
const LENGTH_MAX = 200;

/**
 * Initials of more words than the cells of all examples have, in words: of `Lucy Ann Marsh`, where the examples show `AB` for two names, `LM` may be
 * meant and `LAM`, too. `null` where there are none.
 */
export function moreInitials(examples: Shown): (row: Value, output: Value) => string | null {
  const width = Math.max(0, ...examples.map(({ input }) => (isList(input) ? input.length : 0)));
  const counts = Array.from({ length: width }, (_, column) => countShown(examples, column));
  return (row, output) => {
    const column = counts.findIndex((count, at) => count !== null && initialsShown(row, at, output) > count);
    return column < 0 ? null : `no example has ${initialsShown(row, column, output)} words there`;
  };
}

/** How many words the cells of a column have in all examples, of which the outputs show the initials; `null` where that differs. */
function countShown(examples: Shown, column: number): number | null {
  const [count = 0, ...others] = new Set(examples.map(({ input, output }) => initialsShown(input, column, output)));
  return count >= 2 && others.length === 0 ? count : null;
}

/** The number of words of a cell of which an output has the initials, side by side and capital; 0 where it has not. */
function initialsShown(row: Value, column: number, output: Value): number {
  const cell = isList(row) ? row[column] : undefined;
  if (typeof cell !== "string" || typeof output !== "string" || cell.length > LENGTH_MAX) return 0;
  const words = cell.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  const initials = words.map((word) => [...word][0]?.toUpperCase() ?? "").join("");
  return output.match(/\p{Lu}+/gu)?.some((run) => run === initials) === true ? words.length : 0;
}
