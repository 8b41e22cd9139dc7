import type { Value } from "./value.js";

/** Bits of "holds letters or digits" and of "holds none": about one constant in five does, among those of the corpus. */
const WORDY_BITS = 2.4;
const WORDLESS_BITS = 0.3;

/** Bits of a cell that is written down as it is. */
export function spelledBits(value: Value): number {
  return typeof value === "string" ? typedBits(value) : 1;
}

/** Bits at most of a text that names a case, as several rows of each case show: it is a word of the table's own, however long. Set by hand. */
const NAME_BITS = 8;
/** The same for a rule outside the language, which has no reason to make do with few names. */
const NAME_BITS_OUTSIDE = 16;

/** Bits of a text that names a case, written down in a program. */
export function nameBits(name: Value): number {
  return Math.min(NAME_BITS, spelledBits(name));
}

/** Bits of a text that names a case, written down for a rule outside the language. */
export function nameBitsOutside(name: Value): number {
  return Math.min(NAME_BITS_OUTSIDE, spelledBits(name));
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

/** Bits of a number with what it counts (`5 days`) that is written down: mostly it is worked out. Set by hand. */
const COUNTED_BITS = 25;

/** A whole number and a word in small letters, or words and an amount of money or a reading of a clock. */
const COUNTED =
  /(?<![\p{L}\d.])\d+ \p{Ll}|\p{L}.* [-+]?(?:\p{Sc}\d|\d[\d.,]*\s?\p{Sc})|\p{L}.*(?<!\d)\d{1,2}:\d{2}(?!\d)/u;

/** What a text costs on top that says how many of something there are, unless it names a case. */
export function countedBits(value: Value, names: ReadonlySet<Value>): number {
  return typeof value === "string" && COUNTED.test(value) && !names.has(value) ? COUNTED_BITS : 0;
}

/** Bits of an end of a constant in the middle of a word of the outputs, of which the other part would be read from the row. Set by hand. */
const FRAGMENT_BITS = 9;
/** The same where a number is begun by a constant and goes on with digits from the row. Set by hand. */
const NUMBER_CUT_BITS = 5;
const WORD_START = /^[\p{L}\p{M}]/u;
const WORD_END = /[\p{L}\p{M}]$/u;

/** What a text costs on top for each of its ends that stands in the middle of a word wherever the outputs hold it. */
export function fragmentBits(value: string, outputs: readonly Value[]): number {
  const pieces = outputs.flatMap((output) =>
    typeof output === "string" && output.includes(value) ? [output.split(value)] : [],
  );
  if (pieces.length === 0 || value === "") return 0;
  const isCutAtStart =
    WORD_START.test(value) && pieces.every((of) => of.slice(0, -1).every((before) => WORD_END.test(before)));
  const isCutAtEnd = WORD_END.test(value) && pieces.every((of) => of.slice(1).every((after) => WORD_START.test(after)));
  const isNumberCut =
    /[1-9]\p{Nd}*$/u.test(value) && pieces.every((of) => of.slice(1).every((after) => /^\p{Nd}/u.test(after)));
  return FRAGMENT_BITS * (Number(isCutAtStart) + Number(isCutAtEnd)) + (isNumberCut ? NUMBER_CUT_BITS : 0);
}
