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
