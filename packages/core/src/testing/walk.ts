import { emptyMemo } from "../space/memo.js";
import { type Call, evaluate, type Term } from "../space/term.js";
import { isList, type Value } from "../space/value.js";

/** A step of a program, with what it works on and what it gives in each of its scopes. */
export interface Step {
  readonly call: Call;
  readonly scopes: readonly Value[];
  readonly values: readonly Value[];
  /** Per argument: its value in each scope. */
  readonly args: readonly (readonly Value[])[];
}

/** Every step of a program that is defined in all scopes, arguments of loops in the scopes of all their elements. */
export function stepsOf(term: Term, scopes: readonly Value[]): readonly Step[] {
  if (term.kind === "literal") return [];
  const memo = emptyMemo();
  const args: (readonly Value[])[] = [];
  const steps: Step[] = [];
  for (const [index, arg] of term.args.entries()) {
    const binding = term.operator.bindings?.[index];
    const bound = scopes.map((scope, input) => {
      return binding === undefined
        ? scope
        : (binding.scope(
            args.map((values) => values[input] as Value),
            scope,
          ) as Value);
    });
    const valueIn = (scope: Value): Value => evaluate(arg, scope, memo) as Value;
    const flat = binding?.each === true ? bound.flatMap((list) => (isList(list) ? list : [])) : bound;
    args.push(bound.map((scope) => (binding?.each === true && isList(scope) ? scope.map(valueIn) : valueIn(scope))));
    steps.push(...stepsOf(arg, flat));
  }
  return [{ call: term, scopes, values: scopes.map((scope) => evaluate(term, scope, memo) as Value), args }, ...steps];
}

/** Names of the operators in a program. */
export function operatorsOf(term: Term): ReadonlySet<string> {
  if (term.kind === "literal") return new Set();
  return new Set([term.operator.name, ...term.args.flatMap((arg) => [...operatorsOf(arg)])]);
}
