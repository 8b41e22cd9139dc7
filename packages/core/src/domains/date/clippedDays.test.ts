import { describe, expect, it } from "vitest";
import { clippedDays } from "./clippedDays.js";

const shown = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([from, output]) => ({ input: [from], output }));

describe("clippedDays", () => {
  const doubt = clippedDays(shown(["2031-03-17", "2031-04-17"], ["2028-06-05", "2028-07-05"]));

  it("doubts a day that was moved to the end of a shorter month", () => {
    expect(doubt(["2030-01-31"], "2030-02-28")).toBe("no example moves a day that the other month does not have");
    expect(doubt(["2030-08-31"], "2030-09-30")).not.toBeNull();
  });

  it("does not doubt days that every month has, nor ends of months that are meant", () => {
    expect(doubt(["2030-01-28"], "2030-02-28")).toBeNull();
    expect(doubt(["2030-01-30"], "2030-03-30")).toBeNull();
    expect(clippedDays(shown(["2030-01-05", "2030-02-28"]))(["2030-01-31"], "2030-02-28")).toBeNull();
  });

  it("does not doubt what an example shows", () => {
    expect(
      clippedDays(shown(["2030-01-31", "2030-02-28"], ["2030-03-04", "2030-04-04"]))(["2030-05-31"], "2030-06-30"),
    ).toBeNull();
  });
});
