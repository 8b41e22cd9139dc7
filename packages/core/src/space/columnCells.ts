import type { SearchView } from "./grammar.js";
import { isList, type Value } from "./value.js";

/** The cells of the unlabelled rows in the first column whose cells in the rows in view are these values; empty where none is. */
export function unlabelledCells(values: readonly (Value | undefined)[], view: SearchView): readonly Value[] {
  const { scopes, unlabelled } = view;
  const [first] = scopes;
  const width = isList(first) ? first.length : 0;
  for (let index = 0; index < width; index++) {
    const cellOf = (row: Value): Value | undefined => (isList(row) ? row[index] : undefined);
    if (scopes.every((row, at) => cellOf(row) === values[at])) return unlabelled.map((row) => cellOf(row) ?? null);
  }
  return [];
}
