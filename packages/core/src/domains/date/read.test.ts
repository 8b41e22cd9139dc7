import { describe, expect, test } from "vitest";
import type { Moment } from "./moment.js";
import { dateFrom, ordersOf, type Reading, readMoment, replaceDate } from "./read.js";

/** What is known, as short text: `2024-01-31T09:30:05.5+02:00`, with `-` for what is not known. */
function shown(moment: Moment | undefined): string {
  if (moment === undefined) return "undefined";
  const [year, month, day, hour, minute, second, fraction, offset] = moment;
  const date = year === null && month === null ? "" : [year ?? "-", month ?? "-", day ?? "-"].join("/");
  const time = hour === null ? "" : ` ${[hour, minute, ...(second === null ? [] : [second])].join(":")}`;
  return `${date}${time}${fraction === null ? "" : `.${fraction}`}${offset === null ? "" : ` ${offset}`}`.trim();
}

type Case = readonly [text: string, reading: Reading, expected: string, ordinal?: number];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  "numbers by their order": [
    ["31/1/2024", "dmy", "2024/1/31"],
    ["1/31/2024", "mdy", "2024/1/31"],
    ["1/31/2024", "dmy", "undefined"],
    ["03.04.24", "dmy", "2024/4/3"],
    ["03-04-99", "mdy", "1999/3/4"],
    ["3. 4. 2024", "dmy", "2024/4/3"],
    ["03 04 2024", "mdy", "2024/3/4"],
    ["24/01/31", "ymd", "2024/1/31"],
    ["24/31/01", "ydm", "2024/1/31"],
    ["2024-01-31", "dmy", "2024/1/31"],
    ["2024-01-31", "mdy", "2024/1/31"],
    ["2024/1/2", "ydm", "2024/2/1"],
    ["31/12/2024", "ymd", "undefined"],
    ["3/4", "dmy", "-/4/3"],
    ["3/14", "mdy", "-/3/14"],
    ["31.12.", "dmy", "-/12/31"],
    ["2024-03", "dmy", "2024/3/-"],
    ["3/2024", "mdy", "2024/3/-"],
    ["2001--11--6", "mdy", "2001/11/6"],
    ["31--1--2024", "dmy", "2024/1/31"],
    ["6.30.2220", "mdy", "2220/6/30"],
    ["2024年1月31日", "mdy", "2024/1/31"],
    ["2024년 1월 31일", "mdy", "2024/1/31"],
  ],
  "compact numbers": [
    ["20240131", "dmy", "2024/1/31"],
    ["31012024", "dmy", "2024/1/31"],
    ["01311846", "mdy", "1846/1/31"],
    ["8142089", "mdy", "2089/8/14"],
    ["8142089", "dmy", "undefined"],
    ["1022024", "dmy", "2024/2/1"],
    ["1022024", "ymd", "undefined"],
    ["2024060", "mdy", "2024/2/29"],
    ["5551234", "dmy", "undefined"],
    ["31102024", "dmy", "2024/10/31"],
    ["20240131T0930", "ymd", "2024/1/31 9:30"],
    ["20240131093005", "ymd", "2024/1/31 9:30:5"],
    ["IMG_20240131_093005.jpg", "ymd", "2024/1/31 9:30:5"],
    ["240131", "ymd", "2024/1/31"],
    ["310124", "dmy", "2024/1/31"],
  ],
  "names of months": [
    ["September 3, 2024", "dmy", "2024/9/3"],
    ["3 Sep 24", "dmy", "2024/9/3"],
    ["Room 3 - October 15, 2017", "dmy", "2017/10/15"],
    ["5 May 12, 2000 units", "dmy", "2012/5/5"],
    ["Sep-24", "dmy", "2024/9/-"],
    ["Sep 24", "dmy", "-/9/24"],
    ["Sep '24", "dmy", "2024/9/-"],
    ["06-Oct-2143", "mdy", "2143/10/6"],
    ["Mar 30 2002 21:44", "dmy", "2002/3/30 21:44"],
    ["12 March", "mdy", "-/3/12"],
    ["12 March 9am", "mdy", "-/3/12 9:0"],
    ["12 March 09:30", "mdy", "-/3/12 9:30"],
    ["March 2020", "dmy", "2020/3/-"],
    ["2024 Sep 3", "dmy", "2024/9/3"],
    ["24-Sep-03", "ymd", "2024/9/3"],
    ["24-Sep-03", "dmy", "2003/9/24"],
    ["1st of May 2011", "dmy", "2011/5/1"],
    ["Sunday, June 2nd, 1985", "dmy", "1985/6/2"],
    ["3 janvier 2024", "mdy", "2024/1/3"],
    ["le 1er août 2024", "mdy", "2024/8/1"],
    ["4. März 2024", "mdy", "2024/3/4"],
    ["15 de septiembre de 2023", "mdy", "2023/9/15"],
    ["5 СЕНТЯБРЯ 2024 г.", "mdy", "2024/9/5"],
    ["12 ŞUBAT 2024", "mdy", "2024/2/12"],
    ["Jun 1779 Wed 2", "dmy", "1779/6/9"],
    ["Jun 1779 Wed 16", "dmy", "1779/6/16"],
    ["June Wed 2nd, 1779", "dmy", "1779/6/2"],
    ["Jun 1779 Thu 2", "dmy", "1779/6/10"],
    ["May 2024 Tue 6", "dmy", "undefined"],
    ["last Friday of May 2025", "dmy", "2025/5/30"],
    ["2nd Thursday in June 2024", "dmy", "2024/6/13"],
    ["fifth Monday of June 2024", "dmy", "undefined"],
    ["1779 June, Wednesday 2", "dmy", "1779/6/2"],
    ["Jun 1779 Thu 2 pm", "dmy", "1779/6/- 14:0"],
    ["Fri 12 March, Sat 13 March", "dmy", "-/3/12"],
    ["31 February 2024", "dmy", "undefined"],
    ["room 12 in May", "dmy", "undefined"],
  ],
  "weeks, days of the year, quarters, years": [
    ["2006-W42-3", "dmy", "2006/10/18"],
    ["1973W51", "dmy", "1973/12/17"],
    ["wk 10 in 2039", "dmy", "2039/3/7"],
    ["Thu wk 10 in 2039", "dmy", "2039/3/10"],
    ["2021-W53", "dmy", "undefined"],
    ["1932 97", "dmy", "1932/4/6"],
    ["1846 231", "dmy", "1846/8/19"],
    ["1932 97 18:25", "dmy", "1932/4/6 18:25"],
    ["1932 97 pages", "dmy", "1932/-/-"],
    ["Order 1932 97", "dmy", "1932/-/-"],
    ["1932 18:25", "dmy", "1932/-/- 18:25"],
    ["1846 231", "dmy", "1846/8/19"],
    ["2024-060", "dmy", "2024/2/29"],
    ["2023-366", "dmy", "undefined"],
    ["Q1 2031", "dmy", "2031/1/-"],
    ["2031Q3", "dmy", "2031/7/-"],
    ["4Q19", "dmy", "2019/10/-"],
    ["2024", "dmy", "2024/-/-"],
    ["(c) 1998 Acme", "dmy", "1998/-/-"],
  ],
  "times of day": [
    ["9:30", "dmy", "9:30"],
    ["9:30:05.123", "dmy", "9:30:5.123"],
    ["9:30 PM", "dmy", "21:30"],
    ["9:30\u202fPM", "dmy", "21:30"],
    ["12:05 a.m.", "dmy", "0:5"],
    ["12pm", "dmy", "12:0"],
    ["6PM", "dmy", "18:0"],
    ["13:05 PM", "dmy", "undefined"],
    ["0:30 am", "dmy", "0:30"],
    ["9.30 Uhr", "dmy", "9:30"],
    ["9h30", "dmy", "9:30"],
    ["11:00-11:30", "dmy", "11:30", 2],
    ["09:30:00+02:00", "dmy", "9:30:0 120"],
    ["227", "time", "2:27"],
    ["1105", "time", "11:5"],
    ["0930 hrs", "time", "9:30"],
    ["noon", "time", "undefined"],
  ],
  "dates with times": [
    ["2024-01-31T09:30:05.5+02:00", "dmy", "2024/1/31 9:30:5.5 120"],
    ["2024-01-31T09:30Z", "dmy", "2024/1/31 9:30 0"],
    ["2024-01-31 09:30-10:30", "dmy", "2024/1/31 9:30"],
    ["2024-01-31 09:30-10:30", "dmy", "10:30", 2],
    ["31.1.2024 @ 9:30", "dmy", "2024/1/31 9:30"],
    ["1/31/2024, 9:30 AM", "mdy", "2024/1/31 9:30"],
    ["10/Oct/2000:13:55:36 -0700", "mdy", "2000/10/10 13:55:36 -420"],
    ["Mon Sep  3 14:00:00 2024", "mdy", "2024/9/3 14:0:0"],
    ["Mon Sep 03 2024 14:00:00 GMT+0200", "mdy", "2024/9/3 14:0:0 120"],
    ["21:44 on Saturday, 30 March 2002", "mdy", "2002/3/30 21:44"],
    ["9:00 and 10:15, 3/4/2020", "dmy", "2020/4/3 10:15", 2],
    ["from 3/4/2020 to 5/6/2020", "dmy", "2020/6/5", -1],
    ["1706693400", "seconds", "2024/1/31 9:30:0 0"],
    ["1706693400123", "milliseconds", "2024/1/31 9:30:0.123 0"],
  ],
  "whole texts in other ways": [
    ["45000", "day number", "2023/3/15"],
    ["24060", "day of the year", "2024/2/29"],
    ["L2023365C", "day of the year", "2023/12/31"],
    ["23366", "day of the year", "undefined"],
    ["23000", "day of the year", "undefined"],
    ["60", "day number", "undefined"],
    ["61", "day number", "1900/3/1"],
    ["9999999", "day number", "undefined"],
    ["March", "month", "-/3/-"],
    ["Oktober", "month", "-/10/-"],
    ["11", "month", "-/11/-"],
    ["13", "month", "undefined"],
    ["1.5", "hour count", "1:30"],
    ["105 min", "minute count", "1:45"],
    ["1440", "minute count", "undefined"],
    ["3725", "second count", "1:2:5"],
    ["0.1", "second count", "0:0:0.1"],
    ["3671.04", "second count", "1:1:11.04"],
    ["12,605 s", "second count", "3:30:5"],
    ["1,5 s", "second count", "undefined"],
  ],
  "counts since 1970 of either unit": [
    ["1710498600", "seconds or milliseconds", "2024/3/15 10:30:0 0"],
    ["1609459200000", "seconds or milliseconds", "2021/1/1 0:0:0.000 0"],
    ["soon", "seconds or milliseconds", "undefined"],
    ["", "seconds or milliseconds", "undefined"],
  ],
  "month and year": [
    ["03/26", "month and year", "2026/3/-"],
    ["2/2028", "month and year", "2028/2/-"],
    ["11-99", "month and year", "1999/11/-"],
    ["12/69", "month and year", "2069/12/-"],
    ["13/26", "month and year", "undefined"],
    ["exp. 4/26", "month and year", "2026/4/-"],
    ["x 4/26", "month and year", "undefined"],
    ["3/126", "month and year", "undefined"],
    ["March 2026", "month and year", "undefined"],
  ],
  "years of two digits": [
    ["1/2/29", "dmy", "2029/2/1"],
    ["1/2/30", "dmy", "1930/2/1"],
    ["1/2/30", "dmy 1970", "2030/2/1"],
    ["1/2/70", "dmy 1970", "1970/2/1"],
    ["5-Dec-31", "mdy 1970", "2031/12/5"],
  ],
  "other scripts and places": [
    ["١٧/٠٣/٢٠٣١", "dmy", "2031/3/17"],
    ["２０２４-０１-３１", "dmy", "2024/1/31"],
    ["pump2-2023-03-22.log", "dmy", "2023/3/22"],
    ["1h 45m", "dmy", "1:45"],
  ],
  "what is none": [
    ["659/725/2010", "dmy", "undefined"],
    ["31/02/2024 09:30", "dmy", "undefined"],
    ["13/13/2024", "dmy", "undefined"],
    ["00/01/2024", "dmy", "undefined"],
    ["0000-01-01", "dmy", "undefined"],
    ["1/1/99999", "dmy", "undefined"],
    ["25:00", "dmy", "undefined"],
    ["23:59:60", "dmy", "undefined"],
    ["29 Feb 2023", "dmy", "undefined"],
    ["29 Feb", "dmy", "-/2/29"],
    ["192.168.1.20", "dmy", "undefined"],
    ["10.12.14.20", "dmy", "undefined"],
    ["NaN", "dmy", "undefined"],
    ["", "dmy", "undefined"],
    ["\u0000\u0007\u001b[31m", "dmy", "undefined"],
    ["9".repeat(1999), "dmy", "undefined"],
    ["9".repeat(1999), "seconds", "undefined"],
    ["9".repeat(1999), "milliseconds", "undefined"],
  ],
};

describe.each(Object.entries(CASES))("%s", (_, cases) => {
  const named = cases.map(([text, reading, expected, ordinal = 1]) => ({ text, reading, expected, ordinal }));
  test.each(named)("$text as $reading", ({ text, reading, expected, ordinal }) => {
    expect(shown(readMoment(text, reading, ordinal))).toBe(expected);
  });
});

test("a column settles the order, leaves it open, or mixes orders", () => {
  expect(ordersOf(["1/2/2024", "13/2/2024"])).toEqual(["dmy"]);
  expect(ordersOf(["1/2/2024", "2/13/2024", "n/a"])).toEqual(["mdy"]);
  expect(ordersOf(["1/2/2024", "3/4/2024"])).toEqual(["dmy", "mdy"]);
  expect(ordersOf(["13/2/2024", "2/13/2024"])).toEqual([]);
  expect(ordersOf(["3 May 2024"])).toEqual(["dmy", "mdy", "ymd", "ydm"]);
});

test("a date is put in place of another, and made of three texts", () => {
  expect(replaceDate("due 2034-03-28 (final)", 1, "28.03.2034")).toBe("due 28.03.2034 (final)");
  expect(replaceDate("due soon", 1, "28.03.2034")).toBeUndefined();
  expect(shown(dateFrom("2027", "8", "23"))).toBe("2027/8/23");
  expect(shown(dateFrom("1993", "October", " 8"))).toBe("1993/10/8");
  expect(shown(dateFrom("2027", "2", "30"))).toBe("undefined");
  expect(shown(dateFrom("23", "24", "25"))).toBe("undefined");
});
