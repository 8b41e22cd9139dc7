import { expect, test } from "vitest";
import { fixtures } from "../testing/fixtures.js";
import { consistencyExperiment, loadSygus, longRowsExperiment, parseSygusExamples } from "./sygus.js";

const track = loadSygus(fixtures("sygus"));

test("finds the files in all folders and says which are not examples", () => {
  expect(track.tasks.map((task) => task.id)).toEqual(["first/tail-long", "first/tail", "second/values"]);
  expect(track.notExamples).toEqual(["first/largest"]);
});

test("all values become text", () => {
  expect(track.tasks[2]!.rows).toEqual([
    { input: ['say "hi"; (now)', "3"], output: "true" },
    { input: ["", "-1"], output: "false" },
    { input: ["a\nb", "-12"], output: "false" },
  ]);
});

test.each([
  ["no constraint", ""],
  ["an argument that is no literal", '(constraint (= (f x) "a"))'],
  ["a relation other than equality", '(constraint (>= (f "x") "a"))'],
  ["one example and one other constraint", '(constraint (= (f "x") "a")) (constraint (= (f "x") (f "y")))'],
])("%s is not a list of examples", (_, constraints) => {
  expect(parseSygusExamples(`(synth-fun f ((a String)) String) ${constraints}`)).toBeNull();
});

test("consistency shows every row and judges every row; a file without examples stays in the denominator", () => {
  const { trials, notExamples } = consistencyExperiment(track);
  expect(notExamples).toEqual(["first/largest"]);
  expect(trials[1]).toEqual({
    id: "first/tail",
    task: {
      examples: [
        { input: ["ab-7719"], output: "7719" },
        { input: ["cd-0042"], output: "0042" },
      ],
      strict: true,
    },
    judged: [
      { input: ["ab-7719"], output: "7719" },
      { input: ["cd-0042"], output: "0042" },
    ],
  });
});

test("generalisation hides the rows of the long file that the base file does not show", () => {
  expect(longRowsExperiment(track).trials).toEqual([
    {
      id: "first/tail",
      task: {
        examples: [
          { input: ["ab-7719"], output: "7719" },
          { input: ["cd-0042"], output: "0042" },
        ],
        inputs: [["xy-3310"], ["qq-8801"]],
      },
      judged: [
        { input: ["xy-3310"], output: "3310" },
        { input: ["qq-8801"], output: "8801" },
      ],
    },
  ]);
});
