import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";

/** Digits with points and commas between them. */
const NUMBER = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;
/** Longest output and cell that are looked through, in UTF-16 units. */
const LENGTH_MAX = 2000;

/** How the numbers of an output stand in its row. */
interface Numbers {
  /** Numbers in the output. */
  readonly count: number;
  /** Some number of the output is one of the row. */
  readonly hasWhole: boolean;
  /** Some digits of the output are no number of the row, or one too few, but stand before or behind the one point or comma of one, as `7` does of `7.5`. */
  readonly hasPiece: boolean;
}

function numbersIn(row: Value, output: Value): Numbers {
  const found = typeof output === "string" && output.length <= LENGTH_MAX ? (output.match(NUMBER) ?? []) : [];
  const [whole, pieces] = [new Map<string, number>(), new Set<string>()];
  for (const cell of isList(row) ? row : []) {
    if (typeof cell !== "string" || cell.length > LENGTH_MAX) continue;
    for (const number of cell.match(NUMBER) ?? []) {
      whole.set(number, (whole.get(number) ?? 0) + 1);
      const [first, second, ...others] = number.split(/[.,]/);
      if (first !== undefined && second !== undefined && others.length === 0) pieces.add(first).add(second);
    }
  }
  let [hasWhole, hasPiece] = [false, false];
  for (const number of found) {
    const left = whole.get(number) ?? 0;
    if (left > 0) {
      whole.set(number, left - 1);
      hasWhole = true;
    } else hasPiece ||= pieces.has(number);
  }
  return { count: found.length, hasWhole, hasPiece };
}

/**
 * Whether an output cuts a number of its row in two where every example copies numbers as they are, and has another number of numbers than all of them: of lists of numbers
 * one is taken for two.
 */
export function cutsNumberAgainst(examples: Shown): (row: Value, output: Value) => boolean {
  const shown = examples.map(({ input, output }) => numbersIn(input, output));
  if (!shown.every(({ hasWhole, hasPiece }) => hasWhole && !hasPiece)) return () => false;
  const counts = new Set(shown.map(({ count }) => count));
  return (row, output) => {
    const { count, hasPiece } = numbersIn(row, output);
    return hasPiece && !counts.has(count);
  };
}
