import { isList, type Value } from "../../space/value.js";

/** Letters that are not written in ASCII. */
const FURTHER_LETTER = /(?!\p{ASCII})\p{L}/u;

/** A text without white space and capitals, as handles, addresses and names of files are. */
const HANDLE = /^[^\s\p{Lu}\p{Lt}]+$/u;

/**
 * A letter beyond ASCII in a handle that a rule has made of a row, where no example has such letters at all, in words: whether `Krüger` becomes `krüger`, `kruger` or
 * `krueger` in an address, no example shows. Nothing is said of outputs that are a piece of a cell, nor of names and sentences, in which such letters stay.
 */
export function newLetters(
  examples: readonly { readonly input: Value; readonly output: Value }[],
): (row: Value, output: Value) => string | null {
  if (examples.some(({ input, output }) => [...cellsOf(input), output].some(hasFurther))) return () => null;
  return (row, output) => {
    if (typeof output !== "string" || !HANDLE.test(output)) return null;
    const [letter] = FURTHER_LETTER.exec(output) ?? [];
    const isPiece = cellsOf(row).some((cell) => typeof cell === "string" && cell.includes(output));
    return letter === undefined || isPiece ? null : `no example has a letter like "${letter}"`;
  };
}

function hasFurther(value: Value): boolean {
  return typeof value === "string" && FURTHER_LETTER.test(value);
}

function cellsOf(row: Value): readonly Value[] {
  return isList(row) ? row : [row];
}
