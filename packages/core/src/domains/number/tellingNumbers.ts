import type { SearchView } from "../../space/grammar.js";
import { type Decimal, scaleOf, shift } from "./decimal.js";

/* What wanted numbers tell of how they were worked out, before anything is looked for: rounding and conversions fit few digits by chance. */

/** Examples, and different numbers among what they want, from which on small numbers tell what they were multiplied by. */
const TELLING_EXAMPLES = 4;
const TELLING_NUMBERS = 3;

/** Whether rounded numbers have enough digits to tell what they were multiplied by: three, of which two are of one number; or are enough themselves. */
export function tellsScale(wanted: readonly Decimal[]): boolean {
  if (wanted.length >= TELLING_EXAMPLES && new Set(wanted).size >= TELLING_NUMBERS) return true;
  const digits = [...new Set(wanted)].map((value) => value.replace(/[-.]/g, "").replace(/^0+/, "").length);
  return digits.reduce((sum, count) => sum + count, 0) >= 3 && Math.max(...digits) >= 2;
}

/** Steps that the largest of the numbers must be away from zero for a coarse step to tell a conversion from chance. */
const COARSE_STEPS = 20;

/** The widest usual step, five or ten of their last digit, on which all of several numbers lie that still tell what they were converted from. */
export function coarseStep(wanted: readonly Decimal[]): readonly Decimal[] {
  if (new Set(wanted).size < 2) return [];
  const unit = Math.max(...wanted.map(scaleOf));
  const digits = wanted.map((value) => shift(value, unit) ?? "1");
  const width = digits.every((value) => value.endsWith("0"))
    ? "10"
    : digits.every((value) => /[05]$/.test(value))
      ? "5"
      : "";
  const step = width === "" ? undefined : shift(width, -unit);
  if (step === undefined) return [];
  return Math.max(...wanted.map((value) => Math.abs(Number(value)))) >= COARSE_STEPS * Number(step) ? [step] : [];
}

/** Examples from which on a part of their outputs that is the same in all of them is no rounded number. */
const SETTLED_EXAMPLES = 3;

/** Whether numbers are the same in several examples whose outputs differ elsewhere: what is rounded to them is chance, and a constant says it. */
export function isConstantPart(wanted: readonly Decimal[], { wholeTargets }: SearchView): boolean {
  if (wanted.length < SETTLED_EXAMPLES || wanted.some((value) => value !== wanted[0])) return false;
  return wholeTargets.some((target) => target !== wholeTargets[0]);
}
