import { describe, expect, it } from "vitest";
import { cells } from "../../language.js";
import { learn } from "../../learn.js";
import { parseTerm } from "../../space/notation.js";
import { writesSenselessly } from "./senseless.js";

function written(...parts: readonly string[]): boolean {
  const fields = parts.map((part) => (/^[A-Za-z]+$/.test(part) ? `written("${part}")` : `dateMark("${part}")`));
  const pattern = fields.reduceRight((after, part) => `joinDate(${part}, ${after})`);
  const parsed = parseTerm(`asDate(readDate(column(0), "ymd", 1), "en", ${pattern})`, cells.operators);
  if (parsed.kind !== "term") throw new Error(parsed.message);
  return writesSenselessly(parsed.term);
}

describe("a date is written as no one would", () => {
  it("with a field in two places, and not with its name beside its number", () => {
    expect(written("yyyy", "-", "MM", "-", "MM")).toBe(true);
    expect(written("yyyy", "-", "MM", "-", "dd")).toBe(false);
    expect(written("MM", " ", "MMM")).toBe(false);
    expect(written("yyyy", "/", "yyyy", "-", "MM", "-", "dd")).toBe(false);
  });

  it("in numbers with the year first and the day next", () => {
    expect(written("yyyy", "-", "dd", "-", "MM")).toBe(true);
    expect(written("dd", ".", "MM", ".", "yyyy")).toBe(false);
    expect(written("yyyy", " ", "d", " ", "MMMM")).toBe(false);
  });

  it("with the year of a week and no week, or another field where a week is announced", () => {
    expect(written("YYYY", "-", "MM")).toBe(true);
    expect(written("YYYY", "-W", "ww")).toBe(false);
    expect(written("yyyy", "-W", "dd")).toBe(true);
  });

  it("and a single example of a day that is as its month is read without that", () => {
    const outcome = learn({
      examples: [{ input: ["March 3rd, 2009"], output: "2009-03-03" }],
      inputs: [["May 13th, 2007"]],
    });
    expect(outcome.kind === "learned" && outcome.inkling.apply(["May 13th, 2007"])).toBe("2007-05-13");
  });
});
