import { needsAudit, outvoted, suspectsIn, trustingIn, withoutSuspects } from "./audit.js";
import { richestRow } from "./belief/ask.js";
import { believed, inklingOf, shippedProgram } from "./inkling.js";
import { cells } from "./language.js";
import { nearestProgram } from "./nearest.js";
import type { Conflict, Example, Outcome, Suspect, Task, Unknown } from "./outcome.js";
import type { Mending } from "./repair.js";
import { deduce, deduceInPasses, type ProgramSpace } from "./search/deduce.js";
import type { Domain } from "./space/domain.js";
import { EMPTY } from "./space/programDag.js";
import { differAlike } from "./space/slip.js";
import { specificationOf } from "./specification.js";
import { checked, contradictions, invalidTask } from "./task.js";
import { readTidily, strayColumns } from "./tidy.js";

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
  const given = checked(task);
  return given.kind === "malformed" ? invalidTask(given.issues) : learnChecked(domain, given.task, new Set());
}

/**
 * Learns a task that was checked. Examples of it that are in `trusting` are obeyed in any case, and say so afterwards (see {@link Example.trusted}) if
 * it made a difference.
 */
export function learnChecked(domain: Domain, task: Task, trusting: ReadonlySet<Example>): Outcome {
  if (task.examples.length === 0) return noExamples(domain, task);
  const contradicting = contradictions(task.examples);
  if (contradicting.length === 0) return learned(domain, task, [], trusting);
  const trusted = trustingIn(task, trusting);
  const outvotedExamples = outvoted(domain, trusted);
  return outvotedExamples === null ? conflict(contradicting) : learned(domain, trusted, outvotedExamples, trusting);
}

/** The outcome for a task of which some examples are known to be wrong; the others do not contradict each other. */
function learned(domain: Domain, task: Task, known: readonly Suspect[], trusting: ReadonlySet<Example>): Outcome {
  const stray = strayColumns(domain, task);
  const reading = readTidily(domain, task, stray);
  const obeyed = withoutSuspects(reading, known);
  const { space, steps, suspects: found, isAudited } = searchAudited(domain, obeyed, trusting);
  const flagged = isAudited ? trustingIn(task, trusting) : task;
  const suspects = [...known, ...inTask(task, known, found)].sort((left, right) => left.index - right.index);
  if (space.root === EMPTY) return unknown(domain, flagged, space);
  const belief = believed(domain, withoutSuspects(reading, suspects), space, suspects);
  const program = domain.tidying.program(shippedProgram(belief, reading.inputs ?? []), stray);
  const learn: Mending["learn"] = (other, trusted) => learnChecked(domain, other, trusted);
  return {
    kind: "learned",
    inkling: inklingOf({ domain, task: flagged, stray, suspects, belief, program, learn, steps, cut: space.cut }),
  };
}

/** Examples from which on those that are left without suspects are audited again. */
const AUDITED_AGAIN_FROM = 8;

interface Searched {
  readonly space: ProgramSpace;
  readonly steps: number;
  /** Examples that the space does not obey. */
  readonly suspects: readonly Suspect[];
  /** It was asked whether examples are wrong, those aside that are trusted. */
  readonly isAudited: boolean;
}

/**
 * The programs of a task. Where no short one explains every example, it is first asked whether some are wrong, which is quickly told;
 * then cases are looked for, which takes long, and it is asked again.
 */
function searchAudited(domain: Domain, task: Task, trusting: ReadonlySet<Example>): Searched {
  const specification = specificationOf(domain, task);
  const { budget } = specification;
  const { plain, whole } = deduceInPasses(specification);
  const audit = needsAudit(domain, task, plain) ? suspectsIn(domain, trustingIn(task, trusting), budget) : null;
  const beyondDoubt = audit?.beyondDoubt ?? [];
  if (beyondDoubt.length > 0) return searchWithout(domain, task, beyondDoubt);
  const space = whole();
  const suspects = audit?.given(space) ?? [];
  if (suspects.length === 0) return { space, steps: budget.steps, suspects, isAudited: audit !== null };
  if (task.examples.length < AUDITED_AGAIN_FROM) return searchWithout(domain, task, suspects);
  const again = searchAgain(domain, task, suspects, trusting);
  const changes = again.suspects.map(({ index, expected }) => [expected, task.examples[index]?.output] as const);
  return differAlike(changes, task.examples.length)
    ? { space, steps: budget.steps, suspects: [], isAudited: true }
    : again;
}

function searchWithout(domain: Domain, task: Task, suspects: readonly Suspect[]): Searched {
  const specification = specificationOf(domain, withoutSuspects(task, suspects));
  return { space: deduce(specification), steps: specification.budget.steps, suspects, isAudited: true };
}

/** Of many examples, those that are left may hold more wrong ones, which show only now. */
function searchAgain(
  domain: Domain,
  task: Task,
  suspects: readonly Suspect[],
  trusting: ReadonlySet<Example>,
): Searched {
  const again = searchAudited(domain, withoutSuspects(task, suspects), trusting);
  return { ...again, isAudited: true, suspects: [...suspects, ...inTask(task, suspects, again.suspects)] };
}

/** Suspects of the examples that are left, by their place among all. */
function inTask(task: Task, known: readonly Suspect[], suspects: readonly Suspect[]): readonly Suspect[] {
  const wrong = new Set(known.map(({ index }) => index));
  const places = task.examples.flatMap((_, index) => (wrong.has(index) ? [] : [index]));
  return suspects.map((suspect) => ({ ...suspect, index: places[suspect.index] ?? suspect.index }));
}

function noExamples(domain: Domain, { inputs = [] }: Task): Unknown {
  const begin = richestRow(inputs, domain);
  return {
    kind: "unknown",
    reason: "no-examples",
    ...(begin === null ? {} : { begin }),
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
