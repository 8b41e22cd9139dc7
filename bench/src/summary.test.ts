import { expect, test } from "vitest";
import { summarise } from "./summary.js";
import { rowResult, trialResult } from "./testing/results.js";
import type { Experiment } from "./trial.js";

const experiment: Experiment = { name: "own", trials: [], notExamples: ["odd"], withoutHidden: ["short", "shorter"] };
const wrong = { value: "no", right: false } as const;

const summary = summarise(experiment, [
  trialResult({ ms: 4 }),
  trialResult({ ms: 2000, rows: [rowResult(), rowResult({ confidence: 0.6, decision: "suggest" })] }),
  trialResult({ ms: 8, rows: [rowResult({ ...wrong, confidence: 0.8 }), rowResult({ ...wrong, confidence: 0.8 })] }),
  trialResult({ ms: 6, rows: [rowResult({ ...wrong, guessed: false, confidence: 0, decision: "abstain" })] }),
  trialResult({ ms: 5, crashed: true, program: null, solved: false, rows: [] }),
]);

test("counts tasks: files that are not examples are in the denominator, tasks without hidden rows are not", () => {
  expect(summary).toMatchObject({ tasks: 6, solved: 2, notExamples: 1, withoutHidden: 2, crashed: 1 });
});

test("counts rows and decisions", () => {
  expect(summary).toMatchObject({ rows: 6, rowsRight: 3, rowsGuessed: 5, answered: 4, answeredRight: 2 });
});

test("a task with several silent errors counts once", () => {
  expect(summary.tasksAnsweredWrong).toBe(1);
});

test("judges the confidence of the rows with a guess only", () => {
  // Right at 1, 1 and 0.6, wrong at 0.8 and 0.8: four of six pairs in order.
  expect(summary.auroc).toBeCloseTo(4 / 6, 12);
  // One judgement a bin: 0.4 off at 0.6, 0.8 off twice at 0.8, and none at 1.
  expect(summary.calibrationError).toBeCloseTo((0.4 + 0.8 + 0.8) / 5, 12);
});

test("takes times over all trials, and counts as quick only what was solved", () => {
  expect(summary).toMatchObject({ medianMs: 6, p95Ms: 2000, solvedWithinOneSecond: 1 });
});
