import { expect, test } from "vitest";
import { rowResult, trialResult } from "../testing/results.js";
import { resultHash } from "./resultHash.js";

const plain = resultHash([trialResult()]);

test("does not depend on time", () => {
  expect(resultHash([trialResult({ ms: 99 })])).toBe(plain);
  expect(plain).toMatch(/^[0-9a-f]{12}$/);
});

test.each([
  ["program", trialResult({ program: "column(0)" })],
  ["value", trialResult({ rows: [rowResult({ value: "x" })] })],
  ["confidence", trialResult({ rows: [rowResult({ confidence: 1 - 1e-12 })] })],
  ["decision", trialResult({ rows: [rowResult({ decision: "suggest" })] })],
  ["task", trialResult({ id: "own/other" })],
])("depends on the %s", (_, result) => {
  expect(resultHash([result])).not.toBe(plain);
});
