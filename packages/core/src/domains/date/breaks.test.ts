import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { breakMinutes, minutesWorked, timeWorked } from "./breaks.js";
import { readMoment } from "./read.js";
import { writeMoment } from "./write.js";

test.each([
  [null, 0],
  [" ", 0],
  ["30", 30],
  ["45 min", 45],
  ["0:45", 45],
  ["1h 15min", 75],
  ["1 hour", 60],
  ["2 days", undefined],
  ["-30", undefined],
  ["none", undefined],
  ["0:99", undefined],
])("a break of %j has %j minutes", (cell, minutes) => {
  expect(breakMinutes(cell)).toBe(minutes);
});

test.each([
  ["08:30", "17:00", "30", "480", "8:00"],
  ["22:00", "06:15", null, "495", "8:15"],
  ["10:00", "10:30", "45", undefined, undefined],
  ["10:00", "10:30", "soon", undefined, undefined],
  ["2024-05-03 22:00", "2024-05-05 06:00", "1 hour", "1860", undefined],
])("from %s to %s less %j: %j minutes", (from, to, pause, minutes, length) => {
  const [start, end] = [from, to].map((text) => readMoment(text, "ymd"));
  if (start === undefined || end === undefined) throw new Error("no times");
  const worked = timeWorked(start, end, pause);
  expect([minutesWorked(start, end, pause), worked && writeMoment(worked, "H:mm")]).toEqual([minutes, length]);
});

test("hours worked are learned with breaks that not every row has", () => {
  const { outputs, words } = learned(
    [
      ["08:30", "17:00", "30", "8.00"],
      ["22:00", "06:15", null, "8.25"],
      ["09:00", "12:45", "15", "3.50"],
    ],
    [
      ["13:00", "18:30", null],
      ["06:00", "14:30", "60"],
    ],
  );
  expect(outputs).toEqual(["5.50", "7.50"]);
  expect(words).toContain("less the break");
});
