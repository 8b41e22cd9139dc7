/** What a new cell of a sheet holds. */
export interface SheetCell {
  readonly text: string;
  /** How the text is stored: as itself, as a number, or as `TRUE`/`FALSE`. */
  readonly kind: "text" | "number" | "boolean";
  /** Index of the cell format to use where the sheet has no cell yet. */
  readonly style?: string;
}

/** New cells by row number (from 1) and column index (from 0). */
export type SheetEdits = ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;

const ROW = /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/g;
const CELL = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1c>)/g;
const FORMULA = /<(?:\w+:)?f[\s>/]/;

/**
 * Sets cells in the XML of a sheet and leaves every other byte as it is. Cells that hold a formula are never replaced.
 * Rows that the XML does not have are not added.
 */
export function patchSheet(xml: string, edits: SheetEdits): string {
  let number = 0;
  return xml.replace(ROW, (whole: string, prefix: string, attributes: string, body: string | undefined) => {
    number = Number(attributeOf(attributes, "r") ?? number + 1);
    const edit = edits.get(number);
    if (edit === undefined || edit.size === 0) return whole;
    const kept = attributes.replace(/\sspans="[^"]*"/, "").trimEnd();
    return `<${prefix}row${kept}>${patchCells(body ?? "", prefix, number, edit)}</${prefix}row>`;
  });
}

function patchCells(body: string, prefix: string, row: number, edit: ReadonlyMap<number, SheetCell>): string {
  const cells = readCells(body);
  for (const [column, cell] of edit) {
    const old = cells.get(column);
    if (old === undefined || !FORMULA.test(old)) cells.set(column, cellXml(prefix, row, column, cell, old));
  }
  return [...cells]
    .sort(([left], [right]) => left - right)
    .map(([, xml]) => xml)
    .join("");
}

function readCells(body: string): Map<number, string> {
  const cells = new Map<number, string>();
  let column = -1;
  for (const match of body.matchAll(CELL)) {
    const address = attributeOf(match[2] ?? "", "r");
    column = address === undefined ? column + 1 : columnIndex(address);
    cells.set(column, match[0]);
  }
  return cells;
}

function cellXml(prefix: string, row: number, column: number, cell: SheetCell, old: string | undefined): string {
  const style = styleOf(old) ?? cell.style;
  const start = `<${prefix}c r="${columnLetters(column)}${row}"${style === undefined ? "" : ` s="${style}"`}`;
  if (cell.kind === "number") return `${start}><${prefix}v>${cell.text}</${prefix}v></${prefix}c>`;
  if (cell.kind === "boolean")
    return `${start} t="b"><${prefix}v>${cell.text === "TRUE" ? 1 : 0}</${prefix}v></${prefix}c>`;
  const text = `<${prefix}t xml:space="preserve">${escapeXml(cell.text)}</${prefix}t>`;
  return `${start} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`;
}

/** The format index of the cell at a place, if the sheet has that cell and it has one. */
export function styleAt(xml: string, row: number, column: number): string | undefined {
  let number = 0;
  for (const match of xml.matchAll(ROW)) {
    number = Number(attributeOf(match[2] ?? "", "r") ?? number + 1);
    if (number === row) return styleOf(readCells(match[3] ?? "").get(column));
  }
  return undefined;
}

/** Asks the spreadsheet program to work out all formulas when it opens the workbook, if the workbook has a setting for it. */
export function recalculateOnLoad(workbook: string): string {
  return workbook.replace(
    /<((?:\w+:)?calcPr)\b([^>]*?)(\/?)>/,
    (_, name: string, attributes: string, slash: string) => {
      const kept = attributes.replace(/\sfullCalcOnLoad="[^"]*"/, "");
      return `<${name}${kept} fullCalcOnLoad="1"${slash}>`;
    },
  );
}

function styleOf(cell: string | undefined): string | undefined {
  return cell === undefined ? undefined : attributeOf(cell.slice(0, cell.indexOf(">")), "s");
}

/** The value of an attribute in the text of a tag, with XML entities resolved. */
export function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

function columnIndex(address: string): number {
  let index = 0;
  for (const letter of address.replace(/\d+$/, "")) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** Spreadsheets write characters that XML cannot hold as `_xHHHH_`, and a literal `_xHHHH_` with its first `_` written so. */
function escapeXml(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      // XML forbids these, and reads a carriage return as a line feed.
      .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, (character) => `_x${hexCode(character)}_`)
  );
}

function hexCode(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(\w+));/g,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
