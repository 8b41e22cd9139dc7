import type { Inkling, Question } from "@inkling/core";
import type { Choice } from "../host.js";
import type { LearnedColumn } from "../task/learn-column.js";
import { inputsRead } from "../task/reads.js";
import type { SampledRow } from "../task/sample.js";
import type { Paint } from "./paint.js";
import { percent } from "./preview.js";
import { plural, safeText } from "./text.js";
import { choiceText, countWords, readCells, targetWords } from "./words.js";

/** What is known of a column before the next question: the rule, and how it comes out on the rows shown to the learner. */
export function stateWords({ target, inkling, sample }: LearnedColumn, paint: Paint): readonly string[] {
  const counts = { sure: 0, unsure: 0, unanswered: 0 };
  for (const { decision } of inkling.predictAll(sample.unanswered.map(({ input }) => input))) {
    if (decision === "answer") counts.sure += 1;
    else if (decision === "suggest") counts.unsure += 1;
    else counts.unanswered += 1;
  }
  return [
    "",
    targetWords(target, inputsRead(inkling), paint),
    `  ${safeText(inkling.explain())}`,
    `  ${countWords(counts, paint)}`,
  ];
}

/** A question in one line. `row` is absent for an input that is made up. */
export function questionText(
  question: Question,
  row: SampledRow | undefined,
  { target, inkling }: LearnedColumn,
): string {
  const cells = readCells(target, inkling, question.input);
  const name = safeText(target.column.name);
  return row === undefined
    ? `If a row had ${cells}: what should "${name}" be?`
    : `Row ${row.number}: what should "${name}" be?  ${cells}`;
}

/** The likely outputs, and what else may be said. */
export function choicesOf({ choices }: Question): readonly Choice[] {
  return [
    ...choices.map(({ value, probability }) => ({ label: choiceText(value), hint: percent(probability) })),
    { label: "something else" },
    { label: "skip", hint: "ask about another row" },
    { label: "stop asking" },
  ];
}

/** Why there are no more questions. */
export type EndReason = "stopped" | "settled" | "nothing-to-ask";

/** What is said when a column has been asked about. */
export function endText(reason: EndReason, skipped: number, inkling: Inkling): string {
  const left = inkling.expectedWrong();
  const about =
    left < 1
      ? "up to one wrong row is"
      : `about ${plural(Math.round(left), "wrong row")} ${Math.round(left) === 1 ? "is" : "are"}`;
  switch (reason) {
    case "settled":
      return "No more questions: fewer than half a wrong row is expected to remain.";
    case "stopped":
      return `Stopped asking: ${about} expected to remain.`;
    case "nothing-to-ask":
      return skipped > 0
        ? `No more questions but those you skipped: ${about} expected to remain.`
        : `No more questions: no answer would tell rules apart. ${about.charAt(0).toUpperCase()}${about.slice(1)} expected to remain.`;
  }
}
