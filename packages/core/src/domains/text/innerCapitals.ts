import { isList, type Value } from "../../space/value.js";

/** A word with a capital behind a small letter: `McDonald`, `DeVries`. */
const WORD = /\p{L}*\p{Ll}\p{Lu}\p{L}*/gu;

/**
 * A word of a row with a capital inside that the output has in other letters, or all of whose capitals it has, where no example has such a word, in words; `null` where
 * there is none. Rules for the case of words, and for initials, are learned from words that have none.
 */
export function innerCapitals(
  examples: readonly { readonly input: Value; readonly output: Value }[],
): (row: Value, output: Value) => string | null {
  if (examples.some(({ input }) => wordsOf(input).length > 0)) return () => null;
  return (row, output) => {
    if (typeof output !== "string") return null;
    const isLost = (word: string): boolean =>
      !output.includes(word) &&
      ((output.toLowerCase().includes(word.toLowerCase()) && output !== output.toLowerCase()) ||
        output.includes(capitalsOf(word)));
    return wordsOf(row).some(isLost) ? "no example has a capital inside a word" : null;
  };
}

function wordsOf(row: Value): readonly string[] {
  const cells = isList(row) ? row : [row];
  return cells.flatMap((cell) => (typeof cell === "string" ? (cell.match(WORD) ?? []) : []));
}

function capitalsOf(word: string): string {
  return word.replace(/\P{Lu}/gu, "");
}
