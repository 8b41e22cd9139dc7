import { expect, it } from "vitest";
import { exp2 } from "./exp2.js";

it("is exact at whole numbers and agrees with the platform between them", () => {
  for (let whole = -1000; whole <= 1000; whole += 7) expect(exp2(whole)).toBe(2 ** whole);
  for (let x = -60; x <= 10; x += 0.0137) expect(Math.abs(exp2(x) / 2 ** x - 1)).toBeLessThan(2e-15);
});

it("is nothing far below", () => {
  expect(exp2(-5000)).toBe(0);
  expect(exp2(Number.NEGATIVE_INFINITY)).toBe(0);
});
