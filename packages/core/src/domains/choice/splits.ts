import type { SearchView } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";

/** Ways to divide the examples that are tried for one goal, where both sides need no further guard. */
const LAST_SPLITS_MAX = 6;
/** The same where they do: each is a search with more searches below it. */
const FURTHER_SPLITS_MAX = 3;

/** True when a guard holds on some examples and not on others. */
export function isMixed(holds: readonly Value[]): boolean {
  return holds.includes(true) && holds.includes(false);
}

/**
 * Guards that bring examples together that one program explains, best first; ties as they come. What counts is how many
 * examples remain that the best program of their side does not explain, and only guards that lower this number come at
 * all (decision trees over terms with their sets of solved examples; Alur, Radhakrishna & Udupa, TACAS 2017).
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
    const left = unexplained(side(true), pieces) + unexplained(side(false), pieces);
    return left < unsplit ? [{ guard, left, order }] : [];
  });
  scored.sort((one, other) => one.left - other.left || one.order - other.order);
  const enough = scored.some(({ left }) => left === 0);
  const best = scored
    .filter(({ left }) => !enough || left === 0)
    .slice(0, enough ? LAST_SPLITS_MAX : FURTHER_SPLITS_MAX)
    .map(({ guard }) => guard);
  view.leaveOut(guards.length - best.length);
  return best;
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
