import type { Rule } from "./rule.js";

/**
 * Parameters of the beta distribution of the share of wrong cells in a column that follows its rule strictly: two in a hundred on average for
 * programs, and one for lookups and ranges, which more often have rightful exceptions. Set by hand; what is named with them is measured by
 * `npm run bench -- check`.
 */
const WRONG_WEIGHTS: Readonly<Record<Rule["kind"], number>> = { program: 50, lookup: 100, ranges: 100 };

/** Bits from which on the looks of a cell that breaks a rule say that it is no exception, whatever the others do. */
export const EVIDENT_BITS = 3;

/**
 * Bits that `followed` of `judged` cells are evidence against agreement by chance, where one cell agrees with probability `chance`:
 * the bound of Chernoff on the tail of the binomial distribution. 0 where they agree less often than that.
 */
export function againstChance(judged: number, followed: number, chance: number): number {
  const share = judged === 0 ? 0 : followed / judged;
  if (share <= chance) return 0;
  const part = (of: number, by: number): number => (of === 0 ? 0 : of * Math.log2(of / by));
  return judged * (part(share, chance) + part(1 - share, 1 - chance));
}

/**
 * Bits by which so many exceptions of `judged` cells speak for a rule that all cells follow but a few wrong ones (a share with the
 * distribution Beta(1, w), {@link WRONG_WEIGHTS}), and against one that holds for any share of the cells. Negative where exceptions are many.
 */
export function strictBits(kind: Rule["kind"], judged: number, exceptions: number): number {
  const weight = WRONG_WEIGHTS[kind];
  let bits = Math.log2(weight / (weight + judged));
  for (let at = 0; at < exceptions; at += 1) bits += Math.log2((judged - at) / (weight + judged - at - 1));
  return bits + Math.log2(judged + 1);
}

/** Probability that what one row is given is what another one should hold, over all pairs of different rows. */
export function chanceOf(pairs: readonly { readonly expected: string; readonly given: string }[]): number {
  const count = pairs.length;
  const givenBy = new Map<string, number>();
  for (const { given } of pairs) givenBy.set(given, (givenBy.get(given) ?? 0) + 1);
  const agreeing = pairs.reduce(
    (sum, { expected, given }) => sum + (givenBy.get(expected) ?? 0) - (expected === given ? 1 : 0),
    0,
  );
  return Math.min(1, (agreeing + 1) / (count * (count - 1) + 1));
}
