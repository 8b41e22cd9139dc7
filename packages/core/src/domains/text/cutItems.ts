import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";

/** Marks between the items of lists. */
const MARKS: readonly string[] = [",", ";", "|", "/", "\n"];
/** Longest cell that is looked through, in UTF-16 units. */
const LENGTH_MAX = 1000;

const LETTER = /\p{L}/u;

/**
 * Whether an output is a piece of an item of a list, where the outputs of all examples are whole items of theirs, with letters: of `451 Main St, Salt Lake City, UT`, a city is
 * `Salt Lake City` and not `City`. `null` where they are not.
 */
export function cutsItems(examples: Shown): ((row: Value, output: Value) => boolean) | null {
  const width = Math.min(...examples.map(({ input }) => (isList(input) ? input.length : 0)));
  const places = Array.from({ length: width }, (_, column) => column).flatMap((column) =>
    MARKS.filter((mark) => examples.every(({ input, output }) => isItem(itemsIn(input, column, mark), output))).map(
      (mark) => ({ column, mark }),
    ),
  );
  if (places.length === 0) return null;
  return (row, output) => places.some(({ column, mark }) => isPiece(itemsIn(row, column, mark), output));
}

function isItem(items: readonly string[], output: Value): boolean {
  return items.length > 1 && typeof output === "string" && LETTER.test(output) && items.includes(output.toLowerCase());
}

function isPiece(items: readonly string[], output: Value): boolean {
  if (items.length < 2 || typeof output !== "string" || output.trim() === "") return false;
  const text = output.toLowerCase();
  return !items.includes(text) && items.some((item) => item.includes(text));
}

/** The items of a cell in small letters, without blanks at their ends. */
function itemsIn(row: Value, column: number, mark: string): readonly string[] {
  const cell = isList(row) ? row[column] : null;
  if (typeof cell !== "string" || cell.length > LENGTH_MAX) return [];
  return cell.split(mark).map((item) => item.trim().toLowerCase());
}
