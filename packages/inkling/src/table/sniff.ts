import { badInput } from "../failure.js";
import { scanRecords } from "./scan.js";

const DELIMITERS = [",", "\t", ";", "|"] as const;
const NAMES: ReadonlyMap<string, string> = new Map([
  [",", "comma"],
  ["\t", "tab"],
  [";", "semicolon"],
  ["|", "bar"],
  [" ", "space"],
]);

/** A delimiter in words, for messages. */
export function delimiterName(delimiter: string): string {
  return NAMES.get(delimiter) ?? JSON.stringify(delimiter);
}

/** Reads `--delimiter`: one character, or its name (`comma`, `tab` or `\t`, `semicolon`, `bar` or `pipe`, `space`). */
export function parseDelimiter(wanted: string): string {
  const byName = [...NAMES].find(([, name]) => name === wanted.toLowerCase())?.[0];
  const delimiter = byName ?? (wanted === "\\t" ? "\t" : wanted.toLowerCase() === "pipe" ? "|" : wanted);
  if (delimiter.length === 1 && !/["\r\n]/.test(delimiter)) return delimiter;
  const issue = {
    code: "bad-delimiter",
    path: "--delimiter",
    expected: "one character, or comma, tab, semicolon, bar, space",
    received: wanted,
  };
  throw badInput(issue, `--delimiter must be ${issue.expected}; got ${JSON.stringify(wanted)}.`);
}

/**
 * Guesses the delimiter from the start of a file: the candidate with which the records agree best on a number of cells
 * above one. Ties go to the order comma, tab, semicolon, bar; a file of one column counts as comma-separated.
 */
export function sniffDelimiter(start: string, complete: boolean): string {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: delimiterScore(start, delimiter, complete) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** The share of records that have the header's number of cells, or 0 when the header is a single cell. */
function delimiterScore(start: string, delimiter: string, complete: boolean): number {
  const { records } = scanRecords(start, delimiter, 1, complete);
  const filled = records.filter((record) => record.text !== "");
  const width = filled[0]?.cells.length ?? 1;
  if (width < 2) return 0;
  return filled.filter((record) => record.cells.length === width).length / filled.length + width / 1e6;
}
