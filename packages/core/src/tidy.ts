import type { Row, Task } from "./outcome.js";
import type { Domain } from "./space/domain.js";

/** Columns of a task in which only rows without an answer have what was not meant to be there; see {@link Domain.tidying}. */
export function strayColumns({ tidying }: Domain, { examples, inputs = [] }: Task): readonly number[] {
  return tidying.columns(
    examples.map(({ input }) => input),
    inputs,
  );
}

/** A task whose rows without an answer are read tidily in some columns. */
export function readingTidily({ tidying }: Domain, task: Task, columns: readonly number[]): Task {
  if (columns.length === 0 || task.inputs === undefined) return task;
  return { ...task, inputs: task.inputs.map((row) => tidying.row(row, columns) as Row) }; // a row stays one
}
