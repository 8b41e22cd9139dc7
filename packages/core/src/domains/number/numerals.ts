import { type Decimal, isDecimal, plain } from "./decimal.js";

const ROMAN: readonly (readonly [string, number])[] = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

/** The two sets of letters that numerals are written in, each named by an example. */
export const LETTERINGS = ["small", "capital"] as const;
export type Lettering = (typeof LETTERINGS)[number];

/** An integer from 1 to 3999 as a Roman numeral; `undefined` for other numbers. */
export function inRoman(decimal: Decimal, lettering: Lettering): string | undefined {
  const whole = plain(decimal);
  if (!/^[1-9]\d{0,3}$/.test(whole) || Number(whole) > 3999) return undefined;
  let rest = Number(whole);
  let text = "";
  for (const [letters, value] of ROMAN) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return lettered(text, lettering);
}

/** The number of a Roman numeral as it is properly written, all in capitals or all in small letters. */
export function fromRoman(text: string): Decimal | undefined {
  if (!/^(?:[MDCLXVI]{1,15}|[mdclxvi]{1,15})$/.test(text)) return undefined;
  let rest = text.toUpperCase();
  let value = 0;
  for (const [letters, worth] of ROMAN) {
    for (; rest.startsWith(letters); rest = rest.slice(letters.length)) value += worth;
  }
  const decimal = String(value);
  return inRoman(decimal, "capital") === text.toUpperCase() ? decimal : undefined;
}

/** Most digits in any base. */
const BASE_DIGITS_MAX = 300;

/** An integer in a base from 2 to 36, filled with zeros up to a width; `undefined` for fractions and other bases. */
export function inBase(decimal: Decimal, base: number, width: number, lettering: Lettering): string | undefined {
  const whole = plain(decimal);
  if (whole.includes(".") || !isBase(base) || width > BASE_DIGITS_MAX) return undefined;
  const negative = whole.startsWith("-");
  const digits = BigInt(negative ? whole.slice(1) : whole)
    .toString(base)
    .padStart(width, "0");
  return (negative ? "-" : "") + lettered(digits, lettering);
}

/** What hexadecimal digits have in front, or behind them as in assembly language: never both. */
const HEXADECIMAL = /^0x|(?<=^(?!0x)[0-9a-f]+)h$/i;

/** The number that digits in a base from 2 to 36 are, capital or small, with or without `0x`, `0o` or `0b` in front, or `h` behind. */
export function fromBase(text: string, base: number): Decimal | undefined {
  if (!isBase(base) || text.length > BASE_DIGITS_MAX) return undefined;
  const prefix: Readonly<Record<number, RegExp>> = { 16: HEXADECIMAL, 8: /^0o/i, 2: /^0b/i };
  const negative = text.startsWith("-");
  const unsigned = negative ? text.slice(1) : text;
  const digits = unsigned.replace(prefix[base] ?? /^(?!)/, "").toLowerCase();
  if (!/^[0-9a-z]+$/.test(digits)) return undefined;
  let value = 0n;
  for (const character of digits) {
    const digit = Number.parseInt(character, 36);
    if (digit >= base) return undefined;
    value = value * BigInt(base) + BigInt(digit);
  }
  const decimal = negative && value !== 0n ? `-${value}` : `${value}`;
  return isDecimal(decimal) ? decimal : undefined;
}

const PREFIXED: readonly (readonly [base: number, text: RegExp])[] = [
  [16, /^-?0x[0-9a-f]+$/i],
  [8, /^-?0o[0-7]+$/i],
  [2, /^-?0b[01]+$/i],
  [10, /^-?(?:0|[1-9]\d*)$/],
];

/** The number of an integer as programs have them: hexadecimal, octal or binary behind `0x`, `0o` or `0b`, decimal without zeros in front. */
export function fromPrefixed(text: string): Decimal | undefined {
  const base = prefixBase(text);
  return base === undefined ? undefined : fromBase(text, base);
}

/** The base that an integer of a program is written in. */
export function prefixBase(text: string): number | undefined {
  return PREFIXED.find(([, pattern]) => pattern.test(text))?.[0];
}

function isBase(base: number): boolean {
  return Number.isInteger(base) && base >= 2 && base <= 36;
}

function lettered(text: string, lettering: Lettering): string {
  return lettering === "small" ? text.toLowerCase() : text.toUpperCase();
}
