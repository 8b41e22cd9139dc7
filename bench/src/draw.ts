import { randomFrom } from "./random.js";

/** Draws an integer in [0, below). */
export type Draw = (below: number) => number;

/** The same draws for the same seed. */
export function drawsOf(seed: number): Draw {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1));
  return (below) => (random() * 2 ** 32) % below;
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
