import { describe, expect, it } from "vitest";
import { noSuchDay } from "./noSuchDay.js";

const shown = (...outputs: readonly string[]) => outputs.map((output) => ({ input: ["x"], output }));

describe("noSuchDay", () => {
  const doubt = noSuchDay(shown("Jan 31", "Mar 5"));

  it("doubts a day that its month does not have", () => {
    expect(doubt(["Dec 31"], "Dec 32")).toBe('there is no such day as in "Dec 32"');
    expect(doubt(["Apr 30"], "Apr 31")).not.toBeNull();
    expect(noSuchDay(shown("2030-01-31"))(["2030-01-31"], "2030-01-32")).not.toBeNull();
  });

  it("does not doubt days, nor texts without a number", () => {
    expect(doubt(["Feb 28"], "Feb 29")).toBeNull();
    expect(doubt(["?"], "unknown")).toBeNull();
  });

  it("does not doubt what may be no dates", () => {
    expect(noSuchDay(shown("10-12", "3/4"))(["x"], "13/40")).toBeNull();
    expect(noSuchDay([])(["x"], "Jan 32")).toBeNull();
  });
});
