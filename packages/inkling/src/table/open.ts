import { stat } from "node:fs/promises";
import { badInput, cannotRead, type Failure } from "../failure.js";
import { openCsv } from "./csv.js";
import { readHead } from "./encoding.js";
import type { FileState, Table, TableContent } from "./table.js";
import { openXlsx } from "./xlsx.js";

/** How a table is to be read; what is left out is found out from the file. */
export interface TableOptions {
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly header?: boolean;
}

/** Opens a CSV, TSV or XLSX file, told apart by what is in it and not by its name. */
export async function openTable(path: string, options: TableOptions): Promise<Table> {
  const opened = await fileState(path);
  return { ...(await openContent(path, options)), opened };
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
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) throw oldWorkbook(path);
  if (options.sheet !== undefined) throw noSheets(path, options.sheet);
  return openCsv(path, options);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function oldWorkbook(path: string): Failure {
  const issue = {
    code: "old-workbook",
    path,
    expected: "CSV, TSV or XLSX",
    received: "an old or encrypted Office file",
  };
  return badInput(
    issue,
    `${path} is an old (.xls) or password-protected workbook. Save it as XLSX without a password, or as CSV.`,
  );
}

function noSheets(path: string, sheet: string): Failure {
  const issue = { code: "no-sheets", path: "--sheet", expected: "an XLSX file", received: `${path}, which is text` };
  return badInput(issue, `--sheet ${sheet} needs an XLSX file; ${path} is delimited text and has no sheets.`);
}
