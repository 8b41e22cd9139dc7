import { likeness, type SlipKind } from "@inkling/core";
import { type RowList, rowCounter } from "../task/profile.js";
import type { Target } from "../task/targets.js";
import { type Blamed, blamed, type Said } from "./blame.js";
import { CHECKED_ROWS_MIN, type SettledRules, saidOf } from "./column-rules.js";
import { confidenceOf, type Evidence, evidenceOf } from "./confidence.js";
import type { Cells, Rule, Silence, Support } from "./rule.js";
import type { Ruling, Verdict } from "./ruling.js";
import { isTooLong } from "./sample-rows.js";

/** Wrong cells of a column that are kept, a bound on memory: a tenth of the rows of a large file may be many. */
const WRONG_KEPT_MAX = 10_000;
const DOUBTED_KEPT_MAX = 100;

/** Confidence from which on a cell is named: it is likelier wrong than not. */
const REPORTED_MIN = 0.5;

/** A cell that breaks the rule of its column. */
export interface FoundCell {
  readonly row: number;
  readonly given: string;
  readonly expected: string;
  /** What the rule read there, where it reads one column: the key of a lookup, or the cell with the number. */
  readonly key?: { readonly column: number; readonly text: string; readonly support?: Support };
  /**
   * Probability that it is a mistake and no exception, or that a cell named beside it is one, in [0, 1]; `null` where none was counted. See
   * {@link confidenceOf}.
   */
  readonly confidence: number | null;
  /** What speaks for it. */
  readonly evidence: Evidence;
  readonly kind: SlipKind;
  /** The same in words. */
  readonly reason: string;
  /** Indexes of columns of which this row's cell may be wrong instead; where there is one, the cell is not repaired. */
  readonly orColumns: readonly number[];
}

/** A cell that is likelier wrong than not. */
export interface WrongCell extends FoundCell {
  readonly confidence: number;
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
  /**
   * Cells that break it and are likelier exceptions than mistakes, or of which neither is known, which is why nothing is said of them; some of these, in
   * the order of the file.
   */
  readonly doubted: readonly FoundCell[];
  /** Cells that nothing is said about, by reason. */
  readonly silent: ReadonlyMap<Silence, RowList>;
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
export function tableChecker(all: readonly SettledRules[]): {
  readonly add: (rows: readonly NumberedCells[]) => void;
  /** The columns with what was found in each; `filled` counts the cells that somebody filled in. */
  readonly columns: (filled: (target: Target) => number) => readonly CheckedColumn[];
} {
  const strict = new Map(all.flatMap((rules) => [...rules.strict]));
  const tallies = all.map((rules) => ({ rules, tally: tallyOf(rules.target) }));
  const add = (rows: readonly NumberedCells[]): void => {
    for (const row of rows) {
      // A cell that is too long is not looked into, neither for its own sake nor by the rules of others.
      const cells = row.cells.map((cell) => (isTooLong(cell) ? "" : cell));
      const spoken = tallies.map(({ rules, tally }) => ({ tally, said: saidOf(rules, cells) }));
      const blame = blamed(spoken.flatMap(({ said }) => said)).flatMap((one): Suspected[] => {
        if ((strict.get(one.broken.ruling) ?? -1) < 0) return [];
        const evidence = evidenceOf(one.broken);
        const confidence = confidenceOf(evidence);
        return [{ ...one, evidence, confidence }];
      });
      for (const { tally, said } of spoken) tally.add(row, said, blame);
    }
  };
  return { add, columns: (filled) => tallies.map(({ rules, tally }) => checkedColumn(rules, filled, tally.check)) };
}

/** The rule that its cells are held against: the first that they follow strictly. */
function strictRuling({ rulings, strict }: SettledRules): Ruling | undefined {
  return rulings.find((ruling) => (strict.get(ruling) ?? -1) >= 0);
}

function checkedColumn(
  rules: SettledRules,
  filled: (target: Target) => number,
  check: (ruling: Ruling) => ColumnCheck,
): CheckedColumn {
  const { target, rulings } = rules;
  const ruling = strictRuling(rules);
  if (ruling !== undefined) return { kind: "checked", target, check: check(ruling) };
  const [nearest] = rulings;
  if (nearest !== undefined) return { kind: "unchecked", target, why: "many-exceptions", nearest };
  if (filled(target) < CHECKED_ROWS_MIN) return { kind: "unchecked", target, why: "too-few-rows" };
  return { kind: "unchecked", target, why: target.inputs.length === 0 ? "nothing-to-read" : "no-rule" };
}

/** A cell that is blamed, what says so, and how likely that makes a mistake. */
interface Suspected extends Blamed {
  readonly evidence: Evidence;
  readonly confidence: number | null;
}

function isReported(confidence: number | null): confidence is number {
  return confidence !== null && confidence >= REPORTED_MIN;
}

interface Tally {
  readonly add: (row: NumberedCells, said: readonly Said[], suspects: readonly Suspected[]) => void;
  readonly check: (ruling: Ruling) => ColumnCheck;
}

function tallyOf({ column: { index } }: Target): Tally {
  const silent = new Map<Silence, ReturnType<typeof rowCounter>>();
  const wrong: WrongCell[] = [];
  const doubted: FoundCell[] = [];
  const counts = { followed: 0, elsewhere: 0, wrong: 0 };
  const beSilent = (why: Silence, row: number): void => {
    const rows = silent.get(why) ?? rowCounter();
    silent.set(why, rows);
    rows.add(row);
  };
  const add: Tally["add"] = (row, said, suspects) => {
    const { number, cells } = row;
    const given = cells[index] ?? "";
    if (given === "" || isTooLong(given)) return beSilent(given === "" ? "blank" : "too-long", number);
    const likely = suspects.filter(({ confidence }) => isReported(confidence));
    const own = suspects.find(({ broken }) => broken.ruling.rule.target === index);
    if (own !== undefined) {
      const cell = foundCell(row, given, own);
      const { confidence } = own;
      if (!isReported(confidence)) {
        if (doubted.length < DOUBTED_KEPT_MAX) doubted.push(cell);
        return beSilent("unsure", number);
      }
      counts.wrong += 1;
      if (wrong.length < WRONG_KEPT_MAX) wrong.push({ ...cell, confidence });
      return;
    }
    const verdict = firstWord(said);
    if (verdict.kind === "silent") beSilent(verdict.why, number);
    else if (verdict.kind === "follows") counts.followed += 1;
    else if (said.some((one) => likely.some((other) => isExplained(one, other)))) counts.elsewhere += 1;
    else beSilent("unsure", number);
  };
  return {
    add,
    check: ({ rule }) => ({
      rule,
      followed: counts.followed,
      elsewhere: counts.elsewhere,
      wrong,
      wrongCount: counts.wrong,
      doubted,
      silent: new Map([...silent].map(([why, rows]) => [why, rows.list()])),
    }),
  };
}

/** What the first rule says that says anything. */
function firstWord(said: readonly Said[]): Verdict {
  const speaking = said.find(({ verdict }) => verdict.kind !== "silent") ?? said[0];
  return speaking?.verdict ?? { kind: "silent", why: "blank" };
}

/** A rule breaks because of a cell that is named in another column, or beside one. */
function isExplained({ ruling: { rule }, verdict }: Said, { broken, orColumns }: Suspected): boolean {
  const columns = [broken.ruling.rule.target, ...orColumns];
  return verdict.kind === "breaks" && columns.some((column) => rule.target === column || rule.reads.includes(column));
}

function foundCell({ number, cells }: NumberedCells, given: string, suspected: Suspected): FoundCell {
  const { broken, orColumns, evidence, confidence } = suspected;
  const { expected } = broken.verdict;
  const key = keyIn(broken.ruling.rule, cells);
  return { row: number, given, expected, ...key, confidence, evidence, ...likeness(expected, given), orColumns };
}

function keyIn({ kind, reads, keyOf, supportOf }: Rule, cells: Cells): Pick<FoundCell, "key"> {
  const [column] = reads;
  if (kind === "program" || column === undefined) return {};
  const support = supportOf?.(cells);
  return {
    key: { column, text: keyOf?.(cells) ?? cells[column] ?? "", ...(support === undefined ? {} : { support }) },
  };
}

/** Whether a cell is repaired where that is asked for: it is likely enough to be wrong, and no other cell of the row may be the wrong one. */
export function isRepaired({ orColumns, confidence }: FoundCell, confidenceMin: number): boolean {
  return orColumns.length === 0 && isReported(confidence) && confidence >= confidenceMin;
}
