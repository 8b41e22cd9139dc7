import type { SearchView } from "./grammar.js";

/** Most different cells of a row of which several are put together: in wider tables, the steps would be spent on pairs. */
const CELLS_MAX = 40;

/** Whether a row has so few cells that two or three of them may be put together. */
export function areFewCells(view: SearchView): boolean {
  return view.table("cell").vectors.length <= CELLS_MAX;
}
