import { expect, test } from "vitest";
import type { Answer } from "../task/answer.js";
import { createPaint } from "./paint.js";
import { percent, previewLines } from "./preview.js";

const column = (index: number, name: string): { index: number; header: string; name: string } => ({
  index,
  header: name,
  name,
});
const target = {
  column: column(3, "Initials"),
  inputs: [column(0, "Name"), column(1, "City"), column(2, "A column with quite a long name")],
};
const base = { input: ["Ada Lovelace", "London", null], alternatives: [], filled: false, type: null };

const answers: readonly Answer[] = [
  { ...base, row: 2, value: "A.L.", confidence: 0.996, mark: "sure", filled: true, place: 0 },
  {
    ...base,
    row: 10,
    input: ["Plato\u202E\u0007", "Athens", "x"],
    value: "P.",
    confidence: 0.4,
    mark: "unsure",
    reason: "rules-disagree",
    place: 1,
  },
  { ...base, row: 111, value: null, confidence: 0, mark: "unanswered", reason: "not-applicable", place: 2 },
];

test("tells sure, unsure and unanswered cells apart without colour", () => {
  expect(previewLines(target, [0], answers, createPaint(false), 80, 3)).toEqual([
    "  row  Name                City    → Initials",
    "    2  Ada Lovelace        London  ✓ A.L.      99 %",
    "   10  Plato\\u{202E}\\u{7}  Athens  ? (P.)      40 % rules disagree",
    "  111  Ada Lovelace        London  ·           the rule does not apply",
  ]);
});

test("says that a guess is made by other rules, where the one that is shown does not apply", () => {
  const guess: Answer = {
    ...base,
    row: 7,
    value: "B.",
    confidence: 0.97,
    mark: "unanswered",
    reason: "not-applicable",
    place: 0,
  };
  const lines = previewLines(target, [0], [guess], createPaint(false), 120, 1);
  expect(lines[1]).toMatch(/· \(B\.\) +97 % by other rules: this one does not apply$/);
});

test("says where rows are left out, and how many", () => {
  const some = answers.map((answer, at) => ({ ...answer, place: [1, 2, 9][at] ?? 0 }));
  expect(previewLines(target, [0], some, createPaint(false), 80, 12)).toEqual([
    "  row  Name                City    → Initials",
    "    …  1 row left out",
    "    2  Ada Lovelace        London  ✓ A.L.      99 %",
    "   10  Plato\\u{202E}\\u{7}  Athens  ? (P.)      40 % rules disagree",
    "    …  6 rows left out",
    "  111  Ada Lovelace        London  ·           the rule does not apply",
    "    …  and 2 rows more (--rows shows more of them)",
  ]);
});

test("and with colour", () => {
  const lines = previewLines(target, [0], answers, createPaint(true), 80, 3);
  expect(lines.slice(1).map((line) => line.split("\u001B[")[1]?.slice(0, 3))).toEqual(["32m", "33m", "35m"]);
});

test("shows more input columns where there is room", () => {
  expect(previewLines(target, [0], answers, createPaint(false), 200, 3)[0]).toContain("A column with quite a long …");
});

test("shows the inputs that the rule reads before others", () => {
  const [header] = previewLines(target, [1], answers, createPaint(false), 40, 3);
  expect(header).toBe("  row  City    → Initials");
});

test("percent does not round up to certainty", () => {
  expect([percent(1), percent(0.9999), percent(0.004)]).toEqual(["100 %", "99 %", "0 %"]);
});
