import { columnIndex } from "./xlsx-text.js";
import {
  type Attributes,
  attribute,
  CELL_TAGS_MAX,
  isTrue,
  PartError,
  type PartName,
  parseXml,
  type Span,
  type XmlHandler,
} from "./xlsx-xml.js";

/** A cell as the XML of a sheet has it, and where. */
export interface ScannedCell extends Span {
  /** 0 for column A. */
  readonly column: number;
  /** What the value means: `n` a number, `s` the number of a shared text, and so on. */
  readonly type: string;
  readonly style: string | undefined;
  readonly hasFormula: boolean;
  /** The stored value; for formulas the one that was worked out last. `""` where there is none. */
  readonly value: string;
}

/** A row as the XML of a sheet has it, and where. */
export interface ScannedRow extends Span {
  readonly number: number;
  /** Behind the `>` of the opening tag. */
  readonly openEnd: number;
  /** The start of the closing tag, or the end of a row that closes itself. */
  readonly closeStart: number;
  readonly hidden: boolean;
  /** In ascending order of their columns. */
  readonly cells: readonly ScannedCell[];
}

/** Told of what a sheet holds, in the order of the XML; rows come in ascending order. */
export interface SheetHandler {
  readonly row: (row: ScannedRow) => void;
  /** Cells shown as one, as `B2:D9`. */
  readonly merged?: (area: string) => void;
  /** Cells whose values one formula gives together. */
  readonly array?: (area: string) => void;
  /** Indexes of columns that are not shown, both inside. */
  readonly hiddenColumns?: (first: number, last: number) => void;
}

/** The last column and row of Excel. */
const COLUMN_MAX = 16_383;
const ROW_MAX = 1_048_576;

/** Reads the XML of a sheet. Throws a `Failure` when it is broken. */
export function scanSheet(part: PartName, xml: string, handler: SheetHandler): void {
  const scanner = new Scanner(handler);
  const events: XmlHandler = {
    open: (tag, attributes, at) => scanner.open(tag, attributes, at),
    close: (tag, at) => scanner.close(tag, at),
    text: (text) => scanner.text(text),
  };
  parseXml(part, xml, events, CELL_TAGS_MAX);
}

/** The row or cell that is being read. */
type Open<T extends ScannedRow | ScannedCell> = { -readonly [Key in keyof T]: T[Key] };

class Scanner {
  readonly #handler: SheetHandler;
  /** Elements of these names mean something else in drawings and extensions. */
  #section: "sheetData" | "cols" | "mergeCells" | undefined;
  #row: (Open<ScannedRow> & { readonly cells: ScannedCell[] }) | undefined;
  #cell: Open<ScannedCell> | undefined;
  #text: string[] = [];
  #isText = false;
  #phonetic = 0;
  #number = 0;

  constructor(handler: SheetHandler) {
    this.#handler = handler;
  }

  open(tag: string, attributes: Attributes, at: Span): void {
    if (tag === "sheetData" || tag === "cols" || tag === "mergeCells") this.#section = tag;
    else if (this.#section === "sheetData") this.#openInData(tag, attributes, at);
    else if (this.#section === "cols" && tag === "col" && isTrue(attribute(attributes, "hidden")))
      this.#handler.hiddenColumns?.(Number(attribute(attributes, "min")) - 1, Number(attribute(attributes, "max")) - 1);
    else if (this.#section === "mergeCells" && tag === "mergeCell")
      this.#handler.merged?.(attribute(attributes, "ref") ?? "");
  }

  #openInData(tag: string, attributes: Attributes, at: Span): void {
    if (this.#row === undefined) {
      if (tag === "row") this.#openRow(attributes, at);
    } else if (this.#cell === undefined) {
      if (tag === "c") this.#openCell(this.#row, attributes, at);
    } else this.#openInCell(this.#cell, tag, attributes);
  }

  #openInCell(cell: Open<ScannedCell>, tag: string, attributes: Attributes): void {
    if (tag === "rPh") this.#phonetic += 1;
    this.#isText = tag === "v" || (tag === "t" && this.#phonetic === 0);
    if (tag !== "f") return;
    cell.hasFormula = true;
    const area = attribute(attributes, "ref");
    const type = attribute(attributes, "t");
    if (area !== undefined && (type === "array" || type === "dataTable")) this.#handler.array?.(area);
  }

  #openRow(attributes: Attributes, { start, end }: Span): void {
    const number = Number(attribute(attributes, "r") ?? this.#number + 1);
    if (!(number > this.#number && number <= ROW_MAX)) throw new PartError(`row ${number} after row ${this.#number}`);
    this.#number = number;
    const hidden = isTrue(attribute(attributes, "hidden"));
    this.#row = { number, start, openEnd: end, closeStart: end, end, hidden, cells: [] };
  }

  #openCell(row: ScannedRow, attributes: Attributes, { start, end }: Span): void {
    const last = row.cells.at(-1)?.column ?? -1;
    const place = attribute(attributes, "r");
    const column = place === undefined ? last + 1 : columnIndex(place.replace(/\d+$/, ""));
    if (!(column > last && column <= COLUMN_MAX))
      throw new PartError(`cell "${place}" out of place in row ${row.number}`);
    const type = attribute(attributes, "t") ?? "n";
    this.#cell = { column, start, end, type, style: attribute(attributes, "s"), hasFormula: false, value: "" };
    this.#text = [];
    this.#phonetic = 0;
  }

  text(text: string): void {
    if (this.#isText && this.#cell !== undefined) this.#text.push(text);
  }

  close(tag: string, { start, end }: Span): void {
    if (this.#section === tag) this.#section = undefined;
    this.#isText = false;
    if (tag === "rPh") this.#phonetic -= 1;
    if (tag === "c" && this.#cell !== undefined) {
      this.#row?.cells.push({ ...this.#cell, end, value: this.#text.join("") });
      this.#cell = undefined;
    }
    if (tag === "row" && this.#cell === undefined && this.#row !== undefined) {
      // A row that closes itself has no closing tag: its only one ends where it was opened.
      const closeStart = end === this.#row.openEnd ? end : start;
      this.#handler.row({ ...this.#row, closeStart, end });
      this.#row = undefined;
    }
  }
}
