import { learn } from "@inkling/core";
import { expect, test } from "vitest";
import { type AnsweredRows, wrongLines, wrongTrials } from "./wrongExamples.js";

const names = "Ada Lovelace,Grace Hopper,Alan Turing,Emmy Noether,Niels Abel,Max Born,Otto Hahn".split(",");
const tasks: readonly AnsweredRows[] = [
  { id: "last name", rows: names.map((name) => ({ input: [name], output: name.split(" ")[1] ?? "" })) },
  { id: "no rule", rows: names.map((name, at) => ({ input: [name], output: `${(at * 7919) % 97}q` })) },
];
const trials = [...wrongTrials(learn, tasks, { counts: [5], every: 1 })];

test("a task that is learned is shown clean and with every corruption; one without a rule only clean", () => {
  expect(trials.map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
    "last name: clean",
    "last name: typo",
    "last name: swapped",
    "last name: neighbour",
    "last name: case",
    "no rule: clean, no rule",
  ]);
});

test("the wrong examples are named, and no others", () => {
  expect(trials.map(({ named }) => named)).toEqual(trials.map(({ wrong }) => wrong));
});

test("every share stands with its denominator", () => {
  const lines = wrongLines("own", trials);
  expect(lines.find((line) => line.includes("typo"))).toContain("1 of 1 (100.0 %)");
});
