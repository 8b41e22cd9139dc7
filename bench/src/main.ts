import { learn } from "@inkling/core";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { dataFolder, loadExperiments, MissingData, SUITES, type Suite } from "./data.js";
import { showProgress } from "./progress.js";
import { failureLines, reportLines } from "./report.js";
import { type Run, runExperiment, warmUp } from "./run.js";

interface Options {
  readonly k: readonly number[];
  readonly tags: readonly string[];
  readonly only: string;
  readonly json: boolean;
  readonly failures: boolean;
  readonly trace: boolean;
}

const WARM_UP_MS = 3000;

function benchSuites(suites: readonly Suite[], options: Options): void {
  const selection = { examplesCounts: options.k, tags: options.tags, only: options.only };
  const folder = dataFolder(process.env);
  const experiments = suites.flatMap((suite) => loadExperiments(folder, suite, selection));
  warmUp(
    learn,
    experiments.flatMap((experiment) => experiment.trials),
    WARM_UP_MS,
  );
  const runs = experiments.map((experiment) =>
    runExperiment(learn, experiment, (trial, index, count) => {
      if (options.trace) process.stderr.write(`${experiment.name}  ${trial.id}\n`);
      else showProgress(process.stderr, experiment.name, trial, index, count);
    }),
  );
  print(runs, options);
  if (runs.some((run) => run.summary.crashed > 0)) process.exitCode = 1;
}

function print(runs: readonly Run[], options: Options): void {
  const memoryMB = Math.round(process.resourceUsage().maxRSS / 1024);
  if (options.json) {
    const experiments = runs.map(({ summary, results }) => ({ ...summary, results }));
    process.stdout.write(`${JSON.stringify({ memoryMB, experiments }, null, 1)}\n`);
    return;
  }
  const failures = options.failures ? runs.flatMap((run) => [...failureLines(run), ""]) : [];
  const report = reportLines(runs.map((run) => run.summary));
  process.stdout.write(`${[...failures, ...report, `Peak memory of the process: ${memoryMB} MB.`].join("\n")}\n`);
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
  .description("Scores the learner on public suites, read from BENCH_DATA.")
  .addArgument(new Argument("<suite>", "what to run").choices([...SUITES, "all"]))
  .addOption(
    new Option("--k <counts>", "numbers of examples to show").argParser(wholeNumbers).default([1, 2, 3], "1,2,3"),
  )
  .addOption(new Option("--tags <tags>", "only PROSE tasks with no other feature").argParser(words).default([], "all"))
  .option("--only <part>", "only tasks whose id contains this", "")
  .option("--json", "print everything as JSON", false)
  .option("--failures", "show every unsolved task", false)
  .option("--trace", "name each task on standard error before it is tried", false)
  .action((suite: Suite | "all", options: Options) => {
    benchSuites(suite === "all" ? SUITES : [suite], options);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof MissingData)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
