import type { Example, Issue, Row, Task, Unknown } from "./outcome.js";
import { printValue } from "./space/notation.js";

/** Longest cell, in UTF-16 units, that is learned from or believed in. Longer ones are no cells a person filled in. */
export const CELL_LENGTH_MAX = 20_000;

/** What a task and an example may hold; anything else is refused, because a mistyped key would be left unheard without a word. */
const TASK_KEYS: readonly (keyof Task)[] = ["examples", "inputs", "columns", "risk", "stepsMax", "strict"];
const EXAMPLE_KEYS: readonly (keyof Example)[] = ["input", "output", "confirmed", "trusted"];

/**
 * What is wrong with a task of unknown origin; empty when it is well formed. Unlabelled rows may have cells of any length. Never throws: what
 * throws where it is read is an issue, too.
 */
export function issuesOf(task: unknown): readonly Issue[] {
  const issues: Issue[] = [];
  reading("$", issues, () => taskIssues(task, issues));
  return issues;
}

function taskIssues(task: unknown, issues: Issue[]): void {
  if (!isRecord(task)) {
    issues.push(invalid("invalid-task", "$", "a task with examples", task));
    return;
  }
  const examples = listOf(task.examples, "examples", issues);
  const inputs = task.inputs === undefined ? [] : listOf(task.inputs, "inputs", issues);
  const width = widthOf(examples, inputs, issues);
  for (const [index, example] of examples.entries()) {
    const path = `examples.${index}`;
    reading(path, issues, () => exampleIssues(example, width, path, issues));
  }
  for (const [index, row] of inputs.entries()) {
    if (isRow(row, width ?? 0)) continue;
    const path = `inputs.${index}`;
    reading(path, issues, () => rowIssues(row, width, path, Number.POSITIVE_INFINITY, issues));
  }
  if (task.columns !== undefined) columnIssues(task.columns, width, issues);
  const { risk, stepsMax, strict } = task;
  if (risk !== undefined && !(typeof risk === "number" && risk > 0 && risk < 1))
    issues.push(invalid("invalid-risk", "risk", "a number between 0 and 1", risk));
  if (strict !== undefined && typeof strict !== "boolean")
    issues.push(invalid("invalid-flag", "strict", "true or false", strict));
  if (stepsMax !== undefined && !(typeof stepsMax === "number" && Number.isSafeInteger(stepsMax) && stepsMax > 0))
    issues.push(invalid("invalid-steps", "stepsMax", "a positive integer", stepsMax));
  unknownKeys(task, TASK_KEYS, "", issues);
}

/** Number of cells in the first row that is one, `null` where none is. */
function widthOf(examples: readonly unknown[], inputs: readonly unknown[], issues: Issue[]): number | null {
  let width: number | null = null;
  const look = (row: unknown): void => {
    if (width === null && Array.isArray(row)) width = row.length;
  };
  for (const [index, example] of examples.entries())
    reading(`examples.${index}`, issues, () => look(isRecord(example) ? example.input : undefined));
  for (const row of inputs) look(row);
  return width;
}

/** Does what reads data of unknown origin; what is thrown there, by a getter or a proxy, becomes one issue for its path. */
function reading(path: string, issues: Issue[], read: () => void): void {
  try {
    read();
  } catch (error) {
    if (issues.some((issue) => issue.code === "unreadable" && issue.path === path)) return;
    issues.push({
      code: "unreadable",
      path,
      expected: "plain data",
      received: `an error on reading it: ${textOf(error)}`,
    });
  }
}

function textOf(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : typeof error).slice(0, RECEIVED_LENGTH_MAX);
  } catch {
    return "an error that cannot be read";
  }
}

/** A list of rows for a method of an inkling. Throws a `TypeError` that says what was given instead: the types rule anything else out. */
export function rowsGiven(method: string, rows: unknown): readonly Row[] {
  if (Array.isArray(rows)) return rows;
  throw new TypeError(`${method}: expected a list of rows, received ${described(rows)}.`);
}

/** The outcome for a task with issues. */
export function invalidTask(issues: readonly Issue[]): Unknown {
  const [first] = issues;
  const others = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  const what = first === undefined ? "" : `${first.path}: expected ${first.expected}, received ${first.received}`;
  return { kind: "unknown", reason: "invalid-task", issues, message: `The task is malformed: ${what}${others}.` };
}

/** True for a row of this many cells, each a string or `null`. Never throws. */
export function isRow(row: unknown, width: number): row is Row {
  try {
    if (!Array.isArray(row) || row.length !== width) return false;
    for (const cell of row) if (cell !== null && typeof cell !== "string") return false;
    return true;
  } catch {
    return false; // a getter or a proxy, which is no plain data
  }
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
  unknownKeys(example, EXAMPLE_KEYS, `${path}.`, issues);
}

function unknownKeys(data: object, known: readonly string[], path: string, issues: Issue[]): void {
  for (const key of Object.keys(data)) {
    if (known.includes(key)) continue;
    const received = `the key ${quoted(key)}`;
    issues.push({ code: "unknown-key", path: path + key, expected: `no keys but ${known.join(", ")}`, received });
  }
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
  return { code, path, expected, received: described(received) };
}

/** Longest piece of something received that is quoted in an issue, in UTF-16 units. */
const RECEIVED_LENGTH_MAX = 60;

/** A value in a few words: `nothing`, `a list`, `number 7`, `string "x"`. */
function described(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "function") return "a function";
  return `${typeof value} ${typeof value === "string" ? quoted(value) : String(value)}`;
}

function quoted(text: string): string {
  return printValue(text.length > RECEIVED_LENGTH_MAX ? `${text.slice(0, RECEIVED_LENGTH_MAX)}…` : text);
}
