import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { clockSeconds } from "./clockReadings.js";
import { readMoment } from "./read.js";
import { dayOfRange } from "./shortRanges.js";
import { writeMoment } from "./write.js";
import { inZone, offsetIn } from "./zones.js";

test.each([
  ["3-7 Jun 2024", "2024-06-03", "2024-06-07"],
  ["28 Feb - 2 Mar 2023", "2023-02-28", "2023-03-02"],
  ["30 Dec - 4 Jan 2024", "2023-12-30", "2024-01-04"],
  ["30 Dec 2023 – 4 Jan 2024", "2023-12-30", "2024-01-04"],
  ["June 3-7, 2024", "2024-06-03", "2024-06-07"],
  ["Mon 3rd to Fri 7th June 2024", "2024-06-03", "2024-06-07"],
  ["03.-07.06.2024", "2024-06-03", "2024-06-07"],
  ["28.02. - 02.03.2023", "2023-02-28", "2023-03-02"],
  ["Jan-Mar 2022", "2022-01-01", "2022-03-31"],
  ["Nov 2022 - Feb 2023", "2022-11-01", "2023-02-28"],
  ["April 2024", "2024-04-01", "2024-04-30"],
  ["9 June 2024", "2024-06-09", "2024-06-09"],
  ["7-3 Jun 2024", undefined, undefined],
  ["3-31 Feb 2024", undefined, undefined],
  ["3-7 Jun", undefined, undefined],
  ["2019-2024", undefined, undefined],
  ["3 - Jun 2024", undefined, undefined],
  ["", undefined, undefined],
])("the range %s: from %s to %s", (text, first, last) => {
  const [from, to] = ["first", "last"].map((end) => dayOfRange(text, end));
  expect(from && writeMoment(from, "yyyy-MM-dd")).toBe(first);
  expect(to && writeMoment(to, "yyyy-MM-dd")).toBe(last);
});

test.each([
  ["UTC-3:30", -210],
  ["GMT+1", 60],
  ["+0530", 330],
  ["\u221205:00", -300],
  ["Z", 0],
  ["UTC", 0],
  ["UTC+25", undefined],
  ["5:30", undefined],
  ["-5 items", undefined],
  ["", undefined],
])("the offset %s: %s", (text, minutes) => {
  expect(offsetIn(text)).toBe(minutes);
});

test("a time is made that of UTC and that of a place, unless it has another offset or no time of day", () => {
  const there = (text: string, offset: string, side: string) => {
    const moment = readMoment(text, "dmy");
    const made = moment && inZone(moment, offset, side);
    return made && writeMoment(made, "yyyy-MM-dd HH:mm XXX");
  };
  expect(there("31.12.2023 20:00", "UTC-5", "to UTC")).toBe("2024-01-01 01:00 Z");
  expect(there("31.12.2023 20:00", "UTC-5", "from UTC")).toBe("2023-12-31 15:00 -05:00");
  expect(there("2023-12-31T20:00Z", "+5", "from UTC")).toBe("2024-01-01 01:00 +05:00");
  expect(there("2023-12-31T20:00:00+02:00", "+5", "to UTC")).toBeUndefined();
  expect(there("31.12.2023", "UTC-5", "to UTC")).toBeUndefined();
});

test.each([
  ["58.9", "58.9"],
  ["1:23.456", "83.456"],
  ["1:02:03.250", "3723.25"],
  ["0:45,07", "45.07"],
  ["100:00:00", "360000"],
  ["1:60", undefined],
  ["1:5", undefined],
  ["1:02:3", undefined],
  [":30", undefined],
  ["fast", undefined],
  ["", undefined],
])("the clock reading %s: %s seconds", (text, seconds) => {
  expect(clockSeconds(text)).toBe(seconds);
});

test("clock readings, offsets and short ranges are learned", () => {
  const laps = learned(
    [
      ["1:23.456", "83.456"],
      ["58.9", "58.9"],
      ["1:02:03.25", "3723.25"],
    ],
    [["2:00.5"], ["47.32"]],
  );
  expect(laps.outputs).toEqual(["120.5", "47.32"]);
  expect(laps.words).toContain("the number of seconds on the clock");
  const places = learned(
    [
      ["15.03.2024 09:30", "UTC+1", "08:30"],
      ["31.12.2023 20:00", "UTC-5", "01:00"],
      ["01.06.2024 03:15", "UTC+5:30", "21:45"],
    ],
    [["05.05.2024 18:20", "UTC-3:30"]],
  );
  expect(places.outputs).toEqual(["21:50"]);
  expect(places.words).toContain("in UTC");
  const stays = learned(
    [
      ["3-7 Jun 2024", "2024-06-03"],
      ["28 Feb - 2 Mar 2023", "2023-02-28"],
      ["30 Dec 2023 - 4 Jan 2024", "2023-12-30"],
    ],
    [["31 Oct - 3 Nov 2024"]],
  );
  expect(stays.outputs).toEqual(["2024-10-31"]);
  expect(stays.words).toContain("the first day of the range");
});
