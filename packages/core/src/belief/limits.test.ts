import { expect, test } from "vitest";
import { cells } from "../language.js";
import { parseTerm } from "../space/notation.js";
import { beyondExamplesOf } from "./limits.js";

const PROGRAM =
  'when(contains(column(0), "kg"), when(below(column(1), "1,234.5", "5"), constant("light"), constant("heavy")), ' +
  'when(below(column(2), "1,234.5", "500"), constant("near"), constant("far")))';

test("the limits of two branches are held against the examples of their own branch", () => {
  const parsed = parseTerm(PROGRAM, cells.operators);
  if (parsed.kind !== "term") expect.fail(parsed.message);
  const rows = [
    ["1 kg", "1", "0", "light"],
    ["3 kg", "3", "0", "light"],
    ["8 kg", "8", "0", "heavy"],
    ["12 kg", "12", "0", "heavy"],
    ["box", "0", "100", "near"],
    ["box", "0", "400", "near"],
    ["box", "0", "700", "far"],
    ["box", "0", "2000", "far"],
  ];
  const examples = rows.map((row) => ({ input: row.slice(0, 3), output: row[3] ?? "" }));
  const beyond = beyondExamplesOf(parsed.term, examples);
  expect(beyond(["9 kg", "9", "0"])).toBeNull();
  expect(beyond(["200 kg", "200", "0"])).toBe("no example is so far from the limit of 5");
  expect(beyond(["4.5 kg", "4.5", "0"])).toBe("no example is so near to the limit of 5");
  expect(beyond(["box", "0", "490"])).toBe("no example is so near to the limit of 500");
  expect(beyond(["box", "0", "1500"])).toBeNull();
});

test("a limit of one is said in the singular", () => {
  const parsed = parseTerm('when(isLongerThan(column(0), 1), constant("long"), constant("short"))', cells.operators);
  if (parsed.kind !== "term") expect.fail(parsed.message);
  const examples = ["abcd", "abcde"].map((cell) => ({ input: [cell], output: "long" }));
  expect(beyondExamplesOf(parsed.term, examples)(["ab"])).toBe("no example is so near to the limit of 1 character");
});
