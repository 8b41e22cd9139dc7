import type { Domain, Shown } from "../space/domain.js";
import { emptyMemo } from "../space/memo.js";
import { evaluate } from "../space/term.js";
import type { Value } from "../space/value.js";
import type { Belief } from "./belief.js";
import { distribution, onceEach, without } from "./without.js";

/**
 * Likelihood that the right rule gives an output that cannot be on some unlabelled row, where the outputs of all examples can: the
 * row is a slip or of a case of its own. Once a task, not once a row. Set by hand.
 */
const IMPOSSIBLE_LIKELIHOOD = 1 / 64;
/** The same of an output that is unlikely. Set by hand. */
const UNLIKELY_LIKELIHOOD = 1 / 8;
/** Share of what the programs of the language believe about a row that must be in impossible outputs for the row to be consulted. */
const CONSULTED_FROM = 0.01;
/** Share of the same from which on an output is looked at. */
const LOOKED_AT_FROM = 0.001;
/** Rows that are consulted, at most. */
const CONSULTED_MAX = 8;

type CannotBe = NonNullable<ReturnType<Domain["cannotBe"]>>;

/**
 * The belief after a look at what its programs make of the unlabelled rows: those that turn a row into something that cannot be lose
 * all but {@link IMPOSSIBLE_LIKELIHOOD} of their weight, against the other programs and against a rule outside the language; and those that make something unlikely
 * of one lose less. What the exact belief says of them is known row by row only, so the likeliest of them stand for all. Nothing changes where
 * the examples say nothing of the kind.
 */
export function believingPossible(domain: Domain, examples: Shown, rows: readonly Value[], belief: Belief): Belief {
  const hardlyIs = domain.hardlyIs(examples);
  const cannotBe = domain.cannotBe(examples);
  const likely = hardlyIs === null ? belief : refuting(hardlyIs, UNLIKELY_LIKELIHOOD, rows, belief);
  if (cannotBe === null) return likely;
  const possible = refuting(cannotBe, IMPOSSIBLE_LIKELIHOOD, rows, likely);
  return possible === likely ? likely : believingLess(possible, cannotBe);
}

/** The belief in which programs that make of some row what refutes them keep so much of their weight. */
function refuting(refutes: CannotBe, likelihood: number, rows: readonly Value[], belief: Belief): Belief {
  const masses = rows.map((row) => ({ row, mass: refutedMass(refutes, row, belief) }));
  const consulted = masses
    .filter(({ mass }) => mass > 0 && mass >= CONSULTED_FROM * belief.withinLanguage)
    .sort((left, right) => right.mass - left.mass);
  const most = consulted[0]?.mass ?? 0;
  if (most === 0) return belief;
  const held = consulted.slice(0, CONSULTED_MAX).map(({ row }) => row);
  const memo = emptyMemo();
  const judged = new Map(held.map((row) => [row, new Map<Value, boolean>()]));
  const refutesOn = (row: Value, output: Value): boolean => {
    const outputs = judged.get(row);
    const answer = outputs?.get(output) ?? refutes(row, output);
    outputs?.set(output, answer);
    return answer;
  };
  const isRefuted = onceEach(({ term }) => held.some((row) => refutesOn(row, evaluate(term, row, memo) ?? null)));
  return without(belief, isRefuted, most, likelihood);
}

/** A belief in which some outputs of rows are hardly believed: what spoke for them is lost mass. */
function believingLess(belief: Belief, isImpossible: CannotBe): Belief {
  return {
    ...belief,
    predictive: (row) => {
      const { outputs, undefinedMass } = belief.predictive(row);
      const lessened = outputs.map(({ value, probability }) => ({
        value,
        probability: isImpossible(row, value) ? probability * IMPOSSIBLE_LIKELIHOOD : probability,
      }));
      return distribution(lessened, undefinedMass);
    },
  };
}

function refutedMass(refutes: CannotBe, row: Value, { predictive, withinLanguage }: Belief): number {
  const least = LOOKED_AT_FROM * withinLanguage;
  return predictive(row).outputs.reduce(
    (sum, { value, probability }) => sum + (probability >= least && refutes(row, value) ? probability : 0),
    0,
  );
}
