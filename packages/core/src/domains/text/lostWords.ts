import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";
import { folded } from "./folding.js";

/** Examples that must keep all their words, and words that each of them must have. */
const EXAMPLES_MIN = 2;
const WORDS_MIN = 2;
/** Longest row that is looked through, in UTF-16 units. */
const LENGTH_MAX = 1000;

const WORD = /\p{L}[\p{L}\p{M}'’]+/gu;

/**
 * A word of a row that is not in its output, neither whole nor as an initial, in words, where the outputs of all examples have all words of their rows:
 * of `Bach, Carl Philipp Emanuel` a rule for two names may lose one.
 */
export function lostWords(examples: Shown): (row: Value, output: Value) => string | null {
  const keepsAll = ({ input, output }: Shown[number]): boolean =>
    wordsIn(input).length >= WORDS_MIN && lostIn(input, output) === undefined;
  if (examples.length < EXAMPLES_MIN || !examples.every(keepsAll)) return () => null;
  return (row, output) => {
    const lost = lostIn(row, output);
    return lost === undefined ? null : `no example loses a word, as "${lost}" would be`;
  };
}

/**
 * Whether an output lacks a word of its row, or runs two together, where the examples have words and keep them all, in their order. `null` where they do not, or some are
 * initials only: of names that are shortened or turned round, those in the middle may well be left out.
 */
export function losesWords(examples: Shown): ((row: Value, output: Value) => boolean) | null {
  const loses = (row: Value, output: Value): boolean => {
    if (typeof output !== "string") return false;
    const shown = folded(output);
    return wordsIn(row).some((word) => !shown.includes(folded(word))) || runsTogether(row, shown);
  };
  const keepsAll = ({ input, output }: Shown[number]): boolean =>
    wordsIn(input).length > 0 && !loses(input, output) && keepsOrder(input, output);
  return examples.every(keepsAll) ? loses : null;
}

function keepsOrder(row: Value, output: Value): boolean {
  const places = wordsIn(row).map((word) => folded(String(output)).indexOf(folded(word)));
  return places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
}

function runsTogether(row: Value, shown: string): boolean {
  const words = wordsIn(row).map(folded);
  return words.some((word, place) => place > 0 && shown.includes(`${words[place - 1]}${word}`));
}

function wordsIn(row: Value): readonly string[] {
  const cells = isList(row) ? row.filter((cell) => typeof cell === "string") : [];
  return cells.reduce((sum, cell) => sum + cell.length, 0) > LENGTH_MAX
    ? []
    : cells.flatMap((cell) => cell.match(WORD) ?? []);
}

function lostIn(row: Value, output: Value): string | undefined {
  if (typeof output !== "string") return undefined;
  const shown = folded(output);
  const initials = new Set(output.match(/(?<!\p{L})\p{L}(?!\p{L})/gu)?.map(folded));
  return wordsIn(row).find((word) => !shown.includes(folded(word)) && !initials.has(folded([...word][0] ?? "")));
}
