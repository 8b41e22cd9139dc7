import { expect, test } from "vitest";
import { failureLines, reportLines } from "./report.js";
import { summarise } from "./summary.js";
import { rowResult, trialResult } from "./testing/results.js";
import type { Experiment } from "./trial.js";

const experiment: Experiment = { name: "own", trials: [], notExamples: ["odd"], withoutHidden: ["short"] };
const wrong = rowResult({ value: "O", right: false, confidence: 0.5, decision: "suggest", reason: "rules-disagree" });
const results = [trialResult(), trialResult({ id: "own/bad", rows: [rowResult(), wrong], ms: 2.34 })];

test("a failure shows the examples, the program and the first wrong row", () => {
  expect(failureLines({ experiment, results, summary: summarise(experiment, results) })).toEqual([
    "── own: 1 unsolved",
    "\nown/bad   1/2 rows right, 2.3 ms",
    '  "a" → "A"',
    "  upper(column(0))",
    '  ✗ "in"',
    '    expected "out"',
    '    got      "O"   (0.500, suggest, rules-disagree)',
    "\nodd\n  not input-output examples",
  ]);
});

test("a failure without a program shows why", () => {
  const none = trialResult({ program: null, failure: "budget: ran out", solved: false, rows: [wrong] });
  const lines = failureLines({ experiment, results: [none], summary: summarise(experiment, [none]) });
  expect(lines).toContain("  no program: budget: ran out");
  expect(lines.filter((line) => line.includes("✗"))).toEqual([]);
});

test("the report says what is in the denominator and what is not", () => {
  const text = reportLines([summarise(experiment, results)]).join("\n");
  expect(text).toMatch(/^own +1 +3 +33\.3 % +2 +3 +66\.7 % /m);
  expect(text).toContain("own: 1 not input-output examples, counted as unsolved.");
  expect(text).toContain("own: 1 without a hidden row, not counted.");
});
