import { expect, test } from "vitest";
import { dateOf, type Moment } from "./moment.js";
import { LANGUAGE_CODES, monthNamed, nameOf } from "./names.js";
import { writeField, writeMoment } from "./write.js";

const MOMENT: Moment = [2024, 9, 3, 14, 5, 7, "25", 120];

test.each([
  ["yyyy-MM-dd'T'HH:mm:ss.SSSxxx", "2024-09-03T14:05:07.250+02:00"],
  ["EEEE, d MMMM yyyy", "Tuesday, 3 September 2024"],
  ["EEE do MMM ''yy", "Tue 3rd Sep 24"],
  ["h:mm a, h aa, hh aaa", "2:05 PM, 2 pm, 02 p.m."],
  ["YYYY-'W'ww-e", "2024-W36-2"],
  ["D DDD Q", "247 247 3"],
  ["QQQ yyyy", "Q3 2024"],
  ["UUU/U yyyy", "H2/2 2024"],
  ["ggg", "45538"],
  ["t T", "1725365107 1725365107250"],
  ["d''d", "33"],
  ["'o''clock' H", "o'clock 14"],
  ["M/d/y", "9/3/2024"],
])("%s is written %s", (pattern, written) => {
  expect(writeMoment(MOMENT, pattern)).toBe(written);
});

test("names are written in many languages", () => {
  expect(writeMoment(MOMENT, "EEEE, d. MMMM yyyy", "de")).toBe("Dienstag, 3. September 2024");
  expect(writeField(dateOf(2024, 8, 1), "MMMM", "fr")).toBe("août");
  expect(writeField(MOMENT, "MMMM", "xx")).toBeUndefined();
});

test("what is not known is not written, but a known minute has second 0", () => {
  expect(writeMoment(dateOf(2020, 3, null), "MMMM yyyy")).toBe("March 2020");
  expect(writeMoment(dateOf(2020, 3, null), "d MMMM yyyy")).toBeUndefined();
  expect(writeMoment(dateOf(2020, 3, 1), "HH:mm")).toBeUndefined();
  expect(writeMoment([null, null, null, 9, 30, null, null, null], "HH:mm:ss.SSS")).toBe("09:30:00.000");
  expect(writeField(dateOf(2020, 3, 1), "xxx")).toBeUndefined();
});

test("ordinals in English", () => {
  const written = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 31].map((day) => writeField(dateOf(2024, 1, day), "do"));
  expect(written.join(" ")).toBe("1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 31st");
});

test("other letters are no fields", () => {
  expect(["", "yyy", "MMMM:de", "constructor", "toString"].map((field) => writeField(MOMENT, field))).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});

/** Abbreviations are not compared: where `Intl` has numbers, and between its versions, they differ. */
test.each(LANGUAGE_CODES)("the full names of months and weekdays in %s are those of Intl", (language) => {
  const parts = (options: Intl.DateTimeFormatOptions, day: number) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).formatToParts(day * 86_400_000);
  for (let month = 1; month <= 12; month++) {
    const name = parts({ day: "numeric", month: "long" }, month * 30 - 15).find(({ type }) => type === "month")?.value;
    expect(nameOf("months", month, language)).toBe(name);
  }
  for (let weekday = 1; weekday <= 7; weekday++) {
    const name = parts({ weekday: "long" }, weekday + 3).find(({ type }) => type === "weekday")?.value;
    expect(nameOf("weekdays", weekday, language)).toBe(name);
  }
});

test("every full name of a month is read as the month that it names in some language", () => {
  const clashes = LANGUAGE_CODES.flatMap((language) =>
    Array.from({ length: 12 }, (_, index) => nameOf("months", index + 1, language) ?? "").filter(
      (name, index) => monthNamed(name) !== index + 1,
    ),
  );
  // The Croatian October is the Polish November.
  expect(clashes).toEqual(["listopada"]);
});
