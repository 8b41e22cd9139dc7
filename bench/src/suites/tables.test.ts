import { expect, test } from "vitest";
import { fixtures } from "../testing/fixtures.js";
import { loadTables } from "./tables.js";

test("a table is a task: the last column is the output, all others are the input, and a row given twice counts once", () => {
  expect(loadTables(fixtures("tables"))).toEqual([
    {
      id: "greetings",
      rows: [
        { input: ["Ada", "f"], output: "Ms. Ada" },
        { input: ["Bo, junior", ""], output: "Bo, junior" },
        { input: ["Cy", "m"], output: "" },
      ],
      tags: [],
    },
  ]);
});

test("a row with another number of cells is refused with its file and line", () => {
  expect(() => loadTables(fixtures("broken-tables"))).toThrow(/^uneven\.csv: row 3 /);
});
