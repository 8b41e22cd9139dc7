import { expect, test } from "vitest";
import { learn } from "../../learn.js";
import { readMoment } from "./read.js";
import { AS_SAID, countOf, elapsed, endOfTerm, laterBy, laterByIfAny, onWeekday, spansIn, untilBy } from "./spans.js";
import { writeMoment } from "./write.js";

test.each([
  ["2 years", [{ amount: 2, unit: "year" }]],
  [
    "1h 30m",
    undefined, // a single m may be a month
  ],
  [
    "1h 30min",
    [
      { amount: 1, unit: "hour" },
      { amount: 30, unit: "minute" },
    ],
  ],
  ["2 weeks before", [{ amount: -2, unit: "week" }]],
  ["-45 min", [{ amount: -45, unit: "minute" }]],
  [
    "-05:30",
    [
      { amount: -5, unit: "hour" },
      { amount: -30, unit: "minute" },
    ],
  ],
  ["05:30", undefined],
  ["+05:99", undefined],
  ["-120", undefined],
  ["-2 weeks ago", [{ amount: -2, unit: "week" }]],
  [
    "1 year, 6 months and 2 days",
    [
      { amount: 1, unit: "year" },
      { amount: 6, unit: "month" },
      { amount: 2, unit: "day" },
    ],
  ],
  [`${"1hand".repeat(11)}!`, undefined],
  ["12", undefined],
  ["3 boxes", undefined],
] as const)("%s says the spans %j", (text, spans) => {
  expect(spansIn(text)).toEqual(spans);
});

test.each([
  ["2024-01-31", "1 month", AS_SAID, "2024-02-29"],
  ["2024-01-31", "2 years", AS_SAID, "2026-01-31"],
  ["2024-01-31", "2 years", "1 month", undefined],
  ["2024-01-31", "2", "1 month", "2024-03-31"],
  ["2024-01-31", "2", AS_SAID, undefined],
  ["2024-05-03", "2 days", "1 weekday", "2024-05-07"],
  ["2024-05-03", "2 weeks", "1 weekday", undefined],
])("%s by %s counted in %s is %s", (day, text, span, expected) => {
  const moment = readMoment(day, "ymd");
  const later = moment === undefined ? undefined : laterBy(moment, text, span);
  expect(later && writeMoment(later, "yyyy-MM-dd")).toBe(expected);
});

test.each([
  ["+2", 2],
  ["-5", -5],
  ["\u22125", -5],
  ["UTC+2", 2],
  ["GMT-5", -5],
  ["Net 30", 30],
  ["Net-30", undefined],
  ["Covid-19", undefined],
  ["3-5", undefined],
])("%s counts %s", (text, count) => {
  expect(countOf(text)).toBe(count);
});

test.each([
  ["2024-06-29", "next", "2024-07-01"],
  ["2024-06-30", "previous", "2024-06-28"],
  ["2024-06-28", "next", "2024-06-28"],
  ["2024-06-28", "previous", "2024-06-28"],
])("%s is moved to the %s weekday: %s", (day, side, expected) => {
  const moment = readMoment(day, "ymd");
  const moved = moment === undefined ? undefined : onWeekday(moment, side);
  expect(moved && writeMoment(moved, "yyyy-MM-dd")).toBe(expected);
});

test.each([
  ["2024-03-02", "1 year", "2025-03-01"],
  ["2023-03-01", "1 year", "2024-02-29"],
  ["2024-03-01", "1 year", "2025-02-28"],
  ["2024-02-29", "1 year", "2025-02-28"], // there is no day of which this is the day before: it is the last one itself
  ["2024-02-29", "4 years", "2028-02-28"],
  ["2024-01-31", "1 month", "2024-02-29"],
  ["2024-01-30", "1 month", "2024-02-29"],
  ["2024-01-29", "1 month", "2024-02-28"],
  ["2024-01-01", "6 months", "2024-06-30"],
  ["12:30", "1 year", undefined],
  ["March 2024", "1 year", undefined],
  ["2024-03-02", "some years", undefined],
  ["9999-03-02", "1 year", undefined],
])("a term from %s of %s ends on %s, also where a cell counts it", (day, term, expected) => {
  const moment = readMoment(day, "ymd");
  const [count = "", unit = ""] = term.split(" ");
  const ends =
    moment === undefined ? [] : [endOfTerm(moment, term), untilBy(moment, count, `1 ${unit.replace(/s$/, "")}`)];
  for (const end of ends) expect(end && writeMoment(end, "yyyy-MM-dd")).toBe(expected);
  expect(ends).not.toEqual([]);
});

test("a year less a day is no number of weeks or days, although two examples over no leap day look so", () => {
  const examples = [
    ["2024-03-02", "2025-03-01"],
    ["2021-05-10", "2022-05-09"],
    ["2022-11-20", "2023-11-19"],
  ].map(([start = "", output = ""]) => ({ input: [start], output }));
  const inputs = [["2023-03-01"], ["2024-02-15"], ["2023-12-01"]];
  const outcome = learn({ examples, inputs });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  expect(inputs.map((row) => outcome.inkling.apply(row))).toEqual(["2024-02-29", "2025-02-14", "2024-11-30"]);
  expect(outcome.inkling.explain()).toContain("the last day of one year that begins with the date in");
});

test("a day without its year is on no weekday", () => {
  const moment = readMoment("29 June", "dmy");
  expect(moment && onWeekday(moment, "next")).toBeUndefined();
});

test.each([
  ["7", "2024-01-12"],
  [null, "2024-01-05"],
  [" ", "2024-01-05"],
  ["soon", undefined],
])("a day later by %j, if anything", (cell, day) => {
  const moment = laterByIfAny([2024, 1, 5, null, null, null, null, null], cell, "1 day");
  expect(moment?.slice(0, 3)).toEqual(day?.split("-").map(Number));
});

test.each([
  ["10:00:05", "10:01:35", "second", "90"],
  ["10:00:00.900", "10:00:01.100", "second", "0"],
  ["10:00:00.900", "10:00:01.100", "millisecond", "200"],
  ["00:00:58,900", "00:01:01,150", "millisecond", "2250"],
  ["10:00:00.900", "10:00:00.100", "millisecond", "86399200"], // of the next day
  ["2024-03-01 23:59:30", "2024-03-02 00:01:00", "second", "90"],
  ["2024-03-02 00:01:00", "2024-03-01 23:59:30", "second", "-90"],
  ["2024-03-01", "10:00:00", "second", undefined],
])("from %s to %s in whole %ss: %s", (from, to, unit, count) => {
  const [start, end] = [readMoment(from, "ymd"), readMoment(to, "ymd")];
  expect(start && end && elapsed(start, end, unit)).toBe(count);
});

test.each([
  ["2024-03-02", "18 months", "2025-09-01"],
  ["2024-08-31", "6 months", "2025-02-28"],
  ["2024-03-02", "2 weeks", "2024-03-15"],
  ["2024-03-02", "-3 months", undefined],
  ["2024-03-02", "soon", undefined],
])("a term from %s of %s, as the text says it, ends on %s", (day, text, expected) => {
  const moment = readMoment(day, "ymd");
  const end = moment && untilBy(moment, text, AS_SAID);
  expect(end && writeMoment(end, "yyyy-MM-dd")).toBe(expected);
});
