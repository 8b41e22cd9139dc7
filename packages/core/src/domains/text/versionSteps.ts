import { VERSION_STEPS, type VersionStep } from "../../space/relations.js";
import { asText, type Value } from "../../space/value.js";

/* How far one version is from another, as the key of a map. */

const VERSION = /^\s*v?(\d{1,9}(?:\.\d{1,9}){1,2})\s*$/i;

/** Which number is the first that differs between two versions of two or three numbers, of which a missing one is 0; not defined for anything else. */
export function versionStepOf(from: string | null, to: string | null): VersionStep | undefined {
  const [before, after] = [numbersOf(from), numbersOf(to)];
  if (before === undefined || after === undefined) return undefined;
  return VERSION_STEPS.find((_, at) => (before[at] ?? 0) !== (after[at] ?? 0)) ?? "no number";
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
