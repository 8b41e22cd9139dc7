import { pathToFileURL } from "node:url";
import { type Cell, fromJSON, type Inkling, type Row } from "@inkling/core";
import { corpusTasks } from "./fit/corpus.js";
import type { Learner } from "./score.js";
import { compileModules } from "./speed/compile.js";
import type { Experiment, Trial } from "./trial.js";

/** What was compared, and every way in which something differed. */
export interface Agreement {
  readonly tasks: number;
  readonly learned: number;
  readonly rows: number;
  /** One line for each difference. Empty: everything agrees. */
  readonly differences: readonly string[];
}

/** What is left to compare of a task: an inkling holds its whole search, of which thousands do not fit into memory side by side. */
interface Learned {
  readonly id: string;
  readonly code: string;
  /** What the interpreter gives on each row. */
  readonly given: readonly { readonly row: Row; readonly output: Cell | undefined }[];
}

type RowFunction = (...cells: Row) => string | null | undefined;

/**
 * Learns every task and checks what must hold whatever was learned: the program reproduces its examples but for those that it names as wrong, its printed form
 * is read back to the same program, and the emitted function gives on every row what the interpreter gives.
 */
export async function checkAgreement(learn: Learner, experiments: readonly Experiment[]): Promise<Agreement> {
  const trials = [...experiments.flatMap(namedTrials), ...corpusTrials()];
  const differences: string[] = [];
  const learned = trials.flatMap((trial): Learned[] => {
    const outcome = learn(trial.task);
    if (outcome.kind !== "learned") return [];
    const { id } = trial;
    const { inkling } = outcome;
    differences.push(...lostExamples(id, inkling), ...changedByReading(id, inkling));
    const given = rowsOf(trial).map((row) => ({ row, output: inkling.apply(row) }));
    return [{ id, code: inkling.toTypeScript(), given }];
  });
  differences.push(...(await differingCode(learned)));
  return {
    tasks: trials.length,
    learned: learned.length,
    rows: learned.reduce((sum, { given }) => sum + given.length, 0),
    differences,
  };
}

function namedTrials({ name, trials }: Experiment): readonly Trial[] {
  return trials.map((trial) => ({ ...trial, id: `${name} ${trial.id}` }));
}

function corpusTrials(): readonly Trial[] {
  return corpusTasks().map(({ id, rows }) => ({
    id: `corpus ${id}`,
    task: { examples: rows.slice(0, 2) },
    judged: rows,
  }));
}

function rowsOf({ task, judged }: Trial): readonly Row[] {
  return [...task.examples.map((example) => example.input), ...judged.map((row) => row.input)];
}

/** Examples that the program does not give, and that are not named as wrong either. */
function lostExamples(id: string, inkling: Inkling): readonly string[] {
  const suspects = new Set(inkling.suspects.map(({ index }) => index));
  const lost = inkling.examples.filter(
    ({ input, output }, index) => inkling.apply(input) !== output && !suspects.has(index),
  );
  return lost.map(
    ({ input }) => `${id}: the program neither reproduces nor suspects the example ${JSON.stringify(input)}`,
  );
}

function changedByReading(id: string, inkling: Inkling): readonly string[] {
  const loaded = fromJSON(JSON.parse(JSON.stringify(inkling.toJSON())));
  if (loaded.kind === "invalid") return [`${id}: the saved form is refused: ${JSON.stringify(loaded.issues)}`];
  return loaded.inkling.program === inkling.program ? [] : [`${id}: read back as ${loaded.inkling.program}`];
}

async function differingCode(learned: readonly Learned[]): Promise<readonly string[]> {
  const modules = compileModules(new Map(learned.map(({ code }, index) => [`rule${index}`, code])));
  try {
    const differences: string[] = [];
    for (const [index, { id, given }] of learned.entries()) {
      const { transform } = (await import(pathToFileURL(modules.pathOf(`rule${index}`)).href)) as {
        transform: RowFunction;
      };
      const differing = given.find(({ row, output }) => transform(...row) !== output);
      if (differing !== undefined)
        differences.push(`${id}: the emitted function differs on ${JSON.stringify(differing.row)}`);
    }
    return differences;
  } finally {
    modules.remove();
  }
}
