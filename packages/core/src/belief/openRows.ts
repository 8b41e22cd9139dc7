import type { Cell, Example, Prediction, Row } from "../outcome.js";
import type { Domain } from "../space/domain.js";
import { printValue } from "../space/notation.js";

/** Rows without an answer that are equal, and are none of the examples. */
export interface OpenRow {
  readonly row: Row;
  /** Index of the first of them among the unlabelled rows. */
  readonly index: number;
  readonly count: number;
  readonly prediction: Prediction;
  /** Its answer says something about other rows: the cells that matter hold something, and nothing is broken or too long. */
  readonly teaches: boolean;
}

/** The open rows at these indexes, in their order. `reads` are the cells that matter. */
export function openRows(
  inputs: readonly Row[],
  indexes: readonly number[],
  examples: readonly Example[],
  reads: readonly number[],
  domain: Domain,
  predict: (row: Row) => Prediction,
): readonly OpenRow[] {
  const known = new Set(examples.map(({ input }) => printValue(input)));
  const open = new Map<string, OpenRow>();
  for (const index of indexes) {
    const row = inputs[index] ?? [];
    const key = printValue(row);
    if (known.has(key)) continue;
    const equal = open.get(key);
    if (equal !== undefined) open.set(key, { ...equal, count: equal.count + 1 });
    else {
      const prediction = predict(row);
      const teaches = prediction.reason !== "cell-too-long" && isTelling(row, reads, domain);
      open.set(key, { row, index, count: 1, prediction, teaches });
    }
  }
  return [...open.values()];
}

/** Expected number of wrong rows among these, when every row gets its best guess. */
export function wrongAmong(rows: readonly OpenRow[]): number {
  return rows.reduce((sum, { count, prediction }) => sum + count * (1 - prediction.confidence), 0);
}

function isTelling(row: Row, reads: readonly number[], domain: Domain): boolean {
  const cells = reads.length === 0 ? row : reads.map((index) => row[index] ?? null);
  return !cells.some(domain.isDamaged) && cells.some((cell) => !isBlank(cell, domain));
}

function isBlank(cell: Cell, domain: Domain): boolean {
  return cell === null || domain.looks(cell) === domain.looks("");
}
