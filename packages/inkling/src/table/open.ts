import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { badInput, cannotRead, type Failure } from "../failure.js";
import { openCsv } from "./csv.js";
import { readHead } from "./encoding.js";
import type { FileState, Table, TableContent } from "./table.js";
import { openXlsx } from "./xlsx.js";
import { XLSX_BYTES_MAX } from "./xlsx-zip.js";

/** How a table is to be read; what is left out is found out from the file. */
export interface TableOptions {
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly header?: boolean;
}

/** Opens a CSV, TSV or XLSX file, told apart by what is in it and not by its name. Throws a `Failure` for `-`. */
export async function openTable(path: string, options: TableOptions): Promise<Table> {
  if (path === "-") throw noStandardInput();
  const opened = await fileState(path);
  return { ...(await openContent(path, options)), opened };
}

function noStandardInput(): Failure {
  const issue = { code: "no-stdin", path: "-", expected: "a file", received: "standard input" };
  return badInput(
    issue,
    "A table is read several times, so that it cannot come from standard input (-). Save it in a file and name that: … > table.csv, then inkling fill table.csv",
  );
}

/** The state of a file now; equal to an earlier one unless somebody has written to it. */
export async function fileState(path: string): Promise<FileState> {
  const { mtimeMs, size, ino } = await stat(path).catch((error: unknown) => {
    throw cannotRead(path, error);
  });
  return { mtimeMs, size, ino };
}

async function openContent(path: string, options: TableOptions): Promise<TableContent> {
  const head = await readHead(path);
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return openXlsx(path, options);
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) throw await oldWorkbook(path);
  if (head.length > 0 && WORKBOOK_ENDINGS.has(extname(path).toLowerCase())) throw noWorkbook(path, head);
  if (options.sheet !== undefined) throw noSheets(path, options.sheet);
  return openCsv(path, options);
}

/** Endings of workbooks that are ZIP files: a spreadsheet program opens nothing else by such a name. */
const WORKBOOK_ENDINGS: ReadonlySet<string> = new Set([".xlsx", ".xlsm", ".xlsb", ".ods"]);

/** A file that is named as a workbook and does not begin like one. */
function noWorkbook(path: string, head: Uint8Array): Failure {
  const ending = extname(path);
  const isText = !head.includes(0);
  const received = isText ? "text" : "something else";
  const issue = { code: "no-workbook", path, expected: `a workbook, as ${ending} says`, received };
  const advice = isText
    ? `it looks like text. If it is a table, name it ${basename(path, ending)}.csv and run again`
    : "it does not begin like one, and may be damaged. Open it in a spreadsheet program and save it again, or save it as CSV";
  return badInput(issue, `${path} is no workbook, although its name ends in ${ending}: ${advice}.`);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** Both an old workbook and one with a password are files of another kind, which name what is in them. */
async function oldWorkbook(path: string): Promise<Failure> {
  const { size } = await stat(path);
  const bytes = size > XLSX_BYTES_MAX ? Buffer.alloc(0) : await readFile(path);
  if (bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))) return protectedWorkbook(path);
  const issue = {
    code: "old-workbook",
    path,
    expected: "CSV, TSV or XLSX",
    received: "an old Office file",
  };
  return badInput(issue, `${path} is an old (.xls) workbook, or another old Office file. Save it as XLSX or as CSV.`);
}

function protectedWorkbook(path: string): Failure {
  const issue = {
    code: "protected-workbook",
    path,
    expected: "a workbook without a password",
    received: "an encrypted one",
  };
  return badInput(
    issue,
    `${path} is protected by a password. Open it in a spreadsheet program, remove the password, and save it; or save the sheet as CSV.`,
  );
}

function noSheets(path: string, sheet: string): Failure {
  const issue = { code: "no-sheets", path: "--sheet", expected: "an XLSX file", received: `${path}, which is text` };
  return badInput(issue, `--sheet ${sheet} needs an XLSX file; ${path} is delimited text and has no sheets.`);
}
