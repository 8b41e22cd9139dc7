import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Folder, runInkling, temporaryFolder } from "../testing.js";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const PEOPLE = "name,last\nAda Lovelace,LOVELACE\nAlan Turing,TURING\nGrace Hopper,\nEmmy Noether,\n";

/** Learns `last` from a table of people and returns the path of the saved rule. */
async function savedRule(): Promise<string> {
  const args = ["learn", folder.write("people.csv", PEOPLE), "--column", "last", "--rule", folder.at("rule.json")];
  expect((await runInkling(args)).exit).toBe(0);
  return folder.at("rule.json");
}

describe("inkling learn", () => {
  test("shows the rule and leaves the table alone", async () => {
    const { exit, stdout } = await runInkling(["learn", folder.write("people.csv", PEOPLE)]);
    expect([exit, stdout]).toEqual([0, expect.stringMatching(/last from name, learned from rows 2 and 3\n {2}\S/)]);
    expect(folder.read("people.csv")).toBe(PEOPLE);
  });

  test("the same as JSON", async () => {
    const { stdout } = await runInkling(["learn", folder.write("people.csv", PEOPLE), "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      command: "learn",
      rows: 4,
      output: null,
      rule: null,
      columns: [
        {
          column: "last",
          number: 2,
          inputs: ["name"],
          status: "learned",
          examples: 2,
          exampleRows: [2, 3],
          program: expect.any(String),
          explanation: expect.any(String),
        },
      ],
      exit: 0,
    });
  });

  test("learns from a column that is filled throughout when it is named", async () => {
    const full = PEOPLE.replace("Hopper,", "Hopper,HOPPER").replace("Noether,", "Noether,NOETHER");
    const path = folder.write("full.csv", full);
    expect((await runInkling(["learn", path])).stdout).toContain("Nothing to learn");
    expect((await runInkling(["learn", path, "--column", "last"])).stdout).toContain("learned from rows 2, 3, 4 and 5");
  });

  test("does not replace a rule file unless forced, and wants a known ending", async () => {
    const path = folder.write("people.csv", PEOPLE);
    folder.write("rule.json", "mine");
    expect((await runInkling(["learn", path, "--rule", folder.at("rule.json")])).exit).toBe(2);
    expect(folder.read("rule.json")).toBe("mine");
    expect((await runInkling(["learn", path, "--rule", folder.at("rule.json"), "--force"])).exit).toBe(0);
    expect(await runInkling(["learn", path, "--rule", folder.at("rule.yaml")])).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining(".json"),
    });
  });
});

describe("inkling apply", () => {
  test("fills the blank cells of the column, wherever its inputs stand", async () => {
    const rule = await savedRule();
    const more = folder.write("more.csv", "id;last;name\n1;;Donald Knuth\n2;Kept;Karen Jones\n");
    const { exit, stdout } = await runInkling(["apply", rule, more, "-o", folder.at("out.csv")]);
    expect([exit, stdout]).toEqual([0, expect.stringContaining("✓ KNUTH")]);
    expect(folder.read("out.csv")).toBe("id;last;name\n1;KNUTH;Donald Knuth\n2;Kept;Karen Jones\n");
    expect(stdout).toMatch(/The rule says something else than you in row 3/);
  });

  test("adds the column when the table does not have it, and keeps its place where there is no answer", async () => {
    const rule = await savedRule();
    const more = folder.write("more.csv", "name,x\r\nDonald Knuth,1\r\n,2\r\nKaren Jones,3,extra\r\n");
    expect((await runInkling(["apply", rule, more, "-o", folder.at("out.csv")])).exit).toBe(0);
    expect(folder.read("out.csv")).toBe("name,x,last\r\nDonald Knuth,1,KNUTH\r\n,2,\r\nKaren Jones,3,extra\r\n");
    await runInkling(["apply", rule, more, "-o", folder.at("other.csv"), "--column", "SURNAME"]);
    expect(folder.read("other.csv").split("\r\n")[0]).toBe("name,x,SURNAME");
  });

  test("says which columns are missing", async () => {
    const { exit, stderr } = await runInkling([
      "apply",
      await savedRule(),
      folder.write("more.csv", "full name,x\nA B,1\n"),
    ]);
    expect([exit, stderr]).toEqual([
      2,
      expect.stringMatching(/lacks a column that .* reads: "name"\. It has: "full name", "x"/),
    ]);
  });

  test("takes a bare inkling too, once told the column", async () => {
    const rules = JSON.parse((await savedRule()) && folder.read("rule.json"));
    const bare = folder.write("bare.json", JSON.stringify(rules.rules[0].rule));
    const more = folder.write("more.csv", "name\nDonald Knuth\n");
    expect(await runInkling(["apply", bare, more])).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining("--column"),
    });
    await runInkling(["apply", bare, more, "--column", "last", "-o", folder.at("out.csv")]);
    expect(folder.read("out.csv")).toBe("name,last\nDonald Knuth,KNUTH\n");
  });

  test.each([
    ["broken JSON", "{", /expected JSON that inkling has saved, found JSON that is broken or cut off/],
    [
      "a table",
      "Id,Name\n1,Ada\n",
      /bad\.json is not a rule file: .* found a table.*\. What is named first is a rule.*\. Make one with/,
    ],
    ["other JSON", "{}", /not a rule file: .* found something else in "format"/],
    [
      "another version",
      '{"format":"inkling-rules","version":2,"rules":[]}',
      /made by another version of Inkling \(version 2; this one reads 1\)/,
    ],
    [
      "a rule that is none",
      '{"format":"inkling-rules","version":1,"rules":[{"column":"a","rule":{"format":"inkling"}}]}',
      /rules\.0\.rule/,
    ],
  ])("refuses %s", async (_, text, message) => {
    const { exit, stderr } = await runInkling([
      "apply",
      folder.write("bad.json", text),
      folder.write("t.csv", "a\nx\n"),
    ]);
    expect([exit, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});

const STAFF =
  "First,Last,Dept,Label,Code\nAda,King,Ops,KING/Ops,A\nBob,Lee,Dev,LEE/Dev,B\nCy,Dee,Ops,DEE/Ops,C\nDan,Moe,Dev,MOE/Dev,D\nEve,Fox,Dev,,\n";

/** Learns `Label` (from `Last` and `Dept`) and `Code` (from `First`) into one file of two rules. */
async function twoRules(): Promise<string> {
  const args = ["learn", folder.write("staff.csv", STAFF), "--rule", folder.at("two.json")];
  expect((await runInkling(args)).exit).toBe(0);
  return folder.at("two.json");
}

describe("inkling apply: what it says and refuses", () => {
  test("a saved rule is not taught by running again", async () => {
    const more = folder.write("more.csv", "name\nDonald Knuth\n12-34-56\n");
    const { stdout } = await runInkling(["apply", await savedRule(), more]);
    expect(stdout).toMatch(/Next: look at row 3.*A saved rule does not change.*inkling learn/);
    expect(stdout).not.toContain("run again");
  });

  test("the table is not written over the rule", async () => {
    const rule = await savedRule();
    const before = folder.read("rule.json");
    const { exit } = await runInkling(["apply", rule, folder.write("more.csv", "name\nA B\n"), "-o", rule, "--force"]);
    expect([exit, folder.read("rule.json")]).toEqual([2, before]);
  });

  test("a rule file that is not there", async () => {
    expect((await runInkling(["explain", folder.at("none.json")])).stderr).toContain("There is no file");
  });
});

describe("inkling apply: columns", () => {
  test("needs only those that the rule reads, in any case", async () => {
    const args = ["learn", folder.write("staff.csv", STAFF), "--column", "Label", "--rule", folder.at("label.json")];
    expect((await runInkling(args)).exit).toBe(0);
    const more = folder.write("more.csv", "LAST,dept\nPoe,Ops\n");
    const { exit, stdout } = await runInkling(["apply", folder.at("label.json"), more, "-o", folder.at("out.csv")]);
    expect([exit, stdout]).toEqual([0, expect.not.stringContaining("First")]);
    expect(folder.read("out.csv")).toBe("LAST,dept,Label\nPoe,Ops,POE/Ops\n");
  });

  test("says of a table with other columns only what the rule reads", async () => {
    const rules = await twoRules();
    const { stderr } = await runInkling(["apply", rules, folder.write("more.csv", "Full\nPoe\n"), "--column", "Code"]);
    expect(stderr).toContain("lacks a column that");
    expect(stderr).toContain('reads: "First". It has: "Full".');
    expect(stderr).toContain('--rename "Full=First"');
  });

  test("--rename reads a column of another name", async () => {
    const rule = await savedRule();
    const more = folder.write("more.csv", "Id,Who\n1,Donald Knuth\n");
    const apply = (...args: readonly string[]) =>
      runInkling(["apply", rule, more, "-o", folder.at("out.csv"), "--force", ...args]);
    expect((await apply("--rename", "who=NAME")).exit).toBe(0);
    expect(folder.read("out.csv")).toBe("Id,Who,last\n1,Donald Knuth,KNUTH\n");
    expect((await apply("--rename", "2=name")).exit).toBe(0);
    expect((await apply("--rename", "Whom=name")).stderr).toContain('There is no column "Whom" (--rename)');
    expect((await apply("--rename", "Who")).stderr).toContain('--rename "Who" names no column of the rule');
    const fix = ["fix", rule, folder.at("out.csv"), "--row", "2", "--value", "Knuth"];
    expect((await runInkling(fix)).stderr).toContain('reads: "name"');
    expect((await runInkling([...fix, "--rename", "Who=name"])).stdout).toContain("KNUTH → Knuth");
  });

  test("names a column that may be meant", async () => {
    const more = folder.write("more.csv", "Full name,x\nA B,1\n");
    const { exit, stderr } = await runInkling(["apply", await savedRule(), more]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('"name" may be "Full name"')]);
  });

  test("--column chooses among several rules, and must name one of them", async () => {
    const rules = await twoRules();
    const more = folder.write("more.csv", "First,Last,Dept\nPat,Poe,Ops\n");
    expect((await runInkling(["apply", rules, more, "--column", "Code", "-o", folder.at("out.csv")])).exit).toBe(0);
    expect(folder.read("out.csv")).toBe("First,Last,Dept,Code\nPat,Poe,Ops,P\n");
    const { exit, stderr } = await runInkling(["apply", rules, more, "--column", "Nick"]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('Its rules are for: "Label", "Code"')]);
  });
});

describe("inkling explain", () => {
  test("lists the columns that are read, and those that are not", async () => {
    const rules = await twoRules();
    const { stdout } = await runInkling(["explain", rules, "--column", "label"]);
    expect(stdout).toMatch(/^Label from Last, Dept\n/);
    expect(stdout).toContain("  Not read: First\n");
    const json = JSON.parse((await runInkling(["explain", rules, "--json"])).stdout);
    expect(json.rules).toMatchObject([{ reads: ["Last", "Dept"] }, { reads: ["First"] }]);
  });

  test("--ts prints one module only", async () => {
    const rules = await twoRules();
    const { exit, stdout, stderr } = await runInkling(["explain", rules, "--ts"]);
    expect([exit, stdout, stderr]).toEqual([2, "", expect.stringContaining("Choose one with --column")]);
    const one = await runInkling(["explain", rules, "--ts", "--column", "Code"]);
    expect(one.stdout.match(/^export function /gm)).toHaveLength(1);
  });

  test("shows words, program and examples", async () => {
    const { stdout } = await runInkling(["explain", await savedRule()]);
    expect(stdout).toMatch(
      /^last from name\n {2}\S.*\n {2}Program: \S.*\n {2}Example: \["Ada Lovelace"\] gives "LOVELACE"\n/,
    );
  });

  test("--ts prints the module and nothing else", async () => {
    const rule = await savedRule();
    const { rules } = JSON.parse((await runInkling(["explain", rule, "--json"])).stdout);
    expect(rules).toMatchObject([
      { column: "last", inputs: ["name"], examples: [{ input: ["Ada Lovelace"], output: "LOVELACE" }, {}] },
    ]);
    const { stdout } = await runInkling(["explain", rule, "--ts"]);
    expect(stdout).toBe(rules[0].typescript);
    expect(stdout).toContain("export ");
  });

  test("refuses what is no rule file", async () => {
    expect((await runInkling(["explain", folder.at("none.json")])).exit).toBe(2);
  });
});
