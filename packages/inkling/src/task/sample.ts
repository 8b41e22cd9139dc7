import { CELL_LENGTH_MAX, type Cell, type Row } from "@inkling/core";
import { cellAt, isAnswer, isBlank, isOpen, type OnRead, type Table, type TableRow } from "../table/table.js";
import { type RowList, rowCounter } from "./profile.js";
import type { Target } from "./targets.js";

/** How many distinct inputs with an answer, and how many without, are shown to the learner. */
export const SAMPLE_ROWS_MAX = 200;
/** How many different answers to one and the same input are kept, and how often each of them: enough to show the contradiction, and what most rows say. */
const ANSWERS_MAX = 4;
const REPEATS_MAX = 3;

/** A distinct row for the learner, and the first row of the file in which it stands. */
export interface SampledRow {
  /** 0 for an input that was made up to ask about it. */
  readonly number: number;
  readonly input: Row;
  /** `null` for a row without an answer. */
  readonly output: Cell;
  /** Somebody was asked, or named the row as right. */
  readonly confirmed?: true;
}

/** What the learner is shown of one column. */
export interface Sample {
  readonly target: Target;
  /** Distinct examples in the order of the file; of an input with several answers, each as often as it is given, up to a few times. */
  readonly examples: readonly SampledRow[];
  /** Distinct rows without an answer in the order of the file. */
  readonly unanswered: readonly SampledRow[];
  /** Numbers of the rows that were named as right, and have an answer here. */
  readonly confirmed: readonly number[];
  /** How many rows of the file have an answer. */
  readonly filled: number;
  /** Filled rows that were passed over because a cell is longer than {@link CELL_LENGTH_MAX}. */
  readonly tooLong: RowList;
  /** Rows in which the cell to learn from holds an error of the spreadsheet, such as `#N/A`. */
  readonly errors: RowList;
}

/**
 * Draws, in one reading, at most {@link SAMPLE_ROWS_MAX} distinct examples and as many distinct unanswered rows for each target.
 * Where there are more, those with the smallest hash are kept: the same ones every time, spread evenly over the distinct
 * inputs of the whole file, in memory that does not grow with it. Answered rows whose number is `confirmed` are drawn in any case, and for each
 * column the first row without an answer that has white space at an end of its cell there: the learner reads over it only where it sees it.
 */
export async function sampleTable(
  table: Table,
  targets: readonly Target[],
  onRead?: OnRead,
  confirmed: ReadonlySet<number> = new Set(),
): Promise<readonly Sample[]> {
  const drawers = targets.map((target) => sampler(target, confirmed));
  for await (const rows of table.rows(onRead)) {
    for (const draw of drawers) for (const row of rows) draw.add(row);
  }
  return drawers.map((draw) => draw.sample());
}

function sampler(target: Target, confirmed: ReadonlySet<number>): { add(row: TableRow): void; sample(): Sample } {
  const examples = smallestHashes();
  const sureExamples: SampledRow[] = [];
  const untidy = new Map<number, SampledRow>();
  const unanswered = smallestHashes();
  const tooLong = rowCounter();
  const errors = rowCounter();
  let filled = 0;
  const add = (row: TableRow): void => {
    const output = cellAt(row, target.column.index);
    const answered = isAnswer(row, target.column.index);
    if (answered) filled += 1;
    else if (!isBlank(output)) errors.add(row.number);
    if (!answered && !isOpen(row, target.column.index)) return;
    const input = inputOf(row, target);
    if (answered && Math.max(output.length, longest(input)) > CELL_LENGTH_MAX) tooLong.add(row.number);
    else if (answered && confirmed.has(row.number))
      sureExamples.push({ ...detached(row.number, input, output), confirmed: true });
    else if (answered) examples.add(row.number, input, output);
    else if (isUsable(input)) {
      unanswered.add(row.number, input, null);
      for (const [at, cell] of input.entries())
        if (cell !== null && OUTER_BLANK.test(cell) && !untidy.has(at))
          untidy.set(at, detached(row.number, input, null));
    }
  };
  const sample = (): Sample => ({
    target,
    examples: merged(examples.rows(), sureExamples),
    confirmed: sureExamples.map(({ number }) => number),
    unanswered: merged(unanswered.rows(), [...untidy.values()]),
    filled,
    tooLong: tooLong.list(),
    errors: errors.list(),
  });
  return { add, sample };
}

/** White space at an end of a text that has something else. */
const OUTER_BLANK = /^\s+\S|\S\s+$/;

/** The rows that were drawn with others in place of the same ones, in the order of the file. */
function merged(drawn: readonly SampledRow[], others: readonly SampledRow[]): readonly SampledRow[] {
  if (others.length === 0) return drawn;
  const keyOf = ({ input, output }: SampledRow): string => inputKey([...input, output]);
  const all = new Map([...drawn, ...others.toReversed()].map((row) => [keyOf(row), row] as const));
  return [...all.values()].sort((left, right) => left.number - right.number);
}

/** The cells a rule reads; a blank cell is a missing value. */
export function inputOf(row: TableRow, target: Target): Row {
  return target.inputs.map((column) => {
    const cell = cellAt(row, column.index);
    return cell === "" ? null : cell;
  });
}

/** The length of the longest cell. */
export function longest(input: Row): number {
  return input.reduce((most, cell) => Math.max(most, cell?.length ?? 0), 0);
}

function isUsable(input: Row): boolean {
  return longest(input) <= CELL_LENGTH_MAX && input.some((cell) => cell !== null && !isBlank(cell));
}

/** A text that is equal for equal inputs only. */
export function inputKey(input: Row): string {
  return input.map((cell) => (cell === null ? "-" : `${cell.length}:${cell}`)).join("");
}

/** The rows of the {@link SAMPLE_ROWS_MAX} inputs with the smallest hashes. */
function smallestHashes(): { add(number: number, input: Row, output: Cell): void; rows(): readonly SampledRow[] } {
  const kept = new Map<number, SampledRow[]>();
  const hashes: number[] = [];
  const add = (number: number, input: Row, output: Cell): void => {
    const hash = fnv1a(inputKey(input));
    const same = kept.get(hash);
    if (same !== undefined) {
      const alike = same.filter((row) => row.output === output).length;
      const answers = new Set(same.map((row) => row.output)).size;
      if (alike === 0 ? answers < ANSWERS_MAX : alike < REPEATS_MAX) same.push(detached(number, input, output));
      return;
    }
    if (hashes.length === SAMPLE_ROWS_MAX) {
      if (hash >= (hashes.at(-1) ?? 0)) return;
      kept.delete(hashes.pop() ?? 0);
    }
    hashes.splice(place(hashes, hash), 0, hash);
    kept.set(hash, [detached(number, input, output)]);
  };
  const rows = (): readonly SampledRow[] =>
    [...kept.values()].flatMap(withoutRepeats).sort((left, right) => left.number - right.number);
  return { add, rows };
}

/** The rows of one input: one, or if they have several answers, all of them, since the learner goes by what most say. */
function withoutRepeats(same: readonly SampledRow[]): readonly SampledRow[] {
  return same.every(({ output }) => output === same[0]?.output) ? same.slice(0, 1) : same;
}

/** Where `hash` belongs in the ascending list. */
function place(hashes: readonly number[], hash: number): number {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** FNV-1a over UTF-16 units, 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // The upper bits of FNV-1a mix poorly for short texts that differ at the end; one more multiplication evens them out.
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** A copy that does not keep the part of the file alive from which its cells were cut. */
function detached(number: number, input: Row, output: Cell): SampledRow {
  return { number, input: input.map(detachedCell), output: detachedCell(output) };
}

function detachedCell(cell: Cell): Cell {
  return cell === null ? null : detachedText(cell);
}

/** A copy that does not keep the text alive from which it was cut. */
export function detachedText(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
