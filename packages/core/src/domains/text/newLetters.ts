import type { Shown } from "../../space/domain.js";
import { cellsOf, type Value } from "../../space/value.js";

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

/** Letters of German, which are mostly written as two together or not at all. */
const GERMAN = "äöüß";

/** A text without white space and capitals, as handles, addresses and names of files are, or a few capitals, as initials are. */
const HANDLE = /^(?:[^\s\p{Lu}\p{Lt}]+|\p{Lu}{1,4})$/u;

/**
 * A letter beyond ASCII in a handle that a rule has made of a row, where no example's output has such letters, or one that it has written in ASCII although there are two
 * ways to do so and no example shows which is meant in that cell, in words: whether `Krüger` becomes `krüger`, `kruger` or `krueger` in an address. An example that leaves the
 * mark out shows it of all letters, one that writes two shows it of its own letter, and one German letter of the others. A German letter that is written as two is
 * written as it is in German. Nothing is said of outputs that are a piece of a
 * cell, nor of names and sentences, in which such letters stay.
 */
export function newLetters(examples: Shown): (row: Value, output: Value) => string | null {
  if (examples.some(({ output }) => hasFurther(output))) return () => null;
  const shown = examples.map(({ input, output }) =>
    cellsOf(input).map((cell) => (typeof output === "string" ? writtenIn(cell, output) : [])),
  );
  const isShown = (letter: string, place: number): boolean =>
    shown.some((cells) =>
      cells[place]?.some(
        (known) =>
          known.letter === letter || known.isPlain || (GERMAN.includes(letter) && GERMAN.includes(known.letter)),
      ),
    );
  return (row, output) => {
    const cells = cellsOf(row);
    if (typeof output !== "string" || !HANDLE.test(output)) return null;
    if (cells.some((cell) => typeof cell === "string" && isPieceOf(output, cell))) return null;
    const [kept] = FURTHER_LETTER.exec(output) ?? [];
    if (kept !== undefined) return `no example's output has a letter like "${kept}"`;
    const [first] = cells.flatMap((cell, place) =>
      writtenIn(cell, output).filter(
        ({ letter, isPlain }) => (isPlain || !GERMAN.includes(letter)) && !isShown(letter, place),
      ),
    );
    return first === undefined ? null : `no example has a letter like "${first.letter}" there`;
  };
}

/** A letter with two ways to write it in ASCII, and whether it is written without its mark. */
interface Written {
  readonly letter: string;
  readonly isPlain: boolean;
}

/** The first letters with two ways to write them of words that an output has the beginning of, and how it writes them. */
function writtenIn(cell: Value, output: string): readonly Written[] {
  const words =
    typeof cell === "string"
      ? (cell
          .normalize("NFC")
          .toLowerCase()
          .match(/\p{L}+/gu) ?? [])
      : [];
  const text = output.toLowerCase();
  return words.flatMap((word): readonly Written[] => {
    const place = word.search(TWOFOLD_LETTER);
    const letter = word.charAt(place);
    const stem = (by: string): string =>
      (word.slice(0, place) + by + word.slice(place + 1)).slice(0, Math.max(STEM_LENGTH, place + by.length + 1));
    const [plain, two] = (TWOFOLD_LETTERS[letter] ?? ["", ""]).map(stem);
    if (place < 0 || plain === undefined || two === undefined || plain.length < STEM_LENGTH) return [];
    if (text.includes(two)) return [{ letter, isPlain: false }];
    return text.includes(plain) ? [{ letter, isPlain: true }] : [];
  });
}

/** Whether a text is a piece of a cell; in capitals also one of the cell in capitals. */
function isPieceOf(text: string, cell: string): boolean {
  return cell.includes(text) || (text === text.toUpperCase() && cell.toUpperCase().includes(text));
}

function hasFurther(value: Value): boolean {
  return typeof value === "string" && FURTHER_LETTER.test(value);
}
