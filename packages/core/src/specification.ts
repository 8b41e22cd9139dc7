import { outsideBits } from "./belief/temperature.js";
import type { Cell, Example, Task } from "./outcome.js";
import type { Specification } from "./search/deduce.js";
import { budgetOf } from "./space/budget.js";
import type { Domain } from "./space/domain.js";
import { emptyMemo } from "./space/memo.js";
import { rowKey } from "./task.js";

/** Steps that learning may take by default. Ordinary tasks take a few thousand; texts of many thousand characters use all. */
export const DEFAULT_STEPS_MAX = 400_000;

/** What the search is asked for by a well-formed task, with a fresh budget. */
export function specificationOf(domain: Domain, task: Task): Specification {
  const examples = distinct(task.examples);
  const outputs = examples.map((example) => example.output);
  return {
    grammar: domain.grammar,
    prior: domain.prior,
    scopes: examples.map((example) => example.input),
    outputs,
    spelledBits: outsideBits(domain, outputsOf(task)),
    spelledBitsOf: (values) => outsideBits(domain, values),
    unlabelled: task.inputs ?? [],
    budget: budgetOf(task.stepsMax ?? DEFAULT_STEPS_MAX),
    memo: emptyMemo(),
  };
}

/** The outputs of all examples: one that is repeated says nothing new to the search, but supports what it finds. */
export function outputsOf(task: Task): readonly Cell[] {
  return task.examples.map((example) => example.output);
}

/** The examples without repetitions, which say nothing new. */
function distinct(examples: readonly Example[]): readonly Example[] {
  const byInput = new Map(examples.map((example) => [rowKey(example.input), example] as const).reverse());
  return [...byInput.values()].reverse();
}
