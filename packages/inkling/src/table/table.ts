/** One column of a table, as its header names it. */
export interface Column {
  /** 0 for the first column. */
  readonly index: number;
  /** The header as written; may be empty or shared with another column. */
  readonly header: string;
  /** A name that is unique in the table: the header, or the header with the column's number. */
  readonly name: string;
}

/** One data row. */
export interface TableRow {
  /** Counted as a spreadsheet does: the first record of the file is row 1. */
  readonly number: number;
  /** The cells as text, as many as the row really has. `""` is a blank cell. */
  readonly cells: readonly string[];
  /** Whether text follows a closing quote, which means that the quotes of this row are broken. */
  readonly brokenQuote: boolean;
  /** Cells of which the text does not tell all, by column index; absent where there are none. */
  readonly states?: ReadonlyMap<number, CellState>;
}

/**
 * What is special about a cell of a workbook. `error`: its text is an error such as `#N/A`, and nobody's answer. `locked`: it
 * is blank and has to stay so, because a formula gives its value or another cell covers it.
 */
export type CellState = "error" | "locked";

/** What a cell is stored as. A date may also be a time or a duration. */
export type CellType = "text" | "number" | "date" | "boolean";

/** New texts for the cells of one row, by column index. `undefined`: the row stays as it is. */
export type RowEdit = ReadonlyMap<number, string> | undefined;

/** Takes the bytes of a file in their order. */
export type ByteSink = (bytes: Uint8Array) => Promise<void>;

/** Told how much of the file has been read, from 0 to 1. */
export type OnRead = (fraction: number) => void;

/** How the edited copy of a table is made. */
export interface CopyJob {
  /** Headers of columns to add behind the last one. */
  readonly added: readonly string[];
  /** Called with every chunk of rows in file order; returns one edit a row. */
  readonly edit: (rows: readonly TableRow[]) => Promise<readonly RowEdit[]>;
  readonly onRead?: OnRead;
}

/** What changes when somebody writes to a file or puts another one in its place. */
export interface FileState {
  readonly mtimeMs: number;
  readonly size: number;
  readonly ino: number;
}

/** A table as its format reads it. */
export type TableContent = Omit<Table, "opened">;

/** A table in a file. It is never held in memory as a whole unless the format leaves no other way (XLSX). */
export interface Table {
  readonly path: string;
  /** Delimited text, or a workbook. */
  readonly kind: "text" | "workbook";
  /** The state of the file before the first byte was read. */
  readonly opened: FileState;
  /** The format in a few words: delimiter and encoding, or the sheet. */
  readonly format: string;
  readonly columns: readonly Column[];
  /** What the user should know about how the file was read. */
  readonly notices: readonly string[];
  /** What to try when nothing is found in the table: how else the file could be read. */
  readonly advice: readonly string[];
  /** All data rows in file order, in chunks; every call reads from the start. */
  rows(onRead?: OnRead): AsyncIterable<readonly TableRow[]>;
  /** Whether `text` can be stored in this file's encoding. */
  canHold(text: string): boolean;
  /** What most filled cells of a column are stored as, by its index; `text` where more are text than are not. */
  columnType(column: number): CellType;
  /** What `text` is stored as in a new cell of a column, by its index. */
  typeOf(column: number, text: string): CellType;
  /** Writes a copy of the file in which only the edited cells differ. */
  copy(job: CopyJob, sink: ByteSink): Promise<void>;
}

/** The text of a cell; a row that ends early has blank cells at its end. */
export function cellAt(row: TableRow, index: number): string {
  return row.cells[index] ?? "";
}

/** Whether nobody has filled in this cell: empty, or only white space. */
export function isBlank(cell: string): boolean {
  return cell === "" || cell.trim() === "";
}

/** Whether a cell is there to be filled in. */
export function isOpen(row: TableRow, index: number): boolean {
  return isBlank(cellAt(row, index)) && row.states?.get(index) !== "locked";
}

/** Whether somebody has filled in this cell. */
export function isAnswer(row: TableRow, index: number): boolean {
  return !isBlank(cellAt(row, index)) && row.states?.get(index) !== "error";
}
