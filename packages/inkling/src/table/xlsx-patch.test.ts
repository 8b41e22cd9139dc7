import { describe, expect, test } from "vitest";
import { type MakeCell, patchSheet, recalculateOnLoad } from "./xlsx-patch.js";

const PART = { path: "in.xlsx", part: "sheet1.xml" };
const text =
  (value: string): MakeCell =>
  (style) => ({ text: value, kind: "text", style });
const number =
  (value: string, style?: string): MakeCell =>
  () => ({ text: value, kind: "number", style });
const patched = (xml: string, row: number, ...cells: readonly (readonly [number, MakeCell])[]): string =>
  patchSheet(PART, xml, new Map([[row, new Map(cells)]]));
const inline = (value: string): string => `<is><t xml:space="preserve">${value}</t></is>`;
const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

const ROW = '<row r="2" spans="1:3" ht="15"><c r="A2" s="4"><v>1</v></c><c r="C2" s="7"/></row>';
const SHEET = `<?xml version="1.0"?>\r\n<worksheet><!-- <row r="2"/> --><sheetData><row r="1"><c r="A1"><v>9</v></c></row>${ROW}</sheetData><pageMargins left="1"/></worksheet>`;

describe("patchSheet", () => {
  test("fills an empty cell and keeps its format; everything else stays as it is", () => {
    const cells = `<row r="2" spans="1:3" ht="15"><c r="A2" s="4"><v>1</v></c><c r="C2" s="7" t="inlineStr">${inline("x")}</c></row>`;
    expect(patched(SHEET, 2, [2, text("x")])).toBe(SHEET.replace(ROW, cells));
  });

  test("puts a new cell in its place, also beyond column Z", () => {
    expect(patched(SHEET, 2, [1, text("x")])).toContain(
      `<row r="2" ht="15"><c r="A2" s="4"><v>1</v></c><c r="B2" t="inlineStr">${inline("x")}</c><c r="C2" s="7"/>`,
    );
    expect(patched(SHEET, 2, [702, number("2")], [27, number("1")], [2, number("0")])).toContain(
      '<c r="C2"><v>0</v></c><c r="AB2"><v>1</v></c><c r="AAA2"><v>2</v></c></row>',
    );
  });

  test("stores numbers and booleans as such", () => {
    expect(patched(SHEET, 2, [1, number("1.5", "3")])).toContain('<c r="B2" s="3"><v>1.5</v></c>');
    const boolean: MakeCell = () => ({ text: "TRUE", kind: "boolean", style: undefined });
    expect(patched(SHEET, 2, [1, boolean])).toContain('<c r="B2" t="b"><v>1</v></c>');
  });

  test("never replaces a formula", () => {
    const cells = sheet(
      '<row r="2"><c r="B2" t="str"><f>A2&amp;""</f><v></v></c><c r="C2"><f t="shared" si="0"/></c></row>',
    );
    expect(patched(cells, 2, [1, text("x")], [2, text("y")])).toBe(cells);
  });

  test("understands rows and cells without addresses, empty rows, and prefixed names", () => {
    const before = "<x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row><x:row spans='1:1' /></x:sheetData>";
    expect(patched(before, 2, [0, number("5")])).toBe(
      '<x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row><x:row><x:c r="A2"><x:v>5</x:v></x:c></x:row></x:sheetData>',
    );
  });

  test("takes only the rows of the sheet's data for rows", () => {
    const xml = `<worksheet xmlns:xdr="x"><sheetData><row r="1"/></sheetData><controls><xdr:row>1</xdr:row></controls></worksheet>`;
    expect(patched(xml, 1, [0, number("5")])).toBe(
      xml.replace('<row r="1"/>', '<row r="1"><c r="A1"><v>5</v></c></row>'),
    );
  });

  test("escapes what XML cannot hold", () => {
    expect(patched(sheet('<row r="1"/>'), 1, [0, text('<&>"\u0007\r\n_x0041_')])).toContain(
      inline('&lt;&amp;&gt;"_x0007__x000D_\n_x005F_x0041_'),
    );
  });
});

describe("recalculateOnLoad", () => {
  const set = '<workbook><sheets/><calcPr calcId="191" fullCalcOnLoad="1"/></workbook>';

  test("sets the attribute once", () => {
    expect(recalculateOnLoad(PART, '<workbook><sheets/><calcPr calcId="191"/></workbook>')).toBe(set);
    expect(recalculateOnLoad(PART, '<workbook><sheets/><calcPr calcId="191" fullCalcOnLoad="0"/></workbook>')).toBe(
      set,
    );
    expect(recalculateOnLoad(PART, set)).toBe(set);
  });

  test("adds the setting where it belongs", () => {
    expect(recalculateOnLoad(PART, "<w:workbook><w:sheets/><w:definedNames/><w:oleSize/></w:workbook>")).toBe(
      '<w:workbook><w:sheets/><w:definedNames/><w:calcPr fullCalcOnLoad="1"/><w:oleSize/></w:workbook>',
    );
  });
});
