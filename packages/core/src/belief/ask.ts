import type { Cell, Prediction, Question, Row } from "../outcome.js";
import type { Value } from "../space/value.js";
import type { Predictive } from "./forward.js";

/** Outputs offered in a question. */
const CHOICES_MAX = 4;

/**
 * The row whose answer tells most: the greatest entropy of the predictive distribution, where a row stands for all rows
 * of its form (greedy information gain; Tiwari et al., arXiv 2006.12638). Only rows that are not answered outright are
 * asked about; `null` when there is none.
 */
export function questionIn(
  candidates: readonly Row[],
  inputs: readonly Row[],
  predictive: (row: Row) => Predictive,
  predict: (row: Row) => Prediction,
  form: (row: Value) => string,
): Question | null {
  const sizes = new Map<string, number>();
  for (const row of candidates) sizes.set(form(row), (sizes.get(form(row)) ?? 0) + 1);
  let best: { readonly row: Row; readonly bits: number; readonly gain: number } | null = null;
  for (const row of candidates) {
    const { decision, reason } = predict(row);
    if (decision === "answer" || reason === "cell-too-long") continue;
    const bits = entropyOf(predictive(row));
    const gain = bits * (sizes.get(form(row)) ?? 1);
    if (best === null || gain > best.gain) best = { row, bits, gain };
  }
  if (best === null) return null;
  const choices = predictive(best.row).outputs.slice(0, CHOICES_MAX);
  return {
    input: best.row,
    index: inputs.indexOf(best.row),
    choices: choices.map(({ value, probability }) => ({ value: value as Cell, probability })), // programs give cells
    bits: best.bits,
  };
}

/** Entropy in bits; being undefined is an outcome, and so is the mass that was not followed up. */
function entropyOf({ outputs, undefinedMass, lostMass }: Predictive): number {
  let bits = 0;
  for (const mass of [...outputs.map((output) => output.probability), undefinedMass, lostMass]) {
    if (mass > 0) bits -= mass * Math.log2(mass);
  }
  return bits;
}
