import type { Example, Row } from "../outcome.js";
import type { Domain } from "../space/domain.js";
import { emptyMemo } from "../space/memo.js";
import { printValue } from "../space/notation.js";
import { evaluate, type Term } from "../space/term.js";

/** A program with its share of the mass of those it is listed with. */
export interface Likely {
  readonly term: Term;
  readonly share: number;
}

/** Inputs that are made up for one question, at most. */
const MADE_UP_MAX = 200;
/** The least share of the likely programs that must disagree with the others for an input to be worth a question. */
const DISAGREEMENT_MIN = 0.1;

/**
 * The made-up input on which likely programs disagree most (in bits), or `null` when none divides them: no two different
 * outputs have a share of {@link DISAGREEMENT_MIN} each. Inputs are those of the examples with one cell that a likely
 * program reads replaced by a variant of it; `isKnown` leaves some out. Ties keep the earlier one.
 */
export function dividingInput(
  examples: readonly Example[],
  programs: readonly Likely[],
  domain: Domain,
  isKnown: (row: Row) => boolean,
): Row | null {
  const memo = emptyMemo();
  let best: { readonly row: Row; readonly bits: number } | null = null;
  for (const row of madeUpInputs(examples, programs, domain)) {
    if (isKnown(row)) continue;
    const shares = new Map<string, number>();
    let undefinedShare = 0;
    for (const { term, share } of programs) {
      const output = evaluate(term, row, memo);
      if (output === undefined) undefinedShare += share;
      else shares.set(domain.looks(output), (shares.get(domain.looks(output)) ?? 0) + share);
    }
    if ([...shares.values()].filter((share) => share >= DISAGREEMENT_MIN).length < 2) continue;
    const bits = entropy([...shares.values(), undefinedShare]);
    if (best === null || bits > best.bits) best = { row, bits };
  }
  return best?.row ?? null;
}

/** At most {@link MADE_UP_MAX} different inputs, each an example's with one cell replaced. */
function madeUpInputs(examples: readonly Example[], programs: readonly Likely[], domain: Domain): readonly Row[] {
  const read = new Set(programs.flatMap(({ term }) => domain.reads(term)));
  const inputs = examples.flatMap(({ input }) =>
    [...read].flatMap(
      (place) =>
        domain
          .variants(input[place] ?? null)
          .filter((variant) => !domain.isDamaged(variant))
          .map((variant) => input.map((cell, at) => (at === place ? (variant as typeof cell) : cell))), // variants of cells are cells
    ),
  );
  const distinct = [...new Map(inputs.map((input) => [printValue(input), input])).values()];
  const step = Math.max(1, distinct.length / MADE_UP_MAX);
  return distinct.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** Entropy in bits of probabilities that sum to one, or less. */
export function entropy(probabilities: readonly number[]): number {
  let bits = 0;
  for (const probability of probabilities) if (probability > 0) bits -= probability * Math.log2(probability);
  return bits;
}
