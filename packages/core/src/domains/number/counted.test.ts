import { describe, expect, it } from "vitest";
import { learn } from "../../index.js";
import { counted, formsOf } from "./counted.js";

describe("numbers with a noun", () => {
  it("are written with the form that fits", () => {
    expect([counted("1", " box| boxes"), counted("12", " box| boxes"), counted("0", "-day|-days")]).toEqual([
      "1 box",
      "12 boxes",
      "0-days",
    ]);
    expect(counted("1", "box")).toBeUndefined();
  });

  it("are read where both forms are shown and all agree", () => {
    expect(formsOf(["4 nights", "1 night"])).toEqual({ forms: " night| nights", numbers: ["4", "1"] });
    for (const other of [
      ["4 nights", "2 nights"],
      ["1 night"],
      ["4 nights", "2 days"],
      ["1 day", "1 night"],
      ["5 kg"],
      ["1 kg", "5 kg"],
      ["nights"],
    ])
      expect(formsOf(other)).toBeNull();
  });

  it("are no answer where no example shows one of them", () => {
    const task = {
      examples: ["3", "4", "7"].map((n) => ({ input: [n], output: `${n} items` })),
      inputs: [["1"], ["9"]],
    };
    const outcome = learn(task);
    if (outcome.kind !== "learned") expect.fail(outcome.message);
    expect(outcome.inkling.predict(["9"])).toMatchObject({ value: "9 items", decision: "answer" });
    const detail = 'no example has "items" with 1';
    expect(outcome.inkling.predict(["1"])).toMatchObject({ decision: "suggest", reason: "unfamiliar-input", detail });
  });

  it("are learned from several and one", () => {
    const rows = [
      ["2024-05-03", "2024-05-07", "4 nights"],
      ["2024-06-11", "2024-06-12", "1 night"],
      ["2024-02-27", "2024-03-02", "4 nights"],
    ] as const;
    const inputs = [
      ["2024-10-09", "2024-10-10"],
      ["2024-07-01", "2024-07-15"],
    ];
    const outcome = learn({ examples: rows.map(([from, to, output]) => ({ input: [from, to], output })), inputs });
    if (outcome.kind !== "learned") expect.fail(outcome.message);
    expect(inputs.map((input) => outcome.inkling.apply(input))).toEqual(["1 night", "14 nights"]);
  });
});
