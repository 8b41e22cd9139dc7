import { renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CalibrationData } from "@inkling/core/lab";
import { dataFolder } from "../data.js";
import { showProgress } from "../progress.js";
import { fitCalibration } from "./fit.js";
import { LEFT_OUT, type Observation, observe, SOURCES, type Source, type SourceTask, sourceTasks } from "./observe.js";

const shipped = fileURLToPath(new URL("../../../packages/core/src/calibration.ts", import.meta.url));
const leftOut = fileURLToPath(new URL("../../left-out.json", import.meta.url));

/**
 * Fits the calibration on all sources and writes it into the core; and once more without each source but the corpus, for
 * scoring that suite with what was never fitted on it.
 */
function main(): void {
  const tasks = sourceTasks(dataFolder(process.env));
  const observations = tasks.flatMap((task, index): readonly Observation[] => {
    showProgress(process.stderr, "calibrate", task, index, tasks.length);
    return observe(task);
  });
  const without = LEFT_OUT.map((source): readonly [string, CalibrationData] => {
    const others = SOURCES.filter((other) => other !== source);
    const shared = tasksSharingRows(tasks, source);
    const kept = observations.filter((observation) => observation.source !== source && !shared.has(keyOf(observation)));
    return [source, fitCalibration(kept, others.join(", "))];
  });
  replaceFile(leftOut, `${JSON.stringify(Object.fromEntries(without), null, 1)}\n`);
  const all = fitCalibration(observations, SOURCES.join(", "));
  replaceFile(shipped, moduleOf(all));
  process.stdout.write(
    `Fitted on ${observations.length} rows of ${tasks.length} tasks (${all.hash}).\nWrote ${shipped}\nand ${leftOut}\n`,
  );
}

/** Names a task among those of all sources. */
function keyOf({ source, task }: Pick<Observation, "source" | "task">): string {
  return `${source}/${task}`;
}

/** Names of tasks of other sources that have a row, with its answer, in common with a task of this one. */
function tasksSharingRows(tasks: readonly SourceTask[], source: Source): ReadonlySet<string> {
  const keys = ({ rows }: SourceTask): readonly string[] => rows.map((row) => JSON.stringify([row.input, row.output]));
  const own = new Set(tasks.filter((task) => task.source === source).flatMap(keys));
  return new Set(
    tasks
      .filter((task) => task.source !== source && keys(task).some((key) => own.has(key)))
      .map((task) => keyOf({ source: task.source, task: task.id })),
  );
}

function moduleOf(data: CalibrationData): string {
  return `import type { CalibrationData } from "./belief/calibrate.js";

/** How far what is believed holds. Written by \`npm run calibrate\`; plain JSON, in a module because Node 20 warns where JSON is imported. */
export const calibration: CalibrationData = ${JSON.stringify(data, null, 2)};
`;
}

function replaceFile(path: string, text: string): void {
  const temporary = `${path}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

main();
