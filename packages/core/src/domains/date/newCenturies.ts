import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";

/** A year of four digits, and a number of two. */
const YEAR = /(?<!\d)\d{4}(?!\d)/g;
const TWO_DIGITS = /(?<!\d)\d{2}(?!\d)/g;

/**
 * A year that was read from two digits into a century that no example's output has, in words: births and deaths, starts and ends of contracts fall into
 * other centuries than the usual reading of two digits has it, and a column is mostly of one kind.
 */
export function newCenturies(examples: Shown): (row: Value, output: Value) => string | null {
  const shown = examples.map(({ input, output }) => centuryIn(input, output));
  if (shown.length === 0 || shown.includes(null)) return () => null;
  return (row, output) => {
    const century = centuryIn(row, output);
    return century === null || shown.includes(century) ? null : `no example has a year that begins with ${century}`;
  };
}

/** The first two digits of the only year of an output, whose last two its row has without them; else `null`. */
function centuryIn(row: Value, output: Value): string | null {
  const [year, ...others] = typeof output === "string" ? (output.match(YEAR) ?? []) : [];
  if (year === undefined || others.length > 0 || !isList(row)) return null;
  const cells = row.filter((cell) => typeof cell === "string");
  const isShort = cells.some((cell) => cell.match(TWO_DIGITS)?.includes(year.slice(2)) === true);
  return isShort && !cells.some((cell) => cell.includes(year)) ? year.slice(0, 2) : null;
}
