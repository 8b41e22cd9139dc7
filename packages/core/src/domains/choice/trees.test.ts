import { describe, expect, it } from "vitest";
import { learn } from "../../learn.js";
import type { Example, Inkling, Row } from "../../outcome.js";
import { drawsOf } from "../../testing/draw.js";

/** What is learned from so many of drawn rows, the others unlabelled, and how many of these it gets right. */
function learnedFrom(count: number, rows: readonly Example[]): { readonly inkling: Inkling; readonly right: number } {
  const hidden = rows.slice(count);
  const outcome = learn({ examples: rows.slice(0, count), inputs: hidden.map(({ input }) => input) });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  const { inkling } = outcome;
  return { inkling, right: hidden.filter(({ input, output }) => inkling.predict(input).value === output).length };
}

function rowsOf(count: number, seed: number, draw: (draw: (below: number) => number) => Example): readonly Example[] {
  const draws = drawsOf(seed);
  return Array.from({ length: count }, () => draw(draws));
}

const NAMES = [
  "Ada Krall",
  "Bo Lindt",
  "Cleo Marsh",
  "Dan Ostrow",
  "Eva Pohl",
  "Finn Quade",
  "Gus Reuter",
  "Ida Sommer",
];

describe("cases within cases", () => {
  it("are told apart by two columns, with others beside the point", () => {
    const carrier = (zone: string, weight: number): string => {
      if (zone === "World") return "Globe";
      if (zone === "Home") return weight < 2 ? "Swift" : "Oxcart";
      return weight < 5 ? "Gull" : "Mule";
    };
    const rows = rowsOf(70, 5, (draw) => {
      const zone = ["Home", "Home", "Near", "Near", "World"][draw(5)] ?? "Home";
      const weight = (1 + draw(99)) / 10;
      const input: Row = [`#${2000 + draw(900)}`, NAMES[draw(NAMES.length)] ?? "", zone, weight.toFixed(1)];
      return { input, output: carrier(zone, weight) };
    });
    const { inkling, right } = learnedFrom(30, rows);
    expect(right).toBeGreaterThanOrEqual(38);
    expect(inkling.explain()).toMatch(/, \(where .*; elsewhere, .*\); elsewhere, /);
  });

  it("may compute", () => {
    const rates: Readonly<Record<string, number>> = { Basic: 5, Team: 9, Works: 15 };
    const rows = rowsOf(70, 9, (draw) => {
      const plan = ["Basic", "Team", "Works"][draw(3)] ?? "Basic";
      const seats = 1 + draw(20);
      const rate = seats >= 10 && plan !== "Basic" ? (rates[plan] ?? 0) - 1 : (rates[plan] ?? 0);
      return { input: [NAMES[draw(NAMES.length)] ?? "", plan, String(seats)], output: String(seats * rate) };
    });
    expect(learnedFrom(40, rows).right).toBeGreaterThanOrEqual(24);
  });

  it("are not told apart by a table of the numbers themselves", () => {
    const rows = rowsOf(60, 3, (draw) => {
      const score = draw(101);
      return { input: [String(score)], output: score < 50 ? "fail" : score < 80 ? "pass" : "merit" };
    });
    const { inkling, right } = learnedFrom(30, rows);
    expect(inkling.program).not.toMatch(/lookup\((?:column|tidyCell|nth)/);
    expect(right).toBeGreaterThanOrEqual(26);
  });
});

describe("a case of a computed column", () => {
  it("leaves the other rows what they are", () => {
    const change = (now: number, before: number): string => {
      if (before === 0) return "new";
      const percent = (100 * (now - before)) / before;
      return `${percent < 0 ? "" : "+"}${percent.toFixed(0)}%`;
    };
    const rows = [
      [120, 100],
      [45, 50],
      [80, 0],
      [300, 200],
      [90, 60],
      [77, 70],
    ].map(([now = 0, before = 0]) => ({ input: [String(now), String(before)], output: change(now, before) }));
    const { inkling } = learnedFrom(6, rows);
    expect(inkling.predict(["66", "60"]).value).toBe("+10%");
    expect(inkling.predict(["66", "0"]).value).toBe("new");
  });
});

describe("a map of what the calendar calls dates", () => {
  it("tells the days of the week apart", () => {
    const rows = Array.from({ length: 35 }, (_, at): Example => {
      const day = new Date(Date.UTC(2025, 2, 1 + ((at * 11) % 60)));
      const output = day.getUTCDay() === 6 ? "10" : day.getUTCDay() === 0 ? "20" : "0";
      return { input: [`H${at}`, day.toISOString().slice(0, 10)], output };
    });
    const { inkling, right } = learnedFrom(25, rows);
    expect(inkling.program).toContain('"weekday"');
    expect(right).toBe(10);
  });
});
