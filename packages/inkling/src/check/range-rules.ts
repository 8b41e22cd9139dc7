import type { Column } from "../table/table.js";
import type { Target } from "../task/targets.js";
import type { Cells, Rule } from "./rule.js";

/** Labels that a column may have, and rows that each must have; cells with another label are exceptions. */
const LABELS_MAX = 6;
const LABEL_ROWS_MIN = 3;
/** Share of the rows that must have a number, and one of the labels. */
const KNOWN_SHARE = 0.8;

/** A row with a number and a label, the label by its place among all. */
interface Point {
  readonly number: number;
  readonly label: number;
}

/** Rules that give every label one range of the numbers of another column. */
export function rangeRules({ column, inputs }: Target, rows: readonly Cells[]): readonly Rule[] {
  const counts = new Map<string, number>();
  for (const cells of rows) {
    const label = cells[column.index] ?? "";
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const labels = [...counts].flatMap(([label, count]) => (count >= LABEL_ROWS_MIN ? [label] : []));
  if (labels.length < 2 || labels.length > LABELS_MAX) return [];
  return inputs.flatMap((input) => rangeRule(column, input, labels, rows) ?? []);
}

/** The number that a cell begins with, `undefined` where it begins with none: `1,234.5 kg` is 1234.5. */
export function numberIn(cell: string): number | undefined {
  const found = /^\s*(?:[$€£¥]\s*)?([-+−]?\d[\d,]*(?:\.\d+)?|[-+−]?\.\d+)(?!\d*[-/:.]\d)/u.exec(cell)?.[1];
  const number = Number(found?.replaceAll(",", "").replace("−", "-"));
  return found === undefined || Number.isNaN(number) ? undefined : number;
}

function rangeRule(column: Column, input: Column, labels: readonly string[], rows: readonly Cells[]): Rule | null {
  const points = rows.flatMap((cells): Point[] => {
    const number = numberIn(cells[input.index] ?? "");
    const label = labels.indexOf(cells[column.index] ?? "");
    return number === undefined || label < 0 ? [] : [{ number, label }];
  });
  if (points.length < KNOWN_SHARE * rows.length) return null;
  const order = inOrder(labels.length, points);
  if (order === null) return null;
  const numbers = [...new Set(points.map(({ number }) => number))].sort((one, other) => one - other);
  const costs = costsOf(numbers, points, order);
  const places = placesOf(costs);
  const ordered = order.map((label) => labels[label] ?? "");
  const rangeAt = (number: number): readonly number[] => placesAround(numbers, places, number);
  const bits = Math.log2(Math.max(1, numbers.length)) * (labels.length - 1);
  return {
    kind: "ranges",
    target: column.index,
    reads: [input.index],
    words: rangeWords(input.name, ordered, numbers, places),
    expect: (cells) => {
      const number = numberIn(cells[input.index] ?? "");
      const [place, ...others] = number === undefined ? [] : rangeAt(number);
      return place === undefined || others.length > 0 ? undefined : ordered[place];
    },
    labels: new Set(labels),
    silence: "between",
    fitted: { rows: 0, bits },
  };
}

/** The labels in the order of their middle numbers; `null` where two have the same. */
function inOrder(count: number, points: readonly Point[]): readonly number[] | null {
  const middles = Array.from({ length: count }, (_, label) => {
    const own = points.filter((point) => point.label === label).map(({ number }) => number);
    return own.sort((one, other) => one - other)[own.length >> 1] ?? Number.NaN;
  });
  if (middles.some(Number.isNaN) || new Set(middles).size < count) return null;
  return middles.map((_, label) => label).sort((one, other) => (middles[one] ?? 0) - (middles[other] ?? 0));
}

/** By number and by place of a range: how many points of this number have another label. */
function costsOf(numbers: readonly number[], points: readonly Point[], order: readonly number[]): readonly number[][] {
  const at = new Map(numbers.map((number, index) => [number, index]));
  const costs = numbers.map(() => order.map(() => 0));
  for (const { number, label } of points) {
    const row = costs[at.get(number) ?? -1] ?? [];
    order.forEach((own, place) => {
      if (own !== label) row[place] = (row[place] ?? 0) + 1;
    });
  }
  return costs;
}

/**
 * For each number, ascending, the places of the ranges that it lies in when the ranges stand one behind the other and as few points as
 * can be have another label: several where that leaves open in which one it lies. Dynamic programming from both ends.
 */
function placesOf(costs: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const before = fewestUpTo(costs);
  const reversed = costs.map((row) => [...row].reverse()).reverse();
  const after = fewestUpTo(reversed)
    .map((row) => [...row].reverse())
    .reverse();
  const totals = costs.map((row, at) =>
    row.map((cost, place) => (before[at]?.[place] ?? 0) + (after[at]?.[place] ?? 0) - cost),
  );
  return totals.map((row) => {
    const least = Math.min(...row);
    return row.flatMap((total, place) => (total === least ? [place] : []));
  });
}

/** The fewest points with another label up to a number, by the range in which it lies; ranges only go up. */
function fewestUpTo(costs: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let last: readonly number[] = (costs[0] ?? []).map(() => 0);
  return costs.map((row) => {
    let least = Number.POSITIVE_INFINITY;
    last = row.map((cost, place) => {
      least = Math.min(least, last[place] ?? 0);
      return least + cost;
    });
    return last;
  });
}

/** The places in which a number may lie: its own where it is known, otherwise those of its neighbours. */
function placesAround(
  numbers: readonly number[],
  places: readonly (readonly number[])[],
  number: number,
): readonly number[] {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  if (numbers[low] === number) return places[low] ?? [];
  return [...new Set([...(places[low - 1] ?? places[low] ?? []), ...(places[low] ?? places[low - 1] ?? [])])];
}

/** `Is "small" for Seats up to 100, "large" from 110 on.` */
function rangeWords(
  name: string,
  labels: readonly string[],
  numbers: readonly number[],
  places: readonly (readonly number[])[],
): string {
  const parts = labels.flatMap((label, place) => {
    const own = numbers.filter((_, at) => places[at]?.length === 1 && places[at]?.[0] === place);
    const [least, most] = [own[0], own.at(-1)];
    if (least === undefined || most === undefined) return [];
    const [isFirst, isLast] = [place === 0, place === labels.length - 1];
    const range = isFirst ? `up to ${most}` : isLast ? `from ${least} on` : `from ${least} to ${most}`;
    return [`${JSON.stringify(label)} ${range}`];
  });
  return `By ${name}: ${parts.join(", ")}.`;
}
