import type { SearchView } from "../../space/grammar.js";
import { isList, type Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";

/** True when a guard holds on some examples and not on others. */
export function isMixed(holds: readonly Value[]): boolean {
  return holds.includes(true) && holds.includes(false);
}

/**
 * Guards by how well they keep examples together that look as if one program made them, best first; ties as they come.
 * Purity is the remaining entropy of that look (information gain, as decision trees choose; Quinlan, 1986, and for
 * programs by examples Alur et al., TACAS 2017).
 */
export function byPurity(guards: readonly VectorId[], wanted: readonly Value[], view: SearchView): readonly VectorId[] {
  const looks = wanted.map((want, at) => lookOf(want, view.scopes[at] ?? null));
  const scored = guards.map((guard, order) => {
    const holds = view.store.values(guard);
    const impurity = [true, false].reduce((sum, side) => sum + spread(looks.filter((_, at) => holds[at] === side)), 0);
    return { guard, impurity, order };
  });
  scored.sort((left, right) => left.impurity - right.impurity || left.order - right.order);
  return scored.map(({ guard }) => guard);
}

/** How an output looks beside its row: missing, a copy, a part, or the marks and lengths of its words. */
function lookOf(want: Value, row: Value): string {
  if (typeof want !== "string") return "missing";
  const cells = isList(row) ? row : [row];
  const from = cells.indexOf(want);
  if (from >= 0) return `copy of ${from}`;
  const within = cells.findIndex((cell) => typeof cell === "string" && want !== "" && cell.includes(want));
  if (within >= 0) return `part of ${within}`;
  const around = cells.findIndex((cell) => typeof cell === "string" && cell !== "" && want.includes(cell));
  if (around >= 0) return `around ${around}: ${want.replace(cells[around] as string, "…")}`; // a text, as found
  return want.length <= 12 && !/\d/.test(want)
    ? `constant ${want}`
    : want.replace(/[\p{L}\p{M}]+/gu, "a").replace(/\p{Nd}+/gu, "0");
}

/** Entropy of the looks times their number, in bits. */
function spread(looks: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const look of looks) counts.set(look, (counts.get(look) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count * Math.log2(count / looks.length);
  return bits;
}
