import { expect, test } from "vitest";
import { pathsTo } from "./paths.js";

const ways = (cell: string, value: string) => {
  const found = pathsTo([cell], value);
  return found === null
    ? null
    : [[...found.before], [...found.after]].map((each) => each.map((way) => way.replaceAll("\u0000", "w")));
};

test("the way to a text is the marks and blanks before and after it, with words between them", () => {
  expect(ways("12 High  St, Leeds", "St")).toEqual([["w w "], [", w"]]);
  expect(ways("Leeds", "Leeds")).toEqual([[""], [""]]);
  expect(ways("a-a", "a")).toEqual([
    ["", "w-"],
    ["-w", ""],
  ]);
});

test("of many places, those nearest to the ends count", () => {
  const [before = [], after = []] = ways(`b${" a".repeat(200)}`, "a") ?? [];
  expect(before).toContain("w ");
  expect(after).toContain("");
  expect(before.length).toBeLessThan(20);
});

test("there is no way to what no cell holds, to nothing, and in long cells", () => {
  expect(ways("ab", "c")).toBeNull();
  expect(ways("ab", "")).toBeNull();
  expect(pathsTo(["ab"], null)).toBeNull();
  expect(ways(`ab${" ".repeat(2000)}`, "ab")).toBeNull();
});
