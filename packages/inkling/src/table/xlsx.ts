import { readFile, stat } from "node:fs/promises";
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { badInput, errorText, type Failure } from "../failure.js";
import { nameColumns } from "./columns.js";
import type { ByteSink, CopyJob, TableContent, TableRow } from "./table.js";
import { attributeOf, patchSheet, recalculateOnLoad, type SheetCell, styleAt } from "./xlsx-patch.js";

/** A workbook is held in memory as a whole, so its size is limited: packed, and unpacked. */
export const XLSX_BYTES_MAX: number = 64 * 1024 * 1024;
const UNPACKED_BYTES_MAX = 512 * 1024 * 1024;
const ROWS_PER_CHUNK = 1000;

export interface XlsxOptions {
  /** The name of a sheet, or its number counted from 1. Default: the first sheet. */
  readonly sheet?: string;
  readonly header?: boolean;
}

/** One sheet as it was read: values by row and column, `null` where there is no cell. */
interface Sheet {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The names of the other sheets. */
  readonly others: readonly string[];
  /** The file inside the workbook that holds the sheet. */
  readonly part: string;
  readonly values: readonly (readonly unknown[])[];
  /** Index of the header row, -1 when there is none. */
  readonly headerIndex: number;
  readonly width: number;
}

/** Opens one sheet of a workbook. Throws a `Failure` when the file is no workbook, is too large, or lacks the sheet. */
export async function openXlsx(path: string, options: XlsxOptions): Promise<TableContent> {
  const bytes = await readWorkbook(path);
  const sheets = listSheets(unpack(path, bytes, isIndexPart));
  const { name, part } = findSheet(path, sheets, options.sheet);
  const others = sheets.map((sheet) => sheet.name).filter((other) => other !== name);
  const values: readonly (readonly unknown[])[] = await readSheet(Buffer.from(bytes), name, { trim: false }).catch(
    (error: unknown) => {
      throw damaged(path, errorText(error));
    },
  );
  const top = values.findIndex((row) => row.some((value) => cellText(value) !== ""));
  if (top < 0) throw emptySheet(path, name);
  const headerIndex = options.header === false ? -1 : top;
  return sheetTable({ path, bytes, name, others, part, values, headerIndex, width: values[top]?.length ?? 0 });
}

function sheetTable(sheet: Sheet): TableContent {
  const header = sheet.values[sheet.headerIndex] ?? Array.from({ length: sheet.width }, () => "");
  const rows = sheetRows(sheet);
  return {
    kind: "workbook",
    path: sheet.path,
    format: `sheet "${sheet.name}"`,
    columns: nameColumns(header.map(cellText)),
    notices: [],
    advice: sheet.others.length === 0 ? [] : [`Other sheets (choose one with --sheet): ${sheet.others.join(", ")}.`],
    rows: (onRead) => inChunks(rows, onRead),
    canHold: (text) => !/\p{Surrogate}/u.test(text),
    copy: (job, sink) => copySheet(sheet, rows, job, sink),
  };
}

async function readWorkbook(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > XLSX_BYTES_MAX) throw tooLarge(path, `${size} bytes`);
  return readFile(path);
}

function sheetRows(sheet: Sheet): readonly TableRow[] {
  const rows: TableRow[] = [];
  sheet.values.forEach((values, index) => {
    const cells = values.map(cellText);
    if (index > sheet.headerIndex && cells.some((cell) => cell !== ""))
      rows.push({ number: index + 1, cells, brokenQuote: false });
  });
  return rows;
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

/** The text of a value: dates as `2024-01-31` or `2024-01-31 09:30:00`, booleans as `TRUE` and `FALSE`. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return dateText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

function dateText(date: Date): string {
  const [day = "", time = ""] = date.toISOString().slice(0, 19).split("T");
  return time === "00:00:00" ? day : `${day} ${time}`;
}

async function copySheet(sheet: Sheet, rows: readonly TableRow[], job: CopyJob, sink: ByteSink): Promise<void> {
  const texts = new Map<number, ReadonlyMap<number, string>>();
  if (sheet.headerIndex >= 0)
    texts.set(sheet.headerIndex + 1, new Map(job.added.map((name, at) => [sheet.width + at, name])));
  for await (const chunk of inChunks(rows, job.onRead)) {
    const edits = await job.edit(chunk);
    chunk.forEach((row, at) => {
      const edit = edits[at];
      if (edit !== undefined) texts.set(row.number, edit);
    });
  }
  const parts = unpack(sheet.path, sheet.bytes, () => true);
  const xml = strFromU8(parts[sheet.part] ?? new Uint8Array(0));
  const typeOf = columnTypes(sheet, xml);
  const typed = new Map(
    [...texts].map(([row, edit]) => [row, typedCells(edit, row === sheet.headerIndex + 1, typeOf)]),
  );
  const patched = patchSheet(xml, typed);
  const packed = { ...parts, [sheet.part]: strToU8(patched), ...(patched === xml ? {} : recalculated(parts)) };
  // A fixed date keeps the bytes of the workbook the same from run to run.
  await sink(zipSync(packed, { level: 6, mtime: new Date(1980, 0, 1) }));
}

/** Other cells may be worked out from the ones that were filled. */
function recalculated(parts: Unzipped): Unzipped {
  return { [WORKBOOK]: strToU8(recalculateOnLoad(strFromU8(parts[WORKBOOK] ?? new Uint8Array(0)))) };
}

/** The value of the first filled cell of a column, and its format: new cells of the column follow it. */
interface ColumnType {
  readonly example: unknown;
  readonly style: string | undefined;
}

function columnTypes(sheet: Sheet, xml: string): (column: number) => ColumnType {
  const known = new Map<number, ColumnType>();
  return (column) => {
    const type = known.get(column) ?? columnType(sheet, xml, column);
    known.set(column, type);
    return type;
  };
}

function columnType(sheet: Sheet, xml: string, column: number): ColumnType {
  const index = sheet.values.findIndex((row, at) => at > sheet.headerIndex && cellText(row[column]) !== "");
  return { example: sheet.values[index]?.[column], style: styleAt(xml, index + 1, column) };
}

function typedCells(
  edit: ReadonlyMap<number, string>,
  isHeader: boolean,
  typeOf: (column: number) => ColumnType,
): ReadonlyMap<number, SheetCell> {
  const cells = new Map<number, SheetCell>();
  for (const [column, text] of edit) {
    if (text !== "") cells.set(column, isHeader ? { text, kind: "text" } : typedCell(typeOf(column), text));
  }
  return cells;
}

function typedCell({ example, style }: ColumnType, text: string): SheetCell {
  if (typeof example === "number" && String(Number(text)) === text) return { text, kind: "number" };
  if (typeof example === "boolean" && (text === "TRUE" || text === "FALSE")) return { text, kind: "boolean" };
  const serial = example instanceof Date ? dateSerial(text) : undefined;
  if (serial === undefined) return { text, kind: "text" };
  return { text: String(serial), kind: "number", ...(style === undefined ? {} : { style }) };
}

/** Days since the spreadsheet epoch (1899-12-30), or `undefined` for text that is not a date as {@link cellText} writes it. */
function dateSerial(text: string): number | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}:\d{2}))?$/.exec(text);
  const time = Date.parse(`${found?.[1]}T${found?.[2] ?? "00:00:00"}Z`);
  return found === null || Number.isNaN(time) ? undefined : (time - Date.UTC(1899, 11, 30)) / 86_400_000;
}

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

function isIndexPart(name: string): boolean {
  return name === WORKBOOK || name === RELATIONS;
}

/** Unpacks the chosen parts. Throws a `Failure` when the file is damaged or would unpack to more than the limit. */
function unpack(path: string, bytes: Uint8Array, chosen: (name: string) => boolean): Unzipped {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: (part) => {
        total += part.originalSize;
        if (total > UNPACKED_BYTES_MAX) throw tooLarge(path, `more than ${UNPACKED_BYTES_MAX} bytes unpacked`);
        return chosen(part.name);
      },
    });
  } catch (error) {
    if (error instanceof Error && error.name === "Failure") throw error;
    throw damaged(path, errorText(error));
  }
}

interface SheetEntry {
  readonly name: string;
  readonly part: string;
}

function listSheets(parts: Unzipped): readonly SheetEntry[] {
  const workbook = strFromU8(parts[WORKBOOK] ?? new Uint8Array(0));
  const relations = strFromU8(parts[RELATIONS] ?? new Uint8Array(0));
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    targets.set(attributeOf(tag, "Id") ?? "", attributeOf(tag, "Target") ?? "");
  }
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attributeOf(tag, "\\w+:id") ?? "") ?? "";
    return { name: attributeOf(tag, "name") ?? "", part: target.startsWith("/") ? target.slice(1) : `xl/${target}` };
  });
}

function findSheet(path: string, sheets: readonly SheetEntry[], wanted: string | undefined): SheetEntry {
  const found =
    wanted === undefined ? sheets[0] : (sheets.find((sheet) => sheet.name === wanted) ?? sheets[Number(wanted) - 1]);
  if (found !== undefined) return found;
  if (sheets.length === 0) throw damaged(path, "it lists no sheets");
  const names = sheets.map((sheet) => sheet.name).join(", ");
  const issue = { code: "no-such-sheet", path: "--sheet", expected: `one of: ${names}`, received: wanted ?? "" };
  throw badInput(
    issue,
    `${path} has no sheet "${wanted}". Its sheets are: ${names}. A number counted from 1 works too.`,
  );
}

function damaged(path: string, why: string): Failure {
  const issue = { code: "bad-workbook", path, expected: "an XLSX workbook", received: why };
  return badInput(
    issue,
    `${path} cannot be read as an XLSX workbook: ${why}. Open it in a spreadsheet program and save it again, or save it as CSV.`,
  );
}

function tooLarge(path: string, received: string): Failure {
  const issue = { code: "workbook-too-large", path, expected: `at most ${XLSX_BYTES_MAX} bytes`, received };
  return badInput(
    issue,
    `${path} is too large for a workbook held in memory (${received}). Save the sheet as CSV, which is read as a stream.`,
  );
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
