import type { Tidying } from "../../space/domain.js";
import { call, type Term } from "../../space/term.js";
import { isList, type Value } from "../../space/value.js";
import { column, tidyCell } from "./operators.js";

/*
 * White space at the ends of cells. Where no example has any in a column, it is a slip of whoever typed the others, and rules read those cells
 * without it. Where an example has some, it shows what is made of it.
 */

/** White space at an end of a text that has something else. */
const OUTER_BLANK = /^\s+\S|\S\s+$/;

function columns(examples: readonly Value[], rows: readonly Value[]): readonly number[] {
  const shown = new Set(examples.flatMap(blankPlaces));
  const found = [...new Set(rows.flatMap(blankPlaces))].filter((place) => !shown.has(place));
  return found.sort((left, right) => left - right);
}

function blankPlaces(row: Value): readonly number[] {
  return (isList(row) ? row : []).flatMap((cell, place) =>
    typeof cell === "string" && OUTER_BLANK.test(cell) ? [place] : [],
  );
}

/** A program that reads cells of some columns without the white space at their ends. */
function program(term: Term, places: readonly number[]): Term {
  if (term.kind === "literal") return term;
  const [place] = term.args;
  if (term.operator === column && place?.kind === "literal")
    return places.includes(place.value as number) ? call(tidyCell, term.args) : term; // a column is a number
  return call(
    term.operator,
    term.args.map((arg) => program(arg, places)),
  );
}

function row(cells: Value, places: readonly number[]): Value {
  if (places.length === 0 || !isList(cells)) return cells;
  return cells.map((cell, at) => (typeof cell === "string" && places.includes(at) ? cell.trim() : cell));
}

/** How texts are read without stray white space. */
export const tidying: Tidying = { columns, program, row };
