import type { RowResult, TrialResult } from "../score.js";

/** A judged row, right and answered with confidence 1 unless told otherwise. */
export function rowResult(change: Partial<RowResult> = {}): RowResult {
  return {
    input: ["in"],
    expected: "out",
    value: "out",
    confidence: 1,
    decision: "answer",
    reason: null,
    guessed: true,
    right: true,
    ...change,
  };
}

/** A solved trial of one row that took 1 ms, unless told otherwise. */
export function trialResult(change: Partial<TrialResult> = {}): TrialResult {
  const rows = change.rows ?? [rowResult()];
  return {
    id: "own/task",
    examples: [{ input: ["a"], output: "A" }],
    program: "upper(column(0))",
    failure: null,
    crashed: false,
    solved: rows.every((row) => row.right),
    ms: 1,
    ...change,
    rows,
  };
}
