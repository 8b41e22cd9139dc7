import type { Decision, Example, Reason, Row } from "../outcome.js";
import type { Evidence } from "../space/calibration.js";
import { entryOf } from "../space/cases.js";
import type { Domain } from "../space/domain.js";
import { printValue } from "../space/notation.js";
import type { Term } from "../space/term.js";
import type { Value } from "../space/value.js";
import { brokenHabitOf } from "./habits.js";
import { newKindOf } from "./kinds.js";
import { beyondExamplesOf } from "./limits.js";
import { newlyFilledOf } from "./newlyFilled.js";
import { newSidesOf } from "./newSides.js";
import { commonTo, lackingWordOf } from "./sayings.js";
import { newDeedOf } from "./treatments.js";

/** Confidence below which a prediction is withheld. */
const SUGGEST_MIN = 0.3;

/** Confidence from which on nobody would say that the rules disagree. */
const SURE_MIN = 0.9;

/** Share of the answered rows that may be wrong, by default. */
export const DEFAULT_RISK = 0.005;

/** What the examples have shown, and the rows without an answer, in the cells that the program reads. */
export interface Familiarity {
  /**
   * True for an input that is unlike every example in form and whose output is, too, that has a part of a new kind, or
   * that breaks a habit, and for an output that cannot be.
   */
  readonly isUnfamiliar: (input: Row, output: Value) => boolean;
  /** How an unfamiliar row is unlike every example, in words; `null` where nothing short can be said. */
  readonly unlike: (input: Row, output: Value) => string | null;
  /** True when no example has the form of this input, in the cells that the program reads. */
  readonly isNewInput: (input: Row) => boolean;
  /** True when no example's output has the form of this one. */
  readonly isNewOutput: (output: Value) => boolean;
  /** How far the length of this output is beyond those of all examples (see {@link Evidence}). */
  readonly lengthBeyond: (output: Value) => number;
  /**
   * Where every example cuts its output out of its input: on how many of the two sides this output stands next to something
   * that no output of an example does. 0 where it is not in the input.
   */
  readonly newSurroundings: (input: Row, output: Value) => number;
  /** True where several examples all have one form, in the cells that the program reads, and this input has another. */
  readonly breaksForm: (input: Row) => boolean;
  /** True for an input without some kind of part that every example has, in the cells that the program reads. */
  readonly lacksSign: (input: Row) => boolean;
  /** True where the program has cases or a map, and fewer than two examples are of the case of this input, with its key. */
  readonly isRare: (input: Row) => boolean;
  /** Examples of the case of this input, and with its key where the program looks one up. */
  readonly support: (input: Row) => number;
  /** True for an input of which every cell that the program reads is missing. */
  readonly isMissing: (input: Row) => boolean;
}

/** The familiarity that examples give, and rows without an answer. `overruled` are the inputs of examples that are not obeyed. */
export function familiarityOf(
  domain: Domain,
  program: Term,
  examples: readonly Example[],
  rows: readonly Row[],
  overruled: readonly Row[] = [],
): Familiarity {
  const read = domain.reads(program);
  const cellsOf = (input: Row): readonly Value[] => read.map((index) => input[index] ?? null);
  const inputForms = new Set(examples.map(({ input }) => domain.form(cellsOf(input))));
  const signsOf = rememberingLast((input: Row) => cellsOf(input).map((cell) => domain.signs(cell)));
  const shown = examples.map(({ input }) => signsOf(input));
  const known = read.map((_, place) => new Set(shown.flatMap((signs) => [...(signs[place] ?? [])])));
  const newSign = (input: Row): string | undefined =>
    signsOf(input).flatMap((signs, place) => [...signs].filter((sign) => known[place]?.has(sign) !== true))[0];
  const common = read.map((_, place) => commonTo(shown.map((signs) => signs[place] ?? new Set())));
  const lackingSign = (input: Row): string | undefined =>
    signsOf(input).flatMap((signs, place) => (common[place] ?? []).filter((sign) => !signs.has(sign)))[0];
  const entries = countsOf(examples.map(({ input }) => entryOf(program, input)));
  const tellsApart = hasCasesOrMap(program);
  const isLikeInputs = domain.likeForms(examples.map(({ input }) => cellsOf(input)));
  const isLikeOutputs = domain.likeForms(examples.map(({ output }) => output));
  const isNewInput = rememberingLast((input: Row) => !isLikeInputs(cellsOf(input)));
  const isNewOutput = rememberingLast((output: Value) => !isLikeOutputs(output));
  const cannotBe = domain.cannotBe(examples);
  const isImpossible = (input: Row, output: Value): boolean => cannotBe?.(input, output) === true;
  const newSides = newSidesOf(domain, examples);
  const lengths = examples.map(({ output }) => domain.spelledBits(output));
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  const brokenHabit = rememberingLast(brokenOf(domain, program, examples, rows, overruled));
  return {
    unlike: (input, output) => {
      const broken = brokenHabit(input, output);
      if (broken !== null) return broken;
      const [added, lacking] = [newSign(input), lackingSign(input)];
      if (added !== undefined) return `no example has ${added}`;
      return lacking === undefined ? null : `every example has ${lacking}`;
    },
    isNewInput,
    isNewOutput,
    lengthBeyond: (output) => {
      const length = domain.spelledBits(output);
      return Math.log(Math.max(length, longest) / longest) + Math.log(shortest / Math.min(length, shortest));
    },
    newSurroundings: (input, output) => newSides(input, output),
    breaksForm: (input) => examples.length > 1 && inputForms.size === 1 && isNewInput(input),
    lacksSign: (input) => lackingSign(input) !== undefined,
    isRare: (input) => tellsApart && (entries.get(entryOf(program, input)) ?? 0) < SUPPORT_MIN,
    support: (input) => entries.get(entryOf(program, input)) ?? 0,
    isMissing: (input) => read.length > 0 && cellsOf(input).every((cell) => cell === null),
    isUnfamiliar: (input, output) =>
      newSign(input) !== undefined ||
      (isNewInput(input) && isNewOutput(output)) ||
      isImpossible(input, output) ||
      brokenHabit(input, output) !== null,
  };
}

/** The first thing that speaks against a row and its output, in words; `null` where nothing does. */
function brokenOf(
  domain: Domain,
  program: Term,
  examples: readonly Example[],
  rows: readonly Row[],
  overruled: readonly Row[],
): (input: Row, output: Value) => string | null {
  const dispute = disputeOf(overruled);
  const habit = brokenHabitOf(domain, program, examples, rows);
  const newDeed = newDeedOf(domain, program, examples);
  const newKind = newKindOf(domain, program, examples, rows);
  const beyondExamples = beyondExamplesOf(program, examples);
  const lackingWord = lackingWordOf(domain, program, examples);
  const newlyFilled = newlyFilledOf(examples);
  const doubt = domain.doubt(examples);
  return (input, output) =>
    dispute(input) ??
    habit(input, output) ??
    newDeed(input, output) ??
    newKind(input) ??
    beyondExamples(input) ??
    lackingWord(input) ??
    newlyFilled(input) ??
    doubt(input, output);
}

/** What is said of a row that is equal to one of these. */
function disputeOf(overruled: readonly Row[]): (input: Row) => string | null {
  const disputed = new Set(overruled.map(printValue));
  if (disputed.size === 0) return () => null;
  return (input) => (disputed.has(printValue(input)) ? "another answer was given for it" : null);
}

/** A function that remembers what it gave for its last arguments: one row is asked about from several sides. */
function rememberingLast<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let last: { readonly args: Arguments; readonly result: Result } | null = null;
  return (...args) => {
    if (last === null || !args.every((arg, index) => arg === last?.args[index]))
      last = { args, result: compute(...args) };
    return last.result;
  };
}

/** True for a program that asks something of a row to choose a case, or an entry of a map. */
function hasCasesOrMap(term: Term): boolean {
  if (term.kind === "literal") return false;
  const { tellsCases, keyed } = term.operator;
  return tellsCases === true || keyed !== undefined || term.args.some(hasCasesOrMap);
}

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * Share of the rules that are not defined on a missing cell which leave the output missing too, where no example tells:
 * people mostly leave blank what they know nothing of.
 */
const MISSING_STAYS_MISSING = 0.5;

/** Probability that the output of a row is missing because its cells are, when the rules are not defined on it. */
export function missingProbability(undefinedMass: number): number {
  return MISSING_STAYS_MISSING * undefinedMass;
}

/** Examples of a case from which on its rows are answered unasked: a single one may as well be a slip. */
const SUPPORT_MIN = 2;

/** What to do with a guess, and why. An unfamiliar row is never answered unasked. */
export function decide(
  evidence: Pick<Evidence, "isUnfamiliar" | "isRare">,
  confidence: number,
  answerFrom: number,
): { readonly decision: Decision; readonly reason?: Reason } {
  const { isUnfamiliar, isRare } = evidence;
  if (confidence >= answerFrom && !isUnfamiliar && !isRare) return { decision: "answer" };
  const reason = isUnfamiliar
    ? "unfamiliar-input"
    : isRare
      ? "rare-case"
      : confidence >= SURE_MIN
        ? "below-risk"
        : "rules-disagree";
  return { decision: confidence < SUGGEST_MIN ? "abstain" : "suggest", reason };
}
