import type { Call, Term } from "../../space/term.js";
import type { Value } from "../../space/value.js";

/* Questions about the shape of a program, for those who write programs down. */

/** One argument of a call. */
export function argument(args: readonly Term[], index: number): Term {
  return args[index] as Term; // every operator is called with all its arguments
}

/** The literal argument of a call. */
export function literalOf(term: Term | undefined): Value {
  if (term?.kind !== "literal") throw new Error("expected a literal argument");
  return term.value;
}

/** The text of a literal argument. */
export function textOf(term: Term | undefined): string {
  const value = literalOf(term);
  if (typeof value !== "string") throw new TypeError("expected a text");
  return value;
}

/** The whole number of a literal argument. Numbers are written into code as they are, so nothing else passes. */
export function integerOf(term: Term | undefined): number {
  const value = literalOf(term);
  if (typeof value !== "number" || !Number.isInteger(value)) throw new TypeError("expected an integer");
  return value;
}

/** A piece of a written date. */
export type DatePiece =
  | { readonly kind: "field"; readonly letters: string }
  | { readonly kind: "mark"; readonly text: string };

/** The pieces of a written date from left to right. */
export function piecesOf(program: Term | undefined): readonly DatePiece[] {
  const call = callOf(program);
  switch (call.operator.name) {
    case "joinDate":
      return call.args.flatMap(piecesOf);
    case "dateMark":
      return [{ kind: "mark", text: textOf(call.args[0]) }];
    default:
      return [{ kind: "field", letters: textOf(call.args[0]) }];
  }
}

/** A program that is an operator applied to arguments. */
export function callOf(term: Term | undefined): Call {
  if (term?.kind !== "call") throw new Error("expected a call");
  return term;
}
