import type { Example, Row } from "../outcome.js";
import type { Domain, Treatment } from "../space/domain.js";
import type { Term } from "../space/term.js";
import type { Value } from "../space/value.js";

/** Parts of cells that all examples together must keep for it to be seen that nothing is lost: of fewer, chance may keep them. Set by hand. */
const KEPT_MIN = 5;

/**
 * What an output does with a cell that the program reads and no output of an example does, in words; `null` where it does nothing new.
 *
 * Where examples treat their cells alike, as when none of them loses a digit or all lose the same ones, nothing is known of another treatment: a
 * constant may have been taken for a part of the cell, or an identifier for a quantity. Examples that differ show that it varies,
 * and a single one shows nothing.
 */
export function newDeedOf(
  domain: Domain,
  program: Term,
  examples: readonly Example[],
): (input: Row, output: Value) => string | null {
  const read = domain.reads(program).flatMap((index) => {
    const settled = settledAmong(examples.map(({ input, output }) => domain.treatment(input[index] ?? null, output)));
    return settled.size === 0 ? [] : [{ index, settled }];
  });
  return (input, output) => {
    for (const { index, settled } of read) {
      const treatment = domain.treatment(input[index] ?? null, output);
      const deeds = treatment === null ? [] : [...treatment.losses, ...treatment.ways];
      const deed = deeds.find(([kind, words]) => words !== "" && settled.get(kind)?.has(words) === false);
      if (deed !== undefined) return `no example ${deed[1]}`;
    }
    return null;
  };
}

/**
 * What examples show of the kinds of deeds of which they show at most one. That they lose the same or nothing must be shown twice, and
 * by enough that is kept.
 */
function settledAmong(treatments: readonly (Treatment | null)[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = treatments.filter((treatment) => treatment !== null);
  const kept = known.reduce((sum, treatment) => sum + treatment.kept, 0);
  const losses = kept < KEPT_MIN ? [] : alike(known.map((treatment) => treatment.losses));
  return new Map(
    [
      ...losses.filter(({ shown, count }) => shown.size < count),
      ...alike(known.map((treatment) => treatment.ways)),
    ].map(({ kind, shown }) => [kind, shown]),
  );
}

interface Alike {
  readonly kind: string;
  readonly shown: ReadonlySet<string>;
  /** Examples that tell. */
  readonly count: number;
}

/** The kinds of which several examples tell, and no two show different deeds. */
function alike(each: readonly ReadonlyMap<string, string>[]): readonly Alike[] {
  const kinds = [...new Set(each.flatMap((deeds) => [...deeds.keys()]))];
  return kinds.flatMap((kind) => {
    const told = each.flatMap((deeds) => deeds.get(kind) ?? []);
    const shown = new Set(told);
    const deeds = [...shown].filter((deed) => deed !== "");
    return told.length > 1 && deeds.length <= 1 ? [{ kind, shown, count: told.length }] : [];
  });
}
