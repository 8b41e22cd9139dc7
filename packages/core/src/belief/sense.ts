import type { Domain } from "../space/domain.js";
import type { Belief } from "./belief.js";
import { onceEach, replaying, withoutShare } from "./without.js";

/** Likelihood that a rule which no one would write is meant. Set by hand. */
const SENSELESS_LIKELIHOOD = 2 ** -14;

/** Likeliest programs of which one must be such for the others to be looked at. */
const LOOKED_AT = 20;

/** The belief in which programs that make no sense to their domain, such as a date with its month in two places, lose weight. */
export function believingSense(domain: Domain, belief: Belief): Belief {
  const programs = replaying(belief.programs);
  const isSenseless = onceEach(({ term }) => domain.isSenseless(term));
  if (!first(programs(), LOOKED_AT).some(isSenseless)) return belief;
  return withoutShare({ ...belief, programs }, isSenseless, SENSELESS_LIKELIHOOD);
}

function first<Item>(items: Iterable<Item>, count: number): readonly Item[] {
  const taken: Item[] = [];
  for (const item of items) {
    if (taken.push(item) === count) break;
  }
  return taken;
}
