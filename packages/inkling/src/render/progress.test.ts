import { expect, test } from "vitest";
import { memorySink } from "../testing.js";
import { createProgress, progressLine } from "./progress.js";

/** Runs `updates` of a piece of work, one every `stepMs`, and returns what was written. */
function shown(isTTY: boolean, stepMs: number, updates: number): string {
  let time = 0;
  const sink = Object.assign(memorySink(), { isTTY });
  const progress = createProgress(sink, () => time);
  progress.start("Filling");
  for (let at = 1; at <= updates; at += 1) {
    time += stepMs;
    progress.update(at / updates, at * 1000);
  }
  progress.clear();
  return sink.text();
}

test("short work shows nothing", () => {
  expect([shown(true, 100, 9), shown(false, 1000, 4)]).toEqual(["", ""]);
});

test("on a terminal one line redraws itself and is removed at the end", () => {
  const text = shown(true, 500, 4);
  expect(text.split("\r\u001B[K")).toHaveLength(5);
  expect(text.endsWith("\r\u001B[K")).toBe(true);
  expect(text).not.toContain("\n");
});

test("elsewhere a plain line appears every five seconds", () => {
  expect(shown(false, 1000, 12).trimEnd().split("\n")).toEqual([
    "Filling [##########--------------]  41 %  5,000 rows  1,000 rows/s",
    "Filling [####################----]  83 %  10,000 rows  1,000 rows/s",
  ]);
});

test("progressLine", () => {
  expect(progressLine("Counting", 1, undefined, 10)).toBe("Counting [########################] 100 %");
});

test("work without a known fraction is named on a terminal only, and the name is removed", () => {
  const [terminal, file] = [true, false].map((isTTY) => {
    const sink = Object.assign(memorySink(), { isTTY });
    const progress = createProgress(sink, () => 0);
    progress.say("Learning");
    progress.clear();
    return sink.text();
  });
  expect([terminal, file]).toEqual(["\r\u001B[KLearning …\r\u001B[K", ""]);
});
