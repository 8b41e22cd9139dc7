import type { SearchView } from "./grammar.js";
import { isList } from "./value.js";

/** Most cells of a row of which several are put together: in wider tables, the steps would be spent on pairs. */
const CELLS_MAX = 40;

/** Whether rows have so few cells that two or three of them may be put together. */
export function areFewCells({ scopes: [row] }: SearchView): boolean {
  return !isList(row) || row.length <= CELLS_MAX;
}
