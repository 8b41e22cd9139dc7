type Point = readonly [x: number, y: number];

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
export function isotonic(observations: readonly Observed[]): readonly Point[] {
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

/**
 * Points of a curve of probabilities that say nearly the same when they are read linearly: no point that is left out is further from the line than a share `error` of its
 * distance to 0 or 1, whichever is nearer (Ramer 1972; Douglas & Peucker 1973).
 */
export function thinned(curve: readonly Point[], error: number): readonly Point[] {
  const [first, last] = [curve[0], curve.at(-1)];
  if (first === undefined || last === undefined || curve.length < 3) return curve;
  const excess = curve.map(([x, y]) => {
    const onLine = first[1] + ((last[1] - first[1]) * (x - first[0])) / (last[0] - first[0] || 1);
    return Math.abs(y - onLine) - error * Math.min(y, 1 - y);
  });
  const inner = excess.slice(1, -1);
  const most = Math.max(...inner);
  if (most <= 0) return [first, last];
  const at = 1 + inner.indexOf(most);
  return [...thinned(curve.slice(0, at + 1), error), ...thinned(curve.slice(at), error).slice(1)];
}
