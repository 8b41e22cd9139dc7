import type { Alternative, Inkling, Row } from "@inkling/core";
import type { ExitCode } from "../exit.js";
import type { Tally } from "../task/answer.js";
import type { FailedColumn, LearnedColumn } from "../task/learn-column.js";
import { type SuspectRow, suspectRows } from "../task/suspects.js";
import type { Target } from "../task/targets.js";

/** The row whose answer would tell the learner most. */
export interface AskedRow {
  readonly row: number;
  readonly input: Row;
  /** The likeliest answers, most likely first. */
  readonly choices: readonly Alternative[];
}

/** A column with a rule. */
export interface RuledColumn {
  readonly kind: "ruled";
  readonly target: Target;
  readonly inkling: Inkling;
  /** Row numbers of the examples it was learned from; empty for a rule that was read from a file. */
  readonly exampleRows: readonly number[];
  /** Filled cells that are probably wrong, in the order of the file. */
  readonly suspects: readonly SuspectRow[];
  readonly question: AskedRow | null;
  /** What came out over the whole table; absent where only the rule was asked for. */
  readonly tally?: Tally;
}

export type ColumnResult = RuledColumn | FailedColumn;

/** What a command that reads a table has to say. */
export interface TableResult {
  readonly command: "fill" | "learn" | "apply";
  readonly file: string;
  readonly format: string;
  readonly rows: number;
  readonly notices: readonly string[];
  readonly columns: readonly ColumnResult[];
  /** The table that was written, if one was. */
  readonly output?: string;
  /** The rule file that was written, if one was. */
  readonly rule?: string;
  /** Rows per second of the pass that fills, when it took long enough to tell. */
  readonly rowsPerSecond?: number;
  readonly exit: ExitCode;
}

/** A learned column as a result, with the question it would ask. */
export function ruledColumn({ target, inkling, sample }: LearnedColumn, tally?: Tally): RuledColumn {
  const question = inkling.ask();
  const asked = sample.unanswered[question?.index ?? -1];
  return {
    kind: "ruled",
    target,
    inkling,
    exampleRows: sample.examples.flatMap(({ number }) => (number > 0 ? [number] : [])),
    suspects: suspectRows(inkling, sample.examples),
    question:
      question === null || asked === undefined
        ? null
        : { row: asked.number, input: question.input, choices: question.choices },
    ...(tally === undefined ? {} : { tally }),
  };
}
