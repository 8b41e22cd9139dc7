import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";

/* Outputs that are a part of a cell, and are cut where no example is: once too often, or within an item. */

/** Marks between a beginning of a text and its rest, which may have the mark once more. */
const DIVIDING: readonly string[] = [": ", " - ", " – ", " — ", "] ", " = "];
/** Marks between the items of lists. */
const LISTING: readonly string[] = [",", ";", "|", "/", "\n"];
/** Longest cell that is looked through, in UTF-16 units. */
const LENGTH_MAX = 1000;

type Judge = ((row: Value, output: Value) => boolean) | null;

/** Says something of the parts of a cell, at least two, and an output, which are all in small letters and without blanks at their ends. */
type About = (parts: readonly string[], output: string, mark: string) => boolean;

/**
 * Whether an output ends with what stands behind the last of some marks of a cell and lacks what stands behind the first, where all examples have the mark once and end
 * with all that is behind it: of `Chapter 9: Anna: a portrait`, a title is `Anna: a portrait`. `null` where they do not.
 */
export function cutsTails(examples: Shown): Judge {
  return judging(
    DIVIDING,
    examples,
    ([, tail = "", ...others], output) => others.length === 0 && tail !== "" && output.endsWith(tail),
    ([, ...tails], output, mark) =>
      tails.length > 1 && output.endsWith(tails.at(-1) ?? "") && !output.endsWith(tails.join(mark)),
  );
}

/**
 * Whether an output is a piece of an item of a list, where the outputs of all examples are whole items of theirs, with letters: of `451 Main St, Salt Lake City, UT`, a city is
 * `Salt Lake City` and not `City`. `null` where they are not.
 */
export function cutsItems(examples: Shown): Judge {
  return judging(
    LISTING,
    examples,
    (items, output) => /\p{L}/u.test(output) && items.includes(output),
    (items, output) => output !== "" && !items.includes(output) && items.some((item) => item.includes(output)),
  );
}

/** Judges a row by `holds` in the columns, cut at one of the marks, in which all examples are as `isShown` says; `null` where there is no such column. */
function judging(marks: readonly string[], examples: Shown, isShown: About, holds: About): Judge {
  const width = Math.min(...examples.map(({ input }) => (isList(input) ? input.length : 0)));
  const places = Array.from({ length: width }, (_, column) => column)
    .flatMap((column) => marks.map((mark) => ({ column, mark })))
    .filter((place) => examples.every(({ input, output }) => says(isShown, place, input, output)));
  if (places.length === 0) return null;
  return (row, output) => places.some((place) => says(holds, place, row, output));
}

function says(about: About, { column, mark }: { column: number; mark: string }, row: Value, output: Value): boolean {
  const cell = isList(row) ? row[column] : null;
  if (typeof cell !== "string" || cell.length > LENGTH_MAX || typeof output !== "string") return false;
  const parts = cell.toLowerCase().split(mark);
  const tidy = parts.map((part) => part.trim());
  return parts.length > 1 && about(tidy, output.trim().toLowerCase(), mark);
}
