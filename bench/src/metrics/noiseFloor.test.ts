import { describe, expect, it } from "vitest";
import { randomFrom } from "../random.js";
import { calibrationError } from "./calibrationError.js";
import { noiseFloor } from "./noiseFloor.js";

/** Tasks of `rows` rows each, all stated with one confidence. */
function tasksOf(count: number, rows: number, confidence: number): { confidence: number; right: boolean }[][] {
  return Array.from({ length: count }, () => Array.from({ length: rows }, () => ({ confidence, right: true })));
}

describe("the noise floor", () => {
  it("is nothing for a system that is always sure", () => {
    expect(noiseFloor(tasksOf(50, 4, 1))).toEqual({ apart: 0, together: 0 });
  });

  it("falls with the number of rows where they are apart, and with the number of tasks where they are together", () => {
    const few = noiseFloor(tasksOf(20, 5, 0.7));
    const manyRows = noiseFloor(tasksOf(20, 80, 0.7));
    const manyTasks = noiseFloor(tasksOf(320, 5, 0.7));
    expect(manyRows?.apart).toBeLessThan((few?.apart ?? 0) / 2);
    expect(manyRows?.together).toBeGreaterThan((few?.together ?? 0) / 1.5);
    expect(manyTasks?.together).toBeLessThan((few?.together ?? 0) / 2);
  });

  it("is above the error of about nineteen in twenty systems that are as right as they say", () => {
    const random = randomFrom(7);
    let below = 0;
    for (let trial = 0; trial < 100; trial++) {
      const tasks = Array.from({ length: 40 }, () => {
        const confidence = random();
        return [{ confidence, right: random() < confidence }];
      });
      if ((calibrationError(tasks.flat()) ?? 0) <= (noiseFloor(tasks)?.apart ?? 0)) below++;
    }
    expect(below).toBeGreaterThanOrEqual(88);
    expect(below).toBeLessThan(100);
  });

  it("is not known of nothing", () => expect(noiseFloor([[], []])).toBeNull());
});
