import type { Example, Row } from "../outcome.js";
import type { Domain, Trait } from "../space/domain.js";
import { emptyMemo } from "../space/memo.js";
import { evaluate, type Term } from "../space/term.js";
import type { Value } from "../space/value.js";

/** Share of the rows without an answer that have a trait from which on it is a habit of their column. Set by hand. */
const SHARE_MIN = 0.9;
/** Cells, with those of the examples, that a column must have for its habits to be seen. */
const CELLS_MIN = 10;
/** Cells in which a trait must be meant: a single one may be odd itself. */
const MEANT_MIN = 2;

/**
 * What a row and its output break, in words: a habit of a cell that the program reads, or of the outputs; `null` where they break none.
 *
 * The *habits* of a column are the traits that all examples have and nearly all rows without an answer, and that are meant in some
 * of them. What the program makes of a row that breaks one was never shown: its unit, the number of its parts or the order of its date may
 * be another. A column that varies has few habits, and one without enough rows has only those that bind: the units of all
 * examples. A number that loses its unit is no exception: without it, nobody sees that it is of another one.
 */
export function brokenHabitOf(
  domain: Domain,
  program: Term,
  examples: readonly Example[],
  rows: readonly Row[],
): (input: Row, output: Value) => string | null {
  const known = new Map<Value, Traits>(); // of the rows that made the habits, which are asked about again
  const learned = (cell: Value): Traits => {
    const traits = known.get(cell) ?? domain.traits(cell);
    known.set(cell, traits);
    return traits;
  };
  const habitsOf = (cellOf: (row: Row) => Value): readonly string[] =>
    habitsAmong(
      examples.map(({ input }) => learned(cellOf(input))),
      rows.map((row) => learned(cellOf(row))),
    );
  const read = domain.reads(program).map((index) => {
    const cellOf = (row: Row): Value => row[index] ?? null;
    return { cellOf, habits: habitsOf(cellOf) };
  });
  const memo = emptyMemo();
  const ofOutputs = habitsOf((row) => evaluate(program, row, memo) ?? null);
  const lacking = (cell: Value, habits: readonly string[]): string | undefined => {
    const traits = habits.length === 0 ? null : (known.get(cell) ?? domain.traits(cell, habits));
    return habits.find((habit) => traits?.has(habit) !== true);
  };
  return (input, output) => {
    for (const { cellOf, habits } of read) {
      const broken = lacking(cellOf(input), habits);
      if (broken !== undefined) return `every example has ${broken}`;
    }
    const broken = lacking(output, ofOutputs);
    return broken === undefined ? null : `the output of every example has ${broken}`;
  };
}

type Traits = ReturnType<Domain["traits"]>;

/** The habits of a column, in the order of the traits of its first example. */
function habitsAmong(examples: readonly Traits[], rows: readonly Traits[]): readonly string[] {
  const [first = new Map<string, Trait>(), ...others] = examples;
  const shared = [...first.keys()].filter((trait) => others.every((traits) => traits.has(trait)));
  const isColumn = examples.length + rows.length >= CELLS_MIN;
  return shared.filter((trait) => {
    if (first.get(trait) === "binding") return true;
    if (!isColumn) return false;
    const having = rows.filter((traits) => traits.has(trait));
    const meant = [...examples, ...having].filter((traits) => traits.get(trait) !== "chance");
    return having.length >= SHARE_MIN * rows.length && meant.length >= MEANT_MIN;
  });
}
