import type { Example, Row } from "../outcome.js";
import type { Domain } from "../space/domain.js";
import { emptyMemo } from "../space/memo.js";
import { evaluate, type Term } from "../space/term.js";
import type { Value } from "../space/value.js";

/** Examples that must share a word of a column that is read, and of one that is not: there it may well be chance. */
const EXAMPLES_MIN = 2;
const UNREAD_EXAMPLES_MIN = 3;

/**
 * What every example has in a column and a row lacks, in words; `null` where nothing is missing.
 *
 * Where all outputs have a word that their rows do not (`USD 75` → `$75.00`), the examples may be of one kind, and the word hangs on what tells
 * that kind: a word that all of them have in some column, whether the program reads it or not. A row without it may be of another
 * kind, of which no example says which word it has. The same holds for a word that all outputs and all rows of examples have, in whatever
 * case, where the program writes it for a row that has none (`Parcel 3.2 lb` after `4 kg`).
 */
export function lackingWordOf(
  domain: Domain,
  program: Term,
  examples: readonly Example[],
): (row: Row) => string | null {
  if (examples.length < EXAMPLES_MIN) return () => null;
  const wordsOf = (cells: readonly Value[]): ReadonlySet<string> =>
    new Set(cells.flatMap((cell) => [...domain.words(cell)]));
  const copied = commonTo(examples.flatMap(({ input, output }) => [domain.words(output), wordsOf(input)]));
  const madeUp = (row: Row): string | undefined => {
    if (copied.length === 0) return undefined;
    const [shown, written] = [wordsOf(row), domain.words(evaluate(program, row, emptyMemo()) ?? null)];
    return copied.find((word) => written.has(word) && !shown.has(word));
  };
  const lacking = lackingOf(domain, program, examples, wordsOf);
  return (row) => {
    const word = madeUp(row);
    return word === undefined
      ? lacking(row)
      : `every example has "${asWritten(domain, word, examples[0]?.output ?? null)}"`;
  };
}

/** What every example has in a column and a row lacks, where all outputs have a word that their rows do not. */
function lackingOf(
  domain: Domain,
  program: Term,
  examples: readonly Example[],
  wordsOf: (cells: readonly Value[]) => ReadonlySet<string>,
): (row: Row) => string | null {
  const said = commonTo(
    examples.map(({ input, output }) => {
      const shown = wordsOf(input);
      return new Set([...domain.words(output)].filter((word) => !shown.has(word)));
    }),
  );
  if (said.length === 0 && !saysNumber(domain, examples)) return () => null;
  const width = examples[0]?.input.length ?? 0;
  const read = new Set(domain.reads(program));
  const shared = Array.from({ length: width }, (_, place) =>
    read.has(place) || examples.length >= UNREAD_EXAMPLES_MIN
      ? commonTo(examples.map(({ input }) => domain.words(input[place] ?? null)))
      : [],
  );
  return (row) => {
    for (const [place, words] of shared.entries()) {
      const own = domain.words(row[place] ?? null);
      const missing = words.find((word) => !own.has(word));
      if (missing !== undefined)
        return `every example has "${asWritten(domain, missing, examples[0]?.input[place] ?? null)}"`;
    }
    return null;
  };
}

/** Whether all outputs begin with a number that none of their rows has, such as a dialling code. */
function saysNumber(domain: Domain, examples: readonly Example[]): boolean {
  const heads = examples.map(({ output }) =>
    typeof output === "string" ? /^\D{0,2}(\d{1,5})(?!\d)/.exec(output)?.[1] : undefined,
  );
  const [head] = heads;
  return (
    head !== undefined &&
    heads.every((one) => one === head) &&
    examples.every(({ input }) => !input.some((cell) => domain.parts(cell).has(head)))
  );
}

/** A word in small letters as a cell writes it, where blanks stand around it; else as it is. */
function asWritten(domain: Domain, word: string, cell: Value): string {
  const pieces = typeof cell === "string" ? cell.split(/\s+/) : [];
  return pieces.find((piece) => piece.toLowerCase() === word && domain.words(piece).has(word)) ?? word;
}

/** What all of some sets hold, in the order of the first. */
export function commonTo(sets: readonly ReadonlySet<string>[]): readonly string[] {
  const [first, ...others] = sets;
  return [...(first ?? [])].filter((item) => others.every((set) => set.has(item)));
}
