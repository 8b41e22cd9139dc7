const QUOTE = 34;
const LF = 10;
const CR = 13;

/** One record of delimited text, exactly as written. */
export interface ScannedRecord {
  /** The whole record without its line end. */
  readonly text: string;
  /** The cells as written, quotes included. */
  readonly cells: readonly string[];
  /** `"\n"`, `"\r\n"`, `"\r"`, or `""` at the end of the file. */
  readonly end: string;
  /** The line on which the record starts, counted from 1. */
  readonly line: number;
  /** Whether text follows a closing quote. */
  readonly brokenQuote: boolean;
}

/** What {@link scanRecords} found. */
export interface Scan {
  readonly records: readonly ScannedRecord[];
  /** Where the text that is not yet a whole record starts. Equal to the text's length when all of it was used. */
  readonly rest: number;
  /** The line on which the rest starts. */
  readonly line: number;
  /** The line on which the quote opened that is still open at the end of the text, if one is. */
  readonly openQuoteLine?: number;
}

/** A cell's borders: `end` is where its delimiter or line end stands, or -1 when its quote never closes. */
interface Border {
  readonly end: number;
  readonly brokenQuote: boolean;
}

/**
 * Splits delimited text into records. A cell is quoted when its first character is a quote; a quote inside a quoted cell
 * is doubled. Line ends may be mixed. With `last` false, an unfinished record at the end is left for the next call,
 * together with the text that follows it.
 */
export function scanRecords(text: string, delimiter: string, firstLine: number, last: boolean): Scan {
  const records: ScannedRecord[] = [];
  let at = 0;
  let line = firstLine;
  while (at < text.length) {
    const found = scanRecord(text, at, delimiter.charCodeAt(0), line, last);
    if (found.kind === "unfinished") return { records, rest: at, line, ...found.open };
    records.push(found.record);
    at += found.record.text.length + found.record.end.length;
    line = found.nextLine;
  }
  return { records, rest: at, line };
}

type Found =
  | { readonly kind: "record"; readonly record: ScannedRecord; readonly nextLine: number }
  | { readonly kind: "unfinished"; readonly open?: { readonly openQuoteLine: number } };

function scanRecord(text: string, start: number, delimiter: number, line: number, last: boolean): Found {
  const cells: string[] = [];
  let brokenQuote = false;
  let at = start;
  for (;;) {
    const border = cellBorder(text, at, delimiter);
    if (border.end < 0) return { kind: "unfinished", open: { openQuoteLine: line + lineEnds(text, start, at) } };
    cells.push(text.slice(at, border.end));
    brokenQuote ||= border.brokenQuote;
    at = border.end;
    if (text.charCodeAt(at) !== delimiter) break;
    at += 1;
  }
  const end = lineEndAt(text, at, last);
  if (end === undefined) return { kind: "unfinished" };
  const record = { text: text.slice(start, at), cells, end, line, brokenQuote };
  return { kind: "record", record, nextLine: line + (end === "" ? 0 : 1) + linesInside(record) };
}

function cellBorder(text: string, start: number, delimiter: number): Border {
  const quoted = text.charCodeAt(start) === QUOTE;
  const from = quoted ? closingQuote(text, start) + 1 : start;
  if (quoted && from === 0) return { end: -1, brokenQuote: false };
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === LF || code === CR) break;
  }
  return { end: at, brokenQuote: quoted && at > from };
}

/** Where the quote that opens at `start` closes, or -1. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

/** The line end at `at`, or `undefined` when the text that follows is needed to tell. */
function lineEndAt(text: string, at: number, last: boolean): string | undefined {
  if (at === text.length) return last ? "" : undefined;
  if (text.charCodeAt(at) === LF) return "\n";
  if (at + 1 === text.length) return last ? "\r" : undefined;
  return text.charCodeAt(at + 1) === LF ? "\r\n" : "\r";
}

function linesInside(record: ScannedRecord): number {
  return record.text.includes('"') ? lineEnds(record.text, 0, record.text.length) : 0;
}

/** How many line ends stand in `text` between two places. */
function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count += 1;
  }
  return count;
}

/** The value of a cell as written: outer quotes removed, doubled quotes halved, text after a closing quote kept. */
export function cellValue(written: string): string {
  if (written.charCodeAt(0) !== QUOTE) return written;
  const close = closingQuote(written, 0);
  if (close < 0) return written;
  return written.slice(1, close).replaceAll('""', '"') + written.slice(close + 1);
}

/** A value as it is written in delimited text; in quotes where it must be, or where `quoted` asks for it. */
export function writeCell(value: string, delimiter: string, quoted: boolean): string {
  const needed = quoted || value.includes(delimiter) || /["\r\n]/.test(value) || value.trim() !== value;
  return needed ? `"${value.replaceAll('"', '""')}"` : value;
}
