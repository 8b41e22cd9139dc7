/**
 * How a number is written, as a pattern that can be read: an optional plus, an optional currency sign, the integer side,
 * the fraction, an optional exponent, an optional per cent sign, and behind `;` how negative numbers differ.
 *
 * - Integer: `0` at least one digit, `000` at least three (filled with zeros), `??0` three places filled with spaces (the
 *   sign takes a place), `#` no zero before the point, `#,##0` grouped by the mark that stands there (comma, point, space,
 *   apostrophe, underscore, no-break spaces), `#,##,##0` grouped as in India.
 * - Fraction: `.` or `,`, then `00` exactly two digits, `0##` one to three, `0*` at least one and as many as there are,
 *   `0??` three places filled with spaces, and more digits where there are more, as `??0` does before the mark. With `#` or `*` alone the mark goes where there are no digits; a mark
 *   alone always stands.
 * - Exponent: `E0`, `e0`, `E00` (at least two digits), `E+0` (always with a sign), ` × 10^0` (also with `x` or `*`, with or without blanks).
 * - Sign: `+0` a plus before positive numbers; `0;(0)` negative in brackets, `0;0-` minus behind, `0;−0` a typographic minus.
 */
export type FormatPattern = string;

/** Digits behind the mark. */
export interface Fraction {
  readonly mark: "." | ",";
  readonly least: number;
  /** `null` without limit: every digit of the decimal, also its zeros at the end. Filled with spaces, no limit but a width. */
  readonly most: number | null;
  readonly fill: "" | " ";
}

/** Digits before the mark. */
export interface Whole {
  readonly width: number;
  readonly fill: "0" | " ";
  /** The mark between groups, empty where there are none. */
  readonly group: string;
  readonly indian: boolean;
  /** A zero before the mark is not written. */
  readonly omitsZero: boolean;
}

export interface Exponent {
  /** What stands before the power: `E`, `e`, or a sign of multiplication and `10^`. */
  readonly letter: string;
  readonly plus: boolean;
  readonly width: number;
}

/** How negative numbers are marked. */
export type Negative = "-" | "()" | "behind" | "−";

/** A pattern taken apart. */
export interface Format {
  readonly plus: boolean;
  readonly currency: string;
  readonly whole: Whole;
  readonly fraction: Fraction | null;
  readonly exponent: Exponent | null;
  readonly percent: boolean;
  readonly negative: Negative;
}

/** The marks that may group digits. */
export const GROUPS = ",. '’_\u00a0\u202f\u2009";
/** Largest number of places on either side of the mark. */
export const PLACES_MAX = 40;

const PATTERN = new RegExp(
  `^(\\+?)(\\p{Sc}?)(#|#,##,##0|#[${GROUPS}]##0|\\?{0,39}0{1,40})(?:([.,])(0{0,40})(\\*|#{0,40}|\\?{0,40}))?` +
    "(?:([Ee]| ?[×x*] ?10\\^)(\\+?)(0{1,4}))?(%?)(;\\(0\\)|;0-|;−0)?$",
  "u",
);
const NEGATIVES: Readonly<Record<string, Negative>> = { "": "-", ";(0)": "()", ";0-": "behind", ";−0": "−" };

/** Takes a pattern apart; `undefined` where it is none. */
export function formatOf(pattern: FormatPattern): Format | undefined {
  const parts = PATTERN.exec(pattern);
  if (parts === null) return undefined;
  const [
    ,
    plus,
    currency = "",
    whole = "",
    mark,
    zeros = "",
    more = "",
    letter,
    sign,
    digits = "",
    percent,
    other = "",
  ] = parts;
  if (mark !== undefined && whole.charAt(1) === mark && whole.startsWith("#")) return undefined;
  return {
    plus: plus === "+",
    currency,
    whole: wholeOf(whole),
    fraction: mark === undefined ? null : fractionOf(mark === "." ? "." : ",", zeros.length, more),
    exponent: letter === undefined ? null : { letter, plus: sign === "+", width: digits.length },
    percent: percent === "%",
    negative: NEGATIVES[other] ?? "-",
  };
}

function wholeOf(pattern: string): Whole {
  const grouped = pattern.startsWith("#");
  return {
    width: grouped ? 1 : pattern.length,
    fill: pattern.startsWith("?") ? " " : "0",
    group: grouped ? pattern.charAt(1) : "",
    indian: pattern.length === 8 && grouped,
    omitsZero: pattern === "#",
  };
}

function fractionOf(mark: "." | ",", zeros: number, more: string): Fraction {
  const most = more === "*" ? null : zeros + more.length;
  return { mark, least: zeros, most, fill: more.startsWith("?") ? " " : "" };
}

/** The pattern of a format: what {@link formatOf} takes apart. */
export function patternOf(format: Format): FormatPattern {
  const { plus, currency, whole, fraction, exponent, percent, negative } = format;
  const other = Object.keys(NEGATIVES).find((key) => NEGATIVES[key] === negative) ?? "";
  return [
    plus ? "+" : "",
    currency,
    wholePattern(whole),
    fraction === null ? "" : fractionPattern(fraction),
    exponent === null ? "" : `${exponent.letter}${exponent.plus ? "+" : ""}${"0".repeat(exponent.width)}`,
    percent ? "%" : "",
    other,
  ].join("");
}

function wholePattern({ width, fill, group, indian, omitsZero }: Whole): string {
  if (omitsZero) return "#";
  if (indian) return "#,##,##0";
  if (group !== "") return `#${group}##0`;
  return fill === " " ? `${"?".repeat(width - 1)}0` : "0".repeat(width);
}

function fractionPattern({ mark, least, most, fill }: Fraction): string {
  if (most === null) return `${mark}${"0".repeat(least)}*`;
  return `${mark}${"0".repeat(least)}${(fill === " " ? "?" : "#").repeat(most - least)}`;
}
