import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { bytesOf, runInkling } from "./testing.js";

const example = (name: string): string => fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url));

interface Column {
  readonly column: string;
  readonly status: string;
  readonly unanswered: number;
  readonly preview: readonly {
    readonly row: number;
    readonly value: string;
    readonly mark: string;
    readonly confidence: number;
  }[];
}

/** What a column was filled with, and how surely, by row; and the rows of which it is not sure. */
interface Answers {
  readonly answers: ReadonlyMap<number, string>;
  readonly confidences: ReadonlyMap<number, number>;
  readonly doubtful: readonly number[];
}

/** Every column that is filled. */
async function filled(name: string, ...args: readonly string[]): Promise<ReadonlyMap<string, Answers>> {
  const { exit, stdout } = await runInkling(["fill", example(name), "--rows", "1000", "--json", ...args]);
  expect(exit).toBe(0);
  const columns: readonly Column[] = JSON.parse(stdout).columns;
  return new Map(
    columns.map(({ column, preview }) => [
      column,
      {
        answers: new Map(preview.map((row) => [row.row, row.value])),
        confidences: new Map(preview.map((row) => [row.row, row.confidence])),
        doubtful: preview.filter((row) => row.mark !== "sure").map((row) => row.row),
      },
    ]),
  );
}

test("contacts.csv: ordinary names are answered, the odd ones are not", async () => {
  const columns = await filled("contacts.csv");
  expect([...columns.keys()]).toEqual(["Display name", "Handle"]);
  expect(columns.get("Display name")?.answers.get(3)).toBe("Turing, A.");
  expect(columns.get("Handle")?.answers.get(31)).toBe("agoldberg");
  for (const column of columns.values()) {
    expect(column.doubtful).toEqual(expect.arrayContaining([11, 21]));
    expect(column.doubtful.length).toBeLessThan(6);
  }
  expect(columns.get("Display name")?.doubtful).toEqual(expect.arrayContaining([26, 28]));
});

test("product-codes.csv: the number of a code that lacks a size is not surely taken for it", async () => {
  const size = (await filled("product-codes.csv")).get("Size");
  expect(size?.answers.get(12)).toBe("99");
  expect(size?.doubtful).toContain(12);
});

test.each([
  ["orders.tsv", "Item number", 4, "0942", [15]],
  ["orders.tsv", "Month", 4, "09/2024", [21]],
  ["access-log.csv", "Status", 5, "200", []],
  ["product-codes.csv", "Shelf label", 5, "NUT9", [12]],
  ["product-codes.csv", "Size", 5, "6", [12]],
  ["expenses.csv", "Day", 14, "Tue, 1 Apr", [16]],
  ["expenses.csv", "Gross", 9, "372.90", [17]],
  ["expenses.csv", "Approval", 12, "yes", []],
  ["expenses.csv", "Approval", 21, "no", []],
  ["members.csv", "Name", 8, "Sven Lindqvist", [13]],
  ["members.csv", "Name", 14, "Imre Szabo", [13]],
  ["members.csv", "Renewal", 5, "29 Nov 2024", [9]],
  ["members.csv", "Amount", 11, "2015.40", [10]],
  ["staff.xlsx", "Badge", 4, "SOLBERG-I", [10]],
  ["invoices.xlsx", "Date", 5, "29 Feb 2024", [8]],
  ["invoices.xlsx", "Amount", 6, "4,018.75", [8]],
  ["invoices.xlsx", "Period", 10, "Apr 2024", [8]],
])("%s: %s", async (name, column, row, answer, doubtful) => {
  const found = (await filled(name)).get(column);
  expect(found?.answers.get(row)).toBe(answer);
  expect(found?.doubtful).toEqual(expect.arrayContaining(doubtful));
});

test("staff-list.csv: three cells break the rules of their columns", async () => {
  const { exit, stdout } = await runInkling(["check", example("staff-list.csv"), "--json"]);
  const columns: readonly { column: string; cells?: readonly { row: number; expected: string }[] }[] =
    JSON.parse(stdout).columns;
  const found = columns.flatMap(({ column, cells = [] }) => cells.map(({ row, expected }) => [column, row, expected]));
  expect(exit).toBe(4);
  expect(found).toEqual([
    ["Email", 5, "emmy.noether@example.org"],
    ["Email", 10, "niklaus.wirth@example.org"],
    ["Year", 8, "2023"],
  ]);
});

test("contacts.csv, which npm start fills: cells are filled, not only suggested", async () => {
  const { exit, stdout } = await runInkling(["fill", example("contacts.csv"), "--json"]);
  const columns: readonly { column: string; filled: number }[] = JSON.parse(stdout).columns;
  expect(exit).toBe(0);
  expect(columns.reduce((sum, { filled }) => sum + filled, 0)).toBeGreaterThan(0);
});

test("the README's task for batch gets the answers that the README shows", async () => {
  const README = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  const [, task = "", answer = ""] = /^(\{"id":"t1","examples".*)\n\/\/ out.*\n((?:.*\n)*?)```/m.exec(README) ?? [];
  const { stdout } = await runInkling(["batch"], { stdin: bytesOf([`${task}\n`]) });
  const predictions: readonly { value: string; confidence: number }[] = JSON.parse(stdout).predictions;
  const shown = [...answer.matchAll(/"value":"([^"]*)","confidence":([\d.]+)/g)].map(([, value, by]) => [value, by]);
  expect(shown).toEqual(predictions.map(({ value, confidence }) => [value, confidence.toFixed(2)]));
});
