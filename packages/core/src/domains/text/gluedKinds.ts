import type { Shown } from "../../space/domain.js";
import { isText, textCellsOf, type Value } from "../../space/value.js";

/** A letter next to a digit, with both. */
const BORDERS = /(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})/gu;
/** Longest output that is looked through, in UTF-16 units. */
const LENGTH_MAX = 1000;

/**
 * Whether an output has a letter next to a digit that stand so in no cell of its row, where the outputs of all examples have letters and digits, apart: `weighing 7 kg48` is cut
 * out of two cells. `null` where some example has them so, or has not both.
 */
export function gluesKinds(examples: Shown): ((row: Value, output: Value) => boolean) | null {
  const areApart = examples.every(
    ({ input, output }) => isText(output) && /\p{L}/u.test(output) && /\p{Nd}/u.test(output) && !isGlued(input, output),
  );
  return areApart ? isGlued : null;
}

function isGlued(row: Value, output: Value): boolean {
  if (!isText(output) || output.length > LENGTH_MAX) return false;
  const borders = Array.from(output.matchAll(BORDERS), ({ index }) => output.slice(index - 1, index + 1).toLowerCase());
  const cells = borders.length === 0 ? [] : textCellsOf(row).map((cell) => cell.toLowerCase());
  return borders.some((pair) => !cells.some((cell) => cell.includes(pair)));
}
