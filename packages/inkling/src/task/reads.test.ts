import { learn } from "@inkling/core";
import { expect, test } from "vitest";
import { inputsRead } from "./reads.js";

/** The inputs read by the rule that is learned from these rows, of which the last cell is the answer. */
function read(...rows: readonly (readonly string[])[]): readonly number[] {
  const width = (rows[0]?.length ?? 1) - 1;
  const outcome = learn({
    examples: rows.map((row) => ({ input: row.slice(0, -1), output: row.at(-1) ?? null })),
    columns: Array.from({ length: width }, (_, at) => `c${at}`),
  });
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return inputsRead(outcome.inkling);
}

test("names the inputs that matter and no others", () => {
  expect(read(["k1", "Ada", "x", "ADA"], ["k2", "Alan", "x", "ALAN"], ["k3", "Grace", "y", "GRACE"])).toEqual([1]);
  expect(read(["Ada", "7", "King", "King Ada"], ["Alan", "8", "Turing", "Turing Alan"])).toEqual([0, 2]);
  expect(read(["Ada", "same"], ["Alan", "same"], ["Grace", "same"])).toEqual([]);
});
