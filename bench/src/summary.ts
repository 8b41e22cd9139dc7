import { auroc } from "./metrics/auroc.js";
import { type Brier, brier } from "./metrics/brier.js";
import { calibrationError } from "./metrics/calibrationError.js";
import { type NoiseFloor, noiseFloor } from "./metrics/noiseFloor.js";
import { quantile } from "./metrics/quantile.js";
import { resultHash } from "./metrics/resultHash.js";
import { certifiedCoverage } from "./metrics/riskCoverage.js";
import type { TrialResult } from "./score.js";
import type { Experiment } from "./trial.js";

/** The figures of one experiment. Counts unless the name says otherwise; `null` where a figure has nothing to rest on. */
export interface Summary {
  readonly name: string;
  /** The denominator: trials, and tasks that are not examples. */
  readonly tasks: number;
  readonly solved: number;
  readonly notExamples: number;
  /** Tasks with no row left to judge, outside the denominator. */
  readonly withoutHidden: number;
  readonly crashed: number;
  readonly rows: number;
  readonly rowsRight: number;
  /** Rows for which the learner offered a value. Confidence is judged on these. */
  readonly rowsGuessed: number;
  /** Rows at decision "answer". */
  readonly answered: number;
  readonly answeredRight: number;
  /** Tasks with at least one wrong row at decision "answer": silent errors. */
  readonly tasksAnsweredWrong: number;
  readonly auroc: number | null;
  readonly calibrationError: number | null;
  readonly noiseFloor: NoiseFloor | null;
  readonly brier: Brier | null;
  /** Share of rows that can be answered with at most one task in twenty having a wrong one, certified at task level. */
  readonly certifiedCoverage: number;
  readonly medianMs: number | null;
  readonly p95Ms: number | null;
  readonly solvedWithinOneSecond: number;
  readonly hash: string;
}

/** Share of tasks with a wrong answer that a certificate allows. */
const CERTIFIED_ERROR = 0.05;

/** The figures of the results of an experiment's trials. */
export function summarise(experiment: Experiment, results: readonly TrialResult[]): Summary {
  const rows = results.flatMap((result) => result.rows);
  const guessed = rows.filter((row) => row.guessed);
  const byTask = results.map((result) => result.rows.filter((row) => row.guessed));
  const answered = rows.filter((row) => row.decision === "answer");
  const ms = results.map((result) => result.ms);
  const solved = results.filter((result) => result.solved);
  return {
    name: experiment.name,
    tasks: results.length + experiment.notExamples.length,
    solved: solved.length,
    notExamples: experiment.notExamples.length,
    withoutHidden: experiment.withoutHidden.length,
    crashed: results.filter((result) => result.crashed).length,
    rows: rows.length,
    rowsRight: rows.filter((row) => row.right).length,
    rowsGuessed: guessed.length,
    answered: answered.length,
    answeredRight: answered.filter((row) => row.right).length,
    tasksAnsweredWrong: results.filter(hasWrongAnswer).length,
    auroc: auroc(guessed),
    calibrationError: calibrationError(guessed),
    noiseFloor: noiseFloor(byTask),
    brier: brier(guessed),
    certifiedCoverage: certifiedCoverage(byTask, CERTIFIED_ERROR),
    medianMs: quantile(ms, 0.5),
    p95Ms: quantile(ms, 0.95),
    solvedWithinOneSecond: solved.filter((result) => result.ms <= 1000).length,
    hash: resultHash(results),
  };
}

function hasWrongAnswer(result: TrialResult): boolean {
  return result.rows.some((row) => row.decision === "answer" && !row.right);
}
