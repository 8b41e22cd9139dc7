import type { Value } from "./value.js";

/** Bits of "holds letters or digits" and of "holds none": about one constant in five does, among those of the corpus. */
const WORDY_BITS = 2.4;
const WORDLESS_BITS = 0.3;

/** Bits of a cell that is written down as it is. */
export function spelledBits(value: Value): number {
  return typeof value === "string" ? typedBits(value) : 1;
}

/** Letters and digits cost what a choice among 64 costs, other characters half of it, or one bit when repeated. */
export function typedBits(text: string): number {
  let bits = /[\p{L}\p{Nd}]/u.test(text) ? WORDY_BITS : WORDLESS_BITS;
  let last = "";
  for (const character of text) {
    const wordy = /[\p{L}\p{M}\p{Nd}]/u.test(character);
    bits += wordy ? 6 : character === last ? 1 : 3;
    last = character;
  }
  return bits;
}
