import { type Decimal, isNegative, isZero, shift } from "./decimal.js";
import { type Exponent, type Format, type FormatPattern, type Fraction, formatOf, type Whole } from "./format.js";

/**
 * A decimal in a format. Never rounds: `undefined` where the format cannot show the value exactly, or is none. A fraction
 * pattern with `*` keeps the scale of the decimal; all others depend on the value only.
 */
export function writeNumber(decimal: Decimal, pattern: FormatPattern): string | undefined {
  const format = formatOf(pattern);
  return format === undefined ? undefined : writeIn(decimal, format);
}

/** {@link writeNumber} in a pattern that is taken apart already. */
export function writeIn(decimal: Decimal, format: Format): string | undefined {
  const scaled = format.percent ? shift(decimal, 2) : decimal;
  if (scaled === undefined) return undefined;
  const power = format.exponent === null ? 0 : powerOf(scaled);
  const mantissa = format.exponent === null ? scaled : shift(scaled, -power);
  if (mantissa === undefined) return undefined;
  const [digits = "", given = ""] = mantissa.replace("-", "").split(".");
  const fraction = format.fraction === null ? unfractioned(given) : fractionText(given, format.fraction);
  if (fraction === undefined) return undefined;
  const whole = wholeText(digits, format.whole);
  if (whole === "" && fraction.trim().length < 2) return undefined;
  const exponent = format.exponent === null ? "" : exponentText(power, format.exponent);
  return signed(whole, `${fraction}${exponent}${format.percent ? "%" : ""}`, isNegative(scaled), format);
}

/** The power of ten of the first digit. */
function powerOf(decimal: Decimal): number {
  if (isZero(decimal)) return 0;
  const digits = decimal.replace("-", "");
  const point = digits.includes(".") ? digits.indexOf(".") : digits.length;
  const first = digits.search(/[1-9]/);
  return first < point ? point - first - 1 : point - first;
}

/** No fraction, where there is no place for one. */
function unfractioned(given: string): string | undefined {
  return /[1-9]/.test(given) ? undefined : "";
}

function fractionText(given: string, { mark, least, most, fill }: Fraction): string | undefined {
  const digits = most === null ? given : given.replace(/0+$/, "");
  if (most !== null && digits.length > most) return undefined;
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

function signed(whole: string, rest: string, negative: boolean, format: Format): string {
  const { plus, currency, negative: marking } = format;
  const amount = `${currency}${whole}`;
  if (negative && marking === "()") return `(${amount}${rest})`;
  if (negative && marking === "behind") return `${amount}${rest}-`;
  const sign = negative ? (marking === "−" ? "−" : "-") : plus ? "+" : "";
  const front = `${sign}${amount}`;
  return (format.whole.fill === " " ? front.padStart(format.whole.width, " ") : front) + rest;
}
