import { sum } from "./arithmetic.js";
import { compare, type Decimal, parseDecimal, shift, subtract } from "./decimal.js";

/** Digits of a counter, at least. */
const READING = /^\d{3,20}$/;

/**
 * What a counter counted between two readings of as many digits, which goes on from 0 after its last number: 275 from `99870` to `00145`. `undefined`
 * for texts that are no readings of one counter.
 */
export function counterUse(from: string, to: string): Decimal | undefined {
  const [first, last] = [from.trim(), to.trim()];
  if (!READING.test(first) || !READING.test(last) || first.length !== last.length) return undefined;
  const [before, after] = [parseDecimal(first), parseDecimal(last)];
  if (before === undefined || after === undefined) return undefined;
  const round = compare(after, before) < 0 ? shift("1", first.length) : "0";
  const end = round === undefined ? undefined : sum(after, round);
  return end === undefined ? undefined : subtract(end, before);
}
