import type { Shown } from "../../space/domain.js";
import { isList, textCellsOf, type Value } from "../../space/value.js";

/** A Roman numeral behind a name, which keeps its capitals. */
const NUMERAL = /(?<=\p{L}\s)(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV)(?![\p{L}\p{M}])/gu;

/** A word with a capital behind a small letter: `McDonald`, `DeVries`. */
const WORD = /\p{L}*\p{Ll}\p{Lu}\p{L}*/gu;

/**
 * A word of a row with a capital inside that the output has in other letters, or all of whose capitals initials have, where no example has such a word, in words; `null` where
 * there is none. Rules for the case of words, and for initials, are learned from words that have none.
 */
export function innerCapitals(examples: Shown): (row: Value, output: Value) => string | null {
  if (examples.some(({ input }) => wordsOf(input).length > 0)) return () => null;
  const showsNumerals = examples.some(({ input }) => numeralsIn(input).length > 0);
  const areNamed = examples.some(({ input }) => clanNamesIn(input).length > 0);
  return (row, output) => {
    if (typeof output !== "string") return null;
    const isInitials = INITIALS.test(output) && !(isList(row) && row.includes(output));
    const isLost = (word: string): boolean =>
      !output.includes(word) &&
      ((output.toLowerCase().includes(word.toLowerCase()) && output !== output.toLowerCase()) ||
        (isInitials && hasCapitalsOf(output, word)));
    const numeral = numeralsIn(row).find((one) => !output.includes(one) && output.includes(titled(one)));
    if (numeral !== undefined && !showsNumerals) return `no example has a numeral like "${numeral}"`;
    if (wordsOf(row).some(isLost)) return "no example has a capital inside a word";
    const name = areNamed ? undefined : clanNamesIn(row).find((one) => output.includes(one));
    const isMade = name !== undefined && !textCellsOf(row).some((cell) => cell.includes(name));
    return isMade ? `no example has a name like "${name}"` : null;
  };
}

function numeralsIn(row: Value): readonly string[] {
  return textCellsOf(row).flatMap((cell) => cell.match(NUMERAL) ?? []);
}

function titled(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}

/** Initials of a few words. */
const INITIALS = /^\p{Lu}{2,5}$/u;

/** Whether initials have all capitals of a word, which are several. */
function hasCapitalsOf(initials: string, word: string): boolean {
  const capitals = word.replace(/\P{Lu}/gu, "");
  return capitals.length > 1 && initials.includes(capitals);
}

function wordsOf(row: Value): readonly string[] {
  return textCellsOf(row).flatMap((cell) => cell.match(WORD) ?? []);
}

/** A name of which nobody knows the case who does not know its bearer: `Mcdonald` or `McDonald`, `Macleod` or `MacLeod`. */
const CLAN_NAME = /(?<![\p{L}\p{M}])(ma?c)(\p{L}{3,})/giu;

/** The names of clans in a row, with one capital. */
function clanNamesIn(row: Value): readonly string[] {
  return textCellsOf(row).flatMap((cell) =>
    Array.from(
      cell.matchAll(CLAN_NAME),
      ([, head = "", rest = ""]) => `M${head.slice(1).toLowerCase()}${rest.toLowerCase()}`,
    ),
  );
}
