import { difference, remainder, rounded, sum } from "./arithmetic.js";
import { compare, type Decimal, isZero } from "./decimal.js";
import type { FormatPattern } from "./format.js";
import { formatsOf } from "./formats.js";
import { writeNumber } from "./write.js";

/** Ranges of equal width, and how they are written. */
export interface RangeRule {
  /** Distance between the beginnings of neighbouring ranges. */
  readonly step: Decimal;
  /** Where some range begins, at least 0 and less than the step. */
  readonly origin: Decimal;
  /** Distance between the written end of a range and the beginning of the next: 1 in `10-19`, 0 in `10-20`. */
  readonly gap: Decimal;
  readonly separator: string;
  readonly format: FormatPattern;
}

/** The range that a number lies in, as `160-169`; the beginning belongs to it, the beginning of the next does not. */
export function rangeText(
  decimal: Decimal,
  step: Decimal,
  origin: Decimal,
  gap: Decimal,
  separator: string,
  format: FormatPattern,
): string | undefined {
  const low = rounded(decimal, step, origin, "down");
  const next = low === undefined ? undefined : sum(low, step);
  const high = next === undefined ? undefined : difference(next, gap);
  if (low === undefined || high === undefined || compare(high, low) < 0) return undefined;
  const [from, to] = [writeNumber(low, format), writeNumber(high, format)];
  return from === undefined || to === undefined ? undefined : `${from}${separator}${to}`;
}

/** Ranges that some texts are, with the beginning that each text names. */
export interface FoundRanges {
  readonly rule: RangeRule;
  readonly lows: readonly Decimal[];
}

/** Between the numbers may stand a unit of the first, and the sign of a currency before the second. */
const RANGE =
  /^([-+]?[\d.,]*\d)((?:\s?(?:\p{L}{1,3}|%))?\s?(?:[-–—~]|to|\.\.\.?)\s?\p{Sc}?|, \p{Sc}?)([-+]?\d[\d.,]*|[-+]?[.,]\d+)$/u;
/** Ranges at the beginning of a text, of which something else follows. */
const HEAD =
  /^[-+]?[\d.,]*\d(?:(?:\s?(?:\p{L}{1,3}|%))?\s?(?:[-–—~]|to|\.\.\.?)\s?|, )\p{Sc}?\d(?:[\d.,]*\d)?(?![\d.,]*\d)/u;

/** What stands between the numbers of every range, and in few other texts: the pattern itself takes long to fail. */
const BETWEEN = /[-–—~]|to|\.\.|, /;

/** Every rule by which all texts are ranges of one width. */
export function rangesOf(texts: readonly string[]): readonly FoundRanges[] {
  if (!texts.every((text) => BETWEEN.test(text))) return [];
  const parts = texts.map((text) => RANGE.exec(text));
  const separator = parts[0]?.[2] ?? "";
  if (!parts.every((part) => part !== null && part[2] === separator)) return [];
  const ends = [...parts.map((part) => part?.[1] ?? ""), ...parts.map((part) => part?.[3] ?? "")];
  const found: FoundRanges[] = [];
  for (const { format, values } of formatsOf(ends)) {
    const lows = values.slice(0, texts.length);
    for (const rule of rulesOf(lows, values.slice(texts.length), separator, format)) found.push({ rule, lows });
  }
  return found;
}

function* rulesOf(
  lows: readonly Decimal[],
  highs: readonly Decimal[],
  separator: string,
  format: FormatPattern,
): Generator<RangeRule> {
  const widths = lows.map((low, i) => difference(highs[i] ?? "0", low));
  const [width] = widths;
  if (width === undefined || compare(width, "0") < 0 || widths.some((other) => other !== width)) return;
  for (const gap of ["0", unitOf([...lows, ...highs])]) {
    const step = sum(width, gap);
    if (step === undefined || isZero(step)) continue;
    const origins = lows.map((low) => remainder(low, step));
    const [origin] = origins;
    if (origin !== undefined && origins.every((other) => other === origin))
      yield { step, origin, gap, separator, format };
  }
}

/** One in the last place that any of the numbers has. */
function unitOf(numbers: readonly Decimal[]): Decimal {
  const scale = Math.max(...numbers.map((number) => number.split(".")[1]?.length ?? 0));
  return scale === 0 ? "1" : `0.${"0".repeat(scale - 1)}1`;
}

/** The range that a text begins with, where something follows. */
export function rangeHead(text: string): string | undefined {
  const head = HEAD.exec(text)?.[0];
  return head === undefined || head.length === text.length ? undefined : head;
}
