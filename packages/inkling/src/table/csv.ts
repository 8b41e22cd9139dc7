import { badInput, type Failure } from "../failure.js";
import { nameColumns } from "./columns.js";
import { detectEncoding, type Encoding, fileBytes } from "./encoding.js";
import { cellValue, type ScannedRecord, scanRecords, writeCell } from "./scan.js";
import { delimiterName, parseDelimiter, sniffDelimiter } from "./sniff.js";
import {
  type ByteSink,
  type CopyJob,
  isBlank,
  type OnRead,
  type RowEdit,
  type TableContent,
  type TableRow,
} from "./table.js";

/** A single record longer than this is refused: nearly always a quote that never closes. */
export const RECORD_CHARS_MAX: number = 64 * 1024 * 1024;

const SNIFF_CHARS = 64 * 1024;

/** How a delimited file is to be read; what is left out is found out. */
export interface CsvOptions {
  readonly delimiter?: string;
  readonly encoding?: string;
  /** `false`: the first record is data, and columns have numbers only. */
  readonly header?: boolean;
}

/** How a delimited file is written. */
interface CsvFormat {
  readonly path: string;
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** The record that holds the headers, counted from 1; 0 when there is none. */
  readonly headerNumber: number;
  /** Whether new cells are quoted even where they need not be, because the whole header is. */
  readonly quoteAll: boolean;
}

/** Some records, and the number of the first one in the file, counted from 1. */
interface RecordChunk {
  readonly first: number;
  readonly records: readonly ScannedRecord[];
}

/**
 * Opens delimited text. The file is checked for its encoding as a whole; everything else is read as it is asked for.
 * Throws a `Failure` for files that hold no table.
 */
export async function openCsv(path: string, options: CsvOptions): Promise<TableContent> {
  const { encoding, notices } = await detectEncoding(path, options.encoding);
  const start = await readStart(path, encoding);
  const hint = /^sep=(.)\r?$/m.exec(start.text.split("\n", 1)[0] ?? "")?.[1];
  const delimiter =
    options.delimiter === undefined
      ? (hint ?? sniffDelimiter(start.text, start.complete))
      : parseDelimiter(options.delimiter);
  const head = await findHeader(path, encoding, delimiter, hint === undefined ? 0 : 1);
  const headerNumber = options.header === false ? 0 : head.number;
  const quoteAll = headerNumber > 0 && head.record.cells.every((cell) => cell.startsWith('"'));
  const format = { path, encoding, delimiter, headerNumber, quoteAll };
  const headers = head.record.cells.map((cell) => (options.header === false ? "" : cellValue(cell)));
  return csvTable(format, headers, notices);
}

function csvTable(format: CsvFormat, headers: readonly string[], notices: readonly string[]): TableContent {
  const delimiter = delimiterName(format.delimiter);
  return {
    kind: "text",
    path: format.path,
    format: `${delimiter}-separated, ${format.encoding.label}`,
    columns: nameColumns(headers),
    notices,
    advice:
      headers.length > 1
        ? []
        : [`The file was read as ${delimiter}-separated and has one column; if that is wrong, use --delimiter.`],
    rows: (onRead) => dataRows(format, onRead),
    canHold: (text) => format.encoding.canHold(text),
    columnType: () => "text",
    typeOf: () => "text",
    copy: (job, sink) => copyCsv(format, headers.length, job, sink),
  };
}

async function readStart(
  path: string,
  encoding: Encoding,
): Promise<{ readonly text: string; readonly complete: boolean }> {
  let text = "";
  for await (const chunk of fileText(path, encoding)) {
    text += chunk.text;
    if (text.length >= SNIFF_CHARS) return { text: text.slice(0, SNIFF_CHARS), complete: false };
  }
  return { text, complete: true };
}

async function findHeader(
  path: string,
  encoding: Encoding,
  delimiter: string,
  after: number,
): Promise<{ readonly record: ScannedRecord; readonly number: number }> {
  for await (const { first, records } of fileRecords(path, encoding, delimiter)) {
    const index = records.findIndex((record, at) => first + at > after && record.text.trim() !== "");
    const record = records[index];
    if (record !== undefined) return { record, number: first + index };
  }
  const issue = { code: "empty-file", path, expected: "a header and some rows", received: "no text at all" };
  throw badInput(issue, `${path} is empty. A table needs a header row, and rows below it.`);
}

async function* fileText(
  path: string,
  encoding: Encoding,
): AsyncGenerator<{ readonly text: string; readonly last: boolean; readonly fraction: number }> {
  const decode = encoding.decoder();
  for await (const { bytes, last, fraction } of fileBytes(path, encoding.mark.length)) {
    yield { text: decodeOrFail(path, encoding, () => decode(bytes, last)), last, fraction };
  }
}

function decodeOrFail(path: string, encoding: Encoding, decode: () => string): string {
  try {
    return decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const issue = {
      code: "bad-encoding",
      path,
      expected: encoding.label,
      received: "bytes that are not in this encoding",
    };
    throw badInput(
      issue,
      `${path} is not valid ${encoding.label}. Name its real encoding, for example --encoding windows-1252.`,
    );
  }
}

/**
 * Reads records in chunks. An unfinished record is looked at again only when the text behind it has doubled, which keeps
 * the work linear even for one enormous cell.
 */
async function* fileRecords(
  path: string,
  encoding: Encoding,
  delimiter: string,
  onRead?: OnRead,
): AsyncGenerator<RecordChunk> {
  let held = "";
  let waiting: string[] = [];
  let waitingChars = 0;
  let line = 1;
  let first = 1;
  for await (const { text, last, fraction } of fileText(path, encoding)) {
    waiting.push(text);
    waitingChars += text.length;
    if (waitingChars < held.length && held.length + waitingChars <= RECORD_CHARS_MAX && !last) continue;
    const all = held + waiting.join("");
    const scan = scanRecords(all, delimiter, line, last);
    held = all.slice(scan.rest);
    if (held.length > RECORD_CHARS_MAX || (last && held !== ""))
      throw endlessRecord(path, scan.line, scan.openQuoteLine, last);
    yield { first, records: scan.records };
    onRead?.(fraction);
    waiting = [];
    waitingChars = 0;
    line = scan.line;
    first += scan.records.length;
  }
}

function endlessRecord(path: string, line: number, openQuoteLine: number | undefined, ended: boolean): Failure {
  const where = openQuoteLine ?? line;
  const received = ended ? "the end of the file" : `more than ${RECORD_CHARS_MAX / 1024 / 1024} million characters`;
  const issue = {
    code: openQuoteLine === undefined ? "record-too-long" : "open-quote",
    path: `${path}:${where}`,
    expected: openQuoteLine === undefined ? "a shorter row" : "a closing quote",
    received,
  };
  if (openQuoteLine === undefined)
    return badInput(
      issue,
      `${path}: the row that starts on line ${line} is too long (${received}), so nothing was done. Shorten or remove that row; or, if the file is no such table, say how to read it with --delimiter or --encoding.`,
    );
  return badInput(
    issue,
    `${path}: the quote that opens on line ${where} never closes (found ${received}). Close it, or double it ("") if it belongs to the text.`,
  );
}

async function* dataRows(format: CsvFormat, onRead?: OnRead): AsyncGenerator<readonly TableRow[]> {
  for await (const chunk of fileRecords(format.path, format.encoding, format.delimiter, onRead)) {
    yield chunkRows(chunk, format.headerNumber);
  }
}

/** The data rows of a chunk: what stands behind the header and is not an empty line. */
function chunkRows(chunk: RecordChunk, headerNumber: number): readonly TableRow[] {
  const rows: TableRow[] = [];
  chunk.records.forEach((record, at) => {
    const number = chunk.first + at;
    if (number > headerNumber && record.text !== "") rows.push(tableRow(record, number));
  });
  return rows;
}

function tableRow(record: ScannedRecord, number: number): TableRow {
  const cells = record.text.includes('"') ? record.cells.map(cellValue) : record.cells;
  return { number, cells, brokenQuote: record.brokenQuote };
}

async function copyCsv(format: CsvFormat, width: number, job: CopyJob, sink: ByteSink): Promise<void> {
  await sink(format.encoding.mark);
  const header: RowEdit = new Map(job.added.map((name, at) => [width + at, name]));
  for await (const chunk of fileRecords(format.path, format.encoding, format.delimiter, job.onRead)) {
    const rows = chunkRows(chunk, format.headerNumber);
    const edits = await job.edit(rows);
    const byNumber = new Map(rows.map((row, at) => [row.number, edits[at]]));
    if (job.added.length > 0) byNumber.set(format.headerNumber, header);
    const texts = chunk.records.map(
      (record, at) => editedText(record, byNumber.get(chunk.first + at), format) + record.end,
    );
    await sink(format.encoding.encode(texts.join("")));
  }
}

function editedText(record: ScannedRecord, edit: RowEdit, format: CsvFormat): string {
  if (edit === undefined || edit.size === 0) return record.text;
  const cells = [...record.cells];
  for (const [index, value] of edit) {
    while (cells.length < index) cells.push("");
    const quoted = format.quoteAll || cells[index]?.startsWith('"') === true;
    // A blank cell that is to be blank keeps its bytes.
    const stays = value === "" && isBlank(cellValue(cells[index] ?? ""));
    cells[index] = stays ? (cells[index] ?? "") : writeCell(value, format.delimiter, quoted);
  }
  return cells.join(format.delimiter);
}
