import type { Cell } from "@inkling/core";
import type { Run } from "./run.js";
import type { RowResult, TrialResult } from "./score.js";
import type { Summary } from "./summary.js";
import { tableLines } from "./table.js";

/** The figures of several experiments, and how to read them. */
export function reportLines(summaries: readonly Summary[]): readonly string[] {
  return [
    ...tableLines(QUALITY_HEADER, summaries.map(qualityCells)),
    "",
    ...tableLines(TRUST_HEADER, summaries.map(trustCells)),
    "",
    'answered: rows at decision "answer". silent: tasks with a wrong row among them. AUROC and ECE (10 bins of equal',
    "mass) of the confidence over the rows for which a value was offered, and below which ECE a perfectly calibrated system",
    "would stay in 19 of 20 cases, if rows of a task were right or wrong apart / together. certified: rows that can be answered",
    "with at most 5 % of tasks having a wrong one (Clopper–Pearson, 95 %). Confidence is calibrated without the suite that is scored.",
    "Time: learning and predicting, warm.",
    ...summaries.flatMap(noteLines),
  ];
}

const QUALITY_HEADER = ["experiment", "solved", "of", "", "rows right", "of", "", "median ms", "p95 ms", "≤ 1 s"];

function qualityCells(summary: Summary): readonly string[] {
  const { name, solved, tasks, rowsRight, rows, medianMs, p95Ms, solvedWithinOneSecond } = summary;
  const shares = [share(solved, tasks), share(rowsRight, rows)] as const;
  const counts = [`${solved}`, `${tasks}`, shares[0], `${rowsRight}`, `${rows}`, shares[1]];
  return [name, ...counts, decimals(medianMs, 1), decimals(p95Ms, 1), `${solvedWithinOneSecond}`];
}

const TRUST_HEADER = [
  "experiment",
  "answered",
  "right",
  "of them wrong",
  "silent",
  "AUROC",
  "ECE",
  "its floor",
  "Brier",
  "skill",
  "certified",
  "no guess",
  "hash",
];

function trustCells(summary: Summary): readonly string[] {
  const { name, answered, answeredRight, rows, tasksAnsweredWrong, rowsGuessed, hash } = summary;
  return [
    name,
    share(answered, rows),
    share(answeredRight, answered),
    `${answered - answeredRight}`,
    `${tasksAnsweredWrong}`,
    decimals(summary.auroc, 3),
    decimals(summary.calibrationError, 3),
    `${decimals(summary.noiseFloor?.apart ?? null, 3)} / ${decimals(summary.noiseFloor?.together ?? null, 3)}`,
    decimals(summary.brier?.score ?? null, 3),
    decimals(summary.brier?.skill ?? null, 2),
    `${(100 * summary.certifiedCoverage).toFixed(0)} %`,
    `${rows - rowsGuessed}`,
    hash,
  ];
}

function noteLines({ name, notExamples, withoutHidden, crashed }: Summary): readonly string[] {
  const notes: string[] = [];
  if (notExamples > 0) notes.push(`${name}: ${notExamples} not input-output examples, counted as unsolved.`);
  if (withoutHidden > 0) notes.push(`${name}: ${withoutHidden} without a hidden row, not counted.`);
  if (crashed > 0) notes.push(`${name}: the learner threw on ${crashed} tasks; --failures shows where.`);
  return notes;
}

/** For every unsolved task: its examples, what was learnt, and the first row that went wrong. */
export function failureLines({ experiment, results }: Run): readonly string[] {
  const unsolved = results.filter((result) => !result.solved);
  return [
    `── ${experiment.name}: ${unsolved.length} unsolved`,
    ...unsolved.flatMap(failureOf),
    ...experiment.notExamples.map((id) => `\n${id}\n  not input-output examples`),
  ];
}

function failureOf(result: TrialResult): readonly string[] {
  const wrong = result.rows.filter((row) => !row.right);
  const examples = result.examples.slice(0, EXAMPLES_SHOWN_MAX);
  const more = result.examples.length - examples.length;
  return [
    `\n${result.id}   ${result.rows.length - wrong.length}/${result.rows.length} rows right, ${decimals(result.ms, 1)} ms`,
    ...examples.map(({ input, output }) => `  ${cells(input)} → ${cell(output)}`),
    ...(more > 0 ? [`  … and ${more} more examples`] : []),
    `  ${result.program === null ? `no program: ${result.failure}` : result.program}`,
    ...(result.program !== null && wrong[0] !== undefined ? wrongRow(wrong[0]) : []),
  ];
}

const EXAMPLES_SHOWN_MAX = 8;

function wrongRow(row: RowResult): readonly string[] {
  const because = row.reason === null ? "" : `, ${row.reason}`;
  return [
    `  ✗ ${cells(row.input)}`,
    `    expected ${cell(row.expected)}`,
    `    got      ${row.guessed ? cell(row.value) : "no guess"}   (${row.confidence.toFixed(3)}, ${row.decision}${because})`,
  ];
}

function cells(input: readonly Cell[]): string {
  return input.map(cell).join(" ");
}

function cell(value: Cell): string {
  return JSON.stringify(value);
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}

function decimals(value: number | null, digits: number): string {
  return value === null ? "–" : value.toFixed(digits);
}
