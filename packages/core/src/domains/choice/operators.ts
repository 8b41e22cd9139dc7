import type { Binding, Operator } from "../../space/grammar.js";
import { isList, type Value } from "../../space/value.js";
import { pairsOf } from "./pairs.js";
import * as witness from "./witness.js";

/** A branch is run on the row where its guard says so, and on nothing elsewhere: a list of one row or none. */
function where(wanted: boolean): Binding {
  return {
    scope: ([guard], row) => (typeof guard === "boolean" ? (guard === wanted ? [row] : []) : undefined),
    each: true,
  };
}

const single = (list: Value | undefined): Value | undefined => (isList(list) ? list[0] : undefined);

/** One of two programs, by a guard. */
export const when: Operator = {
  name: "when",
  run: ([guard, then, otherwise]) => single(guard === true ? then : otherwise),
  bindings: [undefined, where(true), where(false)],
  witness: witness.whenWitness,
  tellsCases: true,
};

/** A program where a guard holds; elsewhere it is not defined. */
export const only: Operator = {
  name: "only",
  run: ([guard, then]) => (guard === true ? single(then) : undefined),
  bindings: [undefined, where(true)],
  witness: witness.onlyWitness,
  tellsCases: true,
};

/** What a finite map, a list of pairs, gives for a key; not defined for a key that it does not hold. */
export const lookup: Operator = {
  name: "lookup",
  run: ([key, map]) => pairsOf(map).find(([known]) => known === key)?.[1],
  mayBeMissing: true,
  witness: witness.lookupWitness,
  cut: witness.lookupCut,
};
