import { pathOf } from "../space/cases.js";
import type { Domain } from "../space/domain.js";
import { emptyMemo } from "../space/memo.js";
import { evaluate, type Term } from "../space/term.js";
import { cellsOf, isBlank, type Value } from "../space/value.js";
import type { Belief } from "./belief.js";
import { onceEach, replaying, weightsOf, withoutShare } from "./without.js";

/** Likelihood that a rule which passes over a filled cell for a blank one is meant. Set by hand. */
const PASSED_OVER_LIKELIHOOD = 2 ** -14;
/** Rows with a blank that are looked at. */
const ROWS_MAX = 50;

/**
 * The belief where cells are blank: programs lose weight that pass over a filled cell of an unlabelled row for a blank one. Asked whether the landline is missing before
 * the mobile number is looked at, such a rule writes a letter to someone with a mobile number.
 */
export function believingFilled(domain: Domain, rows: readonly Value[], belief: Belief): Belief {
  const blanked = rows.filter((row) => cellsOf(row).some(isBlank)).slice(0, ROWS_MAX);
  if (blanked.length === 0) return belief;
  const programs = replaying(belief.programs);
  const passesOver = onceEach(({ term }) => blanked.some((row) => isPassedOver(domain, term, row)));
  const likeliest = weightsOf(programs(), belief.beta);
  const passing = likeliest.filter(({ program }) => passesOver(program));
  if (passing.length === 0 || passing.length === likeliest.length) return belief;
  return withoutShare({ ...belief, programs }, passesOver, PASSED_OVER_LIKELIHOOD);
}

/**
 * Whether a guard about blank cells of a row sends it to a case that leaves a filled cell out, which the other case would take, as it takes what the guard asks about where it is
 * filled.
 */
function isPassedOver(domain: Domain, term: Term, row: Value): boolean {
  if (term.kind !== "call" || term.operator.tellsCases !== true) return false;
  const [guard, then, otherwise] = term.args;
  if (guard === undefined || then === undefined || otherwise === undefined) return false;
  const [taken, other] = evaluate(guard, row, emptyMemo()) === true ? [then, otherwise] : [otherwise, then];
  const isNothing = (place: number): boolean => isBlank(cellsOf(row)[place]);
  const asked = domain.reads(guard);
  const alternative = pathOf(other, row).term;
  return (
    (asked.length > 0 &&
      asked.every((place) => isNothing(place) && takenBy(domain, other).includes(place)) &&
      domain.reads(alternative).some((place) => !isNothing(place) && !takenBy(domain, taken).includes(place)) &&
      evaluate(alternative, row, emptyMemo()) !== undefined) ||
    isPassedOver(domain, taken, row)
  );
}

/** The cells that the cases of a program take, whatever its guards ask. */
function takenBy(domain: Domain, term: Term): readonly number[] {
  if (term.kind !== "call" || term.operator.tellsCases !== true) return domain.reads(term);
  return term.args.slice(1).flatMap((each) => takenBy(domain, each));
}
