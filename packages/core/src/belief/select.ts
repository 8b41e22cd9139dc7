import type { Ranked } from "../search/kBest.js";
import { emptyMemo } from "../space/memo.js";
import { evaluate, type Term } from "../space/term.js";
import { type Value, valuesEqual } from "../space/value.js";
import type { Predictive } from "./forward.js";

/** An unlabelled row and what is believed about it. */
export interface Vote {
  readonly scope: Value;
  readonly predictive: Predictive;
}

/** The program to ship. */
export interface Selection {
  readonly term: Term;
  readonly bits: number;
  /** Expected number of rows on which it is right. */
  readonly expectedRight: number;
  /** True when no program can be expected to be right on more rows, as far as the votes were followed up (see lost mass). */
  readonly optimal: boolean;
}

/** Slack for sums of probabilities in comparisons. */
const EPSILON = 1e-12;

/**
 * The minimum-Bayes-risk program among the candidates: the one that is expected to be right on most of the rows, where
 * the belief about each row is the vote of the whole space. Candidates come best first, and ties keep the earlier one.
 * A candidate that agrees with the most probable output of every row cannot be beaten, so the search stops there.
 * `null` only when there is no candidate.
 */
export function selectMinimumRisk(candidates: Iterable<Ranked>, votes: readonly Vote[]): Selection | null {
  const memo = emptyMemo();
  const bound = votes.reduce((sum, { predictive }) => sum + (predictive.outputs[0]?.probability ?? 0), 0);
  let best: Selection | null = null;
  for (const { term, bits } of candidates) {
    let expectedRight = 0;
    for (const vote of votes) expectedRight += probabilityOf(vote.predictive, evaluate(term, vote.scope, memo));
    if (best === null || expectedRight > best.expectedRight + EPSILON)
      best = { term, bits, expectedRight, optimal: false };
    if (expectedRight >= bound - EPSILON) break;
  }
  if (best === null) return null;
  return { ...best, optimal: best.expectedRight >= bound - EPSILON };
}

/** The probability of an output; 0 for an undefined one. */
export function probabilityOf(predictive: Predictive, value: Value | undefined): number {
  if (value === undefined) return 0;
  for (const output of predictive.outputs) if (valuesEqual(output.value, value)) return output.probability;
  return 0;
}
