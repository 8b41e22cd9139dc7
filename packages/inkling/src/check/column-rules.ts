import type { Target } from "../task/targets.js";
import { blamed, type Said } from "./blame.js";
import { comparisonRules } from "./comparison-rules.js";
import { lookupRules } from "./lookup-rules.js";
import { programRules } from "./program-rules.js";
import { rangeRules } from "./range-rules.js";
import type { Cells, Rule } from "./rule.js";
import { type Ruling, rulingOf } from "./ruling.js";
import { EVIDENT_BITS, strictBits } from "./strength.js";

/** Rows that must have something in a column for it to be checked. */
export const CHECKED_ROWS_MIN = 6;
/** Rules of a column that are asked, each of which reads other columns. */
const RULINGS_MAX = 4;
/** Share of the cells from which on a rule speaks about so many that no further kind is looked for. */
const ENOUGH_SHARE = 0.9;

/** The rules of a column that nearly all of its cells follow, best first; none where there is no such rule. */
export interface ColumnRules {
  readonly target: Target;
  readonly rulings: readonly Ruling[];
}

/** The same, with what all columns together say about each rule. */
export interface SettledRules extends ColumnRules {
  /**
   * By rule: the bits by which its exceptions are few enough for it to hold for all cells but a few wrong ones, so that each of them is one. Not
   * counted are exceptions for which another cell of the row is to blame, and those which are mistakes by their looks.
   */
  readonly strict: ReadonlyMap<Ruling, number>;
}

/** The rules that the cells of a column follow, from rows that have something in it. */
export function columnRules(target: Target, rows: readonly Cells[], stepsMax?: number): ColumnRules {
  const rulings = (rules: readonly Rule[]): readonly Ruling[] => rules.flatMap((rule) => rulingOf(rule, rows) ?? []);
  const quick = rulings([...lookupRules(target, rows), ...comparisonRules(target, rows), ...rangeRules(target, rows)]);
  const isEnough = quick.some(({ judged }) => judged >= ENOUGH_SHARE * rows.length);
  const found = isEnough ? quick : [...rulings(programRules(target, rows, stepsMax)), ...quick];
  // Of rules that as many cells follow, programs come first, then lookups.
  const ordered = [...found].sort((one, other) => other.followed - one.followed);
  const [best] = ordered;
  if (best === undefined) return { target, rulings: [] };
  const standing = ordered.filter((one) => one === best || !isRefuted(one, best, rows));
  if (best.followed === best.judged) return { target, rulings: distinct(standing) };
  const others = rulings(programRules(without(target, best), rows, stepsMax));
  return { target, rulings: distinct([...standing, ...others]) };
}

/** A rule reads less than another, and breaks where that is followed: what it takes for the rule is a part of it. */
function isRefuted(one: Ruling, better: Ruling, rows: readonly Cells[]): boolean {
  const readsLess = one.rule.reads.length < better.rule.reads.length;
  if (!readsLess || !one.rule.reads.every((place) => better.rule.reads.includes(place))) return false;
  return rows.some((cells) => one.verdict(cells).kind === "breaks" && better.verdict(cells).kind === "follows");
}

/** The target without the columns that a rule reads: what is left may have a rule of its own, a second opinion about the cells that break the first. */
function without({ column, inputs }: Target, { rule }: Ruling): Target {
  return { column, inputs: inputs.filter(({ index }) => !rule.reads.includes(index)) };
}

/** The first of the rules that read the same columns. */
function distinct(rulings: readonly Ruling[]): readonly Ruling[] {
  const byReads = new Map([...rulings].reverse().map((ruling) => [ruling.rule.reads.join(), ruling]));
  return rulings.filter((ruling) => byReads.get(ruling.rule.reads.join()) === ruling).slice(0, RULINGS_MAX);
}

/** Counts the exceptions of all rules together, so that none is blamed for the cell of another column. */
export function settled(all: readonly ColumnRules[], rows: readonly Cells[]): readonly SettledRules[] {
  const counts = new Map<Ruling, { held: number; exceptions: number }>();
  for (const { rulings } of all) for (const one of rulings) counts.set(one, { held: 0, exceptions: 0 });
  for (const cells of rows) {
    const said = all.flatMap((rules) => saidOf(rules, cells));
    const blame = new Set(blamed(said).map(({ broken }) => broken.ruling.rule.target));
    for (const { ruling, verdict } of said) {
      const count = counts.get(ruling);
      const isHeld = verdict.kind === "follows" || (verdict.kind === "breaks" && blame.has(ruling.rule.target));
      if (count === undefined || !isHeld) continue;
      count.held += 1;
      if (verdict.kind === "breaks" && verdict.bits < EVIDENT_BITS) count.exceptions += 1;
    }
  }
  const bitsOf = (ruling: Ruling): number => {
    const { held, exceptions } = counts.get(ruling) ?? { held: 0, exceptions: 0 };
    const { contrary = 0 } = ruling.rule;
    return strictBits(ruling.rule.kind, held + contrary, exceptions + contrary);
  };
  return all.map((rules) => ({ ...rules, strict: new Map(rules.rulings.map((one) => [one, bitsOf(one)])) }));
}

/** What the rules of a column say of a row; nothing where it has no cell to speak of. */
export function saidOf({ rulings, target }: ColumnRules, cells: Cells): readonly Said[] {
  if (cells[target.column.index] === "") return [];
  return rulings.map((ruling): Said => ({ ruling, verdict: ruling.verdict(cells) }));
}
