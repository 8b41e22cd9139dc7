import { type Call, call, literal, type Term, termsEqual } from "../../space/term.js";
import type { Value } from "../../space/value.js";

/* Questions about the shape of a program, for those who write programs down. */

/** The literal argument of a call. */
export function literalOf(term: Term | undefined): Value {
  if (term?.kind !== "literal") throw new Error("expected a literal argument");
  return term.value;
}

/** The literal argument of a call where a number belongs. Numbers are written into code as they are, so nothing else passes. */
export function integerOf(term: Term | undefined): number {
  const value = literalOf(term);
  if (typeof value !== "number" || !Number.isInteger(value)) throw new TypeError("expected an integer");
  return value;
}

/** A program that is an operator applied to arguments. */
export function asCall(term: Term | undefined): Call {
  if (term?.kind !== "call") throw new Error("expected a call");
  return term;
}

/** True for a call of the operator with this name. */
export function isCallOf(term: Term | undefined, name: string): term is Call {
  return term?.kind === "call" && term.operator.name === name;
}

/** One argument of a call. */
export function argument(args: readonly Term[], index: number): Term {
  return args[index] as Term; // every operator is called with all its arguments
}

/** The pieces that a text is put together of, from left to right. */
export function piecesOf(program: Term): Term[] {
  return isCallOf(program, "concat") ? program.args.flatMap(piecesOf) : [program];
}

/** True when two calls have the same arguments. */
export function sameArguments(left: Call, right: Call): boolean {
  return (
    left.args.length === right.args.length &&
    left.args.every((arg, index) => termsEqual(arg, argument(right.args, index)))
  );
}

/** True when two places in a text are the start and the end of one run of a class. */
export function isWholeRun(from: Call, to: Call): boolean {
  return from.operator.name === "startOf" && to.operator.name === "endOf" && sameArguments(from, to);
}

/** The end of a span that is a count of characters from a counted place, as a place of its own; `null` for others. */
export function countedStop(from: Call, stop: Call): Call | null {
  const { name } = from.operator;
  if (stop.operator.name !== "length" || (name !== "fromStart" && name !== "fromEnd")) return null;
  const [start, count] = [literalOf(from.args[0]), literalOf(stop.args[0])] as [number, number]; // both count characters
  return call(from.operator, [literal(name === "fromStart" ? start + count : start - count)]);
}
