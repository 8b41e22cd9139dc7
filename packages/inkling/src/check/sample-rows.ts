import { CELL_LENGTH_MAX } from "@inkling/core";
import { isAnswer, type OnRead, type Table, type TableRow } from "../table/table.js";
import { detachedText } from "../task/sample.js";
import type { Cells } from "./rule.js";

/** Rows that rules are looked for in. */
export const SAMPLED_ROWS_MAX = 2000;

/** Rows spread over the whole table, at most {@link SAMPLED_ROWS_MAX}, the same ones every time. Rows with a cell that is too long are passed over. */
export async function sampledRows(table: Table, total: number, onRead?: OnRead): Promise<readonly Cells[]> {
  const sampled: Cells[] = [];
  const share = total <= SAMPLED_ROWS_MAX ? 1 : SAMPLED_ROWS_MAX / total;
  for await (const rows of table.rows(onRead))
    for (const row of rows) {
      if (share < 1 && placeOf(row.number) >= share) continue;
      const cells = cellsOf(row, table.columns.length);
      if (sampled.length < SAMPLED_ROWS_MAX && !cells.some(isTooLong)) sampled.push(cells.map(detachedText));
    }
  return sampled;
}

/** The cells of a row that somebody filled in; `""` for all others. */
export function cellsOf(row: TableRow, width: number): Cells {
  return Array.from({ length: width }, (_, index) => (isAnswer(row, index) ? (row.cells[index] ?? "") : ""));
}

/** True for a cell that is too long to be looked into. */
export function isTooLong(cell: string): boolean {
  return cell.length > CELL_LENGTH_MAX;
}

/** A number in [0, 1) that is as good as random, and the same every time: a golden multiple, mixed once more. */
function placeOf(row: number): number {
  const mixed = Math.imul(row, 0x9e3779b1);
  return (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0) / 2 ** 32;
}
