import { withoutSuspects } from "./audit.js";
import { questionsOf } from "./belief/ask.js";
import { type Belief, beliefOf, scaled } from "./belief/belief.js";
import { DEFAULT_RISK, familiarityOf } from "./belief/decide.js";
import { columnEvidenceOf } from "./belief/evidence.js";
import type { Predictive } from "./belief/forward.js";
import { believingReading } from "./belief/neglect.js";
import { believingSurroundings } from "./belief/newSides.js";
import { believingFilled } from "./belief/passedOver.js";
import { believingPossible } from "./belief/possible.js";
import { selectMinimumRisk, type Vote } from "./belief/select.js";
import { believingSense } from "./belief/sense.js";
import { beliefOptions } from "./belief/temperature.js";
import { toTypeScript } from "./emit/typescript.js";
import type { Cell, Inkling, InklingData, Prediction, Question, Row, Suspect, Task } from "./outcome.js";
import { type Knowledge, notApplicable, predictEach, predictionSet, predictRow } from "./predict.js";
import { changesBetween, confirm, correct, type Mending, teach } from "./repair.js";
import type { ProgramSpace } from "./search/deduce.js";
import type { Domain } from "./space/domain.js";
import { emptyMemo, type Memo } from "./space/memo.js";
import { printTerm } from "./space/notation.js";
import { spread } from "./space/spread.js";
import { taken } from "./space/taken.js";
import { evaluate, type Term } from "./space/term.js";
import { labelsOf, outputsOf } from "./specification.js";
import { hasLongCell, plainRow, rowKey, rowsGiven } from "./task.js";
import { readTidily, tidyRow } from "./tidy.js";

/** Unlabelled rows that vote on the program, at most; they are spread over all of them. */
const VOTING_ROWS_MAX = 40;
/** Programs that are considered for shipping, at most. */
const CANDIDATES_MAX = 200;
/** Unlabelled rows that are saved with an inkling, at most. */
export const SAVED_INPUTS_MAX: number = VOTING_ROWS_MAX;
/** Rows whose distribution is kept: those of a task that a person looks at, which are compared when one of them is corrected. */
const REMEMBERED_MAX = 256;

/** What an inkling is made of. */
export interface Parts {
  readonly domain: Domain;
  readonly task: Task;
  /** Columns that are read without stray white space, ascending; the program does so by itself. */
  readonly stray: readonly number[];
  /** Examples of the task that the program need not reproduce, ascending. */
  readonly suspects: readonly Suspect[];
  readonly belief: Belief;
  readonly program: Term;
  /** Learns a task of the same domain, for `teach`; see {@link Mending}. */
  readonly learn: Mending["learn"];
  readonly steps: number;
  readonly cut: boolean;
}

/** The program with the least expected number of wrong rows among the unlabelled inputs. */
export function shippedProgram(belief: Belief, inputs: readonly Row[]): Term {
  const selection = selectMinimumRisk(taken(belief.programs(), CANDIDATES_MAX), votesOf(belief, inputs));
  if (selection === null) throw new Error("a belief without programs"); // a space that is not empty has a program
  return selection.term;
}

/** What is believed about the rows that vote. */
function votesOf(belief: Belief, inputs: readonly Row[]): readonly Vote[] {
  return votingRows(inputs).map((scope) => ({ scope, predictive: belief.predictive(scope) }));
}

/**
 * The rows that decide on the program and say what the column is like: different ones, of those that can be looked into, spread over all in
 * an order of their own, so that neither the order of the rows nor how often one occurs matters.
 */
export function votingRows(inputs: readonly Row[]): readonly Row[] {
  const byKey = new Map(inputs.filter((row) => !hasLongCell(row)).map((row) => [rowKey(row), row]));
  const ordered = [...byKey].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
  return spread(ordered, VOTING_ROWS_MAX);
}

/**
 * What is believed after a search for the programs of a task without its suspects. Of the unlabelled rows only those that vote are looked
 * at, in their own order, so that a rule that was saved with them is believed as before when it is loaded.
 */
export function believed(domain: Domain, kept: Task, space: ProgramSpace, suspects: readonly Suspect[]): Belief {
  const rows = votingRows(kept.inputs ?? []);
  const summed = remembering(beliefOf(space, rows, beliefOptions(domain, outputsOf(kept), labelsOf(kept))));
  const sensible = believingFilled(domain, rows, believingSense(domain, summed));
  const read = believingReading(domain, kept.examples, rows, sensible);
  const possible = believingPossible(domain, kept.examples, rows, read);
  // Again, since what is made of the sums takes as long as they do.
  return remembering(doubting(believingSurroundings(domain, kept.examples, possible), suspects));
}

/** A belief that computes equal rows once, as long as they are few: the rows that voted are asked about again. */
function remembering(belief: Belief): Belief {
  const known = new Map<string, Predictive>();
  return {
    ...belief,
    predictive: (scope) => {
      const key = rowKey(scope as Row); // the scopes of a task are its rows
      const remembered = known.get(key);
      if (remembered !== undefined) return remembered;
      const predictive = belief.predictive(scope);
      if (known.size < REMEMBERED_MAX) known.set(key, predictive);
      return predictive;
    },
  };
}

/** A belief after examples of which some may be right after all: what speaks for that is lost mass. */
function doubting(belief: Belief, suspects: readonly Suspect[]): Belief {
  const sure = Math.min(1, ...suspects.map(({ probability }) => probability));
  return sure === 1 ? belief : { ...belief, predictive: (scope) => scaled(belief.predictive(scope), sure) };
}

/** An inkling from its parts. Rows are predicted, compared and asked about as they are read; the program reads them so by itself. */
export function inklingOf(parts: Parts): Inkling {
  const { domain, task, stray, belief, program } = parts;
  const reading = readTidily(domain, task, stray);
  const inputs = reading.inputs ?? [];
  const columns = columnNames(task);
  const suspects = stillSuspect(parts);
  const { examples: obeyed } = withoutSuspects(reading, suspects);
  const width = task.examples[0]?.input.length ?? 0;
  const knowledge: Knowledge = {
    belief,
    program,
    familiarity: familiarityOf(domain, program, obeyed, votingRows(inputs), overruledRows(reading, suspects)),
    calibration: domain.calibration,
    shown: new Map(obeyed.map(({ input, output }) => [rowKey(input), output])),
    column: once(() => columnEvidenceOf(domain, belief, program, obeyed, votesOf(belief, inputs))),
    risk: task.risk ?? DEFAULT_RISK,
  };
  const given = <Result>(row: unknown, use: (row: Row) => Result, none: Result): Result => {
    const plain = plainRow(row, width);
    return plain === null ? none : use(plain);
  };
  const read = (row: Row): Row => tidyRow(domain, row, stray);
  const predictWith = (memo: Memo, input: Row): Prediction => predictRow(knowledge, read(input), memo);
  const questions = questionsOf({
    domain,
    examples: reading.examples,
    inputs,
    belief,
    program,
    predict: (row) => predictWith(emptyMemo(), row),
  });
  const asGiven = (question: Question | null): Question | null => {
    if (question === null || question.index === null) return question;
    return { ...question, input: task.inputs?.[question.index] ?? question.input };
  };
  const mending = (): Mending => ({ domain, task, inkling, read, learn: parts.learn });
  const inkling: Inkling = {
    program: printTerm(program),
    examples: task.examples,
    suspects,
    columns,
    report: {
      steps: parts.steps,
      stop: parts.cut ? "budget" : "complete",
      programsLog2: belief.programsLog2,
      carriedBy: belief.carriedBy,
      withinLanguage: belief.withinLanguage,
    },
    predict: (input) => given(input, (row) => predictWith(emptyMemo(), row), notApplicable()),
    predictAll: (inputs) => predictEach(rowsGiven("predictAll", inputs), width, predictWith),
    oneOf: (input, miss = 0.1) => given(input, (row) => predictionSet(knowledge, read(row), miss), null),
    apply: (input) => given(input, (row) => evaluate(program, row, emptyMemo()) as Cell | undefined, undefined), // programs give cells
    teach: (example) => teach(mending(), example),
    ask: ({ skip = [], ...options } = {}) => asGiven(questions.ask({ ...options, skip: skip.map(read) })),
    expectedWrong: questions.expectedWrong,
    correct: (example, { rows } = {}) =>
      correct(mending(), example, rows === undefined ? undefined : rowsGiven("correct", rows)),
    confirm: (input) => confirm(mending(), input),
    changesSince: (earlier, rows) =>
      changesBetween({ domain, inkling: earlier, read }, inkling, rowsGiven("changesSince", rows)),
    explain: () => domain.explain(program, columns),
    toTypeScript: (options) =>
      toTypeScript(program, domain, { ...options, columns, examples: withoutSuspects(task, suspects).examples }),
    toJSON: () => savedForm(parts, columns),
  };
  return inkling;
}

function overruledRows({ examples }: Task, suspects: readonly Suspect[]): readonly Row[] {
  return suspects.flatMap(({ index }) => examples.slice(index, index + 1).map(({ input }) => input));
}

/** The suspects with what the program gives there; one that it gives just so needs no pardon. */
function stillSuspect({ suspects, task, program }: Parts): readonly Suspect[] {
  return suspects.flatMap((suspect) => {
    const example = task.examples[suspect.index];
    if (example === undefined) return [];
    const expected = evaluate(program, example.input, emptyMemo()) as Cell | undefined; // programs give cells
    return expected === example.output ? [] : [{ ...suspect, expected }];
  });
}

function savedForm({ domain, task, stray, suspects, program }: Parts, columns: readonly string[]): InklingData {
  const given = new Map((task.inputs ?? []).toReversed().map((row) => [rowKey(tidyRow(domain, row, stray)), row]));
  const voting = votingRows(readTidily(domain, task, stray).inputs ?? []);
  return {
    format: "inkling",
    version: 1,
    domain: domain.name,
    program: printTerm(program),
    columns,
    examples: task.examples,
    inputs: voting.map((row) => given.get(rowKey(row)) ?? row),
    ...(stray.length > 0 ? { stray } : {}),
    ...(suspects.length > 0 ? { suspects } : {}),
    ...(task.strict === true ? { strict: true } : {}),
  };
}

function columnNames(task: Task): readonly string[] {
  if (task.columns !== undefined) return task.columns;
  const width = task.examples[0]?.input.length ?? 0;
  return width === 1 ? ["input"] : Array.from({ length: width }, (_, index) => `input${index + 1}`);
}

function once<Result>(compute: () => Result): () => Result {
  let result: { readonly value: Result } | null = null;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}
