import { learn } from "@inkling/core";
import { expect, test } from "vitest";
import { DISTRACTORS, withDistractors } from "./distractorColumns.js";
import { distract, distractedLines } from "./distractors.js";
import { firstRowsExperiment } from "./trial.js";

const NAMES = ["Ada Lovelace", "Alan Turing", "Grace Hopper", "Katherine Johnson"];
const rows = NAMES.map((name, at) => ({ input: [name, String(at)], output: name.split(" ").at(-1) ?? "" }));
const experiment = firstRowsExperiment("own", [{ id: "last", rows, tags: [] }], 2);

test("the wider table has every row, with its own cells in their order", () => {
  const [trial] = experiment.trials;
  if (trial === undefined) throw new Error("no trial");
  const wide = withDistractors(trial, 1);
  const width = 2 + DISTRACTORS;
  for (const input of [...(wide.task.inputs ?? []), ...wide.judged.map((row) => row.input)])
    expect(input).toHaveLength(width);
  const [name = "", place = ""] = trial.judged[0]?.input ?? [];
  const cells = wide.judged[0]?.input ?? [];
  expect(cells.indexOf(name)).toBeLessThan(cells.lastIndexOf(place));
  expect(wide.judged.map((row) => row.output)).toEqual(trial.judged.map((row) => row.output));
  expect(withDistractors(trial, 1)).toEqual(wide);
  expect(withDistractors(trial, 2)).not.toEqual(wide);
});

test("both tables stand in the report, and a task that changes would be named", () => {
  const lines = distractedLines(distract(learn, experiment));
  expect(lines.filter((line) => line.startsWith("own k=2"))).toHaveLength(2);
  expect(lines).toContain("no longer solved: none");
});
