import { showNumber } from "./number-format.js";
import type { CellState, CellType, TableRow } from "./table.js";
import { type ScannedCell, type ScannedRow, scanSheet } from "./xlsx-cells.js";
import { columnRun, findingNotices, places, type SheetFindings, sheetFindings } from "./xlsx-notices.js";
import { type Area, address, overlap, parseArea, plainText } from "./xlsx-text.js";
import { type ColumnKinds, columnKinds, type NumberStyle } from "./xlsx-types.js";
import { isTrue, PartError, type PartName } from "./xlsx-xml.js";
import { tooLarge } from "./xlsx-zip.js";

/** Cells of a sheet that are held in memory: rows times columns. */
const CELLS_MAX = 20_000_000;

/** How a sheet is to be read. */
export interface SheetOptions extends NumberStyle {
  readonly part: PartName;
  readonly xml: string;
  /** The texts that cells refer to by number. */
  readonly strings: readonly string[];
  readonly header: boolean;
  /** The block to read, header row first. Default: the whole sheet, whose header is the first row with something in it. */
  readonly area: Area | undefined;
}

/** A sheet as text, and what its cells are stored as. */
export interface SheetData {
  /** The row of the header, 0 where there is none. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** The rows under the header that have something in them. */
  readonly rows: readonly TableRow[];
  /** Index of the first column that is read. */
  readonly left: number;
  /** Index of the first column with nothing in it or right of it. */
  readonly end: number;
  /** What is known of a column by its place in `headers`; `undefined` where it has no filled cell. */
  readonly kinds: (column: number) => ColumnKinds | undefined;
  readonly notices: readonly string[];
}

/** Reads a sheet. Returns `undefined` when nothing is in it. */
export function readSheet(options: SheetOptions): SheetData | undefined {
  const reader = new SheetReader(options);
  scanSheet(options.part, options.xml, {
    row: (row) => reader.row(row),
    merged: (area) => reader.merged.push(area),
    array: (area) => reader.arrays.push(area),
    hiddenColumns: (first, last) => reader.hiddenColumns.push([first, last]),
  });
  return reader.data();
}

interface Value {
  readonly text: string;
  readonly type: CellType | "error";
}

/** A row while the width of the sheet is not known yet. */
interface RawRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: string[];
  readonly states: Map<number, CellState>;
}

const WHOLE_SHEET: Area = { top: 1, left: 0, bottom: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY };

class SheetReader {
  readonly merged: string[] = [];
  readonly arrays: string[] = [];
  readonly hiddenColumns: [number, number][] = [];
  readonly #options: SheetOptions;
  readonly #area: Area;
  readonly #found: SheetFindings = sheetFindings();
  readonly #kinds = new Map<number, ColumnKinds>();
  readonly #rows: RawRow[] = [];
  #header: RawRow | undefined;
  #end = 0;
  /** How many cells were looked at because a block covers them, so that overlapping blocks cannot take forever. */
  #locked = 0;
  #width = 0;

  constructor(options: SheetOptions) {
    this.#options = options;
    this.#area = options.area ?? WHOLE_SHEET;
  }

  row(row: ScannedRow): void {
    const { top, left, bottom, right } = this.#area;
    const inside = row.number >= top && row.number <= bottom;
    const raw: RawRow = { number: row.number, hidden: row.hidden, cells: [], states: new Map() };
    const values: [number, ScannedCell, Value][] = [];
    for (const cell of row.cells) {
      if (cell.value !== "" || cell.hasFormula) this.#end = Math.max(this.#end, cell.column + 1);
      if (inside && cell.column >= left && cell.column <= right)
        values.push([cell.column - left, cell, this.#value(row.number, cell)]);
    }
    if (!values.some(([, , value]) => value.text !== "")) return;
    if (this.#options.header && this.#header === undefined) this.#header = raw;
    else this.#rows.push(raw);
    for (const [column, cell, value] of values) this.#add(raw, column, cell, value);
    this.#checkSize();
  }

  #add(row: RawRow, column: number, cell: ScannedCell, { text, type }: Value): void {
    if (text === "") {
      if (!cell.hasFormula) return;
      row.states.set(column, "locked");
      this.#found.unsaved.add(address(row.number, cell.column));
      return;
    }
    while (row.cells.length < column) row.cells.push("");
    row.cells.push(text);
    this.#width = Math.max(this.#width, row.cells.length);
    if (type === "error") row.states.set(column, "error");
    else if (row !== this.#header) this.#kindsOf(column).add(type, cell.style);
  }

  #kindsOf(column: number): ColumnKinds {
    const kinds = this.#kinds.get(column) ?? columnKinds(this.#options);
    this.#kinds.set(column, kinds);
    return kinds;
  }

  #checkSize(): void {
    if (this.#rows.length * this.#width <= CELLS_MAX) return;
    throw tooLarge(this.#options.part.path, "a sheet with more cells", `${CELLS_MAX} cells`);
  }

  #value(row: number, cell: ScannedCell): Value {
    const { type, value } = cell;
    switch (type) {
      case "s":
        return { text: value === "" ? "" : this.#shared(row, cell), type: "text" };
      case "str":
      case "inlineStr":
        return { text: plainText(value), type: "text" };
      case "b":
        return { text: value === "" ? "" : isTrue(value) ? "TRUE" : "FALSE", type: "boolean" };
      case "e":
        return { text: value, type: "error" };
      case "d":
        return this.#number(row, cell, isoSerial(value, this.#options.date1904));
      default:
        return this.#number(row, cell, value.trim() === "" ? Number.NaN : Number(value));
    }
  }

  #shared(row: number, { column, value }: ScannedCell): string {
    const text = this.#options.strings[Number(value)];
    if (text === undefined) throw new PartError(`${address(row, column)} refers to text ${value}, which is not there`);
    return text;
  }

  /** A value that is no number after all is read as it is written. */
  #number(row: number, { column, style, value }: ScannedCell, number: number): Value {
    if (!Number.isFinite(number)) return { text: value.trim(), type: "text" };
    const format = this.#options.formatOf(style);
    const { text, problem } = showNumber(number, format, this.#options.date1904);
    const place = address(row, column);
    if (problem === "no-date") this.#found.noDates.add(place);
    if (problem === "unknown-format") this.#unknown(format.code, place);
    if (format.translated) this.#found.translated.add(place);
    return { text, type: problem === undefined ? format.kind : "number" };
  }

  #unknown(code: string, place: string): void {
    const cells = this.#found.unknownFormats.get(code) ?? places();
    this.#found.unknownFormats.set(code, cells);
    cells.add(place);
  }

  data(): SheetData | undefined {
    if (this.#rows.length === 0 && this.#header === undefined) return undefined;
    const left = this.#area.left;
    const width = this.#options.area === undefined ? this.#width : this.#area.right - left + 1;
    const headerRow = this.#header?.number ?? 0;
    const last = this.#rows.at(-1)?.number ?? 0;
    const area = { top: headerRow + 1, left, bottom: last, right: left + width - 1 };
    this.#lockBlocks(area);
    this.#findHidden(area);
    return {
      headerRow,
      headers: padded(this.#header?.cells ?? [], width),
      rows: this.#rows.map((row) => tableRow(row, width)),
      left,
      end: Math.max(this.#end, left + width),
      kinds: (column) => this.#kinds.get(column),
      notices: findingNotices(this.#found),
    };
  }

  /** Blank cells that another cell covers, or whose values one formula gives, are not there to be filled. */
  #lockBlocks(area: Area): void {
    for (const text of this.arrays) this.#lock(parseArea(text), area, false);
    for (const text of this.merged) if (this.#lock(parseArea(text), area, true)) this.#found.merged.add(text);
  }

  /** Returns whether the block has rows of the table in it. `firstOpen`: its first cell can be filled. */
  #lock(block: Area | undefined, area: Area, firstOpen: boolean): boolean {
    const inside = block === undefined ? undefined : overlap(block, area);
    if (block === undefined || inside === undefined) return false;
    for (let at = firstRow(this.#rows, inside.top); at < this.#rows.length; at += 1) {
      const row = this.#rows[at];
      if (row === undefined || row.number > inside.bottom) break;
      for (let column = inside.left; column <= inside.right; column += 1) {
        const isFirst = row.number === block.top && column === block.left;
        const place = column - area.left;
        if (!(isFirst && firstOpen) && (row.cells[place] ?? "") === "") row.states.set(place, "locked");
      }
      this.#locked += inside.right - inside.left + 1;
    }
    if (this.#locked > CELLS_MAX) throw tooLarge(this.#options.part.path, "more merged cells", `${CELLS_MAX}`);
    return true;
  }

  #findHidden(area: Area): void {
    for (const row of this.#rows) if (row.hidden) this.#found.hiddenRows.add(String(row.number));
    for (const [first, last] of this.hiddenColumns) {
      const from = Math.max(first, area.left);
      const to = Math.min(last, area.right);
      if (from <= to) this.#found.hiddenColumns.add(columnRun(from, to));
    }
  }
}

/** Index of the first row with this number or a later one. */
function firstRow(rows: readonly RawRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tableRow({ number, cells, states }: RawRow, width: number): TableRow {
  return { number, cells: padded(cells, width), brokenQuote: false, ...(states.size === 0 ? {} : { states }) };
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return cells.length >= width ? cells : [...cells, ...Array.from({ length: width - cells.length }, () => "")];
}

/** The number of a date that is stored as text, such as `2024-01-31T09:30:00`; `NaN` for anything else. */
function isoSerial(text: string, date1904: boolean): number {
  const time = Date.parse(/T/.test(text) ? `${text.replace(/Z$/, "")}Z` : text);
  return (time - Date.UTC(date1904 ? 1904 : 1899, date1904 ? 0 : 11, date1904 ? 1 : 30)) / 86_400_000;
}
