import { resolve } from "node:path";
import { expect, test } from "vitest";
import { dataFolder, loadExperiments, MissingData, SUITES } from "./data.js";
import { fixtures } from "./testing/fixtures.js";

const everything = { examplesCounts: [1, 2], tags: [], only: "" };

test("every suite is found in its upstream layout", () => {
  const own: readonly string[] = ["unseen", "tables", "unseen-tables"];
  const elsewhere = SUITES.filter((suite) => !own.includes(suite));
  const names = elsewhere.flatMap((suite) => loadExperiments(fixtures(""), suite, everything)).map(({ name }) => name);
  expect(names).toEqual(["prose k=1", "prose k=2", "sygus consistency", "sygus-long", "tde k=1", "tde k=2", "bustle"]);
});

test("the unseen tasks are in the repository, each with a row left to judge after three examples", () => {
  const [experiment] = loadExperiments("/nowhere", "unseen", { ...everything, examplesCounts: [3] });
  expect([experiment!.trials.length, experiment!.withoutHidden.length]).toEqual([98, 0]);
});

test("the tables are in the repository, all but one with rows left to judge after thirty examples", () => {
  for (const suite of ["tables", "unseen-tables"] as const) {
    const experiments = loadExperiments("/nowhere", suite, { ...everything, examplesCounts: null });
    expect(experiments.map(({ name }) => name)).toEqual([5, 10, 30].map((count) => `${suite} k=${count}`));
    for (const { name, trials, withoutHidden } of experiments) {
      const few = name === "unseen-tables k=30" ? 1 : 0; // one has a column with few different cells
      expect([trials.length, withoutHidden.length]).toEqual([50 - few, few]);
    }
  }
});

test("a part of the id and the tags narrow a suite", () => {
  const ids = (tags: string[], only: string): string[] =>
    loadExperiments(fixtures(""), "prose", { examplesCounts: [1], tags, only })[0]!.trials.map((trial) => trial.id);
  expect(ids([], "Surn")).toEqual(["Surname.000001"]);
  expect(ids(["Concatenation", "Multicolumn"], "")).toEqual(["Handle.000001"]);
  expect(ids(["Concatenation", "Multicolumn"], "Surn")).toEqual([]);
});

test("missing data are a message that says where they were looked for and what to do", () => {
  const load = (): unknown => loadExperiments("/nowhere", "tde", everything);
  expect(load).toThrow(MissingData);
  expect(load).toThrow(/"tde" are not at \/nowhere\/tde\.\nSet BENCH_DATA/);
});

test("BENCH_DATA says where the data are", () => {
  expect(dataFolder({ BENCH_DATA: "/somewhere/else" })).toBe("/somewhere/else");
  expect(dataFolder({})).toBe(resolve(fixtures(""), "../../../shared/suites"));
});
