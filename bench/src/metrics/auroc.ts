import type { Judgement } from "./judgement.js";

/**
 * Area under the ROC curve: the probability that a right prediction has a higher confidence than a wrong one, ties
 * counting one half (the Mann-Whitney statistic). `null` when all predictions are right or all are wrong.
 */
export function auroc(judgements: readonly Judgement[]): number | null {
  const sorted = [...judgements].sort((a, b) => a.confidence - b.confidence);
  let rightCount = 0;
  let rankSum = 0;
  for (let start = 0; start < sorted.length; ) {
    const end = endOfTie(sorted, start);
    // Ranks count from 1; members of a tie share the mean of its ranks.
    const rank = (start + 1 + end) / 2;
    for (let i = start; i < end; i++) {
      if (!sorted[i]!.right) continue;
      rightCount++;
      rankSum += rank;
    }
    start = end;
  }
  const wrongCount = sorted.length - rightCount;
  if (rightCount === 0 || wrongCount === 0) return null;
  return (rankSum - (rightCount * (rightCount + 1)) / 2) / (rightCount * wrongCount);
}

/** The index after the last judgement that has the confidence of the one at `start`. */
export function endOfTie(sorted: readonly Judgement[], start: number): number {
  let end = start + 1;
  while (end < sorted.length && sorted[end]!.confidence === sorted[start]!.confidence) end++;
  return end;
}
