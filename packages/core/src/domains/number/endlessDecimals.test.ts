import { expect, test } from "vitest";
import { endlessDecimals } from "./endlessDecimals.js";

const shown = [{ input: ["41600"], output: "20.00" }];

test("quotients with all their decimals cannot be where the examples have few", () => {
  const cannotBe = endlessDecimals(shown);
  expect(cannotBe?.(["48000"], "23.076923076923076923")).toBe(true);
  expect(cannotBe?.(["48000"], "23.08")).toBe(false);
  expect(cannotBe?.(["3.14159265358979"], "3.14159265358979")).toBe(false);
  expect(endlessDecimals([...shown, { input: ["1"], output: "0.333333333333333" }])).toBeNull();
  expect(endlessDecimals([{ input: ["1"], output: "one" }])).toBeNull();
});
