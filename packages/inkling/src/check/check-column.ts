import { likeness, type SlipKind } from "@inkling/core";
import type { Target } from "../task/targets.js";
import { type Blamed, blamed, type Said } from "./blame.js";
import { CHECKED_ROWS_MIN, type ColumnRules } from "./column-rules.js";
import type { Cells, Rule, Silence } from "./rule.js";
import type { Ruling, Verdict } from "./ruling.js";
import { isTooLong } from "./sample-rows.js";

/** Bits by which a cell must be likelier a mistake than an exception to be named. */
const NAMED_BITS_MIN = 1.5;
/** Wrong cells of a column that are kept, a bound on memory: a tenth of the rows of a large file may be many. */
const WRONG_KEPT_MAX = 10_000;

/** A cell that breaks the rule of its column. */
export interface WrongCell {
  readonly row: number;
  readonly given: string;
  readonly expected: string;
  /** Probability that it is a mistake and no exception, if one is as likely as the other beforehand, in [0, 1]. */
  readonly confidence: number;
  readonly kind: SlipKind;
  /** The same in words. */
  readonly reason: string;
  /** Indexes of columns of which this row's cell may be wrong instead; where there is one, the cell is not repaired. */
  readonly orColumns: readonly number[];
}

/** Why a column is not checked: it has too few filled rows or none to read, no rule, or one that too many cells break. */
export type NoRule = "too-few-rows" | "nothing-to-read" | "no-rule" | "many-exceptions";

/** What cells of a column say about its rule. */
export interface ColumnCheck {
  readonly rule: Rule;
  /** Cells that follow it. */
  readonly followed: number;
  /** Cells that break it where another cell of the row explains that, which is named there. */
  readonly elsewhere: number;
  /** In the order of the file. */
  readonly wrong: readonly WrongCell[];
  readonly wrongCount: number;
  /** Cells that nothing is said about, by reason. */
  readonly silent: ReadonlyMap<Silence, number>;
}

/** A column that was looked at: with a rule that its cells follow, or without. */
export type CheckedColumn =
  | { readonly kind: "checked"; readonly target: Target; readonly check: ColumnCheck }
  | {
      readonly kind: "unchecked";
      readonly target: Target;
      readonly why: NoRule;
      /** The rule that comes nearest, and sampled cells that follow it of those it speaks about, where there are many exceptions. */
      readonly nearest?: Pick<Ruling, "rule" | "followed" | "judged">;
    };

/** Cells that somebody filled in, with their row number. */
export interface NumberedCells {
  readonly number: number;
  readonly cells: Cells;
}

/** Holds the rules of all columns against rows, chunk by chunk. */
export function tableChecker(all: readonly ColumnRules[]): {
  readonly add: (rows: readonly NumberedCells[]) => void;
  readonly columns: () => ReadonlyMap<ColumnRules, ColumnCheck>;
} {
  const tallies = all.flatMap((rules) => (rules.strict.length === 0 ? [] : [tallyOf(rules)]));
  const add = (rows: readonly NumberedCells[]): void => {
    for (const row of rows) {
      const spoken = tallies.map((tally) => ({ tally, said: saidOf(tally.rules, row.cells) }));
      const blame = blamed(spoken.flatMap(({ said }) => said));
      for (const { tally, said } of spoken) tally.add(row, said, blame);
    }
  };
  return { add, columns: () => new Map(tallies.map(({ rules, check }) => [rules, check()])) };
}

/** What the rules of a column say of a row; nothing where it has no cell to speak of. */
function saidOf({ strict, target }: ColumnRules, cells: Cells): readonly Said[] {
  const given = cells[target.column.index] ?? "";
  if (given === "" || isTooLong(given)) return [];
  return strict.map((ruling): Said => {
    if (ruling.rule.reads.some((index) => isTooLong(cells[index] ?? "")))
      return { ruling, verdict: { kind: "silent", why: "too-long" } };
    return { ruling, verdict: ruling.verdict(cells) };
  });
}

interface Tally {
  readonly rules: ColumnRules;
  readonly add: (row: NumberedCells, said: readonly Said[], blame: readonly Blamed[]) => void;
  readonly check: () => ColumnCheck;
}

function tallyOf(rules: ColumnRules): Tally {
  const { index } = rules.target.column;
  const silent = new Map<Silence, number>();
  const wrong: WrongCell[] = [];
  const counts = { followed: 0, elsewhere: 0, wrong: 0 };
  const beSilent = (why: Silence): void => {
    silent.set(why, (silent.get(why) ?? 0) + 1);
  };
  const add: Tally["add"] = ({ number, cells }, said, blame) => {
    const given = cells[index] ?? "";
    if (said.length === 0) return beSilent(given === "" ? "blank" : "too-long");
    const own = blame.find(({ broken }) => broken.ruling.rule.target === index);
    if (own !== undefined && own.broken.verdict.bits >= NAMED_BITS_MIN) {
      counts.wrong += 1;
      if (wrong.length < WRONG_KEPT_MAX) wrong.push(wrongCell(number, given, own));
      return;
    }
    const verdict = firstWord(said);
    if (verdict.kind === "silent") beSilent(verdict.why);
    else if (verdict.kind === "follows") counts.followed += 1;
    else if (own === undefined && blame.some(isNamed)) counts.elsewhere += 1;
    else beSilent("unsure");
  };
  const check = (): ColumnCheck => {
    const rule = (rules.strict[0] as Ruling).rule; // a tally is kept of columns with rules only
    return { rule, followed: counts.followed, elsewhere: counts.elsewhere, wrong, wrongCount: counts.wrong, silent };
  };
  return { rules, add, check };
}

const isNamed = ({ broken }: Blamed): boolean => broken.verdict.bits >= NAMED_BITS_MIN;

/** What the first rule says that says anything. */
function firstWord(said: readonly Said[]): Verdict {
  const speaking = said.find(({ verdict }) => verdict.kind !== "silent") ?? said[0];
  return speaking?.verdict ?? { kind: "silent", why: "blank" };
}

function wrongCell(row: number, given: string, { broken, orColumns }: Blamed): WrongCell {
  const { expected, bits } = broken.verdict;
  return { row, given, expected, confidence: 1 / (1 + 2 ** -bits), ...likeness(expected, given), orColumns };
}

/** The columns with what was found in each, in the order of the targets. */
export function checkedColumns(
  all: readonly ColumnRules[],
  filled: (rules: ColumnRules) => number,
  checks: ReadonlyMap<ColumnRules, ColumnCheck>,
): readonly CheckedColumn[] {
  return all.map((rules): CheckedColumn => {
    const { target, nearest } = rules;
    const check = checks.get(rules);
    if (check !== undefined) return { kind: "checked", target, check };
    if (nearest !== null) return { kind: "unchecked", target, why: "many-exceptions", nearest };
    if (target.inputs.length === 0) return { kind: "unchecked", target, why: "nothing-to-read" };
    return { kind: "unchecked", target, why: filled(rules) < CHECKED_ROWS_MIN ? "too-few-rows" : "no-rule" };
  });
}

/** New texts by row for the wrong cells of a column; none where another cell of the row may be the wrong one. */
export function repairs({ wrong }: ColumnCheck): ReadonlyMap<number, string> {
  const sure = wrong.filter(({ orColumns }) => orColumns.length === 0);
  return new Map(sure.map(({ row, expected }) => [row, expected]));
}
