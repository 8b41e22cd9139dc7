import { add, type Decimal, isNegative, multiply, plain, subtract } from "./decimal.js";
import type { FoundNumber } from "./read.js";

/* What a text says itself that its numbers add up to: by signs of times and plus (`8x50 + 4x100`), or as a score (`3–1`). */

/** What stands between two factors, with the unit of the first one. */
const TIMES = /^\s?\p{L}{0,2}\s?[x×*]\s?$/iu;
/** What stands between two numbers that are added up, with what the first one is of. */
const PLUS = /^\s?(?:\p{L}{1,12}\.?)?\s?(?:[+,;&]|and\b)\s?$/iu;
const SCORE = /^\s?[-–—:]\s?$/;

/** Whether some numbers of a text have a sign of times between them. */
export function hasProduct(text: string): boolean {
  return /\d\s?\p{L}{0,2}\s?[x×*]\s?\d/iu.test(text);
}

/**
 * The numbers of a text, multiplied where a sign of times stands between them, and added up where a plus, a comma or an `and` does; one number is
 * itself. `undefined` where anything else stands between two, where one is negative, and where there is none.
 */
export function sumOfProducts(text: string, found: readonly FoundNumber[]): Decimal | undefined {
  let total: Decimal | undefined = "0";
  let factors: Decimal | undefined;
  let last = 0;
  for (const { start, end, value } of found) {
    if (isNegative(value)) return undefined;
    const between = text.slice(last, start);
    last = end;
    if (factors === undefined) factors = value;
    else if (TIMES.test(between)) factors = multiply(factors, value);
    else if (PLUS.test(between)) {
      total = add(total, factors);
      factors = value;
    } else return undefined;
    if (factors === undefined || total === undefined) return undefined;
  }
  const sum: Decimal | undefined = factors === undefined ? undefined : add(total, factors);
  return sum === undefined ? undefined : plain(sum);
}

/** The first number less the second of a text with two and a hyphen, a dash or a colon between them, neither of which is negative; else `undefined`. */
export function firstLessSecond(text: string, found: readonly FoundNumber[]): Decimal | undefined {
  const [first, second] = found;
  if (first === undefined || second === undefined || found.length > 2) return undefined;
  if (!SCORE.test(text.slice(first.end, second.start)) || isNegative(first.value)) return undefined;
  const less = isNegative(second.value) ? undefined : subtract(first.value, second.value);
  return less === undefined ? undefined : plain(less);
}
