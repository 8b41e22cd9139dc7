import type { Operator } from "../../space/grammar.js";
import type { Term } from "../../space/term.js";
import { areBlank } from "./guards.js";
import { column, csvLine, filledCells, knownCells, tidyCell } from "./operators.js";

/** Operators on the cells of all columns from one to another. */
const RANGES: ReadonlySet<Operator> = new Set([filledCells, knownCells, csvLine, areBlank]);

/** Indexes of the cells that a program reads, ascending. */
export function reads(program: Term): readonly number[] {
  const found = new Set<number>();
  collect(program, found);
  return [...found].sort((left, right) => left - right);
}

function collect(term: Term, found: Set<number>): void {
  if (term.kind === "literal") return;
  const [index, last] = term.args;
  if ((term.operator === column || term.operator === tidyCell) && index?.kind === "literal")
    found.add(index.value as number); // a column is a number
  if (RANGES.has(term.operator) && index?.kind === "literal" && last?.kind === "literal")
    for (let at = index.value as number; at <= (last.value as number); at++) found.add(at); // columns are numbers
  for (const arg of term.args) collect(arg, found);
}
