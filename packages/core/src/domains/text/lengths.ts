import type { SearchView } from "../../space/grammar.js";
import { isText } from "../../space/value.js";
import { lengthOf } from "./codePoints.js";

/* Lengths that outputs are cut to. */

/**
 * Code points with which the texts in view begin outputs, where these are cut off there and equally many in all texts that are; `null` elsewhere.
 */
export function cutLength({ scopes, targets, memo }: SearchView): number | null {
  const counts = new Set<number>();
  for (const text of scopes) {
    if (!isText(text)) return null;
    const units = Math.max(0, ...targets.map((target) => (isText(target) ? commonLength(text, target) : 0)));
    if (units < text.length) counts.add(lengthOf(text.slice(0, units), memo));
    if (counts.size > 1) return null;
  }
  const [count = null] = counts;
  return count;
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** Code points of the longest outputs, where several have as many: texts are cut to a length. */
export function keptLength({ targets, memo }: SearchView): number | null {
  const lengths = targets.map((target) => (isText(target) ? lengthOf(target, memo) : 0));
  const most = Math.max(0, ...lengths);
  return lengths.filter((length) => length === most).length > 1 && most > 1 ? most : null;
}
