import type { Column } from "../table/table.js";
import type { Target } from "../task/targets.js";
import type { Cells, Rule } from "./rule.js";

/** Rows that must have a key for it to be known, or a value for it to be common, and the share of them that may have another value than the others; a single row may in any case. */
const SHOWN_MIN = 3;
const OTHER_SHARE = 0.25;

/** What may serve as a key: a cell, or a part of it. */
interface KeyPart {
  readonly words: (column: string) => string;
  readonly of: (cell: string) => string | undefined;
}

const PARTS: readonly KeyPart[] = [
  { words: (column) => `each ${column}`, of: (cell) => cell },
  {
    words: (column) => `each beginning of ${column} (up to the first mark)`,
    of: (cell) => /^([\p{L}\p{N}]+)[^\p{L}\p{N}\s]/u.exec(cell)?.[1],
  },
  {
    words: (column) => `each end of ${column} (behind the last mark)`,
    of: (cell) => /[^\p{L}\p{N}\s]([\p{L}\p{N}]+)$/u.exec(cell)?.[1],
  },
];

/** Rules that give every key of another column one value: approximate functional dependencies (Huhtala et al., The Computer Journal 42(2), 1999). */
export function lookupRules({ column, inputs }: Target, rows: readonly Cells[]): readonly Rule[] {
  const given = new Map<string, number>();
  for (const cells of rows) given.set(cells[column.index] ?? "", (given.get(cells[column.index] ?? "") ?? 0) + 1);
  if (given.size < 2) return [];
  const common = [...given].flatMap(([value, count]) => (count >= SHOWN_MIN ? [value] : []));
  return inputs.flatMap((input) => PARTS.flatMap((part) => lookupRule(column, input, part, rows, common) ?? []));
}

/** `common` are values that many rows have. */
function lookupRule(
  column: Column,
  input: Column,
  part: KeyPart,
  rows: readonly Cells[],
  common: readonly string[],
): Rule | null {
  const keyOf = (cells: Cells): string | undefined => part.of(cells[input.index] ?? "") || undefined;
  const values = new Map<string, Map<string, number>>();
  for (const cells of rows) {
    const [key, value = ""] = [keyOf(cells), cells[column.index]];
    if (key === undefined) continue;
    const counts = values.get(key) ?? new Map<string, number>();
    values.set(key, counts.set(value, (counts.get(value) ?? 0) + 1));
  }
  const shown = [...values].map(([key, counts]) => shownMost(key, counts)).filter(({ total }) => total >= SHOWN_MIN);
  const known = new Map(shown.flatMap((one) => (isShown(one.most, one.total) ? [[one.key, one]] : [])));
  const knownTo = (cells: Cells): Shown | undefined => known.get(keyOf(cells) ?? "");
  if (known.size < 2) return null;
  const mixed = shown.filter(({ most, total }) => !isShown(most, total));
  return {
    kind: "lookup",
    target: column.index,
    reads: [input.index],
    words: `Has one value for ${part.words(input.name)}.`,
    expect: (cells) => knownTo(cells)?.value,
    keyOf,
    supportOf: (cells) => {
      const found = knownTo(cells);
      return found === undefined ? undefined : { agreeing: found.most, rows: found.total };
    },
    // One that gives the key itself may give any text.
    ...([...known].every(([key, { value }]) => key === value)
      ? {}
      : { labels: new Set([...common, ...[...known.values()].map(({ value }) => value)]) }),
    silence: "rare-key",
    // The first row of every key shows its value.
    fitted: { rows: known.size, bits: 0 },
    contrary: mixed.reduce((sum, { most, total }) => sum + total - most, 0),
  };
}

const isShown = (most: number, total: number): boolean =>
  total >= SHOWN_MIN && total - most <= Math.max(1, OTHER_SHARE * total);

/** A key with the value that most of its rows have, and how many. */
interface Shown {
  readonly key: string;
  readonly value: string;
  readonly most: number;
  readonly total: number;
}

function shownMost(key: string, counts: ReadonlyMap<string, number>): Shown {
  let [most, total, value] = [0, 0, ""];
  for (const [one, count] of counts) {
    total += count;
    if (count > most) [most, value] = [count, one];
  }
  return { key, value, most, total };
}
