import type { Row, Task } from "./outcome.js";
import type { Domain } from "./space/domain.js";

/** Columns of a task that are read without what was not meant to be there, ascending; see {@link Domain.tidying}. */
export function strayColumns({ tidying }: Domain, { examples, inputs = [] }: Task): readonly number[] {
  return tidying.columns(
    examples.map(({ input }) => input),
    inputs,
  );
}

/** A row as it is read in a task with such columns. */
export function tidyRow({ tidying }: Domain, row: Row, columns: readonly number[]): Row {
  return tidying.row(row, columns) as Row; // a row stays one
}

/** A task whose rows without an answer are read so; no example has anything to be read over there. */
export function readTidily(domain: Domain, task: Task, columns: readonly number[]): Task {
  if (columns.length === 0 || task.inputs === undefined) return task;
  return { ...task, inputs: task.inputs.map((row) => tidyRow(domain, row, columns)) };
}
