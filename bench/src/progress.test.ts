import { expect, test } from "vitest";
import { showProgress } from "./progress.js";
import type { Trial } from "./trial.js";

const trial: Trial = { id: "own/task", task: { examples: [] }, judged: [] };

function written(isTTY: boolean, count: number): string[] {
  const lines: string[] = [];
  for (let index = 0; index < count; index++) {
    showProgress({ isTTY, write: (text) => lines.push(text) }, "own", trial, index, count);
  }
  return lines;
}

test("a terminal sees every task, on one line that is gone in the end", () => {
  expect(written(true, 2)).toEqual(["\r\x1b[2Kown  1/2  own/task", "\r\x1b[2Kown  2/2  own/task\r\x1b[2K"]);
});

test("a file sees at most ten lines", () => {
  expect(written(false, 200)).toHaveLength(10);
  expect(written(false, 3)).toEqual(["own  1/3\n", "own  2/3\n", "own  3/3\n"]);
});
