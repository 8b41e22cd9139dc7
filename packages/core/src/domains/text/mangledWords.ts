import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";
import { folded } from "./folding.js";

/** Longest row or output that is looked through, in UTF-16 units. */
const LENGTH_MAX = 1000;
/** Letters of a word that is looked at, and of the end or the beginning of a word that is told to be one. */
const LETTERS_MIN = 3;

const WORD = /\p{L}[\p{L}\p{M}]{2,}/gu;

/**
 * Whether an output has a word that is put together from pieces of its row's, or cut from one (`Okaforkafor`, `Lincole`), where the words
 * of all examples stand in their rows as they are or have nothing of them; those that the examples add are not looked at. A word is taken for a piece
 * of another where they begin or end with the same three letters. `null` where an example has such a word, or none of its row.
 */
export function manglesWords(examples: Shown): ((row: Value, output: Value) => boolean) | null {
  const added = new Set<string>();
  for (const { input, output } of examples) {
    const words = wordsOf([input]);
    const shown = wordsOf([output]);
    if (!shown.some((word) => words.includes(word)) || isMangled(words, shown)) return null;
    for (const word of shown) if (!words.includes(word)) added.add(word);
  }
  return (row, output) =>
    isMangled(
      wordsOf([row]),
      wordsOf([output]).filter((word) => !added.has(word)),
    );
}

function isMangled(words: readonly string[], shown: readonly string[]): boolean {
  return shown.some((word) => !words.includes(word) && words.some((whole) => sharesAnEnd(word, whole)));
}

function sharesAnEnd(word: string, whole: string): boolean {
  return word.startsWith(whole.slice(0, LETTERS_MIN)) || word.endsWith(whole.slice(-LETTERS_MIN));
}

function wordsOf(values: readonly Value[]): readonly string[] {
  return values.flatMap((value) => {
    if (isList(value)) return wordsOf(value);
    return typeof value === "string" && value.length <= LENGTH_MAX ? (folded(value).match(WORD) ?? []) : [];
  });
}
