import { expect, test } from "vitest";
import { quantile } from "./quantile.js";

test("is a nearest rank: always one of the values", () => {
  expect(quantile([40, 10, 30, 20], 0.5)).toBe(20);
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([100, 20, 3], 0.95)).toBe(100);
  expect(
    quantile(
      Array.from({ length: 100 }, (_, i) => i + 1),
      0.95,
    ),
  ).toBe(95);
  expect(quantile([7, 5], 0)).toBe(5);
});

test("is undefined for none", () => {
  expect(quantile([], 0.5)).toBeNull();
});
