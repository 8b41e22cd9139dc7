import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { afterEach, beforeEach, expect, test } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { type Folder, temporaryFolder } from "../testing.js";
import { openTable } from "./open.js";
import type { RowEdit, Table, TableRow } from "./table.js";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const day = (text: string): { value: Date; format: string } => ({
  value: new Date(`${text}T00:00:00Z`),
  format: "yyyy-mm-dd",
});

async function workbook(): Promise<string> {
  const first = [
    ["Name", "Amount", "Due", "Paid", "Code"],
    ["Ada", 12.5, day("2024-01-31"), true, "A-1"],
    [null, null, null, null, null],
    ["Alan", 7, day("2024-02-29"), false, null],
    ["Grace", null, null, null, null],
    ["sum", { value: "SUM(B2:B4)", type: "Formula" as const }, null, null, null],
  ];
  await writeWorkbook([
    { data: first, sheet: "Main & co" },
    { data: [["other"], ["stays"]], sheet: "Second" },
  ]).toFile(folder.at("in.xlsx"));
  return folder.at("in.xlsx");
}

async function copied(table: Table, edit: (row: TableRow) => RowEdit, added: readonly string[] = []): Promise<string> {
  await table.copy({ added, edit: async (rows) => rows.map(edit) }, async (bytes) => {
    folder.write("out.xlsx", bytes);
  });
  return folder.at("out.xlsx");
}

test("reads typed cells as text, and rows by their numbers in the sheet", async () => {
  const table = await openTable(await workbook(), {});
  const rows: TableRow[] = [];
  for await (const chunk of table.rows()) rows.push(...chunk);
  expect(table.columns.map((column) => column.name)).toEqual(["Name", "Amount", "Due", "Paid", "Code"]);
  expect(rows.slice(0, 3).map((row) => [row.number, ...row.cells])).toEqual([
    [2, "Ada", "12.5", "2024-01-31", "TRUE", "A-1"],
    [4, "Alan", "7", "2024-02-29", "FALSE", ""],
    [5, "Grace", "", "", "", ""],
  ]);
});

test("writes cells with the type of their column and keeps all others, the formulas and the other sheets", async () => {
  const table = await openTable(await workbook(), {});
  const grace = new Map([
    [1, "3.25"],
    [2, "2024-03-01"],
    [3, "TRUE"],
    [4, "007"],
    [5, "x"],
  ]);
  const path = await copied(table, (row) => (row.number === 5 ? grace : undefined), ["New"]);
  const [main, second] = await readWorkbook(path);
  expect(main?.data[0]).toEqual(["Name", "Amount", "Due", "Paid", "Code", "New"]);
  expect(main?.data[1]).toEqual(["Ada", 12.5, new Date("2024-01-31"), true, "A-1", null]);
  expect(main?.data[4]).toEqual(["Grace", 3.25, new Date("2024-03-01"), true, "007", "x"]);
  expect(second).toEqual({ sheet: "Second", data: [["other"], ["stays"]] });
  expect(strFromU8(unzipSync(folder.bytes("out.xlsx"))["xl/worksheets/sheet1.xml"] ?? strToU8(""))).toContain(
    "SUM(B2:B4)",
  );
});

test("an unedited copy has every part of the workbook unchanged", async () => {
  const table = await openTable(await workbook(), {});
  await copied(table, () => undefined);
  expect(unzipSync(folder.bytes("out.xlsx"))).toEqual(unzipSync(folder.bytes("in.xlsx")));
});

test("opens a sheet by name or number, and lists the sheets when there is none", async () => {
  const path = await workbook();
  expect((await openTable(path, { sheet: "Second" })).format).toBe('sheet "Second"');
  expect((await openTable(path, { sheet: "2" })).format).toBe('sheet "Second"');
  await expect(openTable(path, { sheet: "Third" })).rejects.toThrow(/no sheet "Third".*Main & co, Second/);
});

test("refuses damaged and old workbooks with advice", async () => {
  const bytes = folder.write("cut.xlsx", Buffer.from("PK\u0003\u0004 and nothing else"));
  await expect(openTable(bytes, {})).rejects.toMatchObject({ exit: 2, issue: { code: "bad-workbook" } });
  const empty = folder.write("zip.xlsx", zipSync({ "readme.txt": strToU8("not a workbook") }));
  await expect(openTable(empty, {})).rejects.toMatchObject({ exit: 2, issue: { code: "bad-workbook" } });
  const old = folder.write("old.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1));
  await expect(openTable(old, {})).rejects.toThrow(/old \(\.xls\) workbook.*Save it as XLSX/);
});

test("refuses --sheet for text", async () => {
  await expect(openTable(folder.write("t.csv", "a,b\n"), { sheet: "1" })).rejects.toThrow(/needs an XLSX file/);
});
