import { describe, expect, it } from "vitest";
import { learn } from "./learn.js";
import type { Example, Inkling, Row, Task } from "./outcome.js";
import { CELL_LENGTH_MAX, issuesOf } from "./task.js";

const EXAMPLES: readonly Example[] = [{ input: ["Ada Lovelace"], output: "Ada" }];

function learned(task: Task): Inkling {
  const outcome = learn(task);
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return outcome.inkling;
}

describe("a malformed task is an outcome that says what is wrong", () => {
  it.each<[string, unknown, string]>([
    ["nothing", undefined, "$"],
    ["null", null, "$"],
    ["a list", [], "$"],
    ["no examples", {}, "examples"],
    ["an example that is null", { examples: [null] }, "examples.0"],
    ["an example without output", { examples: [{ input: ["a"] }] }, "examples.0.output"],
    ["an example with a hole", { examples: [{ input: new Array(1), output: "a" }] }, "examples.0.input.0"],
    ["an example of another width", { examples: [...EXAMPLES, { input: [], output: "" }] }, "examples.1.input"],
    ["inputs that are no list", { examples: EXAMPLES, inputs: {} }, "inputs"],
    ["inputs that are null", { examples: EXAMPLES, inputs: null }, "inputs"],
    ["an input that is no row", { examples: EXAMPLES, inputs: ["a"] }, "inputs.0"],
    ["an input with a cell that is none", { examples: EXAMPLES, inputs: [["a"], [undefined]] }, "inputs.1.0"],
    ["an input of another width", { examples: EXAMPLES, inputs: [["a", "b"]] }, "inputs.0"],
    ["columns that are no list", { examples: EXAMPLES, columns: "a" }, "columns"],
    ["columns that are no names", { examples: EXAMPLES, columns: [1] }, "columns.0"],
    ["fewer columns than cells", { examples: EXAMPLES, columns: [] }, "columns"],
    ["more columns than cells", { examples: EXAMPLES, columns: ["a", "b"] }, "columns"],
    ["steps as text", { examples: EXAMPLES, stepsMax: "9" }, "stepsMax"],
    ["no steps", { examples: EXAMPLES, stepsMax: 0 }, "stepsMax"],
    ["steps that are no number", { examples: EXAMPLES, stepsMax: Number.NaN }, "stepsMax"],
  ])("%s", (_, task, path) => {
    const outcome = learn(task as Task);
    expect(outcome).toMatchObject({ kind: "unknown", reason: "invalid-task", issues: [{ path }] });
  });

  it("takes long cells among the rows without an answer only", () => {
    const long = "a".repeat(CELL_LENGTH_MAX + 1);
    expect(issuesOf({ examples: EXAMPLES, inputs: [[long]] })).toEqual([]);
    expect(issuesOf({ examples: [{ input: [long], output: "a" }] })).toMatchObject([{ code: "too-long" }]);
  });

  it("is no outcome of teaching either", () => {
    const taught = learned({ examples: EXAMPLES }).teach(undefined as unknown as Example);
    expect(taught).toMatchObject({ kind: "unknown", reason: "invalid-task", issues: [{ path: "examples.1" }] });
  });
});

it.each<[string, unknown]>([
  ["no row", undefined],
  ["a text", "Ada Lovelace"],
  ["a row that is too narrow", []],
  ["a row that is too wide", ["Alan Turing", "x"]],
  ["a cell that is undefined", [undefined]],
  ["a cell that is a number", [1]],
])("nothing is believed about %s", (_, row) => {
  const inkling = learned({ examples: EXAMPLES });
  const nothing = { value: null, confidence: 0, decision: "abstain", reason: "not-applicable", alternatives: [] };
  expect(inkling.predict(row as Row)).toEqual(nothing);
  expect(inkling.predictAll([row as Row, ["Alan Turing"]])).toMatchObject([nothing, { value: "Alan" }]);
  expect(inkling.apply(row as Row)).toBeUndefined();
});
