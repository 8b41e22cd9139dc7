import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  civilFromDays,
  dayOfYear,
  daysFromCivil,
  daysFromIsoWeek,
  daysInMonth,
  isoWeekOf,
  plusWeekdays,
  weekdayOf,
  weekdaysBetween,
  weeksInIsoYear,
} from "./calendar.js";
import {
  ceilTo,
  comesBefore,
  dateOf,
  difference,
  floorTo,
  fromEpochMilliseconds,
  fromEpochSeconds,
  isValid,
  lastDayOf,
  type Moment,
  nearestTo,
  plus,
  timeBetween,
  timeSum,
  toEpochMilliseconds,
  toEpochSeconds,
  toUtc,
} from "./moment.js";

/* The oracle is the polyfill of Temporal, which shares no code with the calendar. */
const { PlainDate } = Temporal;

const at = (text: string): Moment => {
  const { year, month, day, hour, minute, second } = Temporal.PlainDateTime.from(text);
  return [year, month, day, hour, minute, second, null, null];
};
const time = (hour: number, minute: number): Moment => [null, null, null, hour, minute, null, null, null];
const iso = (moment: Moment | undefined): string => (moment === undefined ? "undefined" : moment.slice(0, 6).join(" "));

describe("every day from 1890 to 2110", () => {
  const first = daysFromCivil(1890, 1, 1);
  const last = daysFromCivil(2110, 12, 31);

  test("has the date, weekday, ISO week and day of the year that Temporal gives it", () => {
    let date = PlainDate.from("1890-01-01");
    for (let days = first; days <= last; days++, date = date.add({ days: 1 })) {
      const { year, month, day } = civilFromDays(days);
      const ours = [year, month, day, weekdayOf(days), isoWeekOf(days).year, isoWeekOf(days).week];
      const theirs = [date.year, date.month, date.day, date.dayOfWeek, date.yearOfWeek, date.weekOfYear];
      if (String(ours) !== String(theirs)) expect(ours).toEqual(theirs);
      if (daysFromCivil(year, month, day) !== days) expect(daysFromCivil(year, month, day)).toBe(days);
      if (dayOfYear(year, month, day) !== date.dayOfYear) expect(dayOfYear(year, month, day)).toBe(date.dayOfYear);
      const week = isoWeekOf(days);
      if (daysFromIsoWeek(week.year, week.week, weekdayOf(days)) !== days) expect(days).toBe("found by its week");
    }
  });

  test("plus and difference agree with Temporal", () => {
    const far = PlainDate.from("1987-08-30");
    for (let days = first; days <= last; days += 3) {
      const { year, month, day } = civilFromDays(days);
      const date = PlainDate.from({ year, month, day });
      const amount = (days % 77) - 30;
      const theirs = [
        date.add({ days: amount }),
        date.add({ weeks: amount }),
        date.add({ months: amount }),
        date.add({ years: amount }),
      ];
      const ours = (["day", "week", "month", "year"] as const).map((unit) =>
        plus(dateOf(year, month, day), amount, unit),
      );
      const spans = [
        far.until(date, { largestUnit: "days" }).days,
        far.until(date, { largestUnit: "months" }).months,
        far.until(date, { largestUnit: "years" }).years,
      ];
      const own = (["day", "month", "year"] as const).map((unit) =>
        difference(dateOf(1987, 8, 30), dateOf(year, month, day), unit),
      );
      const printed = theirs.map((other) => `${other.year} ${other.month} ${other.day}`);
      const ourPrint = ours.map((moment) => moment?.slice(0, 3).join(" "));
      if (String(printed) !== String(ourPrint)) expect(ourPrint).toEqual(printed);
      if (String(spans) !== String(own))
        expect({ date: String(date), own }).toEqual({ date: String(date), own: spans });
    }
  });
});

test("the first and the last day of every year from 1 to 9999 is found", () => {
  for (let year = 1; year <= 9999; year++) {
    const date = PlainDate.from({ year, month: 12, day: 31 });
    if (weekdayOf(daysFromCivil(year, 12, 31)) !== date.dayOfWeek) expect(year).toBe("right");
    if (dayOfYear(year, 12, 31) !== date.daysInYear) expect(year).toBe("right");
    if (daysInMonth(year, 2) !== date.daysInYear - 337) expect(year).toBe("right");
    if (civilFromDays(daysFromCivil(year, 1, 1)).year !== year) expect(year).toBe("right");
    if (weeksInIsoYear(year) !== PlainDate.from({ year, month: 12, day: 28 }).weekOfYear) expect(year).toBe("right");
  }
});

describe("time since 1970", () => {
  const zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia"];

  test.each(zones)("agrees with Temporal for what clocks in %s showed, the gaps and repeated hours too", (zone) => {
    const start = Temporal.Instant.from("1960-01-01T00:00:00Z").epochMilliseconds;
    for (let step = 0; step < 30_000; step++) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(start + step * 73_477_123).toZonedDateTimeISO(zone);
      const offset = zoned.offsetNanoseconds / 60e9;
      if (!Number.isInteger(offset)) continue;
      const { year, month, day, hour, minute, second, millisecond } = zoned;
      const moment: Moment = [year, month, day, hour, minute, second, String(millisecond).padStart(3, "0"), offset];
      if (toEpochMilliseconds(moment) !== zoned.epochMilliseconds) expect(moment).toEqual(String(zoned));
      const utc = toUtc(moment);
      if (String(utc) !== String(fromEpochMilliseconds(zoned.epochMilliseconds))) expect(utc).toEqual(String(zoned));
    }
  });

  test("is read back, before 1970 too", () => {
    expect(fromEpochSeconds(-1)).toEqual([1969, 12, 31, 23, 59, 59, null, 0]);
    expect(fromEpochMilliseconds(-1)).toEqual([1969, 12, 31, 23, 59, 59, "999", 0]);
    expect(toEpochSeconds([1970, 1, 1, 2, 0, null, null, 120])).toBe(0);
    expect(fromEpochSeconds(1e15)).toBeUndefined();
    expect(fromEpochSeconds(0.5)).toBeUndefined();
    expect(fromEpochSeconds(Number.NaN)).toBeUndefined();
  });
});

test("clocks that jump do not matter: arithmetic is that of the clock on the wall", () => {
  expect(iso(plus(at("2024-03-31T01:30"), 1, "hour"))).toBe("2024 3 31 2 30 0");
  expect(iso(plus(at("2024-10-27T01:30"), 24, "hour"))).toBe("2024 10 28 1 30 0");
  expect(difference(at("2024-03-30T12:00"), at("2024-03-31T12:00"), "hour")).toBe(24);
});

test("months keep the day or take the last one of a shorter month", () => {
  expect(iso(plus(at("2024-01-31"), 1, "month"))).toBe("2024 2 29 0 0 0");
  expect(iso(plus(at("2023-03-31"), -1, "month"))).toBe("2023 2 28 0 0 0");
  expect(iso(plus(at("2024-02-29"), 1, "year"))).toBe("2025 2 28 0 0 0");
  expect(iso(plus(at("2023-12-31"), 1, "quarter"))).toBe("2024 3 31 0 0 0");
});

test("nothing leaves the years 1 to 9999, and nothing is added to what is not known", () => {
  expect(plus(at("9999-12-31"), 1, "day")).toBeUndefined();
  expect(plus(dateOf(1, 1, 1), -1, "day")).toBeUndefined();
  expect(plus(dateOf(9999, null, null), 1, "year")).toBeUndefined();
  expect(plus(dateOf(2020, 3, null), 1, "day")).toBeUndefined();
  expect(plus(dateOf(2020, 3, null), 11, "month")).toEqual(dateOf(2021, 2, null));
  expect(plus(dateOf(null, 3, 4), 1, "month")).toBeUndefined();
  expect(plus(time(9, 30), 1, "day")).toBeUndefined();
  expect(plus(at("2024-01-31"), Number.NaN, "day")).toBeUndefined();
  expect(plus(at("2024-01-31"), 0.5, "hour")).toBeUndefined();
});

test.each<[Moment, boolean]>([
  [dateOf(2023, 2, 29), false],
  [dateOf(2024, 2, 29), true],
  [dateOf(1900, 2, 29), false],
  [dateOf(null, 2, 29), true],
  [dateOf(2024, 13, 1), false],
  [dateOf(0, 1, 1), false],
  [dateOf(99999, 1, 1), false],
  [dateOf(2024, 4, 31), false],
  [dateOf(2024, 4, 0), false],
  [time(24, 0), false],
  [time(23, 60), false],
  [[null, null, null, 23, 59, 60, null, null], false],
  [[null, null, null, 23, 59, 59, "5", -720], true],
  [[null, null, null, 23, 59, 59, "x", null], false],
  [[null, null, null, 23, 59, 59, null, 1081], false],
])("validity of %j is %s", (moment, valid) => {
  expect(isValid(moment)).toBe(valid);
});

test("cutting down, up and to the nearest", () => {
  const moment = at("2024-05-15T10:37:20");
  expect(iso(floorTo(moment, 15, "minute"))).toBe("2024 5 15 10 30 0");
  expect(iso(ceilTo(moment, 15, "minute"))).toBe("2024 5 15 10 45 0");
  expect(iso(nearestTo(moment, 15, "minute"))).toBe("2024 5 15 10 30 0");
  expect(iso(nearestTo(at("2024-05-15T10:37:30"), 15, "minute"))).toBe("2024 5 15 10 45 0");
  expect(iso(floorTo(moment, 2, "hour", 60))).toBe("2024 5 15 9 0 0");
  expect(iso(floorTo(time(0, 30), 2, "hour", 60))).toBe("   23 0 ");
  expect(iso(floorTo(at("2024-01-01T00:30"), 2, "hour", 60))).toBe("2023 12 31 23 0 0");
  expect(iso(ceilTo(at("2024-12-31T23:50"), 15, "minute"))).toBe("2025 1 1 0 0 0");
  expect(iso(ceilTo(time(23, 50), 15, "minute"))).toBe("   0 0 ");
  expect(iso(ceilTo(time(23, 45), 15, "minute"))).toBe("   23 45 ");
  expect(iso(floorTo(moment, 1, "day"))).toBe("2024 5 15 0 0 0");
  expect(iso(floorTo(moment, 1, "week"))).toBe("2024 5 13 0 0 0");
  expect(iso(floorTo(moment, 1, "month"))).toBe("2024 5 1 0 0 0");
  expect(iso(floorTo(moment, 1, "quarter"))).toBe("2024 4 1 0 0 0");
  expect(iso(ceilTo(moment, 1, "year"))).toBe("2025 1 1 0 0 0");
  expect(iso(floorTo(moment, 10, "year"))).toBe("2020 1 1 0 0 0");
  expect(iso(nearestTo(moment, 1, "month"))).toBe("2024 5 1 0 0 0");
  expect(floorTo(moment, 0, "minute")).toBeUndefined();
  expect(floorTo(dateOf(2024, 5, 15), 15, "minute")).toBeUndefined();
  expect(floorTo(time(9, 30), 1, "month")).toBeUndefined();
});

test("the last day of a week, month, quarter and year", () => {
  const moment = dateOf(2024, 2, 14);
  expect(lastDayOf(moment, "week")).toEqual(dateOf(2024, 2, 18));
  expect(lastDayOf(moment, "month")).toEqual(dateOf(2024, 2, 29));
  expect(lastDayOf(moment, "quarter")).toEqual(dateOf(2024, 3, 31));
  expect(lastDayOf(moment, "year")).toEqual(dateOf(2024, 12, 31));
  expect(lastDayOf(dateOf(9999, 12, 5), "month")).toEqual(dateOf(9999, 12, 31));
  expect(lastDayOf(dateOf(2024, 2, null), "month")).toEqual(dateOf(2024, 2, 29));
  expect(lastDayOf(dateOf(2024, 2, null), "week")).toBeUndefined();
  expect(lastDayOf(dateOf(2024, null, null), "year")).toBeUndefined();
});

test("times of day are added and subtracted within a day", () => {
  expect(timeBetween(time(22, 0), time(6, 0))).toEqual(time(8, 0));
  expect(timeSum(time(23, 30), time(1, 45))).toEqual(time(1, 15));
  expect(timeSum(time(9, 0), at("2024-01-01T10:00"))).toBeUndefined();
});

test("two times of day are less than a day apart", () => {
  expect(difference(time(22, 0), time(6, 0), "hour")).toBe(8);
  expect(difference(time(9, 15), time(10, 0), "minute")).toBe(45);
  expect(difference(time(9, 15), at("2024-01-01T10:00"), "minute")).toBeUndefined();
});

test("moments come one before another by date and time, or not at all where one lacks what the other has", () => {
  expect(comesBefore(at("2024-02-29T23:59"), at("2024-03-01T00:00"))).toBe(true);
  expect(comesBefore(at("2024-03-01T08:00"), at("2024-03-01T08:00"))).toBe(false);
  expect(comesBefore(time(9, 50), time(10, 2))).toBe(true);
  expect(comesBefore(time(22, 0), time(6, 0))).toBe(false);
  expect(comesBefore(dateOf(2023, 12, 31), dateOf(2024, 1, 2))).toBe(true);
  expect(comesBefore(dateOf(2023, 12, 31), time(6, 0))).toBeUndefined();
});

test("weekdays are counted as one counts them off in a calendar", () => {
  const isWeekday = (days: number) => weekdayOf(days) < 6;
  for (let days = -20; days < 20; days++) {
    let [after, before] = [days, days];
    for (let count = 1; count <= 12; count++) {
      do after++;
      while (!isWeekday(after));
      do before--;
      while (!isWeekday(before));
      expect(plusWeekdays(days, count)).toBe(after);
      expect(plusWeekdays(days, -count)).toBe(before);
      expect(weekdaysBetween(days, after)).toBe(count);
      expect(weekdaysBetween(days, before)).toBe(-count);
    }
  }
  expect(plusWeekdays(3, 0)).toBe(3);
});

test("a day of the weekend moves to the weekday at or before it, or to the next, and keeps its time", () => {
  expect(floorTo(at("2026-10-18T09:30"), 1, "weekday")).toEqual(at("2026-10-16T09:30"));
  expect(ceilTo(at("2026-10-18T09:30"), 1, "weekday")).toEqual(at("2026-10-19T09:30"));
  expect(ceilTo(at("2026-10-20T09:30"), 1, "weekday")).toEqual(at("2026-10-20T09:30"));
});
