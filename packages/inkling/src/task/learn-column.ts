import type { Inkling, Outcome, Unknown } from "@inkling/core";
import type { Host } from "../host.js";
import { rowWords } from "./profile.js";
import type { Sample, SampledRow } from "./sample.js";
import type { Target } from "./targets.js";

/** A column whose rule is known, and the rows of the file that were its examples and unanswered rows. */
export interface LearnedColumn {
  readonly kind: "learned";
  readonly target: Target;
  readonly inkling: Inkling;
  readonly sample: Sample;
}

/** A column that could not be learned, and why. */
export interface FailedColumn {
  readonly kind: "conflict" | "unknown";
  readonly target: Target;
  readonly sample: Sample;
  /** What happened, where, and what to do next. */
  readonly message: string;
  /** Row numbers of the examples that cannot be explained together, or of the first example that breaks the nearest rule. */
  readonly rows: readonly number[];
}

export type ColumnOutcome = LearnedColumn | FailedColumn;

/** How columns are learned. */
export interface LearningOptions {
  /** Upper bound on the work for each column. */
  readonly steps?: number;
  /** Obey every filled cell: none is suspected of being wrong. */
  readonly strict?: boolean;
  /** Rows of the file whose filled cells are right and obeyed, however unlike the others. */
  readonly keep?: readonly number[];
}

/** Learns one column from its sample. */
export function learnColumn(
  sample: Sample,
  host: Pick<Host, "learn">,
  { steps, strict }: LearningOptions,
): ColumnOutcome {
  const outcome = host.learn({
    examples: sample.examples.map(({ input, output, confirmed }) => ({
      input,
      output,
      ...(confirmed === undefined ? {} : { confirmed }),
    })),
    inputs: sample.unanswered.map(({ input }) => input),
    columns: sample.target.inputs.map((column) => column.name),
    ...(steps === undefined ? {} : { stepsMax: steps }),
    ...(strict === true ? { strict } : {}),
  });
  return columnOutcome(sample, outcome);
}

function columnOutcome(sample: Sample, outcome: Outcome): ColumnOutcome {
  const { target } = sample;
  switch (outcome.kind) {
    case "learned":
      return { kind: "learned", target, inkling: outcome.inkling, sample };
    case "conflict": {
      const rows = outcome.examples.flatMap((at) => sample.examples[at] ?? []);
      return {
        kind: "conflict",
        target,
        sample,
        message: conflictMessage(target, rows),
        rows: rows.map((row) => row.number),
      };
    }
    case "unknown": {
      const breaks = sample.examples[outcome.nearest?.breaksAt ?? -1];
      return {
        kind: "unknown",
        target,
        sample,
        message: unknownMessage(outcome, sample, breaks),
        rows: breaks === undefined ? [] : [breaks.number],
      };
    }
  }
}

function conflictMessage(target: Target, rows: readonly SampledRow[]): string {
  const numbers = rows.map((row) => row.number);
  const answers = rows.map((row) => JSON.stringify(row.output)).join(" and ");
  const where = capital(rowWords({ first: numbers, count: numbers.length }));
  return `${where} look alike in every column that is read, but "${target.column.name}" says ${answers}. Correct one of them, or blank it.`;
}

function unknownMessage(unknown: Unknown, sample: Sample, breaks: SampledRow | undefined): string {
  return [
    unknownReason(unknown),
    nearestText(unknown, sample, breaks),
    unknownAdvice(unknown.reason, sample),
    unknown.reason === "not-expressible" ? leftOutText(sample.target) : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function unknownReason({ reason, message }: Unknown): string {
  switch (reason) {
    case "budget":
      return "The step budget ran out before a rule was found.";
    case "not-expressible":
      return "No rule in the language gives all the answers.";
    case "no-examples":
    case "invalid-task":
      return message;
  }
}

/** The nearest rule in words of rows; the learner counts examples, which the user does not. */
function nearestText({ nearest }: Unknown, sample: Sample, breaks: SampledRow | undefined): string {
  if (nearest === undefined || breaks === undefined) return "";
  const share = `${nearest.explains.length} of ${sample.examples.length}`;
  return `The nearest rule gives ${share}; it fails first in row ${breaks.number}, where the answer is ${JSON.stringify(breaks.output)}.`;
}

function leftOutText({ leftOut = [] }: Sample["target"]): string {
  if (leftOut.length === 0) return "";
  const names = leftOut.map(({ name }) => JSON.stringify(name)).join(", ");
  return `Not read, since mostly blank: ${names}. Where such a column tells the answer, name all columns to read with --from.`;
}

function unknownAdvice(reason: Unknown["reason"], sample: Sample): string {
  switch (reason) {
    case "budget":
      return "Allow more work with --steps, or name fewer columns to read with --from.";
    case "no-examples":
      return `Fill in "${sample.target.column.name}" for one to three rows.`;
    case "not-expressible":
      return "Check the answers for slips, and whether the columns that are read hold the answer at all.";
    case "invalid-task":
      return "Check the table, or name the columns to read with --from.";
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
