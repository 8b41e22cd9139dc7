import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Value, valuesEqual } from "./value.js";
import { type ValueId, ValueStore, type VectorId } from "./valueStore.js";

const SEED = 20_240_104;

const primitive: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(
    "",
    "0",
    "-0",
    "[",
    "1,",
    "[1,",
    "null",
    0,
    -0,
    1,
    Number.NaN,
    true,
    false,
    null,
    "\ud83d",
    "\ude00",
  ),
  fc.string({ unit: "binary", maxLength: 3 }),
  fc.integer({ min: -3, max: 12 }),
  fc.double(),
);
const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value; list: Value }>((tie) => ({
  value: fc.oneof({ weight: 3, arbitrary: primitive }, { weight: 1, arbitrary: tie("list") }),
  list: fc.array(tie("value"), { maxLength: 4 }),
})).value;

/** Values that are easily taken for one another, every one different from every other. */
const DISTINCT: readonly Value[] = [
  "",
  "0",
  "-0",
  "NaN",
  "null",
  "true",
  "[]",
  "[0,",
  0,
  -0,
  1,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  null,
  true,
  false,
  [],
  [[]],
  [[], []],
  [0],
  [-0],
  [Number.NaN],
  [0, 1],
  [1, 0],
  [[0], 1],
  [0, [1]],
  [[0, 1]],
  [""],
  ["0"],
  ["0", "1"],
  ["0,1"],
  [null],
  [1, 2, 3],
  [12, 3],
  [1, 23],
];

describe("interning of values", () => {
  it("gives equal ids for equal values and only for these", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 12 }), (values) => {
        const store = new ValueStore();
        const ids = values.map((item) => store.value(item));
        for (const [i, left] of values.entries()) {
          for (const [j, right] of values.entries()) expect(ids[i] === ids[j]).toBe(valuesEqual(left, right));
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it("gives back an equal value for every id", () => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const store = new ValueStore();
        const ids = values.map((item) => store.value(item));
        for (const [i, id] of ids.entries()) expect(valuesEqual(store.valueOf(id), values[i])).toBe(true);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("tells look-alikes apart, and knows each again", () => {
    const store = new ValueStore();
    const ids = DISTINCT.map((item) => store.value(item));
    expect(new Set(ids).size).toBe(DISTINCT.length);
    for (const [i, item] of DISTINCT.entries()) expect(store.value(structuredClone(item))).toBe(ids[i]);
  });
});

describe("interning of vectors", () => {
  it("gives equal ids for equal vectors and only for these, single ones among them", () => {
    const vector = fc.array(fc.constantFrom(...DISTINCT), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(vector, { minLength: 2, maxLength: 20 }), (vectors) => {
        const store = new ValueStore();
        const ids = vectors.map((values) => store.vector(values));
        for (const [i, left] of vectors.entries()) {
          expect(store.width(ids[i] as VectorId)).toBe(left.length);
          expect(valuesEqual(store.values(ids[i] as VectorId), left)).toBe(true);
          for (const [j, right] of vectors.entries()) expect(ids[i] === ids[j]).toBe(valuesEqual(left, right));
          if (left.length === 1) expect(store.single(left[0] as Value)).toBe(ids[i]);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("takes a vector of one for what it is, whichever way it came in first", () => {
    const store = new ValueStore();
    const bySingle = store.single("a");
    expect(store.vector(["a"])).toBe(bySingle);
    const byVector = store.vector(["b"]);
    expect(store.single("b")).toBe(byVector);
    expect(store.vector(["a", "b"])).not.toBe(bySingle);
  });

  it("keeps the empty vector apart", () => {
    const store = new ValueStore();
    const empty = store.vector([]);
    expect(store.width(empty)).toBe(0);
    expect(store.vector([])).toBe(empty);
    expect(store.vector([[]])).not.toBe(empty);
  });

  it("keeps every id while it grows far beyond its first table", () => {
    const store = new ValueStore();
    const count = 120_000;
    const vectorAt = (i: number): Value[] =>
      [i % 601, Math.floor(i / 601), i % 2 === 0 ? "even" : "odd"].slice(0, 2 + (i % 2));
    const ids: VectorId[] = [];
    for (let i = 0; i < count; i++) ids.push(store.vector(vectorAt(i)));
    expect(new Set(ids).size).toBe(count);
    let wrong = 0;
    for (let i = 0; i < count; i++) {
      if (store.vector(vectorAt(i)) !== ids[i] || !valuesEqual(store.values(ids[i] as VectorId), vectorAt(i))) wrong++;
    }
    expect(wrong).toBe(0);
  });

  it("reads single elements as the whole vector reads them", () => {
    const store = new ValueStore();
    const vectors = [DISTINCT, DISTINCT.slice(3), [], [null]].map((values) => store.vector(values));
    for (const vector of vectors) {
      const values = store.values(vector);
      expect(values.map((_, position) => store.at(vector, position))).toEqual(values);
    }
  });
});

it("ids are dense, from 0", () => {
  const store = new ValueStore();
  const ids: ValueId[] = ["a", "b", "a", 1].map((item) => store.value(item));
  expect(ids).toEqual([0, 1, 0, 2]);
});

it("gives the texts of a vector, the same list each time, and null where some value is none", () => {
  const store = new ValueStore();
  const [texts, mixed, none] = [["a", ""], ["a", 1], []].map((values) => store.vector(values)) as VectorId[];
  expect(store.texts(texts as VectorId)).toEqual(["a", ""]);
  expect(store.texts(texts as VectorId)).toBe(store.texts(texts as VectorId));
  expect([store.texts(mixed as VectorId), store.texts(none as VectorId)]).toEqual([null, []]);
});
