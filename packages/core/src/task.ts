import type { Example, Issue, Row } from "./outcome.js";

/** Longest cell, in UTF-16 units, that is learned from or believed in. Longer ones are no cells a person filled in. */
export const CELL_LENGTH_MAX = 20_000;

/** What is wrong with a task of unknown origin; empty when it is well formed. Unlabelled rows may have cells of any length. */
export function issuesOf(task: unknown): readonly Issue[] {
  if (!isRecord(task)) return [invalid("invalid-task", "$", "a task with examples", task)];
  const issues: Issue[] = [];
  const examples = listOf(task.examples, "examples", issues);
  const inputs = task.inputs === undefined ? [] : listOf(task.inputs, "inputs", issues);
  const rows = [...examples.map((example) => (isRecord(example) ? example.input : undefined)), ...inputs];
  const width = rows.find((row) => Array.isArray(row))?.length ?? null;
  for (const [index, example] of examples.entries()) exampleIssues(example, width, `examples.${index}`, issues);
  for (const [index, row] of inputs.entries())
    if (!isRow(row, width ?? 0)) rowIssues(row, width, `inputs.${index}`, Number.POSITIVE_INFINITY, issues);
  if (task.columns !== undefined) columnIssues(task.columns, width, issues);
  const { risk, stepsMax, strict } = task;
  if (risk !== undefined && !(typeof risk === "number" && risk > 0 && risk < 1)) {
    const received = typeof risk === "number" ? String(risk) : kindOf(risk);
    issues.push({ code: "invalid-risk", path: "risk", expected: "a number between 0 and 1", received });
  }
  if (strict !== undefined && typeof strict !== "boolean")
    issues.push(invalid("invalid-flag", "strict", "true or false", strict));
  if (stepsMax !== undefined && !(typeof stepsMax === "number" && stepsMax > 0)) {
    const received = typeof stepsMax === "number" ? String(stepsMax) : kindOf(stepsMax);
    issues.push({ code: "invalid-steps", path: "stepsMax", expected: "a positive number", received });
  }
  return issues;
}

/** True for a row of this many cells, each a string or `null`. */
export function isRow(row: unknown, width: number): row is Row {
  if (!Array.isArray(row) || row.length !== width) return false;
  for (const cell of row) if (cell !== null && typeof cell !== "string") return false;
  return true;
}

/** True for an object that is not a list. */
export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
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
    const group = byInput.get(key);
    if (group === undefined) byInput.set(key, [index]);
    else group.push(index);
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

function listOf(list: unknown, path: string, issues: Issue[]): readonly unknown[] {
  if (Array.isArray(list)) return list;
  issues.push(invalid("invalid-list", path, "a list", list));
  return [];
}

function exampleIssues(example: unknown, width: number | null, path: string, issues: Issue[]): void {
  if (!isRecord(example)) {
    issues.push(invalid("invalid-example", path, "an example with input and output", example));
    return;
  }
  rowIssues(example.input, width, `${path}.input`, CELL_LENGTH_MAX, issues);
  cellIssues(example.output, `${path}.output`, CELL_LENGTH_MAX, issues);
  for (const flag of ["confirmed", "trusted"])
    if (example[flag] !== undefined && example[flag] !== true)
      issues.push(invalid("invalid-flag", `${path}.${flag}`, "true, or nothing", example[flag]));
}

function rowIssues(row: unknown, width: number | null, path: string, lengthMax: number, issues: Issue[]): void {
  if (!Array.isArray(row)) {
    issues.push(invalid("invalid-row", path, "a list of cells", row));
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
  for (const [index, cell] of row.entries()) cellIssues(cell, `${path}.${index}`, lengthMax, issues);
}

function cellIssues(cell: unknown, path: string, lengthMax: number, issues: Issue[]): void {
  if (cell === null) return;
  if (typeof cell !== "string") {
    issues.push(invalid("invalid-cell", path, "a string or null", cell));
  } else if (cell.length > lengthMax) {
    issues.push({
      code: "too-long",
      path,
      expected: `at most ${lengthMax} characters`,
      received: `${cell.length} characters`,
    });
  }
}

function columnIssues(columns: unknown, width: number | null, issues: Issue[]): void {
  if (!Array.isArray(columns)) {
    issues.push(invalid("invalid-list", "columns", "a list of names", columns));
    return;
  }
  for (const [index, name] of columns.entries())
    if (typeof name !== "string") issues.push(invalid("invalid-name", `columns.${index}`, "a string", name));
  if (width !== null && columns.length !== width) {
    issues.push({
      code: "width",
      path: "columns",
      expected: `${width} names, one for every cell of a row`,
      received: `${columns.length} names`,
    });
  }
}

function invalid(code: string, path: string, expected: string, received: unknown): Issue {
  return { code, path, expected, received: kindOf(received) };
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : typeof value;
}
