import { expect, test } from "vitest";
import { cells } from "./language.js";
import { specificationOf } from "./specification.js";

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
