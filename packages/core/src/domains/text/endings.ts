import type { SearchView } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";

/* Names of files, some of which lack their ending. */

/** Longest name, in UTF-16 units. */
const LENGTH_MAX = 260;

/** An ending: a dot with letters and digits behind it, of which one is a letter. */
const ENDING = /(?<=.)\.(?=\p{Nd}*\p{L})[\p{L}\p{Nd}]{1,10}$/su;

/** True for the ending of a file, such as `.pdf`. */
export function isEnding(ending: string): boolean {
  return /^\.(?=\d*[a-z])[a-z\d]{1,10}$/i.test(ending);
}

/** A name with an ending behind it where it has none: `plan` → `plan.pdf`, `plan.txt` stays. Not defined for what is empty or too long for a name. */
export function inDefaultEnding(name: string, ending: string): string | undefined {
  if (name.trim() === "" || name.length > LENGTH_MAX) return undefined;
  return ENDING.test(name) ? name : name + ending;
}

/** The ending that outputs have behind names without one, where other names have theirs. */
export function* defaultEndings(
  [names = []]: readonly (readonly Value[] | undefined)[],
  { targets }: Pick<SearchView, "targets">,
): Iterable<readonly Value[]> {
  if (names.length !== targets.length) return;
  const isBare = (name: Value): boolean => typeof name === "string" && !ENDING.test(name);
  const bare = names.findIndex(isBare);
  const ending = ENDING.exec(String(targets[bare] ?? ""))?.[0] ?? "";
  if (bare < 0 || names.every(isBare) || !isEnding(ending)) return;
  const isWritten = (name: Value, at: number): boolean => {
    const made = typeof name === "string" ? inDefaultEnding(name, ending) : undefined;
    return made !== undefined && String(targets[at]).toLowerCase().includes(made.toLowerCase());
  };
  if (names.every(isWritten)) yield [ending];
}
