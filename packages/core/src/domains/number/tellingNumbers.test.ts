import { expect, test } from "vitest";
import { learn } from "../../learn.js";
import { coarseStep, tellsScale } from "./tellingNumbers.js";

test.each<[readonly string[], readonly string[]]>([
  [["175", "205", "135"], ["5"]],
  [["1200", "950"], ["10"]],
  [["2.50", "1.00"], ["0.10"]],
  [["175", "176"], []],
  [["5", "15"], []], // four steps from zero say nothing
  [["200", "200"], []],
])("the coarse step of %j is %j", (wanted, steps) => {
  expect(coarseStep(wanted).map(Number)).toEqual(steps.map(Number));
});

test.each<[readonly string[], boolean]>([
  [["1", "0.13"], true],
  [["175"], true],
  [["12"], false],
  [["1", "2", "3"], false],
  [["1", "2", "3", "4"], true],
])("%j tell what they were multiplied by: %j", (wanted, tells) => {
  expect(tellsScale(wanted)).toBe(tells);
});

function learnedFrom(rows: readonly (readonly [input: string, output: string])[], input: string): unknown {
  const examples = rows.map(([cell, output]) => ({ input: [cell], output }));
  const outcome = learn({ examples, inputs: [[input], ["7 x 2 m"]] });
  return outcome.kind === "learned" ? outcome.inkling.predict([input]).value : outcome.kind;
}

test("conversions and factors are rounded to fives and tens", () => {
  const ovens = [
    ["350 °F", "175 °C"],
    ["400 °F", "205 °C"],
    ["275 °F", "135 °C"],
  ] as const;
  expect(learnedFrom(ovens, "425 °F")).toBe("220 °C");
  const reduced = [
    ["110", "100"],
    ["56", "50"],
    ["290", "260"],
  ] as const;
  expect(learnedFrom(reduced, "1000")).toBe("900");
});

test("a number that all outputs have alike is no rounded one", () => {
  const areas = [
    ["4.5 x 3 m", "13.50 m2"],
    ["520 x 400 cm", "20.80 m2"],
    ["6 × 5.25 m", "31.50 m2"],
  ] as const;
  expect(learnedFrom(areas, "7 x 2 m")).toBe("14.00 m2");
});
