/** The first items of a source, so many at most. No more are asked for. */
export function taken<Item>(items: Iterable<Item>, count: number): readonly Item[] {
  const found: Item[] = [];
  if (count <= 0) return found;
  for (const item of items) {
    found.push(item);
    if (found.length >= count) break;
  }
  return found;
}
