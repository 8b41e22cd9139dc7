import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import type { Moment } from "./moment.js";
import { readMoment } from "./read.js";
import { writeAge, writeShortTime, writeTimeAfter } from "./shownParts.js";
import { nextAnniversary } from "./spans.js";
import { writeMoment } from "./write.js";

/** What is made of two texts read as moments; `undefined` where one is none. */
function ofTwo<Made>(first: string, second: string, make: (first: Moment, second: Moment) => Made): Made | undefined {
  const [one, other] = [readMoment(first, "ymd"), readMoment(second, "ymd")];
  return one && other && make(one, other);
}

test.each([
  ["2023-01-10", "2023-08-12", "# yr| # mo", "7 mo"],
  ["2022-05-20", "2023-07-19", "# yr| # mo", "1 yr 1 mo"],
  ["2021-09-01", "2023-09-01", "# yr| # mo", "2 yr"],
  ["2021-09-01", "2021-09-20", "# yr| # mo", "0 mo"],
  ["2021-09-01", "2023-11-01", "# year(s)| and # month(s)", "2 years and 2 months"],
  ["2023-09-01", "2021-09-01", "# yr| # mo", undefined],
  ["9:30", "2021-09-01", "# yr| # mo", undefined],
  ["2021-09-01", "2021-09-20", "in years", undefined],
])("the age from %s to %s as %s: %s", (from, to, form, age) => {
  expect(ofTwo(from, to, (start, end) => writeAge(start, end, form))).toBe(age);
});

test.each([
  ["09:30", "h:mmaa, haa", "9:30am"],
  ["14:00", "h:mmaa, haa", "2pm"],
  ["2024-05-03 12:00", "h:mm a, h a", "12 PM"],
  ["14:00", "H'h'mm, H'h'", "14h"],
  ["14:00:30", "h:mmaa, haa", undefined],
  ["2024-05-03", "h:mmaa, haa", undefined],
  ["14:00", "haa", undefined],
])("%s in the short form %s: %s", (text, form, time) => {
  const moment = readMoment(text, "ymd");
  expect(moment && writeShortTime(moment, form)).toBe(time);
});

test.each([
  ["22:40", "2:30", "HH:mm", "01:10 +1"],
  ["21:10", "2:49", "HH:mm", "23:59"],
  ["21:10", "2:50", "h:mm a", "12:00 AM +1"],
  ["2024-05-03 21:10", "2:50", "HH:mm", undefined],
  ["21:10", "2024-05-03", "HH:mm", undefined],
  ["21:10", "2:50", "mm", undefined],
])("the time %s plus %s in the pattern %s: %s", (start, length, pattern, time) => {
  expect(ofTwo(start, length, (from, span) => writeTimeAfter(from, span, pattern, " +1"))).toBe(time);
});

test.each([
  ["1985-03-14", "2024-03-13", "2024-03-14"],
  ["1985-03-14", "2024-03-14", "2024-03-14"],
  ["1985-03-14", "2024-03-15", "2025-03-14"],
  ["2000-02-29", "2023-01-01", "2023-02-28"],
  ["1985-03-14", "9999-12-31", undefined],
  ["March 1985", "2024-03-13", undefined],
  ["1985-03-14", "9:30", undefined],
])("the anniversary of %s from %s on: %s", (date, from, next) => {
  const day = ofTwo(date, from, nextAnniversary);
  expect(day && writeMoment(day, "yyyy-MM-dd")).toBe(next);
});

test("ages, times without minutes, times of the next day and anniversaries are learned", () => {
  const ages = learned(
    [
      ["2023-01-10", "2023-08-12", "7 mo"],
      ["2022-05-20", "2023-07-19", "1 yr 1 mo"],
      ["2021-09-01", "2023-09-01", "2 yr"],
    ],
    [["2020-06-06", "2024-06-05"]],
  );
  expect(ages.outputs).toEqual(["3 yr 11 mo"]);
  expect(ages.words).toContain("the years and months from");
  const times = learned(
    [
      ["09:30", "9:30am"],
      ["14:00", "2pm"],
      ["11:00", "11am"],
    ],
    [["08:05"]],
  );
  expect(times.outputs).toEqual(["8:05am"]);
  expect(times.words).toContain("without the minutes of full hours");
  const arrivals = learned(
    [
      ["14:50", "1:35", "16:25"],
      ["22:40", "2:30", "01:10 (+1)"],
      ["08:15", "0:45", "09:00"],
    ],
    [["21:10", "2:49"]],
  );
  expect(arrivals.outputs).toEqual(["23:59"]);
  expect(arrivals.words).toContain("where it is on the next day");
  const birthdays = learned(
    [
      ["1985-03-14", "2024-03-13", "2024-03-14"],
      ["1990-11-07", "2023-12-01", "2024-11-07"],
      ["2001-05-23", "2021-05-23", "2021-05-23"],
      ["1964-12-30", "2023-12-30", "2023-12-30"],
    ],
    [
      ["1970-01-01", "2024-06-30"],
      ["1988-08-12", "2020-08-13"],
    ],
  );
  expect(birthdays.outputs).toEqual(["2025-01-01", "2021-08-12"]);
  expect(birthdays.words).toContain("anniversary");
});
