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
  for (const { x, y, weight } of [...observations].sort((left, right) => left.x - right.x)) {
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

function level(block: { readonly y: number; readonly weight: number } | undefined): number {
  return block === undefined ? 0 : block.y / block.weight;
}
