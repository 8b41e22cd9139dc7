import { deduce, type ProgramSpace, type Specification } from "../search/deduce.js";
import type { Ranked } from "../search/kBest.js";
import { budgetOf } from "../space/budget.js";
import type { Domain } from "../space/domain.js";
import { emptyMemo } from "../space/memo.js";
import { printTerm, printValue } from "../space/notation.js";
import { isList, type Value } from "../space/value.js";
import type { Listed } from "./bruteForce.js";

/** A specification with a budget that small tasks do not use up. */
export function specify(
  { grammar, prior }: Pick<Domain, "grammar" | "prior">,
  scopes: readonly Value[],
  outputs: readonly Value[],
  options: Partial<Specification> = {},
): Specification {
  return {
    grammar,
    prior,
    scopes,
    outputs,
    unlabelled: [],
    budget: budgetOf(1_000_000),
    memo: emptyMemo(),
    ...options,
  };
}

/** The space of these examples. */
export function spaceOf(...args: Parameters<typeof specify>): ProgramSpace {
  return deduce(specify(...args));
}

/** Programs and their description lengths as text, sorted: equal for equal sets with equal multiplicities. */
export function signature(programs: readonly (Ranked | Listed)[]): readonly string[] {
  return programs.map(({ term, bits }) => `${printTerm(term)}  ${bits.toFixed(6)} bits`).sort();
}

/** Programs with equal values together, in order of first occurrence. */
export function groupByValues(programs: readonly Listed[]): ReadonlyMap<string, readonly Listed[]> {
  const groups = new Map<string, Listed[]>();
  for (const program of programs) {
    const key = printValue(program.values);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [program]);
    else group.push(program);
  }
  return groups;
}

/** All numbers inside a value. */
export function numbersIn(value: Value): readonly number[] {
  if (isList(value)) return value.flatMap(numbersIn);
  return typeof value === "number" ? [value] : [];
}
