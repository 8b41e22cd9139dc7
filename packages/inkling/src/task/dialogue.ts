import { type Cell, type Question, type Row, SETTLED_BELOW } from "@inkling/core";
import { EXIT } from "../exit.js";
import { Failure } from "../failure.js";
import type { Host, Person } from "../host.js";
import { choicesOf, type EndReason, endWords, questionText, stateWords } from "../render/dialogue.js";
import { createPaint } from "../render/paint.js";
import type { Progress } from "../render/progress.js";
import { safeText } from "../render/text.js";
import type { AnswerOptions, GivenAnswers } from "./answer.js";
import {
  type ColumnOutcome,
  type FailedColumn,
  type LearnedColumn,
  type LearningOptions,
  learnColumn,
} from "./learn-column.js";
import { inputKey, type Sample, type SampledRow } from "./sample.js";

/** A learned column, and what a person said about rows of it. */
export interface AskedColumn extends LearnedColumn {
  readonly given: GivenAnswers;
}

/**
 * Asks about every learned column until its learner has no more questions or the person stops it, and learns again after
 * every answer. Nobody to ask: the columns as they are. Throws a `Failure` on Ctrl-C.
 */
export async function askColumns(
  outcomes: readonly ColumnOutcome[],
  person: Person | undefined,
  options: LearningOptions & Pick<AnswerOptions, "accept">,
  host: Pick<Host, "learn" | "colour">,
  progress: Progress,
): Promise<readonly (AskedColumn | FailedColumn)[]> {
  const asked: (AskedColumn | FailedColumn)[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind !== "learned") asked.push(outcome);
    else if (person === undefined) asked.push({ ...outcome, given: new Map() });
    else asked.push(await askColumn(outcome, person, learnAgain(host, options, progress), host.colour, options.accept));
  }
  return asked;
}

type LearnAgain = (sample: Sample) => ColumnOutcome;

function learnAgain(host: Pick<Host, "learn">, learning: LearningOptions, progress: Progress): LearnAgain {
  return (sample) => {
    progress.say(`Learning ${safeText(sample.target.column.name)}`);
    const outcome = learnColumn(sample, host, learning);
    progress.clear();
    return outcome;
  };
}

async function askColumn(
  learned: LearnedColumn,
  person: Person,
  learn: LearnAgain,
  colour: boolean,
  accept: AnswerOptions["accept"],
): Promise<AskedColumn> {
  const given = new Map<string, Cell>();
  const passed: Row[] = [];
  let skipped = 0;
  let column = learned;
  const end = (reason: EndReason): AskedColumn => {
    person.tell(endWords(reason, skipped, column, accept));
    return { ...column, given };
  };
  person.tell(stateWords(column, createPaint(colour)));
  for (;;) {
    const question = column.inkling.ask({ skip: passed });
    if (question === null) return end(column.inkling.expectedWrong() < SETTLED_BELOW ? "settled" : "nothing-to-ask");
    const row = question.index === null ? undefined : column.sample.unanswered[question.index];
    const reply = await replyTo(question, questionText(question, row, column), person);
    if (reply.kind === "stop") return end("stopped");
    if (reply.kind === "skip") {
      skipped += 1;
      passed.push(question.input);
      continue;
    }
    if (row !== undefined) given.set(inputKey(question.input), reply.value);
    const again = learn(withAnswer(column.sample, question, row, reply.value));
    if (again.kind === "learned") {
      column = again;
      person.tell(stateWords(column, createPaint(colour)));
    } else {
      passed.push(question.input);
      person.tell(["  No rule gives this answer and the others. It is kept as the cell, and the rule stays."]);
    }
  }
}

type Reply = { readonly kind: "answer"; readonly value: Cell } | { readonly kind: "skip" } | { readonly kind: "stop" };

/** What the person says to a question. Throws a `Failure` on Ctrl-C. */
async function replyTo(question: Question, text: string, person: Person): Promise<Reply> {
  const place = await person.choose(text, choicesOf(question));
  if (place === null) throw interrupted();
  const chosen = question.choices[place];
  if (chosen !== undefined) return { kind: "answer", value: chosen.value };
  switch (place - question.choices.length) {
    case 0: {
      const written = await person.write('What should it be? (Enter alone skips the row, "" makes it blank.)');
      if (written === null) throw interrupted();
      if (written === "") return { kind: "skip" };
      return { kind: "answer", value: written === '""' ? null : written };
    }
    case 1:
      return { kind: "skip" };
    default:
      return { kind: "stop" };
  }
}

/** A sample in which the row of a question, or a made-up one, has become an example. */
function withAnswer(sample: Sample, { index, input }: Question, row: SampledRow | undefined, output: Cell): Sample {
  const example: SampledRow = { number: row?.number ?? 0, input, output, confirmed: true };
  return {
    ...sample,
    examples: [...sample.examples, example].sort((left, right) => left.number - right.number),
    unanswered: sample.unanswered.filter((_, at) => at !== index),
  };
}

function interrupted(): Failure {
  const issue = { code: "interrupted", path: "", expected: "an answer", received: "Ctrl-C" };
  return new Failure(EXIT.interrupted, issue, "interrupted; nothing was written.");
}
