import { emptyMemo } from "./memo.js";
import { printValue } from "./notation.js";
import { evaluate, type Term } from "./term.js";
import type { Value } from "./value.js";

/** The way that a scope takes through the cases of a program. */
export interface Path {
  /** The part of the program that is run on the scope; the whole program where it has no cases. */
  readonly term: Term;
  /** The guards that lead to it, in the order in which they are asked, with what they give; `undefined` counts as no. */
  readonly guards: readonly { readonly guard: Term; readonly holds: Value | undefined }[];
}

/** See {@link Path}. It ends early where a guard has no case for its answer. */
export function pathOf(program: Term, scope: Value): Path {
  const guards: { readonly guard: Term; readonly holds: Value | undefined }[] = [];
  const memo = emptyMemo();
  let term = program;
  while (term.kind === "call" && term.operator.tellsCases === true) {
    const [guard, then, otherwise] = term.args;
    if (guard === undefined) break;
    const holds = evaluate(guard, scope, memo);
    guards.push({ guard, holds });
    const taken = holds === true ? then : otherwise;
    if (taken === undefined) break;
    term = taken;
  }
  return { term, guards };
}

/** A text that is equal for scopes of which the guards of a program say the same. */
export function caseOf(program: Term, scope: Value): string {
  return pathOf(program, scope)
    .guards.map(({ holds }) => String(holds))
    .join(",");
}

/** The same with the keys of the maps that the scope is looked up in. */
export function entryOf(program: Term, scope: Value): string {
  return [caseOf(program, scope), ...keysIn(pathOf(program, scope).term, scope)].join(";");
}

function keysIn(term: Term, scope: Value): readonly string[] {
  if (term.kind === "literal") return [];
  const { keyed, bindings } = term.operator;
  const key = keyed === undefined ? undefined : term.args[keyed];
  const value = key === undefined ? undefined : evaluate(key, scope, emptyMemo());
  const own = keyed === undefined ? [] : [value === undefined ? "" : printValue(value)];
  const inner = term.args.filter((_, index) => bindings?.[index] === undefined);
  return [...own, ...inner.flatMap((arg) => keysIn(arg, scope))];
}
