import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { momentIfAny, placeInDates } from "./spans.js";

test.each([
  ["2024-06-14", "2024-01-01", "2024-12-31", "within"],
  ["2024-01-01", "2024-01-01", "2024-12-31", "within"],
  ["2024-12-31", "2024-01-01", "2024-12-31", "within"],
  ["2023-12-31", "2024-01-01", "2024-12-31", "below"],
  ["2025-01-01", "2024-01-01", "2024-12-31", "above"],
  ["2025-01-01", "2024-01-01", null, "within"],
  ["2025-01-01", "", "2024-12-31", "above"],
  ["2025-01-01", null, " ", undefined],
  [null, "2024-01-01", "2024-12-31", undefined],
  ["soon", "2024-01-01", "2024-12-31", undefined],
  ["2024-06-14", "2024-01-01", "open", undefined],
  ["2024-06-14", "2024-12-31", "2024-01-01", undefined],
  ["2024-06-14", "9:30", "2024-12-31", undefined],
])("%s to the range from %s to %s: %s", (cell, low, high, place) => {
  expect(placeInDates(cell, low, high, "ymd")).toBe(place);
});

test("a blank cell has no date, and another one none that is known", () => {
  expect(momentIfAny(" ", "ymd")).toBe(null);
  expect(momentIfAny("open", "ymd")).toBe(undefined);
  expect(momentIfAny("2024-06-14", "ymd")?.slice(0, 3)).toEqual([2024, 6, 14]);
});

function learnedCovers(): ReturnType<typeof learned> {
  return learned(
    [
      ["2023-06-14", "2023-01-01", "2023-12-31", "covered"],
      ["2022-03-30", "2022-04-01", "2023-03-31", "before cover"],
      ["2024-02-02", "2023-02-01", "2024-01-31", "after cover"],
    ],
    [
      ["2021-12-31", "2022-01-01", "2022-12-31"],
      ["2024-08-08", "2024-03-15", "2025-03-14"],
      ["2022-10-11", "2021-10-10", "2022-10-09"],
    ],
  );
}

test("what lies before, in and behind a range is learned from one example of each", () => {
  expect(learnedCovers().outputs).toEqual(["before cover", "covered", "after cover"]);
});

test("what lies before, in and behind a range is said as one question", () => {
  expect(learnedCovers().words).toContain("below, within or above the range");
});
