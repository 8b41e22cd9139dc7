import { isList, type Value } from "../../space/value.js";

/** Letters that are not written in ASCII. */
const FURTHER_LETTER = /(?!\p{ASCII})\p{L}/u;

/** Letters that some write without their mark and others as two, as `Müller` becomes `muller` and `mueller`, and what both begin with. */
const TWOFOLD_LETTERS: ReadonlyMap<string, string> = new Map([...zip("äöüåøæœßþð", "aouaoaostd")]);

/** A text without white space and capitals, as handles, addresses and names of files are. */
const HANDLE = /^[^\s\p{Lu}\p{Lt}]+$/u;

/**
 * A letter beyond ASCII in a handle that a rule has made of a row, or one that it has written in ASCII although there are two ways to do so, where no example has such
 * letters at all, in words: whether `Krüger` becomes `krüger`, `kruger` or `krueger` in an address, no example shows. Nothing is said of outputs that are a piece of a
 * cell, nor of names and sentences, in which such letters stay.
 */
export function newLetters(
  examples: readonly { readonly input: Value; readonly output: Value }[],
): (row: Value, output: Value) => string | null {
  if (examples.some(({ input, output }) => [...cellsOf(input), output].some(hasFurther))) return () => null;
  return (row, output) => {
    if (typeof output !== "string" || !HANDLE.test(output)) return null;
    const isPiece = cellsOf(row).some((cell) => typeof cell === "string" && cell.includes(output));
    const letter = FURTHER_LETTER.exec(output)?.[0] ?? rewrittenLetter(row, output);
    return letter === undefined || isPiece ? null : `no example has a letter like "${letter}"`;
  };
}

/** A letter with two ways to write it in ASCII, in a word of which the output has the beginning up to it, written without its mark. */
function rewrittenLetter(row: Value, output: string): string | undefined {
  const words = cellsOf(row).flatMap((cell) => (typeof cell === "string" ? (cell.match(/\p{L}+/gu) ?? []) : []));
  for (const word of words.map((each) => each.toLowerCase())) {
    for (const [place, letter] of [...word].entries()) {
      const written = word.slice(0, place) + (TWOFOLD_LETTERS.get(letter) ?? letter);
      const at = output.indexOf(written);
      if (TWOFOLD_LETTERS.has(letter) && at >= 0 && output[at + written.length] !== "e") return letter;
    }
  }
  return undefined;
}

function* zip(letters: string, others: string): Iterable<readonly [string, string]> {
  for (const [place, letter] of [...letters].entries()) yield [letter, others[place] ?? ""];
}

function hasFurther(value: Value): boolean {
  return typeof value === "string" && FURTHER_LETTER.test(value);
}

function cellsOf(row: Value): readonly Value[] {
  return isList(row) ? row : [row];
}
