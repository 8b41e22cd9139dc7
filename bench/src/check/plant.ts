import { corrupted } from "../corrupt.js";
import { type Draw, drawItem } from "../draw.js";
import type { MadeTable } from "./tables.js";

/**
 * How a cell came to be wrong. `swapped`: two cells of a column were exchanged, which makes two wrong ones. `neighbour`: it has the
 * value of the row above or below. `stale`: it follows from what its row said earlier.
 */
export const MISTAKES = ["typo", "swapped", "neighbour", "stale"] as const;
export type Mistake = (typeof MISTAKES)[number];

/** A wrong cell that was planted; rows and columns from 0. */
export interface Planted {
  readonly row: number;
  readonly column: number;
  readonly mistake: Mistake;
}

/** A table with wrong cells. */
export interface PlantedTable {
  readonly rows: MadeTable["rows"];
  readonly planted: readonly Planted[];
}

/** Draws per mistake before it is given up: where a column has few values, most draws give the right one. */
const TRIES_MAX = 40;

/** Makes `count` mistakes in columns that follow a rule, each in a row of its own. Tables without such a column stay as they are. */
export function planted(table: MadeTable, count: number, draw: Draw): PlantedTable {
  const columns = table.kinds.flatMap((kind, column) => (kind === "free" ? [] : [column]));
  let made: PlantedTable = { rows: table.rows, planted: [] };
  if (columns.length === 0) return made;
  for (let mistakes = 0, tries = 0; mistakes < count && tries < TRIES_MAX; tries++) {
    const [column, row, mistake] = [drawItem(columns, draw), draw(table.rows.length), drawItem(MISTAKES, draw)];
    const cells = wrongCells(table, row, column, mistake, draw).filter(
      (cell) => table.rows[cell.row]?.[column] !== cell.text,
    );
    const isFree = cells.every((cell) => made.planted.every((other) => other.row !== cell.row));
    if (cells.length !== (mistake === "swapped" ? 2 : 1) || !isFree) continue;
    made = {
      rows: cells.reduce(
        (rows, cell) => rows.with(cell.row, (rows[cell.row] ?? []).with(column, cell.text)),
        made.rows,
      ),
      planted: [...made.planted, ...cells.map((cell) => ({ row: cell.row, column, mistake }))],
    };
    mistakes += 1;
  }
  return made;
}

interface WrongText {
  readonly row: number;
  readonly text: string;
}

function wrongCells(
  { rows, another }: MadeTable,
  row: number,
  column: number,
  mistake: Mistake,
  draw: Draw,
): readonly WrongText[] {
  const textOf = (at: number): string => rows[at]?.[column] ?? "";
  switch (mistake) {
    case "typo": {
      const example = { input: [], output: textOf(row) };
      const output = corrupted([example], 0, [], "typo", () => draw(2 ** 32) / 2 ** 32)?.output;
      return output === undefined || output === null || output === "" ? [] : [{ row, text: output }];
    }
    case "swapped": {
      const other = draw(rows.length);
      return [
        { row, text: textOf(other) },
        { row: other, text: textOf(row) },
      ];
    }
    case "neighbour":
      return [{ row, text: textOf(row === 0 ? 1 : row - 1) }];
    case "stale":
      return [{ row, text: another()[column] ?? "" }];
  }
}
