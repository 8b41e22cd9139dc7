import { afterEach, beforeEach, expect, test } from "vitest";
import { type Folder, runInkling, temporaryFolder } from "../testing.js";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const MAIL = [
  "name,mail",
  "Ada Lovelace,ada.lovelace@acme.com",
  "Alan Turing,alan.turing@acme.com",
  "Grace Hopper,grace.hopper@acme.com",
  "Mary Barra,ceo@acme.com",
  "Emmy Noether,emmy.noether@acme.com",
  "Niels Bohr,niels.bohr@acme.com",
  "Paul Dirac,",
  "Otto Hahn,",
  "",
].join("\n");

async function mailColumn(...options: readonly string[]) {
  const { exit, stdout } = await runInkling([...["fill", folder.write("mail.csv", MAIL)], ...["--json", ...options]]);
  return { exit, column: JSON.parse(stdout).columns?.[0] };
}

test("a filled cell unlike all others is doubted, and the message says how to have it obeyed", async () => {
  const { column } = await mailColumn();
  expect(column.suspects).toMatchObject([{ row: 5, given: "ceo@acme.com", expected: "mary.barra@acme.com" }]);
  expect(column.exampleRows).toEqual([2, 3, 4, 5, 6, 7]);
  const { stdout } = await runInkling(["fill", folder.write("again.csv", MAIL), "--yes"]);
  expect(stdout).toContain("--keep 5 obeys it");
});

test("--keep says that it is right: it is an example, and the rule obeys it", async () => {
  const { exit, column } = await mailColumn("--keep", "5");
  expect(exit).toBe(0);
  expect(column.suspects).toEqual([]);
  expect(column.explanation).toContain("ceo@acme.com");
});

test("--keep keeps the doubts about other rows, also where a row is given twice", async () => {
  const twice = MAIL.replace("Niels Bohr,niels.bohr", "Mary Barra,ceo@acme.com\nNiels Bohr,neils.bohr");
  const { stdout } = await runInkling([
    ...["fill", folder.write("twice.csv", twice)],
    ...["--json", "--keep", "5", "--keep", "7"],
  ]);
  const [column] = JSON.parse(stdout).columns;
  expect(column.suspects).toMatchObject([{ row: 8, given: "neils.bohr@acme.com" }]);
  expect(column.exampleRows.filter((row: number) => row === 5 || row === 7)).toHaveLength(1);
});

test.each(["8", "99"])("--keep %s: a row without a filled cell is told with what to do", async (row) => {
  const { exit, stderr } = await runInkling(["fill", folder.write("mail.csv", MAIL), "--keep", row]);
  expect(exit).toBe(2);
  expect(stderr).toContain(`Row ${row} has no filled cell in "mail" that could be kept.`);
});

test("learn --keep saves a rule that obeys the row", async () => {
  const rule = folder.at("rule.json");
  await runInkling(["learn", folder.write("mail.csv", MAIL), "--keep", "5", "--rule", rule]);
  const { stdout } = await runInkling(["explain", rule]);
  expect(stdout).toContain('["Mary Barra"] gives "ceo@acme.com"');
});
