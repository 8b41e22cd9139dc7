import { isList, isText, type Value } from "../../space/value.js";
import type { Literals } from "./proposals.js";
import { joinLast } from "./semantics.js";

/* What outputs write between the last two parts of a list: ` and `, `, or `, ` & `. */

/** Longest such text, in UTF-16 units. */
const LENGTH_MAX = 8;

/** What the first output with the most parts of its list has between the last two, if all outputs join theirs so. */
export const conjunctions: Literals = function* ([lists = []], { targets, memo }) {
  const most = Math.max(...lists.map(countOf));
  const at = lists.findIndex((list) => countOf(list) === most);
  const [list, target] = [lists[at], targets[at]];
  if (most < 2 || !isList(list) || !isText(target) || targets.length !== lists.length) return;
  const lower = target.toLowerCase();
  const between = betweenLast(lower.length === target.length ? lower : target, target, list);
  if (between === null) return;
  const standsIn = (parts: Value, output: Value | undefined): boolean => {
    const made = joinLast([parts, between], null, memo);
    const folded = isText(output) ? output.toLowerCase() : "";
    return isList(made) && made.every((part) => folded.includes(String(part).toLowerCase()));
  };
  if (lists.every((parts, input) => standsIn(parts, targets[input]))) yield [between];
};

function countOf(list: Value): number {
  return isList(list) ? list.length : 0;
}

/** The text between the last two parts; `null` where it has no word or sign of one, as all separators do. `folded` is the target in lower case, or as it is where that has another length. */
function betweenLast(folded: string, target: string, list: readonly Value[]): string | null {
  const fold = (part: Value | undefined): string => (folded === target ? String(part) : String(part).toLowerCase());
  const [last, next] = [fold(list.at(-1)), fold(list.at(-2))];
  const end = folded.lastIndexOf(last);
  const start = end < 0 ? -1 : folded.lastIndexOf(next, end - next.length);
  if (start < 0) return null;
  const between = target.slice(start + next.length, end);
  return between.length <= LENGTH_MAX && /^,?\s(?:\p{L}{1,4}|[&+])\s$/u.test(between) ? between : null;
}
