import type { Example, Row } from "../outcome.js";
import type { Domain } from "../space/domain.js";
import type { Value } from "../space/value.js";

/** Examples from which on a word of all of them is no chance. */
const EXAMPLES_MIN = 2;

/**
 * What every example has in a column and a row lacks, in words; `null` where nothing is missing.
 *
 * Where all outputs have a word that their rows do not (`USD 75` → `$75.00`), the examples may be of one kind, and the word hangs on what tells
 * that kind: a word that all of them have in some column, whether the program reads it or not. A row without it may be of another
 * kind, of which no example says which word it has.
 */
export function lackingWordOf(domain: Domain, examples: readonly Example[]): (row: Row) => string | null {
  if (examples.length < EXAMPLES_MIN) return () => null;
  const wordsOf = (cells: readonly Value[]): ReadonlySet<string> =>
    new Set(cells.flatMap((cell) => [...domain.words(cell)]));
  const said = common(
    examples.map(({ input, output }) => {
      const shown = wordsOf(input);
      return new Set([...domain.words(output)].filter((word) => !shown.has(word)));
    }),
  );
  if (said.length === 0) return () => null;
  const width = examples[0]?.input.length ?? 0;
  const shared = Array.from({ length: width }, (_, place) =>
    common(examples.map(({ input }) => domain.words(input[place] ?? null))),
  );
  return (row) => {
    for (const [place, words] of shared.entries()) {
      const own = domain.words(row[place] ?? null);
      const missing = words.find((word) => !own.has(word));
      if (missing !== undefined) return `every example has "${asWritten(missing, examples[0]?.input[place] ?? null)}"`;
    }
    return null;
  };
}

/** A word in small letters as a cell writes it. */
function asWritten(word: string, cell: Value): string {
  const at = typeof cell === "string" ? cell.toLowerCase().indexOf(word) : -1;
  return typeof cell === "string" && at >= 0 ? cell.slice(at, at + word.length) : word;
}

/** What all of some sets hold, in the order of the first. */
function common(sets: readonly ReadonlySet<string>[]): readonly string[] {
  const [first, ...others] = sets;
  return [...(first ?? [])].filter((item) => others.every((set) => set.has(item)));
}
