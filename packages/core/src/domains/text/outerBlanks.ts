import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";
import { hasBracket, hasLoneBracket } from "./brackets.js";
import { cutsNumberAgainst } from "./cutNumbers.js";
import { toPlainLetters, withoutAccents } from "./folding.js";

/** White space at an end of a text, or twice within it. */
const ODD_BLANK = /^\s|\s$|\s\s/;

/** Blanks in an output where people leave none, in words: no example's output has any, so that a rule took too much of its row. */
export function outerBlanks(
  examples: readonly { readonly output: Value }[],
): (row: Value, output: Value) => string | null {
  const has = (output: Value): boolean => typeof output === "string" && ODD_BLANK.test(output);
  if (examples.some(({ output }) => has(output))) return () => null;
  return (_, output) => (has(output) ? "no example's output has blanks at its ends or twice" : null);
}

/** A text without white space and capitals, with a mark between its parts: an address, a handle, the name of a file. */
const HANDLE = /^(?=[^\p{L}]{0,60}\p{Ll})(?=.{0,60}[\p{L}\p{Nd}][-._@/+][\p{L}\p{Nd}])[^\s\p{Lu}\p{Lt}]{1,200}$/u;

/**
 * Whether an output is untidy where no example's is: with blanks at an end or twice, with any blank where all outputs are handles, with a
 * bracket that is not opened or closed where no example has any bracket, with a letter beyond ASCII where some example writes such letters in ASCII and none has any, or
 * with a piece of a number of its row.
 */
export function untidyAgainst(examples: Shown): (row: Value, output: Value) => boolean {
  const outputs = examples.flatMap(({ output }) => (typeof output === "string" ? [output] : []));
  const areHandles = outputs.length === examples.length && outputs.every((output) => HANDLE.test(output));
  const hasOddBlank = (output: string): boolean => (areHandles ? /\s/ : ODD_BLANK).test(output);
  const keepsBlanks = outputs.some(hasOddBlank);
  const hasBrackets = outputs.some(hasBracket);
  const cutsNumber = cutsNumberAgainst(examples);
  const arePlain = !outputs.some((output) => FURTHER_LETTER.test(output)) && examples.some(writesPlain);
  const isUntidy = (output: string): boolean =>
    (!keepsBlanks && hasOddBlank(output)) ||
    (!hasBrackets && hasLoneBracket(output)) ||
    (arePlain && FURTHER_LETTER.test(output));
  return (row, output) => typeof output === "string" && (isUntidy(output) || cutsNumber(row, output));
}

/** A letter that is not written in ASCII, and a word that is too long to stand in an output by chance. */
const FURTHER_LETTER = /(?!\p{ASCII})\p{L}|\p{L}\p{M}/u;
const WORD = /[\p{L}\p{M}]{3,}/gu;

/** Whether an output has a word of its row in ASCII that is not written so there. */
function writesPlain({ input, output }: { readonly input: Value; readonly output: Value }): boolean {
  if (typeof output !== "string") return false;
  const words = (isList(input) ? input : [input]).flatMap((cell) =>
    typeof cell === "string" ? (cell.match(WORD) ?? []) : [],
  );
  const text = output.toLowerCase();
  return words
    .filter((word) => FURTHER_LETTER.test(word))
    .some((word) => [withoutAccents, toPlainLetters].some((plain) => text.includes(plain(word).toLowerCase())));
}
