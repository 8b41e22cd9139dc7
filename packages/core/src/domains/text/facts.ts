import { type Memo, remember } from "../../space/memo.js";
import type { Runs } from "./classes.js";

/** What has been found out about one text, filled in as it is asked for. */
export interface TextFacts {
  kinds: Uint8Array | null;
  readonly runs: Map<string, Runs>;
  readonly occurrences: Map<string, readonly number[]>;
  /** UTF-16 offsets of the code points; `null` when they are the unit indexes, `undefined` when not looked at yet. */
  codePoints: readonly number[] | null | undefined;
  delimiters: readonly string[] | null;
}

/** The facts about a text: one look-up for all that is remembered of it. */
export function factsOf(text: string, memo: Memo): TextFacts {
  return remember(memo, "facts", text, noFacts);
}

function noFacts(): TextFacts {
  return { kinds: null, runs: new Map(), occurrences: new Map(), codePoints: undefined, delimiters: null };
}
