import type { Memo } from "../../space/memo.js";
import { isText, type Value } from "../../space/value.js";
import { type ClassName, isSameRun, kindsOf, runsOf } from "./classes.js";
import { greatest } from "./extremes.js";
import { isCommon, type Literals } from "./proposals.js";
import { occurrences, runBefore } from "./semantics.js";
import { agreement, splitsCodePoint } from "./texts.js";

/*
 * Marks behind what the outputs hold: the `br` of `4br`, the `kg` of `12 kg`. They are told by the examples: in each, a run of a class
 * stands in the output, and the same mark behind it in the text.
 */

/** Classes of which the run before a mark is sought. */
const MARKED: readonly ClassName[] = ["number", "digits", "letters", "alphanumerics", "capitalised", "words"];
/** What may stand behind a run as its mark: a unit of several words, its first word, a sign of a currency or of a share. */
const MARK = /^(?:([\p{L}\p{M}]+)(?:\/[\p{L}\p{M}]+|[²³])?|[\p{Sc}%‰°])/u;
/** Longest mark in UTF-16 units, and shortest beginning of a word that is one. */
const MARK_LENGTH_MAX = 24;
const MARK_STEM_MIN = 3;
/** Runs of a text that are looked at, and marks that are proposed per class. */
const MARKED_RUNS_MAX = 200;
const MARKS_MAX = 12;

/** Classes and the marks behind those of their runs that stand in the outputs: marks that all texts have there, or a beginning of theirs. */
export const marksBehind: Literals = function* ([texts = []], view) {
  const { targets, memo } = view;
  const [first, ...others] = texts;
  if (!isText(first) || targets.length !== texts.length) return;
  for (const name of MARKED) {
    const rest = others.map((text, at) => marksIn(text, name, targets[at + 1], memo));
    if (rest.some((marks) => marks.size === 0)) continue;
    const shared = new Set([...marksIn(first, name, targets[0], memo)].map((mark) => rest.reduce(sharedMark, mark)));
    for (const mark of [...shared].slice(0, MARKS_MAX)) {
      if (mark === "" || (texts.length === 1 && !isCommon(mark, view))) continue;
      const isRead = (text: Value, at: number): boolean =>
        standsApart(runBefore([text, name, mark], null, memo), targets[at], memo);
      if (texts.every(isRead)) yield [name, mark];
    }
  }
};

/** The marks behind the runs of a class that stand in an output. */
function marksIn(text: Value, name: ClassName, target: Value | undefined, memo: Memo): ReadonlySet<string> {
  const marks = new Set<string>();
  if (!isText(text)) return marks;
  const { starts, ends } = runsOf(text, name, memo);
  for (const [run, start] of starts.slice(0, MARKED_RUNS_MAX).entries()) {
    const end = ends[run] ?? start;
    if (!standsApart(text.slice(start, end), target, memo)) continue;
    const behind = text.slice(end, end + 1 + MARK_LENGTH_MAX).replace(/^\s/, "");
    for (const mark of MARK.exec(behind) ?? []) if (mark !== undefined) marks.add(mark);
  }
  return marks;
}

/** A mark, or the longest beginning of it that one of others has; empty where that is too short to tell anything. */
function sharedMark(mark: string, others: ReadonlySet<string>): string {
  if (others.has(mark)) return mark;
  const shared = greatest([...others].map((other) => agreement(other, 0, mark)));
  const end = splitsCodePoint(mark, shared) ? shared - 1 : shared;
  return end < MARK_STEM_MIN ? "" : mark.slice(0, end);
}

/** True for a text that stands in another, not within a longer word or number. */
function standsApart(part: Value | undefined, whole: Value | undefined, memo: Memo): boolean {
  if (!isText(part) || !isText(whole) || part === "" || !whole.includes(part)) return false;
  const kinds = kindsOf(whole, memo);
  const isCut = (at: number): boolean => at > 0 && at < whole.length && isSameRun(kinds[at - 1] ?? 0, kinds[at] ?? 0);
  return occurrences(whole, part, memo).some((at) => !isCut(at) && !isCut(at + part.length));
}
