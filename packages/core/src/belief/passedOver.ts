import type { Ranked } from "../search/kBest.js";
import type { Domain } from "../space/domain.js";
import { emptyMemo, type Memo } from "../space/memo.js";
import { evaluate, type Term } from "../space/term.js";
import { isList, type Value } from "../space/value.js";
import type { Belief } from "./belief.js";
import { replaying, weightsOf, without } from "./without.js";

/** Likelihood that a rule which passes over a filled cell for a blank one is meant. Set by hand. */
const PASSED_OVER_LIKELIHOOD = 2 ** -14;
/** Rows with a blank that are looked at. */
const ROWS_MAX = 50;

/**
 * The belief where cells are blank: programs lose weight that pass over a filled cell of an unlabelled row for a blank one. Asked whether the landline is missing before
 * the mobile number is looked at, such a rule writes a letter to someone with a mobile number.
 */
export function believingFilled(domain: Domain, rows: readonly Value[], belief: Belief): Belief {
  const blanked = rows.filter((row) => isList(row) && row.some(isBlank)).slice(0, ROWS_MAX);
  if (blanked.length === 0) return belief;
  const programs = replaying(belief.programs);
  const known = new Map<Ranked, boolean>();
  const passesOver = (program: Ranked): boolean => {
    const answer = known.get(program) ?? blanked.some((row) => isPassedOver(domain, program.term, row, emptyMemo()));
    known.set(program, answer);
    return answer;
  };
  const likeliest = weightsOf(programs(), belief.beta);
  const passing = likeliest.filter(({ program }) => passesOver(program));
  if (passing.length === 0 || passing.length === likeliest.length) return belief;
  const sum = (of: typeof likeliest): number => of.reduce((total, { weight }) => total + weight, 0);
  const mass = (sum(passing) / sum(likeliest)) * belief.withinLanguage;
  return without({ ...belief, programs }, passesOver, mass, PASSED_OVER_LIKELIHOOD);
}

/**
 * Whether a guard about blank cells of a row sends it to a case that leaves a filled cell out, which the other case would take, as it takes what the guard asks about where it is
 * filled.
 */
function isPassedOver(domain: Domain, program: Term, row: Value, memo: Memo): boolean {
  let term = program;
  while (term.kind === "call" && term.operator.tellsCases === true) {
    const [guard, then, otherwise] = term.args;
    if (guard === undefined || then === undefined || otherwise === undefined) return false;
    const holds = evaluate(guard, row, memo) === true;
    const [taken, other] = holds ? [then, otherwise] : [otherwise, then];
    const asked = domain.reads(guard);
    if (isList(row) && asked.length > 0 && asked.every((place) => isBlank(row[place]))) {
      const left = new Set([...valuesOf(domain, taken), ...asked]);
      const alternatives = casesOf(other);
      const reads = alternatives.flatMap((each) => domain.reads(each));
      const alternative = caseOf(other, row, memo);
      if (
        asked.every((place) => reads.includes(place)) &&
        domain.reads(alternative).some((place) => !left.has(place) && !isBlank(row[place])) &&
        evaluate(alternative, row, memo) !== undefined
      )
        return true;
    }
    term = taken;
  }
  return false;
}

/** The case of a row, whatever follows it. */
function caseOf(term: Term, row: Value, memo: Memo): Term {
  if (term.kind !== "call" || term.operator.tellsCases !== true) return term;
  const [guard, then, otherwise] = term.args;
  const taken = guard !== undefined && evaluate(guard, row, memo) === true ? then : otherwise;
  return taken === undefined ? term : caseOf(taken, row, memo);
}

/** All cases of a program, without their guards. */
function casesOf(term: Term): readonly Term[] {
  if (term.kind !== "call" || term.operator.tellsCases !== true) return [term];
  return term.args.slice(1).flatMap(casesOf);
}

function valuesOf(domain: Domain, term: Term): readonly number[] {
  return casesOf(term).flatMap((each) => [...domain.reads(each)]);
}

function isBlank(cell: Value | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}
