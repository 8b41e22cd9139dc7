import type { SlipKind } from "./space/slip.js";

/** A cell of a table. `null` is a missing value and differs from `""`. */
export type Cell = string | null;

/** The input cells of one row, in column order. Every row of a task has the same number of cells. */
export type Row = readonly Cell[];

/** One row whose answer is known. */
export interface Example {
  readonly input: Row;
  readonly output: Cell;
  /** A person has looked at this answer and says that it is right: it is never suspected of being wrong, always obeyed, and no correction changes it. */
  readonly confirmed?: true;
  /**
   * It was obeyed when a person corrected another answer, and is not suspected afterwards either. A correction may still change it.
   * `correct` and `teach` say so where the learner would otherwise have asked whether some examples are wrong.
   */
  readonly trusted?: true;
}

/** What the learner is given: a few examples, and rows without an answer, which are evidence too. */
export interface Task {
  readonly examples: readonly Example[];
  /** Rows without an answer, in the caller's order. They decide which program is shipped and what is asked. */
  readonly inputs?: readonly Row[];
  /** Names of the input columns, used in explanations and emitted code only. Default: `input` or `input1`, `input2`, … */
  readonly columns?: readonly string[];
  /** Share of the rows at decision `"answer"` that may be wrong, in (0, 1). Default 0.005. */
  readonly risk?: number;
  /** Upper bound on the work done, in steps (not milliseconds): same steps, same bytes out. Default {@link DEFAULT_STEPS_MAX}. */
  readonly stepsMax?: number;
  /** Obey every example: none is suspected of being wrong. */
  readonly strict?: boolean;
}

/** What `learn` returns. "I don't know" is a value with a reason, evidence and a next step, never an exception. */
export type Outcome = Learned | Conflict | Unknown;

/** At least one program reproduces every example that is not named as a suspect. */
export interface Learned {
  readonly kind: "learned";
  readonly inkling: Inkling;
}

/** No function at all can map these inputs to these outputs: equal inputs with different outputs, and nothing tells which is wrong. */
export interface Conflict {
  readonly kind: "conflict";
  /** Indexes into `task.examples` of the examples that cannot be explained together, ascending. */
  readonly examples: readonly number[];
  readonly message: string;
}

/** No program was found. */
export interface Unknown {
  readonly kind: "unknown";
  readonly reason: UnknownReason;
  /** The program that explains most examples from the first on, where there is one, and the first example that breaks it. */
  readonly nearest?: Nearest;
  /** Index of the unlabelled row whose answer would tell most, when the reason is `"no-examples"`; absent where there are no such rows, or none stands out. */
  readonly begin?: number;
  /** What is malformed, when the reason is `"invalid-task"`. */
  readonly issues?: readonly Issue[];
  readonly message: string;
}

/** A program that explains some of the examples. */
export interface Nearest {
  readonly program: string;
  /** Indexes of the examples that it reproduces, ascending. */
  readonly explains: readonly number[];
  /** Index of the first example that it does not reproduce. */
  readonly breaksAt: number;
}

export type UnknownReason =
  /** The task holds no example. */
  | "no-examples"
  /** The whole language was searched: no program in it reproduces all examples. */
  | "not-expressible"
  /** The step budget ran out before a program was found. */
  | "budget"
  /** The task is malformed: rows of different widths, cells that are neither string nor null. */
  | "invalid-task";

/** What to do with a predicted cell: fill it in, show it for confirmation, or leave it to the user. */
export type Decision = "answer" | "suggest" | "abstain";

/** Why a prediction is not answered outright. */
export type Reason =
  /** The input is unlike every example in form, or lacks what all examples and nearly all rows have. */
  | "unfamiliar-input"
  /** Rules that explain all examples disagree on this row. */
  | "rules-disagree"
  /** The learned rule is not defined on this row. */
  | "not-applicable"
  /** Rules agree well enough, but the output is not as sure as the chosen risk asks. */
  | "below-risk"
  /** The rule tells cases apart, and a single example shows the case of this row. */
  | "rare-case"
  /** The cells that the rule reads are missing, so that the output is taken to be missing too. */
  | "missing-input"
  /** A cell of the input is too long to be looked into. */
  | "cell-too-long";

/** Another possible output. */
export interface Alternative {
  readonly value: Cell;
  /** Probability in [0, 1]: what the confidence of the best guess leaves, shared as the posterior has it; never above that confidence. */
  readonly probability: number;
}

/** A given answer that is probably wrong. It is not obeyed; only a person can say whether it is to be corrected or confirmed. */
export interface Suspect {
  /** Index into the examples of the task. */
  readonly index: number;
  /** Probability that the given answer is wrong, in [0, 1]. */
  readonly probability: number;
  /** What the rule gives there; `undefined` where it is not defined. */
  readonly expected: Cell | undefined;
  /** What the mistake looks like. */
  readonly kind: SlipKind;
  /** The same in words, such as "looks like a slip of one character". */
  readonly reason: string;
}

/** What is believed about the output for one input. */
export interface Prediction {
  /** The best guess, also under `"suggest"` and `"abstain"`; `null` only when there is none, or when a missing value is the answer. */
  readonly value: Cell;
  /** Probability that `value` is right, in [0, 1]. */
  readonly confidence: number;
  readonly decision: Decision;
  /** Absent when the decision is `"answer"`. */
  readonly reason?: Reason;
  /** What of the reason is known more closely, in words, such as `every example has "EUR" at the end`. */
  readonly detail?: string;
  /** Up to four other outputs, most likely first. */
  readonly alternatives: readonly Alternative[];
}

/** The input whose answer would tell most. */
export interface Question {
  readonly input: Row;
  /** Index of the first such row in `task.inputs`; `null` for an input that is made up. */
  readonly index: number | null;
  /** True for an input that is no row of the task: one on which the rules differ that no row tells apart. */
  readonly madeUp: boolean;
  /** Up to four likely outputs, most likely first. Outputs that cannot be told apart where they are shown count as one. */
  readonly choices: readonly Alternative[];
  /** Entropy of the predictive distribution on this input, in bits. */
  readonly bits: number;
}

/** What may be asked. */
export interface AskOptions {
  /** Inputs that are not asked about, because nobody knew the answer. */
  readonly skip?: readonly Row[];
  /** Ask on about made-up inputs when the unlabelled rows are settled. Default: only when there are no unlabelled rows. */
  readonly beyondRows?: boolean;
}

/** What the search did, for the curious and for machines. */
export interface Report {
  /** Steps used. */
  readonly steps: number;
  /** `"complete"`: the whole language was searched. `"budget"`: the step budget cut the search short. */
  readonly stop: "complete" | "budget";
  /** log2 of the number of programs that reproduce all examples (derivations in the program space). */
  readonly programsLog2: number;
  /** Probability that the language holds the right rule at all: low when the rule is hardly shorter than the outputs. */
  readonly withinLanguage: number;
  /**
   * `"exact"`: the predictive distribution is summed over the whole space, without alternatives that weigh at most 15 %
   * together; what they weigh lowers every probability. `"k-best"`: over the likeliest programs, because the sum would
   * exceed the budget.
   */
  readonly carriedBy: "exact" | "k-best";
}

/** What `correct` returns: a mended inkling with all that it changes, or why there is none. The old inkling stays as it was. */
export type Correction = Corrected | Conflict | Unknown;

/** A program that also gives the corrected answer, and keeps every other example. */
export interface Corrected {
  readonly kind: "corrected";
  readonly inkling: Inkling;
  /** The rows that are predicted differently from before, in their order. */
  readonly changes: readonly Change[];
  /** The smallest parts in which the programs differ; empty where the program is the same. */
  readonly parts: readonly PartChange[];
  /** No rule in common explains the correction and another example: the program has a case that no other example takes. */
  readonly isAlone: boolean;
}

/** A row of which another value is shown, or for which there is another decision or reason. A confidence alone is no change. */
export interface Change {
  /** Index of the row among those that were compared. */
  readonly index: number;
  readonly input: Row;
  readonly before: Prediction;
  readonly after: Prediction;
  readonly why: Why;
}

/** Why the prediction of a row changed. */
export interface Why {
  /**
   * `"example"`: the answer of this very row is an example now. `"rule"`: the new program gives something else than the old one
   * on this row. `"belief"`: the programs agree on this row, and what is believed about them changed.
   */
  readonly cause: "example" | "rule" | "belief";
  /** The smallest parts in which the programs differ on the way that this row takes through their cases; empty under `"belief"`. */
  readonly parts: readonly PartChange[];
  /** The case of this row; absent where the new program tells no cases apart. */
  readonly branch?: Branch;
  /** The last question on the way to that case with its answer, in words, such as `where the input contains "("`. */
  readonly where?: string;
}

/** A part of the old program and what stands in its place in the new one, as programs are printed. */
export interface PartChange {
  readonly before: string;
  readonly after: string;
}

/** One case of a program. */
export interface Branch {
  /** The guards that are asked on the way to it, in order, with their answers. */
  readonly guards: readonly { readonly guard: string; readonly holds: boolean }[];
  /** The program of the case. */
  readonly program: string;
}

/** A learned function with its belief. Immutable: `teach` and `correct` return another one. */
export interface Inkling {
  /** The shipped program in its printed form, which parses back to the same program. */
  readonly program: string;
  readonly examples: readonly Example[];
  /** Examples that are probably wrong, ascending. The program reproduces all others. */
  readonly suspects: readonly Suspect[];
  readonly columns: readonly string[];
  readonly report: Report;
  /** What is believed about one row. */
  predict(input: Row): Prediction;
  /** The same for many rows, in their order, sharing work between them. */
  predictAll(inputs: readonly Row[]): readonly Prediction[];
  /**
   * The best guess and the likeliest other outputs, as many as it took for the right one to be among them in all but a share `miss` (in (0, 1), default 0.1) of the
   * held-out rows of public tasks (split conformal prediction). That holds over rows of all kinds together, not for each. `null` where no
   * set of the outputs that are known did as much, and for rows of which nothing was measured.
   */
  oneOf(input: Row, miss?: number): readonly Cell[] | null;
  /** The shipped program alone, without belief: fast; `undefined` where it is not defined. */
  apply(input: Row): Cell | undefined;
  /** A better inkling that also explains `example`, which is never taken for a slip. */
  teach(example: Example): Outcome;
  /**
   * A better inkling for which `example` is right, where the present answer is wrong. It keeps all examples but those with
   * the same input, which are replaced; one of these that is `confirmed` with another answer is a conflict. `rows` are those of
   * which changes are told, by default the unlabelled rows of the task.
   */
  correct(example: Example, options?: { readonly rows?: readonly Row[] }): Correction;
  /** The same for the answer that is shown for `input` at present: it is right, and no correction may change it. */
  confirm(input: Row): Correction;
  /** Which of these rows an earlier inkling of the same task predicts differently, and why. */
  changesSince(earlier: Inkling, rows: readonly Row[]): readonly Change[];
  /**
   * The question whose answer, given to `teach`, would tell most; `null` when there is none worth asking. That is so when
   * fewer than half a wrong row is expected among the unlabelled rows (those in `skip` left out), or when the rules that
   * remain agree on all of them. An input is made up where no row tells rules apart that differ in general.
   */
  ask(options?: AskOptions): Question | null;
  /**
   * Expected number of unlabelled rows whose best guess is wrong: the sum of 1 − confidence. Of more than 200 rows it is
   * estimated from 200, spread evenly.
   */
  expectedWrong(): number;
  /** The rule in one or two plain sentences. */
  explain(): string;
  /**
   * The rule as a readable, typed TypeScript module with one exported function, which imports nothing but functions of
   * `@inkling/core/runtime` where it needs any. Default name: `transform`.
   */
  toTypeScript(options?: { readonly name?: string }): string;
  /** Plain data that `fromJSON` reads back. */
  toJSON(): InklingData;
}

/** The saved form of an inkling. */
export interface InklingData {
  readonly format: "inkling";
  readonly version: 1;
  readonly domain: string;
  readonly program: string;
  readonly columns: readonly string[];
  readonly examples: readonly Example[];
  /** The unlabelled rows that took part in choosing the program (at most {@link SAVED_INPUTS_MAX}). */
  readonly inputs: readonly Row[];
  /** Columns that are read without white space at the ends of their cells, ascending; absent where there are none. */
  readonly stray?: readonly number[];
  /** The examples that the program does not obey; absent where it obeys all. */
  readonly suspects?: readonly Suspect[];
  /** Every example is to be obeyed; absent where one may be suspected. */
  readonly strict?: true;
}

/** A mistake in something the user handed in. */
export interface Issue {
  readonly code: string;
  /** Where: a path such as `examples.2.output`, or a line and column. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}
