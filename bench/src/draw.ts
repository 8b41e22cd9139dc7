/** Draws an integer in [0, below). */
export type Draw = (below: number) => number;

/** The same draws for the same seed (mulberry32). */
export function drawsOf(seed: number): Draw {
  let state = Math.imul(seed, 0x9e3779b1);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One of the items. */
export function drawItem<Item>(items: readonly Item[], draw: Draw): Item {
  return items[draw(items.length)] as Item; // in range; lists to draw from are not empty
}

/** The items in a drawn order (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], draw: Draw): readonly Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = draw(at + 1);
    [order[at], order[other]] = [order[other] as Item, order[at] as Item]; // in range
  }
  return order;
}

/** A seed for a name, so that a task has the same draws whichever tasks are run beside it (FNV-1a). */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
