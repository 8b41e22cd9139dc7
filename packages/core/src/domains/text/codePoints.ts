import type { Memo } from "../../space/memo.js";
import { factsOf } from "./facts.js";

const SURROGATE = /[\ud800-\udfff]/;

/** UTF-16 offsets of the code points of a text and of its end, or `null` when every code point is one unit long. */
function offsetsOf(text: string, memo: Memo): readonly number[] | null {
  const facts = factsOf(text, memo);
  if (facts.codePoints === undefined) facts.codePoints = computeOffsets(text);
  return facts.codePoints;
}

function computeOffsets(text: string): readonly number[] | null {
  if (!SURROGATE.test(text)) return null;
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return offsets;
}

/** Number of code points. */
export function lengthOf(text: string, memo: Memo): number {
  const offsets = offsetsOf(text, memo);
  return offsets === null ? text.length : offsets.length - 1;
}

/** UTF-16 offset of the n-th code point (0-based; the length gives the end), or `undefined` beyond the text. */
export function offsetAt(text: string, n: number, memo: Memo): number | undefined {
  const offsets = offsetsOf(text, memo);
  if (offsets !== null) return offsets[n];
  return n >= 0 && n <= text.length ? n : undefined;
}
