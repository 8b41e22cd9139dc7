import type { Value } from "./value.js";

/** How one number or moment may compare with another, in ascending order: as keys of maps, a set that is known as a whole. */
export const RELATIONS = ["less", "equal", "greater"] as const;
export type Relation = (typeof RELATIONS)[number];

/** Where a number or moment may lie to a range from a lower to an upper limit, ascending: another set that is known as a whole. */
export const PLACES = ["below", "within", "above"] as const;
export type Place = (typeof PLACES)[number];

/** What a quantity may be against the level that it should have. */
export const LEVELS = ["none", "short", "enough"] as const;
export type Level = (typeof LEVELS)[number];

/** What a cell may be: a third set. */
export const NUMBER_KINDS = ["whole", "decimal", "no number"] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** Which number of two versions is the first that grows: a fourth set. */
export const VERSION_STEPS = ["first number", "second number", "third number", "same version"] as const;
export type VersionStep = (typeof VERSION_STEPS)[number];

/** Sets of three keys, each of which says how quantities of a row compare. */
const COMPARISONS: readonly (readonly string[])[] = [RELATIONS, PLACES, LEVELS];

/** The relation of a comparison that is negative, 0 or positive. */
export function relationOf(order: number): Relation {
  return order < 0 ? "less" : order === 0 ? "equal" : "greater";
}

/** Of two columns, and the same two the other way round, one: whatever the order of their rows. */
export function isFirst(left: readonly Value[], right: readonly Value[]): boolean {
  const [one, other] = [left, right].map((cells) => cells.map(String).sort().join("\u001f"));
  return String(one) <= String(other);
}

/** The name of the n-th band of numbers between limits, from 1 on, ascending: a key of maps, too. */
export function bandName(n: number): string {
  return `band ${n}`;
}

/** True for keys of which all are of one comparison, kind of number or step between versions, all are bands or all are yes and no: sets that are known as a whole. */
export function areClosedKeys(keys: readonly Value[]): boolean {
  return (
    areRelations(keys) ||
    [/^band \d+$/, /^(?:yes|no)$/].some((form) => keys.every((key) => form.test(String(key)))) ||
    [NUMBER_KINDS, VERSION_STEPS].some((set: readonly Value[]) => keys.every((key) => set.includes(key)))
  );
}

/** True for keys of which all are of one comparison: relations, places or levels. */
export function areRelations(keys: readonly Value[]): boolean {
  return keys.length > 0 && COMPARISONS.some((set) => keys.every((key) => set.includes(String(key))));
}
