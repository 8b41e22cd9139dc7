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

/** An object of which reading one key throws. */
function throwing(key: string): object {
  return Object.defineProperty({}, key, { enumerable: true, get: fail });
}

function throwingRow(): Row {
  return Object.defineProperty([], 0, { enumerable: true, get: fail });
}

function fail(): never {
  throw new Error("no reading");
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
    ["a key that a task does not have", { examples: EXAMPLES, riks: 0.01 }, "riks"],
    ["a key that an example does not have", { examples: [{ ...EXAMPLES[0], confirmd: true }] }, "examples.0.confirmd"],
    ["a task that throws when it is read", throwing("examples"), "$"],
    ["an example that throws when it is read", { examples: [throwing("input")] }, "examples.0"],
    ["a row that throws when it is read", { examples: EXAMPLES, inputs: [["a"], throwingRow()] }, "inputs.1"],
  ])("%s", (_, task, path) => {
    const outcome = learn(task as Task);
    expect(outcome).toMatchObject({ kind: "unknown", reason: "invalid-task", issues: [{ path }] });
  });

  it("takes long cells among the rows without an answer only", () => {
    const long = "a".repeat(CELL_LENGTH_MAX + 1);
    expect(issuesOf({ examples: EXAMPLES, inputs: [[long]] })).toEqual([]);
    expect(issuesOf({ examples: [{ input: [long], output: "a" }] })).toMatchObject([{ code: "too-long" }]);
  });

  it("says what was received", () => {
    const outcome = learn({
      examples: [throwing("input") as Example, { input: [1], output: "a" } as unknown as Example],
    });
    expect(outcome).toMatchObject({
      issues: [
        { code: "unreadable", expected: "plain data", received: "an error on reading it: no reading" },
        { code: "invalid-cell", path: "examples.1.input.0", received: "number 1" },
      ],
    });
  });

  it.each([
    ["nothing", undefined, "examples.1"],
    ["null", null, "examples.1"],
    ["another width", { input: ["a", "b"], output: "a" }, "examples.1.input"],
    ["what throws", throwing("input"), "examples.1"],
  ])("is no outcome of teaching or correcting either: %s", (_, example, path) => {
    const inkling = learned({ examples: EXAMPLES });
    const refused = { kind: "unknown", reason: "invalid-task", issues: [{ path }] };
    expect(inkling.teach(example as Example)).toMatchObject(refused);
    expect(inkling.correct(example as Example)).toMatchObject(refused);
  });

  it.each([undefined, null, "Ada"])("rows that are no list are named: %s", (rows) => {
    const inkling = learned({ examples: EXAMPLES });
    expect(() => inkling.predictAll(rows as unknown as Row[])).toThrow(
      /^predictAll: expected a list of rows, received /,
    );
    expect(() => inkling.changesSince(inkling, rows as unknown as Row[])).toThrow(/^changesSince: expected a list/);
  });
});

it.each<[string, unknown]>([
  ["no row", undefined],
  ["a text", "Ada Lovelace"],
  ["a row that is too narrow", []],
  ["a row that is too wide", ["Alan Turing", "x"]],
  ["a cell that is undefined", [undefined]],
  ["a cell that is a number", [1]],
  ["a row that throws when it is read", throwingRow()],
])("nothing is believed about %s", (_, row) => {
  const inkling = learned({ examples: EXAMPLES });
  const nothing = { value: null, confidence: 0, decision: "abstain", reason: "not-applicable", alternatives: [] };
  expect(inkling.predict(row as Row)).toEqual(nothing);
  expect(inkling.predictAll([row as Row, ["Alan Turing"]])).toMatchObject([nothing, { value: "Alan" }]);
  expect(inkling.apply(row as Row)).toBeUndefined();
});
