import type { Value } from "../../space/value.js";

/** An amount of money with more than three digits and no mark between them. */
const BARE_THOUSANDS = /(?:\p{Sc}\s?\d{4,}|(?<![\d.,])\d{4,}(?:[.,]\d+)?\s?\p{Sc})/u;
/** An amount of at least a thousand, however it is written. */
const THOUSANDS = /\d{4}|\d[,.'\u00A0\u202F ]\d{3}(?!\d)/u;

/**
 * An amount of money with more than three digits and no mark between them, where no example shows how thousands are written, in words; `null` where there is
 * none.
 */
export function thousandsDoubt(
  examples: readonly { readonly output: Value }[],
): (input: Value, output: Value) => string | null {
  if (examples.some(({ output }) => typeof output === "string" && THOUSANDS.test(output))) return () => null;
  return (_, output) => (typeof output === "string" && BARE_THOUSANDS.test(output) ? "no example has thousands" : null);
}
