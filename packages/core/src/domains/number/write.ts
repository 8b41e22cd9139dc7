import { type Decimal, isNegative, isZero, plain, powerOf, roundTo, shift } from "./decimal.js";
import { type Exponent, type Format, type FormatPattern, type Fraction, formatOf, type Whole } from "./format.js";

/**
 * A decimal in a format. Never rounds: `undefined` where the format cannot show the value exactly, or is none. A fraction
 * pattern with `*` keeps the scale of the decimal; all others depend on the value only.
 */
export function writeNumber(decimal: Decimal, pattern: FormatPattern): string | undefined {
  const format = formatOf(pattern);
  return format === undefined ? undefined : writeIn(decimal, format);
}

/**
 * A decimal in a format, rounded to what the format shows: to the digits behind the mark, or of the mantissa; halves away from
 * zero. `undefined` where the pattern is no format.
 */
export function writeRounded(decimal: Decimal, pattern: FormatPattern): string | undefined {
  const format = formatOf(pattern);
  if (format === undefined) return undefined;
  const places = format.fraction === null ? 0 : format.fraction.most;
  if (places === null) return writeIn(decimal, format);
  const power = (format.percent ? -2 : 0) + (format.exponent === null ? 0 : powerOf(decimal));
  const step = shift("1", power - places);
  const rounded = step === undefined ? undefined : roundTo(decimal, step, "0", "nearest");
  return rounded === undefined ? undefined : writeIn(rounded, format);
}

/** {@link writeNumber} in a pattern that is taken apart already. */
export function writeIn(decimal: Decimal, format: Format): string | undefined {
  const scaled = format.percent ? shift(decimal, 2) : decimal;
  if (scaled === undefined) return undefined;
  const power = format.exponent === null ? 0 : powerOf(scaled);
  const mantissa = format.exponent === null ? scaled : mantissaOf(scaled, power);
  if (mantissa === undefined) return undefined;
  const [digits = "", given = ""] = mantissa.replace("-", "").split(".");
  const fraction = format.fraction === null ? unfractioned(given) : fractionText(given, format.fraction);
  if (fraction === undefined) return undefined;
  const whole = wholeText(digits, format.whole);
  if (whole === "" && fraction.trim().length < 2) return undefined;
  const exponent = format.exponent === null ? "" : exponentText(power, format.exponent);
  const rest = `${fraction}${exponent}${format.percent ? "%" : ""}`;
  return signed(whole, rest, isZero(scaled) ? 0 : isNegative(scaled) ? -1 : 1, format);
}

/** What stands before a power of ten: zeros at the end of a whole number are not among its digits. */
function mantissaOf(decimal: Decimal, power: number): Decimal | undefined {
  const mantissa = shift(decimal, -power);
  return mantissa === undefined || decimal.includes(".") ? mantissa : plain(mantissa);
}

/** No fraction, where there is no place for one. */
function unfractioned(given: string): string | undefined {
  return /[1-9]/.test(given) ? undefined : "";
}

function fractionText(given: string, { mark, least, most, fill }: Fraction): string | undefined {
  const digits = most === null ? given : given.replace(/0+$/, "");
  if (most !== null && fill === "" && digits.length > most) return undefined;
  const filled = digits.padEnd(least, "0");
  if (fill === " " && most !== null) return `${mark}${filled.padEnd(most, " ")}`;
  return filled === "" && most !== 0 ? "" : `${mark}${filled}`;
}

function wholeText(digits: string, { width, fill, group, indian, omitsZero }: Whole): string {
  if (omitsZero && digits === "0") return "";
  if (group !== "") return digits.replace(indian ? /\B(?=(?:\d\d)*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g, group);
  return fill === "0" ? digits.padStart(width, "0") : digits;
}

function exponentText(power: number, { letter, plus, width }: Exponent): string {
  const sign = power < 0 ? "-" : plus ? "+" : "";
  return `${letter}${sign}${String(Math.abs(power)).padStart(width, "0")}`;
}

function signed(whole: string, rest: string, order: -1 | 0 | 1, format: Format): string {
  const negative = order < 0;
  const { plus, currency, negative: marking } = format;
  const amount = `${currency}${whole}`;
  if (negative && marking === "()") return `(${amount}${rest})`;
  if (negative && marking === "behind") return `${amount}${rest}-`;
  const sign = negative ? (marking === "−" ? "−" : "-") : plus && order > 0 ? "+" : "";
  const front = `${sign}${amount}`;
  return (format.whole.fill === " " ? front.padStart(format.whole.width, " ") : front) + rest;
}
