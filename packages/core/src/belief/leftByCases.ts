import { explainedBy } from "../search/coverage.js";
import type { ProgramSpace } from "../search/deduce.js";
import { takeBest } from "../search/kBest.js";
import { emptyMemo } from "../space/memo.js";
import { evaluate } from "../space/term.js";
import { type Value, valuesEqual } from "../space/value.js";
import type { Audit } from "./audit.js";
import { loneCases, withoutLoneCases } from "./loneCase.js";

/** Share of the examples that a rule with cases may leave: of more, it is another rule. */
const LEFT_SHARE_MAX = 0.15;
/** Examples of such a set, at most: each of them is left out of it in turn. */
const LEFT_MAX = 12;
/** Examples with a case of their own that are looked into, of one rule. */
const LONELY_MAX = 2;
/** Examples from which on parts of them are looked at, because wrong ones may keep the rule of all from being found. */
const PARTS_FROM = 16;
/** Which examples such a part holds, by index: all but a quarter, or every second one or pair. */
const PARTS: readonly ((index: number) => boolean)[] = [
  ...[0, 1, 2, 3].map((rest) => (index: number) => index % 4 !== rest),
  ...[0, 1].map((rest) => (index: number) => index % 2 === rest),
  ...[0, 1].map((rest) => (index: number) => (index >> 1) % 2 === rest),
];

/**
 * Sets of examples that may be wrong, by rules with cases: what a rule leaves when those cases are taken out of it that only one example takes, the
 * same without one of its items, and such examples alone. Where the rule gives nothing and the answer is no other's, there is nothing to mistake: that is a case. All sets of one rule come together, first of the rule of all examples, then of parts of
 * many, which are searched only when they are asked for (random sample consensus, Fischler & Bolles 1981, with fixed samples). Ascending, none
 * empty.
 */
export function* leftByCases(
  { evidence, search }: Audit,
  space: ProgramSpace,
): Iterable<readonly (readonly number[])[]> {
  const { scopes } = evidence;
  const all = [...scopes.keys()];
  yield leftBy(space, all, evidence);
  if (scopes.length < PARTS_FROM) return;
  for (const part of PARTS) {
    const kept = all.filter(part);
    yield leftBy(search(kept, true), kept, evidence);
  }
}

function leftBy(
  { dag, root }: ProgramSpace,
  kept: readonly number[],
  { scopes, outputs, confirmed }: Audit["evidence"],
): readonly (readonly number[])[] {
  const program = takeBest(dag, root, 1)[0]?.term;
  if (program === undefined) return [];
  const keptScopes = kept.map((index) => scopes[index] as Value); // in range
  const lonely = loneCases(program, keptScopes).map((at) => kept[at] as number); // in range
  const rule = withoutLoneCases(program, keptScopes);
  const mayBeSlip = (index: number): boolean =>
    evaluate(rule, scopes[index] as Value, emptyMemo()) !== undefined || // in range
    outputs.some((other, at) => at !== index && valuesEqual(other, outputs[index]));
  const explained = explainedBy(rule, scopes, outputs, emptyMemo());
  const left = [...scopes.keys()].filter((index) => explained[index] !== true && mayBeSlip(index));
  const isFew = left.length > 0 && left.length <= Math.max(1, Math.min(LEFT_MAX, LEFT_SHARE_MAX * scopes.length));
  const alone = lonely.filter(mayBeSlip).slice(0, LONELY_MAX);
  const sets = [...(isFew ? [left, ...withoutOne(left)] : []), ...alone.map((index) => [index])];
  return sets.filter((set) => set.length > 0 && set.every((index) => confirmed[index] !== true));
}

/** The sets that are left when one item is taken out of a set. */
export function withoutOne(set: readonly number[]): readonly (readonly number[])[] {
  return set.map((one) => set.filter((other) => other !== one));
}
