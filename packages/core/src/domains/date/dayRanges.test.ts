import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { writeDays } from "./dayRanges.js";
import { newDistances } from "./newDistances.js";
import { readMoment } from "./read.js";

const ranged = (from: string, to: string, pattern: string, language = "en"): string | undefined => {
  const [start, end] = [readMoment(from, "ymd"), readMoment(to, "ymd")];
  if (start === undefined || end === undefined) throw new Error("no days");
  return writeDays(start, end, pattern, language, "-", " - ");
};

test.each([
  ["2024-05-03", "2024-05-07", "d| MMM| yyyy", "3-7 May 2024"],
  ["2024-05-29", "2024-06-02", "d| MMMM| yyyy", "29 May - 2 June 2024"],
  ["2023-12-30", "2024-01-05", "d| MMM| yyyy", "30 Dec 2023 - 5 Jan 2024"],
  ["2024-06-14", "2024-06-14", "d| MMM| yyyy", "14 Jun 2024"],
  ["2024-07-04", "2024-07-11", "MMMM |d|", "July 4-11"],
  ["2024-07-29", "2024-08-05", "MMMM |d|, yyyy", "July 29 - August 5, 2024"],
  ["2024-07-04", "2024-07-11", "MMM |d|, yyyy", "Jul 4-11, 2024"],
  ["2024-07-04", "2024-08-11", "dd.|MM.|yyyy", "04.07. - 11.08.2024"],
  ["2024-06-02", "2024-06-01", "d| MMM| yyyy", undefined],
])("%s to %s as %s: %s", (from, to, pattern, text) => {
  expect(ranged(from, to, pattern)).toBe(text);
});

test("names are in the language", () => {
  expect(ranged("2024-05-03", "2024-05-07", "d.| MMMM| yyyy", "de")).toBe("3.-7. Mai 2024");
});

test("what two days share is learned to be written once, also where no example shows it", () => {
  const { outputs, words } = learned(
    [
      ["2024-05-03", "2024-05-07", "Fair: 3-7 May 2024"],
      ["2024-05-29", "2024-06-02", "Fair: 29 May - 2 June 2024"],
      ["2024-07-10", "2024-07-12", "Fair: 10-12 July 2024"],
    ],
    [
      ["2023-03-28", "2023-04-06"],
      ["2023-12-30", "2024-01-02"],
      ["2024-01-01", "2024-01-31"],
    ],
  );
  expect(outputs).toEqual([
    "Fair: 28 March - 6 April 2023",
    "Fair: 30 December 2023 - 2 January 2024",
    "Fair: 1-31 January 2024",
  ]);
  expect(words).toContain("what they share is written once");
});

test.each([
  [
    "of another month where all examples are of one",
    ["2024-05-29", "2024-06-02"],
    "29 May - 2 June 2024",
    "no example has two days of different months",
  ],
  ["of one month, too", ["2024-06-01", "2024-06-09"], "1-9 June 2024", null],
  ["of another month, with as many words", ["2024-05-29", "2024-06-02"], "29 May 4 days", null],
  ["that are not two", ["2024-05-29", "soon"], "29 May 2024", null],
])("days %s are doubted or not", (_, row, output, doubt) => {
  const examples = [{ input: ["2024-05-03", "2024-05-07"], output: "3-7 May 2024" }];
  expect(newDistances(examples)(row, output)).toBe(doubt);
});

test("without a second day, the first is the only one", () => {
  const { outputs } = learned(
    [
      ["2024-03-03", "2024-03-07", "3-7 Mar 2024"],
      ["2024-02-28", "2024-03-02", "28 Feb - 2 Mar 2024"],
      ["2024-06-15", null, "15 Jun 2024"],
    ],
    [
      ["2023-11-09", "2023-11-12"],
      ["2025-01-20", null],
    ],
  );
  expect(outputs).toEqual(["9-12 Nov 2023", "20 Jan 2025"]);
});
