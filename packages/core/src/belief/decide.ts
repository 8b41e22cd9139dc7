import type { Decision, Example, Reason, Row } from "../outcome.js";
import type { Domain } from "../space/domain.js";
import type { Term } from "../space/term.js";
import type { Value } from "../space/value.js";

/** Probability from which on a prediction is an answer, and below which it is withheld. */
const ANSWER_MIN = 0.9;
const SUGGEST_MIN = 0.3;

/** What the examples have shown, in the cells that the program reads. */
export interface Familiarity {
  /** True for an input that is unlike every example in form and whose output is, too, or that has a part of a new kind. */
  readonly isUnfamiliar: (input: Row, output: Value) => boolean;
  /** True for an input of which every cell that the program reads is missing. */
  readonly isMissing: (input: Row) => boolean;
}

/** The familiarity that examples give. */
export function familiarityOf(domain: Domain, program: Term, examples: readonly Example[]): Familiarity {
  const read = domain.reads(program);
  const cellsOf = (input: Row): readonly Value[] => read.map((index) => input[index] ?? null);
  const inputForms = new Set(examples.map(({ input }) => domain.form(cellsOf(input))));
  const outputForms = new Set(examples.map(({ output }) => domain.form(output)));
  const signs = read.map((index) => new Set(examples.flatMap(({ input }) => [...domain.signs(input[index] ?? null)])));
  const hasNewSign = (cells: readonly Value[]): boolean =>
    cells.some((cell, place) => [...domain.signs(cell)].some((sign) => signs[place]?.has(sign) !== true));
  return {
    isMissing: (input) => read.length > 0 && cellsOf(input).every((cell) => cell === null),
    isUnfamiliar: (input, output) => {
      const cells = cellsOf(input);
      return hasNewSign(cells) || (!inputForms.has(domain.form(cells)) && !outputForms.has(domain.form(output)));
    },
  };
}

/**
 * Share of the rules that are not defined on a missing cell which leave the output missing too, where no example tells:
 * people mostly leave blank what they know nothing of.
 */
const MISSING_STAYS_MISSING = 0.5;

/** Probability that the output of a row is missing because its cells are, when the rules are not defined on it. */
export function missingProbability(undefinedMass: number): number {
  return MISSING_STAYS_MISSING * undefinedMass;
}

/** What to do with a guess, and why. An unfamiliar row is never answered unasked. */
export function decide(
  input: Row,
  value: Value | undefined,
  confidence: number,
  familiarity: Familiarity,
): { readonly decision: Decision; readonly reason?: Reason } {
  if (value === undefined) return { decision: "abstain", reason: "not-applicable" };
  const unfamiliar = familiarity.isUnfamiliar(input, value);
  if (confidence >= ANSWER_MIN && !unfamiliar) return { decision: "answer" };
  const reason = unfamiliar ? "unfamiliar-input" : "rules-disagree";
  return { decision: confidence < SUGGEST_MIN ? "abstain" : "suggest", reason };
}
