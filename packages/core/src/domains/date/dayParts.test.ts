import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { areStarts, partOfDay, startsShown } from "./dayParts.js";
import type { Moment } from "./moment.js";
import { readMoment } from "./read.js";

const SHIFTS = "06:00|14:00|22:00";

test.each([
  ["06:00", SHIFTS, "band 1"],
  ["13:59", SHIFTS, "band 1"],
  ["05:59", SHIFTS, "band 3"],
  ["2024-05-03 23:10", SHIFTS, "band 3"],
  ["2024-05-03", SHIFTS, undefined],
  ["9:00", "22:00|06:00", undefined],
  ["9:00", "06:00", undefined],
])("the part of the day of %s by %s: %s", (text, starts, part) => {
  const moment = readMoment(text, "ymd");
  expect(moment && partOfDay(moment, starts)).toBe(part);
});

test("starts are on the hour, and each part has one output", () => {
  const times = (...texts: readonly string[]) => texts.map((text) => readMoment(text, "ymd") as Moment);
  expect(startsShown(times("22:00", "06:00", "14:00"), ["c", "a", "b"])).toBe(SHIFTS);
  expect(startsShown(times("22:00", "06:00", "14:00", "05:00"), ["c", "a", "b", "c"])).toBe(SHIFTS);
  expect(startsShown(times("22:10", "06:00"), ["c", "a"])).toBeNull();
  expect(startsShown(times("06:00", "14:00", "22:00", "23:00"), ["a", "b", "a", "b"])).toBeNull();
  expect(startsShown(times("06:00", "14:00"), ["a", "a"])).toBeNull();
  expect(areStarts("")).toBe(false);
});

test("shifts are learned from their starts", () => {
  const { outputs, words } = learned(
    [
      ["06:00", "Early"],
      ["14:00", "Late"],
      ["22:00", "Night"],
    ],
    [["05:59"], ["13:45"], ["23:30"], ["18:00"]],
  );
  expect(outputs).toEqual(["Night", "Early", "Night", "Late"]);
  expect(words).toContain("the part of the day");
});
