import { describe, expect, it } from "vitest";
import { otherCases } from "./otherCases.js";

const cannotBe = otherCases([
  { input: ["yes", "yes"], output: "attended" },
  { input: ["yes", "no"], output: "no-show" },
]);

describe("outputs in another case", () => {
  it("cannot be where outputs name kinds", () => {
    expect(
      ["NO-show", "Attended", "no-show", "walk-in", null].map((output) => cannotBe?.(["YES", "NO"], output)),
    ).toEqual([true, true, false, false, false]);
  });

  it("can be where outputs have words of their rows, or differ in case only", () => {
    expect(otherCases([{ input: ["red, 4"], output: "red" }])).toBeNull();
    const mixed = [
      { input: ["1"], output: "low" },
      { input: ["2"], output: "LOW" },
    ];
    expect(otherCases(mixed)).toBeNull();
  });
});
