import { describe, expect, it } from "vitest";
import { cells } from "../language.js";
import { learnIn } from "../learn.js";
import type { Task } from "../outcome.js";
import { newSidesOf } from "./newSides.js";

const codes: Task = {
  examples: [
    { input: ["PL-00451-A"], output: "00451" },
    { input: ["DE-7731-C"], output: "7731" },
    { input: ["FR-12-ZZ"], output: "12" },
  ],
  inputs: [["IT-X99-D"], ["GB-5521A-K"], ["ES-800-B"]],
};

function learned(task: Task) {
  const outcome = learnIn(cells, task);
  if (outcome.kind !== "learned") throw new Error(outcome.kind);
  return outcome.inkling;
}

describe("where outputs are cut out", () => {
  it("have new sides where no example stands next to such characters", () => {
    const newSides = newSidesOf(cells, codes.examples);
    expect(newSides(["IT-X99-D"], "99")).toBe(1);
    expect(newSides(["IT-X99-D"], "X99")).toBe(0);
    expect(newSides(["9X99X"], "X99X")).toBe(2);
    expect(newSides(["IT-X99-D"], "nowhere")).toBe(0);
  });

  it("are new behind a blank where another kind of character is beyond it, not where a mark is", () => {
    const newSides = newSidesOf(cells, [
      { input: ["12 Main St, 10115 Berlin"], output: "Berlin" },
      { input: ["Ring 3, 20095 Bremen"], output: "Bremen" },
    ]);
    expect(newSides(["Zeil 1, 60311 Frankfurt am Main"], "Main")).toBe(1);
    expect(newSides(["Zeil 1, 60311 Frankfurt am Main"], "Frankfurt am Main")).toBe(0);
    expect(newSides(["Zeil 1, (60311) Mainz"], "Mainz")).toBe(0);
  });

  it("say nothing where an output is not in its row", () => {
    const newSides = newSidesOf(cells, [...codes.examples, { input: ["a-b-c"], output: "none" }]);
    expect(newSides(["IT-X99-D"], "99")).toBe(0);
  });

  it("count for the parts of an output that is put together, and three times for untidy blanks", () => {
    const newSides = newSidesOf(cells, [
      { input: ["Holt, Mary"], output: "Mary Holt" },
      { input: ["Quill, Peter"], output: "Peter Quill" },
    ]);
    expect(newSides(["O'Hara, Owen"], "Owen O'Hara")).toBe(0);
    expect(newSides(["O'Hara, Owen"], "Owen Hara")).toBe(1);
    expect(newSides(["O'Hara, Owen"], "Owen  O'Hara")).toBe(3);
  });

  it("out of other surroundings count against a program, though it is the shortest", () => {
    const examples = [
      { input: ["host=db1;port=5432;user=ro"], output: "5432" },
      { input: ["host=cache-02.internal;port=6379;user=app"], output: "6379" },
    ];
    const telling = [["host=x.local;port=80;user=j_doe"], ["host=10.0.0.4;port=27017;user=svc9"]];
    expect(learned({ examples, inputs: [] }).apply(["host=10.0.0.4;port=27017;user=svc9"])).toBe("9");
    const inkling = learned({ examples, inputs: telling });
    expect(telling.map((row) => inkling.apply(row))).toEqual(["80", "27017"]);
  });
});
