import { upperErrorRate } from "./clopperPearson.js";
import type { Judgement } from "./judgement.js";

/** Among the surest rows: their share of all rows, and the share of them that is wrong. */
export interface RiskPoint {
  readonly coverage: number;
  readonly risk: number;
}

/** The risk–coverage curve: one point for every confidence that occurs, the surest rows first. */
export function riskCoverage(judgements: readonly Judgement[]): readonly RiskPoint[] {
  const sorted = [...judgements].sort((left, right) => right.confidence - left.confidence);
  const points: RiskPoint[] = [];
  let wrong = 0;
  sorted.forEach(({ confidence, right }, index) => {
    if (!right) wrong++;
    if (sorted[index + 1]?.confidence === confidence) return;
    points.push({ coverage: (index + 1) / sorted.length, risk: wrong / (index + 1) });
  });
  return points;
}

/** Tasks with an answered row from which on a share is tested. */
const TESTED_FROM = 100;

/**
 * The largest share of rows that can be answered so that, with 95 % confidence, at most a share `errorMax` of tasks has a wrong row
 * among its answered ones (Clopper–Pearson; tasks are the independent trials, rows are not). Shares are tested from the surest rows on, and the
 * first that fails ends it, so that choosing among them costs no confidence (fixed-sequence testing). 0 when no share can be certified.
 */
export function certifiedCoverage(tasks: readonly (readonly Judgement[])[], errorMax: number): number {
  const rows = tasks.flatMap((task, index) => task.map((judgement) => ({ ...judgement, task: index })));
  rows.sort((left, right) => right.confidence - left.confidence);
  const answered = new Set<number>();
  const wrong = new Set<number>();
  let coverage = 0;
  for (const [index, { confidence, right, task }] of rows.entries()) {
    answered.add(task);
    if (!right) wrong.add(task);
    if (rows[index + 1]?.confidence === confidence || answered.size < TESTED_FROM) continue;
    if (upperErrorRate(wrong.size, answered.size) > errorMax) break;
    coverage = (index + 1) / rows.length;
  }
  return coverage;
}
