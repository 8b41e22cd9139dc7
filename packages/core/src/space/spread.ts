/** At most so many items, evenly spread from the first one on, in their order. */
export function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)] as Item); // in range
}

/** At most so many items, two or more, evenly spread, in their order, the first and the last included. */
export function spreadToEnds<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  const last = items.length - 1;
  return Array.from({ length: count }, (_, at) => items[Math.round((at * last) / (count - 1))] as Item); // in range
}
