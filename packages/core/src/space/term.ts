import type { Binding, Operator } from "./grammar.js";
import type { Memo } from "./memo.js";
import { isList, type Value, valuesEqual } from "./value.js";

/** A program: an operator applied to arguments, or a literal. */
export type Term = Literal | Call;

/** A constant of the program. */
export interface Literal {
  readonly kind: "literal";
  readonly value: Value;
}

/** An operator applied to arguments. */
export interface Call {
  readonly kind: "call";
  readonly operator: Operator;
  readonly args: readonly Term[];
  /** The values of the arguments when all are literals: evaluated once, not per input. */
  readonly fixed: readonly Value[] | null;
}

/** A literal term. */
export function literal(value: Value): Literal {
  return { kind: "literal", value };
}

/** A call term. */
export function call(operator: Operator, args: readonly Term[]): Call {
  const values: Value[] = [];
  for (const arg of args) if (arg.kind === "literal") values.push(arg.value);
  return { kind: "call", operator, args, fixed: values.length === args.length ? values : null };
}

/** A call of literals, from their values. */
export function callOfLiterals(operator: Operator, values: readonly Value[]): Call {
  return { kind: "call", operator, args: values.map(literal), fixed: values };
}

/** The value of a program in a scope, or `undefined` where it is not defined. */
export function evaluate(term: Term, scope: Value, memo: Memo): Value | undefined {
  if (term.kind === "literal") return term.value;
  if (term.fixed !== null) return term.operator.run(term.fixed, scope, memo);
  const values: Value[] = [];
  for (let index = 0; index < term.args.length; index++) {
    const arg = term.args[index] as Term; // index in range
    const binding = term.operator.bindings?.[index];
    const value = binding === undefined ? evaluate(arg, scope, memo) : evaluateBound(arg, binding, values, scope, memo);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return term.operator.run(values, scope, memo);
}

function evaluateBound(
  arg: Term,
  binding: Binding,
  before: readonly Value[],
  own: Value,
  memo: Memo,
): Value | undefined {
  const scope = binding.scope(before, own);
  if (scope === undefined) return undefined;
  if (binding.each !== true) return evaluate(arg, scope, memo);
  if (!isList(scope)) return undefined;
  const results: Value[] = [];
  for (const item of scope) {
    const result = evaluate(arg, item, memo);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}

/** Structural equality of programs. */
export function termsEqual(left: Term, right: Term): boolean {
  if (left.kind === "literal" || right.kind === "literal") {
    return left.kind === "literal" && right.kind === "literal" && valuesEqual(left.value, right.value);
  }
  return (
    left.operator === right.operator &&
    left.args.length === right.args.length &&
    left.args.every((arg, index) => termsEqual(arg, right.args[index] as Term)) // lengths are equal
  );
}
