import type { Cell, Inkling, SlipKind, Suspect } from "@inkling/core";
import type { SampledRow } from "./sample.js";

/** A filled cell that is probably wrong. It was not obeyed, and is not changed. */
export interface SuspectRow {
  /** Row number in the file. */
  readonly row: number;
  readonly given: Cell;
  /** What the rule gives there; `undefined` where it is not defined. */
  readonly expected: Cell | undefined;
  /** Probability that the given cell is wrong, in [0, 1]. */
  readonly probability: number;
  readonly kind: SlipKind;
  /** The same in words. */
  readonly reason: string;
}

/** The suspects of an inkling by the rows that were its examples. */
export function suspectRows({ suspects }: Inkling, examples: readonly SampledRow[]): readonly SuspectRow[] {
  return suspects.flatMap((suspect) => {
    const example = examples[suspect.index];
    return example === undefined ? [] : [suspectRow(suspect, example, examples)];
  });
}

function suspectRow(suspect: Suspect, example: SampledRow, examples: readonly SampledRow[]): SuspectRow {
  const { probability, expected, kind } = suspect;
  const other = examples.find((row) => row !== example && row.output === example.output);
  // The learner counts examples, which the user does not.
  const reason =
    kind === "answer-of-another" && other !== undefined ? `is the answer of row ${other.number}` : suspect.reason;
  return { row: example.number, given: example.output, expected, probability, kind, reason };
}
