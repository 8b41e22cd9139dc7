import { beliefOf, type Belief } from "./belief/belief.js";
import { decide, type Familiarity } from "./belief/decide.js";
import { probabilityOf, selectMinimumRisk } from "./belief/select.js";
import { text } from "./domains/text/domain.js";
import type { Cell, Example, Inkling, InklingData, Issue, Outcome, Prediction, Question, Row, Task } from "./outcome.js";
import { deduce, type ProgramSpace } from "./search/deduce.js";
import { type Budget, budgetOf } from "./space/budget.js";
import type { Domain } from "./space/domain.js";
import { emptyMemo } from "./space/memo.js";
import { printTerm } from "./space/notation.js";
import { EMPTY } from "./space/programDag.js";
import { evaluate, type Term } from "./space/term.js";

export const DEFAULT_STEPS_MAX = 400_000;
export const SAVED_INPUTS_MAX = 50;
const VOTING_ROWS_MAX = 40;
const CANDIDATES_MAX = 200;

function take<T>(items: Iterable<T>, count: number): Iterable<T> {
  return (function* () {
    let n = 0;
    for (const item of items) {
      if (n++ >= count) return;
      yield item;
    }
  })();
}

const BETA = [0.7, 0.85, 1];

/** Learns a program from examples. */
export function learn(task: Task): Outcome {
  return learnIn(text, task);
}

/** Learns a program of one domain from examples. */
export function learnIn(domain: Domain, task: Task): Outcome {
  if (task.examples.length === 0) return { kind: "unknown", reason: "no-examples", message: "There is no example to learn from." };
  const budget = budgetOf(task.stepsMax ?? DEFAULT_STEPS_MAX);
  const space = deduce({
    grammar: domain.grammar,
    prior: domain.prior,
    scopes: task.examples.map((example) => example.input),
    outputs: task.examples.map((example) => example.output),
    unlabelled: task.inputs ?? [],
    budget,
    memo: emptyMemo(),
  });
  if (space.root === EMPTY) {
    return { kind: "unknown", reason: space.cut ? "budget" : "not-expressible", message: "No program explains all examples." };
  }
  return { kind: "learned", inkling: inklingOf(domain, task, space, budget) };
}

function inklingOf(domain: Domain, task: Task, space: ProgramSpace, budget: Budget): Inkling {
  const inputs = task.inputs ?? [];
  const rows = inputs.slice(0, VOTING_ROWS_MAX);
  const beta = BETA[Math.min(task.examples.length, BETA.length) - 1] ?? 1;
  const belief: Belief = beliefOf(space, rows.slice(0, 3), { beta, lostMax: 0.01, stepsPerRowMax: 4000, carriers: 300 });
  const votes = rows.map((scope) => ({ scope, predictive: belief.predictive(scope) }));
  const selection = selectMinimumRisk(take(belief.programs(), CANDIDATES_MAX), votes);
  const term = selection?.term as Term;
  const familiarity: Familiarity = {
    inputForms: new Set(task.examples.map((example) => domain.form(example.input))),
    outputForms: new Set(task.examples.map((example) => domain.form(example.output))),
    form: domain.form,
  };
  const predict = (input: Row): Prediction => {
    const predictive = belief.predictive(input);
    const own = evaluate(term, input, emptyMemo());
    const value = own ?? (own === null ? null : predictive.outputs[0]?.value);
    const confidence = probabilityOf(predictive, value);
    const alternatives = predictive.outputs
      .filter((output) => output.value !== value)
      .slice(0, 4)
      .map((output) => ({ value: output.value as Cell, probability: output.probability }));
    return { value: (value ?? null) as Cell, confidence, ...decide(input, own, confidence, familiarity), alternatives };
  };
  return {
    program: printTerm(term),
    examples: task.examples,
    columns: task.columns ?? [],
    report: {
      steps: budget.steps,
      stop: space.cut ? "budget" : "complete",
      programsLog2: belief.programsLog2,
      carriedBy: belief.carriedBy,
    },
    predict,
    predictAll: (many) => many.map(predict),
    apply: (input) => evaluate(term, input, emptyMemo()) as Cell | undefined,
    teach: (example: Example) => learn({ ...task, examples: [...task.examples, example] }),
    ask: (): Question | null => null,
    explain: () => printTerm(term),
    toTypeScript: () => "",
    toJSON: (): InklingData => ({
      format: "inkling",
      version: 1,
      domain: domain.name,
      program: printTerm(term),
      columns: task.columns ?? [],
      examples: task.examples,
      inputs: inputs.slice(0, SAVED_INPUTS_MAX),
    }),
  };
}

/** Reads what `Inkling.toJSON` wrote. */
export function fromJSON(data: unknown): { readonly kind: "inkling"; readonly inkling: Inkling } | { readonly kind: "invalid"; readonly issues: readonly Issue[] } {
  throw new Error(`not built yet: ${typeof data}`);
}
