import type { Domain } from "../space/domain.js";
import type { Value } from "../space/value.js";

/** Share of the rows without an answer that have a trait from which on it is a habit of their column. Set by hand. */
const SHARE_MIN = 0.9;
/** Cells, with those of the examples, that must have shown a habit. */
const SHOWN_MIN = 10;

/**
 * The habits of a column: traits that all examples have and nearly all rows without an answer, whatever else they have, and that are
 * meant in at least one of them. What the program makes of a cell that breaks one was never shown, and the unit, the number of
 * parts or the kind of date may be another. A column that varies has few habits.
 */
export function habitsOf(
  examples: readonly Value[],
  rows: readonly Value[],
  traitsOf: Domain["traits"],
): readonly string[] {
  if (examples.length + rows.length < SHOWN_MIN) return [];
  const inExamples = tallied(examples.map(traitsOf));
  const inRows = tallied(rows.map(traitsOf));
  return [...inExamples].flatMap(([trait, { count, isMeant }]) => {
    const among = inRows.get(trait) ?? { count: 0, isMeant: false };
    const isHabit = count === examples.length && among.count >= SHARE_MIN * rows.length && (isMeant || among.isMeant);
    return isHabit ? [trait] : [];
  });
}

interface Tally {
  readonly count: number;
  readonly isMeant: boolean;
}

function tallied(cells: readonly ReadonlyMap<string, boolean>[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const traits of cells)
    for (const [trait, isMeant] of traits) {
      const before = tallies.get(trait) ?? { count: 0, isMeant: false };
      tallies.set(trait, { count: before.count + 1, isMeant: before.isMeant || isMeant });
    }
  return tallies;
}
