import type { Domain } from "../space/domain.js";
import type { Value } from "../space/value.js";

/**
 * Whether an output stands elsewhere in its row than those of the examples do in theirs: where several examples all have one way to their output from an end
 * of the cell that holds it, past the same marks, and this row has another way from each such end. A rule that counts from there counts other things.
 */
export function strayOf(
  domain: Domain,
  examples: readonly { readonly input: Value; readonly output: Value }[],
): (row: Value, output: Value) => boolean {
  const ways = examples.map(({ input, output }) => domain.pathsTo(input, output));
  if (ways.length < 2 || !ways.every((way) => way !== null)) return () => false;
  const before = sharedBy(ways.map((way) => way.before));
  const after = sharedBy(ways.map((way) => way.after));
  if (before.length === 0 && after.length === 0) return () => false;
  return (row, output) => {
    const way = domain.pathsTo(row, output);
    return way !== null && !before.some((one) => way.before.has(one)) && !after.some((one) => way.after.has(one));
  };
}

function sharedBy([first = new Set(), ...others]: readonly ReadonlySet<string>[]): readonly string[] {
  return [...first].filter((one) => others.every((other) => other.has(one)));
}
