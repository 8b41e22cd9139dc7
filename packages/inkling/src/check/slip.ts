import { likeness, type SlipKind } from "@inkling/core";

/** Characters below which one character tells one code from another. */
const SLIP_LENGTH_MIN = 4;
/** Bits by which a text with a word that no other row has is likelier the wrong one of two, set by hand. */
export const WORD_BITS = 3;
const SLIPS: ReadonlySet<SlipKind> = new Set(["one-character", "letter-case", "white-space"]);

/** A slip of the keyboard, by its looks, that does not only change digits: another number is as good as this one. */
export function isTyped(expected: string, given: string): boolean {
  const withoutDigits = (text: string): string => text.replace(/\p{Nd}+/gu, "0");
  if ([...expected].length < SLIP_LENGTH_MIN || withoutDigits(expected) === withoutDigits(given)) return false;
  return SLIPS.has(likeness(expected, given).kind);
}

/** The runs of letters of a text, in small letters. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
