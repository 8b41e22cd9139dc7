import { expect, test } from "vitest";
import { fixtures } from "../testing/fixtures.js";
import { loadProse, onlyTags } from "./prose.js";

const tasks = loadProse(fixtures("prose/Transformation.Text"));

test("reads the tasks in the order of their names, a byte order mark notwithstanding", () => {
  expect(tasks.map((task) => task.id)).toEqual(["Handle.000001", "Missing.000001", "Surname.000001"]);
});

test("keeps the first row of each input, in file order", () => {
  expect(tasks[2]!.rows).toEqual([
    { input: ["mara quist"], output: "QUIST" },
    { input: ["odo fenn"], output: "FENN" },
    { input: ["ilse brandt"], output: "BRANDT" },
    { input: ["tove lark"], output: "LARK" },
  ]);
});

test("a missing value and an empty text are different cells", () => {
  expect(tasks[1]!.rows).toEqual([
    { input: [null], output: null },
    { input: [""], output: "" },
    { input: ["x"], output: "x" },
  ]);
});

test("selects the tasks all of whose features are wanted", () => {
  const ids = (...tags: string[]): string[] => onlyTags(tasks, tags).map((task) => task.id);
  expect(ids("Substring", "Casing", "Multicolumn")).toEqual(["Surname.000001"]);
  expect(ids("Concatenation", "Multicolumn", "Conditional")).toEqual(["Handle.000001", "Missing.000001"]);
  expect(ids("Substring")).toEqual([]);
});
