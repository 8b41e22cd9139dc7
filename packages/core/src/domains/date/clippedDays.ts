import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";
import { lastDayOf, type Moment } from "./moment.js";
import { datedParts, ORDERS } from "./read.js";

/** Days that not every month has begin with this one. */
const RARE_DAY_MIN = 29;

/**
 * A day that was moved to the end of a month because that month is too short for it (31 January, and a month later 28 February), in words, where no
 * example shows what becomes of such a day: it may as well be the first of the next month. Nothing is said where all outputs are ends of months.
 */
export function clippedDays(examples: Shown): (row: Value, output: Value) => string | null {
  if (examples.length === 0 || examples.every(({ output }) => endIn(output) !== null)) return () => null;
  if (examples.some(({ input, output }) => isClipped(input, output))) return () => null;
  return (row, output) => (isClipped(row, output) ? "no example moves a day that the other month does not have" : null);
}

function isClipped(row: Value, output: Value): boolean {
  const end = endIn(output);
  if (end === null || !isList(row)) return false;
  return datesIn(row.filter((cell) => typeof cell === "string")).some(
    ([, month, day]) => day !== null && day >= RARE_DAY_MIN && day > (end[2] ?? day) && month !== end[1],
  );
}

/** The date of a text that is the last day of its month, `null` if it is none. */
function endIn(output: Value): Moment | null {
  const [date] = typeof output === "string" ? datesIn([output]) : [];
  return date !== undefined && date[2] !== null && lastDayOf(date, "month")?.[2] === date[2] ? date : null;
}

/** The first date of each text, in the first order in which it has one with year, month and day. */
function datesIn(texts: readonly string[]): readonly Moment[] {
  return texts.flatMap((text) => {
    const [first] = datedParts(text);
    const read = ORDERS.map((order) => first?.read(order)).find((moment) =>
      moment?.slice(0, 3).every((part) => part !== null),
    );
    return read === undefined ? [] : [read];
  });
}
