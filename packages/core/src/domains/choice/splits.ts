import type { SearchView } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";

/** Ways to divide the examples that are tried for one goal, where both sides need no further guard. */
const LAST_SPLITS_MAX = 6;
/** The same where they do: each is a search with more searches below it. */
const FURTHER_SPLITS_MAX = 3;

/** The first side of a guard has one program only, and no further guards: it may take few before the other may. */
const FIRST_WEIGHT = 100;

/** True when a guard holds on some examples and not on others. */
export function isMixed(holds: readonly Value[]): boolean {
  return holds.includes(true) && holds.includes(false);
}

/**
 * Guards that bring examples together that one program explains, best first; ties as they come. What counts is how many
 * programs the two sides take, so that no case is torn apart, and then how many examples the best program of each side leaves. Only
 * guards that lower the latter come at all (decision trees over terms with their sets of solved examples; Alur, Radhakrishna &
 * Udupa, TACAS 2017).
 */
export function bySeparation(guards: readonly VectorId[], view: SearchView): readonly VectorId[] {
  // A program that explains all of them needs no guard, and would say that no guard is needed.
  const explained = view.explained();
  if (explained === null) return guards;
  const pieces = explained.filter((piece) => !view.scopes.every((scope) => piece.has(scope)));
  const unsplit = unexplained(view.scopes, pieces);
  const scored = guards.flatMap((guard, order) => {
    const holds = view.store.values(guard);
    const side = (taken: boolean): readonly Value[] => view.scopes.filter((_, at) => holds[at] === taken);
    const sides = [side(true), side(false)];
    const left = sides.reduce((sum, scopes) => sum + unexplained(scopes, pieces), 0);
    if (left >= unsplit) return [];
    const [first = 0, others = 0] = sides.map((scopes) => coverSize(scopes, pieces));
    return [{ guard, needed: FIRST_WEIGHT * first + others, left, order }];
  });
  scored.sort((one, other) => one.needed - other.needed || one.left - other.left || one.order - other.order);
  const enough = scored.some(({ left }) => left === 0);
  const best = scored
    .filter(({ left }) => !enough || left === 0)
    .slice(0, enough ? LAST_SPLITS_MAX : FURTHER_SPLITS_MAX)
    .map(({ guard }) => guard);
  view.leaveOut(guards.length - best.length);
  return best;
}

/** How many programs it takes to explain a side, the one that explains most first; an example that none explains counts as one. */
function coverSize(side: readonly Value[], pieces: readonly ReadonlySet<Value>[]): number {
  let rest = side;
  let size = 0;
  while (rest.length > 0) {
    let best: readonly Value[] = rest.slice(1);
    for (const piece of pieces) {
      const without = rest.filter((scope) => !piece.has(scope));
      if (without.length < best.length) best = without;
    }
    rest = best;
    size++;
  }
  return size;
}

/** Examples of a side that the program which explains most of them leaves. */
function unexplained(side: readonly Value[], pieces: readonly ReadonlySet<Value>[]): number {
  let most = 0;
  for (const piece of pieces) {
    let count = 0;
    for (const scope of side) if (piece.has(scope)) count++;
    if (count > most) most = count;
    if (most === side.length) break;
  }
  return side.length - most;
}
