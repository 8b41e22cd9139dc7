import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";

/** More decimals than anyone writes: those of a quotient that was not rounded. */
const ENDLESS = /\d[.,]\d{12}/;

/** Quotients with all their decimals, where no example's output has so many, nor the row. */
export function endlessDecimals(examples: Shown): ((row: Value, output: Value) => boolean) | null {
  const has = (value: Value): boolean => typeof value === "string" && ENDLESS.test(value);
  if (!examples.every(({ output }) => typeof output === "string" && /\d/.test(output) && !has(output))) return null;
  return (row, output) => has(output) && !(isList(row) ? row : [row]).some(has);
}
