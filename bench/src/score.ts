import type { Cell, Decision, Example, Outcome, Prediction, Reason, Row, Task } from "@inkling/core";
import type { Trial } from "./trial.js";

/** Anything that answers like `learn` of `@inkling/core`. */
export type Learner = (task: Task) => Outcome;

/** One judged row. */
export interface RowResult {
  readonly input: Row;
  readonly expected: Cell;
  readonly value: Cell;
  readonly confidence: number;
  readonly decision: Decision;
  readonly reason: Reason | null;
  /** False when the learner offered no value at all: no program, or a program that is not defined on this row. */
  readonly guessed: boolean;
  /** The value is exactly the expected one. No guess is never right, not even where a missing value is expected. */
  readonly right: boolean;
}

/** What became of one trial. */
export interface TrialResult {
  readonly id: string;
  readonly examples: readonly Example[];
  /** The learnt program, or `null` when there is none. */
  readonly program: string | null;
  /** Why there is no program, or `null` when there is one. */
  readonly failure: string | null;
  /** The learner threw, which it must never do. */
  readonly crashed: boolean;
  readonly rows: readonly RowResult[];
  /** Every judged row is right. */
  readonly solved: boolean;
  /** Wall time of learning and predicting all judged rows, in milliseconds. */
  readonly ms: number;
}

/** Shows the trial to the learner and judges what it predicts. Never throws: a crash is a result. */
export function scoreTrial(learn: Learner, trial: Trial): TrialResult {
  const start = performance.now();
  const attempt = predictJudged(learn, trial);
  const ms = performance.now() - start;
  const rows = trial.judged.map((row, index) => judge(row, attempt.predictions[index]));
  return {
    id: trial.id,
    examples: trial.task.examples,
    program: attempt.program,
    failure: attempt.failure,
    crashed: attempt.crashed,
    rows,
    solved: attempt.program !== null && rows.every((row) => row.right),
    ms,
  };
}

interface Attempt {
  readonly program: string | null;
  readonly failure: string | null;
  readonly crashed: boolean;
  readonly predictions: readonly Prediction[];
}

function predictJudged(learn: Learner, { task, judged }: Trial): Attempt {
  try {
    const outcome = learn(task);
    if (outcome.kind !== "learned") return withoutProgram(describe(outcome), false);
    const predictions = outcome.inkling.predictAll(judged.map((row) => row.input));
    return { program: outcome.inkling.program, failure: null, crashed: false, predictions };
  } catch (error) {
    return withoutProgram(error instanceof Error ? (error.stack ?? error.message) : String(error), true);
  }
}

function withoutProgram(failure: string, crashed: boolean): Attempt {
  return { program: null, failure, crashed, predictions: [] };
}

function describe(outcome: Exclude<Outcome, { readonly kind: "learned" }>): string {
  return outcome.kind === "conflict" ? `conflict: ${outcome.message}` : `${outcome.reason}: ${outcome.message}`;
}

function judge(row: Example, prediction: Prediction | undefined): RowResult {
  const guessed = prediction !== undefined && !(prediction.value === null && prediction.reason === "not-applicable");
  const value = prediction?.value ?? null;
  return {
    input: row.input,
    expected: row.output,
    value,
    confidence: prediction?.confidence ?? 0,
    decision: prediction?.decision ?? "abstain",
    reason: prediction?.reason ?? null,
    guessed,
    right: guessed && value === row.output,
  };
}
