import { type ScannedRow, scanSheet } from "./xlsx-cells.js";
import { address, escapeXml } from "./xlsx-text.js";
import { type PartName, parseXml } from "./xlsx-xml.js";

/** What a new cell of a sheet holds. */
export interface SheetCell {
  /** A number is written as JavaScript writes it, a boolean as `TRUE` or `FALSE`. */
  readonly text: string;
  readonly kind: "text" | "number" | "boolean" | "blank";
  /** Index of the cell format; without one the cell has the format of a cell nobody has touched. */
  readonly style: string | undefined;
}

/** Makes a new cell; `style` is the format of the blank cell in its place, if there is one with a format. */
export type MakeCell = (style: string | undefined) => SheetCell;

/** New cells by row number (from 1) and column index (from 0). */
export type SheetEdits = ReadonlyMap<number, ReadonlyMap<number, MakeCell>>;

/** A piece of text to be put in place of another one. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Sets cells in the XML of a sheet and leaves every other byte as it is. Cells that hold a formula are never replaced.
 * Rows that the XML does not have are not added.
 */
export function patchSheet(part: PartName, xml: string, edits: SheetEdits): string {
  const splices: Splice[] = [];
  scanSheet(part, xml, {
    row: (row) => {
      const edit = edits.get(row.number);
      if (edit !== undefined) splices.push(...rowSplices(xml, row, edit));
    },
  });
  const kept: string[] = [];
  let from = 0;
  for (const { start, end, text } of splices) {
    kept.push(xml.slice(from, start), text);
    from = end;
  }
  return [...kept, xml.slice(from)].join("");
}

/** In ascending order, and none inside another. */
function rowSplices(xml: string, row: ScannedRow, edit: ReadonlyMap<number, MakeCell>): readonly Splice[] {
  const prefix = /^<((?:[^\s/>:]+:)?)row/.exec(xml.slice(row.start, row.openEnd))?.[1] ?? "";
  const old = new Map(row.cells.map((cell) => [cell.column, cell]));
  const made = [...edit].filter(([column]) => old.get(column)?.hasFormula !== true);
  const splices = made
    .sort(([left], [right]) => left - right)
    .map(([column, make]): Splice => {
      const cell = old.get(column);
      const text = cellXml(prefix, row.number, column, make(cell?.style));
      if (cell !== undefined) return { start: cell.start, end: cell.end, text };
      const place = row.cells.find((next) => next.column > column)?.start ?? row.closeStart;
      return { start: place, end: place, text };
    });
  const added = made.filter(([column]) => !old.has(column));
  if (splices.length === 0) return [];
  if (row.closeStart === row.end) return [openedRow(xml, row, prefix, splices)];
  return added.length === 0 ? splices : [withoutSpans(xml, row), ...splices];
}

/** A row that closes itself, opened for its first cells. */
function openedRow(xml: string, row: ScannedRow, prefix: string, splices: readonly Splice[]): Splice {
  const tag = withoutSpans(xml, row).text.replace(/\s*\/>$/, ">");
  const cells = splices.map((splice) => splice.text).join("");
  return { start: row.start, end: row.end, text: `${tag}${cells}</${prefix}row>` };
}

/** The opening tag of a row without its hint which columns it has, which new cells could make wrong. */
function withoutSpans(xml: string, { start, openEnd }: ScannedRow): Splice {
  return { start, end: openEnd, text: xml.slice(start, openEnd).replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, "") };
}

function cellXml(prefix: string, row: number, column: number, cell: SheetCell): string {
  const start = `<${prefix}c r="${address(row, column)}"${cell.style === undefined ? "" : ` s="${cell.style}"`}`;
  if (cell.kind === "blank") return `${start}/>`;
  if (cell.kind === "number") return `${start}><${prefix}v>${cell.text}</${prefix}v></${prefix}c>`;
  if (cell.kind === "boolean")
    return `${start} t="b"><${prefix}v>${cell.text === "TRUE" ? 1 : 0}</${prefix}v></${prefix}c>`;
  const text = `<${prefix}t xml:space="preserve">${escapeXml(cell.text)}</${prefix}t>`;
  return `${start} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`;
}

/** What comes before the calculation settings of a workbook, where it has any. ECMA-376 part 1, 18.2.27. */
const BEFORE_SETTINGS: ReadonlySet<string> = new Set([
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
]);

/** Asks the spreadsheet program to work out all formulas when it opens the workbook. Every other byte stays as it is. */
export function recalculateOnLoad(part: PartName, workbook: string): string {
  const settings: Splice[] = [];
  let place = workbook.length;
  let prefix = "";
  parseXml(part, workbook, {
    open: (tag, _, { start, end }) => {
      if (tag === "workbook") prefix = /^<((?:[^\s/>:]+:)?)/.exec(workbook.slice(start, end))?.[1] ?? "";
      if (tag === "calcPr") settings.push({ start, end, text: recalculating(workbook.slice(start, end)) });
    },
    close: (tag, { end }) => {
      if (BEFORE_SETTINGS.has(tag)) place = end;
    },
  });
  const { start, end, text } = settings[0] ?? {
    start: place,
    end: place,
    text: `<${prefix}calcPr fullCalcOnLoad="1"/>`,
  };
  return workbook.slice(0, start) + text + workbook.slice(end);
}

function recalculating(tag: string): string {
  const rest = tag.replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, "");
  return rest.replace(/\s*(\/?)>$/, ' fullCalcOnLoad="1"$1>');
}
