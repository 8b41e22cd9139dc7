import { spreadToEnds } from "./spread.js";
import type { Value } from "./value.js";

/** Two neighbours of a column in the order of its values. */
export type Neighbours<Item> = readonly [low: Item, high: Item];

/**
 * Pairs of different neighbours in the order of the items, ascending; of many, so many at most: those between which the outputs change come first, and the rest
 * is spread over all. Items without an order among them (`undefined`) are left out. `targets` are the outputs of the same rows, or others if they are not as many.
 */
export function neighbours<Item>(
  items: readonly (Item | undefined)[],
  targets: readonly Value[],
  compare: (left: Item, right: Item) => number,
  most: number,
): readonly Neighbours<Item>[] {
  const rows = items.flatMap((item, at) => (item === undefined ? [] : [{ item, target: targets[at] }]));
  rows.sort((left, right) => compare(left.item, right.item));
  const groups: { readonly item: Item; readonly targets: Set<Value | undefined> }[] = [];
  for (const { item, target } of rows) {
    const last = groups.at(-1);
    if (last !== undefined && compare(last.item, item) === 0) last.targets.add(target);
    else groups.push({ item, targets: new Set([target]) });
  }
  const pairs = groups.slice(1).map((high, at) => ({ low: groups[at] as (typeof groups)[number], high })); // one before each
  const kept = pairs.length <= most ? pairs : chosen(pairs, targets.length === items.length, most);
  return kept.map(({ low, high }) => [low.item, high.item]);
}

function chosen<Pair extends { readonly low: Group; readonly high: Group }>(
  pairs: readonly Pair[],
  areTargetsKnown: boolean,
  most: number,
): readonly Pair[] {
  const changes = ({ low, high }: Pair): boolean => new Set([...low.targets, ...high.targets]).size > 1;
  const changing = areTargetsKnown ? pairs.filter(changes) : [];
  const first = new Set(spreadToEnds(changing, most));
  const others =
    most - first.size < 2
      ? []
      : spreadToEnds(
          pairs.filter((pair) => !first.has(pair)),
          most - first.size,
        );
  const kept = new Set([...first, ...others]);
  return pairs.filter((pair) => kept.has(pair));
}

interface Group {
  readonly targets: ReadonlySet<Value | undefined>;
}
