import type { Shown } from "../../space/domain.js";
import { isText, type Value } from "../../space/value.js";
import { datedParts, ORDERS } from "./read.js";

/**
 * A number where every output of the examples has the day of a date, in words: counted on, `Jan 31` becomes `Jan 32`. Only dates
 * with the name of a month or a year are looked at: others may be no dates.
 */
export function noSuchDay(examples: Shown): (row: Value, output: Value) => string | null {
  if (examples.length === 0 || !examples.every(({ output }) => hasDay(output))) return () => null;
  return (_, output) =>
    isText(output) && /\d/.test(output) && !hasDay(output) ? `there is no such day as in "${output}"` : null;
}

function hasDay(output: Value): boolean {
  if (!isText(output)) return false;
  return datedParts(output).some(({ start, end, read }) =>
    ORDERS.some((order) => {
      const [year = null, month = null, day = null] = read(order) ?? [];
      return month !== null && day !== null && (year !== null || /\p{L}/u.test(output.slice(start, end)));
    }),
  );
}
