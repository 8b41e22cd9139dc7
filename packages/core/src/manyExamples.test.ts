import { describe, expect, test } from "vitest";
import { learn } from "./learn.js";
import type { Example, Inkling } from "./outcome.js";

function inklingOf(examples: readonly Example[], inputs: readonly (readonly string[])[] = []): Inkling {
  const outcome = learn({ examples, inputs });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  return outcome.inkling;
}

const DEPARTMENTS = [
  ["HR", "Human Resources"],
  ["IT", "Information Technology"],
  ["FIN", "Finance"],
  ["OPS", "Operations"],
] as const;

/** So many rows of each department, with a number beside the point. */
function departments(rowsOfEach: number): readonly Example[] {
  return Array.from({ length: rowsOfEach * DEPARTMENTS.length }, (_, at) => {
    const [key, name] = DEPARTMENTS[at % DEPARTMENTS.length] ?? DEPARTMENTS[0];
    return { input: [key, String(1000 + at * 37)], output: name };
  });
}

describe("a map whose keys many examples show", () => {
  test("is answered, and a key that no example has is not", () => {
    const inkling = inklingOf(departments(8));
    for (const [key, name] of DEPARTMENTS)
      expect(inkling.predict([key, "4242"])).toMatchObject({ value: name, decision: "answer" });
    expect(inkling.predict(["LEG", "4242"]).decision).toBe("abstain");
  });

  test("is only suggested where one example shows the key", () => {
    const inkling = inklingOf([...departments(8), { input: ["MKT", "77"], output: "Finance" }]);
    expect(inkling.predict(["MKT", "4242"])).toMatchObject({ decision: "suggest", reason: "rare-case" });
    expect(inkling.predict(["FIN", "4242"])).toMatchObject({ decision: "answer" });
  });

  test("is only suggested where each is shown twice", () => {
    expect(inklingOf(departments(2)).predict(["HR", "4242"])).toMatchObject({
      value: "Human Resources",
      decision: "suggest",
    });
  });
});

describe("one output in all examples", () => {
  const dates = (count: number): readonly Example[] =>
    Array.from({ length: count }, (_, at) => ({ input: [`2024-01-${String(8 + at)}`], output: "weekday" }));

  test("is never surer than that the next draw is like all before", () => {
    for (const count of [3, 5, 8, 20]) {
      const { confidence, decision } = inklingOf(dates(count)).predict(["2024-03-14"]);
      expect({ count, decision, isBelow: confidence <= (count + 1) / (count + 2) }).toEqual({
        count,
        decision: "suggest",
        isBelow: true,
      });
    }
  });
});

const grade = (score: number): string =>
  score >= 90 ? "A" : score >= 80 ? "B" : score >= 70 ? "C" : score >= 60 ? "D" : "F";

const graded = (scores: readonly number[]): readonly Example[] =>
  scores.map((score) => ({ input: [String(score)], output: grade(score) }));

const SCORES = Array.from({ length: 101 }, (_, score) => [String(score)]);

describe("a limit between dates", () => {
  test("is not believed where no example is as near to it", () => {
    const dated = (count: number, from: number, output: string): readonly (readonly [string, string])[] =>
      Array.from({ length: count }, (_, at) => [
        new Date(Date.UTC(2022, from, 5 + at * 37)).toISOString().slice(0, 10),
        output,
      ]);
    const [old, others] = [dated(19, 0, "old"), dated(14, 28, "new")]; // up to 2023-11-02, and from 2024-05-05 on
    const inkling = inklingOf([...old, ...others].map(([date = "", output = ""]) => ({ input: [date], output })));
    expect(inkling.predict(["2024-02-20"]).decision).not.toBe("answer");
    expect(inkling.predict(["2024-07-20"])).toMatchObject({ value: "new", decision: "answer" });
  });
});

describe("cases of quantities", () => {
  test("are found where a case has one example among many", () => {
    const scores = [3, 6, 24, 28, 36, 37, 56, 69, 79, 82, 84, 86, 87, 90, 91, 93];
    const inkling = inklingOf(graded(scores), SCORES);
    for (const score of [10, 58, 85, 88, 92, 95]) expect(inkling.predict([String(score)]).value).toBe(grade(score));
  });

  test("are not answered nearer to a limit than any example on its side", () => {
    const scores = Array.from({ length: 40 }, (_, at) => 5 + ((at * 37) % 95)).filter(
      (score) => score < 54 || score > 72,
    );
    const inkling = inklingOf(graded(scores), SCORES);
    expect(inkling.predict(["60"]).detail).toMatch(/^no example is so near to the limit of \d+$/);
    expect(
      SCORES.filter(([score]) => Number(score) >= 60 && Number(score) < 70).map((row) => inkling.predict(row).decision),
    ).not.toContain("answer");
    expect(inkling.predict(["30"])).toMatchObject({ value: "F", decision: "answer" });
  });

  test("are not told by whether a number may be a year, nor by its length beside that of another", () => {
    const amounts = [150, 1020, 430, 1810, 1490, 77, 960, 1200];
    const inkling = inklingOf(
      amounts.map((amount, at) => ({ input: [String(amount), `x${at * 7}`], output: amount > 1000 ? "high" : "low" })),
      [
        ["12000", "x1"],
        ["99", "x44"],
      ],
    );
    expect(inkling.program).toMatch(/^when\((?:atLeast|below)\(column\(0\)/);
  });
});
