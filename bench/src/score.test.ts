import type { Inkling, Prediction, Task } from "@inkling/core";
import { expect, test } from "vitest";
import { type Learner, scoreTrial } from "./score.js";
import type { Trial } from "./trial.js";

/** A learner that always learns and predicts from a list, whatever it is shown. */
function learnerOf(predictions: readonly Prediction[], seen: Task[] = []): Learner {
  return (task) => {
    seen.push(task);
    const inkling = { program: "listed", predictAll: () => predictions } as Partial<Inkling> as Inkling;
    return { kind: "learned", inkling };
  };
}

const prediction = (change: Partial<Prediction>): Prediction => ({
  value: "x",
  confidence: 0.9,
  decision: "answer",
  alternatives: [],
  ...change,
});

const trial = (...expected: (string | null)[]): Trial => ({
  id: "own/task",
  task: { examples: [{ input: ["a"], output: "A" }] },
  judged: expected.map((output, index) => ({ input: [`${index}`], output })),
});

test("a trial is solved when every judged row is exactly right", () => {
  expect(scoreTrial(learnerOf([prediction({}), prediction({})]), trial("x", "x")).solved).toBe(true);
  expect(scoreTrial(learnerOf([prediction({}), prediction({ value: "x " })]), trial("x", "x")).solved).toBe(false);
});

test("the learner is shown the task and not the answers", () => {
  const seen: Task[] = [];
  scoreTrial(learnerOf([prediction({})], seen), trial("x"));
  expect(seen).toEqual([{ examples: [{ input: ["a"], output: "A" }] }]);
});

test("a predicted missing value is right where one is expected; no guess never is", () => {
  const missing = prediction({ value: null });
  const noGuess = prediction({ value: null, confidence: 0, decision: "abstain", reason: "not-applicable" });
  const { rows } = scoreTrial(learnerOf([missing, noGuess, missing]), trial(null, null, ""));
  expect(rows.map((row) => row.right)).toEqual([true, false, false]);
  expect(rows.map((row) => row.guessed)).toEqual([true, false, true]);
});

test("a best guess under abstention counts as a guess", () => {
  const abstained = prediction({ decision: "abstain", reason: "unfamiliar-input" });
  const { rows } = scoreTrial(learnerOf([abstained]), trial("x"));
  expect(rows[0]).toMatchObject({ guessed: true, right: true, decision: "abstain", reason: "unfamiliar-input" });
});

test("without a program every row is wrong, unguessed and abstained from, and the reason is kept", () => {
  const learn: Learner = () => ({ kind: "unknown", reason: "budget", message: "ran out" });
  const result = scoreTrial(learn, trial("x", "y"));
  expect(result).toMatchObject({ solved: false, crashed: false, program: null, failure: "budget: ran out" });
  expect(result.rows.map(({ guessed, right, decision, confidence }) => [guessed, right, decision, confidence])).toEqual(
    [
      [false, false, "abstain", 0],
      [false, false, "abstain", 0],
    ],
  );
});

test("a learner that throws is a result, not the end of the run", () => {
  const result = scoreTrial(() => {
    throw new Error("our bug");
  }, trial("x"));
  expect(result).toMatchObject({ solved: false, crashed: true, program: null });
  expect(result.failure).toContain("our bug");
});
