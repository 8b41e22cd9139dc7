import type { Change } from "./codec.js";

const WORD = /[\p{L}\p{M}\p{Nd}'’]+/gu;

/** A word of a row, where it stands, and what a change makes of it: nothing where it is not defined. */
export interface ChangedWord {
  readonly start: number;
  readonly end: number;
  readonly made: string;
}

/** The words of a row with what a change makes of them. */
export function changedWordsIn(row: string, change: Change): readonly ChangedWord[] {
  return Array.from(row.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    made: change(word) ?? "",
  }));
}

/**
 * Stretches of the rows, from the start of a word to the end of one, of which a change that works word by word may make the
 * texts: the first in each row, `null` where a row has none. The change of the whole is still to be checked.
 */
export function windowsOf(
  texts: readonly string[],
  words: readonly (readonly ChangedWord[])[],
  rows: readonly string[],
): readonly string[] | null {
  const windows: string[] = [];
  for (const [input, text] of texts.entries()) {
    const window = windowIn(rows[input] ?? "", words[input] ?? [], text);
    if (window === undefined) return null;
    windows.push(window);
  }
  return windows;
}

function windowIn(row: string, words: readonly ChangedWord[], text: string): string | undefined {
  for (const [index, { start, made }] of words.entries()) {
    if (made === "" || !text.startsWith(made)) continue;
    const last = endOf(text, words, index);
    const end = last === undefined ? undefined : words[last]?.end;
    if (end !== undefined) return row.slice(start, end);
  }
  return undefined;
}

/** The index of the word with which the text ends, when its words are these from one on, one character apart. */
function endOf(text: string, words: readonly ChangedWord[], from: number): number | undefined {
  let at = 0;
  for (let index = from; index < words.length; index++) {
    const word = words[index]?.made ?? "";
    if (word === "") continue;
    if (!text.startsWith(word, at)) return undefined;
    at += word.length + 1;
    if (at > text.length) return index;
  }
  return undefined;
}
