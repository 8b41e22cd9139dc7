import type { Cell, Example, Issue, Row } from "../../outcome.js";

/** A task of the corpus: what the learner is shown, and what it must then say. */
export interface TaskFile {
  /** What the task is, in a few words. */
  readonly title: string;
  /** The domain whose language expresses it, such as `text`. */
  readonly domain: string;
  /** At least one. */
  readonly examples: readonly Example[];
  /** At least one; hidden from the learner except for their inputs. */
  readonly expectations: readonly Expectation[];
}

/** A hidden check: one row, and what is expected of it. */
export interface Expectation {
  readonly input: Row;
  readonly expected: Expected;
  /** Line of the check in the file, from 1. */
  readonly line: number;
}

export type Expected =
  /** The best guess must be exactly this cell. */
  | { readonly kind: "value"; readonly value: Cell }
  /** The decision must be anything but `"answer"`. */
  | { readonly kind: "abstain" };

/** Thrown for a malformed task file. The message names every offending line and what was expected there. */
export class TaskFileError extends Error {
  override readonly name = "TaskFileError";
  /** In line order; `path` is `line 3, column 7`, both from 1, columns in UTF-16 units. Never empty. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => `${issue.path}: expected ${issue.expected}, found ${issue.received}`).join("\n"));
    this.issues = issues;
  }
}

/**
 * Reads a task file.
 *
 * The first line is a header, `# title   domain: name`. Then comes one row a line: an example, `cell | cell -> cell`,
 * or a check, which begins with `==>` and may expect the word `abstain`. A cell is the word `null` (a missing value)
 * or text between double quotes with the escapes of JSON. Empty lines, and further lines that begin with `#`, say
 * nothing. All rows have the same number of input cells.
 *
 * Throws {@link TaskFileError} with all malformed lines at once.
 */
export function parseTaskFile(text: string): TaskFile {
  const lines = text.split(/\r?\n/);
  const issues: Issue[] = [];
  const rows: ParsedRow[] = [];
  const header = attempt(issues, () => parseHeader(lines[0] ?? ""));
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === "" || line.startsWith("#")) continue;
    const row = attempt(issues, () => parseRow(line, index + 1));
    if (row) rows.push(row);
  }
  const examples = rows.filter((row) => !row.isCheck);
  const checks = rows.filter((row) => row.isCheck);
  issues.push(...widthIssues(rows));
  if (issues.length === 0) issues.push(...countIssues(examples.length, checks.length, lines.length));
  if (!header || issues.length > 0) throw new TaskFileError(issues);
  return { ...header, examples: examples.flatMap(toExample), expectations: checks.map(toExpectation) };
}

interface ParsedRow {
  readonly isCheck: boolean;
  readonly input: Row;
  readonly expected: Expected;
  readonly line: number;
}

/** Runs `parse`, keeping a malformed line as an issue so that the other lines are still read. */
function attempt<T>(issues: Issue[], parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof TaskFileError)) throw error;
    issues.push(...error.issues);
    return undefined;
  }
}

const HEADER = /^#\s+(\S.*?)\s+domain:\s*([a-z]+)\s*$/;

function parseHeader(line: string): { readonly title: string; readonly domain: string } {
  const [, title, domain] = HEADER.exec(line) ?? [];
  if (!title || !domain) throw mistake(1, 1, "a header such as `# initials   domain: text`", quoted(line));
  return { title, domain };
}

function parseRow(source: string, line: number): ParsedRow {
  const cursor: Cursor = { source, line, at: 0 };
  const isCheck = skip(cursor, "==>");
  const input: Cell[] = [parseCell(cursor)];
  while (skip(cursor, "|")) input.push(parseCell(cursor));
  if (!skip(cursor, "->")) throw unexpected(cursor, "`|` or `->` after a cell");
  const expected = isCheck ? parseExpected(cursor) : ({ kind: "value", value: parseCell(cursor) } as const);
  skipSpaces(cursor);
  if (cursor.at < source.length) throw unexpected(cursor, "the end of the line");
  return { isCheck, input, expected, line };
}

function parseExpected(cursor: Cursor): Expected {
  return skip(cursor, "abstain") ? { kind: "abstain" } : { kind: "value", value: parseCell(cursor) };
}

function parseCell(cursor: Cursor): Cell {
  if (skip(cursor, "null")) return null;
  if (!skip(cursor, '"')) throw unexpected(cursor, "a cell: text in double quotes, or `null`");
  return parseTextAfterQuote(cursor);
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/** Reads up to and including the closing quote. */
function parseTextAfterQuote(cursor: Cursor): string {
  const start = cursor.at;
  let text = "";
  while (cursor.source[cursor.at] !== '"') {
    if (cursor.at >= cursor.source.length) throw unexpected(cursor, "a closing double quote");
    text += cursor.source[cursor.at] === "\\" ? parseEscape(cursor) : cursor.source[cursor.at++];
  }
  cursor.at++;
  // A surrogate that `u` mode still sees as one has no partner, so the text is not a sequence of code points.
  if (/\p{Surrogate}/u.test(text)) throw mistake(cursor.line, start, "text of whole code points", "half a pair");
  return text;
}

function parseEscape(cursor: Cursor): string {
  const hex = /^\\u([0-9a-fA-F]{4})/.exec(cursor.source.slice(cursor.at, cursor.at + 6))?.[1];
  const letter = cursor.source[cursor.at + 1] ?? "";
  const text = hex === undefined ? SHORT_ESCAPES.get(letter) : String.fromCharCode(Number.parseInt(hex, 16));
  if (text === undefined) throw unexpected(cursor, 'an escape of JSON such as `\\"`, `\\n` or `\\u00e9`');
  cursor.at += hex === undefined ? 2 : 6;
  return text;
}

/** A reading position in one line; moved forward by the functions that take it. */
interface Cursor {
  readonly source: string;
  readonly line: number;
  at: number;
}

/** Skips spaces, then `token` when it is next; says whether it was. */
function skip(cursor: Cursor, token: string): boolean {
  skipSpaces(cursor);
  if (!cursor.source.startsWith(token, cursor.at)) return false;
  cursor.at += token.length;
  return true;
}

function skipSpaces(cursor: Cursor): void {
  while (cursor.source[cursor.at] === " ") cursor.at++;
}

function toExample(row: ParsedRow): Example[] {
  return row.expected.kind === "value" ? [{ input: row.input, output: row.expected.value }] : [];
}

function toExpectation(row: ParsedRow): Expectation {
  return { input: row.input, expected: row.expected, line: row.line };
}

function widthIssues(rows: readonly ParsedRow[]): Issue[] {
  const width = rows[0]?.input.length ?? 0;
  return rows
    .filter((row) => row.input.length !== width)
    .map((row) => issue(row.line, 1, `${width} input cells, as in the first row`, String(row.input.length)));
}

function countIssues(examples: number, checks: number, lines: number): Issue[] {
  const missing: Issue[] = [];
  if (examples === 0) missing.push(issue(lines, 1, "at least one example", "none"));
  if (checks === 0) missing.push(issue(lines, 1, "at least one check, beginning with `==>`", "none"));
  return missing;
}

function unexpected(cursor: Cursor, expected: string): TaskFileError {
  return mistake(cursor.line, cursor.at + 1, expected, quoted(cursor.source.slice(cursor.at)));
}

function mistake(line: number, column: number, expected: string, received: string): TaskFileError {
  return new TaskFileError([issue(line, column, expected, received)]);
}

function issue(line: number, column: number, expected: string, received: string): Issue {
  return { code: "task-file", path: `line ${line}, column ${column}`, expected, received };
}

/** The beginning of `text` for a message. */
function quoted(text: string): string {
  return text === "" ? "the end of the line" : `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\``;
}
