import type { Value } from "./value.js";

/** How one number or moment may compare with another, in ascending order: as keys of maps, a set that is known as a whole. */
export const RELATIONS = ["less", "equal", "greater"] as const;
export type Relation = (typeof RELATIONS)[number];

/** The relation of a comparison that is negative, 0 or positive. */
export function relationOf(order: number): Relation {
  return order < 0 ? "less" : order === 0 ? "equal" : "greater";
}

/** Of two columns, and the same two the other way round, one: whatever the order of their rows. */
export function isFirst(left: readonly Value[], right: readonly Value[]): boolean {
  const [one, other] = [left, right].map((cells) => cells.map(String).sort().join("\u001f"));
  return String(one) <= String(other);
}

/** True for keys of which all are relations. */
export function areRelations(keys: readonly Value[]): boolean {
  return keys.length > 0 && keys.every((key) => RELATIONS.some((relation) => relation === key));
}
