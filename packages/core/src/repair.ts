import { differingParts, takenOn } from "./difference.js";
import { nearestProgram } from "./nearest.js";
import type {
  Change,
  Conflict,
  Correction,
  Example,
  Inkling,
  Outcome,
  Prediction,
  Row,
  Task,
  Unknown,
  Why,
} from "./outcome.js";
import { caseOf, pathOf } from "./space/cases.js";
import type { Domain } from "./space/domain.js";
import { emptyMemo } from "./space/memo.js";
import { parseTerm, printTerm, printValue } from "./space/notation.js";
import { evaluate, type Term } from "./space/term.js";
import { checked, invalidTask, plainRow, rowKey } from "./task.js";

/** What is mended: an inkling, the task it was learned from, and how to learn a task of the same language. */
export interface Mending {
  readonly domain: Domain;
  readonly task: Task;
  readonly inkling: Inkling;
  /** A row as the inkling reads it: a correction says what is to be made of it so. */
  readonly read: (row: Row) => Row;
  /** Obeys the examples in `trusting` in any case. */
  readonly learn: (task: Task, trusting: ReadonlySet<Example>) => Outcome;
}

/** See {@link Inkling.correct}. Counterexample-guided synthesis (Solar-Lezama et al., ASPLOS 2006), with what it changes. */
export function correct(mending: Mending, given: Example, rows?: readonly (Row | null)[]): Correction {
  const { domain, task, inkling } = mending;
  const example = plainExample(mending, given);
  if ("kind" in example) return example;
  const contradicted = confirmedOtherwise(task.examples, example);
  if (contradicted >= 0) return contradicts(task.examples, contradicted, example);
  const examples = withCorrection(task.examples, example);
  const outcome = learnTrusting(mending, examples);
  if (outcome.kind === "unknown") return naming(domain, { ...task, examples }, example, outcome);
  if (outcome.kind === "conflict") return outcome;
  const suspected = inkling.suspects.map(({ index }) => task.examples[index]);
  const lost = examples.findIndex(
    (each) => !suspected.includes(each) && outcome.inkling.apply(each.input) !== each.output,
  );
  if (lost >= 0) return keepsNot(examples, lost);
  const program = programOf(domain, outcome.inkling);
  return {
    kind: "corrected",
    inkling: outcome.inkling,
    changes: changesBetween(mending, outcome.inkling, rows ?? task.inputs ?? []),
    parts: differingParts(programOf(domain, inkling), program),
    isAlone: isAloneIn(program, example, examples),
  };
}

/** Whether a program has a case that of some examples only this one takes, and those of the same row. */
function isAloneIn(program: Term, { input }: Example, examples: readonly Example[]): boolean {
  const others = examples.filter((other) => !isSameInput(other, input));
  return others.length > 0 && others.every((other) => caseOf(program, other.input) !== caseOf(program, input));
}

/** See {@link Inkling.teach}. */
export function teach(mending: Mending, given: Example): Outcome {
  const example = plainExample(mending, given);
  return "kind" in example ? example : learnTrusting(mending, [...mending.task.examples, example]);
}

/** An example of unknown origin as plain data, with its row as it is read, or what is wrong with it beside those of the task. */
function plainExample({ task, read }: Mending, given: unknown): Example | Unknown {
  const together = checked({ examples: [...task.examples, given] });
  if (together.kind === "malformed") return invalidTask(together.issues);
  const example = together.task.examples.at(-1) as Example; // there is one at least
  return { ...example, input: read(example.input) };
}

/**
 * Learns from examples of which one has just been given by a person: it is right, and so are those that were obeyed before. Only the
 * others may be wrong.
 */
function learnTrusting({ task, inkling, learn }: Mending, examples: readonly Example[]): Outcome {
  const doubted = new Set(inkling.suspects.map(({ index }) => task.examples[index]));
  return learn({ ...task, examples }, new Set(examples.filter((each) => !doubted.has(each))));
}

/** See {@link Inkling.confirm}. */
export function confirm(mending: Mending, input: Row): Correction {
  const row = plainRow(input);
  if (row === null) return nothingToConfirm();
  const { value, reason } = mending.inkling.predict(row);
  if (reason === "not-applicable") return nothingToConfirm();
  return correct(mending, { input: row, output: value, confirmed: true });
}

/** The rows that an inkling and a later one predict differently, in their order, and why. Rows are compared with what was taught as `read` reads them. */
export function changesBetween(
  { domain, inkling: earlier, read }: Pick<Mending, "domain" | "inkling" | "read">,
  later: Inkling,
  given: readonly (Row | null)[],
): readonly Change[] {
  const [from, to] = [programOf(domain, earlier), programOf(domain, later)];
  const known = new Set(earlier.examples.map(keyOf));
  const taught = new Set(
    later.examples.filter((example) => !known.has(keyOf(example))).map(({ input }) => rowKey(input)),
  );
  const rows = given.map((row) => row ?? []); // what is no row is predicted like a row of no task
  const afterwards = later.predictAll(rows);
  return earlier.predictAll(rows).flatMap((before, index): Change[] => {
    const [after, input] = [afterwards[index], rows[index]];
    if (after === undefined || input === undefined || isSame(before, after)) return [];
    return [
      {
        index,
        input,
        before,
        after,
        why: { ...whyOn(from, to, input, taught.has(rowKey(read(input)))), ...whereOn(domain, later, to, input) },
      },
    ];
  });
}

function isSame(before: Prediction, after: Prediction): boolean {
  return before.value === after.value && before.decision === after.decision && before.reason === after.reason;
}

function whyOn(before: Term, after: Term, row: Row, isTaught: boolean): Why {
  const [from, to] = [takenOn(before, row), takenOn(after, row)];
  const memo = emptyMemo();
  const isMoved = evaluate(before, row, memo) !== evaluate(after, row, memo); // programs give cells, which are no lists
  const branch = to.guards.length === 0 ? {} : { branch: { guards: to.guards, program: printTerm(to.term) } };
  return {
    cause: isTaught ? "example" : isMoved ? "rule" : "belief",
    parts: isMoved ? differingParts(from.term, to.term) : [],
    ...branch,
  };
}

/** The last question on the way to the case of a row, in words; nothing where a program has no cases. */
function whereOn(domain: Domain, { columns }: Inkling, program: Term, row: Row): Pick<Why, "where"> {
  const last = pathOf(program, row).guards.at(-1);
  if (last === undefined) return {};
  return { where: `${last.holds === true ? "where" : "except where"} ${domain.describe(last.guard, columns)}` };
}

/** An example as a text that is equal for equal examples only. */
function keyOf({ input, output }: Example): string {
  return rowKey([...input, output]);
}

function programOf(domain: Domain, { program }: Inkling): Term {
  const parsed = parseTerm(program, domain.operators);
  if (parsed.kind === "error") throw new Error(`a program that is not of this language: ${program}`); // inklings of two languages
  return parsed.term;
}

/** Index of an example with the same input that was confirmed with another output; -1 where there is none. */
function confirmedOtherwise(examples: readonly Example[], { input, output }: Example): number {
  return examples.findIndex(
    (example) => example.confirmed === true && example.output !== output && isSameInput(example, input),
  );
}

function isSameInput(example: Example, input: Row): boolean {
  return rowKey(example.input) === rowKey(input);
}

/** The examples with the corrected one in the place of the first that it replaces, or behind all others. */
function withCorrection(examples: readonly Example[], correction: Example): readonly Example[] {
  const first = examples.findIndex((example) => isSameInput(example, correction.input));
  if (first < 0) return [...examples, correction];
  const isConfirmed = examples.some((example) => example.confirmed === true && isSameInput(example, correction.input));
  const replacing: Example = isConfirmed ? { ...correction, confirmed: true } : correction;
  return examples.flatMap((example, index) =>
    index === first ? [replacing] : isSameInput(example, correction.input) ? [] : [example],
  );
}

function contradicts(examples: readonly Example[], index: number, correction: Example): Conflict {
  const says = printValue(correction.output);
  const confirmed = printValue(examples[index]?.output ?? null);
  return {
    kind: "conflict",
    examples: [index, examples.length],
    message: `The correction says ${says}, but example ${index + 1} has the same input and was confirmed as ${confirmed}. Leave the correction out, or learn again without that example.`,
  };
}

/** Cannot happen while learning keeps every example; said rather than shipped if it ever does. */
function keepsNot(examples: readonly Example[], lost: number): Unknown {
  const { input, output } = examples[lost] as Example; // it was found
  return {
    kind: "unknown",
    reason: "not-expressible",
    message: `No rule was found that keeps all examples: it would lose example ${lost + 1}, ${printValue(input)} gives ${printValue(output)}. Check it and the correction.`,
  };
}

function nothingToConfirm(): Unknown {
  return {
    kind: "unknown",
    reason: "not-expressible",
    message: "There is no answer for this row yet, so that none can be confirmed. Give its answer with correct.",
  };
}

/** A refusal that names the first example which no program explains together with the correction, confirmed ones tried first. */
function naming(domain: Domain, task: Task, correction: Example, unknown: Unknown): Unknown {
  const rank = (example: Example): number =>
    isSameInput(example, correction.input) ? 0 : example.confirmed === true ? 1 : 2;
  const order = [...task.examples.keys()].sort(
    (one, other) => rank(task.examples[one] as Example) - rank(task.examples[other] as Example), // indexes of the list
  );
  const sorted = order.map((index) => task.examples[index] as Example); // indexes of the list
  const nearest = nearestProgram(domain, { ...task, examples: sorted });
  const { nearest: _, ...rest } = unknown;
  if (nearest === null) return { ...rest, message: `${reasonWords(unknown)} Check the correction.` };
  const broken = sorted[nearest.breaksAt] as Example; // an index of the list
  const at = (index: number): number => order[index] ?? index;
  const explains = nearest.explains.map(at).sort((one, other) => one - other);
  const which = `example ${at(nearest.breaksAt) + 1}${broken.confirmed === true ? ", which was confirmed" : ""}`;
  return {
    ...rest,
    nearest: { program: nearest.program, explains, breaksAt: at(nearest.breaksAt) },
    message: `${reasonWords(unknown)} What stands against the correction is ${which}: ${printValue(broken.input)} gives ${printValue(broken.output)}. Check both.`,
  };
}

function reasonWords({ reason }: Unknown): string {
  return reason === "budget"
    ? "The step budget ran out before a rule was found for the correction and all examples."
    : "No rule in the language explains the correction together with all examples.";
}
