import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Folder, temporaryFolder } from "../testing.js";
import { openCsv } from "./csv.js";
import type { RowEdit, TableContent, TableRow } from "./table.js";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

async function copied(
  table: TableContent,
  edit: (row: TableRow) => RowEdit,
  added: readonly string[] = [],
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  await table.copy({ added, edit: async (rows) => rows.map(edit) }, async (bytes) => {
    parts.push(bytes);
  });
  return Buffer.concat(parts);
}

async function allRows(table: TableContent): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const chunk of table.rows()) rows.push(...chunk);
  return rows;
}

const keep = (): RowEdit => undefined;

describe("openCsv", () => {
  test("counts rows as a spreadsheet does, and passes over empty lines", async () => {
    const table = await openCsv(folder.write("t.csv", "\na,b\n1,2\n\n3\n"), {});
    expect(table.columns.map((column) => column.name)).toEqual(["a", "b"]);
    expect((await allRows(table)).map((row) => [row.number, ...row.cells])).toEqual([
      [3, "1", "2"],
      [5, "3"],
    ]);
  });

  test("honours the delimiter that a first line sep=; announces", async () => {
    const table = await openCsv(folder.write("t.csv", "sep=;\r\na,x;b\r\n1;2\r\n"), {});
    expect(table.columns.map((column) => column.header)).toEqual(["a,x", "b"]);
    expect((await allRows(table)).map((row) => row.number)).toEqual([3]);
  });

  test("takes the first row as data without a header", async () => {
    const table = await openCsv(folder.write("t.csv", "1,2\n3,4\n"), { header: false });
    expect(table.columns.map((column) => column.name)).toEqual(["column 1", "column 2"]);
    expect(await allRows(table)).toHaveLength(2);
  });

  test.each([
    ["no bytes at all", ""],
    ["a byte order mark only", "\uFEFF"],
    ["empty lines only", "\n\r\n \n"],
  ])("refuses a file of %s", async (_, text) => {
    await expect(openCsv(folder.write("t.csv", text), {})).rejects.toThrow(/is empty/);
  });

  test("names the line of a quote that never closes", async () => {
    const table = await openCsv(folder.write("t.csv", 'a,b\n1,"x\ny"\n2,"z\n3,4\n'), {});
    await expect(allRows(table)).rejects.toThrow(/the quote that opens on line 4 never closes/);
  });

  test("says that bytes are not in the encoding that was asked for", async () => {
    await expect(
      openCsv(folder.write("t.csv", Buffer.from("a,b\n\xe9,2\n", "latin1")), { encoding: "utf-8" }),
    ).rejects.toThrow(/not valid utf-8.*--encoding windows-1252/);
  });
});

describe("copy", () => {
  const NASTY = '\uFEFF\n"a" ,b\r\n1,"x""y"\n\r"p\r\nq",,extra,\r2\n"broken"tail, \t\u202E\u0000\n3,é';

  test.each(["utf-8", "utf-16le", "utf-16be"] as const)(
    "%s: changes nothing where nothing is edited",
    async (label) => {
      const little = Buffer.from(NASTY, "utf16le");
      const bytes =
        label === "utf-8" ? Buffer.from(NASTY) : label === "utf-16le" ? little : Buffer.from(little).swap16();
      const table = await openCsv(folder.write("t.csv", bytes), {});
      expect(await copied(table, keep)).toEqual(bytes);
    },
  );

  test("property: any bytes come back as they were, or are refused", async () => {
    const piece = fc.constantFrom("a", '"', ",", ";", "\n", "\r\n", "\r", "é", "\t");
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), fc.boolean(), async (pieces, latin) => {
        const bytes = Buffer.from(pieces.join(""), latin ? "latin1" : "utf8");
        const table = await openCsv(folder.write("p.csv", bytes), {}).catch(() => undefined);
        if (table === undefined) return;
        const copy = await copied(table, keep).catch(() => bytes);
        expect(copy).toEqual(bytes);
      }),
      { numRuns: 200 },
    );
  });

  test("writes edited cells only, quoted where they must be or where the cell was", async () => {
    const table = await openCsv(folder.write("t.csv", 'a;b;c\r\n1;;"k"\n2;"";x\r\n3\n'), {});
    const edits = new Map<number, string>([
      [2, "p;q"],
      [3, "r"],
      [4, 's"t'],
    ]);
    const copy = await copied(table, (row) => new Map([[1, edits.get(row.number) ?? ""]]));
    expect(copy.toString()).toBe('a;b;c\r\n1;"p;q";"k"\n2;"r";x\r\n3;"s""t"\n');
  });

  test("quotes new cells in a file whose header is all quoted", async () => {
    const table = await openCsv(folder.write("t.csv", '"a","b"\n"1",\n'), {});
    expect((await copied(table, () => new Map([[1, "x"]]))).toString()).toBe('"a","b"\n"1","x"\n');
  });

  test("adds columns behind the header, also to short rows", async () => {
    const table = await openCsv(folder.write("t.csv", "a,b\n1,2\n\n3\n"), {});
    const copy = await copied(table, (row) => new Map([[2, row.number === 2 ? "x" : ""]]), ["New, one"]);
    expect(copy.toString()).toBe('a,b,"New, one"\n1,2,x\n\n3,,\n');
  });
});

test("reads a record far larger than one read of the file", { timeout: 60_000 }, async () => {
  const big = `x"y\n`.repeat(1_000_000);
  const table = await openCsv(folder.write("t.csv", `a,b\n1,"${big.replaceAll('"', '""')}"\n2,z\n`), {});
  const rows = await allRows(table);
  expect(rows.map((row) => [row.number, row.cells[1]?.length])).toEqual([
    [2, big.length],
    [3, 1],
  ]);
});
