import { expect, test } from "vitest";
import { CORRUPTIONS, corrupted, pickPlaces } from "./corrupt.js";
import { randomFrom, seedOf } from "./random.js";

const shown = ["Lovelace", "Hopper", "Turing", "Noether"].map((output) => ({ input: [`X ${output}`], output }));
const hidden = [{ input: ["X Born"], output: "Born" }];

test("the same seed gives the same numbers, in [0, 1)", () => {
  const [one, other] = [randomFrom(seedOf("a task")), randomFrom(seedOf("a task"))];
  const numbers = Array.from({ length: 100 }, one);
  expect(numbers).toEqual(Array.from({ length: 100 }, other));
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
});

test.each(CORRUPTIONS)("%s makes a wrong output of the same input, or none", (way) => {
  const random = randomFrom(7);
  for (let n = 0; n < 200; n++) {
    const wrong = corrupted(shown, n % 4, hidden, way, random);
    expect(wrong?.output).not.toBe(shown[n % 4]?.output);
    if (wrong !== null) expect(wrong.input).toBe(shown[n % 4]?.input);
  }
});

test("an output without letters has no case, and a missing one is not made wrong", () => {
  const rows = [
    { input: ["a"], output: "12-3" },
    { input: ["b"], output: null },
  ];
  expect(rows.map((_, at) => corrupted(rows, at, [], "case", randomFrom(1)))).toEqual([null, null]);
});

test("places are different and ascending", () => {
  const places = pickPlaces(10, 3, randomFrom(3));
  expect(new Set(places).size).toBe(3);
  expect(places).toEqual([...places].sort((left, right) => left - right));
});
