import { describe, expect, test } from "vitest";
import { attributeOf, patchSheet, recalculateOnLoad, type SheetCell, styleAt } from "./xlsx-patch.js";

const text = (value: string): SheetCell => ({ text: value, kind: "text" });
const edit = (row: number, column: number, cell: SheetCell): ReadonlyMap<number, ReadonlyMap<number, SheetCell>> =>
  new Map([[row, new Map([[column, cell]])]]);
const inline = (value: string): string => `<is><t xml:space="preserve">${value}</t></is>`;

const ROW = '<row r="2" spans="1:3" ht="15"><c r="A2" s="4"><v>1</v></c><c r="C2" s="7"/></row>';
const SHEET = `<sheetData><row r="1"><c r="A1"><v>9</v></c></row>${ROW}</sheetData><pageMargins left="1"/>`;

describe("patchSheet", () => {
  test("fills an empty cell and keeps its format; everything else stays as it is", () => {
    const cells = `<row r="2" ht="15"><c r="A2" s="4"><v>1</v></c><c r="C2" s="7" t="inlineStr">${inline("x")}</c></row>`;
    expect(patchSheet(SHEET, edit(2, 2, text("x")))).toBe(SHEET.replace(ROW, cells));
  });

  test("puts a new cell in its place, also beyond column Z", () => {
    expect(patchSheet(SHEET, edit(2, 1, text("x")))).toContain(
      `</c><c r="B2" t="inlineStr">${inline("x")}</c><c r="C2" s="7"/>`,
    );
    expect(patchSheet(SHEET, edit(2, 27, text("x")))).toContain('<c r="C2" s="7"/><c r="AB2"');
    expect(patchSheet(SHEET, edit(2, 702, text("x")))).toContain('<c r="AAA2"');
  });

  test("stores numbers and booleans as such", () => {
    expect(patchSheet(SHEET, edit(2, 1, { text: "1.5", kind: "number", style: "3" }))).toContain(
      '<c r="B2" s="3"><v>1.5</v></c>',
    );
    expect(patchSheet(SHEET, edit(2, 1, { text: "TRUE", kind: "boolean" }))).toContain('<c r="B2" t="b"><v>1</v></c>');
  });

  test("never replaces a formula", () => {
    const sheet = '<row r="2"><c r="B2" t="str"><f>A2&amp;""</f><v></v></c></row>';
    expect(patchSheet(sheet, edit(2, 1, text("x")))).toBe(sheet);
  });

  test("understands rows and cells without addresses, empty rows, and prefixed names", () => {
    const sheet = "<x:row><x:c><x:v>1</x:v></x:c></x:row><x:row/>";
    expect(patchSheet(sheet, edit(2, 0, { text: "5", kind: "number" }))).toBe(
      '<x:row><x:c><x:v>1</x:v></x:c></x:row><x:row><x:c r="A2"><x:v>5</x:v></x:c></x:row>',
    );
  });

  test("escapes what XML cannot hold", () => {
    expect(patchSheet('<row r="1"/>', edit(1, 0, text('<&>"\u0007\r\n_x0041_')))).toContain(
      inline('&lt;&amp;&gt;"_x0007__x000D_\n_x005F_x0041_'),
    );
  });
});

test("styleAt finds a cell's format", () => {
  expect([styleAt(SHEET, 2, 2), styleAt(SHEET, 1, 0), styleAt(SHEET, 9, 0)]).toEqual(["7", undefined, undefined]);
});

test("attributeOf resolves entities and takes whole names only", () => {
  expect(attributeOf(`<sheet xname="no" name='A &amp; &#66;&#x43;' r:id="rId1"/>`, "name")).toBe("A & BC");
});

test("recalculateOnLoad sets the attribute once, and only where the setting exists", () => {
  const set = '<workbook><calcPr calcId="191" fullCalcOnLoad="1"/></workbook>';
  expect(recalculateOnLoad('<workbook><calcPr calcId="191"/></workbook>')).toBe(set);
  expect(recalculateOnLoad(set)).toBe(set);
  expect(recalculateOnLoad("<workbook/>")).toBe("<workbook/>");
});
