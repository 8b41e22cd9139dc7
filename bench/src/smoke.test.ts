import { learn } from "@inkling/core";
import { expect, test } from "vitest";
import { loadExperiments, SUITES } from "./data.js";
import { reportLines } from "./report.js";
import { runExperiment } from "./run.js";
import { fixtures } from "./testing/fixtures.js";

const experiments = SUITES.flatMap((suite) =>
  loadExperiments(fixtures(""), suite, { examplesCounts: [2], tags: [], only: "" }),
);
const runs = experiments.map((experiment) => runExperiment(learn, experiment));

test("the learner takes every suite's tasks without throwing", () => {
  const crashed = runs.flatMap((run) => run.results.filter((result) => result.crashed));
  expect(crashed.map((result) => result.failure)).toEqual([]);
});

test("what is learnt from the plainest tasks is right on their hidden rows", () => {
  const solved = runs.flatMap((run) => run.results.filter((result) => result.solved).map((result) => result.id));
  expect(solved).toEqual(expect.arrayContaining(["Handle.000001", "first/tail", "own/greeting", "bracketed"]));
});

test("the same run twice gives the same hash", () => {
  const again = experiments.map((experiment) => runExperiment(learn, experiment).summary.hash);
  expect(again).toEqual(runs.map((run) => run.summary.hash));
});

test("every experiment stands in both tables of the report", () => {
  const lines = reportLines(runs.map((run) => run.summary));
  for (const { name } of experiments) expect(lines.filter((line) => line.startsWith(`${name}  `))).toHaveLength(2);
});
