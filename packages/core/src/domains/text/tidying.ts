import type { Tidying } from "../../space/domain.js";
import { call, type Term } from "../../space/term.js";
import { isList, type Value } from "../../space/value.js";
import { column, tidyCell } from "./operators.js";

/*
 * White space at the ends of cells. It is mostly a slip of whoever typed it, and rules read the cells of such a column without it; but where an
 * example's output has blanks at its ends or twice, the example shows what is made of them.
 */

const OUTER_BLANK = /^\s|\s$/;
const ODD_BLANK = /^\s|\s$|\s\s/;

function columns(
  examples: readonly { readonly input: Value; readonly output: Value }[],
  rows: readonly Value[],
  before: readonly number[],
): readonly number[] {
  const isOdd = (output: Value): boolean => typeof output === "string" && ODD_BLANK.test(output);
  const shown = new Set(examples.flatMap(({ input, output }) => (isOdd(output) ? blankPlaces(input) : [])));
  const found = new Set([...before, ...[...examples.map(({ input }) => input), ...rows].flatMap(blankPlaces)]);
  return [...found].filter((place) => !shown.has(place)).sort((left, right) => left - right);
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
