import type { ProgramSpace } from "../search/deduce.js";
import { type Derivation, derive } from "../search/derive.js";
import { takeBest } from "../search/kBest.js";
import { caseOf, entryOf } from "../space/cases.js";
import type { Domain } from "../space/domain.js";
import { exp2 } from "../space/exp2.js";
import { productionKey } from "../space/grammar.js";
import { emptyMemo } from "../space/memo.js";
import { isAlike } from "../space/slip.js";
import { call, evaluate, type Term } from "../space/term.js";
import { type Value, valuesEqual } from "../space/value.js";
import type { Evidence, WrongExample } from "./audit.js";
import { WRONG_BITS } from "./noise.js";

/** Probability from which on an example is named that has a case of its own. */
const PROBABILITY_MIN = 0.9;
/** Examples that must show the case which the wrong one is then taken to belong to. */
const SHOWN_MIN = 2;
/** Examples below which nothing is named: of four, one is too often the only one of its case. */
const EXAMPLES_MIN = 5;
/** Characters of an answer below which one character tells yes from no, or one code from another. */
const CHARACTERS_MIN = 4;

/**
 * The examples that the shortest program has a case of its own for, although without that case it would give nearly what was given
 * there: in another letter case, with other white space, or with one character mistyped. What the case takes in bits is held against what the slip
 * takes, given that the language holds the rule: a rule with cases is hardly shorter than one outside the language while few examples are
 * known, but that one knows nothing of slips either.
 */
export function slipsAmongCases(
  domain: Pick<Domain, "grammar" | "prior" | "slip">,
  { scopes, outputs, copies, confirmed }: Evidence,
  { dag, root }: ProgramSpace,
): readonly WrongExample[] {
  const program = takeBest(dag, root, 1)[0]?.term;
  if (program === undefined || scopes.length < EXAMPLES_MIN) return [];
  const found = loneCases(program, scopes).flatMap((index) => {
    const scope = scopes[index] as Value; // in range
    const less = confirmed[index] !== true ? withoutCase(program, scope) : null;
    if (less === null || shownBeside(less, scopes, index) < SHOWN_MIN) return [];
    const given = outputs[index] as Value; // in range
    const expected = evaluate(less, scope, emptyMemo());
    if (typeof expected !== "string" || [...expected].length < CHARACTERS_MIN) return [];
    const slip = domain.slip(expected, given);
    const isGivenElsewhere = outputs.some((output, other) => other !== index && valuesEqual(output, given));
    if (valuesEqual(expected, given) || !isAlike(slip.kind) || isGivenElsewhere) return [];
    const noise = (copies[index] ?? 1) * (WRONG_BITS + slip.bits);
    const probability = 1 / (1 + exp2(noise + bitsOf(domain, less) - bitsOf(domain, program)));
    // Not a number where the grammar makes neither program.
    return probability >= PROBABILITY_MIN ? [{ index, probability, expected, slip }] : [];
  });
  return found.length === 1 ? found : []; // several are no slips but a rule that is not understood
}

/** Indexes of the scopes of which no other one takes the same case, ascending. */
export function loneCases(program: Term, scopes: readonly Value[]): readonly number[] {
  const takers = new Map<string, number[]>();
  for (const [index, scope] of scopes.entries()) {
    const own = caseOf(program, scope);
    const known = takers.get(own);
    if (known === undefined) takers.set(own, [index]);
    else known.push(index);
  }
  return [...takers.values()].filter(({ length }) => length === 1).flat();
}

/** The program without the cases that only one of these scopes takes each. */
export function withoutLoneCases(program: Term, scopes: readonly Value[]): Term {
  for (const index of loneCases(program, scopes)) {
    const less = withoutCase(program, scopes[index] as Value); // in range
    if (less !== null) return withoutLoneCases(less, scopes);
  }
  return program;
}

/** How many other examples take the case that one takes, with the same keys of maps. */
function shownBeside(program: Term, scopes: readonly Value[], index: number): number {
  const own = entryOf(program, scopes[index] as Value); // in range
  return scopes.filter((scope, other) => other !== index && entryOf(program, scope) === own).length;
}

/** The program without the case that a row takes; `null` where it tells no cases apart. */
function withoutCase(term: Term, scope: Value): Term | null {
  if (term.kind === "literal" || term.operator.tellsCases !== true) return null;
  const [guard, then, otherwise] = term.args;
  if (guard === undefined || then === undefined || otherwise === undefined) return null;
  const holds = evaluate(guard, scope, emptyMemo()) === true;
  const less = withoutCase(holds ? then : otherwise, scope);
  if (less === null) return holds ? otherwise : then;
  return call(term.operator, holds ? [guard, less, otherwise] : [guard, then, less]);
}

/** Description length of a program, but for productions without an operator; infinite for one that the grammar does not make. */
function bitsOf({ grammar, prior }: Pick<Domain, "grammar" | "prior">, term: Term): number {
  const derived = derive(grammar, term);
  const sum = ({ slot, term: part, production, args }: Derivation): number => {
    if (part.kind === "literal") return prior.literal(slot, part.value);
    const own = production === null ? 0 : (prior.productions[productionKey(production)] ?? 0);
    return args.reduce((bits, arg) => bits + sum(arg), own);
  };
  return derived.kind === "derivation" ? sum(derived) : Number.POSITIVE_INFINITY;
}
