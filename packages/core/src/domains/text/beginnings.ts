import type { SearchView } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";

/* Codes, names and addresses, some of which lack what all should begin with: `@`, `https://`, a country. */

/** Longest text that gets a beginning, and longest beginning, in UTF-16 units. */
const LENGTH_MAX = 260;
const BEGINNING_MAX = 12;

/** True for what a code or address may begin with, such as `@`, `https://` or `INV-`: no blanks, and a mark or a capital. */
export function isBeginning(beginning: string): boolean {
  return beginning.length <= BEGINNING_MAX && /^(?=.*[^\p{Ll}\p{Nd}])[^\s"'()[\]{}]+$/u.test(beginning);
}

/** A text that begins with another one: as it is where it does, and with that in front where it does not. Not defined where either is blank or long. */
export function startingWith(text: string, beginning: string): string | undefined {
  if (text.trim() === "" || beginning.trim() === "" || text.length + beginning.length > LENGTH_MAX) return undefined;
  return text.startsWith(beginning) ? text : beginning + text;
}

/** Whether some texts have a beginning and others lack it, and the outputs have all with it. */
function isLackedBySome(
  texts: readonly Value[],
  beginnings: (at: number) => string,
  { targets }: Pick<SearchView, "targets">,
): boolean {
  let [had, lacked] = [false, false];
  for (const [at, text] of texts.entries()) {
    const beginning = beginnings(at);
    const made = typeof text === "string" ? startingWith(text, beginning) : undefined;
    if (made === undefined || !String(targets[at]).includes(made)) return false;
    if (made === text) had = true;
    else lacked = true;
  }
  return had && lacked;
}

/** One choice of no literals for a column that some cells of another one begin with, and others do not. */
export function* whereSomeLack(
  [texts = [], others = []]: readonly (readonly Value[] | undefined)[],
  view: Pick<SearchView, "targets">,
): Iterable<readonly Value[]> {
  if (texts.length === view.targets.length && isLackedBySome(texts, (at) => String(others[at] ?? ""), view)) yield [];
}

/** The beginning that outputs have in front of texts without it, where other texts have theirs. */
export function* defaultBeginnings(
  [texts = []]: readonly (readonly Value[] | undefined)[],
  view: Pick<SearchView, "targets">,
): Iterable<readonly Value[]> {
  if (texts.length !== view.targets.length) return;
  for (const [at, text] of texts.entries()) {
    const end = typeof text === "string" && text !== "" ? String(view.targets[at]).indexOf(text) : 0;
    const beginning = String(view.targets[at]).slice(0, Math.max(0, end));
    if (!isBeginning(beginning)) continue;
    if (isLackedBySome(texts, () => beginning, view)) yield [beginning];
    return;
  }
}
