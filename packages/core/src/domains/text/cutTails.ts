import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";

/** Marks behind which the rest of a text stands, which may have the mark once more; lists are split at others. */
const MARKS: readonly string[] = [": ", " - ", " – ", " — ", "] ", " = "];
/** Longest cell that is looked through, in UTF-16 units. */
const LENGTH_MAX = 1000;

/**
 * Whether an output ends with what stands behind the last of some marks of a cell and lacks what stands behind the first, where all examples have the mark once and end
 * with all that is behind it: of `Chapter 9: Anna: a portrait`, a title is `Anna: a portrait`. `null` where they do not.
 */
export function cutsTails(examples: Shown): ((row: Value, output: Value) => boolean) | null {
  const width = Math.min(...examples.map(({ input }) => cellsOf(input).length));
  const places = Array.from({ length: width }, (_, column) => column).flatMap((column) =>
    MARKS.filter((mark) =>
      examples.every(({ input, output }) => endsWithTail(cellsOf(input)[column], mark, output)),
    ).map((mark) => ({ column, mark })),
  );
  if (places.length === 0) return null;
  return (row, output) => places.some(({ column, mark }) => cutsTail(cellsOf(row)[column], mark, output));
}

function endsWithTail(cell: Value | undefined, mark: string, output: Value): boolean {
  const [, tail, ...others] = partsOf(cell, mark);
  return tail !== undefined && others.length === 0 && hasEnd(output, tail);
}

function cutsTail(cell: Value | undefined, mark: string, output: Value): boolean {
  const [, ...tails] = partsOf(cell, mark);
  return tails.length > 1 && hasEnd(output, tails.at(-1) ?? "") && !hasEnd(output, tails.join(mark));
}

/** Whether an output ends with a text, in whatever case. */
function hasEnd(output: Value, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return typeof output === "string" && wanted !== "" && output.toLowerCase().endsWith(wanted);
}

function partsOf(cell: Value | undefined, mark: string): readonly string[] {
  return typeof cell === "string" && cell.length <= LENGTH_MAX ? cell.split(mark) : [];
}

function cellsOf(row: Value): readonly Value[] {
  return isList(row) ? row : [];
}
