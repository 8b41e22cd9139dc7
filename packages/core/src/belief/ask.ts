import type { Alternative, AskOptions, Cell, Example, Prediction, Question, Row } from "../outcome.js";
import type { Domain } from "../space/domain.js";
import { exp2 } from "../space/exp2.js";
import { printValue } from "../space/notation.js";
import type { Term } from "../space/term.js";
import { valuesEqual } from "../space/value.js";
import type { Belief } from "./belief.js";
import type { Predictive } from "./forward.js";
import { dividingInput, entropy, type Likely } from "./madeUp.js";
import { type OpenRow, openRows, wrongAmong } from "./openRows.js";
import { probabilityOf } from "./select.js";

/** Unlabelled rows among which a question is sought, at most. */
const ASKABLE_ROWS_MAX = 200;
/** Outputs offered in a question. */
const CHOICES_MAX = 4;
/** Outputs that are offered however unlikely, and the probability from which on others are. */
const CHOICES_MIN = 2;
const LIKELY_MIN = 0.01;
/** Programs that are compared on made-up inputs. */
const LIKELY_MAX = 50;
/** Expected number of wrong rows below which nothing is asked about rows any more: that there is none is then likelier than not. */
export const SETTLED_BELOW: number = 0.5;
/** Entropy, in bits, below which a row is taken to be agreed upon: about one chance in a thousand of another output. */
const AGREED_BITS = 0.01;

/** What questions are made from. */
export interface Asking {
  readonly domain: Domain;
  readonly examples: readonly Example[];
  /** The rows without an answer. */
  readonly inputs: readonly Row[];
  readonly belief: Belief;
  /** The shipped program: the cells that it reads are those that matter. */
  readonly program: Term;
  readonly predict: (row: Row) => Prediction;
}

/** What an inkling asks, and what it expects to be wrong. Predictions are made when first needed, and remembered. */
export interface Questions {
  readonly ask: (options?: AskOptions) => Question | null;
  readonly expectedWrong: () => number;
}

/** The questions of an inkling. */
export function questionsOf(asking: Asking): Questions {
  const { inputs, examples, program, domain, predict } = asking;
  const indexes = spreadIndexes(inputs.length, ASKABLE_ROWS_MAX);
  let known: readonly OpenRow[] | null = null;
  const open = (): readonly OpenRow[] => {
    known ??= openRows(inputs, indexes, examples, domain.reads(program), domain, predict);
    return known;
  };
  const scale = indexes.length === 0 ? 0 : inputs.length / indexes.length;
  return {
    expectedWrong: () => wrongAmong(open()) * scale,
    ask: ({ skip = [], beyondRows = false } = {}) => {
      const skipped = new Set(skip.map(printValue));
      const rows = open().filter(({ row }) => !skipped.has(printValue(row)));
      const isDone = wrongAmong(rows) * scale < SETTLED_BELOW;
      const question = isDone ? null : rowQuestion(rows, asking);
      if (question !== null || (isDone && inputs.length > 0 && !beyondRows)) return question;
      return madeUpQuestion(asking, skipped);
    },
  };
}

/** Share of the rows of the most frequent form that a form must have for its rows to be typical. */
const TYPICAL_SHARE = 0.5;

/**
 * Index of the row to be answered first, when nothing is known: the first of those with most different parts, since fewer rules agree on it
 * by chance, among rows of frequent forms. `null` where there are no rows, or all are equally rich.
 */
export function richestRow(inputs: readonly Row[], domain: Domain): number | null {
  const rows = spreadIndexes(inputs.length, ASKABLE_ROWS_MAX).map((index) => {
    const row = inputs[index] ?? [];
    return { index, form: domain.form(row), parts: domain.parts(row).size };
  });
  const sizes = new Map<string, number>();
  for (const { form } of rows) sizes.set(form, (sizes.get(form) ?? 0) + 1);
  const frequent = TYPICAL_SHARE * Math.max(0, ...sizes.values());
  const typical = rows.filter(({ form, parts }) => parts > 0 && (sizes.get(form) ?? 0) >= frequent);
  const most = Math.max(0, ...typical.map(({ parts }) => parts));
  const richest = rows.every(({ parts }) => parts === most) ? undefined : typical.find(({ parts }) => parts === most);
  return richest?.index ?? null;
}

/**
 * The row whose answer tells most: the greatest entropy of the predictive distribution (greedy information gain; Tiwari et
 * al., arXiv 2006.12638). Of equally uncertain rows it is the first one of the most frequent form. Rows that teach nothing
 * come last; blank rows and rows that are answered outright are not asked about. `null` when the rules agree on an output for all others.
 *
 * Also measured, and no better on the open PROSE tasks: entropy times the rows of the form, the least confident row, and
 * the expected reduction of wrong rows by the joint outputs of the 100 likeliest programs, which costs four times as much.
 */
function rowQuestion(rows: readonly OpenRow[], asking: Asking): Question | null {
  const unsure = rows.filter(({ prediction }) => prediction.decision !== "answer");
  const groups = [unsure.filter(({ teaches }) => teaches), unsure.filter(({ row }) => !isBlankRow(row))];
  for (const group of groups) {
    const question = likeliestToTell(group, rows, asking);
    if (question !== null) return question;
  }
  return null;
}

function isBlankRow(row: Row): boolean {
  return row.every((cell) => cell === null || cell.trim() === "");
}

function likeliestToTell(
  group: readonly OpenRow[],
  rows: readonly OpenRow[],
  { domain, belief }: Asking,
): Question | null {
  const sizes = new Map<string, number>();
  const formOf = ({ row }: OpenRow): string => domain.form(row);
  for (const open of rows) sizes.set(formOf(open), (sizes.get(formOf(open)) ?? 0) + open.count);
  let best: { readonly open: OpenRow; readonly seen: Seen; readonly size: number } | null = null;
  for (const open of group) {
    const seen = seenOutputs(belief.predictive(open.row), domain);
    const size = sizes.get(formOf(open)) ?? 0;
    if (seen.bits < AGREED_BITS && seen.choices.length > 0) continue; // agreed upon
    if (best === null || seen.bits > best.seen.bits || (seen.bits === best.seen.bits && size > best.size))
      best = { open, seen, size };
  }
  if (best === null) return null;
  const { open, seen } = best;
  const { choices } = seenOutputs(calibrated(belief.predictive(open.row), open.prediction), domain);
  return { input: open.row, index: open.index, madeUp: false, choices, bits: seen.bits };
}

/** An input on which likely rules disagree, where no row divides them. */
function madeUpQuestion(asking: Asking, skipped: ReadonlySet<string>): Question | null {
  const { domain, belief, examples, inputs } = asking;
  const known = new Set([...skipped, ...inputs.map(printValue), ...examples.map(({ input }) => printValue(input))]);
  const input = dividingInput(examples, likelyPrograms(belief), domain, (row) => known.has(printValue(row)));
  if (input === null) return null;
  const { choices, bits } = seenOutputs(calibrated(belief.predictive(input), asking.predict(input)), domain);
  return { input, index: null, madeUp: true, choices, bits };
}

/** The likeliest programs, with shares that sum to one. */
function likelyPrograms({ programs, beta }: Belief): readonly Likely[] {
  const terms: Term[] = [];
  const masses: number[] = [];
  let shortest: number | null = null;
  for (const { term, bits } of programs()) {
    shortest ??= bits;
    terms.push(term);
    masses.push(exp2(-beta * (bits - shortest)));
    if (terms.length >= LIKELY_MAX) break;
  }
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return terms.map((term, index) => ({ term, share: (masses[index] ?? 0) / total }));
}

/** The outputs of a row as a person sees them. */
interface Seen {
  readonly choices: readonly Alternative[];
  /** Entropy in bits; being undefined is an outcome, and so is the mass that was not followed up. */
  readonly bits: number;
}

/** Outputs that cannot be told apart where they are shown count as one, the likeliest of them. */
function seenOutputs({ outputs, undefinedMass, lostMass }: Predictive, domain: Domain): Seen {
  const byLooks = new Map<string, Alternative>();
  for (const { value, probability } of outputs) {
    const looks = domain.looks(value);
    const same = byLooks.get(looks);
    if (same === undefined)
      byLooks.set(looks, { value: value as Cell, probability }); // programs give cells
    else byLooks.set(looks, { ...same, probability: same.probability + probability });
  }
  const choices = [...byLooks.values()].sort((left, right) => right.probability - left.probability);
  const bits = entropy([...choices.map(({ probability }) => probability), undefinedMass, lostMass]);
  const likely = choices.filter(({ probability }, place) => place < CHOICES_MIN || probability >= LIKELY_MIN);
  return { choices: likely.slice(0, CHOICES_MAX), bits };
}

/** The distribution of a row in which the predicted output has its confidence, and the others share what that leaves. */
function calibrated(predictive: Predictive, { value, confidence }: Prediction): Predictive {
  const before = probabilityOf(predictive, value);
  if (before <= 0 || before >= 1) return predictive;
  const scale = (1 - confidence) / (1 - before);
  const outputs = predictive.outputs.map((output) => ({
    value: output.value,
    probability: valuesEqual(output.value, value) ? confidence : output.probability * scale,
  }));
  return { outputs, undefinedMass: predictive.undefinedMass * scale, lostMass: predictive.lostMass * scale };
}

/** At most `count` of the indexes below `length`, evenly spread, ascending. */
function spreadIndexes(length: number, count: number): readonly number[] {
  const taken = Math.min(length, count);
  return Array.from({ length: taken }, (_, index) => Math.floor((index * length) / taken));
}
