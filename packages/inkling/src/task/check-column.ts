import { type Inkling, likeness, type Row, type SlipKind } from "@inkling/core";
import type { Host } from "../host.js";
import { cellAt, isAnswer, type TableRow } from "../table/table.js";
import { inputsRead } from "./reads.js";
import { inputOf, type Sample } from "./sample.js";
import type { Target } from "./targets.js";

/** Rows with a cell of their own below which nothing is said about a column. */
export const CHECKED_ROWS_MIN = 5;
/** Examples that are shown to the learner, spread over those of the sample. */
export const CHECK_EXAMPLES_MAX = 12;
/** Steps for each column: most columns have no rule, and it must not take long to see that. */
export const CHECK_STEPS_MAX = 60_000;
/** Probability that the rule is one at all from which on it is held against the cells. */
const RULE_MIN = 0.99;
/** Share of the cells that a rule must give: with more exceptions it is not the rule. */
const FOLLOWED_MIN = 0.8;
/** Confidence below which a cell is not held against what the rule gives. */
const CONFIDENCE_MIN = 0.5;
/** Wrong cells of a column that are kept, a bound on memory: a tenth of the rows of a large file may be many. */
const WRONG_KEPT_MAX = 10_000;

/** A cell that breaks the rule of its column. */
export interface WrongCell {
  readonly row: number;
  readonly input: Row;
  readonly given: string;
  readonly expected: string;
  /** Probability that the rule's answer is right, in [0, 1]. */
  readonly confidence: number;
  readonly kind: SlipKind;
  /** The same in words. */
  readonly reason: string;
  /** Columns of which this row's cell may be wrong instead; where there is one, the cell is not repaired. */
  readonly orColumns: readonly string[];
}

/** What the cells of a column say about the rule that some of them taught. */
export interface ColumnCheck {
  readonly target: Target;
  readonly inkling: Inkling;
  /** Indexes of the table's columns that the rule reads. */
  readonly reads: readonly number[];
  /** Cells for which the rule gives something that is believed. */
  readonly judged: number;
  /** In the order of the file. */
  readonly wrong: readonly WrongCell[];
  readonly wrongCount: number;
}

/** Why a column is not checked. */
export type NoRule = "too-few-rows" | "no-rule" | "many-exceptions";

/** A rule that is worth holding against the cells of a column, or `null`. Learned from some of the rows; wrong ones are not obeyed. */
export function ruleOf(sample: Sample, { learn }: Pick<Host, "learn">, stepsMax: number): Inkling | null {
  const { examples, target } = sample;
  const shown = spread(examples, CHECK_EXAMPLES_MAX).map(({ input, output }) => ({ input, output }));
  const outcome = learn({ examples: shown, columns: target.inputs.map((column) => column.name), stepsMax });
  if (outcome.kind !== "learned") return null;
  const { inkling } = outcome;
  return inkling.report.withinLanguage >= RULE_MIN && inputsRead(inkling).length > 0 ? inkling : null;
}

/** Holds a rule against the cells of a column, chunk by chunk. */
export function checker(
  target: Target,
  inkling: Inkling,
): { add(rows: readonly TableRow[]): void; check(): ColumnCheck } {
  const wrong: WrongCell[] = [];
  let judged = 0;
  let wrongCount = 0;
  const add = (rows: readonly TableRow[]): void => {
    for (const row of rows) {
      if (!isAnswer(row, target.column.index)) continue;
      const given = cellAt(row, target.column.index);
      const expected = inkling.apply(inputOf(row, target));
      if (expected === given) judged += 1;
      if (typeof expected !== "string" || expected === "" || expected === given) continue;
      const cell = believed(row, target, inkling, expected, given);
      if (cell === null) continue;
      judged += 1;
      wrongCount += 1;
      if (wrong.length < WRONG_KEPT_MAX) wrong.push(cell);
    }
  };
  const reads = inputsRead(inkling).flatMap((at) => target.inputs[at]?.index ?? []);
  return { add, check: () => ({ target, inkling, reads, judged, wrong, wrongCount }) };
}

/** The wrong cell, or `null` where the rule is not sure of its own answer, as for a row unlike those that it was learned from. */
function believed(row: TableRow, target: Target, inkling: Inkling, expected: string, given: string): WrongCell | null {
  const input = inputOf(row, target);
  const confidence = sureness(inkling, input, expected);
  if (confidence === null) return null;
  return { row: row.number, input, given, expected, confidence, ...likeness(expected, given), orColumns: [] };
}

/** How sure a rule is of what it gives; `null` where that is too little to hold it against a cell. */
export function sureness(inkling: Inkling, input: Row, expected: string): number | null {
  const { value, confidence, reason } = inkling.predict(input);
  if (value !== expected || confidence < CONFIDENCE_MIN) return null;
  return reason === "unfamiliar-input" || reason === "rare-case" ? null : confidence;
}

/** Whether enough cells follow the rule for it to be the rule. */
export function isFollowed({ judged, wrongCount }: ColumnCheck): boolean {
  return judged >= CHECKED_ROWS_MIN && judged - wrongCount >= FOLLOWED_MIN * judged;
}

/**
 * Takes a cell off where another cell of its row explains more: a wrong cell breaks its own rule and those that read it, so of the
 * cells of a row that break rules, that one stays which most of these rules read or give. Of several, the last stays, since what is worked
 * out mostly stands behind what it comes from, and the other columns are named beside it; so are columns without a rule of their own that
 * more of the broken rules read.
 */
export function attributed(checks: readonly ColumnCheck[]): readonly ColumnCheck[] {
  const names = new Map(checks.flatMap(({ target }) => target.inputs.map(({ index, name }) => [index, name] as const)));
  const ruled = new Set(checks.map(({ target }) => target.column.index));
  const involved = new Map<string, number>();
  for (const { target, reads, wrong } of checks)
    for (const { row } of wrong)
      for (const column of [target.column.index, ...reads])
        involved.set(`${row} ${column}`, (involved.get(`${row} ${column}`) ?? 0) + 1);
  const readMore = (row: number, { target }: ColumnCheck): readonly string[] => {
    const own = involved.get(`${row} ${target.column.index}`) ?? 0;
    return [...names].flatMap(([index, name]) =>
      !ruled.has(index) && (involved.get(`${row} ${index}`) ?? 0) > own ? [name] : [],
    );
  };
  const rank = (row: number, { target }: ColumnCheck): number => involved.get(`${row} ${target.column.index}`) ?? 0;
  const foremost = new Map<number, ColumnCheck[]>();
  for (const check of checks)
    for (const { row } of check.wrong) {
      const [best] = foremost.get(row) ?? [];
      const ahead = best === undefined ? 1 : rank(row, check) - rank(row, best);
      if (ahead > 0) foremost.set(row, [check]);
      else if (ahead === 0) foremost.get(row)?.unshift(check);
    }
  return checks.map((check) => {
    const wrong = check.wrong.flatMap((cell): WrongCell[] => {
      const [first, ...others] = foremost.get(cell.row) ?? [];
      const orColumns = [...readMore(cell.row, check), ...others.map(({ target }) => target.column.name)];
      return first === check ? [{ ...cell, orColumns }] : [];
    });
    return { ...check, wrong, wrongCount: check.wrongCount - (check.wrong.length - wrong.length) };
  });
}

function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  return items.length <= count
    ? items
    : Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)] as Item); // in range
}

/** New texts by row for the wrong cells of a column; none where another cell of the row may be the wrong one. */
export function repairs({ wrong }: ColumnCheck): ReadonlyMap<number, string> {
  const sure = wrong.filter(({ orColumns }) => orColumns.length === 0);
  return new Map(sure.map(({ row, expected }) => [row, expected]));
}
