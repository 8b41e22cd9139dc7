import { type Book, readRelations, relationsPart } from "./xlsx-book.js";
import { type Area, parseArea } from "./xlsx-text.js";
import { attribute, parseXml } from "./xlsx-xml.js";
import { partText, unpack } from "./xlsx-zip.js";

/** A part of a sheet that somebody made into a table (in Excel: Insert, Table). */
export interface SheetTable {
  readonly name: string;
  /** From the header row to the last row, without the row of totals. */
  readonly area: Area;
}

/** The tables with a header row that a sheet has. */
export function readTables({ packed }: Book, sheetPart: string): readonly SheetTable[] {
  const relations = readRelations(
    packed.path,
    unpack(packed, (name) => name === relationsPart(sheetPart)),
    sheetPart,
  );
  const targets = [...relations.values()].filter(({ type }) => type === "table").map(({ target }) => target);
  if (targets.length === 0) return [];
  const parts = unpack(packed, (name) => targets.includes(name));
  return targets.flatMap((part) => readTable(packed.path, part, partText(packed.path, parts, part)));
}

function readTable(path: string, part: string, xml: string): readonly SheetTable[] {
  const tables: SheetTable[] = [];
  if (xml === "") return tables;
  parseXml({ path, part }, xml, {
    open: (tag, attributes) => {
      const area = parseArea(attribute(attributes, "ref") ?? "");
      if (tag !== "table" || area === undefined || attribute(attributes, "headerRowCount") === "0") return;
      const totals = Number(attribute(attributes, "totalsRowCount") ?? 0);
      const name = attribute(attributes, "displayName") ?? attribute(attributes, "name") ?? "";
      tables.push({ name, area: { ...area, bottom: area.bottom - totals } });
    },
  });
  return tables;
}
