import { describe, expect, it, test } from "vitest";
import { distancesBetween, isApart, isEarlier, isLimit, limitsBetween, pastLimit } from "./limits.js";
import type { Moment } from "./moment.js";
import { readMoment } from "./read.js";

function momentOf(text: string): Moment {
  const moment = readMoment(text, "ymd", 1);
  if (moment === undefined) expect.fail(`no moment: ${text}`);
  return moment;
}

describe("a limit", () => {
  test.each([
    ["2024-05-31", "2024", false],
    ["2023-12-31", "2024", true],
    ["2024-05-31", "2024-06-01", true],
    ["2024-06-01", "2024-06-01", false],
    ["08:59", "09:00", true],
    ["09:00", "09:00", false],
  ])("%s is earlier than %s: %s", (moment, limit, expected) => {
    expect(isEarlier(momentOf(moment), limit)).toBe(expected);
  });

  test.each(["2020-13-01", "2023-02-29", "2021-00-10", "24:00", "09:60", "9:00", "noon"])("is not %s", (text) => {
    expect(isLimit(text)).toBe(false);
  });

  it("asks what the moment must say", () => {
    expect(isEarlier(momentOf("08:59"), "2024")).toBeUndefined();
    expect(isEarlier(momentOf("2024-05-31"), "09:00")).toBeUndefined();
  });

  it("is so many days or seconds away", () => {
    expect(pastLimit(momentOf("2024-06-03"), "2024-06-01")).toBe(2);
    expect(pastLimit(momentOf("2023-12-26"), "2024")).toBe(-6);
    expect(pastLimit(momentOf("2024-05-02"), "2024")).toBe(122);
    expect(pastLimit(momentOf("09:01"), "09:00")).toBe(60);
  });
});

describe("limits between moments", () => {
  const between = (...texts: string[]): readonly string[] => limitsBetween(texts.map(momentOf), []);

  it("are all whole hours, or else a rounder minute", () => {
    expect(between("07:50", "09:10")).toEqual(["08:00", "09:00"]);
    expect(between("07:10", "07:50")).toEqual(["07:30"]);
    expect(between("07:31", "07:33")).toEqual(["07:33"]);
  });

  it("are the year or month that begins last, or else the later day", () => {
    expect(between("2022-11-05", "2023-02-03")).toEqual(["2023"]);
    expect(between("2023-02-03", "2023-05-09")).toEqual(["2023-05-01"]);
    expect(between("2023-05-09", "2023-05-20")).toEqual(["2023-05-20"]);
  });

  test.each([
    ["00:00", "23:59"],
    ["09:59:30", "10:00:30"],
    ["09:59:30", "10:00:00"],
    ["23:00", "23:59:30"],
    ["2019-12-31", "2020-01-01"],
    ["2020-02-28", "2020-02-29"],
  ])("part %s and %s", (low, high) => {
    const limits = between(low, high);
    expect(limits.length).toBeGreaterThan(0);
    for (const limit of limits) {
      expect(isLimit(limit)).toBe(true);
      expect([isEarlier(momentOf(low), limit), isEarlier(momentOf(high), limit)]).toEqual([true, false]);
    }
  });

  it("of many moments are those between which the outputs change, first of all", () => {
    const days = Array.from({ length: 200 }, (_, at) =>
      momentOf(`2023-0${1 + Math.floor(at / 28)}-${String(1 + (at % 28)).padStart(2, "0")}`),
    );
    const outputs = days.map((_, at) => (at < 117 ? "old" : "new"));
    const limits = limitsBetween(days, outputs);
    expect(limits.length).toBeLessThan(30);
    expect(limits).toContain("2023-05-06");
  });
});

describe("the distance of two moments", () => {
  it("is counted in days, in years where dates are far apart, in minutes between times of day", () => {
    const units = (pairs: readonly (readonly [string, string])[]) =>
      distancesBetween(
        pairs.map(([from]) => momentOf(from)),
        pairs.map(([, to]) => momentOf(to)),
        [],
      );
    expect(
      units([
        ["2024-01-01", "2024-01-09"],
        ["2024-01-01", "2024-02-20"],
      ]),
    ).toEqual([["day", 50]]);
    expect(
      units([
        ["2010-05-01", "2024-01-09"],
        ["1990-01-01", "2024-02-20"],
      ]),
    ).toEqual([["year", 30]]);
    expect(
      units([
        ["09:00", "09:20"],
        ["09:00", "11:05"],
      ]),
    ).toEqual([["minute", 100]]);
  });

  it("reaches a number of whole units or does not", () => {
    const [from, to] = [momentOf("2006-03-02"), momentOf("2024-03-01")];
    expect(isApart(from, to, "year", 18)).toBe(false);
    expect(isApart(from, momentOf("2024-03-02"), "year", 18)).toBe(true);
    expect(isApart(from, to, "fortnight", 1)).toBeUndefined();
  });
});
