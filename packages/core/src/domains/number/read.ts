import { type Decimal, negate, parseDecimal, shift } from "./decimal.js";

/**
 * How numbers are punctuated, named by an example. The first two group by comma or point, the others by ordinary spaces;
 * no-break spaces, apostrophes and underscores may group in all of them. What `1,234` is, only a style says.
 */
export const STYLES = ["1,234.5", "1.234,5", "1 234.5", "1 234,5"] as const;
export type NumberStyle = (typeof STYLES)[number];

/** A number as it is written. */
export interface WrittenNumber {
  readonly value: Decimal;
  /** It is written with zeros in front, as identifiers are: `007`. */
  readonly padded: boolean;
}

/** A number that stands in a text, from `start` up to `end` (UTF-16 offsets), sign and exponent included. */
export interface FoundNumber extends WrittenNumber {
  readonly start: number;
  readonly end: number;
}

/** Longest text that is looked through for numbers, in UTF-16 units. */
const LENGTH_MAX = 20_000;
/** Most numbers found in one text. */
const NUMBERS_MAX = 200;

/** Spaces and marks that may stand between groups of three digits whatever the style. */
const GROUPING = "\\u00a0\\u202f\\u2009'’_";

/** What texts in a style are taken apart with. */
interface Punctuation {
  readonly group: string;
  readonly decimal: string;
  /** A number without sign: plain or grouped digits, fraction, exponent. */
  readonly numeral: RegExp;
  /** Digits and single marks that may join them. */
  readonly token: RegExp;
  /** What goes on with a number behind a space that groups. */
  readonly continuation: RegExp;
}

const PUNCTUATION: Readonly<Record<NumberStyle, Punctuation>> = {
  "1,234.5": punctuation(",", "."),
  "1.234,5": punctuation(".", ","),
  "1 234.5": punctuation(" ", "."),
  "1 234,5": punctuation(" ", ","),
};

/** Plain or grouped digits (by three, or by two as in India, always with the same mark), a fraction, an exponent. */
function punctuation(group: string, decimal: string): Punctuation {
  const western = `[1-9]\\d{0,2}([${GROUPING}${group}])\\d{3}(?:\\3\\d{3})*`;
  const indian = group === "," ? "|[1-9]\\d?(?:,\\d\\d)+,\\d{3}" : "";
  const fraction = `(?:\\${decimal}(\\d+))?`;
  return {
    group,
    decimal,
    numeral: new RegExp(`^(?:(\\d*)|(${western}${indian}))${fraction}(?:[eE]([-+]?\\d{1,4}))?$`),
    token: new RegExp(`\\d+(?:[${GROUPING}${group}${decimal}]\\d+)*`, "g"),
    continuation: new RegExp(`^\\d{3}${fraction}$`),
  };
}

/** What a suffix multiplies by, as a power of ten. */
const SUFFIXES: Readonly<Record<string, number>> = { "": 0, K: 3, k: 3, M: 6, B: 9 };

const CURRENCY_CODES =
  "USD|EUR|GBP|JPY|CNY|RMB|CHF|CAD|AUD|NZD|INR|BRL|MXN|RUB|TRY|KRW|SEK|NOK|DKK|PLN|CZK|HUF|ZAR|SGD|HKD|THB|ILS";
const CURRENCY = `(?:(?:US|CA|AU|NZ|HK|A|C|R)?\\p{Sc}|${CURRENCY_CODES}|kr\\.?|Rs\\.?|zł|Kč|Ft)`;

/** A whole number that is written as its decimal is, whatever the style, as most cells of numbers are. */
const PLAIN_DIGITS = /^(?:0|[1-9]\d{0,14})$/;

/** Everything around the digits of a cell that is one number: signs, currency, suffix, per cent, accounting brackets. */
const WHOLE = new RegExp(
  `^\\s*(?:${CURRENCY}\\s?(?=\\())?(\\()?\\s*([-+]?)\\s?(?:${CURRENCY}\\s?)?([-+]?)([\\d.,'’_\\u00a0\\u202f\\u2009 ]*\\d\\.?(?:[eE][-+]?\\d+)?)` +
    `\\s?([KkMB]?)\\s?(%?)\\s?(?:${CURRENCY})?([-]?)\\s*(\\))?\\s*$`,
  "u",
);

/**
 * The number that a whole text is, whatever sign, currency, per cent sign, brackets for negative amounts or suffix (K, M,
 * B) it is written with; `undefined` where it is anything else, such as a date, a version or a quantity with its unit.
 * A per cent sign does not change the number.
 */
export function wholeNumber(text: string, style: NumberStyle): Decimal | undefined {
  return wholeOf(text, style)?.value;
}

/** {@link wholeNumber}, and whether it has zeros in front. */
export function wholeOf(text: string, style: NumberStyle): WrittenNumber | undefined {
  if (PLAIN_DIGITS.test(text)) return { value: text, padded: false };
  if (text.length > LENGTH_MAX || !/\p{Nd}/u.test(text)) return undefined;
  const parts = WHOLE.exec(asciiMarks(text));
  if (parts === null) return undefined;
  const [, open, before = "", inner = "", digits = "", suffix = "", , after = "", close] = parts;
  const signs = before + inner + after;
  if ((open === undefined) !== (close === undefined)) return undefined;
  if (signs.length > (open === undefined ? 1 : 0)) return undefined;
  const number = unsigned(withoutLastPoint(digits.trim(), style), style);
  const value = number === undefined ? undefined : shift(number.value, SUFFIXES[suffix] ?? 0);
  if (number === undefined || value === undefined) return undefined;
  return { value: signs === "-" || open !== undefined ? negate(value) : value, padded: number.padded };
}

/** A point behind the last digit is a decimal point without a fraction. */
function withoutLastPoint(digits: string, style: NumberStyle): string {
  return digits.endsWith(".") && PUNCTUATION[style].decimal === "." ? digits.slice(0, -1) : digits;
}

/** The styles in which every text that is not blank is a number as a whole. */
export function stylesOf(texts: readonly string[]): readonly NumberStyle[] {
  const telling = texts.filter((text) => text.trim() !== "");
  return STYLES.filter((style) => telling.every((text) => wholeNumber(text, style) !== undefined));
}

/** A run of digits and of what may join them, up to the last digit. */
const CHAIN = /\d(?:[\d.,'’_\u00a0\u202f\u2009 ]*\d)?/g;

/**
 * Every number in a text, in order. A sign counts where no letter, digit or bracket stands before it, so that `10-20` and
 * `2020-01-02` hold no negative number; an exponent counts behind a fraction or with a sign. Where digits are joined in
 * a way that no number is written, as in `1.2.3`, each run of digits is a number of its own.
 */
export function numbersIn(text: string, style: NumberStyle): readonly FoundNumber[] {
  if (PLAIN_DIGITS.test(text)) return [{ start: 0, end: text.length, value: text, padded: false }];
  if (text.length > LENGTH_MAX || !/\p{Nd}/u.test(text)) return [];
  const ascii = asciiMarks(text);
  const found: FoundNumber[] = [];
  for (const chain of ascii.matchAll(CHAIN)) {
    const end = chain.index + chain[0].length;
    for (const [start, stop] of piecesOf(ascii, chain.index, end, style)) {
      if (start < (found[found.length - 1]?.end ?? 0)) continue; // the exponent of the number before
      const number = numberAt(ascii, start, stop, style);
      if (number !== undefined) found.push(number);
      if (found.length >= NUMBERS_MAX) return found;
    }
  }
  return found;
}

/** The n-th number in a text, counted from 1, or from -1 at the end. */
export function nthNumber(text: string, style: NumberStyle, ordinal: number): Decimal | undefined {
  const found = numbersIn(text, style);
  return found[ordinal < 0 ? found.length + ordinal : ordinal - 1]?.value;
}

/** The stretches of a chain that are a number each. */
function piecesOf(
  text: string,
  start: number,
  end: number,
  style: NumberStyle,
): readonly (readonly [number, number])[] {
  const pieces: (readonly [number, number])[] = [];
  let at = start;
  for (const words of tokensOf(text.slice(start, end), PUNCTUATION[style])) {
    for (const numeral of numeralsOf(words, style)) {
      const from = text.indexOf(numeral, at);
      at = from + numeral.length;
      pieces.push([from, at]);
    }
  }
  return pieces;
}

/** A token itself where it is a number, else what its grouping marks divide it into, else its runs of digits. */
function numeralsOf(token: string, style: NumberStyle): readonly string[] {
  if (unsigned(token, style) !== undefined) return [token];
  const parts = token.split(PUNCTUATION[style].group);
  return parts.every((part) => unsigned(part, style) !== undefined) ? parts : (token.match(/\d+/g) ?? []);
}

/** Divides a chain at every mark that does not join digits in a style. */
function tokensOf(chain: string, { token, group, continuation }: Punctuation): readonly string[] {
  const tokens = chain.match(token) ?? [];
  return group === " " ? tokens.flatMap((words) => spaced(words, continuation)) : tokens;
}

/** Words between spaces, joined again where a space groups: at most three digits, then three, up to a decimal mark. */
function spaced(words: string, continuation: RegExp): readonly string[] {
  const tokens: string[] = [];
  for (const word of words.split(" ")) {
    const last = tokens[tokens.length - 1];
    if (last !== undefined && continuation.test(word) && /^[1-9]\d{0,2}(?: \d{3})*$/.test(last)) {
      tokens[tokens.length - 1] = `${last} ${word}`;
    } else tokens.push(word);
  }
  return tokens;
}

function numberAt(text: string, start: number, end: number, style: NumberStyle): FoundNumber | undefined {
  const { decimal } = PUNCTUATION[style];
  const leading = text[start - 1] === decimal && !/[\p{L}\d.,]/u.test(text.charAt(start - 2) || " ");
  const from = leading && /^\d+$/.test(text.slice(start, end)) ? start - 1 : start;
  const exponent = exponentAt(text, end, text.slice(from, end).includes(decimal));
  const read = unsigned(text.slice(from, end) + exponent, style);
  if (read === undefined) return undefined;
  const sign = signBefore(text, from);
  const value = text.charAt(sign) === "-" && sign < from ? negate(read.value) : read.value;
  return { start: sign, end: end + exponent.length, value, padded: read.padded };
}

/** An exponent, where it cannot be part of a word. */
function exponentAt(text: string, at: number, fractional: boolean): string {
  const exponent = /^[eE]([-+]?)\d{1,3}(?![\p{L}\d]|[.,'’_\u00a0\u202f\u2009 ]\d)/u.exec(text.slice(at, at + 8));
  return exponent !== null && (fractional || exponent[1] !== "") ? exponent[0] : "";
}

/** The offset of the sign of a number that starts at an offset, also before a currency sign; the offset if it has none. */
function signBefore(text: string, start: number): number {
  const before = /(?:^|[^\p{L}\p{Nd}).%\-+])([-+])\p{Sc}?$/u.exec(text.slice(Math.max(0, start - 3), start));
  if (before === null) return start;
  return start - (/\p{Sc}$/u.test(before[0]) ? 2 : 1);
}

/** The number that digits with their marks are in a style. */
function unsigned(text: string, style: NumberStyle): WrittenNumber | undefined {
  const parts = PUNCTUATION[style].numeral.exec(text);
  if (parts === null) return undefined;
  const [, plainDigits, grouped = "", , fraction = "", exponent = "0"] = parts;
  const whole = plainDigits ?? grouped.replace(/\D/g, "");
  if (whole === "" && fraction === "") return undefined;
  const value = parseDecimal(fraction === "" ? whole : `${whole}.${fraction}`);
  const shifted = value === undefined ? undefined : shift(value, Number(exponent));
  return shifted === undefined ? undefined : { value: shifted, padded: /^0\d/.test(whole) };
}

/** The zeros of the scripts whose digits are read: Arabic, Indic, South-East Asian, Tibetan, Mongolian, full-width. */
const ZEROS =
  "\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0e50\u0ed0\u0f20\u1040\u17e0\u1810\uff10";

/** Digits of other scripts, full-width marks and typographic signs as ASCII; every offset stays the same. */
function asciiMarks(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .replace(/[\u0660-\uff19]/g, asciiDigit)
    .replace(/[．，＋－％（）]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll("\u066b", ".")
    .replaceAll("\u066c", ",")
    .replace(/[\u2212\ufe63]/g, "-");
}

function asciiDigit(character: string): string {
  const code = character.charCodeAt(0);
  for (let index = 0; index < ZEROS.length; index++) {
    const digit = code - ZEROS.charCodeAt(index);
    if (digit >= 0 && digit <= 9) return String(digit);
  }
  return character;
}
