import { readdirSync } from "node:fs";
import { learn, type Prediction, type Row } from "@inkling/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { bytesOf, type Folder, runInkling, temporaryFolder } from "../testing.js";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const NAMES = [
  "Ada Lovelace",
  "Alan Turing",
  "Grace Hopper",
  "Emmy Noether",
  "Donald Knuth",
  "Karen Jones",
  "Peter Naur",
];

/** People with their upper-case last name, filled in for the first three. */
const people = (separator = ",", end = "\n"): string =>
  ["name", ...NAMES]
    .map((name, at) => `${name}${separator}${["LAST", "LOVELACE", "TURING", "HOPPER"][at] ?? ""}${end}`)
    .join("");
const filledPeople = (separator = ",", end = "\n"): string =>
  ["name", ...NAMES]
    .map((name) => `${name}${separator}${name === "name" ? "LAST" : name.split(" ")[1]?.toUpperCase()}${end}`)
    .join("");

/** The real learner, whose inklings call `act` before they predict. */
function learnAndThen(act: () => unknown): typeof learn {
  return (task) => {
    const outcome = learn(task);
    if (outcome.kind !== "learned") return outcome;
    const predictAll = (inputs: readonly Row[]): readonly Prediction[] => {
      act();
      return outcome.inkling.predictAll(inputs);
    };
    return { kind: "learned", inkling: Object.assign(Object.create(outcome.inkling), { predictAll }) };
  };
}

interface Report {
  readonly rows: number;
  readonly output: string | null;
  readonly notices: readonly string[];
  readonly columns: readonly ColumnReport[];
  readonly exit: number;
}

interface ColumnReport {
  readonly column: string;
  readonly number: number;
  readonly inputs: readonly string[];
  readonly status: string;
  readonly message: string;
  readonly rows: readonly number[];
  readonly sure: number;
  readonly unsure: number;
  readonly unanswered: number;
  readonly filled: number;
  readonly disagreements: { readonly first: readonly number[]; readonly count: number };
  readonly preview: readonly {
    readonly row: number;
    readonly value: string | null;
    readonly mark: string;
    readonly reason: string | null;
  }[];
}

async function report(...args: readonly string[]): Promise<Report> {
  const { stdout, stderr } = await runInkling(["fill", ...args, "--json"]);
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

/** Fills a file written with `content` and returns the output's bytes. */
async function filled(content: string | Uint8Array, ...args: readonly string[]): Promise<Buffer> {
  const { exit, stderr } = await runInkling([
    "fill",
    folder.write("in.csv", content),
    "-o",
    folder.at("out.csv"),
    ...args,
  ]);
  expect([exit, stderr]).toEqual([0, ""]);
  return folder.bytes("out.csv");
}

async function refused(
  content: string | Uint8Array,
  ...args: readonly string[]
): Promise<{ readonly exit: number; readonly stderr: string }> {
  const { exit, stdout, stderr } = await runInkling(["fill", folder.write("in.csv", content), ...args]);
  expect(stdout).toBe("");
  return { exit, stderr };
}

describe("inkling fill", () => {
  test("shows the preview, the rule, the counts, and writes nothing unasked", async () => {
    const path = folder.write("people.csv", people());
    const { exit, stdout } = await runInkling(["fill", path]);
    expect(exit).toBe(0);
    expect(stdout).toContain("7 rows, comma-separated, utf-8");
    expect(stdout).toMatch(/LAST from name, learned from rows 2, 3 and 4/);
    expect(stdout).toMatch(/ {2}5 {2}Emmy Noether {2}✓ NOETHER/);
    expect(stdout).toContain("✓ 4 sure   ? 0 unsure   · 0 unanswered");
    expect(stdout).toContain("Nothing was written.");
    expect([folder.read("people.csv"), readdirSync(folder.path)]).toEqual([people(), ["people.csv"]]);
  });

  test("writes the sure cells and leaves the others blank, unless they are accepted", async () => {
    const odd = `${people()}Evelyn Boyd Granville,\n`;
    const path = folder.write("in.csv", odd);
    const [column] = (await report(path, "-o", folder.at("strict.csv"))).columns;
    expect(column).toMatchObject({
      column: "LAST",
      number: 2,
      inputs: ["name"],
      status: "learned",
      sure: 4,
      unsure: 1,
      filled: 4,
    });
    expect(folder.read("strict.csv")).toBe(`${filledPeople()}Evelyn Boyd Granville,\n`);
    const [loose] = (await report(path, "-o", folder.at("loose.csv"), "--accept", "suggest")).columns;
    expect(loose?.filled).toBe(5);
    expect(folder.read("loose.csv")).toBe(`${filledPeople()}Evelyn Boyd Granville,GRANVILLE\n`);
  });

  test("learns several columns, none of which is an input of another", async () => {
    const rows = NAMES.map((name, at) => {
      const [first = "", last = ""] = name.split(" ");
      return `${name},${at < 2 ? last : ""},7,${at < 2 ? first : ""},`;
    });
    const { columns } = await report(folder.write("in.csv", ["name,last,lucky,first,empty", ...rows, ""].join("\n")));
    expect(columns.map(({ column, inputs }) => [column, ...inputs])).toEqual([
      ["last", "name", "lucky"],
      ["first", "name", "lucky"],
    ]);
  });

  test("--column and --from choose by name or number; mostly filled columns are learned only when named", async () => {
    const path = folder.write("in.csv", "a,b,c\nx1,k,X1\nx2,k,X2\nx3,,\nx4,k,\n");
    const [column] = (await report(path)).columns;
    expect(column).toMatchObject({ column: "c", inputs: ["a", "b"] });
    const [named] = (await report(path, "--column", "2", "--from", "a")).columns;
    expect(named).toMatchObject({ column: "b", inputs: ["a"], preview: [{ row: 4, value: "k" }] });
  });

  test("asks about the row whose answer would tell most", async () => {
    const path = folder.write(
      "in.csv",
      "name,badge\nAda Lovelace,LOVELACE-A\nAlan Turing,TURING-A\nGrace Hopper,\nMary Kenneth Keller,\nEmmy Noether,\nEvelyn Boyd Granville,\nMary Lee Woods,\n",
    );
    const question = JSON.parse((await runInkling(["fill", path, "--json"])).stdout).columns[0].question;
    expect(question).toMatchObject({ row: 5, input: { name: "Mary Kenneth Keller" } });
    expect(question.choices.map((choice: { readonly value: string }) => choice.value)).toContain("KELLER-M");
    expect((await runInkling(["fill", path])).stdout).toContain(
      'Question: what should row 5 be? name "Mary Kenneth Keller"',
    );
  });

  test("the preview keeps rows of each kind, at most --rows of them", async () => {
    const path = folder.write("in.csv", `${people()}${"Evelyn Boyd Granville,\n".repeat(3)}`);
    const [column] = (await report(path, "--rows", "4")).columns;
    expect(column?.preview.map((row) => row.row)).toEqual([5, 6, 9, 10]);
    expect((await report(path, "--rows", "0")).columns[0]?.preview).toEqual([]);
  });

  test("saves the rule as data that apply understands, and as a TypeScript module", async () => {
    const path = folder.write("in.csv", people());
    const { exit } = await runInkling(["fill", path, "--rule", folder.at("rule.json")]);
    expect([exit, JSON.parse(folder.read("rule.json"))]).toMatchObject([
      0,
      { format: "inkling-rules", version: 1, rules: [{ column: "LAST", rule: { format: "inkling" } }] },
    ]);
    await runInkling(["fill", path, "--rule", folder.at("rule.ts")]);
    expect(folder.read("rule.ts")).toMatch(/export (default )?function/);
  });

  test("names cells that are filled in otherwise than the rule says", async () => {
    const many = Array.from({ length: 400 }, (_, at) => `k${at},${at < 300 ? `K${at}` : ""}\n`).join("");
    const path = folder.write("in.csv", `a,b\n${many}`);
    const learned = await report(path, "--column", "b", "--rows", "0");
    expect(learned.columns[0]).toMatchObject({ status: "learned", sure: 100, disagreements: { count: 0 } });
    expect(learned.notices).toEqual([expect.stringContaining("learned from 200 of 300 filled rows")]);
  });
});

describe("inkling fill: files of all kinds", () => {
  test.each([
    ["semicolons", ";", "\n"],
    ["tabs and Windows line ends", "\t", "\r\n"],
    ["bars and old Mac line ends", "|", "\r"],
  ])("%s", async (_, separator, end) => {
    expect((await filled(people(separator, end))).toString()).toBe(filledPeople(separator, end));
  });

  test.each(["utf8", "utf16le"] as const)("a byte order mark, %s", async (encoding) => {
    expect(await filled(Buffer.from(`\uFEFF${people()}`, encoding))).toEqual(
      Buffer.from(`\uFEFF${filledPeople()}`, encoding),
    );
  });

  test("windows-1252, read with a notice and written the same way", async () => {
    const content = Buffer.from(people().replace("Emmy", "Zo\xeb"), "latin1");
    expect(await filled(content)).toEqual(Buffer.from(filledPeople().replace("Emmy", "Zo\xeb"), "latin1"));
    expect((await report(folder.at("in.csv"))).notices).toEqual([expect.stringContaining("read as windows-1252")]);
  });

  test("an answer that the encoding cannot hold stays blank, with its reason", async () => {
    // The capital of the micro sign is a Greek letter, which windows-1252 does not have.
    const content = Buffer.from("a,b\nam,AM\nb,B\ncd,CD\nd\xb5,\n", "latin1");
    const [column] = (await report(folder.write("in.csv", content))).columns;
    expect(column).toMatchObject({
      sure: 0,
      unanswered: 1,
      preview: [{ value: "D\u039C", reason: "not-in-encoding" }],
    });
  });

  test("ragged rows are kept, counted as blank where they end early, and named", async () => {
    const content = people().replace("Emmy Noether,", "Emmy Noether").replace("Peter Naur,", "Peter Naur,,extra,");
    const expected = filledPeople().replace("NAUR", "NAUR,extra,");
    expect((await filled(content)).toString()).toBe(expected);
    expect((await report(folder.at("in.csv"))).notices).toEqual([
      expect.stringMatching(/^Rows 5 and 8: not the 2 cells/),
    ]);
  });

  test("mixed line ends, quotes and a last line without its end stay as they are", async () => {
    const content = people().replace("Alan Turing,TURING\n", '"Alan Turing","TURING"\r\n').trimEnd();
    const expected = filledPeople().replace("Alan Turing,TURING\n", '"Alan Turing","TURING"\r\n').trimEnd();
    expect((await filled(content)).toString()).toBe(expected);
  });

  test("duplicate and empty headers get numbers", async () => {
    const content = people().replace("name,LAST", "name,").replaceAll("\n", ",\n").replace("name,,", "name,,name");
    expect((await report(folder.write("in.csv", content))).columns[0]).toMatchObject({
      column: "column 2",
      inputs: ["name (column 1)"],
    });
    expect((await refused(content, "--column", "name")).stderr).toMatch(/occurs 2 times \(columns 1, 3\)/);
  });

  test("standard input is refused with what to do instead", async () => {
    const { exit, stderr } = await runInkling(["fill", "-", "-o", folder.at("out.csv")], { stdin: bytesOf(["a,b\n"]) });
    expect([exit, stderr]).toEqual([
      2,
      expect.stringMatching(/cannot come from standard input \(-\)\. Save it in a file/),
    ]);
  });

  test("a first row that follows the rule of the others may be data, and is named", async () => {
    const rows = "Ada Lovelace,AL\nGrace Hopper,GH\nAlan Turing,AT\nEmmy Noether,\nTim Lee,\n";
    const hint = '! The first row was taken for the header, but looks like the rows below it: "Ada Lovelace", "AL"';
    const path = folder.write("in.csv", rows);
    expect((await runInkling(["fill", path])).stdout).toContain(`${hint}. If it is data, use --no-header.`);
    expect((await runInkling(["fill", path, "--no-header"])).stdout).not.toContain("The first row");
    const named = folder.write("named.csv", `Full Name,ID\n${rows}`);
    expect((await runInkling(["fill", named])).stdout).not.toContain("The first row");
  });

  test("a file without a header", async () => {
    const content = people().split("\n").slice(1).join("\n");
    expect((await filled(content, "--no-header")).toString()).toBe(filledPeople().split("\n").slice(1).join("\n"));
  });

  test("a column with one distinct value", async () => {
    const { columns, exit } = await report(folder.write("in.csv", "a,b\nx,same\ny,same\nz,\nw,\n"));
    expect([columns[0]?.preview.map((row) => row.value), exit]).toEqual([["same", "same"], 0]);
  });

  test("control characters, direction marks and escape codes reach the output but not the terminal", async () => {
    const hostile = "\u001B[2J\u202Ezz \u0007";
    const content = `${people()}"${hostile}",\n`;
    const { stdout } = await runInkling(["fill", folder.write("in.csv", content), "-o", folder.at("out.csv")]);
    expect(stdout).toContain("\\u{1B}[2J\\u{202E}zz \\u{7}");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal must not see these.
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/);
    expect(folder.read("out.csv")).toContain(hostile);
  });

  test("lone surrogates in UTF-16 are shown escaped and kept", async () => {
    const content = Buffer.from(`\uFEFF${people()}\uD800 x,\n`, "utf16le");
    expect((await filled(content)).includes(Buffer.from("\uD800 x", "utf16le"))).toBe(true);
    const { stdout } = await runInkling(["fill", folder.at("in.csv")]);
    expect(stdout).toContain("\\u{D800} x");
  });

  test("100,000 distinct rows", { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `k${at},${at % 1000 === 7 ? "" : `K${at}`}\n`);
    const result = await report(folder.write("in.csv", `a,b\n${rows.join("")}`), "-o", folder.at("out.csv"));
    expect(result).toMatchObject({ rows: 100_000, columns: [{ sure: 100, filled: 100, disagreements: { count: 0 } }] });
    expect(folder.read("out.csv")).toContain("\nk99007,K99007\n");
  });

  test("a cell of 50 million characters is left blank with its reason, and kept", { timeout: 60_000 }, async () => {
    const huge = "x".repeat(50_000_000);
    const path = folder.write("in.csv", `${people()}"${huge}",\nAda King,${huge}\n`);
    const result = await report(path, "-o", folder.at("out.csv"));
    expect(result.columns[0]?.disagreements.count).toBe(0);
    expect(result.columns[0]?.preview.at(-1)).toMatchObject({
      row: 9,
      value: null,
      mark: "unanswered",
      reason: "cell-too-long",
    });
    expect(result.notices).toEqual(['"LAST": row 10 not used as an example: a cell is too long.']);
    expect(folder.bytes("out.csv").equals(Buffer.from(`${filledPeople()}"${huge}",\nAda King,${huge}\n`))).toBe(true);
  });
});

describe("inkling fill: nothing to do, and nothing to be done", () => {
  test("every cell is an example", async () => {
    const path = folder.write("in.csv", filledPeople());
    const { exit, stdout } = await runInkling(["fill", path]);
    expect([exit, stdout]).toEqual([0, expect.stringContaining("Nothing to fill")]);
    expect((await report(path, "--column", "LAST")).columns[0]).toMatchObject({ sure: 0, unsure: 0, unanswered: 0 });
  });

  test("contradictory examples are named by their rows, nothing is written, and the exit code says so", async () => {
    const path = folder.write("in.csv", "a,b\nx,1\ny,2\nx,3\nz,\nw,\nv,\n");
    const result = await report(path, "-o", folder.at("out.csv"));
    expect(result).toMatchObject({ exit: 1, output: null, columns: [{ status: "conflict", rows: [2, 4] }] });
    expect(result.columns[0]?.message).toBe(
      'Rows 2 and 4 look alike in every column that is read, but "b" says "1" and "3". Correct one of them, or blank it.',
    );
    expect(readdirSync(folder.path)).toEqual(["in.csv"]);
    const { stdout } = await runInkling(["fill", path, "-o", folder.at("out.csv")]);
    expect(stdout).toContain("\nNothing was written, because no column was learned.\n");
  });

  test("cells of a question are shown escaped once", async () => {
    const rows = ["Ada Lovelace,Lovelace", "Alan Turing,Turing", 'Pl\u001Bato "x\\y",', "A B C,", "D E F,"];
    const { stdout } = await runInkling(["fill", folder.write("in.csv", `name,last\n${rows.join("\n")}\n`)]);
    expect(stdout).toContain('Question: what should row 4 be? name "Pl\\u{1B}ato');
  });

  test.each([
    ["text", "name,last\na b,b\nc d,\n", "t.xlsx is no workbook, although its name ends in .xlsx: it looks like text"],
    ["other bytes", new Uint8Array([0, 1, 2, 0, 250]), "it does not begin like one, and may be damaged"],
    ["a broken ZIP", new Uint8Array([0x50, 0x4b, 3, 4, 9]), "t.xlsx cannot be read as an XLSX workbook"],
    ["nothing", "", "t.xlsx is empty"],
  ])("%s in a file that is named as a workbook is refused", async (_, content, message) => {
    const path = folder.write("t.xlsx", content);
    const { exit, stderr } = await runInkling(["fill", path, "--in-place"]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(folder.bytes("t.xlsx")).toEqual(Buffer.from(content));
  });

  test("says which row breaks the nearest rule when no rule gives all answers", async () => {
    const path = folder.write(
      "in.csv",
      // Long words of one look, so that no question tells the row with the other answer apart.
      `a,b\nx${"abcde".repeat(6)}z,xab\nx${"fghij".repeat(6)}z,xfg\nx${"klmno".repeat(6)}z,%$!/=?\nx${"pqrst".repeat(6)}z,\n`,
    );
    const result = await report(path);
    expect(result).toMatchObject({ exit: 1, columns: [{ status: "unknown", rows: [4] }] });
    expect(result.columns[0]?.message).toMatch(
      /The nearest rule gives 2 of 3; it fails first in row 4, where the answer is "%\$!\/=\?"\./,
    );
  });

  test("a column that cannot be learned is named; the others are filled", async () => {
    const path = folder.write("in.csv", "a,bad,good\ngold,1,GOLD\niron,2,IRON\ngold,3,GOLD\nzinc,,\nlead,,\ntin,,\n");
    const result = await report(path, "-o", folder.at("out.csv"));
    expect(result).toMatchObject({
      exit: 1,
      output: folder.at("out.csv"),
      columns: [
        { column: "bad", status: "conflict" },
        { column: "good", status: "learned" },
      ],
    });
    expect(folder.read("out.csv")).toBe(
      "a,bad,good\ngold,1,GOLD\niron,2,IRON\ngold,3,GOLD\nzinc,,ZINC\nlead,,LEAD\ntin,,TIN\n",
    );
  });

  test.each([
    ["0 bytes", "", /is empty/],
    ["a header only", "a,b\n", /has a header and no rows/],
    ["no example at all", "a,b\nx,\ny,\n", /no example to learn from: every cell of "b" is blank/],
    ["no example and a row that tells most", "a,b\nx,\nx y,\n", /beginning with row 3/],
    ["a single column", "a\nx\n \n", /no filled column from which "a" could be worked out/],
    ["an open quote", 'a,b\nx,1\ny,"2\nz,\n', /the quote that opens on line 3 never closes/],
    ["binary data", Uint8Array.of(0x89, 0x50, 0, 0, 0xff, 0xfe, 0x99), /binary data/],
  ])("%s", async (_, content, message) => {
    expect(await refused(content)).toEqual({ exit: 2, stderr: expect.stringMatching(message) });
  });

  test("a wholly blank column named by --column, and a column that does not exist", async () => {
    expect(await refused("a,b,c\nx,,1\ny,,\n", "--column", "b")).toEqual({
      exit: 2,
      stderr: expect.stringContaining('every cell of "b" is blank'),
    });
    expect(await refused("a,b\nx,1\ny,\n", "--column", "z")).toEqual({
      exit: 2,
      stderr: expect.stringContaining("The columns are: a, b"),
    });
  });

  test("a .ts rule for two columns", async () => {
    const { exit, stderr } = await refused("a,b,c\nx,X,x1\ny,,\n", "--rule", folder.at("rule.ts"));
    expect([exit, stderr]).toEqual([2, expect.stringContaining("Choose one with --column")]);
  });

  test("a missing file, wrong options, and their JSON", async () => {
    const missing = await runInkling(["fill", folder.at("none.csv")]);
    expect([missing.exit, missing.stderr]).toEqual([2, expect.stringContaining("There is no file")]);
    expect((await runInkling(["fill", ""])).stderr).toContain('There is no file "". Check the path');
    expect((await runInkling(["fill", folder.path])).stderr).toContain("it is a folder. Name a file in it.");
    const json = await runInkling(["fill", folder.at("none.csv"), "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      status: "error",
      exit: 2,
      issues: [{ code: "unreadable", path: folder.at("none.csv") }],
    });
    for (const args of [
      ["fill"],
      ["fill", "x", "--rows", "-1"],
      ["fill", "x", "--steps", "0"],
      ["fil"],
      ["fill", "x", "--accept", "all"],
    ]) {
      expect(await runInkling(args)).toMatchObject({ exit: 2, stdout: "", stderr: expect.stringMatching(/./) });
      const { exit, stdout, stderr } = await runInkling([...args, "--json"]);
      expect([exit, stderr]).toEqual([2, ""]);
      expect(JSON.parse(stdout)).toMatchObject({ status: "error", message: expect.any(String), exit: 2 });
    }
  });
});

describe("inkling fill: what may be overwritten", () => {
  test("an existing output only with --force", async () => {
    folder.write("out.csv", "mine");
    const path = folder.write("in.csv", people());
    expect((await runInkling(["fill", path, "-o", folder.at("out.csv")])).exit).toBe(2);
    expect(folder.read("out.csv")).toBe("mine");
    expect((await runInkling(["fill", path, "-o", folder.at("out.csv"), "--force"])).exit).toBe(0);
    expect(folder.read("out.csv")).toBe(filledPeople());
  });

  test("the input only with --in-place", async () => {
    const path = folder.write("in.csv", people());
    expect((await runInkling(["fill", path, "-o", path, "--force"])).exit).toBe(2);
    expect(folder.read("in.csv")).toBe(people());
    expect((await runInkling(["fill", path, "--in-place"])).exit).toBe(0);
    expect(folder.read("in.csv")).toBe(filledPeople());
    expect((await runInkling(["fill", path, "--in-place", "-o", "x"])).exit).toBe(2);
  });

  test("an output that cannot be written is reported before any work is done", async () => {
    const learn = (): never => {
      throw new Error("no work should be done");
    };
    const { exit, stderr } = await runInkling(
      ["fill", folder.write("in.csv", people()), "-o", folder.at("no/out.csv")],
      { learn },
    );
    expect([exit, stderr]).toEqual([3, expect.stringContaining("its folder does not exist")]);
  });

  test("nothing is written when the input changes while it is read", async () => {
    const path = folder.write("in.csv", people());
    const { exit, stderr } = await runInkling(["fill", path, "-o", folder.at("out.csv")], {
      learn: learnAndThen(() => folder.write("in.csv", `${people()}New Row,\n`)),
    });
    expect([exit, stderr]).toEqual([2, expect.stringContaining("changed while it was being read")]);
    expect(readdirSync(folder.path)).toEqual(["in.csv"]);
  });

  test("nothing is written when the input has changed since it was opened", async () => {
    const path = folder.write("in.csv", people());
    const { exit, stderr } = await runInkling(["fill", path, "--in-place"], {
      learn: (task) => {
        folder.write("in.csv", `${people()}New Row,\n`);
        return learn(task);
      },
    });
    expect([exit, stderr]).toEqual([2, expect.stringContaining("changed while it was being read")]);
    expect(folder.read("in.csv")).toBe(`${people()}New Row,\n`);
  });

  test("a rule does not go where the table is read from or written to", async () => {
    const path = folder.write("in.json", people());
    const out = folder.at("out.json");
    for (const args of [
      ["fill", path, "-o", out, "--rule", folder.at("./out.json"), "--force"],
      ["fill", path, "--rule", path, "--force"],
      ["learn", path, "--rule", path, "--force"],
      ["learn", path, "--rule", out, "--rule", folder.at("other.json")],
    ]) {
      expect(await runInkling(args)).toMatchObject({ exit: 2, stdout: "", stderr: expect.stringContaining("--rule") });
    }
    expect([readdirSync(folder.path), folder.read("in.json")]).toEqual([["in.json"], people()]);
  });

  test("text does not go into a file that is named as a workbook", async () => {
    const { exit, stderr } = await runInkling(["fill", folder.write("in.csv", people()), "-o", folder.at("out.xlsx")]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining("Name a file that ends in .csv")]);
    expect(readdirSync(folder.path)).toEqual(["in.csv"]);
  });

  test("a workbook does not go into a file that is named as text", async () => {
    await writeWorkbook([
      {
        data: [
          ["name", "last"],
          ["Ada King", "KING"],
          ["Bob Lee", null],
        ],
        sheet: "One",
      },
      { data: [["other"]], sheet: "Two" },
    ]).toFile(folder.at("in.xlsx"));
    const path = folder.at("in.xlsx");
    const { exit, stderr } = await runInkling(["fill", path, "-o", folder.at("out.csv")]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining("Name a file that ends in .xlsx")]);
    expect(readdirSync(folder.path)).toEqual(["in.xlsx"]);
    expect((await runInkling(["fill", path, "-o", folder.at("out.xlsx")])).exit).toBe(0);
    const done = await runInkling(["fill", folder.at("out.xlsx"), "--accept", "suggest", "-o", folder.at("all.xlsx")]);
    expect(done.exit).toBe(0);
    const again = await runInkling(["fill", folder.at("all.xlsx")]);
    expect(again.stdout).toContain("Nothing to fill");
    expect(again.stdout).toContain("Other sheets (choose one with --sheet): Two.");
  });

  test("a mistake of our own is caught once, and touches no file", async () => {
    const path = folder.write("in.csv", people());
    const learn = (): never => {
      throw new Error("broken invariant");
    };
    const { exit, stderr } = await runInkling(["fill", path, "--in-place"], { learn });
    expect([exit, stderr]).toEqual([70, expect.stringMatching(/mistake in Inkling.*broken invariant/)]);
    expect([folder.read("in.csv"), readdirSync(folder.path)]).toEqual([people(), ["in.csv"]]);
  });
});

describe("inkling fill: what it says at the end", () => {
  test("how the file was read, when there is nothing to fill in one column", async () => {
    const { exit, stdout } = await runInkling(["fill", folder.write("in.csv", "a~b\n1~x\n2~\n")]);
    expect([exit, stdout]).toEqual([
      0,
      expect.stringMatching(/read as comma-separated and has one column.*--delimiter/),
    ]);
  });

  test("when no answer is sure enough", async () => {
    const path = folder.write("in.csv", "a,b\nAda King,AK\n1-2-3,\n");
    const { exit, stdout } = await runInkling(["fill", path, "-o", folder.at("out.csv")]);
    expect([exit, stdout]).toEqual([
      0,
      expect.stringContaining("0 cells filled, 1 cell left blank. No answer was sure"),
    ]);
  });

  test("a cell that is too long is never learned from", async () => {
    const path = folder.write("in.csv", `${people().split("\n").slice(0, 4).join("\n")}\n${"x".repeat(20_001)},\n`);
    const { stdout } = await runInkling(["fill", path]);
    expect(stdout).toMatch(/Next: look at row 5 \(a cell is too long\); fill it in by hand\. .*never learned from/);
    expect(stdout).not.toContain("to teach it");
  });
});
