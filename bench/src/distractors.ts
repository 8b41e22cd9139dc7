import { DISTRACTORS, withDistractors } from "./distractorColumns.js";
import { type OnTrial, type Run, runExperiment } from "./run.js";
import type { Learner, TrialResult } from "./score.js";
import { tableLines } from "./table.js";
import type { Experiment } from "./trial.js";

/** The same tasks without and with columns that have nothing to do with them. */
export interface Distracted {
  readonly plain: Run;
  readonly wide: Run;
}

const SEED = 20;

/** Runs an experiment as it is, and again in tables with ten more columns. */
export function distract(learn: Learner, experiment: Experiment, onTrial?: OnTrial): Distracted {
  const wide = {
    ...experiment,
    name: `${experiment.name} +${DISTRACTORS} columns`,
    trials: experiment.trials.map((trial) => withDistractors(trial, SEED)),
  };
  return { plain: runExperiment(learn, experiment, onTrial), wide: runExperiment(learn, wide, onTrial) };
}

/** The figures of both tables side by side, what they differ in, and the tasks that changed. */
export function distractedLines({ plain, wide }: Distracted): readonly string[] {
  const pairs = plain.results.flatMap((before, at) => {
    const after = wide.results[at];
    return after === undefined ? [] : [{ before, after }];
  });
  const ids = (chosen: (before: TrialResult, after: TrialResult) => boolean): string =>
    pairs
      .filter(({ before, after }) => chosen(before, after))
      .map(({ before }) => before.id)
      .join(", ") || "none";
  return [
    ...tableLines(
      [
        "tasks as they are, and in a wider table",
        "tasks",
        "solved",
        "silent",
        "rows",
        "answered",
        "right",
        "ms median",
        "p95",
      ],
      [plain, wide].map(cellsOf),
    ),
    "",
    `rows on which another value is shown: ${changedRows(pairs)}, of which answered unasked: ${changedAnswers(pairs)}`,
    `time, wide to plain: ${ratio(plain, wide)} at the median of tasks`,
    `no longer solved: ${ids((before, after) => before.solved && !after.solved)}`,
    `only solved in the wider table: ${ids((before, after) => !before.solved && after.solved)}`,
    `silent errors only in the wider table: ${ids((before, after) => !isSilent(before) && isSilent(after))}`,
  ];
}

interface Pair {
  readonly before: TrialResult;
  readonly after: TrialResult;
}

function cellsOf({ summary }: Run): readonly string[] {
  const { name, tasks, solved, tasksAnsweredWrong, rows, answered, answeredRight, medianMs, p95Ms } = summary;
  const counts = [tasks, solved, tasksAnsweredWrong, rows, answered, answeredRight].map(String);
  return [name, ...counts, (medianMs ?? 0).toFixed(1), (p95Ms ?? 0).toFixed(0)];
}

function changedRows(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, pair) => sum + differing(pair).length, 0);
}

function changedAnswers(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, pair) => sum + differing(pair).filter((row) => row.decision === "answer").length, 0);
}

/** The rows of the wider table that show another value. */
function differing({ before, after }: Pair): TrialResult["rows"] {
  return after.rows.filter((row, at) => row.value !== before.rows[at]?.value);
}

function isSilent(result: TrialResult): boolean {
  return result.rows.some((row) => row.decision === "answer" && !row.right);
}

/** The ratio of times of one task, at the median of all. */
function ratio(plain: Run, wide: Run): string {
  const ratios = wide.results.map(({ ms }, at) => ms / Math.max(0.01, plain.results[at]?.ms ?? ms));
  ratios.sort((left, right) => left - right);
  return (ratios[Math.floor(ratios.length / 2)] ?? 1).toFixed(1);
}
