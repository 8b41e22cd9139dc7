import { amountOf } from "./emit/english.js";
import type { Cell, Example, Issue, Row, Task, Unknown } from "./outcome.js";
import { printValue } from "./space/notation.js";

/** Longest cell, in UTF-16 units, that is learned from or believed in. Longer ones are no cells a person filled in. */
export const CELL_LENGTH_MAX = 20_000;

/** Cells of a row, at most: as many as a sheet of a workbook has columns. */
export const CELLS_MAX = 16_384;

/** Issues that are collected, at most: of a list with a million holes, the first ones tell what is wrong. */
export const ISSUES_MAX = 100;

/** What a task and an example may hold; anything else is refused, because a mistyped key would be left unheard without a word. */
const TASK_KEYS: readonly (keyof Task)[] = ["examples", "inputs", "columns", "risk", "stepsMax", "strict"];
const EXAMPLE_KEYS: readonly (keyof Example)[] = ["input", "output", "confirmed", "trusted"];

/** A task of plain data, or what is wrong with what was given, at most {@link ISSUES_MAX} issues. */
export type Checked =
  | { readonly kind: "task"; readonly task: Task }
  | { readonly kind: "malformed"; readonly issues: readonly Issue[] };

/**
 * A task of unknown origin as plain data. Everything is read once and copied, so that what was checked is what is worked with, also where a
 * getter or a proxy gives something else each time. Unlabelled rows may have cells of any length. Never throws: what throws where it
 * is read is an issue, too.
 */
export function checked(data: unknown): Checked {
  const reading: Reading = { issues: [], width: null };
  const task = attempt("$", reading, () => taskFrom(data, reading));
  return task === null || reading.issues.length > 0
    ? { kind: "malformed", issues: reading.issues.slice(0, ISSUES_MAX) }
    : { kind: "task", task };
}

/** What is found out while one task is read. */
interface Reading {
  readonly issues: Issue[];
  /** Number of cells in the first row that is one, `null` before it. */
  width: number | null;
}

function taskFrom(data: unknown, reading: Reading): Task | null {
  if (!isRecord(data)) return refuse(reading, "invalid-task", "$", "a task with examples", data);
  const { examples, inputs, columns, risk, strict, stepsMax } = data;
  const task = {
    examples: listFrom(examples, "examples", "a list", reading, exampleFrom),
    ...(inputs === undefined ? {} : { inputs: listFrom(inputs, "inputs", "a list", reading, inputFrom) }),
    ...(columns === undefined ? {} : { columns: columnsFrom(columns, reading) }),
    ...optional("risk", risk, isShare, "invalid-risk", "a number between 0 and 1", reading),
    ...optional("strict", strict, isFlag, "invalid-flag", "true or false", reading),
    ...optional("stepsMax", stepsMax, isCount, "invalid-steps", "a positive integer", reading),
  };
  unknownKeys(data, TASK_KEYS, "", reading);
  return task;
}

/** An object with this value, without anything where there is none or another than expected. */
function optional<Key extends string, Value>(
  key: Key,
  value: unknown,
  is: (value: unknown) => value is Value,
  code: string,
  expected: string,
  reading: Reading,
): { readonly [name in Key]?: Value } {
  if (value === undefined) return {};
  if (!is(value)) return refuse(reading, code, key, expected, value) ?? {};
  return { [key]: value } as { readonly [name in Key]: Value }; // the type of a computed key is not inferred
}

const isShare = (value: unknown): value is number => typeof value === "number" && value > 0 && value < 1;
const isFlag = (value: unknown): value is boolean => typeof value === "boolean";
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0; // a number, then

/** The items of a list in their order, without those that are none. */
function listFrom<Item>(
  list: unknown,
  path: string,
  expected: string,
  reading: Reading,
  itemFrom: (item: unknown, path: string, reading: Reading) => Item | null,
): readonly Item[] {
  if (!Array.isArray(list)) return refuse(reading, "invalid-list", path, expected, list) ?? [];
  const { length } = list;
  const items: Item[] = [];
  for (let index = 0; index < length && reading.issues.length < ISSUES_MAX; index++) {
    const itemPath = `${path}.${index}`;
    const item = attempt(itemPath, reading, () => itemFrom(list[index], itemPath, reading));
    if (item !== null) items.push(item);
  }
  return items;
}

/** Does what reads data of unknown origin; what is thrown there, by a getter or a proxy, becomes an issue for its path. */
function attempt<Result>(path: string, { issues }: Reading, read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    const received = `an error on reading it: ${textOf(error)}`;
    issues.push({ code: "unreadable", path, expected: "plain data", received });
    return null;
  }
}

function textOf(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : typeof error).slice(0, RECEIVED_LENGTH_MAX);
  } catch {
    return "an error that cannot be read";
  }
}

/**
 * The rows of a list for a method of an inkling, each as plain data; `null` for one that is none. Throws a `TypeError` that says what was given
 * instead of a list: the types rule anything else out.
 */
export function rowsGiven(method: string, rows: unknown): readonly (Row | null)[] {
  if (!Array.isArray(rows)) throw new TypeError(`${method}: expected a list of rows, received ${described(rows)}.`);
  return Array.from({ length: rows.length }, (_, index) => plainRowAt(rows, index));
}

function plainRowAt(rows: readonly unknown[], index: number): Row | null {
  try {
    return plainRow(rows[index]);
  } catch {
    return null; // the list is no plain data
  }
}

/** The outcome for a task with issues. */
export function invalidTask(issues: readonly Issue[]): Unknown {
  const [first] = issues;
  const atLeast = issues.length >= ISSUES_MAX ? "at least " : "";
  const others = issues.length > 1 ? ` (and ${atLeast}${issues.length - 1} more)` : "";
  const what = first === undefined ? "" : `${first.path}: expected ${first.expected}, received ${first.received}`;
  return { kind: "unknown", reason: "invalid-task", issues, message: `The task is malformed: ${what}${others}.` };
}

/**
 * A row of unknown origin as plain data, read once; `null` for what is none or has a cell that is neither a string nor `null`, and for a row of another
 * width where one is given. Never throws.
 */
export function plainRow(row: unknown, width?: number): Row | null {
  try {
    if (!Array.isArray(row)) return null;
    const { length } = row;
    if (length > CELLS_MAX || (width !== undefined && length !== width)) return null;
    const cells: Cell[] = [];
    for (let index = 0; index < length; index++) {
      const cell: unknown = row[index];
      if (cell !== null && typeof cell !== "string") return null;
      cells.push(cell);
    }
    return cells;
  } catch {
    return null; // a getter or a proxy, which is no plain data
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

function exampleFrom(data: unknown, path: string, reading: Reading): Example | null {
  if (!isRecord(data)) return refuse(reading, "invalid-example", path, "an example with input and output", data);
  const { input, output, confirmed, trusted } = data;
  const row = rowFrom(input, `${path}.input`, CELL_LENGTH_MAX, reading);
  const cell = cellFrom(output, `${path}.output`, CELL_LENGTH_MAX, reading);
  for (const [flag, given] of Object.entries({ confirmed, trusted }))
    if (given !== undefined && given !== true)
      refuse(reading, "invalid-flag", `${path}.${flag}`, "true, or nothing", given);
  unknownKeys(data, EXAMPLE_KEYS, `${path}.`, reading);
  return {
    input: row,
    output: cell,
    ...(confirmed === true ? { confirmed } : {}),
    ...(trusted === true ? { trusted } : {}),
  };
}

function inputFrom(row: unknown, path: string, reading: Reading): Row {
  return rowFrom(row, path, Number.POSITIVE_INFINITY, reading);
}

function unknownKeys(data: object, known: readonly string[], path: string, reading: Reading): void {
  for (const key of Object.keys(data)) {
    if (known.includes(key) || reading.issues.length >= ISSUES_MAX) continue;
    const expected = `no keys but ${known.join(", ")}`;
    reading.issues.push({ code: "unknown-key", path: path + key, expected, received: `the key ${quoted(key)}` });
  }
}

function rowFrom(row: unknown, path: string, lengthMax: number, reading: Reading): Row {
  if (!Array.isArray(row)) return refuse(reading, "invalid-row", path, "a list of cells", row) ?? [];
  const { length } = row;
  if (length > CELLS_MAX) {
    const expected = `at most ${CELLS_MAX} cells`;
    reading.issues.push({ code: "too-wide", path, expected, received: amountOf(length, "cell") });
    return [];
  }
  reading.width ??= length;
  if (length !== reading.width) {
    const expected = `${amountOf(reading.width, "cell")}, like the first row`;
    reading.issues.push({ code: "width", path, expected, received: amountOf(length, "cell") });
  }
  const cells: Cell[] = [];
  for (let index = 0; index < length && reading.issues.length < ISSUES_MAX; index++) {
    const cell: unknown = row[index];
    cells.push(isCell(cell, lengthMax) ? cell : cellFrom(cell, `${path}.${index}`, lengthMax, reading));
  }
  return cells;
}

function isCell(cell: unknown, lengthMax: number): cell is Cell {
  return cell === null || (typeof cell === "string" && cell.length <= lengthMax);
}

function cellFrom(cell: unknown, path: string, lengthMax: number, reading: Reading): Cell {
  if (isCell(cell, lengthMax)) return cell;
  if (typeof cell !== "string") return refuse(reading, "invalid-cell", path, "a string or null", cell);
  const expected = `at most ${amountOf(lengthMax, "character")}`;
  reading.issues.push({ code: "too-long", path, expected, received: amountOf(cell.length, "character") });
  return null;
}

function columnsFrom(columns: unknown, reading: Reading): readonly string[] {
  const names = listFrom(columns, "columns", "a list of names", reading, (name, path) =>
    typeof name === "string" ? name : (refuse(reading, "invalid-name", path, "a string", name) ?? ""),
  );
  const { width } = reading;
  if (Array.isArray(columns) && width !== null && names.length !== width) {
    const expected = `${amountOf(width, "name")}, one for every cell of a row`;
    reading.issues.push({ code: "width", path: "columns", expected, received: amountOf(names.length, "name") });
  }
  return names;
}

/** Notes that something is not what was expected. */
function refuse(reading: Reading, code: string, path: string, expected: string, received: unknown): null {
  reading.issues.push({ code, path, expected, received: described(received) });
  return null;
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
  return `${typeof value} ${typeof value === "string" ? quoted(value) : String(value).slice(0, RECEIVED_LENGTH_MAX)}`;
}

function quoted(text: string): string {
  return printValue(text.length > RECEIVED_LENGTH_MAX ? `${text.slice(0, RECEIVED_LENGTH_MAX)}…` : text);
}
