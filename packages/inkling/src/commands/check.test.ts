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
        judged: 10,
        wrong: 1,
        cells: [{ row: 5, given: "Neother, E.", expected: "Noether, E.", kind: "one-character" }],
      },
    ],
  });
});

test("writes the repaired table where it is asked to", async () => {
  const out = folder.at("repaired.csv");
  const { exit } = await runInkling(["check", file, "--column", "Short", "-o", out]);
  expect([exit, folder.read("repaired.csv")]).toEqual([4, text(rows)]);
});

test("finds nothing where every cell follows, and where there is no rule", async () => {
  const clean = folder.write("clean.csv", text(rows));
  const lawless = folder.write("lawless.csv", text(rows.map(([name], at) => [name, `${(at * 7919) % 97}q`])));
  const [one, other] = [await runInkling(["check", clean, "--column", "Short"]), await runInkling(["check", lawless])];
  expect([one.exit, other.exit]).toEqual([0, 0]);
  expect(one.stdout).toContain("all 10 cells that were judged follow it");
  expect(other.stdout).toContain("no rule found");
});

const table = (head: string, lines: readonly (readonly string[])[]): string =>
  [head, ...lines.map((cells) => cells.join(";")), ""].join("\n");
const people = NAMES.split(",").map((name) => name.split(" "));

test("does not repair a cell with which a third column agrees: what its rule reads is in doubt as much", async () => {
  const firsts = people.slice(0, 4).map(([first = ""]) => first);
  const pairs = firsts.flatMap((first) => people.map(([, last = ""]) => [first, last] as const));
  // Row 6 is not among those that are shown to the learner.
  const lines = pairs.map(([first, last], at) => [`${first} ${last}`, at === 4 ? "Able" : last, last.toUpperCase()]);
  const third = folder.write("third.csv", table("Full;Last;Label", lines));
  const out = folder.at("third-repaired.csv");
  const { exit, stdout } = await runInkling(["check", third, "--column", "Label", "-o", out]);
  expect([exit, folder.read("third-repaired.csv")]).toEqual([4, folder.read("third.csv")]);
  expect(stdout).toMatch(/row 6: "ABEL", .* \(or "Last" is wrong\)/);
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
  expect(stdout).toMatch(/or "Full" or "(Shown|Called)" is wrong/);
  expect(stdout).toContain("left as they are");
});
