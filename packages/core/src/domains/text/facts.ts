import { type Memo, remember } from "../../space/memo.js";
import type { Runs } from "./classes.js";

/** What has been found out about one text, filled in as it is asked for. */
export interface TextFacts {
  kinds: Uint8Array | null;
  /** By class. `null` as long as none was asked for: much is remembered of a few texts, and little of most. */
  runs: Map<string, Runs> | null;
  /** By constant. */
  occurrences: Map<string, readonly number[]> | null;
  /** UTF-16 offsets of the code points; `null` when they are the unit indexes, `undefined` when not looked at yet. */
  codePoints: readonly number[] | null | undefined;
  delimiters: readonly string[] | null;
}

/** The facts about a text: one look-up for all that is remembered of it. */
export function factsOf(text: string, memo: Memo): TextFacts {
  return remember(memo, "facts", text, noFacts);
}

function noFacts(): TextFacts {
  return { kinds: null, runs: null, occurrences: null, codePoints: undefined, delimiters: null };
}
