import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Folder, type HandBook, handWorkbook, relationsXml, sheetRows, temporaryFolder } from "../testing.js";
import { openTable, type TableOptions } from "./open.js";
import type { Table, TableRow } from "./table.js";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

async function opened(book: HandBook, options: TableOptions = {}): Promise<Table> {
  return openTable(folder.write("in.xlsx", handWorkbook(book)), options);
}

async function rowsOf(table: Table): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const chunk of table.rows()) rows.push(...chunk);
  return rows;
}

/** The cells under the header, row by row. */
async function cells(book: HandBook, options: TableOptions = {}): Promise<readonly (readonly string[])[]> {
  return (await rowsOf(await opened(book, options))).map((row) => row.cells);
}

const FORMATS = ["0.00", "#,##0.00", "0%", '"$"#,##0.00', "d mmm yyyy", "h:mm", "yyyy-mm-dd"];
const styled = (style: number, value: number): string => `<c s="${style}"><v>${value}</v></c>`;

describe("cells are the text a person sees", () => {
  test("numbers, percentages, money, dates and times by their formats", async () => {
    const values = [
      styled(1, 2),
      styled(2, 1234.5),
      styled(3, 0.07),
      styled(4, 9.5),
      styled(5, 45322),
      styled(6, 0.75),
      12.5,
    ];
    expect(await cells({ formats: FORMATS, sheet: sheetRows([["a", "b", "c", "d", "e", "f", "g"], values]) })).toEqual([
      ["2.00", "1,234.50", "7%", "$9.50", "31 Jan 2024", "18:00", "12.5"],
    ]);
  });

  test("the 1904 system, and the day that never was", async () => {
    const sheet = sheetRows([["day"], [styled(7, 60)], [styled(7, 43860)]]);
    expect(await cells({ formats: FORMATS, sheet })).toEqual([["1900-02-29"], ["2020-01-30"]]);
    expect(await cells({ formats: FORMATS, sheet, before: '<workbookPr date1904="1"/>' })).toEqual([
      ["1904-03-01"],
      ["2024-01-31"],
    ]);
  });

  test("shared, rich, inline and escaped texts, without phonetic readings", async () => {
    const strings =
      '<si><t xml:space="preserve"> a </t></si><si><r><t>rich</t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>kana</t></rPh></si><si><t>x_x000D_y_x005F_x0041_&amp;</t></si>';
    const row = [
      '<c t="s"><v>0</v></c>',
      '<c t="s"><v>1</v></c>',
      '<c t="s"><v>2</v></c>',
      '<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>',
    ];
    expect(await cells({ strings, sheet: sheetRows([["a", "b", "c", "d"], row]) })).toEqual([
      [" a ", "richtext", "x\ry_x0041_&", "inline"],
    ]);
  });

  test("booleans, errors, saved results of formulas, and dates stored as text", async () => {
    const row = [
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c s="3"><f>1/4</f><v>0.25</v></c>',
      '<c t="str"><f t="shared" si="0"/><v>abc</v></c>',
      '<c t="d" s="7"><v>2024-01-31T00:00:00</v></c>',
    ];
    const table = await opened({ formats: FORMATS, sheet: sheetRows([["a", "b", "c", "d", "e"], row]) });
    const [first] = await rowsOf(table);
    expect(first?.cells).toEqual(["TRUE", "#N/A", "25%", "abc", "2024-01-31"]);
    expect([...(first?.states ?? [])]).toEqual([[1, "error"]]);
    expect(table.notices).toEqual([]);
  });
});

describe("what is odd is said once, with its place", () => {
  const notices = async (book: HandBook): Promise<readonly string[]> => (await opened(book)).notices;

  test("a number that is no date", async () => {
    const sheet = sheetRows([["day"], [styled(7, -3)], [styled(7, 3e6)], [styled(7, 1)]]);
    expect(await cells({ formats: FORMATS, sheet })).toEqual([["-3"], ["3000000"], ["1900-01-01"]]);
    expect(await notices({ formats: FORMATS, sheet })).toEqual([
      expect.stringMatching(/^A2 and A3 are formatted as a date/),
    ]);
  });

  test("a number format that nobody knows", async () => {
    const sheet = sheetRows([["a"], ...Array.from({ length: 9 }, () => [styled(1, 12.5)])]);
    const book = { formats: ["foo Q bar"], sheet };
    expect((await cells(book))[8]).toEqual(["12.5"]);
    expect(await notices(book)).toEqual([
      expect.stringMatching(/^The number format "foo Q bar" \(A2, A3, A4 and 6 more\) is not known.*General/),
    ]);
  });

  test("names of months in another language", async () => {
    const book = { formats: ["[$-407]d. mmmm yyyy"], sheet: sheetRows([["a"], [styled(1, 45322)]]) };
    expect(await cells(book)).toEqual([["31. January 2024"]]);
    expect(await notices(book)).toEqual([expect.stringMatching(/^A2 is formatted with the names.*in English/)]);
  });

  test("formulas without a saved value", async () => {
    const table = await opened({
      sheet: sheetRows([
        ["a", "b"],
        ["x", "<c><f>A2</f></c>"],
      ]),
    });
    const [row] = await rowsOf(table);
    expect([row?.cells, [...(row?.states ?? [])]]).toEqual([["x", ""], [[1, "locked"]]]);
    expect(table.notices).toEqual([expect.stringMatching(/^No value is saved for the formula in B2:/)]);
  });

  test("merged cells, of which only the first is there to be filled", async () => {
    const sheet = `${sheetRows([
      ["a", "b"],
      ["x", null],
      [null, "k"],
      ["y", null],
    ])}<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B4:C9"/></mergeCells>`;
    const table = await opened({ sheet });
    expect((await rowsOf(table)).map((row) => [...(row.states ?? [])])).toEqual([[], [[0, "locked"]], []]);
    expect(table.notices).toEqual([expect.stringMatching(/^A2:A3 and B4:C9 are merged/)]);
  });

  test("hidden rows and columns", async () => {
    const rows = sheetRows([
      ["a", "b"],
      ["x", "y"],
    ]).replace('<row r="2"', '<row hidden="1" r="2"');
    const sheet = `<cols><col min="2" max="16384" hidden="true"/></cols>${rows}`;
    expect(await notices({ sheet })).toEqual([
      expect.stringMatching(/^Row 2 is hidden/),
      expect.stringMatching(/^Column B is hidden/),
    ]);
  });

  test("cells whose values one array formula gives stay blank", async () => {
    const sheet = sheetRows([
      ["a", "b"],
      ["x", '<c><f t="array" ref="B2:B3">A2:A3</f><v>1</v></c>'],
      ["y", null],
      ["z", null],
    ]);
    expect((await rowsOf(await opened({ sheet }))).map((row) => row.states?.get(1))).toEqual([
      undefined,
      "locked",
      undefined,
    ]);
  });
});

describe("tables (ListObjects)", () => {
  const table = (name: string, ref: string, more = ""): string => `<table displayName="${name}" ref="${ref}"${more}/>`;
  const rows: readonly (readonly (string | null)[])[] = [
    ["Staff of 2024", null, null],
    [null, "name", "code"],
    [null, "x", "X"],
    [null, "y", null],
    [null, "total", "2"],
    ["a note", null, null],
  ];
  const book = (...tables: readonly string[]): HandBook => ({
    sheet: sheetRows(rows),
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationsXml(
        tables.map((_, at): [string, string, string] => [`rId${at}`, "table", `../tables/table${at}.xml`]),
      ),
      ...Object.fromEntries(tables.map((xml, at) => [`xl/tables/table${at}.xml`, xml])),
    },
  });

  test("the only one of a sheet is what is read, without its totals", async () => {
    const found = await opened(book(table("Staff", "B2:C5", ' totalsRowCount="1"')));
    expect([found.format, found.columns.map((column) => column.name)]).toEqual([
      'sheet "Data", table "Staff"',
      ["name", "code"],
    ]);
    expect((await rowsOf(found)).map((row) => [row.number, ...row.cells])).toEqual([
      [3, "x", "X"],
      [4, "y", ""],
    ]);
  });

  test("several, or one without a header, leave the sheet as it is", async () => {
    const two = await opened(book(table("One", "B2:C3"), table("Two", "B4:C5")));
    expect([two.columns[0]?.name, two.notices]).toEqual([
      "Staff of 2024",
      [expect.stringMatching(/has 2 tables \("One", "Two"\)/)],
    ]);
    expect((await opened(book(table("One", "B2:C3", ' headerRowCount="0"')))).columns[0]?.name).toBe("Staff of 2024");
  });
});

describe("workbooks that cannot be read", () => {
  const message = async (name: string, bytes: Uint8Array): Promise<string> => {
    const failure = await openTable(folder.write(name, bytes), {}).catch((error: unknown) => error);
    expect(failure).toMatchObject({ exit: 2 });
    return failure instanceof Error ? failure.message : "";
  };

  test("broken XML, with the part and the place", async () => {
    expect(await message("a.xlsx", handWorkbook({ sheet: "<sheetData><row>" }))).toMatch(
      /xl\/worksheets\/sheet1\.xml is broken \(2:\d+: unexpected close tag\).*save it again/,
    );
    expect(await message("b.xlsx", handWorkbook({ sheet: sheetRows([['<c t="s"><v>7</v></c>']]) }))).toMatch(
      /A1 refers to text 7, which is not there/,
    );
    const upside = '<sheetData><row r="3"/><row r="2"/></sheetData>';
    expect(await message("c.xlsx", handWorkbook({ sheet: upside }))).toMatch(/row 2 after row 3/);
    const wide = '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>';
    expect(await message("d.xlsx", handWorkbook({ sheet: wide }))).toMatch(/cell "XFE1" out of place in row 1/);
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]><sst>&a;</sst>';
    expect(
      await message("e.xlsx", handWorkbook({ sheet: "<sheetData/>", parts: { "xl/sharedStrings.xml": entity } })),
    ).toMatch(/sharedStrings\.xml is broken.*undefined entity/);
  });

  test("an empty sheet, and one that is only formatted", async () => {
    for (const sheet of ["<sheetData/>", sheetRows([['<c s="1"/>', null]])])
      expect(await message("a.xlsx", handWorkbook({ sheet }))).toMatch(/sheet "Data" is empty\. Choose another one/);
  });

  test("binary and encrypted workbooks", async () => {
    const binary = zipSync({ "_rels/.rels": strToU8(relationsXml([["r", "officeDocument", "xl/workbook.bin"]])) });
    expect(await message("a.xlsb", binary)).toMatch(/binary workbook \(\.xlsb\)/);
    const ole = Buffer.concat([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await message("b.xlsx", ole)).toMatch(/protected by a password/);
  });

  test("a workbook that unpacks to more than fits, whether it says so or not", async () => {
    const saying = (bytes: Uint8Array, size: number): Uint8Array => {
      const file = Buffer.from(bytes);
      file.writeUInt32LE(size, file.lastIndexOf("PK\u0001\u0002") + 24);
      return file;
    };
    const bomb = saying(zipSync({ "a.xml": new Uint8Array(1000) }), 600_000_000);
    expect(await message("bomb.xlsx", bomb)).toMatch(/too large.*Save the sheet as CSV/);
    const lying = saying(handWorkbook({ sheet: sheetRows([["a"], ["x".repeat(10_000)]]) }), 100);
    expect(await message("lying.xlsx", lying)).toMatch(/sheet1\.xml is broken/);
  });

  test("more cells than fit", async () => {
    const rows = Array.from({ length: 1300 }, (_, at) => `<row><c r="XFD${at + 1}"><v>1</v></c></row>`).join("");
    expect(await message("a.xlsx", handWorkbook({ sheet: `<sheetData>${rows}</sheetData>` }))).toMatch(
      /a sheet with more cells, and at most 20000000 cells are read/,
    );
  });
});

test("a workbook may call its parts as it likes; the first sheet that is not hidden is read", async () => {
  const sheets =
    '<sheets xmlns:r="r"><sheet name="Chart" r:id="c"/><sheet name="Old" state="hidden" r:id="a"/><sheet name="New" r:id="b"/></sheets>';
  const files = {
    "_rels/.rels": relationsXml([["r", "officeDocument", "/xl/workbook2.xml"]]),
    "xl/workbook2.xml": `<workbook>${sheets}</workbook>`,
    "xl/_rels/workbook2.xml.rels": relationsXml([
      ["a", "worksheet", "old.xml"],
      ["b", "worksheet", "/xl/new.xml"],
      ["c", "chartsheet", "chart.xml"],
    ]),
    "xl/old.xml": `<worksheet>${sheetRows([["old"], ["x"]])}</worksheet>`,
    "xl/new.xml": `<worksheet>${sheetRows([["new"], [0.5]])}</worksheet>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const table = await openTable(folder.write("in.xlsx", bytes), {});
  expect([table.format, (await rowsOf(table)).map((row) => row.cells), table.advice]).toEqual([
    'sheet "New"',
    [["0.5"]],
    [expect.stringContaining("Old")],
  ]);
});
