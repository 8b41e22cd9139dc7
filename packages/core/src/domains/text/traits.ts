import { amountOf } from "../../emit/english.js";
import type { Trait } from "../../space/domain.js";
import type { Value } from "../../space/value.js";

/** Runs of letters, of digits, of white space, and single other characters. */
const PARTS = /[\p{L}\p{M}]+|\p{Nd}+|\s+|./gu;
const DIGITS = /^\p{Nd}/u;
const LETTERS = /^[\p{L}\p{M}]/u;
/** Numbers that nobody writes so unless as many digits are meant. */
const ZERO_IN_FRONT = /^0\d/;
/** The beginning of a telephone number with its country. */
const CALLING_CODE = /\+\p{Nd}{1,3}(?!\p{Nd})/u;
const YEAR = /^(?:19|20)\d\d$/;

/** Places that are told, counted from the front and from the back of a cell. */
const PLACES_MAX = 24;

/**
 * What can be said of a text that may hold for its whole column, in words: which marks and blanks it has and how many of each, and what
 * stands at which place from the front and from the back: a word, mark or blank, a year, or how many digits. That there are as many
 * is meant where a zero stands in front; numbers happen to be of one length.
 */
export function traits(cell: Value): ReadonlyMap<string, Trait> {
  const found = new Map<string, Trait>();
  if (typeof cell !== "string") return found;
  const parts = cell.match(PARTS) ?? [];
  for (const [mark, count] of counted(parts)) found.set(quoted(mark), "meant").set(`${count} ${quoted(mark)}`, "meant");
  const [code] = CALLING_CODE.exec(cell) ?? [];
  if (code !== undefined) found.set(quoted(code), "meant");
  const told = Math.min(parts.length, PLACES_MAX);
  for (let place = 1; place <= told; place++) {
    addPart(found, parts.at(-place) ?? "", place === 1 ? "at the end" : `as part ${place} from the end`);
    addPart(found, parts[place - 1] ?? "", place === 1 ? "in front" : `as part ${place}`);
  }
  return found;
}

function addPart(found: Map<string, Trait>, part: string, where: string): void {
  if (!DIGITS.test(part)) found.set(`${quoted(part)} ${where}`, "meant");
  else {
    if (YEAR.test(part)) found.set(`a year ${where}`, "meant");
    found.set(`${amountOf(part.length, "digit")} ${where}`, ZERO_IN_FRONT.test(part) ? "meant" : "chance");
  }
}

/** How often each mark and blank stands in a text. */
function counted(parts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const part of parts)
    if (!DIGITS.test(part) && !LETTERS.test(part)) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

function quoted(part: string): string {
  return `"${part}"`;
}
