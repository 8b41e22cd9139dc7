import { expect, test } from "vitest";
import { differAlike } from "./slip.js";

test.each([
  [
    "two alike of a few are a habit",
    [
      ["Sep", "Sept"],
      ["Sep", "Sept"],
    ],
    8,
    true,
  ],
  [
    "alike in the middle of other texts too",
    [
      ["4 Sep 24", "4 Sept 24"],
      ["9 Sep 25", "9 Sept 25"],
    ],
    8,
    true,
  ],
  [
    "two that differ otherwise are none",
    [
      ["Sep", "Sept"],
      ["May", "Mai"],
    ],
    8,
    false,
  ],
  [
    "two alike of sixty are slips",
    [
      ["ok", "review"],
      ["ok", "review"],
    ],
    60,
    false,
  ],
  [
    "four alike of sixty are a habit",
    [
      ["ok", "no"],
      ["ok", "no"],
      ["ok", "no"],
      ["ok", "no"],
    ],
    60,
    true,
  ],
  ["of nothing nothing is told", [], 60, false],
] as const)("%s", (_, pairs, examples, isHabit) => {
  expect(differAlike(pairs, examples)).toBe(isHabit);
});
