import type { Cell, Nearest, Task } from "./outcome.js";
import { deduce } from "./search/deduce.js";
import { takeBest } from "./search/kBest.js";
import type { Domain } from "./space/domain.js";
import { emptyMemo } from "./space/memo.js";
import { printTerm } from "./space/notation.js";
import { evaluate, type Term } from "./space/term.js";
import { specificationOf } from "./specification.js";

/** Steps for each attempt: enough for a handful of ordinary examples. */
const NEAREST_STEPS_MAX = 60_000;

/**
 * The likeliest program without case distinctions for as many of the first examples as have one in common, when all of them have none.
 * `null` when not even the first example has a program, or when no example breaks the one found within its own budget.
 */
export function nearestProgram(domain: Domain, task: Task): Nearest | null {
  let explained: Term | null = null;
  let [from, to] = [1, task.examples.length - 1];
  while (from <= to) {
    const count = (from + to) >> 1;
    const term = likeliest(domain, { ...task, examples: task.examples.slice(0, count) });
    if (term === null) to = count - 1;
    else {
      explained = term;
      from = count + 1;
    }
  }
  const nearest = explained === null ? null : report(explained, task);
  return nearest === null || nearest.breaksAt < 0 ? null : nearest;
}

function likeliest(domain: Domain, task: Task): Term | null {
  const specification = specificationOf(domain, { ...task, stepsMax: NEAREST_STEPS_MAX });
  const space = deduce({ ...specification, mayResort: false });
  return takeBest(space.dag, space.root, 1)[0]?.term ?? null;
}

function report(term: Term, task: Task): Nearest {
  const memo = emptyMemo();
  const right = task.examples.map(({ input, output }) => (evaluate(term, input, memo) as Cell | undefined) === output);
  return {
    program: printTerm(term),
    explains: right.flatMap((explains, index) => (explains ? [index] : [])),
    breaksAt: right.indexOf(false),
  };
}
