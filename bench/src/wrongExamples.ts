import type { Example, Inkling, Task } from "@inkling/core";
import { CORRUPTIONS, type Corruption, corrupted, pickPlaces } from "./corrupt.js";
import { dataFolder, existingPath, type Suite } from "./data.js";
import { corpusTasks } from "./fit/corpus.js";
import { randomFrom, seedOf } from "./random.js";
import type { Learner } from "./score.js";
import { loadBustle } from "./suites/bustle.js";
import { loadProse } from "./suites/prose.js";
import { loadSygus, longRowsExperiment } from "./suites/sygus.js";
import { loadTables } from "./suites/tables.js";
import { loadTde } from "./suites/tde.js";
import { loadUnseen } from "./suites/unseen.js";
import { tableLines } from "./table.js";
import { UNLABELLED_MAX } from "./trial.js";

/** A task with all its rows answered. */
export interface AnsweredRows {
  readonly id: string;
  readonly rows: readonly Example[];
}

/** One set of examples shown to the learner, and what it made of it. */
export interface WrongTrial {
  readonly id: string;
  readonly shown: number;
  /**
   * `"clean"`, or `"clean, no rule"` where not all hidden rows are right even if every example is obeyed; one way of corrupting a
   * single example of the former; or `"several"`: one in five of them.
   */
  readonly kind: Corruption | "clean" | "clean, no rule" | "several";
  readonly wrong: readonly number[];
  readonly named: readonly number[];
  /** Every hidden row is right. */
  readonly solved: boolean;
  readonly program: string | null;
  /** The rule learned from the clean examples tells cases apart or holds a map; such rules hide what is wrong. */
  readonly hasCases: boolean;
  readonly ms: number;
}

/** What to run. */
export interface WrongOptions {
  /** Numbers of examples of which one is corrupted. */
  readonly counts: readonly number[];
  /** Every n-th task only. */
  readonly every: number;
}

/** Examples from which on one in five is corrupted too. */
const SEVERAL_FROM = 10;
const SEVERAL_SHARE = 0.2;

/**
 * Shows the first rows of every task: as they are, with one output corrupted in every way, and from ten examples on with one in five
 * corrupted. Nothing is corrupted in tasks that are not solved from the clean examples. What is corrupted depends on the task's name only.
 */
export function* wrongTrials(
  learn: Learner,
  tasks: readonly AnsweredRows[],
  { counts, every }: WrongOptions,
): Generator<WrongTrial> {
  const strict: Learner = (task) => learn({ ...task, strict: true });
  for (const shown of counts) {
    const enough = tasks.filter(({ rows }) => rows.length > shown);
    for (const { id, rows } of enough.filter((_, at) => at % every === 0)) {
      const [examples, hidden] = [rows.slice(0, shown), rows.slice(shown)];
      const clean = tried(learn, id, "clean", examples, hidden, []);
      const isLearnable =
        clean.solved || (clean.named.length > 0 && tried(strict, id, "clean", examples, hidden, []).solved);
      yield isLearnable ? clean : { ...clean, kind: "clean, no rule" };
      if (!isLearnable) continue;
      const { hasCases } = clean;
      const random = randomFrom(seedOf(`${id} ${shown}`));
      for (const way of CORRUPTIONS) {
        const at = Math.floor(random() * shown);
        const wrong = corrupted(examples, at, hidden, way, random);
        if (wrong !== null) yield { ...tried(learn, id, way, examples.with(at, wrong), hidden, [at]), hasCases };
      }
      if (shown < SEVERAL_FROM) continue;
      const places = pickPlaces(shown, Math.round(SEVERAL_SHARE * shown), random);
      const several = places.reduce<readonly Example[] | null>((made, at, n) => {
        const way = CORRUPTIONS[(n + Math.floor(random() * CORRUPTIONS.length)) % CORRUPTIONS.length] ?? "typo";
        const wrong = corrupted(examples, at, hidden, way, random) ?? corrupted(examples, at, hidden, "typo", random);
        return made === null || wrong === null ? null : made.with(at, wrong);
      }, examples);
      if (several !== null) yield { ...tried(learn, id, "several", several, hidden, places), hasCases };
    }
  }
}

function tried(
  learn: Learner,
  id: string,
  kind: WrongTrial["kind"],
  examples: readonly Example[],
  hidden: readonly Example[],
  wrong: readonly number[],
): WrongTrial {
  const task: Task = { examples, inputs: hidden.slice(0, UNLABELLED_MAX).map(({ input }) => input) };
  const start = performance.now();
  const outcome = learn(task);
  const ms = performance.now() - start;
  const about = { id, shown: examples.length, kind, wrong, ms };
  if (outcome.kind !== "learned") return { ...about, named: [], solved: false, program: null, hasCases: false };
  const { inkling } = outcome;
  const named = inkling.suspects.map(({ index }) => index);
  const { program } = inkling;
  const hasCases = /^when\(|\blookup\(/.test(program);
  return { ...about, named, solved: isRight(inkling, hidden), program, hasCases };
}

function isRight(inkling: Inkling, hidden: readonly Example[]): boolean {
  const predictions = inkling.predictAll(hidden.map(({ input }) => input));
  return hidden.every(({ output }, at) => {
    const { value, reason } = predictions[at] ?? { value: null, reason: "not-applicable" };
    return value === output && !(value === null && reason === "not-applicable");
  });
}

/** One line for each suite, number of examples and kind; every share with its denominator. */
export function wrongLines(suite: string, trials: readonly WrongTrial[]): readonly string[] {
  const keys = new Map(trials.map((trial) => [`${trial.shown} ${trial.kind}`, trial]));
  const rows = [...keys.values()].map(({ shown, kind }) => {
    const of = trials.filter((trial) => trial.shown === shown && trial.kind === kind);
    const counted = (holds: (trial: WrongTrial) => boolean): string => share(of.filter(holds).length, of.length);
    const isExact = ({ named, wrong }: WrongTrial): boolean => named.join() === wrong.join();
    const plain = of.filter(({ hasCases }) => !hasCases);
    const times = of.map(({ ms }) => ms).sort((left, right) => left - right);
    return [
      suite,
      String(shown),
      kind,
      kind.startsWith("clean") ? "" : counted(isExact),
      kind.startsWith("clean") ? "" : share(plain.filter(isExact).length, plain.length),
      counted(({ wrong, named }) => named.some((index) => !wrong.includes(index))),
      counted(({ solved }) => solved),
      (times[Math.floor(times.length / 2)] ?? 0).toFixed(0),
    ];
  });
  return tableLines(
    ["suite", "shown", "kind", "exactly named", "without cases", "right one named", "hidden rows right", "ms (median)"],
    rows,
  );
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
}

/** Where the tasks of this bench come from. */
export const WRONG_SUITES = [
  "corpus",
  "prose",
  "tde",
  "bustle",
  "sygus-long",
  "unseen",
  "tables",
  "unseen-tables",
] as const;
export type WrongSuite = (typeof WRONG_SUITES)[number];

/** All rows of every task of a suite. Throws `MissingData` where its files are not. */
export function answeredTasks(suite: WrongSuite): readonly AnsweredRows[] {
  return suite === "corpus" ? corpusTasks() : rowsOf(suite, existingPath(dataFolder(process.env), suite));
}

function rowsOf(suite: Suite, path: string): readonly AnsweredRows[] {
  switch (suite) {
    case "prose":
      return loadProse(path);
    case "tde":
      return loadTde(path);
    case "unseen":
      return loadUnseen(path);
    case "tables":
    case "unseen-tables":
      return loadTables(path);
    case "bustle":
      return loadBustle(path).trials.map(({ id, task, judged }) => ({ id, rows: [...task.examples, ...judged] }));
    case "sygus":
    case "sygus-long":
      return longRowsExperiment(loadSygus(path)).trials.map(({ id, task, judged }) => ({
        id,
        rows: [...task.examples, ...judged],
      }));
  }
}

interface ReportOptions {
  /** Numbers of examples; `null`: {@link SHOWN}. */
  readonly k: readonly number[] | null;
  readonly every: number;
  /** Only suites whose name contains this. */
  readonly only: string;
  readonly failures: boolean;
}

/** Runs every suite whose data are there, and prints the tables. */
export function reportWrongExamples(learn: Learner, { k, every, only, failures }: ReportOptions): void {
  for (const suite of WRONG_SUITES.filter((name) => name.includes(only))) {
    const trials: WrongTrial[] = [];
    for (const trial of wrongTrials(learn, answeredTasks(suite), { counts: k ?? SHOWN, every })) {
      trials.push(trial);
      if (failures) for (const line of missedLine(trial)) process.stdout.write(`${line}\n`);
    }
    process.stdout.write(`${wrongLines(suite, trials).join("\n")}\n\n`);
  }
}

/** Numbers of examples that can tell a wrong one, shown where the command line does not say. */
const SHOWN: readonly number[] = [4, 5, 8, 10];

/** A line for a trial in which not exactly the wrong ones were named; none for others. */
function missedLine({ id, shown, kind, wrong, named, program, solved }: WrongTrial): readonly string[] {
  if (named.join() === wrong.join()) return [];
  const found = `wrong [${wrong.join()}], named [${named.join()}], ${solved ? "right" : "not right"} on hidden rows`;
  return [`${id}  ${shown} shown, ${kind}: ${found}; ${program ?? "no rule"}`];
}
