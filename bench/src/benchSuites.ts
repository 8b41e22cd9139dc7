import { dataFolder, loadExperiments, type Selection, type Suite, suitePath } from "./data.js";
import { type Attempt, assertInstalled, PEER_HEADER, type Peer, peerCells, runPeer } from "./peer.js";
import { showProgress } from "./progress.js";
import { failureLines, reportLines } from "./report.js";
import { type Run, runExperiment, warmUp } from "./run.js";
import type { Learner } from "./score.js";
import { CONSISTENCY, slFiles, sygusId } from "./suites/sygus.js";
import { tableLines } from "./table.js";

/** What to run, and what to print of it. */
export interface BenchOptions {
  readonly suites: readonly Suite[];
  readonly selection: Selection;
  /** Print everything as JSON. */
  readonly json: boolean;
  /** Show every unsolved task. */
  readonly failures: boolean;
  /** Name each task before it is tried. */
  readonly trace: boolean;
  /** A solver to run on the SyGuS files too. */
  readonly peer: Peer | null;
}

const WARM_UP_MS = 3000;
const PEER_LIMIT_MS = 20_000;

/** Runs the suites, prints the report, and tells whether the learner never threw. */
export function benchSuites(learnerOf: (suite: Suite) => Learner, options: BenchOptions): boolean {
  if (options.peer !== null) assertInstalled(options.peer);
  const folder = dataFolder(process.env);
  const experiments = options.suites.flatMap((suite) => {
    const learn = learnerOf(suite);
    return loadExperiments(folder, suite, options.selection).map((experiment) => ({ learn, experiment }));
  });
  for (const { learn, experiment } of experiments) warmUp(learn, experiment.trials, WARM_UP_MS / experiments.length);
  const runs = experiments.map(({ learn, experiment }) =>
    runExperiment(learn, experiment, (trial, index, count) => {
      if (options.trace) process.stderr.write(`${experiment.name}  ${trial.id}\n`);
      else showProgress(process.stderr, experiment.name, trial, index, count);
    }),
  );
  // Read before the peer runs: a child's memory is not ours, but its output is.
  const memoryMB = Math.round(process.resourceUsage().maxRSS / 1024);
  const attempts = options.peer === null ? [] : runPeerOnFiles(options.peer, suitePath(folder, "sygus"), options);
  const text = options.json ? jsonText(runs, attempts, memoryMB) : reportText(runs, attempts, memoryMB, options);
  process.stdout.write(`${text}\n`);
  return runs.every((run) => run.summary.crashed === 0);
}

function runPeerOnFiles(peer: Peer, folder: string, { selection }: BenchOptions): readonly Attempt[] {
  const paths = slFiles(folder).filter((path) => sygusId(folder, path).includes(selection.only));
  return paths.map((path, index) => {
    process.stderr.write(`${peer.command}  ${index + 1}/${paths.length}  ${sygusId(folder, path)}\n`);
    return runPeer(peer, path, PEER_LIMIT_MS);
  });
}

function jsonText(runs: readonly Run[], peer: readonly Attempt[], memoryMB: number): string {
  const experiments = runs.map(({ summary, results }) => ({ ...summary, results }));
  return JSON.stringify({ memoryMB, experiments, peer }, null, 1);
}

function reportText(
  runs: readonly Run[],
  attempts: readonly Attempt[],
  memoryMB: number,
  options: BenchOptions,
): string {
  const sygus = runs.find((run) => run.experiment.name === CONSISTENCY);
  return [
    ...(options.failures ? runs.flatMap((run) => [...failureLines(run), ""]) : []),
    ...reportLines(runs.map((run) => run.summary)),
    `Peak memory of the process: ${memoryMB} MB.`,
    ...(options.peer !== null && sygus !== undefined ? besideLines(options.peer, attempts, sygus) : []),
  ].join("\n");
}

function besideLines(peer: Peer, attempts: readonly Attempt[], { results, summary }: Run): readonly string[] {
  const rows = [peerCells("inkling", results, summary.tasks), peerCells(peer.command, attempts, attempts.length)];
  const limit = `stopped after ${PEER_LIMIT_MS / 1000} s`;
  return [
    "",
    ...tableLines(PEER_HEADER, rows),
    `${peer.command}: one process a file, ${limit}; inkling: one warm process.`,
  ];
}
