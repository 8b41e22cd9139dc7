/**
 * Exact decimals. A decimal is a canonical text, an optional minus, an integer without leading zeros, and optionally a
 * point with digits. It keeps its *scale*, the number of digits after the point: "200.0" and "200" are equal in value
 * and different decimals. Zero has no sign. Nothing here uses binary fractions; what would have more than
 * {@link DIGITS_MAX} digits is `undefined`.
 */
export type Decimal = string;

/** Most digits of a decimal, before and after the point together. */
export const DIGITS_MAX = 400;

/** Digits of an integer that is exact as a binary number, and stays so under one addition. */
const SAFE_DIGITS = 15;

/** How {@link roundTo} chooses between the two neighbours. */
export const ROUNDINGS = ["nearest", "halfEven", "up", "down", "towardZero", "awayFromZero"] as const;
export type Rounding = (typeof ROUNDINGS)[number];

const CANONICAL = /^(?!-0(?:\.0*)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** True for canonical texts of at most {@link DIGITS_MAX} digits. */
export function isDecimal(value: unknown): value is Decimal {
  return typeof value === "string" && value.length <= DIGITS_MAX + 2 && CANONICAL.test(value) && hasFewDigits(value);
}

function hasFewDigits(value: string): boolean {
  return value.length <= DIGITS_MAX || value.replace(/[-.]/g, "").length <= DIGITS_MAX;
}

/** The decimal that ASCII digits with an optional sign and point spell: "+007.50" → "7.50", ".5" → "0.5". */
export function parseDecimal(text: string): Decimal | undefined {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (parts === null) return undefined;
  const [, sign, whole = "", fraction = ""] = parts;
  if (whole === "" && fraction === "") return undefined;
  return withPoint(`${sign === "-" ? "-" : ""}${whole}${fraction}`, fraction.length);
}

/** Number of digits after the point. */
export function scaleOf(decimal: Decimal): number {
  const point = decimal.indexOf(".");
  return point < 0 ? 0 : decimal.length - point - 1;
}

/** The number of a decimal that stands for a small count or a place; `undefined` for fractions and large ones. */
export function integerOf(decimal: Decimal): number | undefined {
  const whole = plain(decimal);
  return whole.includes(".") || whole.length > SAFE_DIGITS ? undefined : Number(whole);
}

/** -1, 0 or 1. Scale does not count: "1.0" and "1" compare as equal. */
export function compare(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const scale = Math.max(scaleOf(left), scaleOf(right));
  return ordered(unscaled(left, scale), unscaled(right, scale));
}

/** The sum, at the larger scale. */
export function add(left: Decimal, right: Decimal): Decimal | undefined {
  const scale = Math.max(scaleOf(left), scaleOf(right));
  const a = unscaled(left, scale);
  const b = unscaled(right, scale);
  if (isSafe(a) && isSafe(b)) return withPoint(String(Number(a) + Number(b)), scale);
  return withPoint(String(BigInt(a) + BigInt(b)), scale);
}

/** The difference, at the larger scale. */
export function subtract(left: Decimal, right: Decimal): Decimal | undefined {
  return add(left, negate(right));
}

/** The product, at the sum of the scales. */
export function multiply(left: Decimal, right: Decimal): Decimal | undefined {
  const scale = scaleOf(left) + scaleOf(right);
  const a = unscaled(left, scaleOf(left));
  const b = unscaled(right, scaleOf(right));
  if (a.length + b.length <= SAFE_DIGITS) return withPoint(String(Number(a) * Number(b)), scale);
  return withPoint(String(BigInt(a) * BigInt(b)), scale);
}

/** The quotient rounded to a scale; `undefined` for a divisor of zero. */
export function divide(
  dividend: Decimal,
  divisor: Decimal,
  scale: number,
  mode: Rounding = "nearest",
): Decimal | undefined {
  if (isZero(divisor) || scale < 0 || scale > DIGITS_MAX) return undefined;
  const shared = Math.max(scaleOf(dividend), scaleOf(divisor));
  const above = BigInt(unscaled(dividend, shared)) * 10n ** BigInt(scale);
  const below = BigInt(unscaled(divisor, shared));
  return withPoint(String(below < 0n ? ratio(-above, -below, mode) : ratio(above, below, mode)), scale);
}

/** The quotient where it is a decimal of at most 30 digits after the point, as short as possible; else `undefined`. */
export function quotient(dividend: Decimal, divisor: Decimal): Decimal | undefined {
  const even = evenQuotient(dividend, divisor);
  if (even !== undefined) return even;
  const rounded = divide(dividend, divisor, 30);
  if (rounded === undefined) return undefined;
  const back = multiply(rounded, divisor);
  return back !== undefined && compare(back, dividend) === 0 ? plain(rounded) : undefined;
}

/** The quotient of numbers that are not large where it is an integer, which most are that are computed; else `undefined`. */
export function evenQuotient(dividend: Decimal, divisor: Decimal): Decimal | undefined {
  const scale = Math.max(scaleOf(dividend), scaleOf(divisor));
  const [above, below] = [unscaled(dividend, scale), unscaled(divisor, scale)];
  if (!isSafe(above) || !isSafe(below) || Number(above) % Number(below) !== 0) return undefined;
  return String(Number(above) / Number(below));
}

export function negate(decimal: Decimal): Decimal {
  if (decimal.startsWith("-")) return decimal.slice(1);
  return isZero(decimal) ? decimal : `-${decimal}`;
}

export function absolute(decimal: Decimal): Decimal {
  return decimal.startsWith("-") ? decimal.slice(1) : decimal;
}

export function isZero(decimal: Decimal): boolean {
  return !/[1-9]/.test(decimal);
}

export function isNegative(decimal: Decimal): boolean {
  return decimal.startsWith("-");
}

/**
 * The decimal times a power of ten. Every digit is kept, also zeros at the end: "-100" shifted by -3 is "-0.100", and
 * "23224.1" shifted by 3 is "23224100".
 */
export function shift(decimal: Decimal, power: number): Decimal | undefined {
  if (power === 0) return decimal;
  if (Math.abs(power) > DIGITS_MAX) return isZero(decimal) && power > 0 ? "0" : undefined;
  const scale = scaleOf(decimal);
  const moved = scale - power;
  return withPoint(unscaled(decimal, Math.max(scale, power)), Math.max(0, moved));
}

/** The power of ten of the first digit that is not 0; 0 for zero. */
export function powerOf(decimal: Decimal): number {
  if (isZero(decimal)) return 0;
  const digits = absolute(decimal);
  const point = digits.includes(".") ? digits.indexOf(".") : digits.length;
  const first = digits.search(/[1-9]/);
  return first < point ? point - first - 1 : point - first;
}

/** The same value without zeros at the end of the fraction: the plain form of a value, equal for equal values. */
export function plain(decimal: Decimal): Decimal {
  return decimal.endsWith("0") && decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

/**
 * The multiple of a step, counted from an offset, that a decimal is rounded to. Rounded is the quotient of distance and
 * step: `nearest` takes the nearer one, halves away from zero; `halfEven` takes halves to the even multiple; `up` and
 * `down` mean larger and smaller. The scale is that of step and offset. `undefined` unless the step is positive.
 */
export function roundTo(decimal: Decimal, step: Decimal, offset: Decimal, mode: Rounding): Decimal | undefined {
  if (isZero(step) || isNegative(step)) return undefined;
  const scale = Math.max(scaleOf(decimal), scaleOf(step), scaleOf(offset));
  const x = unscaled(decimal, scale);
  const s = unscaled(step, scale);
  const o = unscaled(offset, scale);
  const scaleGiven = Math.max(scaleOf(step), scaleOf(offset));
  const rounded =
    isSafe(x) && isSafe(s) && isSafe(o)
      ? String(Number(o) + Number(s) * safeRatio(Number(x) - Number(o), Number(s), mode))
      : String(BigInt(o) + BigInt(s) * ratio(BigInt(x) - BigInt(o), BigInt(s), mode));
  const fine = withPoint(rounded, scale);
  return fine === undefined || scale === scaleGiven ? fine : atScale(fine, scaleGiven);
}

/** What is left of a decimal when multiples of a positive step are taken away: at least 0, less than the step, at the larger scale. */
export function modulo(decimal: Decimal, step: Decimal): Decimal | undefined {
  if (isZero(step) || isNegative(step)) return undefined;
  const scale = Math.max(scaleOf(decimal), scaleOf(step));
  const [x, s] = [unscaled(decimal, scale), unscaled(step, scale)];
  if (isSafe(x) && isSafe(s)) {
    const rest = Number(x) % Number(s);
    return withPoint(String(rest < 0 ? rest + Number(s) : rest), scale);
  }
  const rest = BigInt(x) % BigInt(s);
  return withPoint(String(rest < 0n ? rest + BigInt(s) : rest), scale);
}

/** The same value at a scale; `undefined` where it has more digits after the point than that. */
export function atScale(decimal: Decimal, scale: number): Decimal | undefined {
  const short = scaleOf(plain(decimal));
  if (short > scale) return undefined;
  return withPoint(unscaled(plain(decimal), scale), scale);
}

/** An integer quotient of integers, the divisor positive, rounded. */
function ratio(above: bigint, below: bigint, mode: Rounding): bigint {
  let floor = above / below;
  let rest = above - floor * below;
  if (rest < 0n) {
    floor -= 1n;
    rest += below;
  }
  if (rest === 0n) return floor;
  const half = ordered(rest * 2n, below);
  return goesUp(mode, floor < 0n, half, floor % 2n === 0n) ? floor + 1n : floor;
}

/** {@link ratio} on integers that are exact as binary numbers. */
function safeRatio(above: number, below: number, mode: Rounding): number {
  let rest = above % below;
  if (rest < 0) rest += below;
  const floor = (above - rest) / below;
  if (rest === 0) return floor;
  const half = ordered(rest * 2, below);
  return goesUp(mode, floor < 0, half, floor % 2 === 0) ? floor + 1 : floor;
}

/** Whether an inexact quotient becomes the integer above it. `half` compares what is left with half of the divisor. */
function goesUp(mode: Rounding, negative: boolean, half: -1 | 0 | 1, even: boolean): boolean {
  switch (mode) {
    case "nearest":
      return half > 0 || (half === 0 && !negative);
    case "halfEven":
      return half > 0 || (half === 0 && !even);
    case "up":
      return true;
    case "down":
      return false;
    case "towardZero":
      return negative;
    case "awayFromZero":
      return !negative;
  }
}

function ordered(left: string | bigint | number, right: string | bigint | number): -1 | 0 | 1 {
  const [a, b] = [comparable(left), comparable(right)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function comparable(integer: string | bigint | number): bigint | number {
  if (typeof integer !== "string") return integer;
  return isSafe(integer) ? Number(integer) : BigInt(integer);
}

function isSafe(integer: string): boolean {
  return integer.length <= SAFE_DIGITS;
}

/** The decimal times ten to the scale, as digits with an optional minus; the scale is at least its own. */
function unscaled(decimal: Decimal, scale: number): string {
  const point = decimal.indexOf(".");
  if (point < 0) return decimal + "0".repeat(scale);
  const fraction = decimal.slice(point + 1);
  return decimal.slice(0, point) + fraction + "0".repeat(scale - fraction.length);
}

/** The canonical decimal of an integer divided by ten to the scale. */
function withPoint(integer: string, scale: number): Decimal | undefined {
  const negative = integer.startsWith("-");
  const unsigned = negative ? integer.slice(1) : integer;
  if (scale === 0 && !unsigned.startsWith("0") && unsigned.length > 0 && unsigned.length <= DIGITS_MAX) return integer;
  const isFull = unsigned.length > scale && !unsigned.startsWith("0");
  const digits = isFull ? unsigned : unsigned.replace(/^0+/, "").padStart(scale + 1, "0");
  if (digits.length > DIGITS_MAX) return undefined;
  const whole = digits.slice(0, digits.length - scale);
  const text = scale === 0 ? whole : `${whole}.${digits.slice(digits.length - scale)}`;
  return negative && (isFull || /[1-9]/.test(digits)) ? `-${text}` : text;
}
