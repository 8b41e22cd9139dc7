import type { Belief } from "./belief/belief.js";
import { decide, type Familiarity, missingProbability } from "./belief/decide.js";
import type { Predictive } from "./belief/forward.js";
import { probabilityOf } from "./belief/select.js";
import type { Cell, Decision, Prediction, Row } from "./outcome.js";
import { emptyMemo, type Memo } from "./space/memo.js";
import { evaluate, type Term } from "./space/term.js";
import { hasLongCell, isRow, rowKey } from "./task.js";

/** Outputs offered beside the best guess. */
const ALTERNATIVES_MAX = 4;

/** What is believed about a row that is none of the task: of another width, or with cells that are neither text nor missing. */
export function notApplicable(): Prediction {
  return { value: null, confidence: 0, decision: "abstain", reason: "not-applicable", alternatives: [] };
}

/** One prediction for every row, computed once for equal rows. */
export function predictEach(
  inputs: readonly Row[],
  width: number,
  predictWith: (memo: Memo, input: Row) => Prediction,
): Prediction[] {
  const memo = emptyMemo();
  const known = new Map<string, Prediction>();
  return inputs.map((input) => {
    if (!isRow(input, width)) return notApplicable();
    const key = rowKey(input);
    const prediction = known.get(key) ?? predictWith(memo, input);
    known.set(key, prediction);
    return prediction;
  });
}

/** What is believed about one row: the output of the shipped program, what the whole space makes of it, and what to do with it. */
export function predictRow(
  belief: Belief,
  program: Term,
  familiarity: Familiarity,
  input: Row,
  memo: Memo,
): Prediction {
  const own = evaluate(program, input, memo) as Cell | undefined; // programs give cells
  if (hasLongCell(input))
    return { value: own ?? null, confidence: 0, decision: "abstain", reason: "cell-too-long", alternatives: [] };
  const predictive = belief.predictive(input);
  if (own === undefined && familiarity.isMissing(input)) return staysMissing(predictive);
  const decided = decide(input, own, probabilityOf(predictive, own), familiarity);
  const value = bestGuess(own, predictive, decided.decision);
  const alternatives = predictive.outputs
    .filter((output) => output.value !== value)
    .slice(0, ALTERNATIVES_MAX)
    .map((output) => ({ value: output.value as Cell, probability: output.probability })); // programs give cells
  return { value: value ?? null, confidence: probabilityOf(predictive, value), ...decided, alternatives };
}

/** A row without what the rule works on: its output is missing too, unless some rule knows better. */
function staysMissing({ outputs, undefinedMass }: Predictive): Prediction {
  const guesses = [{ value: null, probability: missingProbability(undefinedMass) }, ...outputs].map(
    ({ value, probability }) => ({ value: value as Cell, probability }), // programs give cells
  );
  guesses.sort((left, right) => right.probability - left.probability);
  const [best, ...others] = guesses;
  return {
    value: best?.value ?? null,
    confidence: best?.probability ?? 0,
    decision: "suggest",
    reason: "missing-input",
    alternatives: others.slice(0, ALTERNATIVES_MAX),
  };
}

/** The program is the best function for all rows; on a row that is not answered, another output may be likelier. */
function bestGuess(own: Cell | undefined, predictive: Predictive, decision: Decision): Cell | undefined {
  const [likeliest] = predictive.outputs;
  if (likeliest === undefined) return own;
  const keep = own !== undefined && (decision === "answer" || probabilityOf(predictive, own) >= likeliest.probability);
  return keep ? own : (likeliest.value as Cell); // programs give cells
}
