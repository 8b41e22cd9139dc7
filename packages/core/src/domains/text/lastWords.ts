import { isList, type Value } from "../../space/value.js";
import { inAlphabet } from "./folding.js";

/* Lists of persons in the order of their surnames. */

/** Fewest items of which the order is no chance. */
const ORDERED_MIN = 3;

/** A word of letters at the end of a name. */
const LAST_WORD = /\p{L}[\p{L}\p{M}'’.-]*$/u;

function lastWord(text: string): string {
  return LAST_WORD.exec(text.trim())?.[0] ?? "";
}

/** The order of texts by their last words, as the alphabet has them, and of those with the same last word by all. A total order. */
export function byLastWord(left: string, right: string): number {
  return inAlphabet(lastWord(left), lastWord(right)) || inAlphabet(left, right);
}

/** One choice of no literals for lists of names of several words, of which some are so many that their order is no chance. */
export function* sortableByLastWord([lists = []]: readonly (readonly Value[] | undefined)[]): Iterable<
  readonly Value[]
> {
  const items = lists.flatMap((list) => (isList(list) ? list.map(String) : []));
  const isLong = lists.some((list) => isList(list) && list.length >= ORDERED_MIN);
  if (isLong && items.every((item) => /^\s*\p{L}.*\s\p{L}[^\s\p{Nd}]*\s*$/su.test(item))) yield [];
}
