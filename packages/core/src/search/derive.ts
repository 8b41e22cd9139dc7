import type { Grammar, Production } from "../space/grammar.js";
import { printTerm } from "../space/notation.js";
import type { Call, Term } from "../space/term.js";

/** How the grammar makes a program in a slot. */
export interface Derivation {
  readonly kind: "derivation";
  /** The slot it was asked for; productions without operator may lead from it to the slot of `production`. */
  readonly slot: string;
  readonly term: Term;
  /** `null` for literals. */
  readonly production: Production | null;
  readonly args: readonly Derivation[];
}

/** The grammar does not make the program: a part of it cannot stand where it stands. */
export interface OutsideGrammar {
  readonly kind: "outside-grammar";
  readonly slot: string;
  /** The part, printed. */
  readonly found: string;
  /** What can stand in the slot: `operator(slot, …)`, or `a literal`. */
  readonly expected: readonly string[];
}

/** A failure and how many arguments were in order before it: the one that got furthest explains most. */
interface Failure {
  readonly outside: OutsideGrammar;
  readonly progress: number;
}

/**
 * The first derivation of a program from the start of the grammar, or the part of the program that does not fit. Where
 * several productions fit the operator, the complaint is that of the production that fits most of the program.
 */
export function derive(grammar: Grammar, term: Term): Derivation | OutsideGrammar {
  const derived = deriveIn(grammar, grammar.start, term);
  return "outside" in derived ? derived.outside : derived;
}

function deriveIn(grammar: Grammar, slot: string, term: Term): Derivation | Failure {
  const isLiteralSlot = grammar.slots.find((declared) => declared.name === slot)?.kind === "literal";
  if (isLiteralSlot && term.kind === "literal") return { kind: "derivation", slot, term, production: null, args: [] };
  if (isLiteralSlot || term.kind === "literal") return unfit(grammar, slot, term);
  let furthest: Failure | null = null;
  for (const production of operatorsIn(grammar, slot)) {
    if (production.operator !== term.operator || production.args.length !== term.args.length) continue;
    const derived = deriveBy(grammar, slot, production, term);
    if (!("outside" in derived)) return derived;
    if (furthest === null || derived.progress > furthest.progress) furthest = derived;
  }
  return furthest ?? unfit(grammar, slot, term);
}

function deriveBy(grammar: Grammar, slot: string, production: Production, term: Call): Derivation | Failure {
  const args: Derivation[] = [];
  let progress = 1;
  for (const [index, arg] of term.args.entries()) {
    const derived = deriveIn(grammar, production.args[index] ?? "", arg);
    if ("outside" in derived) return { ...derived, progress: progress + derived.progress };
    progress += sizeOf(arg);
    args.push(derived);
  }
  return { kind: "derivation", slot, term, production, args };
}

function unfit(grammar: Grammar, slot: string, term: Term): Failure {
  const operators = operatorsIn(grammar, slot).map(({ operator, args }) => `${operator?.name}(${args.join(", ")})`);
  const expected = operators.length === 0 ? ["a literal"] : operators;
  return { outside: { kind: "outside-grammar", slot, found: printTerm(term), expected }, progress: 0 };
}

/** The productions with an operator that may fill a slot, also through productions without one. */
function operatorsIn(grammar: Grammar, slot: string, seen: Set<string> = new Set()): Production[] {
  if (seen.has(slot)) return [];
  seen.add(slot);
  return grammar.productions
    .filter((production) => production.slot === slot)
    .flatMap((production) =>
      production.operator === null ? operatorsIn(grammar, production.args[0] ?? "", seen) : [production],
    );
}

function sizeOf(term: Term): number {
  return term.kind === "literal" ? 1 : term.args.reduce((sum, arg) => sum + sizeOf(arg), 1);
}
