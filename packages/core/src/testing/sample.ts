import type { Grammar, Operator, Production } from "../space/grammar.js";
import { emptyMemo } from "../space/memo.js";
import { call, literal, type Term } from "../space/term.js";
import { isList, type Value, valuesEqual } from "../space/value.js";
import { viewOf } from "./bruteForce.js";
import type { Draw } from "./draw.js";

/** Where random programs are drawn from. */
export interface Sampling {
  readonly grammar: Grammar;
  readonly draw: Draw;
  /** A literal for a literal slot of a deduced operator. */
  readonly literalFor: (slot: string) => Value;
  /** Whether a proposed literal belongs in a slot; every one does where this is left out. */
  readonly accepts?: (slot: string, value: Value) => boolean;
  readonly targets: readonly Value[];
  readonly unlabelled: readonly Value[];
}

/** Draws per slot until it is given up. */
const ATTEMPTS = 3;

/** A program and its value in each scope. */
interface Sampled {
  readonly term: Term;
  readonly values: readonly Value[];
}

/**
 * A random program of a slot that is defined in all scopes, with literals that enumeration would try. `null` when the
 * draw leads nowhere: a program that is not defined somewhere, has an idle step, or is nested deeper than `depth`.
 */
export function sampleProgram(
  sampling: Sampling,
  slot: string,
  scopes: readonly Value[],
  depth: number,
): Sampled | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const sampled = sampleOnce(sampling, slot, scopes, depth);
    if (sampled !== null) return sampled;
  }
  return null;
}

function sampleOnce(sampling: Sampling, slot: string, scopes: readonly Value[], depth: number): Sampled | null {
  const productions = sampling.grammar.productions.filter((production) => production.slot === slot);
  const production = productions[sampling.draw(productions.length)];
  if (production === undefined || depth < 0) return null;
  const { operator, args } = production;
  if (operator === null) return sampleOnce(sampling, args[0] ?? "", scopes, depth);
  const chosen: (Sampled | undefined)[] = [];
  for (const arg of args) {
    const sampled = sampleArgument(sampling, operator, arg, chosen, scopes, depth - 1);
    if (sampled === null) return null;
    chosen.push(sampled);
  }
  const complete = chosen.includes(undefined) ? withLiterals(sampling, production, chosen, scopes) : chosen;
  return complete === null ? null : apply(operator, complete as readonly Sampled[], scopes); // none is missing
}

function sampleArgument(
  sampling: Sampling,
  operator: Operator,
  slot: string,
  before: readonly (Sampled | undefined)[],
  scopes: readonly Value[],
  depth: number,
): Sampled | undefined | null {
  if (sampling.grammar.slots.find(({ name }) => name === slot)?.kind === "literal") {
    return operator.literals === undefined ? literalOf(sampling.literalFor(slot), scopes) : undefined;
  }
  const binding = operator.bindings?.[before.length];
  if (binding === undefined) return sampleProgram(sampling, slot, scopes, depth);
  const bound = scopes.map((_, input) =>
    binding.scope(
      before.map((arg) => arg?.values[input] as Value),
      scopes[input] as Value,
    ),
  );
  if (bound.includes(undefined)) return null;
  if (binding.each !== true) return sampleProgram(sampling, slot, bound as Value[], depth); // undefined is excluded
  if (!bound.every(isList) || bound.every((list) => list.length === 0)) return null;
  const inner = sampleProgram(sampling, slot, bound.flat(), depth);
  if (inner === null) return null;
  let from = 0;
  const values = bound.map((list) => {
    from += list.length;
    return inner.values.slice(from - list.length, from);
  });
  return { term: inner.term, values };
}

function withLiterals(
  sampling: Sampling,
  { operator, args }: Production,
  chosen: readonly (Sampled | undefined)[],
  scopes: readonly Value[],
): readonly Sampled[] | null {
  const known = chosen.map((arg) => arg?.values);
  const open = args.filter((_, index) => chosen[index] === undefined);
  const proposals = [...(operator?.literals?.(known, viewOf(sampling, scopes)) ?? [])].filter((literals) =>
    literals.every((value, index) => sampling.accepts?.(open[index] ?? "", value) !== false),
  );
  const literals = proposals[sampling.draw(Math.max(1, proposals.length))];
  if (literals === undefined) return null;
  let next = 0;
  return chosen.map((arg) => arg ?? literalOf(literals[next++] as Value, scopes));
}

function literalOf(value: Value, scopes: readonly Value[]): Sampled {
  return { term: literal(value), values: scopes.map(() => value) };
}

function apply(operator: Operator, args: readonly Sampled[], scopes: readonly Value[]): Sampled | null {
  const memo = emptyMemo();
  const values: Value[] = [];
  for (const [input, scope] of scopes.entries()) {
    const value = operator.run(
      args.map((arg) => arg.values[input] as Value),
      scope,
      memo,
    );
    if (value === undefined) return null;
    values.push(value);
  }
  if (operator.acts !== undefined && valuesEqual(args[operator.acts]?.values, values)) return null;
  return {
    term: call(
      operator,
      args.map(({ term }) => term),
    ),
    values,
  };
}
