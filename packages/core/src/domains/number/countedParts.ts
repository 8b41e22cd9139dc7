import { isList, type Value } from "../../space/value.js";

/*
 * Doubt about what is counted. Where the parts of a list are one word each, its words are as many as its parts. A row in which they are not tells
 * what was meant, and no program can know it.
 */

interface Shown {
  readonly input: Value;
  readonly output: Value;
}

/** Marks that people write between the parts of a list. */
const MARKS: readonly string[] = [",", ";", "|", "/", "&", "+"];

/**
 * What speaks against an output that counts the words of a cell, in words; `null` where nothing does. It is so where the words of all examples, of
 * which one has several, are as many as their parts between a mark, and those of the row are not.
 */
export function countedPartsDoubt(examples: readonly Shown[]): (input: Value, output: Value) => string | null {
  const width = Math.max(0, ...examples.map(({ input }) => (isList(input) ? input.length : 0)));
  const alike = Array.from({ length: width }, (_, column) => column).flatMap((column) =>
    MARKS.filter((mark) => areAlike(examples, column, mark)).map((mark) => ({ column, mark })),
  );
  return (input, output) => {
    const differing = alike.find(({ column, mark }) => {
      const [words, parts] = countsOf(cellOf(input, column), mark);
      return words !== parts && (output === String(words) || output === String(parts));
    });
    return differing === undefined ? null : `every example has as many words as parts between "${differing.mark}"`;
  };
}

function areAlike(examples: readonly Shown[], column: number, mark: string): boolean {
  const counts = examples.map(({ input }) => countsOf(cellOf(input, column), mark));
  return (
    counts.some(([, parts]) => parts > 1) &&
    counts.every(([words, parts], at) => words === parts && examples[at]?.output === String(parts))
  );
}

/** How many words a cell has, runs of visible characters, and how many parts between a mark; none where it is no text. */
function countsOf(cell: Value, mark: string): readonly [words: number, parts: number] {
  if (typeof cell !== "string") return [0, 0];
  const parts = cell.split(mark).filter((part) => part.trim() !== "");
  return [(cell.match(/\S+/g) ?? []).length, parts.length];
}

function cellOf(row: Value, column: number): Value {
  return isList(row) ? (row[column] ?? null) : null;
}
