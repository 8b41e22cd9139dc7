import { expect, it } from "vitest";
import { followProgram } from "./follow.js";
import { learn } from "./learn.js";
import type { Task } from "./outcome.js";

const TASK: Task = {
  examples: [{ input: ["Ada Lovelace"], output: "A. Lovelace" }],
  inputs: [["Alan Turing"], ["Grace Hopper"]],
};

it("finds the program that is shipped, with its rank and probability", () => {
  const outcome = learn(TASK);
  if (outcome.kind !== "learned") throw new Error("nothing was learned");
  const found = followProgram(TASK, outcome.inkling.program);
  expect(found.kind).toBe("present");
  if (found.kind !== "present") return;
  expect(found.rank).not.toBeNull();
  expect(found.probability).toBeGreaterThan(0);
  expect(found.probability).toBeLessThan(1);
});

it("says what is wrong with a program", () => {
  expect(followProgram(TASK, "colunm(0)")).toMatchObject({ kind: "unreadable", at: 0 });
  expect(followProgram(TASK, 'concat("A", column(0))')).toMatchObject({ kind: "outside-grammar", found: '"A"' });
  expect(followProgram(TASK, "column(0)")).toEqual({
    kind: "differs",
    example: 0,
    gives: "Ada Lovelace",
    wanted: "A. Lovelace",
  });
  const inside = 'concat(constant("A. Love"), slice(column(0), fromEnd(4), fromEnd(0)))';
  expect(followProgram(TASK, inside)).toMatchObject({ kind: "unproposed", operator: "concat", goal: { slot: "text" } });
  expect(followProgram({ ...TASK, stepsMax: 10 }, 'constant("A. Lovelace")').kind).toBe("out-of-budget");
});

it("blames the literal that the outputs of the whole task do not call for", () => {
  const task: Task = { examples: [{ input: ["a b"], output: "a" }] };
  const program = 'slice(replace(column(0), " ", "-"), fromStart(0), fromStart(1))';
  expect(followProgram(task, program)).toMatchObject({
    kind: "unproposed",
    operator: "replace",
    args: [["a b"], [" "], ["-"]],
  });
});
