import { endOfTie } from "./auroc.js";
import type { Judgement } from "./judgement.js";

/** A run of judgements of similar confidence. */
export interface Bin {
  readonly count: number;
  /** Mean confidence. */
  readonly confidence: number;
  /** Share right. */
  readonly right: number;
}

/**
 * Judgements sorted by confidence and cut into `binsCount` runs whose sizes differ by at most one. Judgements of equal confidence count as
 * right to their common share, so that the order in which they arrive cannot change the result. Empty runs are left out.
 */
export function bins(judgements: readonly Judgement[], binsCount = 10): readonly Bin[] {
  const sorted = [...judgements].sort((a, b) => a.confidence - b.confidence);
  const share = sharesRight(sorted);
  return Array.from({ length: binsCount }, (_, bin) => {
    const start = Math.floor((bin * sorted.length) / binsCount);
    const end = Math.floor(((bin + 1) * sorted.length) / binsCount);
    let [confidence, right] = [0, 0];
    for (let i = start; i < end; i++) {
      confidence += sorted[i]!.confidence;
      right += share[i]!;
    }
    return { count: end - start, confidence: confidence / (end - start), right: right / (end - start) };
  }).filter(({ count }) => count > 0);
}

/**
 * Expected calibration error over {@link bins} of equal mass: the distance between mean confidence and share right, averaged over the bins
 * and weighted by their size. `null` when there are no judgements.
 */
export function calibrationError(judgements: readonly Judgement[], binsCount = 10): number | null {
  if (judgements.length === 0) return null;
  const gaps = bins(judgements, binsCount).map(({ count, confidence, right }) => count * Math.abs(confidence - right));
  return gaps.reduce((sum, gap) => sum + gap, 0) / judgements.length;
}

function sharesRight(sorted: readonly Judgement[]): readonly number[] {
  const shares: number[] = [];
  for (let start = 0; start < sorted.length; ) {
    const end = endOfTie(sorted, start);
    const right = sorted.slice(start, end).filter((judgement) => judgement.right).length;
    for (let i = start; i < end; i++) shares.push(right / (end - start));
    start = end;
  }
  return shares;
}
