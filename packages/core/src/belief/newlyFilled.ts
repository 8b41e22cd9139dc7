import type { Example, Row } from "../outcome.js";
import { quote } from "../space/notation.js";
import { isBlank } from "../space/value.js";

/**
 * Says of a row that it has something in a column where every example has nothing, in words; `null` where it has not.
 *
 * Asked only where all outputs are the same. Such examples show no rule, and what they have in common beside the output may be why: the
 * amounts of the rows with a credit say nothing about those with a debit.
 */
export function newlyFilledOf(examples: readonly Example[]): (row: Row) => string | null {
  const [first, ...others] = examples;
  if (first === undefined || others.length === 0 || others.some(({ output }) => output !== first.output))
    return () => null;
  const blank = [...first.input.keys()].filter((column) => examples.every(({ input }) => isBlank(input[column])));
  return (row) => {
    const column = blank.find((each) => !isBlank(row[each]));
    return column === undefined ? null : `no example has anything where this row has ${shown(row[column] ?? "")}`;
  };
}

/** Characters of a cell that are shown in a reason. */
const SHOWN_MAX = 40;

function shown(cell: string): string {
  const start = [...cell].slice(0, SHOWN_MAX).join("");
  return quote(start === cell ? cell : `${start}…`);
}
