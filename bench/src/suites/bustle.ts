import { readFileSync } from "node:fs";
import type { Example } from "@inkling/core";
import { distinctInputs, type Experiment, hiddenRowsTrial, type Trial } from "../trial.js";

/** Reads `new_benchmarks.json`: the training examples are shown, the test examples with other inputs are hidden. */
export function loadBustle(path: string): Experiment {
  const trials = parseBustle(readFileSync(path, "utf8"));
  return {
    name: "bustle",
    trials: trials.filter((trial) => trial.judged.length > 0),
    notExamples: [],
    withoutHidden: trials.filter((trial) => trial.judged.length === 0).map((trial) => trial.id),
  };
}

interface BustleExample {
  readonly inputs: readonly string[];
  readonly output: string;
}

/** The trials of a benchmark file: `[{"name","trainExamples","testExamples"}]`. */
export function parseBustle(text: string): readonly Trial[] {
  type Benchmark = { name: string; trainExamples: BustleExample[]; testExamples: BustleExample[] };
  return (JSON.parse(text) as Benchmark[]).map(({ name, trainExamples, testExamples }) => {
    const examples = distinctInputs(trainExamples.map(rowOf));
    return hiddenRowsTrial(name, examples, distinctInputs(testExamples.map(rowOf), examples));
  });
}

function rowOf({ inputs, output }: BustleExample): Example {
  return { input: inputs, output };
}
