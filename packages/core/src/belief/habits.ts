import type { Value } from "../space/value.js";

/** Share of the rows without an answer that have a trait from which on it is a habit of their column. Set by hand. */
const SHARE_MIN = 0.9;
/** Cells, with those of the examples, that must have shown a habit. */
const SHOWN_MIN = 10;

/**
 * The habits of a column: traits that all examples have and nearly all rows without an answer, whatever else they have. What the program
 * makes of a cell that breaks one was never shown, and the unit, the number of parts or the kind of date may be another. A column that
 * varies has few habits.
 */
export function habitsOf(
  examples: readonly Value[],
  rows: readonly Value[],
  traitsOf: (cell: Value) => ReadonlySet<string>,
): ReadonlySet<string> {
  if (examples.length + rows.length < SHOWN_MIN) return new Set();
  const counts = new Map<string, number>();
  for (const row of rows) for (const trait of traitsOf(row)) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const [first = new Set<string>(), ...others] = examples.map(traitsOf);
  const isHabit = (trait: string): boolean =>
    (counts.get(trait) ?? 0) >= SHARE_MIN * rows.length && others.every((traits) => traits.has(trait));
  return new Set([...first].filter(isHabit));
}
