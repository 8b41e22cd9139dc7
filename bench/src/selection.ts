import type { Inkling, Row, Task } from "@inkling/core";
import { cells, type Domain, learnIn } from "@inkling/core/lab";
import { corpusTasks } from "./fit/corpus.js";
import type { AnsweredTask } from "./fit/fitPrior.js";

/** How the shipped program and the likeliest one do on the hidden rows of tasks. */
export interface SelectionFigures {
  readonly examples: number;
  readonly tasks: number;
  /** Tasks with a program. The counts below are of these. */
  readonly learned: number;
  readonly likeliestRight: number;
  readonly shippedRight: number;
  /** The shipped program gives the most probable output of every row: no program is expected to be right on more. */
  readonly certified: number;
  /** The belief is a sum over the space, thinned or not. */
  readonly summed: number;
}

/** Prior odds are raised to this power, so that the likeliest program outvotes all others together. */
const SHARPNESS = 64;

/** The language of texts with a belief that is all but certain of its likeliest program, which is therefore shipped. */
const likeliestOnly: Domain = {
  ...cells,
  prior: {
    productions: Object.fromEntries(
      Object.entries(cells.prior.productions).map(([key, bits]) => [key, SHARPNESS * bits]),
    ),
    literal: (slot, value, search) => SHARPNESS * cells.prior.literal(slot, value, search),
  },
};

/** Shows the first rows of every task, all others without their answers, and compares the two programs on these. */
export function compareSelections(tasks: readonly AnsweredTask[], examples: number): SelectionFigures {
  const enough = tasks.filter(({ rows }) => rows.length > examples);
  const outcomes = enough.flatMap((task) => outcomeOf(task, examples) ?? []);
  const count = (key: keyof Outcome): number => outcomes.filter((outcome) => outcome[key]).length;
  return {
    examples,
    tasks: enough.length,
    learned: outcomes.length,
    likeliestRight: count("likeliestRight"),
    shippedRight: count("shippedRight"),
    certified: count("certified"),
    summed: count("summed"),
  };
}

interface Outcome {
  readonly likeliestRight: boolean;
  readonly shippedRight: boolean;
  readonly certified: boolean;
  readonly summed: boolean;
}

function outcomeOf({ rows }: AnsweredTask, examples: number): Outcome | null {
  const hidden = rows.slice(examples);
  const task: Task = { examples: rows.slice(0, examples), inputs: hidden.map(({ input }) => input) };
  const shipped = learnIn(cells, task);
  const likeliest = learnIn(likeliestOnly, task);
  if (shipped.kind !== "learned" || likeliest.kind !== "learned") return null;
  const isRight = (inkling: Inkling): boolean => hidden.every(({ input, output }) => inkling.apply(input) === output);
  const { inkling } = shipped;
  return {
    likeliestRight: isRight(likeliest.inkling),
    shippedRight: isRight(inkling),
    certified: (task.inputs ?? []).every((input) => givesMostProbable(inkling, input)),
    summed: inkling.report.carriedBy === "exact",
  };
}

/** A prediction may show another output than the program's where that one is likelier. */
function givesMostProbable(inkling: Inkling, input: Row): boolean {
  const { value, confidence, alternatives } = inkling.predict(input);
  return (inkling.apply(input) ?? null) === value && alternatives.every(({ probability }) => probability <= confidence);
}

/** The comparison on the project's own corpus, one line for each number of examples. */
export function selectionLines(): readonly string[] {
  const tasks = corpusTasks();
  return [1, 2].map((examples) => {
    const { tasks: all, learned, likeliestRight, shippedRight, certified, summed } = compareSelections(tasks, examples);
    return (
      `${examples} example${examples > 1 ? "s" : ""}, ${all} tasks of the corpus, ${learned} with a program: ` +
      `likeliest right in ${likeliestRight}, shipped right in ${shippedRight}, ` +
      `certified best in ${certified}, summed exactly or thinned in ${summed}`
    );
  });
}
