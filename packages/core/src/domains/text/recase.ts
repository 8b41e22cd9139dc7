import type { Memo } from "../../space/memo.js";
import type { Value } from "../../space/value.js";
import { lower, lowerFirst, sentence, swap, title, upper, upperFirst } from "./semantics.js";

/** The recasings, by the name that programs use. */
const BY_NAME: Readonly<Record<string, typeof upper>> = { upper, lower, title, sentence, upperFirst, lowerFirst, swap };

/** Names of all recasings, in a fixed order. */
export const RECASINGS: readonly string[] = Object.keys(BY_NAME);

/** A text in another case. */
export function recase([name, text]: readonly (Value | undefined)[], scope: Value, memo: Memo): Value | undefined {
  return text === undefined ? undefined : BY_NAME[name as string]?.([text], scope, memo);
}
