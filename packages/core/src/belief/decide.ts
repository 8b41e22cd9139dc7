import type { Decision, Reason } from "../outcome.js";
import type { Value } from "../space/value.js";

/** Probability from which on a prediction is an answer, and below which it is withheld. */
export const ANSWER_MIN = 0.9;
export const SUGGEST_MIN = 0.3;

/** The forms that the examples have shown. */
export interface Familiarity {
  readonly inputForms: ReadonlySet<string>;
  readonly outputForms: ReadonlySet<string>;
  readonly form: (value: Value) => string;
}

/** What to do with a guess, and why. A guess that is unlike every example in input and output form is never answered. */
export function decide(
  scope: Value,
  value: Value | undefined,
  confidence: number,
  familiarity: Familiarity,
): { readonly decision: Decision; readonly reason?: Reason } {
  if (value === undefined) return { decision: "abstain", reason: "not-applicable" };
  const unfamiliar =
    !familiarity.inputForms.has(familiarity.form(scope)) && !familiarity.outputForms.has(familiarity.form(value));
  if (confidence >= ANSWER_MIN && !unfamiliar) return { decision: "answer" };
  return {
    decision: confidence < SUGGEST_MIN ? "abstain" : "suggest",
    reason: unfamiliar ? "unfamiliar-input" : "rules-disagree",
  };
}
