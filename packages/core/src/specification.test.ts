import { describe, expect, it, test } from "vitest";
import { cells } from "./language.js";
import { namesOf, specificationOf } from "./specification.js";

const rows = Array.from({ length: 200 }, (_, index) => [`refund ${index}`, index % 3 === 0 ? null : "paid"] as const);
const examples = [{ input: ["refund 1", "paid"], output: "1" }];

test("the search sees the same rows in the same order, whatever their order and however often one occurs", () => {
  const seen = (inputs: readonly (readonly (string | null)[])[]) =>
    specificationOf(cells, { examples, inputs }).unlabelled;
  const shuffled = [...rows].sort(([left], [right]) => (left < right ? 1 : -1));
  expect(seen(shuffled)).toEqual(seen(rows));
  expect(seen([...rows, ...rows.slice(50), ...rows.slice(150)])).toEqual(seen(rows));
  expect(seen(rows)).toHaveLength(rows.length);
  expect(seen(rows)).not.toEqual(rows);
});

describe("names of cases", () => {
  const namesIn = (...rows: readonly (readonly [cell: string, output: string])[]): readonly (string | null)[] =>
    [...namesOf({ examples: rows.map(([cell, output]) => ({ input: [cell], output })) })].sort();

  it("are outputs that several rows have, if there are several such", () => {
    expect(namesIn(["1", "low"], ["2", "low"], ["8", "high"], ["9", "high"])).toEqual(["high", "low"]);
    expect(namesIn(["1", "low"], ["2", "low"], ["8", "high"])).toEqual([]);
  });

  it("are the outputs of the other rows too, where nearly all have one", () => {
    const rows = Array.from({ length: 9 }, (_, at) => [String(at), at < 4 ? "low" : "high"] as const);
    expect(namesIn(...rows, ["99", "off"])).toEqual(["high", "low", "off"]);
    expect(namesIn(...rows.slice(0, 6), ["97", "a"], ["98", "b"], ["99", "c"])).toEqual(["high", "low"]);
  });

  it("are not copied from the row, but for marks and nothing at all", () => {
    expect(namesIn(["red car", "red"], ["red bus", "red"], ["blue car", "blue"], ["blue bus", "blue"])).toEqual([]);
    expect(namesIn(["a-b", "-"], ["c-d", "-"], ["e", ""], ["f", ""])).toEqual(["", "-"]);
  });
});
