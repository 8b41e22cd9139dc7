import { expect, test } from "vitest";
import { learn } from "../../learn.js";

/** Rows of twenty numbers without a pattern, the last of which is a price. */
const ROWS = Array.from({ length: 6 }, (_, row) => [
  ...Array.from({ length: 19 }, (_, column) => String(((row * 131 + column * 197 + row * column * 61) % 397) + 2)),
  `${(row * 37 + 11) % 90}.${20 + row * 13}`,
]);

test.each<[string, (row: readonly string[]) => number]>([
  ["product", (row) => Number(row[7]) * Number(row[19])],
  ["sum", (row) => Number(row[4]) + Number(row[19])],
  ["difference", (row) => Number(row[12]) - Number(row[19])],
])("the %s of two numbers among twenty is found", (operator, of) => {
  const answers = ROWS.map((row) => of(row).toFixed(2));
  const examples = ROWS.slice(0, 3).map((input, at) => ({ input, output: answers[at] ?? "" }));
  const outcome = learn({ examples, inputs: ROWS.slice(3) });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  expect(ROWS.map((row) => outcome.inkling.apply(row))).toEqual(answers);
  expect(outcome.inkling.program).toContain(`${operator}(`);
});

test("of many numbers, none is computed with where one example alone shows what comes out", () => {
  const [input = []] = ROWS;
  const output = String(Number(input[2]) + Number(input[9]));
  const outcome = learn({ examples: [{ input, output }], inputs: ROWS.slice(1) });
  expect(outcome.kind === "learned" ? outcome.inkling.program : "").not.toContain("sum(");
});
