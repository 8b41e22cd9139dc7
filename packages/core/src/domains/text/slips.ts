import { SLIP_KIND_BITS, type Slip, type SlipKind } from "../../space/slip.js";
import { spelledBits } from "../../space/spelling.js";
import { isList, type Value } from "../../space/value.js";

/** Bits of a character typed by mistake, as in {@link spelledBits}, and of which of four edits it was. */
const TYPED_BITS = 6;
const EDIT_BITS = 2;
/** Bits of which way of writing letters large and small it was, where it is one of the four usual ones. */
const CASE_BITS = 2;
/** Bits of each character of white space that is there or not. */
const SPACE_BITS = 2;

/**
 * The likeliest way in which a cell was given where another was meant, for two cells that differ. A noisy channel in the sense of
 * Kernighan, Church & Gale (COLING 1990), with one edit at most.
 */
export function slip(meant: Value, given: Value): Slip {
  const other = slipOf("other", spelledBits(given));
  if (typeof meant !== "string" || meant === "") return other;
  if (given === null || (typeof given === "string" && given.trim() === "")) return slipOf("blank", 1);
  if (typeof given !== "string") return other;
  if (isNameOf(meant, given) || isOneOf(meant, given)) return other;
  const ways = [other, ...editSlip(meant, given), ...caseSlip(meant, given), ...spaceSlip(meant, given)];
  return ways.reduce((best, way) => (way.bits < best.bits ? way : best));
}

/** The given text has a capital inside a word, as `McDonald` has, where the other has a small letter, and is the same otherwise: nobody slips so. */
function isNameOf(meant: string, given: string): boolean {
  return meant !== given && given.replace(INNER_CAPITALS, (letter) => letter.toLowerCase()) === meant;
}

/** One of what the other text has several of: `1 box`, where a rule gives `1 boxs`. Nobody leaves that letter out by mistake. */
function isOneOf(meant: string, given: string): boolean {
  const ending = /(?:^|\D)1\s\D*$/.test(given) || /^1\s/.test(given);
  return ending && [1, 2].some((length) => /^e?s$/.test(meant.slice(-length)) && meant.slice(0, -length) === given);
}

const INNER_CAPITALS = /(?<=\p{Ll})\p{Lu}/gu;

function slipOf(kind: SlipKind, bits: number): Slip {
  return { kind, bits: SLIP_KIND_BITS[kind] + bits };
}

/** Two marks: who writes one where a rule has the other means it. */
const MARKS = /^[^\p{L}\p{M}\p{Nd}\s]{2}$/u;

function editSlip(meant: string, given: string): readonly Slip[] {
  const [from, to] = [[...meant], [...given]];
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let [fromEnd, toEnd] = [from.length, to.length];
  while (fromEnd > start && toEnd > start && from[fromEnd - 1] === to[toEnd - 1]) {
    fromEnd--;
    toEnd--;
  }
  const [lost, typed] = [fromEnd - start, toEnd - start];
  const place = EDIT_BITS + Math.log2(from.length + 1);
  if (lost === 1 && typed === 1 && MARKS.test(`${from[start]}${to[start]}`)) return [];
  if (lost <= 1 && typed <= 1) return [slipOf("one-character", place + typed * TYPED_BITS)];
  const exchanged = lost === 2 && typed === 2 && from[start] === to[start + 1] && from[start + 1] === to[start];
  return exchanged ? [slipOf("one-character", place)] : [];
}

function caseSlip(meant: string, given: string): readonly Slip[] {
  if (meant.toLowerCase() !== given.toLowerCase()) return [];
  const isUsual = [meant.toUpperCase(), meant.toLowerCase(), turned(meant), titled(meant)].includes(given);
  return [slipOf("letter-case", isUsual ? CASE_BITS : CASE_BITS + [...meant].length)];
}

/** A text with the case of its first letter turned. */
function turned(text: string): string {
  const [first = ""] = text;
  const upper = first.toUpperCase();
  return (first === upper ? first.toLowerCase() : upper) + text.slice(first.length);
}

function titled(text: string): string {
  return text.toLowerCase().replace(/\p{L}+/gu, turned);
}

function spaceSlip(meant: string, given: string): readonly Slip[] {
  const packed = (text: string): string => text.replace(/\s+/gu, "");
  if (packed(meant) !== packed(given)) return [];
  const difference = Math.max(1, Math.abs(meant.length - given.length));
  return [slipOf("white-space", Math.log2(meant.length + 1) + SPACE_BITS * difference)];
}

/** Longest text, in UTF-16 units, of which a copied piece is sought. */
const COPIED_LENGTH_MAX = 300;

/** Length, in UTF-16 units, of the longest piece of a text that stands in a cell of the row as it is; 0 for values that are no texts. */
export function copied(row: Value, value: Value): number {
  if (!isList(row) || typeof value !== "string") return 0;
  return Math.max(0, ...row.map((cell) => (typeof cell === "string" ? commonLength(cell, value) : 0)));
}

/** Length of the longest common substring, by dynamic programming over the ends of pieces. */
function commonLength(left: string, right: string): number {
  const [long, short] = [left.slice(0, COPIED_LENGTH_MAX), right.slice(0, COPIED_LENGTH_MAX)];
  let before = new Uint16Array(short.length + 1);
  let best = 0;
  for (let i = 0; i < long.length; i++) {
    const ends = new Uint16Array(short.length + 1);
    for (let j = 0; j < short.length; j++) {
      if (long[i] !== short[j]) continue;
      const length = (before[j] ?? 0) + 1;
      ends[j + 1] = length;
      if (length > best) best = length;
    }
    before = ends;
  }
  return best;
}
