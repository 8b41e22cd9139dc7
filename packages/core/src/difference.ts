import type { Branch, PartChange, Row } from "./outcome.js";
import { pathOf } from "./space/cases.js";
import { printTerm } from "./space/notation.js";
import { type Term, termsEqual } from "./space/term.js";

/**
 * The smallest parts in which two programs differ, from left to right: where both have the same operator the difference is
 * in its arguments, and elsewhere it is the whole part. Empty for equal programs.
 */
export function differingParts(before: Term, after: Term): readonly PartChange[] {
  if (termsEqual(before, after)) return [];
  const isSameCall = before.kind === "call" && after.kind === "call" && before.operator === after.operator;
  if (!isSameCall || before.args.length !== after.args.length)
    return [{ before: printTerm(before), after: printTerm(after) }];
  return before.args.flatMap((arg, index) => differingParts(arg, after.args[index] as Term)); // lengths are equal
}

/** The part of a program that is run on a row, and the guards that lead to it; the whole program where it has no cases. */
export interface Taken {
  readonly term: Term;
  readonly guards: Branch["guards"];
}

/** The way that a row takes through the cases of a program. It ends early where a guard has no case for its answer. */
export function takenOn(program: Term, row: Row): Taken {
  const { term, guards } = pathOf(program, row);
  return { term, guards: guards.map(({ guard, holds }) => ({ guard: printTerm(guard), holds: holds === true })) };
}
