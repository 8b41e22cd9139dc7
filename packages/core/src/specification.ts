import { outsideBits } from "./belief/temperature.js";
import type { Cell, Example, Row, Task } from "./outcome.js";
import type { Specification } from "./search/deduce.js";
import { budgetOf } from "./space/budget.js";
import type { Domain } from "./space/domain.js";
import { emptyMemo } from "./space/memo.js";
import { rowKey } from "./task.js";

/** Steps that learning may take by default. Ordinary tasks take a few thousand; texts of many thousand characters use all. */
export const DEFAULT_STEPS_MAX = 400_000;

/** What the search is asked for by a well-formed task, with a fresh budget. */
export function specificationOf(domain: Domain, task: Task): Specification {
  const examples = distinct(task.examples);
  const outputs = examples.map((example) => example.output);
  const labels = labelsOf(task);
  return {
    grammar: domain.grammar,
    prior: domain.prior,
    plan: domain.plan,
    scopes: examples.map((example) => example.input),
    outputs,
    spelledBits: outsideBits(domain, outputsOf(task), labels),
    spelledBitsOf: (values) => outsideBits(domain, values, labels),
    names: namesOf(task),
    unlabelled: inOwnOrder(task.inputs ?? []),
    budget: budgetOf(task.stepsMax ?? DEFAULT_STEPS_MAX),
    memo: emptyMemo(),
  };
}

/**
 * The different rows in an order of their own, which is as good as random: whoever looks at the first few sees a sample of all, and neither
 * the order of the rows nor how often one occurs matters.
 */
function inOwnOrder(rows: readonly Row[]): readonly Row[] {
  const keyed = [...new Map(rows.map((row) => [rowKey(row), row]))].map(([key, row]) => ({
    key,
    hash: hashOf(key),
    row,
  }));
  keyed.sort((left, right) => left.hash - right.hash || (left.key < right.key ? -1 : 1));
  return keyed.map(({ row }) => row);
}

/** Characters of a key that its hash depends on. */
const HASHED_MAX = 256;

/** A 32-bit hash of a text (FNV-1a, over UTF-16 units). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length && at < HASHED_MAX; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The outputs of all examples: one that is repeated says nothing new to the search, but supports what it finds. */
export function outputsOf(task: Task): readonly Cell[] {
  return task.examples.map((example) => example.output);
}

/** The outputs that several different rows have and some of these do not hold: nobody copies them from there. */
export function labelsOf(task: Task): ReadonlySet<Cell> {
  const rows = new Map<Cell, number>();
  const written = new Set<Cell>();
  for (const { input, output } of distinct(task.examples)) {
    rows.set(output, (rows.get(output) ?? 0) + 1);
    if (output === null || !input.some((cell) => cell !== null && isCopied(output, cell))) written.add(output);
  }
  return new Set([...written].filter((output) => (rows.get(output) ?? 0) > 1));
}

/** Whether an output may have been copied from a cell: marks and nothing at all only from a cell of the same. */
function isCopied(output: string, cell: string): boolean {
  return /[\p{L}\p{Nd}]/u.test(output) ? cell.includes(output) : cell === output;
}

/** Share of the rows that must have labels for the other outputs to be names of cases, too. */
const LABELLED_SHARE = 0.8;

/**
 * Outputs that name a case: the labels, where there are several, and where nearly all rows have one, the outputs of the other rows too. Of one label alone
 * nobody knows yet whether it names a case.
 */
export function namesOf(task: Task): ReadonlySet<Cell> {
  const labels = labelsOf(task);
  const outputs = distinct(task.examples).map(({ output }) => output);
  if (labels.size < 2) return new Set();
  const labelled = outputs.filter((output) => labels.has(output)).length;
  return labelled < LABELLED_SHARE * outputs.length ? labels : new Set(outputs);
}

/** The examples without repetitions, which say nothing new. */
function distinct(examples: readonly Example[]): readonly Example[] {
  const byInput = new Map(examples.map((example) => [rowKey(example.input), example] as const).reverse());
  return [...byInput.values()].reverse();
}
