import type { Change } from "./codec.js";

const WORD = /[\p{L}\p{M}\p{Nd}'’]+/gu;

/**
 * Stretches of the rows, from the start of a word to the end of one, of which a change that works word by word may make the
 * texts: the first in each row, `null` where a row has none. The change of the whole is still to be checked.
 */
export function windowsOf(texts: readonly string[], change: Change, rows: readonly string[]): readonly string[] | null {
  const windows: string[] = [];
  for (const [input, text] of texts.entries()) {
    const window = windowIn(rows[input] ?? "", text, change);
    if (window === undefined) return null;
    windows.push(window);
  }
  return windows;
}

function windowIn(row: string, text: string, change: Change): string | undefined {
  const words = [...row.matchAll(WORD)].map((match) => ({ match, made: change(match[0]) ?? "" }));
  for (const [index, { match, made }] of words.entries()) {
    if (made === "" || !text.startsWith(made)) continue;
    const last = endOf(
      text,
      words.slice(index).map((word) => word.made),
    );
    const end = last === undefined ? undefined : words[index + last]?.match;
    if (end !== undefined) return row.slice(match.index, end.index + end[0].length);
  }
  return undefined;
}

/** The index of the word with which the text ends, when its words are these, one character apart. */
function endOf(text: string, words: readonly string[]): number | undefined {
  let at = 0;
  for (const [index, word] of words.entries()) {
    if (word === "") continue;
    if (!text.startsWith(word, at)) return undefined;
    at += word.length + 1;
    if (at > text.length) return index;
  }
  return undefined;
}
