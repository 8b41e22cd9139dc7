import type { SearchView } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";
import { difference, type Moment } from "./moment.js";
import { momentsIn } from "./semantics.js";
import { countOf, spansIn } from "./spans.js";

/* Days beyond an allowance: what passes from one day to another above a number of days that a text says. */

/**
 * How many days more lie from one day to another than a text allows (`14`, `14 days`), as the text of a number: 0 where there are no more.
 * `undefined` where the text says no number of days, or the second day comes first.
 */
export function daysBeyond(from: Moment, to: Moment, allowance: string): string | undefined {
  const [days, allowed] = [difference(from, to, "day"), daysAllowed(allowance)];
  if (days === undefined || days < 0 || allowed === undefined) return undefined;
  return String(Math.max(0, days - allowed));
}

function daysAllowed(text: string): number | undefined {
  const [count, units] = [countOf(text), spansIn(text)];
  const areDays = units === undefined || units.every(({ unit }) => unit === "day");
  return count !== undefined && count >= 0 && areDays ? count : undefined;
}

/** Two days and an allowance, where each output shows how many days are beyond it: some rows have such days, and others have none. */
export function* allowances(
  [froms = [], tos = [], texts = []]: readonly (readonly Value[] | undefined)[],
  { targets }: SearchView,
): Iterable<readonly Value[]> {
  const [starts, ends] = [momentsIn(froms), momentsIn(tos)];
  if (starts.length < froms.length || ends.length < starts.length || targets.length !== starts.length) return;
  const beyond = starts.map((start, row) => {
    const [end, text] = [ends[row], texts[row]];
    return end === undefined || typeof text !== "string" ? undefined : daysBeyond(start, end, text);
  });
  const isShown = beyond.every(
    (days, row) => days !== undefined && (String(targets[row]).match(/\d+/g)?.includes(days) ?? false),
  );
  if (isShown && beyond.includes("0") && beyond.some((days) => days !== "0")) yield [];
}
