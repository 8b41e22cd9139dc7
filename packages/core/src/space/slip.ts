import type { Value } from "./value.js";

/** What a wrong value looks like, seen from the value that was meant. */
export type SlipKind =
  /** One character typed, left out, replaced, or exchanged with its neighbour. */
  | "one-character"
  /** The same letters in another case. */
  | "letter-case"
  /** The same but for white space. */
  | "white-space"
  /** The answer of another example. */
  | "answer-of-another"
  /** What the rule gives for another row. */
  | "other-row"
  /** Nothing, where something was meant. */
  | "blank"
  /** Anything else. */
  | "other";

/** True for the name of a kind of slip. */
export function isSlipKind(name: unknown): name is SlipKind {
  return typeof name === "string" && Object.hasOwn(SLIP_KIND_BITS, name);
}

/** The given value resembles the one that was meant, so that it does not come from another rule. */
export function isAlike(kind: SlipKind): boolean {
  return kind === "one-character" || kind === "letter-case" || kind === "white-space";
}

/** One way in which a value may have come about by mistake. */
export interface Slip {
  readonly kind: SlipKind;
  /** −log2 of the probability of the given value, when this value was meant and the answer is wrong. */
  readonly bits: number;
}

/**
 * −log2 of the share of each kind among wrong answers. About half of all misspellings are one edit away even where people are
 * careless of much else (four in five of those in Damerau's texts, CACM 7(3), 1964); the others are set by hand and sum to one.
 */
export const SLIP_KIND_BITS: Readonly<Record<SlipKind, number>> = {
  "one-character": 1,
  "letter-case": 3,
  "white-space": 4,
  "answer-of-another": 3,
  "other-row": 4,
  blank: 4,
  other: 4,
};

/** Share of the examples that must differ alike for a habit, if they are more than two: of many, two may slip in the same way. Set by hand. */
const HABIT_SHARE = 0.06;

/**
 * True where two of several given values, or of many examples a larger share, have the same in the place of the same as what was expected, as `Sept` where a
 * rule gives `Sep`: that is a habit, and no slip.
 */
export function differAlike(
  pairs: readonly (readonly [expected: Value | undefined, given: Value | undefined])[],
  examples: number,
): boolean {
  const counts = new Map<string, number>();
  for (const [expected, given] of pairs) {
    const change = changeOf(expected, given);
    counts.set(change, (counts.get(change) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) >= Math.max(2, HABIT_SHARE * examples);
}

/** What of a text, from the character before on, is replaced by what, without what both end with; the values themselves where they are no texts. */
function changeOf(expected: Value | undefined, given: Value | undefined): string {
  if (typeof expected !== "string" || typeof given !== "string") return `${String(expected)}\0${String(given)}`;
  const least = Math.min(expected.length, given.length);
  let start = 0;
  while (start < least && expected[start] === given[start]) start++;
  let end = 0;
  while (end < least - start && expected.at(-1 - end) === given.at(-1 - end)) end++;
  const lost = expected.slice(Math.max(0, start - 1), expected.length - end);
  return `${lost}\0${given.slice(start, given.length - end)}`;
}
