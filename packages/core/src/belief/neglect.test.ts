import { describe, expect, it } from "vitest";
import { learn } from "../learn.js";
import type { Example } from "../outcome.js";

/** What is learned of three matches. */
function readOf(): string {
  const matches = [
    ["Leeds", "2", "1", "Derby", "Leeds"],
    ["Ajax", "0", "3", "PSV", "PSV"],
    ["Roma", "1", "1", "Lazio", "draw"],
  ] as const;
  const examples: Example[] = matches.map(([...input]) => ({ input, output: input.pop() ?? null }));
  const outcome = learn({ examples, inputs: [["Celtic", "9", "10", "Rangers"]] });
  if (outcome.kind !== "learned") throw new Error(outcome.kind);
  return outcome.inkling.program;
}

describe("narrow rows", () => {
  it("are read whole where a rule can", () => {
    const program = readOf();
    for (const column of [0, 1, 2, 3]) expect(program).toContain(`column(${column})`);
  });

  it("are not where that takes a rule which is much longer", () => {
    const examples = [
      { input: ["Ann Lee", "Oslo"], output: "Lee" },
      { input: ["Bo Dahl", "Turin"], output: "Dahl" },
    ];
    const outcome = learn({ examples, inputs: [["Cy Young", "Lima"]] });
    if (outcome.kind !== "learned") throw new Error(outcome.kind);
    expect(outcome.inkling.program).not.toContain("column(1)");
  });

  it("need not be where a column is the same in all rows", () => {
    const examples = [
      { input: ["Ann Lee", "x"], output: "Lee" },
      { input: ["Bo Dahl", "x"], output: "Dahl" },
    ];
    const outcome = learn({ examples, inputs: [["Cy Young", "x"]] });
    if (outcome.kind !== "learned") throw new Error(outcome.kind);
    expect(outcome.inkling.apply(["Cy Young", "x"])).toBe("Young");
    expect(outcome.inkling.program).not.toContain("column(1)");
  });
});
