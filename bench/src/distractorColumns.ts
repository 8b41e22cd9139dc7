import type { Cell, Row } from "@inkling/core";
import { type Draw, drawItem, drawsOf, shuffled } from "./draw.js";
import { seedOf } from "./random.js";
import type { Trial } from "./trial.js";

/** The cell of a column in the row with this index. */
type Column = (row: number, draw: Draw) => Cell;

const two = (number: number): string => String(number).padStart(2, "0");
const NAMES = ["Marit Solberg", "Idris Bello", "Chiara Neri", "Tomás Pinto", "Wen Li", "Oksana Hrytsenko", "Sam Reyes"];
const PLACES = ["Bergen", "Lagos", "Turin", "Braga", "Chengdu", "Lviv", "Tucson", "Oulu", "Perth"];
const STATES = ["open", "closed", "pending", "on hold"];
const WORDS = ["amber", "basin", "cedar", "delta", "ember", "fjord", "grove", "heron", "inlet", "jetty"];

/** Kinds of columns that tables have beside the one that matters. None looks at the task. */
const KINDS: readonly Column[] = [
  (row) => String(1001 + row),
  (_, draw) => String(draw(100_000)),
  (_, draw) => `${draw(1000)}.${two(draw(100))}`,
  (_, draw) => drawItem(NAMES, draw),
  (_, draw) => drawItem(PLACES, draw),
  (_, draw) => drawItem(STATES, draw),
  () => "EUR",
  (_, draw) => `${2015 + draw(10)}-${two(1 + draw(12))}-${two(1 + draw(28))}`,
  (_, draw) => `${drawItem(WORDS, draw)}-${drawItem(WORDS, draw)}-${draw(10)}`,
  (_, draw) => (draw(4) === 0 ? null : drawItem(["yes", "no"], draw)),
];

/** How many columns are added: one of each kind. */
export const DISTRACTORS: number = KINDS.length;

/**
 * The same trial in a wider table: one column of each kind is added, in drawn places among the columns that were there, which
 * keep their order. The new cells are drawn without a look at the rows. The same trial and seed give the same table.
 */
export function withDistractors(trial: Trial, seed: number): Trial {
  const draw = drawsOf(seedOf(trial.id) ^ seed);
  const width = trial.judged[0]?.input.length ?? 0;
  const places = placesOf(width, draw);
  let rows = 0;
  const widen = (input: Row): Row => {
    const row = rows++;
    const added = KINDS.map((column) => column(row, draw));
    return places.map((place) => (place < width ? (input[place] ?? null) : (added[place - width] ?? null)));
  };
  const examples = trial.task.examples.map((example) => ({ ...example, input: widen(example.input) }));
  const judged = trial.judged.map((row) => ({ ...row, input: widen(row.input) }));
  const shown = trial.task.inputs?.length ?? 0;
  return { id: trial.id, task: { examples, inputs: judged.slice(0, shown).map(({ input }) => input) }, judged };
}

/** What stands in each column of the wider table: below `width` a column of the task, else an added one. */
function placesOf(width: number, draw: Draw): readonly number[] {
  const order = shuffled(
    Array.from({ length: width + DISTRACTORS }, (_, place) => place),
    draw,
  );
  let next = 0;
  return order.map((place) => (place < width ? next++ : place));
}
