import { pathToFileURL } from "node:url";
import { fromJSON, type Inkling, type Row } from "@inkling/core";
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

interface Learned {
  readonly id: string;
  readonly inkling: Inkling;
  readonly rows: readonly Row[];
}

type RowFunction = (...cells: Row) => string | null | undefined;

/**
 * Learns every task and checks what must hold whatever was learned: the program reproduces its examples, its printed form
 * is read back to the same program, and the emitted function gives on every row what the interpreter gives.
 */
export async function checkAgreement(learn: Learner, experiments: readonly Experiment[]): Promise<Agreement> {
  const trials = [...experiments.flatMap(namedTrials), ...corpusTrials()];
  const learned = trials.flatMap((trial): Learned[] => {
    const outcome = learn(trial.task);
    return outcome.kind === "learned" ? [{ id: trial.id, inkling: outcome.inkling, rows: rowsOf(trial) }] : [];
  });
  const differences = learned.flatMap(({ id, inkling }) => [
    ...lostExamples(id, inkling),
    ...changedByReading(id, inkling),
  ]);
  differences.push(...(await differingCode(learned)));
  return {
    tasks: trials.length,
    learned: learned.length,
    rows: learned.reduce((sum, { rows }) => sum + rows.length, 0),
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

function lostExamples(id: string, inkling: Inkling): readonly string[] {
  const lost = inkling.examples.filter(({ input, output }) => inkling.apply(input) !== output);
  return lost.map(({ input }) => `${id}: the program does not reproduce the example ${JSON.stringify(input)}`);
}

function changedByReading(id: string, inkling: Inkling): readonly string[] {
  const loaded = fromJSON(JSON.parse(JSON.stringify(inkling.toJSON())));
  if (loaded.kind === "invalid") return [`${id}: the saved form is refused: ${JSON.stringify(loaded.issues)}`];
  return loaded.inkling.program === inkling.program ? [] : [`${id}: read back as ${loaded.inkling.program}`];
}

async function differingCode(learned: readonly Learned[]): Promise<readonly string[]> {
  const modules = compileModules(
    new Map(learned.map(({ inkling }, index) => [`rule${index}`, inkling.toTypeScript()])),
  );
  try {
    const differences: string[] = [];
    for (const [index, { id, inkling, rows }] of learned.entries()) {
      const { transform } = (await import(pathToFileURL(modules.pathOf(`rule${index}`)).href)) as {
        transform: RowFunction;
      };
      const row = rows.find((cells) => transform(...cells) !== inkling.apply(cells));
      if (row !== undefined) differences.push(`${id}: the emitted function differs on ${JSON.stringify(row)}`);
    }
    return differences;
  } finally {
    modules.remove();
  }
}
