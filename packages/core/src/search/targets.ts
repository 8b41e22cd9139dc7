import type { Value } from "../space/value.js";
import type { ValueStore } from "../space/valueStore.js";

/**
 * What is wanted of the whole program for each of some scopes, one for each, where these are rows of the examples, as in a case; within a loop, where
 * they are not, the outputs of all examples.
 */
export function targetsAmong(
  rows: readonly Value[],
  outputs: readonly Value[],
  store: ValueStore,
): (scopes: readonly Value[]) => readonly Value[] {
  const byRow = new Map(rows.map((row, at) => [store.value(row), outputs[at]]));
  return (scopes) => {
    const own = scopes.map((scope) => byRow.get(store.value(scope)));
    return own.every((target) => target !== undefined) ? own : outputs;
  };
}
