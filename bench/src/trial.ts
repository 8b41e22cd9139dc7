import type { Example, Row, Task } from "@inkling/core";

/** A public task as its suite states it: labelled rows in file order, with distinct inputs. */
export interface LabelledTask {
  readonly id: string;
  readonly rows: readonly Example[];
  /** What the suite says the task is about, such as `Substring`. Empty where the suite says nothing. */
  readonly tags: readonly string[];
}

/** One question put to a learner: what it is shown, and the rows it must then get right. */
export interface Trial {
  readonly id: string;
  readonly task: Task;
  readonly judged: readonly Example[];
}

/** Trials scored together, and what was left out of them. */
export interface Experiment {
  readonly name: string;
  readonly trials: readonly Trial[];
  /** Tasks that are not input-output examples. They stay in the denominator, unsolved. */
  readonly notExamples: readonly string[];
  /** Tasks with no row left to judge. They are not in the denominator. */
  readonly withoutHidden: readonly string[];
}

/** At most this many inputs are shown to the learner as rows without an answer. */
export const UNLABELLED_MAX = 200;

/** Equal for two inputs exactly when all their cells are equal; tells `null` from `""`. */
export function inputKey(input: Row): string {
  return JSON.stringify(input);
}

/** The rows whose input has not occurred before, in their order. */
export function distinctInputs(rows: readonly Example[], seenBefore: readonly Example[] = []): readonly Example[] {
  const seen = new Set(seenBefore.map((row) => inputKey(row.input)));
  return rows.filter((row) => {
    const key = inputKey(row.input);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A trial with these examples, judged on the hidden rows, whose inputs the learner sees without their answers. */
export function hiddenRowsTrial(id: string, examples: readonly Example[], hidden: readonly Example[]): Trial {
  const inputs = hidden.slice(0, UNLABELLED_MAX).map((row) => row.input);
  return { id, task: { examples, inputs }, judged: hidden };
}

/** The first `examplesCount` rows of every task are its examples; all others are hidden. */
export function firstRowsExperiment(name: string, tasks: readonly LabelledTask[], examplesCount: number): Experiment {
  const enough = tasks.filter((task) => task.rows.length > examplesCount);
  return {
    name: `${name} k=${examplesCount}`,
    trials: enough.map(({ id, rows }) => hiddenRowsTrial(id, rows.slice(0, examplesCount), rows.slice(examplesCount))),
    notExamples: [],
    withoutHidden: tasks.filter((task) => task.rows.length <= examplesCount).map((task) => task.id),
  };
}
