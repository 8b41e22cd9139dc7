import { expect, test } from "vitest";
import { fixtures } from "../testing/fixtures.js";
import { loadTde } from "./tde.js";

const tasks = loadTde(fixtures("tde"));

test("names a task by its collection and file", () => {
  expect(tasks.map((task) => task.id)).toEqual(["own/greeting", "own/pair"]);
});

test("reads latin-1, passes over comments and empty lines, and keeps distinct inputs", () => {
  expect(tasks[0]!.rows).toEqual([
    { input: ["hello Jürgen"], output: "Jürgen" },
    { input: ["hello Ana"], output: "Ana" },
    { input: ["hello Bo"], output: "Bo" },
    { input: ["hello Cyd"], output: "Cyd" },
  ]);
});

test("one tab separates inputs, two or more precede the output, and a lone tab must do for both", () => {
  expect(tasks[1]!.rows).toEqual([
    { input: ["a", "1"], output: "a1" },
    { input: ["b", "2"], output: "b2" },
    { input: ["c"], output: "" },
    { input: ["d"], output: "d!" },
  ]);
});
