import type { Inkling, Question } from "@inkling/core";
import type { Choice } from "../host.js";
import { type AnswerOptions, type Mark, markOf } from "../task/answer.js";
import type { LearnedColumn } from "../task/learn-column.js";
import { inputsRead } from "../task/reads.js";
import type { SampledRow } from "../task/sample.js";
import type { Paint } from "./paint.js";
import { percent } from "./preview.js";
import { plural, safeText } from "./text.js";
import { choiceText, countWords, readCells, targetWords, unsureText } from "./words.js";

/** What is known of a column before the next question: the rule, and how it comes out on the rows shown to the learner. */
export function stateWords(column: LearnedColumn, paint: Paint): readonly string[] {
  const { target, inkling } = column;
  return [
    "",
    targetWords(target, inputsRead(inkling), paint),
    `  ${safeText(inkling.explain())}`,
    `  ${countWords(countMarks(column), paint)}`,
  ];
}

/** How the rows come out that were shown to the learner. */
function countMarks({ inkling, sample }: LearnedColumn): Readonly<Record<Mark, number>> {
  const counts: Record<Mark, number> = { sure: 0, unsure: 0, unanswered: 0 };
  for (const prediction of inkling.predictAll(sample.unanswered.map(({ input }) => input)))
    counts[markOf(prediction)] += 1;
  return counts;
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
    { label: choices.length === 0 ? "write the answer" : "something else" },
    { label: "skip", hint: "ask about another row" },
    { label: "stop asking" },
  ];
}

/** Why there are no more questions. */
export type EndReason = "stopped" | "settled" | "nothing-to-ask";

/** What is said when a column has been asked about; `accept` is how unsure rows are treated. */
export function endWords(
  reason: EndReason,
  skipped: number,
  column: LearnedColumn,
  accept: AnswerOptions["accept"],
): readonly string[] {
  const unsure = accept === "suggest" ? "" : unsureText(countMarks(column).unsure).trim();
  return [`  ${endText(reason, skipped, column.inkling)}`, ...(unsure === "" ? [] : [`  ${unsure}`]), ""];
}

function endText(reason: EndReason, skipped: number, inkling: Inkling): string {
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
