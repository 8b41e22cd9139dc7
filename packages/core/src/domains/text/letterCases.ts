import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, isText, type Value } from "../../space/value.js";

/*
 * Words that the rows in view write in several cases, such as yes, Yes and YES: where they do, a question about one of these rather means all of them.
 */

/** Unlabelled rows that are consulted besides the examples. */
const ROWS_CONSULTED_MAX = 64;
/** Longest cell that is looked through, in UTF-16 units. */
const UNITS_CONSULTED_MAX = 1024;

/** How words and the first letters of cells are written in one column, by what is written in small letters. */
type Writings = ReadonlyMap<string, ReadonlySet<string>>;

interface Column {
  readonly examples: Writings;
  readonly others: Writings;
}

/** True for a word that some row in view has in another case in the same column. */
export function isWrittenInCases(word: string, view: SearchView): boolean {
  return columns(view).some(({ examples, others }) =>
    has(examples, word) ? differs(examples, word) || differs(others, word) : false,
  );
}

/** True for a word that the examples have in one case in some column, and rows without an answer in another: that its case tells kinds apart, no example says. */
export function isWrittenOtherwise(word: Value, view: SearchView): boolean {
  return (
    isText(word) &&
    word.toLowerCase() !== word.toUpperCase() &&
    columns(view).some(
      ({ examples, others }) => has(examples, word) && !differs(examples, word) && differs(others, word),
    )
  );
}

function has(writings: Writings, word: string): boolean {
  return writings.get(word.toLowerCase())?.has(word) === true;
}

function differs(writings: Writings, word: string): boolean {
  return [...(writings.get(word.toLowerCase()) ?? [])].some((writing) => writing !== word);
}

function columns(view: SearchView): readonly Column[] {
  return remember(view.memo, "text/letterCases", view.wholeScopes, () => {
    const rows = view.wholeScopes.filter(isList);
    const others = view.unlabelled.slice(0, ROWS_CONSULTED_MAX).filter(isList);
    return Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => ({
      examples: writingsIn(rows.map((row) => row[column])),
      others: writingsIn(others.map((row) => row[column])),
    }));
  });
}

function writingsIn(cells: readonly (Value | undefined)[]): Writings {
  const found = new Map<string, Set<string>>();
  for (const cell of cells) {
    if (!isText(cell) || cell.length > UNITS_CONSULTED_MAX) continue;
    for (const word of [...(cell.match(/^\p{L}/u) ?? []), ...(cell.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])]) {
      const known = found.get(word.toLowerCase()) ?? new Set<string>();
      found.set(word.toLowerCase(), known.add(word));
    }
  }
  return found;
}

/** True where some cells without an answer are those of examples in another case, and the examples have each in one case only. */
export function areWrittenOtherwise(cells: readonly Value[], others: readonly Value[]): boolean {
  const shown = new Set(cells.filter(isText));
  const folded = new Set([...shown].map((cell) => cell.toLowerCase()));
  return (
    folded.size === shown.size &&
    others.some((cell) => isText(cell) && !shown.has(cell) && folded.has(cell.toLowerCase()))
  );
}
