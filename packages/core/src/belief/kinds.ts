import type { Example, Row } from "../outcome.js";
import { caseOf, type Path, pathOf } from "../space/cases.js";
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
  const wordsOf = ({ guards }: Path, input: Row): ReadonlySet<string> =>
    new Set(
      guards.flatMap(({ guard }) => domain.reads(guard)).flatMap((index) => [...domain.words(input[index] ?? null)]),
    );
  const shown = new Map<string, Set<string>>();
  for (const { input } of examples) {
    const path = pathOf(program, input);
    if (!isLeft(path)) continue;
    const words = shown.get(caseOf(program, input)) ?? new Set();
    for (const word of wordsOf(path, input)) words.add(word);
    shown.set(caseOf(program, input), words);
  }
  if (shown.size === 0) return () => null;
  const isNew = (input: Row): boolean => {
    const known = shown.get(caseOf(program, input));
    return known !== undefined && ![...wordsOf(pathOf(program, input), input)].some((word) => known.has(word));
  };
  const counts = new Map<string, { rows: number; shared: number }>();
  for (const row of rows) {
    const path = pathOf(program, row);
    if (!isLeft(path)) continue;
    const count = counts.get(caseOf(program, row)) ?? { rows: 0, shared: 0 };
    counts.set(caseOf(program, row), { rows: count.rows + 1, shared: count.shared + Number(!isNew(row)) });
  }
  return (input) => {
    const path = pathOf(program, input);
    if (!isLeft(path) || !isNew(input)) return null;
    const count = counts.get(caseOf(program, input));
    if (count === undefined || count.rows < ROWS_MIN || count.shared < SHARE_MIN * count.rows) return null;
    const [word] = wordsOf(path, input);
    return word === undefined ? null : `no example of its case has "${word}"`;
  };
}

/** True for the case of all rows for which no guard holds. */
function isLeft({ guards }: Path): boolean {
  return guards.length > 0 && guards.every(({ holds }) => holds !== true);
}
