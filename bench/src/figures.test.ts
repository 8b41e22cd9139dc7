import { learn } from "@inkling/core";
import { describe, expect, it, test } from "vitest";
import { type Measured, measure, PARTS, resultsText, shortLines, withBlock } from "./figures.js";
import { summarise } from "./summary.js";
import { fixtures } from "./testing/fixtures.js";
import { rowResult, trialResult } from "./testing/results.js";

const wrong = rowResult({ value: "O", right: false, confidence: 0.95 });
const results = [trialResult(), trialResult({ id: "own/bad", rows: [rowResult({ confidence: 0.6 }), wrong], ms: 20 })];
const summary = summarise({ name: "own k=1", trials: [], notExamples: [], withoutHidden: [] }, results);
const own: Measured = {
  title: "Own",
  command: "own",
  counts: [1, 2, 3],
  hidden: true,
  summaries: [summary, summary],
  judgements: [],
};

describe("the short table", () => {
  it("has a line for every suite, with one figure for each number of examples", () => {
    expect(shortLines([own])).toContain("| Own | 1 / 2 / 3 | 1 of 2 / 1 of 2 | 100.0 / 100.0 % | 66.7 / 66.7 % |");
  });

  it("says beside it how far confidence can be trusted, with what chance alone would do", () => {
    const noiseFloor = { apart: 0.02, together: 0.2 };
    const good = { ...summary, auroc: 0.95, calibrationError: 0.03, noiseFloor };
    const lines = shortLines([{ ...own, summaries: [good, summary] }]);
    expect(lines.some((line) => line.startsWith("| Own | 1 / 2 / 3 | 0.95 / 0.50 | 0.030 / "))).toBe(true);
    expect(lines.join("\n")).toContain("| 0.020–0.200 / ");
    expect(lines.join("\n")).toContain("1 of 2 / 1 of 2 |");
  });

  it("does not judge answers on rows that were examples", () => {
    const shown = { ...own, counts: [], hidden: false, summaries: [summary] };
    expect(shortLines([shown])).toContain("| Own | all rows | 1 of 2 |  |  |");
  });
});

test("the long table holds every figure of every experiment", () => {
  const line = `| \`own\` | own k=1 | 1 of 2 | 2 of 3 | 100.0 % | 66.7 % | 1 | 0.500 | `;
  expect(resultsText([own])).toContain(line);
  expect(resultsText([own])).toContain(summary.hash);
});

test("a block is replaced between its marks, and nothing else", () => {
  const document = "before\n<!-- figures -->\nold\n<!-- /figures -->\nafter\n";
  const changed = withBlock(document, ["new $& lines"]);
  expect(changed).toBe("before\n<!-- figures -->\nnew $& lines\n<!-- /figures -->\nafter\n");
  expect(() => withBlock("nothing here", [])).toThrow("<!-- figures -->");
});

test("what is measured on tasks of our own fills both tables", () => {
  const parts = PARTS.filter(({ suite }) => suite !== "unseen-tables"); // it takes a minute
  const measured = measure(
    () => learn,
    fixtures(""),
    () => {},
    parts,
  );
  expect(shortLines(measured).filter((line) => line.startsWith("| "))).toHaveLength(1 + measured.length + 1 + 3);
  for (const { summaries } of measured) {
    for (const { name, hash } of summaries) expect(resultsText(measured)).toMatch(new RegExp(`${name}.*${hash}`));
  }
});
