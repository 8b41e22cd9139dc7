import type { Judgement } from "./judgement.js";

/** The Brier score, and what it gains on a forecast that always states the share that is right. */
export interface Brier {
  /** Mean squared distance of confidence from 1 where right, and from 0 where wrong: 0 is perfect. */
  readonly score: number;
  /** 1 is perfect, 0 is no better than stating the overall share right for every row. `null` when all are right or all are wrong. */
  readonly skill: number | null;
}

/** The Brier score of judgements; `null` when there are none. */
export function brier(judgements: readonly Judgement[]): Brier | null {
  const count = judgements.length;
  if (count === 0) return null;
  const score = judgements.reduce((sum, { confidence, right }) => sum + (confidence - Number(right)) ** 2, 0) / count;
  const share = judgements.filter(({ right }) => right).length / count;
  const spread = share * (1 - share);
  return { score, skill: spread === 0 ? null : 1 - score / spread };
}
