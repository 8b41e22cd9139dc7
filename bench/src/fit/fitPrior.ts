import type { Example } from "@inkling/core";
import {
  addExpectedCounts,
  budgetOf,
  cellsWith,
  type Domain,
  deduce,
  EMPTY,
  emptyMemo,
  leastBits,
  noCounts,
  outsideBits,
  type Prior,
  type ProgramSpace,
  reweighted,
  specificationOf,
  type UsageCounts,
} from "@inkling/core/lab";

/** A task with all of its answers. */
export interface AnsweredTask {
  readonly id: string;
  readonly rows: readonly Example[];
}

/** What a use in the starting counts weighs against a counted one. */
const START_WEIGHT = 2;
/** Rows of a task from which its programs are deduced: enough to leave little but right programs. */
const ROWS_MAX = 12;
/** Counts of productions below this are noise and are left out. */
const PRODUCTION_COUNT_MIN = 0.3;
/** The same of literals: what is used less than once (a single task may share its use with other programs) costs what its kind says, so that the table is shorter. */
const LITERAL_COUNT_MIN = 0.9;
/** The same of texts that are written down: most of those below are of a single task, and say nothing of others. */
const TEXT_COUNT_MIN = 1.5;
/** Slots of the literals that are not counted: a map names the cases of its rows, and costs by these and not by how often it was used. */
const UNCOUNTED = "#map/";
const STEPS_MAX = 400_000;

/**
 * The spaces of programs that are right on all rows of their task. Left out are tasks without one, and those whose
 * programs are longer than spelling the outputs out: they have memorised the rows and would teach the prior to.
 */
export function rightSpaces(domain: Domain, tasks: readonly AnsweredTask[]): ReadonlyMap<string, ProgramSpace> {
  const spaces = new Map<string, ProgramSpace>();
  for (const { id, rows } of tasks) {
    const specification = specificationOf(domain, { examples: rows.slice(0, ROWS_MAX) });
    const spelledBits = outsideBits(domain, specification.outputs);
    const space = deduce({
      grammar: specification.grammar,
      prior: specification.prior,
      scopes: specification.scopes,
      outputs: specification.outputs,
      names: specification.names ?? new Set(),
      spelledBits,
      unlabelled: [],
      budget: budgetOf(STEPS_MAX),
      memo: emptyMemo(),
    });
    const isUnderstood = space.root !== EMPTY && leastBits(space.dag, space.root) < spelledBits;
    if (isUnderstood && !space.cut) spaces.set(id, space);
  }
  return spaces;
}

/**
 * Expected uses in the spaces, which were found under a prior, when the productions are as likely as the counts that the fit starts from
 * say; every task weighs the same, and the starting counts are added. It is one round of re-estimation: a second one raises the log
 * loss on the hidden rows of the corpus.
 */
export function fitCounts(found: Prior, spaces: Iterable<ProgramSpace>, start: UsageCounts): UsageCounts {
  const { prior } = cellsWith(start);
  const expected = noCounts();
  for (const [key, count] of Object.entries(start.productions)) expected.productions.set(key, START_WEIGHT * count);
  for (const { dag, root } of spaces) {
    const weighted = reweighted(dag, root, found, prior);
    addExpectedCounts(expected, weighted.dag, weighted.root);
  }
  return {
    productions: rounded(expected.productions, PRODUCTION_COUNT_MIN),
    literals: Object.fromEntries(
      [...expected.literals].sort(byKey).flatMap(([slot, values]) => {
        if (slot.startsWith(UNCOUNTED)) return [];
        const kept = rounded(values, slot.startsWith("#text/") ? TEXT_COUNT_MIN : LITERAL_COUNT_MIN);
        return Object.keys(kept).length === 0 ? [] : [[slot, kept]];
      }),
    ),
  };
}

/** Significant digits of a count that is written down: bits do not change by more than a tenth. */
const DIGITS = 2;

function rounded(counts: ReadonlyMap<string, number>, least: number): Record<string, number> {
  const kept = [...counts].filter(([, count]) => count >= least).sort(byKey);
  return Object.fromEntries(kept.map(([key, count]) => [key, Number(count.toPrecision(DIGITS))]));
}

function byKey(left: readonly [string, unknown], right: readonly [string, unknown]): number {
  return left[0] < right[0] ? -1 : left[0] === right[0] ? 0 : 1;
}
