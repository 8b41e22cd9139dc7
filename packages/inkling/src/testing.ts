import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromJSON, learn } from "@inkling/core";
import { strToU8, zipSync } from "fflate";
import { runCli } from "./cli.js";
import type { Host } from "./host.js";

/** What a command wrote, and how it ended. */
export interface Ended {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, with its streams in memory and the real learner. */
export async function runInkling(args: readonly string[], settings: Partial<Host> = {}): Promise<Ended> {
  const stdout = memorySink();
  const stderr = memorySink();
  const host: Host = { stdin: bytesOf([]), stdout, stderr, colour: false, now: () => 0, learn, fromJSON, ...settings };
  const exit = await runCli(args, "0.0.0", host);
  return { exit, stdout: stdout.text(), stderr: stderr.text() };
}

/** A sink that keeps what is written to it. */
export function memorySink(): Host["stdout"] & { text(): string } {
  const parts: string[] = [];
  return {
    write: (text) => parts.push(text) > 0,
    once: () => undefined,
    text: () => parts.join(""),
  };
}

/** A stream of bytes in the given pieces. */
export async function* bytesOf(pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
}

/** A new folder for the files of one test. */
export interface Folder {
  readonly path: string;
  /** Writes a file and returns its path. */
  write(name: string, content: string | Uint8Array): string;
  read(name: string): string;
  bytes(name: string): Buffer;
  at(name: string): string;
  remove(): void;
}

export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "inkling-test-"));
  const at = (name: string): string => join(path, name);
  return {
    path,
    at,
    write: (name, content) => {
      writeFileSync(at(name), content);
      return at(name);
    },
    read: (name) => readFileSync(at(name), "utf8"),
    bytes: (name) => readFileSync(at(name)),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** A workbook of one sheet, written by hand for what no writer makes. */
export interface HandBook {
  /** What is inside the `worksheet`: `<sheetData>…</sheetData>` and what comes before and after it. */
  readonly sheet: string;
  /** Number format codes; a cell with `s="2"` has the second one, and one with `s="0"` has `General`. */
  readonly formats?: readonly string[];
  /** The XML of shared texts: `<si>…</si>`. */
  readonly strings?: string;
  /** What is inside the `workbook` before and after its sheets. */
  readonly before?: string;
  readonly after?: string;
  /** Other files inside the workbook. */
  readonly parts?: Readonly<Record<string, string>>;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The XML that lists what a part refers to. */
export function relationsXml(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const tags = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${tags.join("")}</Relationships>`;
}

/** The files inside a workbook written by hand. */
export function handParts(book: HandBook): Readonly<Record<string, string>> {
  const { sheet, formats = [], strings = "", before = "", after = "", parts = {} } = book;
  const codes = formats.map(
    (code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
  );
  const styles = formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`);
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relationsXml([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${XML}<workbook ${MAIN} xmlns:r="${OFFICE}">${before}<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets>${after}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationsXml([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
      ["rId3", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": `${XML}<styleSheet ${MAIN}><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${XML}<sst ${MAIN}>${strings}</sst>`,
    "xl/worksheets/sheet1.xml": `${XML}<worksheet ${MAIN} xmlns:r="${OFFICE}">${sheet}</worksheet>`,
    ...parts,
  };
}

/** The bytes of a workbook written by hand. */
export function handWorkbook(book: HandBook): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(handParts(book)).map(([name, text]) => [name, strToU8(text)])));
}

/** The XML of rows from 1: a text makes an inline text, a number a number, and what starts with `<` is a cell as it is. */
export function sheetRows(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null, row: number, column: number): string => {
    const place = `r="${String.fromCharCode(65 + column)}${row}"`;
    if (value === null) return "";
    if (typeof value === "number") return `<c ${place}><v>${value}</v></c>`;
    return value.startsWith("<c")
      ? value.replace(/^<c/, `<c ${place}`)
      : `<c ${place} t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const xml = rows.map(
    (cells, at) => `<row r="${at + 1}">${cells.map((value, column) => cell(value, at + 1, column)).join("")}</row>`,
  );
  return `<sheetData>${xml.join("")}</sheetData>`;
}
