import { expect, test } from "vitest";
import { backwardLengths } from "./backwardLengths.js";

/** Rows of two cells, with what is made of them. */
function shown(...rows: readonly (readonly [first: string, second: string | null, output: string])[]) {
  return rows.map(([first, second, output]) => ({ input: [first, second], output }));
}

test("lengths that are negative cannot be where words tell which date comes first", () => {
  const cannotBe = backwardLengths(
    shown(
      ["2024-05-20", "2024-05-12", "8 days left"],
      ["2024-05-12", "2024-05-12", "due today"],
      ["2024-04-28", "2024-05-12", "14 days overdue"],
    ),
  );
  expect(cannotBe?.(["2024-03-03", "2024-02-27"], "-5 days overdue")).toBe(true);
  expect(cannotBe?.(["2024-03-03", "2024-02-27"], "5 days left")).toBe(false);
  expect(cannotBe?.(["2024-03-03", "2024-03-03"], "0 days left")).toBe(true);
  expect(cannotBe?.(["2024-03-03", "2024-02-27"], "due -5")).toBe(false);
  expect(cannotBe?.(["2024-03-03", null], "-5 days left")).toBe(false);
  expect(cannotBe?.(["2024-03-03 -5", "2024-02-27"], "-5 days left")).toBe(false);
  expect(cannotBe?.(null, null)).toBe(false);
});

test("more than half a day between two times of day cannot be where words tell which comes first", () => {
  const cannotBe = backwardLengths(
    shown(["09:30", "09:42", "12 min late"], ["14:05", "14:05", "on time"], ["11:00", "10:53", "7 min early"]),
  );
  expect(cannotBe?.(["06:20", "05:58"], "1418 min late")).toBe(true);
  expect(cannotBe?.(["06:20", "05:58"], "22 min early")).toBe(false);
  expect(cannotBe?.(["2024-05-01 06:20", "2024-05-02 05:58"], "1418 min late")).toBe(false);
});

test("nothing is known of them where the examples say all in the same words, or have such lengths, or no dates", () => {
  expect(backwardLengths(shown(["2024-05-20", "2024-05-12", "8 days"]))).toBeNull();
  expect(backwardLengths(shown(["8:00", "9:00", "8 min late"], ["8:00", "7:00", "-3 min early"]))).toBeNull();
  expect(backwardLengths(shown(["a", "b", "8 min late"], ["c", "d", "on time"]))).toBeNull();
});
