import type { Example } from "@inkling/core";

/** The ways in which an output is made wrong. */
export const CORRUPTIONS = ["typo", "swapped", "neighbour", "case"] as const;
export type Corruption = (typeof CORRUPTIONS)[number];

/** Numbers in [0, 1), the same for the same seed. */
export type Random = () => number;

/** A generator of 32 bits with a period of 2^32 (mulberry32, T. Ettinger, public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed for a piece of text, so that every task is corrupted alike whichever others are run (FNV-1a, 32 bits). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

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
