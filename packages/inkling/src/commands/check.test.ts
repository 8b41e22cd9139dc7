import { afterAll, expect, test } from "vitest";
import { runInkling, temporaryFolder } from "../testing.js";

const folder = temporaryFolder();
afterAll(() => folder.remove());

const NAMES =
  "Ada Lovelace,Grace Hopper,Alan Turing,Emmy Noether,Niels Abel,Max Born,Otto Hahn,Lise Meitner,Kurt Gödel,Marie Curie";
const initials = (name: string): string => name.replace(/(\p{Lu})\S* (.*)/u, "$2, $1.");
const rows = NAMES.split(",").map((name) => [name, initials(name)] as const);
const text = (lines: readonly (readonly [string, string])[]): string =>
  ["Name;Short", ...lines.map((cells) => cells.join(";")), ""].join("\n");

const table = (head: string, lines: readonly (readonly string[])[]): string =>
  [head, ...lines.map((cells) => cells.join(";")), ""].join("\n");
const people = NAMES.split(",").map((name) => name.split(" "));

const wrongRows = rows.with(3, ["Emmy Noether", "Neother, E."]);
const file = folder.write("names.csv", text(wrongRows));

test("names the cell that breaks the rule of its column, with exit code 4, and changes nothing", async () => {
  const { exit, stdout } = await runInkling(["check", file, "--column", "Short"]);
  expect(exit).toBe(4);
  expect(stdout).toContain(
    'row 5: "Neother, E.", but the rule gives "Noether, E."; looks like a slip of one character',
  );
  expect(folder.read("names.csv")).toBe(text(wrongRows));
});

test("says the same as JSON", async () => {
  const { stdout } = await runInkling(["check", file, "--column", "Short", "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({
    command: "check",
    exit: 4,
    columns: [
      {
        column: "Short",
        status: "checked",
        reads: ["Name"],
        rule: "program",
        judged: 10,
        followed: 9,
        wrong: 1,
        notJudged: {},
        cells: [{ row: 5, given: "Neother, E.", expected: "Noether, E.", kind: "one-character" }],
      },
    ],
  });
});

test("writes the repaired table where it is asked to", async () => {
  const out = folder.at("repaired.csv");
  const { exit, stdout } = await runInkling(["check", file, "--column", "Short", "-o", out]);
  expect([exit, folder.read("repaired.csv")]).toEqual([4, text(rows)]);
  expect(stdout).toContain(`Wrote ${out} with 1 cell repaired.`);
});

test("finds nothing where every cell follows, and where there is no rule", async () => {
  const clean = folder.write("clean.csv", text(rows));
  const lawless = folder.write("lawless.csv", text(rows.map(([name], at) => [name, `${(at * 7919) % 97}q`])));
  const [one, other] = [await runInkling(["check", clean, "--column", "Short"]), await runInkling(["check", lawless])];
  expect([one.exit, other.exit]).toEqual([0, 0]);
  expect(one.stdout).toContain("10 of 10 judged cells follow it");
  expect(other.stdout).toContain("· Short: no rule found");
  expect(other.stdout).toContain("No column has a rule that could be checked, so nothing is known about any cell.");
});

test("says of a copy without a repair that it is unchanged", async () => {
  const lawless = text(rows.map(([name], at) => [`${(at * 31) % 17}x${name}`, `${(at * 7919) % 97}q`]));
  const [file, out] = [folder.write("nothing.csv", lawless), folder.at("nothing-out.csv")];
  const { exit, stdout } = await runInkling(["check", file, "-o", out]);
  expect([exit, folder.read("nothing-out.csv")]).toEqual([0, lawless]);
  expect(stdout).toContain("an unchanged copy: nothing was repaired.");
});

test("too few rows, and a single column, are said to be so", async () => {
  const few = await runInkling(["check", folder.write("few.csv", text(rows.slice(0, 4)))]);
  expect(few.stdout).toContain("· Name: too few rows have something in it");
  const one = await runInkling(["check", folder.write("one.csv", `Name\n${NAMES.replaceAll(",", "\n")}\n`)]);
  expect(one.stdout).toContain("· Name: there is no other column to read");
});

test("a table without rows has too few of them, however many columns it has", async () => {
  const { exit, stdout } = await runInkling(["check", folder.write("header.csv", "A,B\n")]);
  expect(exit).toBe(0);
  expect(stdout).toContain("· A: too few rows have something in it");
});

test("a lookup says which key it read", async () => {
  const cities = ["Oslo", "Rome", "Lima"];
  const lines = Array.from({ length: 30 }, (_, at) => [cities[at % 3] ?? "", ["NO", "IT", "PE"][at % 3] ?? ""]);
  const keyed = folder.write("keyed.csv", table("City;Code", lines.with(7, ["Rome", "PE"])));
  const { stdout } = await runInkling(["check", keyed, "--column", "Code"]);
  expect(stdout).toContain('row 9: "PE", but the rule gives "IT" for City "Rome" (in 9 of 10 rows)');
  const { stdout: json } = await runInkling(["check", keyed, "--column", "Code", "--json"]);
  expect(JSON.parse(json).columns[0].cells[0].key).toEqual({ column: "City", text: "Rome", agreeing: 9, rows: 10 });
});

test("repairs only what is sure enough, and names the rest", async () => {
  const cities = ["Oslo", "Rome", "Lima"];
  const lines = Array.from({ length: 30 }, (_, at) => [cities[at % 3] ?? "", ["NOR", "ITA", "PER"][at % 3] ?? ""]);
  const wrong = table("City;Code", lines.with(7, ["Rome", "PER"]));
  const [file, out] = [folder.write("sure.csv", wrong), folder.at("sure-out.csv")];
  const args = ["check", file, "--column", "Code", "-o", out, "--force"];
  const { exit, stdout } = await runInkling(args);
  expect([exit, folder.read("sure-out.csv")]).toEqual([4, wrong]);
  const [, least] =
    /1 cell left as it is: less than 95 % sure\. Look at it; --confidence (\d+)% repairs it, too\./.exec(stdout) ?? [];
  expect(Number(least)).toBeGreaterThan(50);
  const json = JSON.parse((await runInkling([...args, "--json"])).stdout);
  expect(json.columns[0].cells).toMatchObject([{ row: 9, repaired: false, evidence: "lookup-many" }]);
  const done = await runInkling([...args, "--confidence", `${least}%`]);
  expect(done.stdout).toContain("with 1 cell repaired.");
  expect(folder.read("sure-out.csv")).toBe(table("City;Code", lines));
});

test.each([
  [
    "lookup",
    (at: number) => ["Oslo", "Rome", "Lima"][at % 3] ?? "",
    (at: number) => ["NOR", "ITA", "PER"][at % 3] ?? "",
  ],
  [
    "ranges",
    (at: number) => String(3 + at * 7),
    (at: number) => ["low", "middle", "high"][Math.floor(at / 7)] ?? "high",
  ],
])("what only breaks a %s of few rows is not named: no such cell was ever counted", async (rule, read, label) => {
  const lines = Array.from({ length: 18 }, (_, at) => [read(at), label(at)]).with(10, [read(10), label(0)]);
  const file = folder.write("few.csv", table("Read;Label", lines));
  const { exit, stdout } = await runInkling(["check", file, "--column", "Label", "--json"]);
  const doubted = [{ row: 12, confidence: null, evidence: `${rule}-few`, repaired: false }];
  expect([exit, JSON.parse(stdout).columns]).toMatchObject([0, [{ rule, cells: [], doubted }]]);
});

test.each([
  ["one is doubted", ["gmail.example"], "does not follow, but may be an exception (row 4)"],
  [
    "two of one provider are a case",
    ["gmail.example", "gmail.example"],
    "several rows of one kind do not follow it (rows 4 and 7)",
  ],
  [
    "and so are two of different ones",
    ["gmail.example", "gmx.example"],
    "several rows of one kind do not follow it (rows 4 and 7)",
  ],
])("addresses with another provider than the others: %s", async (_, providers, words) => {
  const plain = people.filter((name) => !/ö/.test(name.join()));
  const lines = [...plain, ...plain.map(([first, last]) => [last, first])].map(([first = "", last = ""], at) => {
    const domain = at % 3 === 2 ? providers[(at - 2) / 3] : undefined;
    return [first, last, `${first}.${last}@${domain ?? "praxis.example"}`.toLowerCase()];
  });
  const typed = lines.with(8, (lines[8] ?? []).with(2, "marie.curie@praxiss.example"));
  const file = folder.write("addresses.csv", table("First;Last;Email", typed));
  const out = folder.at("addresses-out.csv");
  const { exit, stdout } = await runInkling(["check", file, "--column", "Email", "-o", out, "--force"]);
  expect([exit, folder.read("addresses-out.csv")]).toEqual([4, table("First;Last;Email", lines)]);
  expect(stdout).toContain(words);
  expect(stdout).toContain("1 of ");
});

test("of two columns that give each other, the one with the word that no other row has is wrong", async () => {
  const firsts = people.slice(0, 4).map(([first = ""]) => first);
  const lines = firsts.flatMap((first) =>
    people.map(([, last = ""]) => [`${first} ${last}`, `${last}, ${first}`.toUpperCase()]),
  );
  const [full = "", shown = ""] = lines[7] ?? [];
  for (const [wrong, at] of [
    [full.replace("e", "ee"), 0],
    [shown.replace("E", "EE"), 1],
  ] as const) {
    const file = folder.write(`either-${at}.csv`, table("Full;Shown", lines.with(7, (lines[7] ?? []).with(at, wrong))));
    const { columns } = JSON.parse((await runInkling(["check", file, "--json"])).stdout);
    const cells = columns.map(({ cells = [] }: { cells?: { given: string; orColumns: string[] }[] }) => cells);
    expect(cells[at]).toMatchObject([{ given: wrong, orColumns: [] }]);
    expect(cells[1 - at]).toEqual([]);
  }
});

test("a rule that many cells break is named, and none of them", async () => {
  const many = rows.map(([name, short], at) => [name, at % 4 === 1 ? "unknown" : short] as const);
  const { exit, stdout } = await runInkling(["check", folder.write("many.csv", text(many)), "--column", "Short"]);
  expect(exit).toBe(0);
  expect(stdout).toMatch(/· Short: no rule found/);
});

test("cells that nothing is said about are counted by reason", async () => {
  const cities = ["Oslo", "Rome", "Lima"];
  const lines = Array.from({ length: 30 }, (_, at) => [cities[at % 3] ?? "", ["NO", "IT", "PE"][at % 3] ?? ""]);
  const odd = lines.with(4, ["Kyiv", "UA"]).with(7, ["Oslo", "IT"]).with(11, ["Lima", ""]);
  const file = folder.write("lookup.csv", table("City;Code", odd));
  const { exit, stdout } = await runInkling(["check", file, "--json", "--column", "Code"]);
  expect(exit).toBe(4);
  expect(JSON.parse(stdout).columns).toMatchObject([
    {
      rule: "lookup",
      followed: 27,
      wrong: 1,
      notJudged: { "rare-key": 1, blank: 1 },
      cells: [{ row: 9, given: "IT", expected: "NO" }],
    },
  ]);
});

test("blames the cell that two other columns contradict, and not those that were worked out of another", async () => {
  const firsts = people.slice(0, 4).map(([first = ""]) => first);
  const pairs = firsts.flatMap((first) => people.map(([, last = ""]) => [first, last] as const));
  const lines = pairs.map(([first, last], at) => [`${first} ${last}`, at === 4 ? "Able" : last, last.toUpperCase()]);
  const third = folder.write("third.csv", table("Full;Last;Label", lines));
  const out = folder.at("third-repaired.csv");
  const { exit, stdout } = await runInkling(["check", third, "-o", out]);
  expect(exit).toBe(4);
  expect(stdout).toContain('row 6: "Able", but the rule gives "Abel"');
  expect(folder.read("third-repaired.csv")).toBe(folder.read("third.csv").replace("Able", "Abel"));
  const { stdout: label } = await runInkling(["check", third, "--column", "Label"]);
  expect(label).toContain("No cell found that is probably wrong, of 39 cells in 1 of 1 column that could be judged.");
});

test("names a column that has no rule where all that is worked out of it breaks", async () => {
  const lines = people.map(([first = "", last = ""], at) => [
    at === 3 ? `${first}x ${last}y` : `${first} ${last}`,
    `1-${last}`,
    `${first} (f)`,
  ]);
  const file = folder.write("source.csv", table("Full;Shown;Called", lines));
  const out = folder.at("source-repaired.csv");
  const { exit, stdout } = await runInkling(["check", file, "--from", "Full", "-o", out]);
  expect([exit, folder.read("source-repaired.csv")]).toEqual([4, folder.read("source.csv")]);
  expect(stdout).toMatch(/\(or "Full" is wrong\)/);
  expect(stdout).toContain("left as it is");
});
