import { expect, test } from "vitest";
import { thousandsDoubt } from "./thousands.js";

const small = [{ output: "$12.50" }, { output: "$938.04" }];

test.each([
  ["$683445.45", "no example has thousands"],
  ["1234.50 €", "no example has thousands"],
  ["$683,445.45", null],
  ["$99.10", null],
  ["683445.45", null],
])("%s: %s", (output, doubt) => {
  expect(thousandsDoubt(small)(null, output)).toBe(doubt);
});

test("examples with thousands show how they are written", () => {
  expect(thousandsDoubt([...small, { output: "$1500.00" }])(null, "$683445.45")).toBeNull();
});
