import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as d from "./decimal.js";

/** A decimal as an exact fraction: the oracle. */
interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

function fraction(decimal: string): Fraction {
  const [whole = "", digits = ""] = decimal.split(".");
  return { above: BigInt(whole + digits), below: 10n ** BigInt(digits.length) };
}

const equals = (decimal: string | undefined, { above, below }: Fraction): boolean =>
  decimal !== undefined && fraction(decimal).above * below === above * fraction(decimal).below;

const decimals = fc
  .tuple(fc.boolean(), fc.stringMatching(/^\d{1,24}$/), fc.stringMatching(/^\d{0,20}$/))
  .map(([minus, whole, digits]) => d.parseDecimal(`${minus ? "-" : ""}${whole}${digits === "" ? "" : `.${digits}`}`)!);
const small = fc
  .tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 0, max: 3 }))
  .map(([integer, scale]) => d.shift(String(integer), -scale)!);
const any = fc.oneof(decimals, small);

describe("a decimal is written in one way", () => {
  test.each([
    ["-12.50", "-12.50"],
    ["+007.50", "7.50"],
    [".5", "0.5"],
    ["5.", "5"],
    ["-0", "0"],
    ["-0.0", "0.0"],
    ["200.0", "200.0"],
    ["", undefined],
    [".", undefined],
    ["1e3", undefined],
    ["1.2.3", undefined],
    ["NaN", undefined],
    ["9".repeat(401), undefined],
  ])("%s is %s", (text, decimal) => {
    expect(d.parseDecimal(text)).toBe(decimal);
    if (decimal !== undefined) expect(d.isDecimal(decimal)).toBe(true);
  });

  test.each(["-0", "-0.00", "01", "1.", ".1", "+1", "1e3", "", "9".repeat(401)])("%s is none", (text) => {
    expect(d.isDecimal(text)).toBe(false);
  });
});

describe("operations agree with fractions", () => {
  test("addition, subtraction, multiplication and comparison", () => {
    fc.assert(
      fc.property(any, any, (x, y) => {
        const [a, b] = [fraction(x), fraction(y)];
        const below = a.below * b.below;
        expect(equals(d.add(x, y), { above: a.above * b.below + b.above * a.below, below })).toBe(true);
        expect(equals(d.subtract(x, y), { above: a.above * b.below - b.above * a.below, below })).toBe(true);
        expect(equals(d.multiply(x, y), { above: a.above * b.above, below })).toBe(true);
        const difference = a.above * b.below - b.above * a.below;
        expect(d.compare(x, y)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1);
        for (const result of [d.add(x, y), d.subtract(x, y), d.multiply(x, y), d.negate(x), d.plain(x)])
          expect(d.isDecimal(result)).toBe(true);
      }),
    );
  });

  test("rounding to a step", () => {
    fc.assert(
      fc.property(any, any, any, fc.constantFrom(...d.ROUNDINGS), (x, step, offset, mode) => {
        const s = d.absolute(step);
        const rounded = d.roundTo(x, s, offset, mode);
        if (d.isZero(s)) {
          expect(rounded).toBe(undefined);
          return;
        }
        expect(d.isDecimal(rounded)).toBe(true);
        const below = fraction(x).below * fraction(s).below * fraction(offset).below;
        const at = (decimal: string) => (fraction(decimal).above * below) / fraction(decimal).below;
        const expected = at(offset) + at(s) * slowRatio(at(x) - at(offset), at(s), mode);
        expect(equals(rounded, { above: expected, below })).toBe(true);
        expect(d.scaleOf(rounded!)).toBe(Math.max(d.scaleOf(s), d.scaleOf(offset)));
      }),
    );
  });

  test("division to a scale", () => {
    fc.assert(
      fc.property(any, any, fc.nat(12), fc.constantFrom(...d.ROUNDINGS), (x, y, scale, mode) => {
        const result = d.divide(x, y, scale, mode);
        if (d.isZero(y)) {
          expect(result).toBe(undefined);
          return;
        }
        const [a, b] = [fraction(x), fraction(y)];
        const sign = b.above < 0n ? -1n : 1n;
        const expected = slowRatio(sign * a.above * b.below * 10n ** BigInt(scale), sign * b.above * a.below, mode);
        expect(equals(result, { above: expected, below: 10n ** BigInt(scale) })).toBe(true);
      }),
    );
  });

  test("a shift and its reverse give the value back, and no digit is lost", () => {
    fc.assert(
      fc.property(any, fc.integer({ min: -30, max: 30 }), (x, power) => {
        const shifted = d.shift(x, power)!;
        expect(d.compare(d.shift(shifted, -power)!, x)).toBe(0);
        if (power < 0) expect(d.scaleOf(shifted)).toBe(d.scaleOf(x) - power);
      }),
    );
  });

  test("an exact quotient times the divisor is the dividend", () => {
    fc.assert(
      fc.property(small, small, (x, y) => {
        const result = d.quotient(x, y);
        if (result !== undefined) expect(d.compare(d.multiply(result, y)!, x)).toBe(0);
      }),
    );
    expect(d.quotient("1", "8")).toBe("0.125");
    expect(d.quotient("1", "3")).toBe(undefined);
  });
});

/** Rounds a fraction by looking at the integers around it. */
function slowRatio(above: bigint, below: bigint, mode: d.Rounding): bigint {
  const absolute = above < 0n ? -above : above;
  const near = absolute / below;
  const rest = absolute % below;
  const sign = above < 0n ? -1n : 1n;
  if (rest === 0n) return sign * near;
  const away =
    mode === "awayFromZero" ||
    (mode === "up" && sign > 0n) ||
    (mode === "down" && sign < 0n) ||
    (mode === "nearest" && rest * 2n >= below) ||
    (mode === "halfEven" && (rest * 2n > below || (rest * 2n === below && near % 2n === 1n)));
  return sign * (away ? near + 1n : near);
}

test("small scopes in full: rounding quarters to halves, with offsets", () => {
  for (let quarter = -12; quarter <= 12; quarter++)
    for (const offset of ["0", "0.25", "-0.1"])
      for (const mode of d.ROUNDINGS) {
        const x = d.divide(String(quarter), "4", 2)!;
        const rounded = d.roundTo(x, "0.5", offset, mode)!;
        const distance = d.absolute(d.subtract(rounded, x)!);
        expect(d.compare(distance, "0.5")).toBe(-1);
        if (mode === "nearest" || mode === "halfEven") expect(d.compare(distance, "0.25")).toBeLessThanOrEqual(0);
        if (mode === "up") expect(d.compare(rounded, x)).toBeGreaterThanOrEqual(0);
        if (mode === "down") expect(d.compare(rounded, x)).toBeLessThanOrEqual(0);
      }
});

test.each([
  ["-1961.1180", -2, "-19.611180"],
  ["-100", -3, "-0.100"],
  ["23224.1", 3, "23224100"],
  ["0", 500, "0"],
  ["1", 500, undefined],
  ["1", -500, undefined],
  ["5", 2, "500"],
  ["0.05", 1, "0.5"],
])("%s shifted by %i is %s", (decimal, power, shifted) => {
  expect(d.shift(decimal, power)).toBe(shifted);
});

test.each([
  ["2.345", "0.01", "0", "nearest", "2.35"],
  ["-2.5", "1", "0", "nearest", "-3"],
  ["2.5", "1", "0", "halfEven", "2"],
  ["2.31", "0.05", "0", "up", "2.35"],
  ["2.30", "0.05", "0", "up", "2.30"],
  ["163.4", "10", "0", "down", "160"],
  ["17", "10", "5", "down", "15"],
  ["1", "0", "0", "down", undefined],
  ["1", "-1", "0", "down", undefined],
] as const)("%s rounded to %s from %s, %s, is %s", (x, step, offset, mode, rounded) => {
  expect(d.roundTo(x, step, offset, mode)).toBe(rounded);
});

test("what would be too long is not a decimal", () => {
  const long = "9".repeat(400);
  expect(d.add(long, "1")).toBe(undefined);
  expect(d.multiply(long, "10")).toBe(undefined);
  expect(d.plain("0.000")).toBe("0");
  expect(d.plain("100")).toBe("100");
});
