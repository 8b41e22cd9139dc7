import { type Decimal, negate, plain } from "./decimal.js";
import { type NumberStyle, wholeNumber } from "./read.js";

/** A mark of a debit or a credit behind an amount or before it. */
const BEHIND = /^(.*\d\P{L}*?)\s*\b(dr|cr|debit|credit)\.?$/iu;
const BEFORE = /^(dr|cr|debit|credit)\b[.:]?\s*(.*)$/iu;

const LENGTH_MAX = 60;

/** An amount with the mark of a debit, which makes it negative, or of a credit, in letters of any case; `undefined` without a mark. */
export function markedAmount(text: string, style: NumberStyle): Decimal | undefined {
  const trimmed = text.length > LENGTH_MAX ? "" : text.trim();
  const [, amountBefore = "", markBehind] = BEHIND.exec(trimmed) ?? [];
  const [, markBefore, amountBehind = ""] = BEFORE.exec(trimmed) ?? [];
  if ((markBehind === undefined) === (markBefore === undefined)) return undefined;
  const number = wholeNumber(markBehind === undefined ? amountBehind : amountBefore, style);
  if (number === undefined || number.startsWith("-")) return undefined;
  return plain(/^d/i.test(markBehind ?? markBefore ?? "") ? negate(number) : number);
}
