import { expect, test } from "vitest";
import { findColumn, nameColumns } from "./columns.js";

const columns = nameColumns(["Name", "", "Phone", "Phone", " ", "3"]);

test("gives every column a name of its own", () => {
  expect(columns.map((column) => column.name)).toEqual([
    "Name",
    "column 2",
    "Phone (column 3)",
    "Phone (column 4)",
    "column 5",
    "3",
  ]);
});

test.each([
  ["Name", 0],
  ["name", 0],
  ["2", 1],
  ["Phone (column 4)", 3],
  ["4", 3],
  ["3", 5],
])("finds %j", (wanted, index) => {
  expect(findColumn(columns, wanted, "--column").index).toBe(index);
});

test("asks for a number when a header is not unique", () => {
  expect(() => findColumn(columns, "Phone", "--column")).toThrow(/2 times \(columns 3, 4\).*--column 3/);
});

test("lists the columns when none matches", () => {
  expect(() => findColumn(columns, "Fax", "--column")).toThrow(/no column "Fax".*Name, column 2, Phone \(column 3\)/);
});

test("says how many columns there are when a number is too high", () => {
  const find = (wanted: string) => (): unknown => findColumn(columns, wanted, "--column");
  expect(find("9")).toThrow(/^There is no column 9 \(--column\)\. The table has 6 columns: Name, column 2, .*, 3\.$/);
  expect(() => findColumn(nameColumns(["a"]), "0", "--from")).toThrow(
    "There is no column 0 (--from). The table has one column: a.",
  );
});
