import type { Value } from "../../space/value.js";

/** Runs of letters, of digits, of white space, and single other characters. */
const PARTS = /[\p{L}\p{M}]+|\p{Nd}+|\s+|[^]/gu;
const DIGITS = /^\p{Nd}/u;
const LETTERS = /^[\p{L}\p{M}]/u;

/** Places that are told, counted from the front and from the back of a cell. */
const PLACES_MAX = 24;

/**
 * What can be said of a text that may hold for its whole column: which part stands at which place from the front and from the back (a
 * word, mark or blank as it is, of digits how many there are), which marks and blanks it has, and how many of each.
 */
export function traits(cell: Value): ReadonlySet<string> {
  const found = new Set<string>();
  if (typeof cell !== "string") return found;
  const parts = cell.match(PARTS) ?? [];
  for (let place = 0; place < Math.min(parts.length, PLACES_MAX); place++) {
    found.add(`${place} ${shown(parts[place] ?? "")}`);
    found.add(`-${place + 1} ${shown(parts[parts.length - 1 - place] ?? "")}`);
  }
  for (const [mark, count] of counted(parts)) found.add(`has ${mark}`).add(`has ${count} ${mark}`);
  return found;
}

function shown(part: string): string {
  return DIGITS.test(part) ? `digits ${part.length}` : part;
}

function counted(parts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const part of parts) {
    if (DIGITS.test(part) || LETTERS.test(part)) continue;
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}
