import type { Example, Row } from "../outcome.js";
import { pathOf } from "../space/cases.js";
import type { Limit } from "../space/grammar.js";
import { emptyMemo } from "../space/memo.js";
import { evaluate, type Term } from "../space/term.js";
import type { Value } from "../space/value.js";

/**
 * Says of a row that some quantity of it is nearer to the limit of a guard than in every example on its side, or farther from it, in words; `null` where
 * none is.
 *
 * Examples show the limit only up to the gap between those next to it: with 53 and 73 on its two sides, it may be 60 or 70, or there may
 * be a case of its own in between. Its roundest place is a guess. Beyond all examples there may be a further case.
 */
export function beyondExamplesOf(program: Term, examples: readonly Example[]): (row: Row) => string | null {
  const shown = new Map<string, { readonly nearest: number; readonly farthest: number }>();
  for (const { input } of examples)
    for (const { side, distance } of distancesOf(program, input)) {
      const { nearest, farthest } = shown.get(side) ?? { nearest: distance, farthest: distance };
      shown.set(side, { nearest: Math.min(distance, nearest), farthest: Math.max(distance, farthest) });
    }
  if (shown.size === 0) return () => null;
  return (row) => {
    for (const { side, name, distance } of distancesOf(program, row)) {
      const known = shown.get(side);
      if (known !== undefined && distance < known.nearest) return `no example is so near to the limit of ${name}`;
      if (known !== undefined && distance > known.farthest) return `no example is so far from the limit of ${name}`;
    }
    return null;
  };
}

/** How far a row is from a limit that it is held against. */
interface Distance {
  /** Equal for rows on the same side of the same guard: the answers of all guards up to it. */
  readonly side: string;
  readonly name: string;
  readonly distance: number;
}

function distancesOf(program: Term, row: Row): readonly Distance[] {
  const memo = emptyMemo();
  let side = "";
  const { guards, term } = pathOf(program, row);
  const limitOf = (of: Term): Limit | undefined => {
    if (of.kind !== "call" || of.operator.limit === undefined) return undefined;
    const args = of.args.map((arg) => evaluate(arg, row, memo));
    return args.includes(undefined) ? undefined : of.operator.limit(args as readonly Value[], memo);
  };
  const distances = guards.flatMap(({ guard, holds }) => {
    side += ` ${String(holds)}`;
    const limit = limitOf(guard);
    return limit === undefined ? [] : [{ ...limit, side }];
  });
  const keys = keysWithLimits(term).flatMap((key) => {
    const [limit, value] = [limitOf(key), evaluate(key, row, memo)];
    return limit === undefined ? [] : [{ ...limit, side: `${side} ${String(value)}` }];
  });
  return [...distances, ...keys];
}

/** The keys of maps in a program without cases that hold a quantity against limits. */
function keysWithLimits(term: Term): readonly Term[] {
  if (term.kind === "literal") return [];
  return term.operator.limit === undefined ? term.args.flatMap(keysWithLimits) : [term];
}
