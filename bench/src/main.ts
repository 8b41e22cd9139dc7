import { learn } from "@inkling/core";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { checkAgreement } from "./agree.js";
import { benchSuites } from "./benchSuites.js";
import { benchCheck, fitCheck } from "./check/benchCheck.js";
import {
  dataFolder,
  loadExperiments,
  loadProseTasks,
  MissingData,
  type Selection,
  SUITES,
  type Suite,
} from "./data.js";
import { distract, distractedLines } from "./distractors.js";
import { writeFigures } from "./figures.js";
import { corpusTasks } from "./fit/corpus.js";
import { type FixedFile, fixFiles, fixLines, runCommand, WAYS } from "./fixFiles.js";
import { learnerFor } from "./leftOut.js";
import { PEERS, PeerNotInstalled } from "./peer.js";
import { showProgress } from "./progress.js";
import { questionLines, questionTask } from "./questions.js";
import { areSound, repairAll, repairLines, trialOf } from "./repair.js";
import { selectionLines } from "./selection.js";
import { benchSpeed } from "./speed/benchSpeed.js";
import type { Trial } from "./trial.js";
import { reportWrongExamples } from "./wrongExamples.js";

interface Options {
  readonly k?: readonly number[];
  readonly tags: readonly string[];
  readonly only: string;
  readonly every: number;
  readonly seeds: readonly number[];
  readonly fit: boolean;
  readonly json: boolean;
  readonly failures: boolean;
  readonly trace: boolean;
  readonly peer?: string;
}

/** What can be run besides the suites. */
const JOBS = [
  "speed",
  "agree",
  "selection",
  "questions",
  "wrong-examples",
  "distractors",
  "repair",
  "fix",
  "check",
  "figures",
] as const;
type Job = (typeof JOBS)[number];

/** Numbers of examples where none are named. */
const USUAL_COUNTS: readonly number[] = [1, 2, 3];
const SPEED_ROWS = 1_000_000;

async function run(
  suite: Suite | "all" | Job,
  { k, tags, only, every, seeds, fit, json, failures, trace, peer }: Options,
  command: Command,
): Promise<void> {
  if (suite === "speed") return benchSpeed(learn, SPEED_ROWS);
  if (suite === "agree") return agree({ examplesCounts: k ?? null, tags, only });
  if (suite === "figures") return writeFigures(learnerFor, dataFolder(process.env));
  if (suite === "questions") return questions(tags, only);
  if (suite === "distractors") return distractors({ examplesCounts: k ?? null, tags, only });
  if (suite === "repair") return repair({ examplesCounts: k ?? null, tags, only }, every);
  if (suite === "fix") return fix({ examplesCounts: k ?? null, tags, only }, every, failures);
  if (suite === "check" && fit) return fitCheck(seeds);
  if (suite === "check") return benchCheck(seeds, only, failures);
  if (suite === "wrong-examples") return reportWrongExamples(learn, { k: k ?? null, every, only, failures });
  if (suite === "selection") {
    process.stdout.write(`${selectionLines().join("\n")}\n`);
    return;
  }
  const suites = suite === "all" ? SUITES : [suite];
  if (peer !== undefined && !suites.includes("sygus")) command.error("error: --peer needs the suite sygus or all");
  const selection = { examplesCounts: k ?? null, tags, only };
  const options = { suites, selection, json, failures, trace, peer: PEERS[peer ?? ""] ?? null };
  const sound = benchSuites(learnerFor, options);
  if (!sound) process.exitCode = 1;
}

/** Checks every learned program of every suite and of the corpus against its examples, its printed form and its code. */
async function agree(selection: Selection): Promise<void> {
  const folder = dataFolder(process.env);
  const experiments = SUITES.flatMap((suite) => loadExperiments(folder, suite, selection));
  const { tasks, learned, rows, differences } = await checkAgreement(learn, experiments);
  const found = `${learned} programs of ${tasks} tasks on ${rows} rows: ${differences.length} differences`;
  process.stdout.write(`${[...differences, found].join("\n")}\n`);
  if (differences.length > 0) process.exitCode = 1;
}

/** Counts the examples that PROSE tasks need when the learner chooses them. */
function questions(tags: readonly string[], only: string): void {
  const tasks = loadProseTasks(dataFolder(process.env), tags).filter(
    ({ id, rows }) => id.includes(only) && rows.length > 1,
  );
  const results = tasks.map((task, index) => {
    showProgress(process.stderr, "questions", task, index, tasks.length);
    return questionTask(learnerFor("prose"), task);
  });
  process.stdout.write(`${questionLines(results).join("\n")}\n`);
}

/** Runs the PROSE tasks as they are and among columns that have nothing to do with them. */
function distractors(selection: Selection): void {
  for (const experiment of loadExperiments(dataFolder(process.env), "prose", selection)) {
    const found = distract(learnerFor("prose"), experiment, (trial, index, count) =>
      showProgress(process.stderr, experiment.name, trial, index, count),
    );
    process.stdout.write(`${distractedLines(found).join("\n")}\n`);
  }
}

/** Corrects a row of every n-th task of the suites with hidden rows, and of the corpus. */
function repair(selection: Selection, every: number): void {
  const trials = correctedTrials(selection, every);
  const repairs = repairAll(learn, trials, (trial, index) =>
    showProgress(process.stderr, "repair", trial, index, trials.length),
  );
  process.stdout.write(`${repairLines(repairs).join("\n")}\n`);
  if (!areSound(repairs)) process.exitCode = 1;
}

/** The same in files, by the command. */
function fix(selection: Selection, every: number, withDetails: boolean): void {
  const trials = correctedTrials(selection, every);
  const all: FixedFile[] = [];
  for (const [index, trial] of trials.entries()) {
    showProgress(process.stderr, "fix", trial, index, trials.length);
    all.push(...fixFiles([trial], WAYS, runCommand));
  }
  const turned = all.filter(({ cells }) => (cells["right>wrong"] ?? 0) > 0);
  const details = withDetails ? turned.map(({ id, way, cells }) => `${id} (${way}): ${JSON.stringify(cells)}`) : [];
  process.stdout.write(`${[...details, ...fixLines(all)].join("\n")}\n`);
}

function correctedTrials(selection: Selection, every: number): readonly Trial[] {
  const folder = dataFolder(process.env);
  const suites = (["prose", "tde", "bustle", "sygus-long"] as const).flatMap((suite) =>
    loadExperiments(folder, suite, selection).flatMap(({ trials }) => trials),
  );
  const own = (selection.examplesCounts ?? USUAL_COUNTS).flatMap((count) =>
    corpusTasks()
      .filter(({ id, rows }) => rows.length > count && id.includes(selection.only))
      .map(({ id, rows }) => trialOf(id, rows, count)),
  );
  return [...suites, ...own].filter((_, at) => at % every === 0);
}

function wholeNumbers(text: string): readonly number[] {
  const numbers = text.split(",").map(Number);
  if (numbers.some((number) => !Number.isInteger(number) || number < 1)) {
    throw new InvalidArgumentError("Expected whole numbers from 1 on, separated by commas, such as 1,2,3.");
  }
  return numbers;
}

const words = (text: string): readonly string[] => text.split(",").filter((word) => word !== "");

const program = new Command("bench")
  .description(
    "Scores the learner on public suites, read from BENCH_DATA; times what it emits (speed), checks it (agree), compares the shipped program with the likeliest (selection), counts the examples that are needed when it asks (questions), adds columns beside the point (distractors), corrects answers (repair), also in files by the command (fix), corrupts examples (wrong-examples; --only names its suites), plants mistakes in tables (check), and writes the figures of the documents (figures).",
  )
  .addArgument(new Argument("<suite>", "what to run").choices([...SUITES, "all", ...JOBS]))
  .addOption(
    new Option("--k <counts>", "numbers of examples to show (default: 1,2,3; of tables 5,10,30)").argParser(
      wholeNumbers,
    ),
  )
  .addOption(new Option("--tags <tags>", "only PROSE tasks with no other feature").argParser(words).default([], "all"))
  .option("--only <part>", "only tasks whose id contains this", "")
  .addOption(
    new Option("--every <n>", "of wrong-examples, repair and fix, every n-th task only")
      .argParser((text) => wholeNumbers(text)[0] ?? 1)
      .default(1),
  )
  .addOption(
    new Option("--seeds <seeds>", "of check, what its tables are drawn with")
      .argParser(wholeNumbers)
      .default([1, 2, 3, 4, 5], "1 to 5"),
  )
  .option("--fit", "of check, write what its confidence comes from instead of figures", false)
  .option("--json", "print everything as JSON", false)
  .option("--failures", "show every unsolved task", false)
  .option("--trace", "name each task on standard error before it is tried", false)
  .addOption(new Option("--peer <name>", "run this solver on the SyGuS files too").choices(Object.keys(PEERS)))
  .action(run);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof MissingData || error instanceof PeerNotInstalled)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
