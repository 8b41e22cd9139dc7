import { expect, test } from "vitest";
import { blamed, type Said } from "./blame.js";
import type { Rule } from "./rule.js";
import type { Verdict } from "./ruling.js";

const breaks = (bits = 0, ownBits = 0): Verdict => ({
  kind: "breaks",
  expected: "right",
  bits,
  isFrameless: false,
  ownBits,
});
const follows: Verdict = { kind: "follows" };
const unknown: Verdict = { kind: "silent", why: "rare-key" };

function said(target: number, reads: readonly number[], verdict: Verdict): Said {
  const expect = (): string => "right";
  const rule: Rule = {
    kind: "lookup",
    target,
    reads,
    words: "",
    expect,
    silence: "rare-key",
    fitted: { rows: 0, bits: 0 },
  };
  return { ruling: { rule, followed: 10, judged: 10, verdict: () => verdict }, verdict };
}

const names = (...all: readonly Said[]): unknown =>
  blamed(all).map(({ broken, orColumns }) => [broken.ruling.rule.target, ...orColumns]);

test("nothing is blamed where nothing breaks", () => {
  expect(names(said(1, [0], follows))).toEqual([]);
});

test("what is worked out is blamed, not what it reads", () => {
  expect(names(said(1, [0], breaks()))).toEqual([[1]]);
});

test("a cell that several rules share is blamed, and the rules that read it are not", () => {
  expect(names(said(1, [0], breaks()), said(2, [1], breaks()), said(3, [1], breaks()))).toEqual([[1]]);
});

test("where two cells explain as much, both are named", () => {
  expect(names(said(0, [1], breaks()), said(1, [0], breaks()))).toEqual([[1, 0]]);
});

test("of two cells that contradict each other, the one with a slip of the keyboard is blamed", () => {
  expect(names(said(0, [1], breaks(5)), said(1, [0], breaks()))).toEqual([[0]]);
});

test("of two slips of the keyboard, the one with a word that no other row has is blamed", () => {
  expect(names(said(0, [1], breaks(5, 3)), said(1, [0], breaks(5, -3)))).toEqual([[0]]);
  expect(names(said(0, [1], breaks(5, -3)), said(1, [0], breaks(5, 3)))).toEqual([[1]]);
});

test("a cell whose rule says that it is a rightful exception excuses the rule that reads it back", () => {
  const excused: Verdict = { kind: "silent", why: "case" };
  expect(names(said(1, [0], excused), said(0, [1], breaks()))).toEqual([]);
  expect(names(said(1, [0], excused), said(2, [1], breaks()))).toEqual([[2]]);
});

test("a cell that is vouched for is not named in place of one that breaks no rule of its own", () => {
  expect(names(said(1, [0], breaks()), said(1, [2], follows))).toEqual([]);
});

test("a cell that follows its own rule is not blamed for another", () => {
  expect(names(said(0, [1], breaks()), said(1, [0], breaks()), said(1, [2], follows))).toEqual([[0]]);
});

test("a lookup that does not know the cell which breaks a rule might break as well", () => {
  expect(names(said(1, [0], breaks()), said(0, [1], unknown))).toEqual([[1, 0]]);
});

test("a column without a rule is named beside one that reads it, where all that reads it breaks", () => {
  expect(names(said(1, [0], breaks()), said(2, [0], breaks()))).toEqual([[2, 0]]);
});

test("two cells are blamed where no one cell explains all", () => {
  expect(names(said(1, [0], breaks()), said(3, [2], breaks()))).toEqual([[3], [1]]);
});
