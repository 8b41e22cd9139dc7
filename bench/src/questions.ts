import type { Example, Inkling } from "@inkling/core";
import type { Learner } from "./score.js";
import { type LabelledTask, UNLABELLED_MAX } from "./trial.js";

/** Examples with which a task must be solved to count as solvable. */
export const EXAMPLES_MAX = 5;
/** Questions that are answered before a dialogue is broken off. */
export const QUESTIONS_MAX = 10;
/** Seeds of the random orders; their figures are averaged. */
const SEEDS: readonly number[] = [1, 2, 3];

/**
 * Examples needed in one order, the first row of the file included: the least number after which the best guesses for all
 * other rows of the task are right. `null` when {@link EXAMPLES_MAX} do not suffice, or no row would be left to judge.
 */
export type Needed = number | null;

/** A dialogue that ends when the learner has no more questions. */
export interface Dialogue {
  /** Questions that were answered. The first example is none. */
  readonly asked: number;
  /** The learner ended it: fewer than half a wrong row expected. Otherwise it could not ask, or was broken off. */
  readonly stopped: boolean;
  /** In the end the best guesses for all other rows are right. */
  readonly allRight: boolean;
}

/** What one task took. */
export interface TaskQuestions {
  readonly id: string;
  readonly file: Needed;
  /** One for each seed. */
  readonly random: readonly Needed[];
  readonly asked: Needed;
  readonly dialogue: Dialogue;
}

/** What is known after some examples. */
interface State {
  /** Indexes of the rows that are given, in the order in which they were given. */
  readonly given: readonly number[];
  readonly inkling: Inkling | null;
  readonly allRight: boolean;
  /** Index of the row that the learner asks about; `null` when it asks nothing that a row of the task can answer. */
  readonly question: number | null;
}

/** Shows the rows of a task to the learner in each order. The first row of the file is always the first example. */
export function questionTask(learn: Learner, task: LabelledTask): TaskQuestions {
  const known = new Map<string, State>();
  const stateAfter = (given: readonly number[]): State => {
    const key = given.join(",");
    const state = known.get(key) ?? stateOf(learn, task.rows, given);
    known.set(key, state);
    return state;
  };
  const inFileOrder = task.rows.map((_, index) => index);
  const needed = (next: (state: State) => number | undefined): Needed =>
    examplesNeeded(stateAfter, task.rows.length, next);
  const inOrder = (order: readonly number[]) => needed(({ given }) => firstOther(order, given));
  return {
    id: task.id,
    file: inOrder(inFileOrder),
    random: SEEDS.map((seed) => inOrder(shuffled(inFileOrder, seed))),
    asked: needed(({ given, question }) => question ?? firstOther(inFileOrder, given)),
    dialogue: dialogueOf(stateAfter, task.rows.length),
  };
}

function examplesNeeded(
  stateAfter: (given: readonly number[]) => State,
  rows: number,
  next: (state: State) => number | undefined,
): Needed {
  let given: readonly number[] = [0];
  while (given.length <= EXAMPLES_MAX && given.length < rows) {
    const state = stateAfter(given);
    if (state.allRight) return given.length;
    const row = next(state);
    if (row === undefined) return null;
    given = [...given, row];
  }
  return null;
}

function dialogueOf(stateAfter: (given: readonly number[]) => State, rows: number): Dialogue {
  let state = stateAfter([0]);
  while (state.question !== null && state.given.length < Math.min(rows, 1 + QUESTIONS_MAX))
    state = stateAfter([...state.given, state.question]);
  return {
    asked: state.given.length - 1,
    stopped: state.inkling !== null && state.inkling.ask() === null,
    allRight: state.allRight,
  };
}

function stateOf(learn: Learner, rows: readonly Example[], given: readonly number[]): State {
  const others = rows.flatMap((row, index) => (given.includes(index) ? [] : [{ row, index }]));
  const examples = given.flatMap((index) => rows[index] ?? []);
  const outcome = learn({ examples, inputs: others.slice(0, UNLABELLED_MAX).map(({ row }) => row.input) });
  if (outcome.kind !== "learned") return { given, inkling: null, allRight: false, question: null };
  const { inkling } = outcome;
  const predictions = inkling.predictAll(others.map(({ row }) => row.input));
  const allRight = others.every(({ row }, at) => {
    const prediction = predictions[at];
    const guessed = prediction !== undefined && !(prediction.value === null && prediction.reason === "not-applicable");
    return guessed && prediction.value === row.output;
  });
  const place = inkling.ask()?.index ?? null;
  return { given, inkling, allRight, question: place === null ? null : (others[place]?.index ?? null) };
}

function firstOther(order: readonly number[], given: readonly number[]): number | undefined {
  return order.find((index) => !given.includes(index));
}

/** The items in an order that depends on the seed only (Fisher and Yates, with a linear congruential generator). */
function shuffled(items: readonly number[], seed: number): readonly number[] {
  const order = [...items];
  let state = seed;
  for (let last = order.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const place = Math.floor((state / 2 ** 32) * (last + 1));
    [order[last], order[place]] = [order[place] as number, order[last] as number]; // both are in range
  }
  return order;
}
