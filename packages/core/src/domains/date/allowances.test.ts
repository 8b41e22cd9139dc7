import { expect, test } from "vitest";
import { learn } from "../../learn.js";
import { daysBeyond } from "./allowances.js";
import { readMoment } from "./read.js";

test.each([
  ["2024-03-01", "2024-03-25", "21", "3"],
  ["2024-03-01", "2024-03-25", "21 days", "3"],
  ["2024-03-01", "2024-03-22", "21", "0"],
  ["2024-03-25", "2024-03-01", "21", undefined],
  ["2024-03-01", "2024-03-25", "3 weeks", undefined],
  ["2024-03-01", "2024-03-25", "-3", undefined],
  ["2024-03-01", "2024-03-25", "none", undefined],
  ["10:00", "11:00", "3", undefined],
])("from %s to %s beyond %j: %s", (from, to, allowance, expected) => {
  const [start, end] = [readMoment(from, "ymd"), readMoment(to, "ymd")];
  expect(start && end && daysBeyond(start, end, allowance)).toBe(expected);
});

test("days beyond an allowance are learned", () => {
  const rows = [
    ["2024-03-01", "2024-03-25", "21", "3"],
    ["2024-04-10", "2024-04-18", "14", "0"],
    ["2024-02-20", "2024-03-12", "14", "7"],
  ];
  const input = ["2023-12-15", "2024-01-20", "28"];
  const outcome = learn({
    examples: rows.map((row) => ({ input: row.slice(0, -1), output: row.at(-1) ?? null })),
    inputs: [input],
  });
  expect(outcome.kind === "learned" && outcome.inkling.predict(input).value).toBe("8");
});
