import type { SearchView } from "../../space/grammar.js";
import { isList, type Value } from "../../space/value.js";

/* Cells as a line of a file with commas (RFC 4180). */

/** Most cells of a line. */
const CELLS_MAX = 20;
/** A cell that cannot stand without quotes. */
const QUOTED = /[",\r\n]|^\s|\s$/;

/** Cells with commas between them: in quotes those that hold a comma, a quote, a line break or blanks at their ends, and nothing for missing ones. */
export function csvLine(cells: readonly (string | null)[]): string {
  return cells.map((cell) => (QUOTED.test(cell ?? "") ? `"${cell?.replaceAll('"', '""')}"` : (cell ?? ""))).join(",");
}

/** The cells of a row from one column to another as a line; `undefined` for a row without them. */
export function cellsAsLine([from, to]: readonly Value[], row: Value): string | undefined {
  if (!isList(row) || (to as number) >= row.length) return undefined;
  const cells = row.slice(from as number, (to as number) + 1);
  return cells.every((cell) => cell === null || typeof cell === "string") ? csvLine(cells) : undefined;
}

/** Columns next to each other of which every output has the line, where some cell of the examples needs quotes. */
export function* columnsOfLines(
  _: unknown,
  { scopes, targets }: Pick<SearchView, "scopes" | "targets">,
): Iterable<readonly Value[]> {
  if (scopes.length !== targets.length || !targets.some((target) => String(target).includes('"'))) return;
  const width = Math.min(CELLS_MAX, ...scopes.map((row) => (isList(row) ? row.length : 0)));
  for (let from = 0; from < width - 1; from++)
    for (let to = from + 1; to < width; to++) {
      const lines = scopes.map((row) => cellsAsLine([from, to], row));
      if (
        lines.some((line) => line?.includes('"')) &&
        lines.every((line, at) => String(targets[at]).includes(line ?? "\0"))
      )
        yield [from, to];
    }
}
