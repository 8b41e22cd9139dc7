import type { SearchView } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";
import { isPhoneLength, phoneDigits } from "./phoneNumbers.js";

/** Longest text that is read as a telephone number, in UTF-16 units. */
const LENGTH_MAX = 40;
/** Digits of a number in North America, where none begins with a zero. */
const NORTH_AMERICAN = 10;

/** True for what a country is dialled with. */
export function isCountryCode(code: string): boolean {
  return /^[1-9]\d{0,2}$/.test(code);
}

/**
 * A telephone number in its international form (E.164): `+49301234567` of `030 123-4567`, `0049 30 1234567` or `+49 (0)30 1234567`, where `code` is that of the country in
 * which it is dialled. `undefined` for what is no number, or does not say whether it is one of that country.
 */
export function toInternational(text: string, code: string): string | undefined {
  if (text.length > LENGTH_MAX || /[^\d\s()./+–-]/.test(text)) return undefined;
  const number = internationalOf(phoneDigits(text), text.trim().startsWith("+"), code);
  return number !== undefined && isPhoneLength(number) ? `+${number}` : undefined;
}

function internationalOf(digits: string, isInternational: boolean, code: string): string | undefined {
  if (isInternational) return digits;
  if (digits.startsWith("00")) return digits.slice(2);
  if (code === "1") {
    const own = digits.length === NORTH_AMERICAN + 1 && digits.startsWith("1") ? digits.slice(1) : digits;
    return own.length === NORTH_AMERICAN ? `1${own}` : undefined;
  }
  return digits.startsWith("0") ? `${code}${digits.slice(1)}` : undefined;
}

/** A number in its international form. */
const INTERNATIONAL = /\+([1-9]\d{5,14})(?!\d)/;

/** The codes of countries with which the outputs have the numbers of the texts in their international form. */
export function* countryCodes(
  [texts = []]: readonly (readonly Value[] | undefined)[],
  { targets }: SearchView,
): Iterable<readonly Value[]> {
  const numbers = targets.map((target) => (typeof target === "string" ? INTERNATIONAL.exec(target)?.[1] : undefined));
  const [first] = numbers;
  if (first === undefined || texts.length !== targets.length) return;
  for (const length of [1, 2, 3]) {
    const code = first.slice(0, length);
    const isFitting = texts.every(
      (text, at) => typeof text === "string" && toInternational(text, code) === `+${numbers[at] ?? ""}`,
    );
    const isTold = texts.some((text) => typeof text === "string" && /^\s*\(?(?:0(?!0)|[1-9])/.test(text));
    if (isFitting && isTold) yield [code];
  }
}
