/* Telephone numbers: where they stand in a text, and their digits. */

/** Fewest and most digits of a telephone number (ITU-T E.164). */
const DIGITS_MIN = 6;
const DIGITS_MAX = 15;

/** True for as many digits as a telephone number has. */
export function isPhoneLength(digits: string): boolean {
  return digits.length >= DIGITS_MIN && digits.length <= DIGITS_MAX;
}

/** The digits of a number as it is written: behind a country, as in `+49 (0)30 1234`, the zero for calls from within is left out. */
export function phoneDigits(number: string): string {
  const written = /^\s*(?:\+|00)/.test(number) ? number.replace("(0)", "") : number;
  return written.replace(/\D/g, "");
}

/** A telephone number behind a word that says so, in one line. */
const LABELLED =
  /(?<![\p{L}\p{M}])(?:tel(?:e(?:phone|fon))?|phone|mob(?:ile)?|cell(?:phone)?|ph|handy)(?:[ \u00a0]*(?:no|nr|number))?[ \u00a0]*[.:#=]*[ \u00a0]*(\+?\(?\d[\d \u00a0()./–-]{4,38}\d)/iu;

/**
 * The digits of the first telephone number behind a word such as `Tel` or `Mobile`, with a plus in front if it has one: `Mobile: +44 7700 900123` →
 * `+447700900123`. `undefined` for a text without one.
 */
export function labelledPhoneDigits(text: string): string | undefined {
  const number = LABELLED.exec(text)?.[1];
  if (number === undefined || /\d{4}-\d\d-\d\d/.test(number) || !isPhoneLength(number.replace(/\D/g, "")))
    return undefined;
  return (number.startsWith("+") ? "+" : "") + phoneDigits(number);
}

/** A telephone number of North America: its ten digits, and those of its extension. */
export interface NorthAmericanPhone {
  readonly digits: string;
  readonly extension: string | undefined;
}

/** Longest text that is read, in UTF-16 units. */
const LENGTH_MAX = 1000;

/** A number of ten digits, the first of which is none that is dialled in front, with its extension. */
const NORTH_AMERICAN =
  /(?<!\d|\d[.-]|\+[\d\s().-]{1,8})(?:\+?1[-.\s]*)?(?:\(\s?([2-9]\d\d)\s?\)|([2-9]\d\d))[-.\s/]{0,3}(\d{3})[-.\s]{0,3}(\d{4})(?![-.]?\d)(?:[\s,;]*(?:x|ext(?:ension)?|#)[\s.:]*(\d{1,6})(?!\d))?/i;

/** The first telephone number of North America in a text, known by its shape; `undefined` for a text without one. Ten digits without marks are one where they are all of the text. */
export function northAmericanPhone(text: string): NorthAmericanPhone | undefined {
  const found = text.length > LENGTH_MAX ? null : NORTH_AMERICAN.exec(text);
  if (found === null) return undefined;
  const isBare = /^(?:\+?1)?\d{10}/.test(found[0]);
  if (isBare && text.trim() !== found[0].trim()) return undefined;
  const [, enclosed = "", area = enclosed, exchange = "", line = "", extension] = found;
  return { digits: area + exchange + line, extension };
}
