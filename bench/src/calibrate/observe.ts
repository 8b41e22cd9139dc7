import type { Cell, Example, Prediction } from "@inkling/core";
import { type Calibration, cells, type Domain, type Evidence, learnIn, uncalibrated } from "@inkling/core/lab";
import { suitePath } from "../data.js";
import { corpusTasks } from "../fit/corpus.js";
import { loadBustle } from "../suites/bustle.js";
import { loadProse } from "../suites/prose.js";
import { loadSygus } from "../suites/sygus.js";
import { loadTables } from "../suites/tables.js";
import { loadTde } from "../suites/tde.js";
import { loadUnseen } from "../suites/unseen.js";
import { hiddenRowsTrial } from "../trial.js";

/** Where tasks come from: the public suites, our tasks and tables by authors who had not seen the language, and our corpus. */
export const SOURCES = ["prose", "tde", "sygus", "bustle", "unseen", "tables", "unseen-tables", "corpus"] as const;
export type Source = (typeof SOURCES)[number];

/** The sources that are scored with a calibration which was fitted without them. */
export const LEFT_OUT: readonly Source[] = SOURCES.filter((source) => source !== "corpus");

/** The sources that the prior is not fitted on. */
export const NOT_FITTED: readonly Source[] = LEFT_OUT.filter((source) => source !== "tables");

/** One predicted output of a hidden row, and whether it was right. */
export interface Observation {
  readonly source: Source;
  readonly task: string;
  /** Tasks that are alike share a family, and are fitted on together or not at all. */
  readonly family: string;
  readonly examples: number;
  readonly evidence: Evidence;
  readonly right: boolean;
  /** True where the row is never answered unasked, however sure the output is. */
  readonly isBarred: boolean;
  /** Judged rows of the task. */
  readonly rows: number;
  /**
   * Of the probability that the predicted output leaves: the share of the outputs that come before the right one. 0 where the
   * prediction is right, 2 where the right output is not among the alternatives.
   */
  readonly shareBefore: number;
}

/** A task with the rows that can be examples or hidden. */
export interface SourceTask {
  readonly source: Source;
  readonly id: string;
  readonly family: string;
  readonly rows: readonly Example[];
}

/** Numbers of examples that are observed. */
export const EXAMPLES_COUNTS: readonly number[] = [1, 2, 3, 5, 10, 20, 30];
/** The least of them for tables: fewer of their first rows show too little of anything with cases, and many others would be judged by them. */
const TABLE_COUNT_MIN = 10;
/** Hidden rows of a task that are judged, at most. */
const ROWS_MAX = 200;

/** All tasks of all sources; `folder` holds the public suites. */
export function sourceTasks(folder: string): readonly SourceTask[] {
  const task = (
    source: Source,
    family: string,
    { id, rows }: { id: string; rows: readonly Example[] },
  ): SourceTask => ({
    source,
    id,
    family: `${source}/${family}`,
    rows,
  });
  return [
    ...loadProse(suitePath(folder, "prose")).map((each) => task("prose", each.id.split(".")[0] ?? each.id, each)),
    ...loadTde(suitePath(folder, "tde")).map((each) => task("tde", each.id, each)),
    ...sygusProblems(folder).map((each) => task("sygus", nameOf(each.id).replace(/[-_\d].*$/, ""), each)),
    ...loadBustle(suitePath(folder, "bustle")).trials.map(({ id, task: { examples }, judged }) =>
      task("bustle", id, { id, rows: [...examples, ...judged] }),
    ),
    ...loadUnseen(suitePath(folder, "unseen")).map((each) => task("unseen", each.id, each)),
    ...loadTables(suitePath(folder, "tables")).map((each) => task("tables", each.id, each)),
    ...loadTables(suitePath(folder, "unseen-tables")).map((each) => task("unseen-tables", each.id, each)),
    ...corpusTasks().map((each) => task("corpus", each.id, each)),
  ];
}

/** One file for every problem of SyGuS, the one with most rows: short, long and repeated files hold the same problem. */
function sygusProblems(folder: string): readonly { readonly id: string; readonly rows: readonly Example[] }[] {
  const longest = new Map<string, { readonly id: string; readonly rows: readonly Example[] }>();
  for (const task of loadSygus(suitePath(folder, "sygus")).tasks) {
    const problem = nameOf(task.id).replace(/([-_](long|short|repeat))+$/, "");
    if (task.rows.length > (longest.get(problem)?.rows.length ?? 0)) longest.set(problem, task);
  }
  return [...longest.values()];
}

function nameOf(id: string): string {
  return id.split("/").at(-1) ?? id;
}

/** What the learner predicts on the hidden rows of a task after each number of examples in {@link EXAMPLES_COUNTS}, and how right it is. */
export function observe(task: SourceTask): readonly Observation[] {
  const least = task.source === "tables" || task.source === "unseen-tables" ? TABLE_COUNT_MIN : 1;
  const counts = EXAMPLES_COUNTS.filter((count) => count >= least && count < task.rows.length);
  return counts.flatMap((count) => observeAfter(task, count));
}

function observeAfter(task: SourceTask, count: number): readonly Observation[] {
  const hidden = task.rows.slice(count, count + ROWS_MAX);
  const recorder = recording();
  const outcome = learnIn(recorder.domain, hiddenRowsTrial(task.id, task.rows.slice(0, count), hidden).task);
  if (outcome.kind !== "learned") return [];
  const { inkling } = outcome;
  return hidden.flatMap(({ input, output }) => {
    recorder.forget();
    const prediction = inkling.predict(input);
    const evidence = recorder.last();
    if (evidence === null) return [];
    const right = prediction.value === output;
    return [
      {
        source: task.source,
        task: task.id,
        family: task.family,
        examples: count,
        evidence,
        right,
        isBarred: prediction.reason === "not-applicable" || evidence.isUnfamiliar || evidence.isRare,
        rows: hidden.length,
        shareBefore: right ? 0 : shareBefore(prediction, output),
      },
    ];
  });
}

function shareBefore({ confidence, alternatives }: Prediction, output: Cell): number {
  const place = alternatives.findIndex(({ value }) => value === output);
  if (place < 0 || confidence >= 1) return 2;
  return alternatives.slice(0, place).reduce((sum, { probability }) => sum + probability, 0) / (1 - confidence);
}

/** The language of cells, which remembers the evidence that confidence was last asked for. */
function recording(): { readonly domain: Domain; readonly forget: () => void; readonly last: () => Evidence | null } {
  let last: Evidence | null = null;
  const calibration: Calibration = {
    ...uncalibrated,
    confidence: (evidence) => {
      last = evidence;
      return uncalibrated.confidence(evidence);
    },
  };
  return {
    domain: { ...cells, calibration },
    forget: () => {
      last = null;
    },
    last: () => last,
  };
}
