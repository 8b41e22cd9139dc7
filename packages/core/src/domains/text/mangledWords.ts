import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";
import { withoutAccents } from "./folding.js";

/** Longest row or output that is looked through, in UTF-16 units. */
const LENGTH_MAX = 1000;
/** Letters of a word that is looked at, and of the end or the beginning of a word that is told to be one. */
const LETTERS_MIN = 3;

const WORD = /\p{L}[\p{L}\p{M}]{2,}/gu;

/**
 * Whether an output has a word that is put together from pieces of its row's, or cut from one (`Okaforkafor`, `Lincole`), where the words
 * of all examples stand in their rows as they are or have nothing of them. `null` where an example has such a word, or none of its row.
 */
export function manglesWords(examples: Shown): ((row: Value, output: Value) => boolean) | null {
  const keeps = ({ input, output }: Shown[number]): boolean => {
    const words = wordsOf([input]);
    return wordsOf([output]).some((word) => words.includes(word)) && !isMangled(input, output);
  };
  return examples.every(keeps) ? isMangled : null;
}

function isMangled(row: Value, output: Value): boolean {
  const words = wordsOf([row]);
  if (words.length === 0) return false;
  return wordsOf([output]).some((word) => !words.includes(word) && words.some((whole) => sharesAnEnd(word, whole)));
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

function folded(text: string): string {
  return withoutAccents(text).toLowerCase();
}
