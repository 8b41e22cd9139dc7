import { learn } from "@inkling/core";
import { expect, test } from "vitest";
import { loadExperiments } from "./data.js";
import { areSound, repairAll, repairLines, trialOf } from "./repair.js";
import { fixtures } from "./testing/fixtures.js";

const NAMES = [
  "Ada Lovelace",
  "Alan Turing",
  "Grace Hopper",
  "Katherine Johnson",
  "Guido van Rossum",
  "Barbara J. Liskov",
];
const ROWS = NAMES.map((name) => ({ input: [name], output: name.split(" ").at(-1) ?? "" }));
const trials = [
  trialOf("last names", ROWS, 1),
  trialOf("last names again", ROWS.slice(0, 4), 2),
  ...loadExperiments(fixtures(""), "prose", { examplesCounts: [1], tags: [], only: "" }).flatMap((one) => one.trials),
];

test("no confirmed answer turns, no example is lost, and the told changes are those of learning from scratch", () => {
  const repairs = repairAll(learn, trials);
  expect(areSound(repairs)).toBe(true);
  expect(repairs.corrected.length + repairs.notLearned + repairs.withoutRow).toBe(trials.length);
  expect(repairs.corrected.length).toBeGreaterThan(1);
});

test("the same run twice draws the same corrections", () => {
  const [one, other] = [repairAll(learn, trials.slice(0, 2)), repairAll(learn, trials.slice(0, 2))];
  const drawn = ({ corrected }: typeof one) => corrected.map(({ ms: _, ...rest }) => rest);
  expect(drawn(one)).toEqual(drawn(other));
});

test("what must not be is named", () => {
  const turned = {
    id: "t",
    source: "truth",
    outcome: "corrected",
    confirmed: 2,
    confirmedTurned: 1,
    examplesLost: 0,
  } as const;
  const repairs = {
    trials: 1,
    corrected: [{ ...turned, changes: 3, changesDiffering: 0, solves: false, ms: 1 }],
    notLearned: 0,
    withoutRow: 0,
  };
  expect(areSound(repairs)).toBe(false);
  expect(repairLines(repairs)).toContain("confirmed answers that turned wrong: 1");
});
