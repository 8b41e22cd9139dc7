import { VERSION_STEPS, type VersionStep } from "../../space/relations.js";
import { asText, type Value } from "../../space/value.js";

/* How far one version is from another, as the key of a map. */

/** Versions of three numbers, or of two behind a `v`: others may be prices, and longer numbers years. */
const VERSION = /^\s*(?:v|(?=\d+\.\d+\.))(\d{1,3}(?:\.\d{1,3}){1,2})\s*$/i;

/** Which number is the first that grows between two versions, of which a missing one is 0; not defined for an older one behind a newer, and for anything else. */
export function versionStepOf(from: string | null, to: string | null): VersionStep | undefined {
  const [before, after] = [numbersOf(from), numbersOf(to)];
  if (before === undefined || after === undefined) return undefined;
  const at = [0, 1, 2].find((place) => (before[place] ?? 0) !== (after[place] ?? 0));
  if (at === undefined) return "same version";
  return (before[at] ?? 0) < (after[at] ?? 0) ? VERSION_STEPS[at] : undefined;
}

function numbersOf(version: string | null): readonly number[] | undefined {
  return VERSION.exec(version ?? "")?.[1]
    ?.split(".")
    .map(Number);
}

/** One choice of no literals for two columns of versions with several steps between them. */
export function* whereVersions([firsts = [], seconds = []]: readonly (readonly Value[] | undefined)[]): Iterable<
  readonly Value[]
> {
  const found = firsts.map((first, at) => versionStepOf(asText(first), asText(seconds[at])));
  if (!found.includes(undefined) && new Set(found).size > 1) yield [];
}
