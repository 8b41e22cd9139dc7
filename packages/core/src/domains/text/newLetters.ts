import { isList, type Value } from "../../space/value.js";

/** Letters that are not written in ASCII. */
const FURTHER_LETTER = /(?!\p{ASCII})\p{L}/u;

/** Letters that some write without their mark and others as two, as `Müller` becomes `muller` and `mueller`, with both ways. */
const TWOFOLD_LETTERS: Readonly<Record<string, readonly [string, string]>> = {
  ä: ["a", "ae"],
  ö: ["o", "oe"],
  ü: ["u", "ue"],
  å: ["a", "aa"],
  ø: ["o", "oe"],
  æ: ["a", "ae"],
  œ: ["o", "oe"],
  ß: ["s", "ss"],
  þ: ["t", "th"],
};
const TWOFOLD_LETTER = new RegExp(`[${Object.keys(TWOFOLD_LETTERS).join("")}]`, "u");
/** Letters of a word without its marks that an output must have for the word to be in it; of a shorter word all. */
const STEM_LENGTH = 3;

/** A text without white space and capitals, as handles, addresses and names of files are. */
const HANDLE = /^[^\s\p{Lu}\p{Lt}]+$/u;

/**
 * A letter beyond ASCII in a handle that a rule has made of a row, where no example's output has such letters, or one that it has written in ASCII although there are two
 * ways to do so, where no example has such letters in that cell, in words: whether `Krüger` becomes `krüger`, `kruger` or `krueger` in an address, no example shows. Nothing
 * is said of outputs that are a piece of a cell, nor of names and sentences, in which such letters stay.
 */
export function newLetters(
  examples: readonly { readonly input: Value; readonly output: Value }[],
): (row: Value, output: Value) => string | null {
  if (examples.some(({ output }) => hasFurther(output))) return () => null;
  const known = new Set(
    examples.flatMap(({ input }) => cellsOf(input).flatMap((cell, place) => (hasFurther(cell) ? [place] : []))),
  );
  return (row, output) => {
    const cells = cellsOf(row);
    if (typeof output !== "string" || !HANDLE.test(output)) return null;
    if (cells.some((cell) => typeof cell === "string" && cell.includes(output))) return null;
    const [kept] = FURTHER_LETTER.exec(output) ?? [];
    if (kept !== undefined) return `no example's output has a letter like "${kept}"`;
    const [letter] = cells.flatMap((cell, place) => (known.has(place) ? [] : (rewrittenLetter(cell, output) ?? [])));
    return letter === undefined ? null : `no example has a letter like "${letter}" there`;
  };
}

/** A letter with two ways to write it in ASCII, in a word that the output has the beginning of, written without marks. */
function rewrittenLetter(cell: Value, output: string): string | undefined {
  const words =
    typeof cell === "string"
      ? (cell
          .normalize("NFC")
          .toLowerCase()
          .match(/\p{L}+/gu) ?? [])
      : [];
  for (const word of words) {
    const place = word.search(TWOFOLD_LETTER);
    const letter = word.charAt(place);
    const [plain, two] = TWOFOLD_LETTERS[letter] ?? ["", ""];
    const written = word.slice(0, place) + plain + word.slice(place + 1);
    const stem = written.slice(0, Math.max(STEM_LENGTH, place + 2));
    const at = place < 0 || stem.length < STEM_LENGTH ? -1 : output.indexOf(stem);
    if (at >= 0 && !output.startsWith(word.slice(0, place) + two, at)) return letter;
  }
  return undefined;
}

function hasFurther(value: Value): boolean {
  return typeof value === "string" && FURTHER_LETTER.test(value);
}

function cellsOf(row: Value): readonly Value[] {
  return isList(row) ? row : [row];
}
