import type { Cell, Corrected, Correction, Example, Inkling, Prediction, Row, Task } from "@inkling/core";
import { type Draw, drawItem, drawsOf, shuffled } from "./draw.js";
import { quantile } from "./metrics/quantile.js";
import { seedOf } from "./random.js";
import type { Learner } from "./score.js";
import { tableLines } from "./table.js";
import type { Trial } from "./trial.js";

/** Where a correction comes from: the hidden truth of a wrong row, another rule of the space, or a slip of the keyboard. */
export const SOURCES = ["truth", "other rule", "typo"] as const;
export type Source = (typeof SOURCES)[number];

/** What became of one correction. */
export interface Repair {
  readonly id: string;
  readonly source: Source;
  readonly outcome: Correction["kind"];
  readonly confirmed: number;
  /** Confirmed answers that are shown or given otherwise afterwards. */
  readonly confirmedTurned: number;
  /** Examples, the correction among them, that the mended program neither gives nor names as wrong. */
  readonly examplesLost: number;
  readonly changes: number;
  /** Rows on which the told changes differ from those of two inklings learned from scratch. */
  readonly changesDiffering: number;
  /** All hidden rows are right afterwards. */
  readonly solves: boolean;
  /** Wall time of `correct` with its changes on at most 200 rows. */
  readonly ms: number;
}

/** What was tried, and what came of it. */
export interface Repairs {
  readonly trials: number;
  /** Trials with a program and a row that can be corrected. */
  readonly corrected: readonly Repair[];
  readonly notLearned: number;
  /** Trials without a row to correct: all are confirmed. */
  readonly withoutRow: number;
}

const SEED = 7;
const CONFIRMED_MAX = 3;

/** Learns each trial, confirms up to three right rows, corrects one row, and checks what `correct` says of it. */
export function repairAll(
  learn: Learner,
  trials: readonly Trial[],
  onTrial: (trial: Trial, index: number) => void = () => {},
): Repairs {
  const corrected: Repair[] = [];
  let [notLearned, withoutRow] = [0, 0];
  for (const [index, trial] of trials.entries()) {
    onTrial(trial, index);
    const draw = drawsOf(seedOf(`${trial.id} ${trial.task.examples.length}`) ^ SEED);
    const confirming = withConfirmed(learn, trial, draw);
    if (confirming === null) {
      notLearned++;
      continue;
    }
    const correction = drawCorrection(confirming, trial, draw);
    if (correction === null) withoutRow++;
    else corrected.push(repair(learn, trial, confirming, correction));
  }
  return { trials: trials.length, corrected, notLearned, withoutRow };
}

/** An inkling some of whose right answers have been confirmed, and the task it was learned from. */
interface Confirming {
  readonly task: Task;
  readonly inkling: Inkling;
  readonly confirmed: readonly Example[];
}

function withConfirmed(learn: Learner, trial: Trial, draw: Draw): Confirming | null {
  const first = learn(trial.task);
  if (first.kind !== "learned") return null;
  const right = rightRows(first.inkling, trial.judged);
  const chosen = shuffled(right, draw).slice(0, Math.min(CONFIRMED_MAX, trial.judged.length - 1));
  const confirmed = chosen.map(({ input, output }): Example => ({ input, output, confirmed: true }));
  const task = { ...trial.task, examples: [...trial.task.examples, ...confirmed] };
  const outcome = learn(task);
  return outcome.kind === "learned" ? { task, inkling: outcome.inkling, confirmed } : null;
}

/** The rows for which the right value is shown. */
function rightRows(inkling: Inkling, rows: readonly Example[]): readonly Example[] {
  const predictions = inkling.predictAll(rows.map(({ input }) => input));
  return rows.filter(({ output }, at) => predictions[at]?.value === output);
}

interface Drawn {
  readonly source: Source;
  readonly example: Example;
}

/** The truth for a row that is wrong; where none is, what another rule or a slip would make of some row. */
function drawCorrection({ inkling, confirmed }: Confirming, { judged }: Trial, draw: Draw): Drawn | null {
  const known = new Set(confirmed.map(({ input }) => JSON.stringify(input)));
  const rows = judged.filter(({ input }) => !known.has(JSON.stringify(input)));
  if (rows.length === 0) return null;
  const right = new Set(rightRows(inkling, rows));
  const wrong = rows.filter((row) => !right.has(row));
  if (wrong.length > 0) return { source: "truth", example: drawItem(wrong, draw) };
  const { input, output } = drawItem(rows, draw);
  const other = inkling.predict(input).alternatives[0];
  if (other !== undefined && draw(2) === 0) return { source: "other rule", example: { input, output: other.value } };
  return { source: "typo", example: { input, output: mistyped(output, draw) } };
}

/** A text with one character doubled, left out, or exchanged with the next one; a missing value becomes a letter. */
function mistyped(output: Cell, draw: Draw): Cell {
  const characters = [...(output ?? "")];
  if (characters.length === 0) return "x";
  const at = draw(characters.length);
  const [here = "", next = ""] = [characters[at], characters[at + 1]];
  const slips = [
    [here, here, next],
    characters.length > 1 ? [next] : [here, here],
    here === next ? ["x"] : [next, here],
  ];
  return [...characters.slice(0, at), ...drawItem(slips, draw), ...characters.slice(at + 2)].join("");
}

function repair(learn: Learner, trial: Trial, confirming: Confirming, drawn: Drawn): Repair {
  const { task, inkling, confirmed } = confirming;
  const { source, example } = drawn;
  const start = performance.now();
  const correction = inkling.correct(example);
  const ms = performance.now() - start;
  const about = { id: trial.id, source, outcome: correction.kind, confirmed: confirmed.length, ms };
  if (correction.kind !== "corrected")
    return { ...about, confirmedTurned: 0, examplesLost: 0, changes: 0, changesDiffering: 0, solves: false };
  const { inkling: mended, changes } = correction;
  const gives = ({ input, output }: Example): boolean => mended.apply(input) === output;
  return {
    ...about,
    confirmedTurned: confirmed.length - rightRows(mended, confirmed).filter(gives).length,
    examplesLost: lostExamples(mended, task.examples, example).length,
    changes: changes.length,
    changesDiffering: differing(learn, confirming, correction),
    solves: rightRows(mended, trial.judged).length === trial.judged.length,
  };
}

/**
 * Examples that the mended program does not give. Those that it names as wrong may be, and those of a row that is read like that of the correction
 * (`M` and ` M`), which it replaces; but for confirmed ones and the correction.
 */
function lostExamples(mended: Inkling, examples: readonly Example[], correction: Example): readonly Example[] {
  const isAmong = (some: readonly Example[], { input }: Example, output: Cell): boolean =>
    some.some((one) => one.output === output && JSON.stringify(one.input) === JSON.stringify(input));
  const suspects = mended.suspects.flatMap(({ index }) => mended.examples[index] ?? []);
  const isExcused = (example: Example): boolean =>
    isAmong(suspects, example, example.output) || isAmong(mended.examples, example, correction.output);
  const isTrusted = (example: Example): boolean => example.confirmed === true || example === correction;
  return [...examples, correction].filter(
    (example) => mended.apply(example.input) !== example.output && (isTrusted(example) || !isExcused(example)),
  );
}

/** Learns the examples with the correction from scratch, predicts row by row, and counts where the told changes differ. */
function differing(learn: Learner, { task, inkling }: Confirming, { changes, inkling: mended }: Corrected): number {
  const after = learn({ ...task, examples: mended.examples });
  const rows = task.inputs ?? [];
  if (after.kind !== "learned") return rows.length;
  const told = new Map(changes.map((change) => [change.index, change]));
  return rows.filter((row, index) => {
    const [was, is] = [inkling.predict(row), after.inkling.predict(row)];
    const change = told.get(index);
    if (change === undefined) return isChange(was, is);
    return (
      !isChange(was, is) || !isEqual(change.before, was) || !isEqual(change.after, is) || !isEqual(change.input, row)
    );
  }).length;
}

function isChange(was: Prediction, is: Prediction): boolean {
  return was.value !== is.value || was.decision !== is.decision || was.reason !== is.reason;
}

function isEqual<Data extends Prediction | Row>(one: Data, other: Data): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Rows from tasks of the project, in the form of a trial. */
export function trialOf(id: string, rows: readonly Example[], examples: number): Trial {
  const judged = rows.slice(examples);
  const inputs: readonly Row[] = judged.map(({ input }) => input);
  return { id, task: { examples: rows.slice(0, examples), inputs }, judged };
}

/** The figures as lines of a table, and what must be none. */
export function repairLines({ trials, corrected, notLearned, withoutRow }: Repairs): readonly string[] {
  const header = [
    "corrections",
    "all",
    "mended",
    "conflict",
    "no program",
    "confirmed",
    "solve the task",
    "changed rows",
    "ms median",
    "p95",
  ];
  const lines = [...SOURCES, "all"].map((source) => {
    const of = corrected.filter((repair) => source === "all" || repair.source === source);
    const count = (outcome: Repair["outcome"]): string =>
      String(of.filter((repair) => repair.outcome === outcome).length);
    const sum = (figure: (repair: Repair) => number): string =>
      String(of.reduce((total, one) => total + figure(one), 0));
    const ms = of.map((repair) => repair.ms);
    const times = [0.5, 0.95].map((share) => (quantile(ms, share) ?? 0).toFixed(1));
    const solving = source === "truth" ? String(of.filter((repair) => repair.solves).length) : "";
    return [
      source,
      String(of.length),
      count("corrected"),
      count("conflict"),
      count("unknown"),
      sum((one) => one.confirmed),
      solving,
      sum((one) => one.changes),
      ...times,
    ];
  });
  const sumOf = (figure: (repair: Repair) => number): number =>
    corrected.reduce((total, one) => total + figure(one), 0);
  return [
    ...tableLines(header, lines),
    "",
    `${corrected.length} corrections of ${trials} trials; ${notLearned} not learned, ${withoutRow} without a row to correct`,
    `confirmed answers that turned wrong: ${sumOf((one) => one.confirmedTurned)}`,
    `examples lost: ${sumOf((one) => one.examplesLost)}`,
    `rows whose told change differs from learning from scratch: ${sumOf((one) => one.changesDiffering)}`,
    ...corrected.filter((one) => !isSound(one)).map(({ id, source }) => `not sound: ${id} (${source})`),
  ];
}

/** Whether everything that must hold did. */
export function areSound({ corrected }: Repairs): boolean {
  return corrected.every(isSound);
}

function isSound({ confirmedTurned, examplesLost, changesDiffering }: Repair): boolean {
  return confirmedTurned + examplesLost + changesDiffering === 0;
}
