import { expect, test } from "vitest";
import { corpusTasks } from "./fit/corpus.js";
import { compareSelections } from "./selection.js";

test("the vote of the rows ships a right program where the likeliest one is wrong", () => {
  const tasks = corpusTasks().slice(0, 12);
  const figures = compareSelections(tasks, 1);
  expect(figures.tasks).toBe(12);
  expect(figures.learned).toBeGreaterThan(8);
  expect(figures.shippedRight).toBeGreaterThanOrEqual(figures.likeliestRight);
  expect(figures.certified).toBeLessThanOrEqual(figures.learned);
});

test("tasks without a hidden row are left out", () => {
  const short = { id: "short", rows: [{ input: ["a"], output: "A" }] };
  expect(compareSelections([short], 1)).toMatchObject({ tasks: 0, learned: 0 });
});
