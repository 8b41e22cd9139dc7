import { productionKey, type Prior } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";
import { grammar } from "./grammar.js";
import { textPrior } from "./prior.js";

/** Bits of a literal, per slot. A constant is dear by how much of it is typed text, cheap where it is punctuation. */
const literalBits: Readonly<Record<string, (value: Value) => number>> = {
  "#text": (value) => 1 + typedBits(String(value)),
  "#column": (value) => ordinalBits(1 + (value as number)),
  "#offset": (value) => offsetBits(value as number),
  "#ordinal": (value) => ordinalBits(value as number),
  "#class": () => 3,
  "#case": () => 2,
  "#needle": (value) => 1 + typedBits(String(value)),
  "#separator": (value) => 1 + typedBits(String(value)),
  "#count": (value) => offsetBits(value as number),
  "#fill": (value) => (value === "0" || value === " " ? 1 : 5),
};

/** The prior of the text domain: what the table lacks costs as much as the dearest alternative of its slot. */
export const prior: Prior = {
  productions: Object.fromEntries(
    grammar.productions.map((production) => {
      const key = productionKey(production);
      return [key, textPrior[key] ?? 4];
    }),
  ),
  literal: (slot, value) => literalBits[slot]?.(value) ?? 4,
};

/** Letters and digits cost what a choice among 64 costs, common punctuation and space half of it. */
function typedBits(text: string): number {
  let bits = 0;
  for (const character of text) bits += /[\p{L}\p{M}\p{Nd}]/u.test(character) ? 6 : 3;
  return bits;
}

/** Elias gamma code of |n|, and the sign. */
function ordinalBits(n: number): number {
  return 2 * Math.floor(Math.log2(Math.abs(n))) + (n < 0 ? 1.5 : 0.5);
}

/** Elias gamma code of n + 1. */
function offsetBits(n: number): number {
  return 2 * Math.log2(n + 1);
}
