import type { Belief } from "./belief/belief.js";
import { decide, type Familiarity, missingProbability } from "./belief/decide.js";
import { type ColumnEvidence, evidenceOf } from "./belief/evidence.js";
import type { Predictive } from "./belief/forward.js";
import { probabilityOf } from "./belief/select.js";
import type { Cell, Decision, Prediction, Reason, Row } from "./outcome.js";
import type { Calibration } from "./space/calibration.js";
import { emptyMemo, type Memo } from "./space/memo.js";
import { evaluate, type Term } from "./space/term.js";
import { hasLongCell, rowKey } from "./task.js";

/** Outputs offered beside the best guess. */
const ALTERNATIVES_MAX = 4;

/** What is believed about a row that is none of the task: of another width, or with cells that are neither text nor missing. */
export function notApplicable(): Prediction {
  return { value: null, confidence: 0, decision: "abstain", reason: "not-applicable", alternatives: [] };
}

/** One prediction for every row, computed once for equal rows; `null` stands for what is no row. */
export function predictEach(
  inputs: readonly (Row | null)[],
  width: number,
  predictWith: (memo: Memo, input: Row) => Prediction,
): Prediction[] {
  const memo = emptyMemo();
  const known = new Map<string, Prediction>();
  return inputs.map((input) => {
    if (input?.length !== width) return notApplicable();
    const key = rowKey(input);
    const prediction = known.get(key) ?? predictWith(memo, input);
    known.set(key, prediction);
    return prediction;
  });
}

/** What predictions are made with. */
export interface Knowledge {
  readonly belief: Belief;
  readonly program: Term;
  readonly familiarity: Familiarity;
  readonly calibration: Calibration;
  /** The answers of the examples, by the keys of their rows. */
  readonly shown: ReadonlyMap<string, Cell>;
  /** Computed when first asked for: it looks at all rows that vote. */
  readonly column: () => ColumnEvidence;
  /** Share of the answered rows that may be wrong. */
  readonly risk: number;
}

/** Probability that the answer of an example holds for a row with the same cells. Set by hand: hardly any answers hang on what is in no cell. */
const SHOWN_CONFIDENCE = 0.999;

/** What is believed about one row: the output of the shipped program, what the whole space makes of it, and what to do with it. */
export function predictRow(knowledge: Knowledge, input: Row, memo: Memo): Prediction {
  const { belief, program, familiarity } = knowledge;
  const own = evaluate(program, input, memo) as Cell | undefined; // programs give cells
  if (hasLongCell(input))
    return { value: own ?? null, confidence: 0, decision: "abstain", reason: "cell-too-long", alternatives: [] };
  if (own !== undefined && knowledge.shown.get(rowKey(input)) === own)
    return { value: own, confidence: SHOWN_CONFIDENCE, decision: "answer", alternatives: [] };
  const predictive = belief.predictive(input);
  if (own === undefined) {
    if (familiarity.isMissing(input)) return staysMissing(predictive);
    return notDefined(knowledge, input, predictive);
  }
  return withAlternatives(own, judge(knowledge, input, predictive, own), predictive);
}

interface Judged {
  readonly confidence: number;
  readonly decision: Decision;
  readonly reason?: Reason;
  readonly detail?: string;
}

function judge(knowledge: Knowledge, input: Row, predictive: Predictive, value: Cell): Judged {
  const { calibration, familiarity, risk } = knowledge;
  const column = knowledge.column();
  const evidence = evidenceOf(column, familiarity, predictive, input, value);
  const confidence = calibration.confidence(evidence);
  const answerFrom = calibration.answerFrom(column.examples, risk);
  // Where all rows get one output, none is surer than the others and pays for them.
  const decided = decide(evidence, confidence, evidence.draws === null ? answerFrom : Math.max(answerFrom, 1 - risk));
  const detail = decided.reason === "unfamiliar-input" ? familiarity.unlike(input, value) : null;
  return { confidence, ...decided, ...(detail === null ? {} : { detail }) };
}

/** A row on which the program is not defined: what likely other programs say is at most a suggestion of what it could be. */
function notDefined(knowledge: Knowledge, input: Row, predictive: Predictive): Prediction {
  const likeliest = predictive.outputs[0]?.value as Cell | undefined; // programs give cells
  const refused = { decision: "abstain", reason: "not-applicable" } as const;
  if (likeliest === undefined) return { value: null, confidence: 0, ...refused, alternatives: [] };
  const { confidence } = judge(knowledge, input, predictive, likeliest);
  return withAlternatives(likeliest, { confidence, ...refused }, predictive);
}

/** A prediction with the other outputs, which share what the confidence leaves as the posterior has it. */
function withAlternatives(value: Cell, judged: Judged, predictive: Predictive): Prediction {
  const others = predictive.outputs.filter((output) => output.value !== value);
  const rest = 1 - probabilityOf(predictive, value);
  const scale = rest > 0 ? (1 - judged.confidence) / rest : 0;
  const alternatives = others.slice(0, ALTERNATIVES_MAX).map(({ value: other, probability }) => ({
    value: other as Cell, // programs give cells
    probability: probability * scale,
  }));
  return { value, ...judged, alternatives };
}

/**
 * The likeliest outputs, as many as it takes for the right one to be among them in all but a share `miss` of rows; `null` where the known
 * outputs are not enough, or nothing is known of such sets.
 */
export function predictionSet(knowledge: Knowledge, input: Row, miss: number): readonly Cell[] | null {
  const { value, confidence, reason, alternatives } = predictRow(knowledge, input, emptyMemo());
  if (reason === "cell-too-long" || reason === "missing-input" || !(miss > 0 && miss < 1)) return null;
  const wanted = knowledge.calibration.setMass(knowledge.column().examples, miss);
  const set: Cell[] = [];
  let mass = 0;
  for (const output of [{ value, probability: confidence }, ...alternatives]) {
    if (mass >= wanted) break;
    set.push(output.value);
    mass += output.probability;
  }
  return mass >= wanted ? set : null;
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
