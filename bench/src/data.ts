import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadBustle } from "./suites/bustle.js";
import { loadProse, onlyTags } from "./suites/prose.js";
import { consistencyExperiment, loadSygus, longRowsExperiment } from "./suites/sygus.js";
import { loadTables, tablesFolder, unseenTablesFolder } from "./suites/tables.js";
import { loadTde } from "./suites/tde.js";
import { loadUnseen, unseenFolder } from "./suites/unseen.js";
import { type Experiment, firstRowsExperiment, type LabelledTask } from "./trial.js";

/** The suites, in the order in which `all` runs them. */
export const SUITES = ["prose", "sygus", "sygus-long", "tde", "bustle", "unseen", "tables", "unseen-tables"] as const;
export type Suite = (typeof SUITES)[number];

/** Numbers of examples that a suite is measured with where none are named: tables come with more filled rows than tasks. */
export function usualCounts(suite: Suite): readonly number[] {
  return suite === "tables" || suite === "unseen-tables" ? [5, 10, 30] : [1, 2, 3];
}

/** Which part of a suite to run. */
export interface Selection {
  /** Numbers of examples to show, for the suites that do not say which rows are examples. `null`: the usual ones of each suite. */
  readonly examplesCounts: readonly number[] | null;
  /** Only PROSE tasks all of whose features are among these. Empty: all tasks. */
  readonly tags: readonly string[];
  /** Only tasks whose id contains this. Empty: all tasks. */
  readonly only: string;
}

/** The suites' data are not where they were looked for. */
export class MissingData extends Error {}

/** Where the suites lie: `BENCH_DATA`, by default `../shared/suites` seen from the root of this repository. */
export function dataFolder(environment: { readonly [name: string]: string | undefined }): string {
  const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
  return resolve(root, environment.BENCH_DATA ?? "../shared/suites");
}

/** Path of a suite's files: within the data folder, but for our own. */
export function suitePath(folder: string, suite: Suite): string {
  const places: Record<Suite, string> = {
    prose: "prose/Transformation.Text",
    sygus: "sygus",
    "sygus-long": "sygus",
    tde: "tde",
    bustle: "bustle/new_benchmarks.json",
    unseen: unseenFolder,
    tables: tablesFolder,
    "unseen-tables": unseenTablesFolder,
  };
  return resolve(folder, places[suite]);
}

/** Reads a suite and cuts it into experiments. Throws `MissingData` where its files are not. */
export function loadExperiments(folder: string, suite: Suite, selection: Selection): readonly Experiment[] {
  const experiments = experimentsOf(suite, existingPath(folder, suite), selection);
  return experiments.map((experiment) => onlyIds(experiment, selection.only));
}

/** The PROSE tasks themselves: all of them, or those all of whose features are among these. Throws `MissingData` like the others. */
export function loadProseTasks(folder: string, tags: readonly string[]): readonly LabelledTask[] {
  const all = loadProse(existingPath(folder, "prose"));
  return tags.length > 0 ? onlyTags(all, tags) : all;
}

/** {@link suitePath} of a suite that is there. Throws `MissingData` where its files are not. */
export function existingPath(folder: string, suite: Suite): string {
  const path = suitePath(folder, suite);
  if (!existsSync(path)) throw new MissingData(missingDataMessage(suite, path));
  return path;
}

function experimentsOf(suite: Suite, path: string, { examplesCounts, tags }: Selection): readonly Experiment[] {
  const counted = (tasks: readonly LabelledTask[]): readonly Experiment[] =>
    (examplesCounts ?? usualCounts(suite)).map((count) => firstRowsExperiment(suite, tasks, count));
  switch (suite) {
    case "prose": {
      const all = loadProse(path);
      return counted(tags.length > 0 ? onlyTags(all, tags) : all);
    }
    case "tde":
      return counted(loadTde(path));
    case "sygus":
      return [consistencyExperiment(loadSygus(path))];
    case "sygus-long":
      return [longRowsExperiment(loadSygus(path))];
    case "bustle":
      return [loadBustle(path)];
    case "unseen":
      return counted(loadUnseen(path));
    case "tables":
    case "unseen-tables":
      return counted(loadTables(path));
  }
}

function onlyIds(experiment: Experiment, part: string): Experiment {
  return {
    name: experiment.name,
    trials: experiment.trials.filter(({ id }) => id.includes(part)),
    notExamples: experiment.notExamples.filter((id) => id.includes(part)),
    withoutHidden: experiment.withoutHidden.filter((id) => id.includes(part)),
  };
}

function missingDataMessage(suite: Suite, path: string): string {
  return [
    `The data of the suite "${suite}" are not at ${path}.`,
    "Set BENCH_DATA to a folder that holds the suites in their upstream layout:",
    "  prose/Transformation.Text/<task>/spec.json   microsoft/prose-benchmarks",
    "  sygus/**/*.sl                                SyGuS-Org/benchmarks, 2019, PBE_SLIA_Track",
    "  tde/benchmark-*/*.txt                        Yeye-He/Transform-Data-by-Example",
    "  bustle/new_benchmarks.json                   google-research/crossbeam",
  ].join("\n");
}
