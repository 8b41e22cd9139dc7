import { isList, type Value } from "../../space/value.js";

/** A word with a capital behind a small letter: `McDonald`, `DeVries`. */
const WORD = /\p{L}*\p{Ll}\p{Lu}\p{L}*/gu;

/**
 * A word of a row with a capital inside that the output has in other letters, or all of whose capitals initials have, where no example has such a word, in words; `null` where
 * there is none. Rules for the case of words, and for initials, are learned from words that have none.
 */
export function innerCapitals(
  examples: readonly { readonly input: Value; readonly output: Value }[],
): (row: Value, output: Value) => string | null {
  if (examples.some(({ input }) => wordsOf(input).length > 0)) return () => null;
  return (row, output) => {
    if (typeof output !== "string") return null;
    const isInitials = INITIALS.test(output) && !(isList(row) && row.includes(output));
    const isLost = (word: string): boolean =>
      !output.includes(word) &&
      ((output.toLowerCase().includes(word.toLowerCase()) && output !== output.toLowerCase()) ||
        (isInitials && hasCapitalsOf(output, word)));
    return wordsOf(row).some(isLost) ? "no example has a capital inside a word" : null;
  };
}

/** Initials of a few words. */
const INITIALS = /^\p{Lu}{2,5}$/u;

/** Whether initials have all capitals of a word, which are several. */
function hasCapitalsOf(initials: string, word: string): boolean {
  const capitals = word.replace(/\P{Lu}/gu, "");
  return capitals.length > 1 && initials.includes(capitals);
}

function wordsOf(row: Value): readonly string[] {
  const cells = isList(row) ? row : [row];
  return cells.flatMap((cell) => (typeof cell === "string" ? (cell.match(WORD) ?? []) : []));
}
