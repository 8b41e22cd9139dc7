import { type Example, type Inkling, SETTLED_BELOW } from "@inkling/core";
import type { Learner } from "./score.js";
import { tableLines } from "./table.js";
import { type LabelledTask, UNLABELLED_MAX } from "./trial.js";

/*
 * How many examples a person must give. The tasks are those of a suite with at least two different rows. A task is solvable
 * in file order when it is solved by its first n rows for some n up to {@link EXAMPLES_MAX}, and by questions when it is
 * solved by its first row, or that with which the learner would begin, and the answers to at most {@link EXAMPLES_MAX} − 1 questions. Answering a question gives the
 * true output of that row. Where the learner has not learned, or asks nothing that a row of the task answers, although
 * rows are wrong, the next row of the file is given: a person who looks through the rows would notice the wrong one.
 */

/** Examples with which a task must be solved to count as solvable. */
export const EXAMPLES_MAX = 5;
/** Questions that are answered before a dialogue is broken off. */
export const QUESTIONS_MAX = 10;
/** Seeds of the random orders; their figures are averaged. */
const SEEDS: readonly number[] = [1, 2, 3];

/**
 * Examples needed in one order, the first one included: the least number after which the best guesses for all
 * other rows of the task are right. `null` when {@link EXAMPLES_MAX} do not suffice, or no row would be left to judge.
 */
export type Needed = number | null;

/** A dialogue in which the learner asks about rows of the task until it has no more questions. */
export interface Dialogue {
  /** Questions that were answered. The first example is none. */
  readonly asked: number;
  /**
   * Why it ended: fewer than half a wrong row was expected to remain; there was nothing more to ask about rows, or nothing
   * was learned; or {@link QUESTIONS_MAX} questions were answered.
   */
  readonly end: "settled" | "nothing-to-ask" | "broken-off";
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
  /** By questions, and the first example is the row that the learner would begin with when it knows no answer. */
  readonly begun: Needed;
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

/** Shows the rows of a task to the learner in each order. The first row of the file is the first example, unless the learner chooses that too. */
export function questionTask(learn: Learner, task: LabelledTask): TaskQuestions {
  const known = new Map<string, State>();
  const stateAfter = (given: readonly number[]): State => {
    const key = given.join(",");
    const state = known.get(key) ?? stateOf(learn, task.rows, given);
    known.set(key, state);
    return state;
  };
  const inFileOrder = task.rows.map((_, index) => index);
  const needed = (next: (state: State) => number | undefined, first = 0): Needed =>
    examplesNeeded(stateAfter, first, task.rows.length, next);
  const asked = ({ given, question }: State): number | undefined => question ?? firstOther(inFileOrder, given);
  const inOrder = (order: readonly number[]) => needed(({ given }) => firstOther(order, given));
  return {
    id: task.id,
    file: inOrder(inFileOrder),
    random: SEEDS.map((seed) => inOrder(shuffled(inFileOrder, seed))),
    asked: needed(asked),
    begun: needed(asked, beginning(learn, task.rows)),
    dialogue: dialogueOf(stateAfter, task.rows.length),
  };
}

function examplesNeeded(
  stateAfter: (given: readonly number[]) => State,
  first: number,
  rows: number,
  next: (state: State) => number | undefined,
): Needed {
  let given: readonly number[] = [first];
  while (given.length <= EXAMPLES_MAX && given.length < rows) {
    const state = stateAfter(given);
    if (state.allRight) return given.length;
    const row = next(state);
    if (row === undefined) return null;
    given = [...given, row];
  }
  return null;
}

/** Index of the row that the learner begins with; of the first row of the file where it has no preference. */
function beginning(learn: Learner, rows: readonly Example[]): number {
  const outcome = learn({ examples: [], inputs: rows.slice(0, UNLABELLED_MAX).map(({ input }) => input) });
  return outcome.kind === "unknown" ? (outcome.begin ?? 0) : 0;
}

function dialogueOf(stateAfter: (given: readonly number[]) => State, rows: number): Dialogue {
  let state = stateAfter([0]);
  while (state.question !== null && state.given.length < Math.min(rows, 1 + QUESTIONS_MAX))
    state = stateAfter([...state.given, state.question]);
  const isSettled = state.inkling !== null && state.inkling.expectedWrong() < SETTLED_BELOW;
  const end = state.question !== null ? "broken-off" : isSettled ? "settled" : "nothing-to-ask";
  return { asked: state.given.length - 1, end, allRight: state.allRight };
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

/** Examples that a task counts with where {@link EXAMPLES_MAX} do not suffice. */
const UNSOLVED_COUNT = EXAMPLES_MAX + 1;

/** The figures of many tasks. */
export function questionLines(tasks: readonly TaskQuestions[]): readonly string[] {
  const inFile = tasks.filter(({ file }) => file !== null);
  const either = tasks.filter(({ file, asked }) => file !== null || asked !== null);
  const both = inFile.filter(({ asked }) => asked !== null);
  return [
    `Examples until all other rows are right, the first one included, which is the first row of the file unless the learner has`,
    `begun; at most ${EXAMPLES_MAX}, and where they do not suffice ${UNSOLVED_COUNT}. Ratios are to the file order: of the examples, and of`,
    "those after the first.",
    "",
    ...tableLines(
      ["tasks", "of", "order", "solved", "mean", "ratio", "after the first", "ratio"],
      [
        ...orderRows("solvable in file order or by questions", either, tasks.length),
        ...orderRows("solvable in file order", inFile, tasks.length),
        ...orderRows("solvable in file order and by questions", both, tasks.length),
      ],
    ),
    "",
    ...dialogueLines(tasks.map(({ dialogue }) => dialogue)),
  ];
}

function orderRows(title: string, tasks: readonly TaskQuestions[], all: number): readonly (readonly string[])[] {
  const orders: readonly (readonly [string, (task: TaskQuestions) => readonly Needed[]])[] = [
    ["file", ({ file }) => [file]],
    ["random", ({ random }) => random],
    ["asked", ({ asked }) => [asked]],
    ["begun and asked", ({ begun }) => [begun]],
  ];
  const fileMean = meanOf(tasks.flatMap(({ file }) => file ?? UNSOLVED_COUNT));
  return orders.map(([name, neededIn], row) => {
    const needed = tasks.flatMap(neededIn);
    const mean = meanOf(needed.map((count) => count ?? UNSOLVED_COUNT));
    const solved = (needed.filter((count) => count !== null).length * tasks.length) / Math.max(1, needed.length);
    return [
      row === 0 ? title : "",
      row === 0 ? `${tasks.length} of ${all}` : "",
      name,
      solved.toFixed(name === "random" ? 1 : 0),
      mean.toFixed(2),
      percentOf(mean, fileMean),
      (mean - 1).toFixed(2),
      percentOf(mean - 1, fileMean - 1),
    ];
  });
}

function dialogueLines(dialogues: readonly Dialogue[]): readonly string[] {
  const ends = ["settled", "nothing-to-ask", "broken-off"] as const;
  const row = (title: string, chosen: readonly Dialogue[]): readonly string[] => {
    const right = chosen.filter(({ allRight }) => allRight).length;
    const mean = chosen.length === 0 ? "–" : meanOf(chosen.map(({ asked }) => asked)).toFixed(2);
    return [title, `${chosen.length}`, mean, `${right}`, percentOf(right, chosen.length)];
  };
  return [
    `Questions until the learner stops by itself, all tasks, at most ${QUESTIONS_MAX}:`,
    "",
    ...tableLines(
      ["end", "tasks", "questions", "then all right", ""],
      [
        ...ends.map((end) =>
          row(
            end,
            dialogues.filter((dialogue) => dialogue.end === end),
          ),
        ),
        row("all", dialogues),
      ],
    ),
  ];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function percentOf(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(0)} %`;
}
