/** A weighted observation of a quantity that should not fall as x grows. */
export interface Observed {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/**
 * The monotone regression of y on x, as points (mean x, mean y) of its level blocks, ascending in both (pool adjacent violators,
 * Ayer et al. 1955). Between the points it is meant to be read linearly.
 */
export function isotonic(observations: readonly Observed[]): readonly (readonly [x: number, y: number])[] {
  const blocks: { x: number; y: number; weight: number }[] = [];
  for (const { x, y, weight } of pooled(observations)) {
    blocks.push({ x: x * weight, y: y * weight, weight });
    while (blocks.length > 1 && level(blocks.at(-2)) >= level(blocks.at(-1))) {
      const last = blocks.pop()!;
      const before = blocks.at(-1)!;
      before.x += last.x;
      before.y += last.y;
      before.weight += last.weight;
    }
  }
  return blocks.map(({ x, y, weight }) => [x / weight, y / weight]);
}

/** One observation for every x, ascending: the order of equal ones must not matter. */
function pooled(observations: readonly Observed[]): readonly Observed[] {
  const byX = new Map<number, { y: number; weight: number }>();
  for (const { x, y, weight } of observations) {
    const same = byX.get(x) ?? { y: 0, weight: 0 };
    byX.set(x, { y: same.y + y * weight, weight: same.weight + weight });
  }
  const all = [...byX].map(([x, { y, weight }]) => ({ x, y: y / weight, weight }));
  return all.sort((left, right) => left.x - right.x);
}

function level(block: { readonly y: number; readonly weight: number } | undefined): number {
  return block === undefined ? 0 : block.y / block.weight;
}
