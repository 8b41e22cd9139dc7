import { posix } from "node:path";
import type { Unzipped } from "fflate";
import { badInput } from "../failure.js";
import { builtInFormat, GENERAL, type NumberFormat, numberFormat } from "./number-format.js";
import { plainText } from "./xlsx-text.js";
import { attribute, CELL_TAGS_MAX, isTrue, type PartName, parseXml, type XmlHandler } from "./xlsx-xml.js";
import { damaged, type PackedBook, partText, unpack } from "./xlsx-zip.js";

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  /** The file inside the workbook that holds the sheet. */
  readonly part: string;
  readonly hidden: boolean;
}

/** What a workbook says about itself, before any of its sheets is read. */
export interface Book {
  readonly packed: PackedBook;
  /** The file inside the workbook that lists the sheets. */
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  /** Whether days are counted from 1904 and not from 1900. */
  readonly date1904: boolean;
  readonly stringsPart: string | undefined;
  readonly stylesPart: string | undefined;
}

/** What a part refers to, by id. */
interface Relation {
  readonly type: string;
  /** The path inside the workbook. */
  readonly target: string;
}

/** Reads the list of sheets. Throws a `Failure` when the file is no workbook that can be read. */
export function openBook(packed: PackedBook): Book {
  const index = unpack(
    packed,
    (name) => name === "[Content_Types].xml" || /(^|\/)workbook\w*\.xml(\.rels)?$|^_rels\//i.test(name),
  );
  const part = workbookPart(packed.path, index);
  const relations = readRelations(packed.path, index, part);
  const ofType = (type: string): string | undefined =>
    [...relations.values()].find((found) => found.type === type)?.target;
  const { listed, date1904 } = readWorkbook({ path: packed.path, part }, partText(packed.path, index, part));
  const sheets = listed.flatMap(({ id, name, hidden }) => {
    const relation = relations.get(id);
    return relation?.type === "worksheet" ? [{ name, hidden, part: relation.target }] : [];
  });
  if (sheets.length === 0) throw damaged(packed.path, "it lists no sheets");
  return { packed, part, sheets, date1904, stringsPart: ofType("sharedStrings"), stylesPart: ofType("styles") };
}

function workbookPart(path: string, index: Unzipped): string {
  const root = [...readRelations(path, index, "").values()].find(({ type }) => type === "officeDocument");
  const part = root?.target ?? "xl/workbook.xml";
  if (part.endsWith(".bin")) throw damaged(path, "it is a binary workbook (.xlsb)");
  if (index[part] === undefined) throw damaged(path, "it is a ZIP file without a workbook in it");
  return part;
}

/** What a part refers to inside the workbook, by id; `""` stands for the workbook as a whole. */
export function readRelations(path: string, parts: Unzipped, part: string): ReadonlyMap<string, Relation> {
  const name = relationsPart(part);
  const relations = new Map<string, Relation>();
  const text = partText(path, parts, name);
  if (text === "") return relations;
  parseXml({ path, part: name }, text, {
    open: (tag, attributes) => {
      if (tag !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      const type = attribute(attributes, "Type")?.replace(/^.*\//, "") ?? "";
      const target = resolved(part, attribute(attributes, "Target") ?? "");
      relations.set(attribute(attributes, "Id") ?? "", { type, target });
    },
  });
  return relations;
}

/** Where the references of a part are kept. */
export function relationsPart(part: string): string {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

function resolved(part: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(part), target);
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

function readWorkbook(part: PartName, xml: string): { readonly listed: readonly Listed[]; readonly date1904: boolean } {
  const listed: Listed[] = [];
  let date1904 = false;
  parseXml(part, xml, {
    open: (tag, attributes) => {
      if (tag === "workbookPr") date1904 = isTrue(attribute(attributes, "date1904"));
      if (tag !== "sheet") return;
      const hidden = (attribute(attributes, "state") ?? "visible") !== "visible";
      listed.push({ id: attribute(attributes, "id") ?? "", name: attribute(attributes, "name") ?? "", hidden });
    },
  });
  return { listed, date1904 };
}

/** The sheet with a name, or with a number counted from 1; without either the first one that is not hidden. */
export function findSheet({ packed, sheets }: Book, wanted: string | undefined): SheetEntry {
  const found =
    wanted === undefined
      ? (sheets.find((sheet) => !sheet.hidden) ?? sheets[0])
      : (sheets.find((sheet) => sheet.name === wanted) ?? sheets[Number(wanted) - 1]);
  if (found !== undefined) return found;
  const names = sheets.map((sheet) => sheet.name).join(", ");
  const issue = { code: "no-such-sheet", path: "--sheet", expected: `one of: ${names}`, received: wanted ?? "" };
  throw badInput(
    issue,
    `${packed.path} has no sheet "${wanted}". Its sheets are: ${names}. A number counted from 1 works too.`,
  );
}

/** The texts that cells refer to by number. Readings of characters (phonetic runs) are left out. */
export function readStrings(part: PartName, xml: string): readonly string[] {
  const strings: string[] = [];
  if (xml === "") return strings;
  let parts: string[] = [];
  let depth = 0;
  let inText = false;
  const events: XmlHandler = {
    open: (tag) => {
      if (tag === "si") parts = [];
      if (tag === "rPh") depth += 1;
      inText = tag === "t" && depth === 0;
    },
    close: (tag) => {
      inText = false;
      if (tag === "rPh") depth -= 1;
      if (tag === "si") strings.push(plainText(parts.join("")));
    },
    text: (text) => {
      if (inText) parts.push(text);
    },
  };
  parseXml(part, xml, events, CELL_TAGS_MAX);
  return strings;
}

/** The number formats of a workbook by the format index of a cell (its `s`); an index that is not there means `General`. */
export function readFormats(part: PartName, xml: string): (style: string | undefined) => NumberFormat {
  const codes = new Map<string, string>();
  const cells: string[] = [];
  let inCells = false;
  if (xml !== "")
    parseXml(part, xml, {
      open: (tag, attributes) => {
        const id = attribute(attributes, "numFmtId") ?? "0";
        if (tag === "cellXfs") inCells = true;
        if (tag === "numFmt") codes.set(id, attribute(attributes, "formatCode") ?? "");
        if (tag === "xf" && inCells) cells.push(id);
      },
      close: (tag) => {
        if (tag === "cellXfs") inCells = false;
      },
    });
  const formats = new Map<string, NumberFormat>();
  return (style) => {
    const id = cells[Number(style ?? 0)];
    if (id === undefined) return GENERAL;
    const code = codes.get(id);
    const format = formats.get(id) ?? (code === undefined ? builtInFormat(Number(id)) : numberFormat(code));
    formats.set(id, format);
    return format;
  };
}
