import { describe, expect, test } from "vitest";
import type { SearchView } from "../../space/grammar.js";
import { emptyMemo } from "../../space/memo.js";
import { ValueStore } from "../../space/valueStore.js";
import { readings, shifts } from "./proposals.js";
import { momentOf, readDate } from "./semantics.js";

/** A search whose rows have one cell each. */
function viewOf(cells: readonly string[], unlabelled: readonly string[], targets: readonly string[] = []): SearchView {
  const rows = (texts: readonly string[]) => texts.map((text) => [text]);
  return {
    store: new ValueStore(),
    memo: emptyMemo(),
    scopes: rows(cells),
    wholeScopes: rows(cells),
    targets,
    wholeTargets: targets,
    unlabelled: rows(unlabelled),
    names: new Set(),
    table: () => ({
      vectors: [],
      has: () => false,
      bits: () => Number.POSITIVE_INFINITY,
      index: (_, build) =>
        build({
          vectors: [],
          has: () => false,
          bits: () => Number.POSITIVE_INFINITY,
          index: () => {
            throw new Error("not used");
          },
        }),
    }),
    cuts: () => [],
    explained: () => [],
    leaveOut: () => {},
  };
}

function readingsOf(cells: readonly string[], unlabelled: readonly string[]): readonly string[] {
  return [...readings([cells], viewOf(cells, unlabelled))].map(([reading, ordinal]) => `${reading} ${ordinal}`);
}

describe("the column decides how a date is read", () => {
  test.each([
    ["settled by another row", ["03/04/2024"], ["25/06/2024"], ["dmy 1"]],
    ["settled the other way", ["03/04/2024"], ["06/25/2024"], ["mdy 1"]],
    ["settled by nothing", ["03/04/2024"], ["05/06/2024"], ["dmy 1", "mdy 1"]],
    ["mixed, so that no order reads all", ["03/04/2024"], ["25/06/2024", "06/25/2024"], ["dmy 1", "mdy 1"]],
    ["what is no date says nothing", ["03/04/2024"], ["25/06/2024", "13/13/2024", "n/a", ""], ["dmy 1"]],
    ["slashes in an order of their own", ["03.04.2024"], ["25.06.2024", "06/25/2024"], ["dmy mdy/ 1"]],
    ["slashes in both orders", ["03.04.2024"], ["25/06/2024", "06/25/2024"], ["dmy 1", "mdy 1"]],
    ["of no matter", ["2024-01-31"], ["3 May 2021"], ["ymd 1"]],
    ["two digits of which hundred years", ["1 May 31"], ["2 June 99"], ["ymd 1", "ymd 1950 1"]],
    ["year, day, month", ["2024-31-01"], ["2024-02-01"], ["ydm 1"]],
    ["two dates in a text", ["3 May to 4 June 2020"], [], ["ymd 1", "ymd 2", "ymd -1"]],
  ])("%s", (_, cells, unlabelled, expected) => {
    expect(readingsOf(cells, unlabelled)).toEqual(expected);
  });

  test.each(["", "NaN", "9".repeat(5000), "\u0000\u001b[31m", "no date here"])("nothing is read in %j", (cell) => {
    expect(readingsOf([cell], [])).toEqual([]);
  });
});

describe("the day before the month behind a year", () => {
  const orders = (unlabelled: readonly string[], target: string) =>
    [...readings([["2015-12-11"]], viewOf(["2015-12-11"], unlabelled, [target]))].map(([order]) => order);
  test.each([
    ["named by the output", ["2015-12-10"], "12 Nov 2015", ["ymd", "ydm"]],
    ["not named", ["2015-12-10"], "12/11/2015", ["ymd"]],
    ["named otherwise", ["2015-12-10"], "11 Dec 2015", ["ymd"]],
    ["impossible in the column", ["2015-12-13"], "12 Nov 2015", ["ymd"]],
  ])("%s", (_, unlabelled, target, expected) => {
    expect(orders(unlabelled, target)).toEqual(expected);
  });
});

describe("an order that the column speaks against", () => {
  const orders = (target: string) =>
    [...readings([["03/04/2024"]], viewOf(["03/04/2024"], ["25/06/2024"], [target]))].map(([order]) => order);
  test.each([
    ["demanded by the date in the output", "2024-03-04", ["dmy", "mdy"]],
    ["demanded by the name of a month", "4 Mar 2024", ["dmy", "mdy"]],
    ["not demanded", "2024-04-03", ["dmy"]],
  ])("%s", (_, target, expected) => {
    expect(orders(target)).toEqual(expected);
  });
});

test("in a column that mixes orders, the rows that an order cannot read are undefined", () => {
  const read = (cell: string, order: string) => readDate([cell, order, 1], null, emptyMemo());
  expect(momentOf(read("25/06/2024", "dmy"))?.slice(0, 3)).toEqual([2024, 6, 25]);
  expect(read("25/06/2024", "mdy")).toBeUndefined();
  expect(read("06/25/2024", "dmy")).toBeUndefined();
});

test("spans of time are taken from the dates in the outputs, if all examples share them", () => {
  const memo = emptyMemo();
  const dates = ["2024-01-15", "2023-12-03"].map((cell) => readDate([cell, "ymd", 1], null, memo) ?? null);
  const spans = (targets: readonly string[]) => [...shifts([dates], viewOf(["2024-01-15", "2023-12-03"], [], targets))];
  expect(spans(["29 February 2024", "17 January 2024"])).toContainEqual(["45 days"]);
  expect(spans(["29 February 2024", "18 January 2024"])).not.toContainEqual(["45 days"]);
});
