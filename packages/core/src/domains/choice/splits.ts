import type { Piece, SearchView, Table } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";

/** Ways to divide the examples that are tried for one goal, where both sides need no further guard. */
const LAST_SPLITS_MAX = 6;
/** The same where they do: each is a search with more searches below it. */
const FURTHER_SPLITS_MAX = 3;

/** Examples that a side must have for cases within it: of fewer, each would be a case of its own. */
const NESTED_MIN = 4;

/** Of many examples, only guards that promise nearly as short a program as the best one: each of the others is a search that others would wait for. */
const MANY = 16;
const MARGIN_BITS = 8;

/** Bits that a program and the guard in front of it take, about. */
const PROGRAM_BITS = 20;

/** What a side that takes several programs counts for each of them where there may be no cases within it. */
const TORN_WEIGHT = 100;

/** A way to divide the examples. */
export interface Split {
  readonly guard: VectorId;
  /** Whether the examples on which the guard holds take several programs, so that cases must be told apart among them. */
  readonly isNested: boolean;
}

/** True when a guard holds on some examples and not on others. */
export function isMixed(holds: readonly Value[]): boolean {
  return holds.includes(true) && holds.includes(false);
}

/**
 * Guards that bring examples together that one program explains, best first. What counts is how many programs the two sides take together, so
 * that no case is torn apart, how they divide the examples, and how short the guard is; only guards that lower the number of examples which the best
 * program of their side leaves come at all (decision trees over terms with their sets of solved examples; Alur, Radhakrishna & Udupa, TACAS 2017). A
 * map counts as one program, and for further guards as none: its cases may be told apart together or one by one. Where all outputs are names of cases, so do
 * all programs that give several: of many programs some give a few names by chance.
 */
export function bySeparation(guards: readonly VectorId[], bitsOf: Table["bits"], view: SearchView): readonly Split[] {
  const explained = view.explained();
  if (explained === null) return guards.flatMap((guard) => everyWay(guard, view));
  // A program that explains all of them needs no guard, and would say that no guard is needed.
  const pieces = explained.filter(({ scopes }) => !view.scopes.every((scope) => scopes.has(scope)));
  const areNames = view.targets.every((target) => view.names.has(target));
  const plain = pieces.filter(({ isMap, isUniform }) => (areNames ? isUniform : !isMap));
  const best = separating(guards, bitsOf, pieces, view);
  const further = plain.length < pieces.length ? separating(guards, bitsOf, plain, view) : [];
  const all = [...best, ...further.filter(({ guard }) => best.every((known) => known.guard !== guard))];
  view.leaveOut(guards.length - all.length);
  return all;
}

/** A guard with one program where it holds, and with several if there are enough examples. */
function everyWay(guard: VectorId, view: SearchView): readonly Split[] {
  const holding = view.store.values(guard).filter((holds) => holds === true).length;
  return [false, ...(holding >= NESTED_MIN ? [true] : [])].map((isNested) => ({ guard, isNested }));
}

/** The best of these guards, if these are the programs. */
function separating(
  guards: readonly VectorId[],
  bitsOf: Table["bits"],
  pieces: readonly Piece[],
  view: SearchView,
): readonly Split[] {
  const unsplit = unexplained(view.scopes, pieces);
  const scored = guards.flatMap((guard, order) => {
    const holds = view.store.values(guard);
    const side = (taken: boolean): readonly Value[] => view.scopes.filter((_, at) => holds[at] === taken);
    const [first, others] = [side(true), side(false)];
    const left = unexplained(first, pieces) + unexplained(others, pieces);
    if (left >= unsplit) return [];
    const [within, beside] = [coverOf(first, pieces), coverOf(others, pieces)];
    const isNested = within.length > 1 && first.length >= NESTED_MIN;
    const needed = (isNested || within.length < 2 ? within.length : TORN_WEIGHT * within.length) + beside.length;
    const bits = PROGRAM_BITS * needed + entropyBits(within) + entropyBits(beside) + bitsOf(guard);
    return [{ guard, isNested, left, bits, order }];
  });
  scored.sort((one, other) => one.bits - other.bits || one.order - other.order);
  const enough = scored.some(({ left }) => left === 0);
  const most = view.scopes.length < MANY ? Number.POSITIVE_INFINITY : (scored[0]?.bits ?? 0) + MARGIN_BITS;
  return scored
    .filter(({ left, bits }) => (!enough || left === 0) && bits <= most)
    .slice(0, enough ? LAST_SPLITS_MAX : FURTHER_SPLITS_MAX);
}

/** How many examples of a side each of the programs explains that it takes, the one that explains most first, without those before it; an example that none explains counts as one. */
function coverOf(side: readonly Value[], pieces: readonly Piece[]): readonly number[] {
  const counts: number[] = [];
  let rest = side;
  while (rest.length > 0) {
    let best: readonly Value[] = rest.slice(1);
    for (const piece of pieces) {
      const without = rest.filter((scope) => !piece.scopes.has(scope));
      if (without.length < best.length) best = without;
    }
    counts.push(rest.length - best.length);
    rest = best;
  }
  return counts;
}

/** Bits of saying for every example of a side which of its programs explains it. */
function entropyBits(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => sum + count * Math.log2(total / count), 0);
}

/** Examples of a side that the program which explains most of them leaves. */
function unexplained(side: readonly Value[], pieces: readonly Piece[]): number {
  let most = 0;
  for (const piece of pieces) {
    let count = 0;
    for (const scope of side) if (piece.scopes.has(scope)) count++;
    if (count > most) most = count;
    if (most === side.length) break;
  }
  return side.length - most;
}
