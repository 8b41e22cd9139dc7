import type { Value } from "../../space/value.js";

/** The value of a key, or that of the keys which equal it but for case and blanks at the ends, if it is one. */
export function mappedValue(pairs: ReturnType<typeof pairsOf>, key: Value | undefined): Value | undefined {
  const exact = pairs.find(([known]) => known === key);
  if (exact !== undefined) return exact[1];
  const alike = pairs.filter(([known]) => folded(known) === folded(key));
  return alike.every(([, value]) => value === alike[0]?.[1]) ? alike[0]?.[1] : undefined;
}

/** A key without blanks at its ends, in small letters. */
export function folded(key: Value | undefined): Value | undefined {
  return typeof key === "string" ? key.trim().toLowerCase() : key;
}

/** The pairs of a map. */
export function pairsOf(map: Value | undefined): readonly (readonly [key: Value, value: Value])[] {
  return map as readonly (readonly [Value, Value])[]; // as the rule of its literals demands
}
