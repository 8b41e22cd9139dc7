import { learn, type Outcome } from "@inkling/core";
import { expect, test } from "vitest";
import { loadProseTasks } from "./data.js";
import { questionLines, questionTask } from "./questions.js";
import { fixtures } from "./testing/fixtures.js";

const last = (name: string) => ({ input: [name], output: name.split(" ").at(-1) ?? "" });
const NAMES = ["Ada Lovelace", "Alan Turing", "Grace Hopper", "Ludwig van Beethoven"].map((name) => ({
  input: [name],
  output: `${name[0]}. ${name.split(" ").at(-1)}`,
}));
const task = (id: string, rows: readonly { input: string[]; output: string }[]) => ({ id, rows, tags: [] });

test("a task that one example tells needs one in every order, and no question that changes it", () => {
  const found = questionTask(learn, task("last", ["a bc", "d ef", "g hi"].map(last)));
  expect(found).toMatchObject({ file: 1, random: [1, 1, 1], asked: 1, begun: 1, dialogue: { allRight: true } });
});

test("asking finds the row that file order comes to last", () => {
  const rows = [...["Ada Lovelace", "Alan Turing", "Grace Hopper"].map(last), { input: ["Cher"], output: "none" }];
  const { file, asked } = questionTask(learn, task("odd", rows));
  expect(asked ?? 6).toBeLessThanOrEqual(file ?? 6);
});

test("the learner may begin with another row than the first", () => {
  const rows = ["a", "b c", "d e f"].map((name) => ({ input: [name], output: name.split(" ").at(-1) ?? "" }));
  const { file, begun } = questionTask(learn, task("rich", rows));
  expect(begun).toBe(1);
  expect(file).not.toBe(1);
});

test("the first row always counts, and what is never right needs no number", () => {
  const nothing = (): Outcome => ({ kind: "unknown", reason: "not-expressible", message: "" });
  const found = questionTask(nothing, task("none", NAMES));
  expect(found).toEqual({
    id: "none",
    file: null,
    random: [null, null, null],
    asked: null,
    begun: null,
    dialogue: { asked: 0, end: "nothing-to-ask", allRight: false },
  });
});

test("the same task gives the same figures", () => {
  expect(questionTask(learn, task("names", NAMES))).toEqual(questionTask(learn, task("names", NAMES)));
});

test("the report names all orders, both denominators and all ends", () => {
  const tasks = loadProseTasks(fixtures(""), []).filter(({ rows }) => rows.length > 1);
  const text = questionLines(tasks.map((each) => questionTask(learn, each))).join("\n");
  for (const part of [
    "file",
    "random",
    "asked",
    "begun and asked",
    "by questions  ",
    "in file order  ",
    "settled",
    "nothing-to-ask",
    "broken-off",
  ])
    expect(text).toContain(part);
  expect(text).toContain(`of ${tasks.length}`);
});

test("without tasks there is nothing to divide by", () => {
  expect(questionLines([]).join("\n")).not.toMatch(/NaN|Infinity/);
});
