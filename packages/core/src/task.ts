import type { Example, Issue, Row, Task } from "./outcome.js";

/** Longest cell, in UTF-16 units, that is learned from or believed in. Longer ones are no cells a person filled in. */
export const CELL_LENGTH_MAX = 20_000;

/** What is wrong with a task; empty when it is well formed. */
export function issuesOf(task: Task): readonly Issue[] {
  const issues: Issue[] = [];
  const width = task.examples[0]?.input?.length ?? task.inputs?.[0]?.length ?? 0;
  task.examples.forEach((example, index) => {
    rowIssues(example.input, width, `examples.${index}.input`, issues);
    cellIssues(example.output, `examples.${index}.output`, issues);
  });
  task.inputs?.forEach((row, index) => {
    if (!Array.isArray(row) || row.length !== width) rowIssues(row, width, `inputs.${index}`, issues);
  });
  if (task.stepsMax !== undefined && !(task.stepsMax > 0)) {
    issues.push({
      code: "invalid-steps",
      path: "stepsMax",
      expected: "a positive number",
      received: String(task.stepsMax),
    });
  }
  return issues;
}

/** True for a row with a cell that is too long to be believed in. */
export function hasLongCell(row: Row): boolean {
  return row.some((cell) => cell !== null && cell.length > CELL_LENGTH_MAX);
}

/** Indexes of the examples whose input has another output elsewhere, ascending. */
export function contradictions(examples: readonly Example[]): readonly number[] {
  const byInput = new Map<string, number[]>();
  examples.forEach(({ input }, index) => {
    const key = rowKey(input);
    byInput.set(key, [...(byInput.get(key) ?? []), index]);
  });
  const differing = [...byInput.values()].filter(
    (group) => new Set(group.map((index) => examples[index]?.output)).size > 1,
  );
  return differing.flat().sort((left, right) => left - right);
}

/** A text that is equal for equal rows only. */
export function rowKey(row: Row): string {
  return row.map((cell) => (cell === null ? "n" : `${cell.length}:${cell}`)).join(",");
}

function rowIssues(row: Row, width: number, path: string, issues: Issue[]): void {
  if (!Array.isArray(row)) {
    issues.push({ code: "invalid-row", path, expected: "a list of cells", received: typeof row });
    return;
  }
  if (row.length !== width) {
    issues.push({
      code: "width",
      path,
      expected: `${width} cells, like the first row`,
      received: `${row.length} cells`,
    });
  }
  for (const [index, cell] of row.entries()) cellIssues(cell, `${path}.${index}`, issues);
}

function cellIssues(cell: unknown, path: string, issues: Issue[]): void {
  if (cell === null) return;
  if (typeof cell !== "string") {
    issues.push({ code: "invalid-cell", path, expected: "a string or null", received: typeof cell });
  } else if (cell.length > CELL_LENGTH_MAX) {
    issues.push({
      code: "too-long",
      path,
      expected: `at most ${CELL_LENGTH_MAX} characters`,
      received: `${cell.length} characters`,
    });
  }
}
