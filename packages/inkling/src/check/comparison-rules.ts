import type { Column } from "../table/table.js";
import type { Target } from "../task/targets.js";
import { numberIn } from "./range-rules.js";
import type { Cells, Rule } from "./rule.js";

/** Labels that a column may have: one for each way in which two numbers compare. */
const LABELS_MAX = 3;
/** Columns that are compared with each other. */
const COMPARED_MAX = 8;
/** Share of the rows that must have something to compare in both columns. */
const KNOWN_SHARE = 0.8;
/** Rows that must compare in one way for it to have a label, and the share of them that must have it. */
const SHOWN_MIN = 3;
const SHOWN_SHARE = 0.75;

type Comparison = "less" | "equal" | "greater";
const WORDS: Readonly<Record<Comparison, string>> = { less: "below", equal: "equal to", greater: "above" };

/** Rules that give a label by how the numbers, or the dates in ISO form, of two other columns compare. */
export function comparisonRules({ column, inputs }: Target, rows: readonly Cells[]): readonly Rule[] {
  const labels = countsOf(rows.map((cells) => cells[column.index] ?? "")).filter(([, count]) => count >= SHOWN_MIN);
  const isComparable = ({ index }: Column): boolean =>
    rows.filter((cells) => ordinalOf(cells[index] ?? "") !== undefined).length >= KNOWN_SHARE * rows.length;
  const compared =
    labels.length < 2 || labels.length > LABELS_MAX ? [] : inputs.filter(isComparable).slice(0, COMPARED_MAX);
  const pairs = compared.flatMap((left, at) => compared.slice(at + 1).map((right) => [left, right] as const));
  return pairs.flatMap(([left, right]) => comparisonRule(column, left, right, rows, Math.log2(pairs.length)) ?? []);
}

function comparisonRule(
  column: Column,
  left: Column,
  right: Column,
  rows: readonly Cells[],
  bits: number,
): Rule | null {
  const keyOf = (cells: Cells): Comparison | undefined =>
    comparisonOf(ordinalOf(cells[left.index] ?? ""), ordinalOf(cells[right.index] ?? ""));
  const known = new Map<string, string>();
  for (const key of Object.keys(WORDS)) {
    const given = rows.filter((cells) => keyOf(cells) === key).map((cells) => cells[column.index] ?? "");
    const [most, count] = countsOf(given)[0] ?? ["", 0];
    if (count >= SHOWN_MIN && count >= SHOWN_SHARE * given.length) known.set(key, most);
  }
  const labels = new Set(known.values());
  if (labels.size < 2) return null;
  const parts = [...known].map(
    ([key, label], at) =>
      `${JSON.stringify(label)} where ${at === 0 ? left.name : "it"} is ${WORDS[key as Comparison]} ${right.name}`,
  );
  return {
    kind: "lookup",
    target: column.index,
    reads: [left.index, right.index].sort((one, other) => one - other),
    words: `Is ${parts.join(", ")}.`,
    expect: (cells) => known.get(keyOf(cells) ?? ""),
    keyOf,
    labels,
    silence: "rare-key",
    fitted: { rows: known.size, bits },
  };
}

/** Each text with how often it stands there, most frequent first. */
function countsOf(texts: readonly string[]): readonly (readonly [text: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** What a cell is compared by: its number, or the text of a date in ISO form, which sorts as dates do. */
function ordinalOf(cell: string): number | string | undefined {
  return /^\s*(\d{4}-\d{2}-\d{2})\s*$/.exec(cell)?.[1] ?? numberIn(cell);
}

/** How two numbers or two dates compare; `undefined` for one of each. */
function comparisonOf(left: number | string | undefined, right: number | string | undefined): Comparison | undefined {
  if (left === undefined || typeof left !== typeof right) return undefined;
  return left === right ? "equal" : left < (right ?? "") ? "less" : "greater";
}
