import type { Example } from "@inkling/core";
import { expect, test } from "vitest";
import { distinctInputs, firstRowsExperiment, hiddenRowsTrial, UNLABELLED_MAX } from "./trial.js";

const rows = (...inputs: string[]): Example[] => inputs.map((input) => ({ input: [input], output: input }));

test("inputs are equal only when all cells are", () => {
  const different: Example[] = [[null], [""], ["null"], ["a,b"], ["a", "b"]].map((input) => ({ input, output: "" }));
  expect(distinctInputs(different)).toEqual(different);
});

test("of equal inputs the first is kept, and inputs seen before are dropped", () => {
  const first = { input: ["a"], output: "1" };
  expect(distinctInputs([first, { input: ["a"], output: "2" }])).toEqual([first]);
  expect(distinctInputs(rows("a", "b"), [first])).toEqual(rows("b"));
});

test("the first k rows are examples, the others hidden, and a task with no other row is set apart", () => {
  const task = (id: string, ...inputs: string[]) => ({ id, rows: rows(...inputs), tags: [] });
  const experiment = firstRowsExperiment("own", [task("three", "a", "b", "c"), task("two", "a", "b")], 2);
  expect(experiment).toEqual({
    name: "own k=2",
    trials: [{ id: "three", task: { examples: rows("a", "b"), inputs: [["c"]] }, judged: rows("c") }],
    notExamples: [],
    withoutHidden: ["two"],
  });
});

test("all hidden rows are judged, but only so many are shown", () => {
  const many = rows(...Array.from({ length: UNLABELLED_MAX + 5 }, (_, i) => `${i}`));
  const trial = hiddenRowsTrial("many", rows("x"), many);
  expect(trial.judged).toHaveLength(UNLABELLED_MAX + 5);
  expect(trial.task.inputs).toEqual(many.slice(0, UNLABELLED_MAX).map((row) => row.input));
});
