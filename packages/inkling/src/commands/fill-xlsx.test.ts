import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type Folder,
  type HandBook,
  handWorkbook,
  relationsXml,
  runInkling,
  sheetRows,
  temporaryFolder,
} from "../testing.js";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const SHEET = "xl/worksheets/sheet1.xml";
const FORMATS = ["0.00", "0%", '"$"#,##0.00', "d mmm yyyy", "h:mm", "#,##0.00"];
const styled = (style: number, value: number): string => `<c s="${style}"><v>${value}</v></c>`;

interface Column {
  readonly column: string;
  readonly status: string;
  readonly filled: number;
  readonly preview: readonly { readonly row: number; readonly value: string | null; readonly type: string | null }[];
}

interface Report {
  readonly notices: readonly string[];
  readonly columns: readonly Column[];
}

/** Fills a workbook; gives what the command reports and the parts of the output as text. */
async function filled(
  book: HandBook,
  ...args: readonly string[]
): Promise<{ readonly report: Report; readonly parts: Readonly<Record<string, string>> }> {
  const path = folder.write("in.xlsx", handWorkbook(book));
  const { stdout, stderr } = await runInkling([
    "fill",
    path,
    "-o",
    folder.at("out.xlsx"),
    "--force",
    "--accept",
    "suggest",
    "--json",
    ...args,
  ]);
  expect(stderr).toBe("");
  const parts = unzipSync(folder.bytes("out.xlsx"));
  return {
    report: JSON.parse(stdout),
    parts: Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes, true)])),
  };
}

/** A column of texts in brackets, and one beside it in which the first three are taken out by hand. */
function bracketed(texts: readonly string[], answer: (at: number) => string | number | null): string {
  return sheetRows([["text", "value"], ...texts.map((text, at) => [`[${text}]`, at < 3 ? answer(at) : null])]);
}

describe("new cells take the type and format of their column", () => {
  test.each([
    [
      "numbers",
      ["12.5", "7", "100", "31.25"],
      (at: number) => [12.5, 7, 100][at] ?? null,
      "number",
      '<c r="B5"><v>31.25</v></c>',
    ],
    [
      "decimals",
      ["1.50", "2.25", "3.00", "4.75"],
      (at: number) => styled(1, [1.5, 2.25, 3][at] ?? 0),
      "number",
      '<c r="B5" s="1"><v>4.75</v></c>',
    ],
    [
      "percentages",
      ["7%", "25%", "50%", "12%"],
      (at: number) => styled(2, [0.07, 0.25, 0.5][at] ?? 0),
      "number",
      '<c r="B5" s="2"><v>0.12</v></c>',
    ],
    [
      "money",
      ["$1,000.00", "$2.50", "$3.00", "$12,345.60"],
      (at: number) => styled(3, [1000, 2.5, 3][at] ?? 0),
      "number",
      '<c r="B5" s="3"><v>12345.6</v></c>',
    ],
    [
      "thousands, where every example is below one",
      ["12.50", "7.25", "310.00", "1219.50"],
      (at: number) => styled(6, [12.5, 7.25, 310][at] ?? 0),
      "number",
      '<c r="B5" s="6"><v>1219.5</v></c>',
    ],
    [
      "dates",
      ["31 Jan 2024", "1 Feb 2024", "5 Mar 2024", "29 Feb 2024"],
      (at: number) => styled(4, [45322, 45323, 45356][at] ?? 0),
      "date",
      '<c r="B5" s="4"><v>45351</v></c>',
    ],
    [
      "times",
      ["6:00", "12:00", "18:00", "15:00"],
      (at: number) => styled(5, [0.25, 0.5, 0.75][at] ?? 0),
      "date",
      '<c r="B5" s="5"><v>0.625</v></c>',
    ],
    [
      "booleans",
      ["TRUE", "FALSE", "TRUE", "FALSE"],
      (at: number) => `<c t="b"><v>${at === 1 ? 0 : 1}</v></c>`,
      "boolean",
      '<c r="B5" t="b"><v>0</v></c>',
    ],
  ])("%s", async (_, texts, answer, type, cell) => {
    const { report, parts } = await filled({ formats: FORMATS, sheet: bracketed(texts, answer) });
    expect(report.columns).toMatchObject([
      { status: "learned", filled: 1, preview: [{ row: 5, value: texts[3], type }] },
    ]);
    expect(parts[SHEET]).toContain(`${cell}</row></sheetData>`);
  });

  test("dates in the 1904 system", async () => {
    const sheet = bracketed(["31 Jan 2024", "1 Feb 2024", "5 Mar 2024", "29 Feb 2024"], (at) =>
      styled(4, [43860, 43861, 43894][at] ?? 0),
    );
    const { parts } = await filled({ formats: FORMATS, sheet, before: '<workbookPr date1904="1"/>' });
    expect(parts[SHEET]).toContain('<c r="B5" s="4"><v>43889</v></c>');
  });

  test("a text that does not read back as such a number stays text", async () => {
    const { report, parts } = await filled({
      sheet: bracketed(["12", "7", "100", "007"], (at) => [12, 7, 100][at] ?? null),
    });
    expect(report.columns).toMatchObject([
      { type: "number", asText: { first: [5], count: 1 }, preview: [{ value: "007", type: "text" }] },
    ]);
    const { stdout } = await runInkling(["fill", folder.at("in.xlsx"), "--accept", "suggest"]);
    expect(stdout).toContain(
      "! The answer is not a number as this column shows them in row 5. It is stored as text there",
    );
    expect(parts[SHEET]).toContain('<c r="B5" t="inlineStr"><is><t xml:space="preserve">007</t></is></c>');
  });

  test("numbers kept as text stay text", async () => {
    const { report } = await filled({
      sheet: bracketed(["12", "7", "100", "31"], (at) => ["12", "7", "100"][at] ?? null),
    });
    expect(report.columns[0]?.preview).toMatchObject([{ value: "31", type: "text" }]);
  });

  test("a blank cell with a format of its own keeps it where the value looks the same, and else takes the column's", async () => {
    const blank = (style: number): string =>
      bracketed(["1.50", "2.25", "3.00", "4.75"], (at) => styled(1, [1.5, 2.25, 3][at] ?? 0)).replace(
        "</row></sheetData>",
        `<c r="B5" s="${style}"/></row></sheetData>`,
      );
    const formats = ["0.00", "0.00;-0.00", "0%"];
    expect((await filled({ formats, sheet: blank(2) })).parts[SHEET]).toContain('<c r="B5" s="2"><v>4.75</v></c>');
    expect((await filled({ formats, sheet: blank(3) })).parts[SHEET]).toContain('<c r="B5" s="1"><v>4.75</v></c>');
    expect((await filled({ formats, sheet: blank(0) })).parts[SHEET]).toContain('<c r="B5" s="1"><v>4.75</v></c>');
  });

  test("what is written reads back as what was shown", async () => {
    const texts = [
      "31 Jan 2024",
      "1 Feb 2024",
      "5 Mar 2024",
      ...Array.from({ length: 12 }, (_, at) => `${at + 10} Dec ${1990 + at}`),
    ];
    await filled({ formats: FORMATS, sheet: bracketed(texts, (at) => styled(4, [45322, 45323, 45356][at] ?? 0)) });
    const [sheet] = await readWorkbook(folder.at("out.xlsx"));
    const days = sheet?.data.slice(1).map((row) => row[1]);
    expect(days).toEqual(texts.map((text) => new Date(`${text} UTC`)));
    const again = await runInkling(["fill", folder.at("out.xlsx"), "--column", "value", "--json"]);
    expect(JSON.parse(again.stdout).columns[0].disagreements).toEqual({ first: [], count: 0 });
  });
});

describe("nothing else changes", () => {
  const binary = String.fromCharCode(...Array.from({ length: 256 }, (_, at) => at));
  const parts = {
    "xl/worksheets/sheet2.xml": `<worksheet>${sheetRows([["<c><f>Data!B5*2</f><v>0</v></c>"]])}</worksheet>`,
    "xl/calcChain.xml": '<calcChain><c r="A1" i="2"/></calcChain>',
    "xl/comments1.xml": "<comments>\r\n  <author>x</author></comments>",
    "xl/media/image1.png": binary,
    "xl/theme/theme1.xml": "<theme/>",
    "docProps/app.xml": "<Properties/>",
  };
  const more =
    '<conditionalFormatting sqref="B2"><cfRule type="expression"><formula>B2&gt;1</formula></cfRule></conditionalFormatting><legacyDrawing r:id="x"/>';
  const texts = ["12", "7", "100", "31"];
  const sheet = `<sheetPr/><cols><col min="1" max="1" width="20" customWidth="1"/></cols>${bracketed(texts, (at) => Number(texts[at]))}${more}`;

  test("all other parts and all other bytes of the sheet stay, and formulas are worked out on opening", async () => {
    const after = "<definedNames><definedName name=\"n\">Data!$B$2</definedName></definedNames><calcPr calcId='1'/>";
    const out = (await filled({ sheet, after, parts })).parts;
    const before = unzipSync(folder.bytes("in.xlsx"));
    expect(Object.keys(out)).toEqual(Object.keys(before));
    for (const [name, bytes] of Object.entries(before)) {
      const text = strFromU8(bytes, true);
      const expected =
        name === SHEET
          ? text.replace("</row></sheetData>", '<c r="B5"><v>31</v></c></row></sheetData>')
          : name === "xl/workbook.xml"
            ? text.replace("<calcPr calcId='1'/>", "<calcPr calcId='1' fullCalcOnLoad=\"1\"/>")
            : text;
      expect([name, out[name]]).toEqual([name, expected]);
    }
  });

  test("without formulas the workbook's own part stays, too", async () => {
    const out = (await filled({ sheet, parts: { "xl/media/image1.png": binary } })).parts;
    const before = unzipSync(folder.bytes("in.xlsx"));
    const changed = Object.keys(before).filter(
      (name) => strFromU8(before[name] ?? new Uint8Array(0), true) !== out[name],
    );
    expect(changed).toEqual([SHEET]);
  });
});

describe("cells that are no answers, or not to be filled", () => {
  test("errors are shown, never learned from, and kept", async () => {
    const rows = [
      ["text", "value"],
      ["[a]", "a"],
      ["[b]", '<c t="e"><v>#N/A</v></c>'],
      ["[c]", "c"],
      ["[d]", null],
      ["[e]", null],
    ];
    const { report, parts } = await filled({ sheet: sheetRows(rows) });
    expect(report.columns).toMatchObject([{ status: "learned", filled: 2, disagreements: { count: 0 } }]);
    expect(report.notices).toEqual([
      '"value": row 3 not used as an example: an error such as #N/A is no answer. Correct it, or blank it to have it filled.',
    ]);
    expect(parts[SHEET]).toContain('<c r="B3" t="e"><v>#N/A</v></c>');
  });

  test("blank formulas and covered cells are neither filled nor counted", async () => {
    const rows = [
      ["text", "value"],
      ["[a]", "a"],
      ["[b]", "b"],
      ["[c]", "<c><f>A4</f></c>"],
      ["[d]", null],
      ["[e]", null],
      ["[f]", null],
    ];
    const sheet = `${sheetRows(rows)}<mergeCells><mergeCell ref="B5:B6"/></mergeCells>`;
    const { report, parts } = await filled({ sheet });
    expect(report.columns).toMatchObject([
      {
        filled: 2,
        preview: [
          { row: 5, value: "d" },
          { row: 7, value: "f" },
        ],
      },
    ]);
    expect(parts[SHEET]).toContain('<c r="B4"><f>A4</f></c>');
    expect(parts[SHEET]).not.toContain('r="B6"');
  });

  test("a column of formulas without saved values is neither read nor filled", async () => {
    const rows = [
      ["text", "sum", "value"],
      ...["a", "b", "c"].map((text, at) => [`[${text}]`, "<c><f>1</f></c>", at < 2 ? text : null]),
    ];
    const { report } = await filled({ sheet: sheetRows(rows) });
    expect(report.columns).toMatchObject([{ column: "value", inputs: ["text"], filled: 1 }]);
  });

  test("a table is filled inside its own columns; a new column goes behind everything", async () => {
    const rows = [
      [null, "text", "value", "other"],
      [null, "[a]", "a", "o"],
      [null, "[b]", "b", "o"],
      [null, "[c]", null, "o"],
    ];
    const list = '<table displayName="T" ref="B1:C4"/>';
    const parts = {
      "xl/worksheets/_rels/sheet1.xml.rels": relationsXml([["r", "table", "../tables/table1.xml"]]),
      "xl/tables/table1.xml": list,
    };
    const { report, parts: out } = await filled({ sheet: sheetRows(rows), parts }, "--rule", folder.at("rule.json"));
    expect(report.columns).toMatchObject([{ column: "value", inputs: ["text"], filled: 1 }]);
    expect(out[SHEET]).toContain('<c r="C4" t="inlineStr"><is><t xml:space="preserve">c</t></is></c><c r="D4"');
    const args = [
      "apply",
      folder.at("rule.json"),
      folder.at("in.xlsx"),
      "--column",
      "new",
      "--accept",
      "suggest",
      "-o",
      folder.at("new.xlsx"),
    ];
    expect(await runInkling(args)).toMatchObject({ exit: 0, stderr: "" });
    const added = strFromU8(unzipSync(folder.bytes("new.xlsx"))[SHEET] ?? new Uint8Array(0));
    expect(added).toContain('<c r="E1" t="inlineStr"><is><t xml:space="preserve">new</t></is></c>');
    expect(added).toContain('<c r="E4" t="inlineStr"><is><t xml:space="preserve">c</t></is></c>');
  });

  test("60 million characters in one cell are left alone, with the reason", { timeout: 120_000 }, async () => {
    const huge = "x".repeat(60_000_000);
    const rows = [
      ["text", "value"],
      ["[a]", "a"],
      ["[b]", "b"],
      [huge, null],
      ["[d]", null],
    ];
    const { report, parts } = await filled({ sheet: sheetRows(rows) });
    expect(report.columns[0]?.preview).toMatchObject([
      { row: 4, value: null, type: null, reason: "cell-too-long" },
      { row: 5, value: "d" },
    ]);
    expect(parts[SHEET]?.length).toBeGreaterThan(huge.length);
  });
});
