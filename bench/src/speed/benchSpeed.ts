import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { quantile } from "../metrics/quantile.js";
import type { Learner } from "../score.js";
import { tableLines } from "../table.js";
import { type CompiledModules, compileModules } from "./compile.js";
import { columnsOf, JOBS, type Job } from "./jobs.js";

/** How one job went. */
export interface SpeedResult {
  readonly name: string;
  /** Median time for all rows, in milliseconds. */
  readonly learntMs: number;
  readonly handMs: number;
  /** Rows on which the two functions differ: the times compare nothing unless this is 0. */
  readonly differing: number;
}

/** One loop over all rows around one function; gives the summed length of the outputs. */
type Loop = (columns: readonly (readonly string[])[]) => number;
type RowFunction = (...cells: readonly string[]) => string | null | undefined;

interface Contender {
  readonly transform: RowFunction;
  readonly loop: Loop;
}

const ROUNDS = 9;

/** Learns all jobs, times learnt and hand-written functions in turns over the same rows, and prints the comparison. */
export async function benchSpeed(learn: Learner, rowsCount: number): Promise<void> {
  const results = await measureJobs(learn, JOBS, rowsCount);
  process.stdout.write(`${speedLines(results, rowsCount).join("\n")}\n`);
  if (results.some((result) => result.differing > 0)) process.exitCode = 1;
}

/** The comparison as a table. */
export function speedLines(results: readonly SpeedResult[], rowsCount: number): readonly string[] {
  const header = ["job", "learnt ms", "by hand ms", "ratio", "rows that differ"];
  const rows = results.map(({ name, learntMs, handMs, differing }) => {
    return [name, learntMs.toFixed(1), handMs.toFixed(1), (learntMs / handMs).toFixed(2), `${differing}`];
  });
  const ratio = quantile(
    results.map(({ learntMs, handMs }) => learntMs / handMs),
    0.5,
  );
  const note = `${rowsCount.toLocaleString("en")} rows, medians of ${ROUNDS} rounds in turns. Median ratio: ${ratio?.toFixed(2) ?? "–"}.`;
  return [...tableLines(header, rows), note];
}

/** Throws where a job is not learnt or its code does not compile. */
export async function measureJobs(learn: Learner, jobs: readonly Job[], rowsCount: number): Promise<SpeedResult[]> {
  const emittedModules = jobs.map((job) => [job.name, emitted(learn, job)] as const);
  // Both sides go through the same compiler.
  const modules = compileModules(new Map([...emittedModules, ["handWritten", readFileSync(HAND_WRITTEN, "utf8")]]));
  try {
    const results: SpeedResult[] = [];
    for (const job of jobs) results.push(await measureJob(job, modules, rowsCount));
    return results;
  } finally {
    modules.remove();
  }
}

// The same path from src/speed and from dist/speed.
const HAND_WRITTEN = join(dirname(fileURLToPath(import.meta.url)), "../../src/speed/handWritten.ts");

function emitted(learn: Learner, job: Job): string {
  const outcome = learn({ examples: job.examples });
  if (outcome.kind !== "learned") throw new Error(`${job.name} was not learnt: ${outcome.message}`);
  return outcome.inkling.toTypeScript({ name: job.name });
}

async function measureJob(job: Job, modules: CompiledModules, rowsCount: number): Promise<SpeedResult> {
  const hand = await contender(job, "hand", modules.pathOf("handWritten"), modules);
  const learnt = await contender(job, "learnt", modules.pathOf(job.name), modules);
  const columns = columnsOf(job, rowsCount);
  const times = { hand: [] as number[], learnt: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    // Whoever goes second may find the collector busy with the first one's garbage, so they take turns.
    if (round % 2 === 0) times.hand.push(timeOf(hand.loop, columns));
    times.learnt.push(timeOf(learnt.loop, columns));
    if (round % 2 === 1) times.hand.push(timeOf(hand.loop, columns));
  }
  const differing = countDiffering(hand.transform, learnt.transform, columns, rowsCount);
  return { name: job.name, learntMs: quantile(times.learnt, 0.5)!, handMs: quantile(times.hand, 0.5)!, differing };
}

/**
 * The function together with a loop of its own: a loop shared by several functions would be compiled for none of them,
 * and calls through it would cost more than the work.
 */
async function contender(job: Job, kind: string, path: string, modules: CompiledModules): Promise<Contender> {
  const arguments_ = job.examples[0]!.input.map((_, column) => `columns[${column}][i]`).join(", ");
  const loopPath = join(modules.folder, `${job.name}-${kind}.js`);
  writeFileSync(
    loopPath,
    `import { ${job.name} } from ${JSON.stringify(pathToFileURL(path).href)};
export { ${job.name} as transform };
export function loop(columns) {
  let sum = 0;
  for (let i = 0; i < columns[0].length; i++) sum += ${job.name}(${arguments_})?.length ?? 0;
  return sum;
}
`,
  );
  const loaded: Partial<Contender> = await import(pathToFileURL(loopPath).href).catch(() => ({}));
  const { transform, loop } = loaded;
  if (transform === undefined || loop === undefined) throw new Error(`the ${kind} module does not export ${job.name}`);
  return { transform, loop };
}

function timeOf(loop: Loop, columns: readonly (readonly string[])[]): number {
  const start = performance.now();
  loop(columns);
  return performance.now() - start;
}

function countDiffering(a: RowFunction, b: RowFunction, columns: readonly (readonly string[])[], rows: number): number {
  let differing = 0;
  for (let i = 0; i < rows; i++) {
    const cells = columns.map((column) => column[i]!);
    if (a(...cells) !== b(...cells)) differing++;
  }
  return differing;
}
