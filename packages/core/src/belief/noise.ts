import { exp2 } from "../space/exp2.js";

/** Share of given answers that are wrong: one to five in a hundred cells typed by hand are (Panko, JEUC 10(2), 1998). */
const WRONG_SHARE = 0.02;

/** Bits that it takes to say of an answer that it is wrong. */
export const WRONG_BITS: number = -Math.log2(WRONG_SHARE);

/** log2 of a sum of powers of two; minus infinity of none. */
export function logSum(logs: readonly number[]): number {
  const top = Math.max(...logs);
  if (top === Number.NEGATIVE_INFINITY) return top;
  return top + Math.log2(logs.reduce((sum, log) => sum + exp2(log - top), 0));
}
