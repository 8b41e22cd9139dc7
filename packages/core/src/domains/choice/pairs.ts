import type { Value } from "../../space/value.js";

/** The pairs of a map. */
export function pairsOf(map: Value | undefined): readonly (readonly [key: Value, value: Value])[] {
  return map as readonly (readonly [Value, Value])[]; // as the rule of its literals demands
}
