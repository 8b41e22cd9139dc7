import type { Example, Row } from "../outcome.js";
import { caseOf, pathOf } from "../space/cases.js";
import type { Domain } from "../space/domain.js";
import type { Term } from "../space/term.js";

/** Share of the rows of a case that must have a word of one of its examples for their words to tell kinds of rows. Set by hand. */
const SHARE_MIN = 0.5;
/** Rows of a case, without answers, below which their share says nothing. */
const ROWS_MIN = 2;

/**
 * What is new about a row that a program leaves to the case of all others, in words; `null` where nothing is.
 *
 * Where the cells that tell the cases hold words that recur, as names of kinds do, the rows that no guard holds for are of the kinds which the examples of
 * that case show. A row without any of their words may be of a kind that has a case of its own.
 */
export function newKindOf(
  domain: Domain,
  program: Term,
  examples: readonly Example[],
  rows: readonly Row[],
): (input: Row) => string | null {
  const leftOf = (input: Row): Left | null => {
    const { guards } = pathOf(program, input);
    if (guards.length === 0 || guards.at(-1)?.holds === true) return null;
    const read = guards.flatMap(({ guard }) => domain.reads(guard));
    return { case: caseOf(program, input), words: read.flatMap((index) => [...domain.words(input[index] ?? null)]) };
  };
  const shown = new Map<string, Set<string>>();
  for (const { input } of examples) {
    const left = leftOf(input);
    if (left !== null) shown.set(left.case, new Set([...(shown.get(left.case) ?? []), ...left.words]));
  }
  if (shown.size === 0) return () => null;
  const isShared = (left: Left): boolean => left.words.some((word) => shown.get(left.case)?.has(word) === true);
  const counts = new Map<string, { readonly rows: number; readonly shared: number }>();
  for (const row of rows) {
    const left = leftOf(row);
    if (left === null) continue;
    const { rows: so, shared } = counts.get(left.case) ?? { rows: 0, shared: 0 };
    counts.set(left.case, { rows: so + 1, shared: shared + Number(isShared(left)) });
  }
  return (input) => {
    const left = leftOf(input);
    if (left === null || !shown.has(left.case) || isShared(left)) return null;
    const count = counts.get(left.case);
    if (count === undefined || count.rows < ROWS_MIN || count.shared < SHARE_MIN * count.rows) return null;
    const [word] = left.words;
    return word === undefined ? null : `no example of its case has "${word}"`;
  };
}

/** A row for which the last guard that is asked does not hold. */
interface Left {
  /** Equal for rows of one case. */
  readonly case: string;
  /** The words of the cells that were asked about. */
  readonly words: readonly string[];
}
