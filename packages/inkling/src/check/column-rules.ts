import type { Target } from "../task/targets.js";
import { lookupRules } from "./lookup-rules.js";
import { programRules } from "./program-rules.js";
import { rangeRules } from "./range-rules.js";
import type { Cells } from "./rule.js";
import { type Ruling, rulingOf } from "./ruling.js";

/** Rows that must have something in a column for it to be checked. */
export const CHECKED_ROWS_MIN = 6;
/** Rules of a column that are asked, each of which reads other columns. */
const RULINGS_MAX = 4;
/** Share of the cells from which on a rule speaks about so many that no further kind is looked for. */
const ENOUGH_SHARE = 0.9;

/** What is known of a column: its strict rules, best first, or the rule that comes nearest. */
export interface ColumnRules {
  readonly target: Target;
  readonly strict: readonly Ruling[];
  readonly nearest: Ruling | null;
}

/** The rules that the cells of a column follow, from rows that have something in it. */
export function columnRules(target: Target, rows: readonly Cells[], stepsMax?: number): ColumnRules {
  const rulings = (rules: ReturnType<typeof programRules>): readonly Ruling[] =>
    rules.flatMap((rule) => rulingOf(rule, rows) ?? []);
  const quick = rulings([...lookupRules(target, rows), ...rangeRules(target, rows)]);
  const isEnough = quick.some(({ isStrict, judged }) => isStrict && judged >= ENOUGH_SHARE * rows.length);
  const found = isEnough ? quick : [...rulings(programRules(target, rows, stepsMax)), ...quick];
  const ordered = mostFollowed(found);
  const strict = ordered.filter(({ isStrict }) => isStrict);
  const [best] = strict;
  if (best === undefined) return { target, strict, nearest: ordered[0] ?? null };
  const others = best.followed < best.judged ? rulings(programRules(without(target, best), rows, stepsMax)) : [];
  return { target, strict: distinct([...strict, ...others.filter(({ isStrict }) => isStrict)]), nearest: null };
}

/** Rules that more cells follow first; of equals, programs, then lookups, then ranges. */
function mostFollowed(rulings: readonly Ruling[]): readonly Ruling[] {
  return [...rulings].sort((one, other) => other.followed - one.followed);
}

/** The target without the columns that a rule reads: what is left may have a rule of its own, a second opinion about the cells that break the first. */
function without({ column, inputs }: Target, { rule }: Ruling): Target {
  return { column, inputs: inputs.filter(({ index }) => !rule.reads.includes(index)) };
}

/** The first of the rules that read the same columns. */
function distinct(rulings: readonly Ruling[]): readonly Ruling[] {
  const seen = new Set<string>();
  const isNew = ({ rule }: Ruling): boolean => !seen.has(rule.reads.join()) && seen.add(rule.reads.join()).size > 0;
  return rulings.filter(isNew).slice(0, RULINGS_MAX);
}
