import { expect, test } from "vitest";
import { samenessOf, whereSomeAreSame } from "./sameness.js";

test.each([
  ["Open", "Open", "same"],
  ["Open", "Öffnen", "different"],
  ["Open", null, "missing"],
  ["Open", " ", "missing"],
  [null, "Open", undefined],
])("to %j, %j is %j", (first, second, what) => expect(samenessOf(first, second)).toBe(what));

test("sameness is asked where all three are seen", () => {
  expect([
    ...whereSomeAreSame([
      ["a", "b", "c"],
      ["a", "x", null],
    ]),
  ]).toEqual([[]]);
  expect([
    ...whereSomeAreSame([
      ["a", "b"],
      ["a", "x"],
    ]),
  ]).toEqual([]);
});
