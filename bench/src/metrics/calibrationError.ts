import { endOfTie } from "./auroc.js";
import type { Judgement } from "./judgement.js";

/**
 * Expected calibration error over bins of equal mass: judgements sorted by confidence are cut into `binsCount` runs whose
 * sizes differ by at most one, and the distance between mean confidence and share right is averaged over the runs,
 * weighted by their size. Judgements of equal confidence count as right to their common share, so that the order in which
 * they arrive cannot change the result. `null` when there are none.
 */
export function calibrationError(judgements: readonly Judgement[], binsCount = 10): number | null {
  if (judgements.length === 0) return null;
  const sorted = [...judgements].sort((a, b) => a.confidence - b.confidence);
  const share = sharesRight(sorted);
  let error = 0;
  for (let bin = 0; bin < binsCount; bin++) {
    const end = Math.floor(((bin + 1) * sorted.length) / binsCount);
    let gap = 0;
    for (let i = Math.floor((bin * sorted.length) / binsCount); i < end; i++) gap += sorted[i]!.confidence - share[i]!;
    error += Math.abs(gap);
  }
  return error / sorted.length;
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
