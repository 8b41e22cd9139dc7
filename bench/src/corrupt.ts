import type { Example } from "@inkling/core";
import type { Random } from "./random.js";

/** The ways in which an output is made wrong. */
export const CORRUPTIONS = ["typo", "swapped", "neighbour", "case"] as const;
export type Corruption = (typeof CORRUPTIONS)[number];

/**
 * The example with a wrong output, or `null` where this way makes none: an output without letters has no case, and what by
 * chance equals the right output is not wrong. Inputs stay as they are.
 *
 * `typo`: one character replaced, left out, doubled by another, or two neighbours exchanged. `swapped`: the output of another
 * of the examples. `neighbour`: the output of a row that is not shown. `case`: all upper or lower, or the first letter's case turned.
 */
export function corrupted(
  examples: readonly Example[],
  at: number,
  others: readonly Example[],
  way: Corruption,
  random: Random,
): Example | null {
  const example = examples[at];
  if (example === undefined || example.output === null) return null;
  const output = wrongOutput(example.output, examples.toSpliced(at, 1), others, way, random);
  return output === null || output === example.output ? null : { input: example.input, output };
}

function wrongOutput(
  output: string,
  shown: readonly Example[],
  hidden: readonly Example[],
  way: Corruption,
  random: Random,
): string | null {
  switch (way) {
    case "typo":
      return withTypo(output, random);
    case "swapped":
      return pick(different(shown, output), random) ?? null;
    case "neighbour":
      return pick(different(hidden, output), random) ?? null;
    case "case":
      return pick(recased(output), random) ?? null;
  }
}

function different(rows: readonly Example[], output: string): readonly string[] {
  return rows.flatMap((row) => (row.output === null || row.output === output ? [] : [row.output]));
}

function recased(output: string): readonly string[] {
  const [first = "", ...rest] = output;
  const turned = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase();
  return [output.toUpperCase(), output.toLowerCase(), `${turned}${rest.join("")}`].filter((text) => text !== output);
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const DIGITS = [..."0123456789"];

/** One slip of the fingers. What is typed instead is a digit beside digits, and a letter of the same case otherwise. */
function withTypo(output: string, random: Random): string {
  const characters = [...output];
  const at = Math.floor(random() * characters.length);
  const here = characters[at] ?? "";
  const typed = /\p{Nd}/u.test(here) ? pick(DIGITS, random) : pick(LETTERS, random);
  const letter = (here !== here.toLowerCase() ? typed?.toUpperCase() : typed) ?? "";
  switch (Math.floor(random() * 4)) {
    case 0:
      return characters.with(at, letter).join("");
    case 1:
      return characters.toSpliced(at, 1).join("");
    case 2:
      return characters.toSpliced(at, 0, letter).join("");
    default:
      return characters.toSpliced(at, 2, ...characters.slice(at, at + 2).reverse()).join("");
  }
}

/** One of several items, each as likely; `undefined` of none. */
export function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** `count` different numbers below `size`, ascending; fewer where there are not as many. */
export function pickPlaces(size: number, count: number, random: Random): readonly number[] {
  const places = Array.from({ length: size }, (_, at) => at);
  const chosen: number[] = [];
  while (chosen.length < count && places.length > 0)
    chosen.push(...places.splice(Math.floor(random() * places.length), 1));
  return chosen.sort((left, right) => left - right);
}
