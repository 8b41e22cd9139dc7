import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";
import { isText } from "./semantics.js";

/*
 * Words that the rows in view write in several cases, such as yes, Yes and YES: where they do, a question about one of these rather means all of them.
 */

/** Unlabelled rows that are consulted besides the examples. */
const ROWS_CONSULTED_MAX = 64;
/** Longest cell that is looked through, in UTF-16 units. */
const UNITS_CONSULTED_MAX = 1024;

/** How words are written, by the word in small letters. */
type Writings = ReadonlyMap<string, ReadonlySet<string>>;

/** True for a word that a row in view has in another case. */
export function isWrittenInCases(word: string, view: SearchView): boolean {
  const { examples, others } = writings(view);
  const key = word.toLowerCase();
  return [examples, others].some((known) => [...(known.get(key) ?? [])].some((writing) => writing !== word));
}

/** True for a word that all examples write alike, and a row without an answer in another case: that case tells kinds apart, no example says. */
export function isWrittenOtherwise(word: Value, view: SearchView): boolean {
  if (!isText(word) || word.toLowerCase() === word.toUpperCase()) return false;
  const { examples, others } = writings(view);
  const key = word.toLowerCase();
  const differs = (known: Writings): boolean => [...(known.get(key) ?? [])].some((writing) => writing !== word);
  return !differs(examples) && differs(others);
}

function writings(view: SearchView): { readonly examples: Writings; readonly others: Writings } {
  return remember(view.memo, "text/writings", view.wholeScopes, () => ({
    examples: writingsIn(view.wholeScopes),
    others: writingsIn(view.unlabelled.slice(0, ROWS_CONSULTED_MAX)),
  }));
}

function writingsIn(rows: readonly Value[]): Writings {
  const found = new Map<string, Set<string>>();
  const cells = rows.filter(isList).flatMap((row) => row.filter(isText));
  for (const cell of cells.filter(({ length }) => length <= UNITS_CONSULTED_MAX)) {
    for (const [word] of cell.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
      const known = found.get(word.toLowerCase()) ?? new Set<string>();
      found.set(word.toLowerCase(), known.add(word));
    }
  }
  return found;
}
