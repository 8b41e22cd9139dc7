import type { Domain, Shown } from "../space/domain.js";
import type { Value } from "../space/value.js";
import type { Belief } from "./belief.js";

/**
 * Likelihood that the right rule cuts an output out of other surroundings than those of the examples, on either side, against that of
 * another rule which does so. Set by hand: a tenth does as well.
 */
const OTHER_SURROUNDINGS_LIKELIHOOD = 0.3;
/** Share of the belief about a row from which on an output is looked at. */
const LOOKED_AT_FROM = 0.001;

/** Sides that an untidy output counts for. */
const UNTIDY_SIDES = 3;

/** How many sides of the parts that an output has of its row have other surroundings than those of the examples: 0, 1 or 2; 3 for an untidy output. */
export type NewSides = (row: Value, output: Value) => number;

/** The sides that no example has. */
export function newSidesOf(domain: Domain, examples: Shown): NewSides {
  const wholes = examples.map(({ input, output }) => domain.surroundings(input, output));
  const areCut = wholes.every((whole) => whole !== null);
  const around = areCut ? wholes : examples.flatMap(({ input, output }) => domain.partSurroundings(input, output));
  const before = new Set(around.flatMap((each) => [...each.before]));
  const after = new Set(around.flatMap((each) => [...each.after]));
  const isUntidy = domain.untidyAgainst(examples);
  return (row, output) => {
    if (isUntidy(row, output)) return UNTIDY_SIDES;
    const whole = areCut ? domain.surroundings(row, output) : null;
    const parts = whole === null ? domain.partSurroundings(row, output) : [whole];
    const isNew = (side: "before" | "after", known: ReadonlySet<string>) =>
      Number(known.size > 0 && parts.some((part) => isApart(part[side], known)));
    return isNew("before", before) + isNew("after", after);
  };
}

function isApart(kinds: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  return [...kinds].every((kind) => ![...known].some((one) => areAlike(one, kind)));
}

/** Equal kinds, or a known one that says more and begins like the other: a blank with a mark beyond it is as one with a word. */
function areAlike(known: string, kind: string): boolean {
  return kind === "" ? known === "" : known.startsWith(kind);
}

/**
 * The belief after a look at where its programs cut: outputs out of surroundings that no example has are believed less, against the
 * other outputs of their row. A program that cuts within words on some rows, as it does in no example, so loses votes on each of them.
 */
export function believingSurroundings(domain: Domain, examples: Shown, belief: Belief): Belief {
  const newSides = newSidesOf(domain, examples);
  const likelihood = (row: Value, output: Value): number => OTHER_SURROUNDINGS_LIKELIHOOD ** newSides(row, output);
  return {
    ...belief,
    predictive: (row) => {
      const predictive = belief.predictive(row);
      const likely = predictive.outputs.filter(({ probability }) => probability >= LOOKED_AT_FROM);
      if (likely.length < 2) return predictive;
      const weights = likely.map(({ value, probability }) => probability * likelihood(row, value));
      const scale = sumOf(likely.map(({ probability }) => probability)) / sumOf(weights);
      const weighed = likely.map(({ value }, at) => ({ value, probability: (weights[at] ?? 0) * scale }));
      const rest = predictive.outputs.filter(({ probability }) => probability < LOOKED_AT_FROM);
      const outputs = [...weighed, ...rest].sort((one, other) => other.probability - one.probability);
      return { ...predictive, outputs };
    },
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
