import type { Shown } from "../../space/domain.js";
import { isText, textCellsOf, type Value } from "../../space/value.js";

/** Numbers but zero, without zeros in front, and words of two letters and more. */
const TOKEN = /(?<!\d)0*([1-9]\d*)|\p{L}[\p{L}\p{M}]+/gu;
/** Longest row and output that are looked through, in UTF-16 units. */
const LENGTH_MAX = 1000;

/**
 * A number or a word that an output has more often than its row, in words, where no output of an example has one of its row so: of `ground floor, room 2` the first number and
 * the last are the same. What the outputs of examples add is left out, and all numbers are where they add one: they may be worked out.
 */
export function takenTwice(examples: Shown): (row: Value, output: Value) => string | null {
  const added = new Set<string>();
  for (const { input, output } of examples) {
    const held = countsOf(textCellsOf(input));
    for (const [token, count] of countsOf([output])) {
      const own = held.get(token) ?? 0;
      if (own === 0) added.add(token);
      else if (count > own) return () => null;
    }
  }
  const areWorkedOut = [...added].some(isNumber);
  return (row, output) => {
    const held = countsOf(textCellsOf(row));
    const twice = [...countsOf([output])].find(
      ([token, count]) =>
        held.has(token) && count > (held.get(token) ?? 0) && !added.has(token) && !(areWorkedOut && isNumber(token)),
    );
    return twice === undefined ? null : `no example takes a part of its row twice, as "${twice[0]}" would be`;
  };
}

function isNumber(token: string): boolean {
  return /^\d/.test(token);
}

/** How often each number and word stands in some texts, whatever its case. */
function countsOf(texts: readonly Value[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const short = texts.filter(isText).filter((text) => text.length <= LENGTH_MAX);
  for (const text of short) {
    for (const [token, number] of text.toLowerCase().matchAll(TOKEN)) {
      const key = number ?? token;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
