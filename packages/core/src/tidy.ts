import type { Example, Row, Task } from "./outcome.js";
import type { Domain } from "./space/domain.js";

/** Columns of a task that are read without what was not meant to be there (see {@link Domain.tidying}), ascending; those that were read so before, too. */
export function strayColumns(
  { tidying }: Domain,
  { examples, inputs = [] }: Task,
  before: readonly number[],
): readonly number[] {
  const rows = examples.map(({ input }) => input);
  return [...new Set([...before, ...tidying.columns(rows, inputs)])].sort((left, right) => left - right);
}

/** A row as it is read in a task with such columns. */
export function tidyRow({ tidying }: Domain, row: Row, columns: readonly number[]): Row {
  return tidying.row(row, columns) as Row; // a row stays one
}

/** A task whose rows are all read so. An example that is the same either way stays the same object. */
export function readTidily(domain: Domain, task: Task, columns: readonly number[]): Task {
  if (columns.length === 0) return task;
  const read = (row: Row): Row => tidyRow(domain, row, columns);
  const examples = task.examples.map((each) => {
    const input = read(each.input);
    return input.every((cell, at) => cell === each.input[at]) ? each : ({ ...each, input } satisfies Example);
  });
  return { ...task, examples, ...(task.inputs === undefined ? {} : { inputs: task.inputs.map(read) }) };
}
