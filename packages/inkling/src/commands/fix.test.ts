import { readdirSync, statSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Folder, handWorkbook, runInkling, sheetRows, temporaryFolder } from "../testing.js";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const OPEN = `name,id,last
Ada Lovelace,1,Lovelace
Alan Turing,2,Turing
Grace Hopper,3,
Barbara Liskov,4,
Katherine Johnson,5,
Anna Maria Rossi,6,
John Paul Jones,7,
`;

/** Learns `last` from the first two rows, and fills the rest; the second word is taken for the last name. */
async function filled(): Promise<readonly [rule: string, table: string]> {
  const rule = folder.at("rule.json");
  const args = ["fill", folder.write("open.csv", OPEN), "--column", "last", "--from", "name"];
  await runInkling([...args, "--accept", "suggest", "--rule", rule, "-o", folder.at("filled.csv")]);
  return [rule, folder.at("filled.csv")];
}

/** The same table with a saved rule that takes the last word, of which it is not sure. */
const WRONG = OPEN.replace("Hopper,3,", "Hopper,3,Hopper")
  .replace("Liskov,4,", "Liskov,4,Liskov")
  .replace("Johnson,5,", "Johnson,5,Johnson")
  .replace("Rossi,6,", "Rossi,6,Rossi")
  .replace("Jones,7,", "Jones,7,Jones");

function lastWord(examples: readonly object[] = []): string {
  const rule = {
    format: "inkling",
    version: 1,
    domain: "cells",
    program: 'nth(split(column(0), " "), -1)',
    columns: ["name"],
    examples: [
      { input: ["Ada Lovelace"], output: "Lovelace" },
      { input: ["Alan Turing"], output: "Turing" },
      ...examples,
    ],
    inputs: [["Anna Maria Rossi"], ["John Paul Jones"], ["Grace Hopper"]],
  };
  return folder.write(
    "rule.json",
    JSON.stringify({ format: "inkling-rules", version: 1, rules: [{ column: "last", rule }] }),
  );
}

const SUGGEST = ["--accept", "suggest"];

describe("inkling fix", () => {
  test("mends the rule and what it had filled in, and shows both first", async () => {
    const [rule, table] = [lastWord(), folder.write("filled.csv", WRONG)];
    const [before, saved] = [folder.read("filled.csv"), folder.read("rule.json")];
    const args = ["fix", rule, table, "--row", "7", "--value", "Maria Rossi", ...SUGGEST];
    const shown = await runInkling(args);
    expect(shown.stderr).toBe("");
    expect(shown.exit).toBe(0);
    expect(shown.stdout).toMatch(
      / {2}row 7 +Rossi → Maria Rossi +you say so\n {2}row 8 +Jones → Paul Jones +\S.* by the new rule\n/,
    );
    expect(shown.stdout).toContain("Nothing was written");
    expect([folder.read("filled.csv"), folder.read("rule.json")]).toEqual([before, saved]);
    const done = await runInkling([...args, "--in-place"]);
    expect([done.exit, done.stdout]).toEqual([0, expect.stringContaining("Wrote ")]);
    expect(folder.read("filled.csv")).toBe(
      WRONG.replace("6,Rossi", "6,Maria Rossi").replace("7,Jones", "7,Paul Jones"),
    );
    const mended = JSON.parse(folder.read("rule.json"));
    expect(mended.rules[0].rule.examples.at(-1)).toEqual({ input: ["Anna Maria Rossi"], output: "Maria Rossi" });
    expect(statSync(rule).isFile()).toBe(true);
  });

  test("says where no rule in common explains the corrected row, and only there", async () => {
    const [rule, table] = [lastWord(), folder.write("filled.csv", WRONG)];
    const args = (value: string) => ["fix", rule, table, "--row", "7", "--value", value];
    const words = "Row 7 looks like an exception: no rule in common explains it";
    expect((await runInkling(args("the boss"))).stdout).toContain(words);
    expect(JSON.parse((await runInkling([...args("the boss"), "--json"])).stdout).isAlone).toBe(true);
    expect((await runInkling(args("Maria Rossi"))).stdout).not.toContain(words);
  });

  test("leaves cells that somebody has edited since, and names them", async () => {
    const [rule, table] = [lastWord(), folder.write("filled.csv", WRONG.replace("7,Jones", "7,PJ"))];
    const { stdout } = await runInkling([
      "fix",
      rule,
      table,
      "--row",
      "7",
      "--value",
      "Maria Rossi",
      ...SUGGEST,
      "--yes",
    ]);
    expect(stdout).toMatch(/row 8 +PJ stays; the rule says Paul Jones .*not what the old rule would have filled in/);
    expect(stdout).toContain("1 cell left alone, because the old rule would not have filled that in");
    expect(stdout).toContain("give fix the same option");
    expect(folder.read("filled.csv")).toContain("7,PJ");
  });

  test("says before anything is written that the corrected row was an example, and replaces it", async () => {
    const [rule, table] = [lastWord(), folder.write("filled.csv", WRONG)];
    const args = ["fix", rule, table, "--row", "3", "--value", "T"];
    const shown = await runInkling(args);
    expect(shown.stdout).toContain(
      '! Row 3 is an example that the rule was learned from, with "Turing". The correction replaces that example.',
    );
    expect(shown.stdout.indexOf("Row 3 is an example")).toBeLessThan(shown.stdout.indexOf("Nothing was written"));
    expect(JSON.parse((await runInkling([...args, "--json"])).stdout).notices).toHaveLength(1);
    await runInkling([...args, "--yes"]);
    expect(JSON.parse(folder.read("rule.json")).rules[0].rule.examples).toMatchObject([
      { input: ["Ada Lovelace"], output: "Lovelace" },
      { input: ["Alan Turing"], output: "T" },
    ]);
    const other = await runInkling(["fix", rule, table, "--row", "7", "--value", "Maria Rossi"]);
    expect(other.stdout).not.toContain("is an example");
  });

  test("does not say of unsure values that somebody edited them, nor counts a correction that changes nothing", async () => {
    const [rule, table] = [lastWord(), folder.write("filled.csv", WRONG.replace("6,Rossi", "6,Maria Rossi"))];
    const args = ["fix", rule, table, "--row", "7", "--value", "Maria Rossi"];
    const { stdout } = await runInkling(args);
    expect(stdout).not.toMatch(/edited|cell corrected/);
    expect(JSON.parse((await runInkling([...args, "--json"])).stdout).corrected).toBe(0);
  });

  describe("what the new rule only suggests", () => {
    const ORDERS = "order,total\nA-100 (paid),paid\nA-101 (open),open\nA-102 (paid),paid\nA-103 (open),open\n";
    /** Five orders more are filled; the correction makes the rule one for paid and open orders only. */
    const fill = async (): Promise<readonly string[]> => {
      const late = ["A-104 (late),", "A-105 (late),", "A-106 (paid),", "A-107 (late),", "A-108 (late),", ""];
      const open = folder.write("open.csv", `${ORDERS}${late.join("\n")}`);
      const [rule, table] = [folder.at("rule.json"), folder.at("filled.csv")];
      await runInkling(["fill", open, "--rule", rule, "-o", table]);
      return ["fix", rule, table, "--row", "6", "--value", "overdue"];
    };

    test("stays, and is named with how sure it is", async () => {
      const args = await fill();
      const filled = folder.read("filled.csv");
      expect(filled).toContain("A-104 (late),late\nA-105 (late),late\nA-106 (paid),paid\n");
      const shown = JSON.parse((await runInkling([...args, "--json"])).stdout);
      expect([shown.corrected, shown.mended, shown.suggested, shown.cleared]).toEqual([1, 0, 3, 0]);
      expect([shown.lessSure, shown.notTaken]).toEqual([
        { first: [8], count: 1 },
        { first: [7, 9, 10], count: 3 },
      ]);
      expect(shown.parts.length).toBeGreaterThan(0);
      expect(shown.rows[0]).toMatchObject({ row: 6, before: "late", after: "overdue", fate: "corrected" });
      const stays = { before: "late", after: "late", fate: "suggested", decision: "suggest", why: { cause: "rule" } };
      expect(shown.rows.slice(1)).toMatchObject([7, 9, 10].map((row) => ({ row, ...stays })));
      const { stdout } = await runInkling([...args, "--in-place"]);
      expect(stdout).toMatch(
        /row 7 +late stays; the rule suggests \S+ +\? \d+ % suggested \([a-z][^\n]*\), by the new rule .*where /,
      );
      expect(stdout).not.toMatch(/column\(|became|split\(/); // programs are not for people
      expect(stdout).toContain("✓ is sure enough to be written. ? is only suggested, for the reason beside it");
      expect(stdout).toContain("Only suggested: rows 7, 9 and 10. --all takes them, too.");
      expect(folder.read("filled.csv")).toBe(filled.replace("A-104 (late),late", "A-104 (late),overdue"));
    });

    test("is taken with --all, unless a row is kept", async () => {
      const args = [...(await fill()), "--all"];
      const filled = folder.read("filled.csv");
      const shown = await runInkling([...args, "--keep", "9"]);
      expect(shown.stdout).toContain("Confirmed, and stays: row 9");
      expect(shown.stdout).not.toMatch(/row 9 /);
      const { stdout } = await runInkling(args);
      expect(stdout).toMatch(/row 7 +late → \S+ +\? \d+ % suggested/);
      expect(stdout).toContain(
        "changes 3 other cells. One that is right as it is stays with --keep, such as --keep 7.",
      );
      await runInkling([...args, "--in-place"]);
      expect(folder.read("filled.csv").match(/late\),late/g)).toBeNull();
      expect(folder.read("filled.csv").split("\n").slice(0, 5)).toEqual(filled.split("\n").slice(0, 5));
    });
  });

  /** What somebody may want of a name: two examples, rows with one word more or less, and what one of these should be. */
  const WANTED: readonly (readonly [examples: readonly string[], row: number, value: string])[] = [
    [["Lovelace", "Turing"], 6, "Maria Rossi"],
    [["Lovelace", "Turing"], 8, ""],
    [["A. L.", "A. T."], 6, "A. M. R."],
    [["Lovelace, Ada", "Turing, Alan"], 7, "Jones, John Paul"],
    [["alovelace", "aturing"], 6, "amrossi"],
    [["ADA", "ALAN"], 7, "JOHN PAUL"],
  ];
  test.each(WANTED)(
    "of a table filled from %j, nothing changes of which the new rule is not sure",
    async (examples, row, value) => {
      const names = [
        "Ada Lovelace",
        "Alan Turing",
        "Grace Hopper",
        "Barbara Liskov",
        "Anna Maria Rossi",
        "John Paul Jones",
        "Plato",
      ];
      const lines = [...names, "Lise Meitner", "Emmy A. Noether"].map(
        (name, at) => `${name},${examples[at]?.includes(",") ? `"${examples[at]}"` : (examples[at] ?? "")}`,
      );
      const [open, table, rule] = [
        folder.write("open.csv", `name,short\n${lines.join("\n")}\n`),
        folder.at("filled.csv"),
        folder.at("rule.json"),
      ];
      await runInkling(["fill", open, ...SUGGEST, "--rule", rule, "-o", table]);
      const before = folder.read("filled.csv").split("\n");
      const args = ["fix", rule, table, "--row", `${row}`, `--value=${value}`, ...SUGGEST, "--rows", "99"];
      const { rows, exit } = JSON.parse((await runInkling([...args, "--in-place", "--json"])).stdout);
      expect(exit).toBe(0);
      const after = folder.read("filled.csv").split("\n");
      const changed = before.flatMap((line, at) => (line === after[at] ? [] : [at + 1]));
      const sure = rows.filter(
        ({ decision, fate }: { decision: string; fate: string }) => decision === "answer" || fate === "corrected",
      );
      expect(sure.map((one: { row: number }) => one.row)).toEqual(expect.arrayContaining(changed));
    },
  );

  test("shows changes before what stays, where there is not room for all", async () => {
    const edited = WRONG.replace("4,Liskov", "4,L.").replace("Barbara Liskov", "Barbara Jane Liskov");
    const [rule, table] = [lastWord(), folder.write("filled.csv", edited)];
    const args = ["fix", rule, table, "--row", "7", "--value", "Maria Rossi", ...SUGGEST];
    const { stdout } = await runInkling([...args, "--rows", "2"]);
    expect(stdout).toMatch(/row 7 [^\n]*\n +row 8 +Jones → Paul Jones +[✓?] \d+ %/);
    expect(stdout).toContain("… and 1 row more");
    expect((await runInkling(args)).stdout).toMatch(/row 5 +L\. stays/);
  });

  test("keeps confirmed answers, and refuses a correction against them", async () => {
    const confirmed = { input: ["John Paul Jones"], output: "Jones", confirmed: true };
    const [rule, table] = [lastWord([confirmed]), folder.write("filled.csv", WRONG)];
    const done = await runInkling(["fix", rule, table, "--row", "7", "--value", "Maria Rossi", ...SUGGEST, "--yes"]);
    if (done.exit === 0) expect(folder.read("filled.csv")).toContain("7,Jones");
    expect(await runInkling(["fix", rule, table, "--row", "8", "--value", "Paul Jones", "--yes"])).toMatchObject({
      exit: 1,
      stderr: expect.stringMatching(/Row 8 cannot become "Paul Jones"\. .*confirmed as "Jones"/),
    });
  });

  test("--keep confirms answers with the correction", async () => {
    const [rule, table] = [lastWord(), folder.write("filled.csv", WRONG)];
    const args = ["fix", rule, table, "--row", "7", "--value", "Maria Rossi", "--keep", "4", "--keep", "5", ...SUGGEST];
    const { stdout } = await runInkling([...args, "--yes"]);
    expect(stdout).toContain("Confirmed, and stays: rows 4 and 5");
    const { examples } = JSON.parse(folder.read("rule.json")).rules[0].rule;
    expect(examples.filter((example: { confirmed?: true }) => example.confirmed)).toHaveLength(2);
  });

  test("asks in a terminal, and writes after a yes only", async () => {
    const [rule, table] = [lastWord(), folder.write("filled.csv", WRONG)];
    const asked: string[] = [];
    const answering = (answer: boolean) => ({
      person: {
        tell: () => {},
        choose: async (question: string) => {
          asked.push(question);
          return Number(answer);
        },
        write: async () => null,
      },
    });
    const args = ["fix", rule, table, "--row", "7", "--value", "Maria Rossi"];
    await runInkling(args, answering(false));
    expect(folder.read("filled.csv")).toBe(WRONG);
    await runInkling([...args, "--json"], answering(true));
    expect([folder.read("filled.csv"), asked.length]).toEqual([WRONG, 1]);
    await runInkling(args, answering(true));
    expect(folder.read("filled.csv")).toContain("6,Maria Rossi");
    expect(asked[1]).toMatch(/^Write this to .*filled\.csv and .*rule\.json\?$/);
  });

  test("writes neither file where the rule changes meanwhile", async () => {
    const [rule, table] = [lastWord(), folder.write("filled.csv", WRONG)];
    const person = {
      tell: () => {},
      choose: async () => {
        folder.write("rule.json", `${folder.read("rule.json")} `); // another correction
        return 1;
      },
      write: async () => null,
    };
    const args = ["fix", rule, table, "--row", "7", "--value", "Maria Rossi"];
    const { exit, stderr } = await runInkling(args, { person });
    expect([exit, stderr]).toEqual([2, expect.stringMatching(/rule\.json changed while.*Nothing was written/)]);
    expect([folder.read("filled.csv"), folder.read("rule.json").endsWith(" ")]).toEqual([WRONG, true]);
    expect(readdirSync(folder.path).sort()).toEqual(["filled.csv", "rule.json"]);
  });

  test("works on what fill wrote, and into another file", async () => {
    const [rule, table] = await filled();
    const args = ["fix", rule, table, "--row", "7", "--value", "Maria Rossi", "-o", folder.at("out.csv")];
    const { exit, stderr } = await runInkling(args);
    expect([exit, stderr]).toEqual([0, ""]);
    expect(folder.read("out.csv")).toContain("6,Maria Rossi");
  });

  test("patches workbooks, and empties cells there", async () => {
    const rows = WRONG.trim()
      .split("\n")
      .map((line) => line.split(","));
    const table = folder.write("filled.xlsx", handWorkbook({ sheet: sheetRows(rows) }));
    const args = ["fix", lastWord(), table, "--row", "7", "--value", ""];
    const { exit, stderr } = await runInkling([...args, "--yes"]);
    expect([exit, stderr]).toEqual([0, ""]);
    const { stdout } = await runInkling(["apply", folder.at("rule.json"), table, "--json"]);
    expect(JSON.parse(stdout).rows).toBe(7);
  });
});

describe("inkling fix: what it refuses", () => {
  test.each([
    [
      "a row that is the header",
      ["--row", "1", "--value", "x"],
      /no data in row 1: expected a row from 2 to 8.* Row 1 is the header/,
    ],
    ["a row behind the last", ["--row", "99", "--value", "x"], /no data in row 99/],
    ["no row number", ["--row", "two", "--value", "x"], /whole number/],
    ["no row", ["--value", "x"], /--row/],
    ["no value", ["--row", "7"], /--value/],
    ["a column that is not there", ["--row", "7", "--value", "x", "--column", "nick"], /no column "nick"/],
    ["a blank cell to keep", ["--row", "7", "--value", "x", "--keep", "9"], /no data in row 9/],
  ])("%s", async (_, args, message) => {
    const [rule, table] = [lastWord(), folder.write("filled.csv", WRONG)];
    const { exit, stderr } = await runInkling(["fix", rule, table, ...args]);
    expect([exit, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(folder.read("filled.csv")).toBe(WRONG);
  });

  test("a table without the columns that the rule reads", async () => {
    const table = folder.write("other.csv", "first,last\nAda,Lovelace\n");
    const { exit, stderr } = await runInkling(["fix", lastWord(), table, "--row", "2", "--value", "x"]);
    expect([exit, stderr]).toEqual([2, expect.stringMatching(/lacks a column .*"name"/)]);
  });

  test("several rules without --column", async () => {
    lastWord();
    const rules = JSON.parse(folder.read("rule.json"));
    rules.rules.push({ ...rules.rules[0], column: "nick" });
    const rule = folder.write("rules.json", JSON.stringify(rules));
    const table = folder.write("filled.csv", WRONG);
    const args = ["fix", rule, table, "--row", "7", "--value", "Maria Rossi"];
    expect(await runInkling(args)).toMatchObject({ exit: 2, stderr: expect.stringContaining('for "last", "nick"') });
    expect((await runInkling([...args, "--column", "last", "--yes"])).exit).toBe(0);
    const written = JSON.parse(folder.read("rules.json"));
    expect(written.rules.map(({ rule: of }: { rule: { examples: unknown[] } }) => of.examples.length)).toEqual([3, 2]);
  });

  test("the rule file as output", async () => {
    const [rule, table] = [lastWord(), folder.write("filled.csv", WRONG)];
    const args = ["fix", rule, table, "--row", "7", "--value", "Maria Rossi", "-o", rule, "--force"];
    expect((await runInkling(args)).exit).toBe(2);
  });
});
