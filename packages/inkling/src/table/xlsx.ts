import { strToU8, type Unzipped, zipSync } from "fflate";
import { badInput, type Failure } from "../failure.js";
import { nameColumns } from "./columns.js";
import {
  type ByteSink,
  type CopyJob,
  cellAt,
  isBlank,
  type RowEdit,
  type TableContent,
  type TableRow,
} from "./table.js";
import { type Book, findSheet, openBook, readFormats, readStrings, type SheetEntry } from "./xlsx-book.js";
import { type MakeCell, patchSheet, recalculateOnLoad } from "./xlsx-patch.js";
import { readSheet, type SheetData } from "./xlsx-sheet.js";
import { readTables, type SheetTable } from "./xlsx-table.js";
import { partText, readPacked, unpack } from "./xlsx-zip.js";

const ROWS_PER_CHUNK = 1000;

export interface XlsxOptions {
  /** The name of a sheet, or its number counted from 1. Default: the first sheet that is not hidden. */
  readonly sheet?: string;
  readonly header?: boolean;
}

/** One sheet as it was read, and the workbook around it. */
interface OpenSheet {
  readonly book: Book;
  readonly entry: SheetEntry;
  readonly data: SheetData;
}

/** Opens one sheet of a workbook. Throws a `Failure` when the file is no workbook, is too large, or lacks the sheet. */
export async function openXlsx(path: string, options: XlsxOptions): Promise<TableContent> {
  const book = openBook(await readPacked(path));
  const entry = findSheet(book, options.sheet);
  const header = options.header !== false;
  const tables = header ? readTables(book, entry.part) : [];
  const table = tables.length === 1 ? tables[0] : undefined;
  const data = readEntry(book, entry, header, table);
  if (data === undefined) throw emptySheet(path, entry.name);
  return sheetTable({ book, entry, data }, table, tables);
}

function readEntry(
  book: Book,
  { part }: SheetEntry,
  header: boolean,
  table: SheetTable | undefined,
): SheetData | undefined {
  const { packed, stringsPart = "", stylesPart = "", date1904 } = book;
  const wanted = new Set([part, stringsPart, stylesPart]);
  const parts = unpack(packed, (name) => wanted.has(name));
  const { path } = packed;
  return readSheet({
    part: { path, part },
    xml: partText(path, parts, part),
    strings: readStrings({ path, part: stringsPart }, partText(path, parts, stringsPart)),
    formatOf: readFormats({ path, part: stylesPart }, partText(path, parts, stylesPart)),
    date1904,
    header,
    area: table?.area,
  });
}

function sheetTable(sheet: OpenSheet, table: SheetTable | undefined, tables: readonly SheetTable[]): TableContent {
  const { book, entry, data } = sheet;
  const others = book.sheets.map(({ name }) => name).filter((name) => name !== entry.name);
  return {
    kind: "workbook",
    path: book.packed.path,
    format: `sheet "${entry.name}"${table === undefined ? "" : `, table "${table.name}"`}`,
    columns: nameColumns(data.headers),
    notices: [...(tables.length > 1 ? [manyTables(entry, tables)] : []), ...data.notices],
    advice: others.length === 0 ? [] : [`Other sheets (choose one with --sheet): ${others.join(", ")}.`],
    rows: (onRead) => inChunks(data.rows, onRead),
    canHold: (text) => text.length <= CELL_TEXT_MAX && !/\p{Surrogate}/u.test(text),
    columnType: (column) => data.kinds(column)?.type() ?? "text",
    typeOf: (column, text) => data.kinds(column)?.write(text).type ?? "text",
    copy: (job, sink) => copySheet(sheet, job, sink),
  };
}

/** Excel calls a workbook with a longer text damaged. */
const CELL_TEXT_MAX = 32_767;

function manyTables({ name }: SheetEntry, tables: readonly SheetTable[]): string {
  const names = tables.map((table) => `"${table.name}"`).join(", ");
  return `Sheet "${name}" has ${tables.length} tables (${names}) and is read as one, with its first row as the header. If that is wrong, move the table to fill to a sheet of its own.`;
}

async function* inChunks(
  rows: readonly TableRow[],
  onRead?: (fraction: number) => void,
): AsyncGenerator<readonly TableRow[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_CHUNK) {
    yield rows.slice(at, at + ROWS_PER_CHUNK);
    onRead?.(Math.min(1, (at + ROWS_PER_CHUNK) / rows.length));
  }
}

async function copySheet({ book, entry, data }: OpenSheet, job: CopyJob, sink: ByteSink): Promise<void> {
  const edits = new Map<number, ReadonlyMap<number, MakeCell>>();
  if (data.headerRow > 0)
    edits.set(data.headerRow, new Map(job.added.map((name, at) => [data.end + at, textCell(name)])));
  for await (const chunk of inChunks(data.rows, job.onRead)) {
    const chunkEdits = await job.edit(chunk);
    chunk.forEach((row, at) => {
      const cells = newCells(data, row, chunkEdits[at]);
      if (cells.size > 0) edits.set(row.number, cells);
    });
  }
  const parts = unpack(book.packed, () => true);
  const { path } = book.packed;
  const xml = partText(path, parts, entry.part);
  const patched = patchSheet({ path, part: entry.part }, xml, edits);
  const changed = patched === xml ? {} : { [entry.part]: strToU8(patched), ...recalculated(book, parts) };
  // A fixed date keeps the bytes of the workbook the same from run to run.
  await sink(zipSync({ ...parts, ...changed }, { level: 6, mtime: new Date(1980, 0, 1) }));
}

function newCells(data: SheetData, row: TableRow, edit: RowEdit): ReadonlyMap<number, MakeCell> {
  const cells = new Map<number, MakeCell>();
  const width = data.headers.length;
  for (const [column, text] of edit ?? []) {
    if (text === "" && isBlank(cellAt(row, column))) continue;
    const place = column < width ? data.left + column : data.end + column - width;
    cells.set(place, text === "" ? blankCell : (data.kinds(column)?.write(text).make ?? textCell(text)));
  }
  return cells;
}

/** A cell that somebody has emptied; it keeps its format. */
const blankCell: MakeCell = (style) => ({ text: "", kind: "blank", style });

function textCell(text: string): MakeCell {
  return (style) => ({ text, kind: "text", style });
}

/** Formulas of any sheet may depend on the cells that were filled. A workbook without formulas stays as it is. */
function recalculated({ packed, part }: Book, parts: Unzipped): Unzipped {
  const hasFormulas = Object.entries(parts).some(([name, bytes]) => /sheet/i.test(name) && hasFormula(bytes));
  if (!hasFormulas) return {};
  const text = partText(packed.path, parts, part);
  return { [part]: strToU8(recalculateOnLoad({ path: packed.path, part }, text)) };
}

function hasFormula(bytes: Uint8Array): boolean {
  return /<(?:\w+:)?f[\s>/]/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1"));
}

function emptySheet(path: string, name: string): Failure {
  const issue = {
    code: "empty-file",
    path,
    expected: "a header and some rows",
    received: `nothing in sheet "${name}"`,
  };
  return badInput(issue, `${path}: sheet "${name}" is empty. Choose another one with --sheet.`);
}
