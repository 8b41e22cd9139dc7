import { beliefOf } from "./belief/belief.js";
import { beliefOptions } from "./belief/temperature.js";
import { inklingOf, remembering, shippedProgram } from "./inkling.js";
import { cells } from "./language.js";
import { nearestProgram } from "./nearest.js";
import type { Conflict, Issue, Outcome, Task, Unknown } from "./outcome.js";
import { deduce, type ProgramSpace } from "./search/deduce.js";
import type { Domain } from "./space/domain.js";
import { EMPTY } from "./space/programDag.js";
import { outputsOf, specificationOf } from "./specification.js";
import { contradictions, hasLongCell, issuesOf } from "./task.js";

/**
 * Learns a program from a few examples.
 *
 * Never throws on what a user handed in: a malformed task, a contradiction, a task that the language cannot express and
 * a budget that ran out are outcomes with a message that says what to do next. The same task gives the same outcome.
 */
export function learn(task: Task): Outcome {
  return learnIn(cells, task);
}

/** {@link learn} with the language of one domain. */
export function learnIn(domain: Domain, task: Task): Outcome {
  const issues = issuesOf(task);
  if (issues.length > 0) return invalid(issues);
  if (task.examples.length === 0) return noExamples();
  const contradicting = contradictions(task.examples);
  if (contradicting.length > 0) return conflict(contradicting);
  const specification = specificationOf(domain, task);
  const space = deduce(specification);
  if (space.root === EMPTY) return unknown(domain, task, space);
  const rows = (task.inputs ?? []).filter((row) => !hasLongCell(row));
  const belief = remembering(beliefOf(space, rows, beliefOptions(domain, outputsOf(task))));
  const program = shippedProgram(belief, rows);
  return {
    kind: "learned",
    inkling: inklingOf({
      domain,
      task,
      belief,
      program,
      learn: (other) => learnIn(domain, other),
      steps: specification.budget.steps,
      cut: space.cut,
    }),
  };
}

function invalid(issues: readonly Issue[]): Unknown {
  const [first] = issues;
  const others = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  const what = first === undefined ? "" : `${first.path}: expected ${first.expected}, received ${first.received}`;
  return { kind: "unknown", reason: "invalid-task", issues, message: `The task is malformed: ${what}${others}.` };
}

function noExamples(): Unknown {
  return {
    kind: "unknown",
    reason: "no-examples",
    message: "There is no example to learn from. Fill in the answer of at least one row.",
  };
}

function conflict(examples: readonly number[]): Conflict {
  const names = examples.map((index) => index + 1).join(", ");
  const message = `Examples ${names} have the same input and different outputs, so no rule explains them together. Correct or remove one.`;
  return { kind: "conflict", examples, message };
}

function unknown(domain: Domain, task: Task, space: ProgramSpace): Unknown {
  const nearest = nearestProgram(domain, task);
  const why = space.cut
    ? "The step budget ran out before a rule was found. Allow more steps, or give shorter or fewer examples."
    : "No rule in the language explains all examples.";
  const broken =
    nearest === null
      ? ""
      : ` The nearest rule explains ${nearest.explains.length} of ${task.examples.length}; example ${nearest.breaksAt + 1} breaks it. Check that example, or leave it out.`;
  return {
    kind: "unknown",
    reason: space.cut ? "budget" : "not-expressible",
    ...(nearest === null ? {} : { nearest }),
    message: why + broken,
  };
}
