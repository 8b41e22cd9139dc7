import type { SearchView } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";

const PLAIN = "[\\p{L}\\p{M}\\p{Nd}]";

/** The characters that are hidden, one by one, by the name of what stays to be seen. Regular expressions without flags. */
export const HIDDEN: Readonly<Record<string, string>> = {
  initials: `(?<=${PLAIN})[\\p{L}\\p{Nd}]\\p{M}*`,
  ends: `(?<=${PLAIN})[\\p{L}\\p{Nd}]\\p{M}*(?=${PLAIN})`,
  mailInitial: "(?<=[^\\s<(,;:])[^\\s@](?=[^\\s@]{0,63}@)",
  mailEnds: "(?<=[^\\s<(,;:])[^\\s@](?=[^\\s@]{1,63}@)|(?<=(?:^|[\\s<(,;:])[^\\s@])[^\\s@](?=@)",
  "last group": `[\\p{L}\\p{Nd}](?=[^]{0,60}?[^\\p{L}\\p{M}\\p{Nd}]${PLAIN})`,
  ...Object.fromEntries(
    [2, 3, 4, 5, 6].flatMap((count) => [
      [`last ${count}`, `[\\p{L}\\p{Nd}](?=(?:[^\\p{L}\\p{Nd}]*[\\p{L}\\p{Nd}]){${count}})`],
      [`last ${count} alone`, `[^\\p{L}\\p{Nd}]+|[\\p{L}\\p{Nd}](?=(?:[^\\p{L}\\p{Nd}]*[\\p{L}\\p{Nd}]){${count}})`],
      [`last ${count} digits`, `\\p{Nd}(?=(?:\\P{Nd}*\\p{Nd}){${count}})`],
    ]),
  ),
};

const LETTER_OR_DIGIT = /^[\p{L}\p{Nd}]/u;

/** Names of what stays to be seen. */
export const SHOWN: readonly string[] = Object.keys(HIDDEN);

const patterns: ReadonlyMap<string, RegExp> = new Map(
  SHOWN.map((shown) => [shown, new RegExp(HIDDEN[shown] ?? "", "gu")]),
);

/** Whether what is neither a letter nor a digit goes. */
export function showsAlone(shown: string): boolean {
  return shown.endsWith(" alone");
}

/** A text in which a sign stands for every letter and digit but those that are shown, and other characters stay, or go where those are shown alone. */
export function hide(text: string, shown: string, sign: string): string {
  const isAlone = showsAlone(shown);
  return text.replace(patterns.get(shown) ?? "", (found) => (isAlone && !LETTER_OR_DIGIT.test(found) ? "" : sign));
}

/** Signs that characters are hidden behind, two of them in a row. */
const ROW = /([*Xx•●#█■_?.-])\1/gu;

/** What the outputs show of the texts, and the signs for the rest, where something is hidden in all rows and of different kinds. */
export function* hidings(
  [texts = []]: readonly (readonly Value[] | undefined)[],
  { targets }: Pick<SearchView, "targets">,
): Iterable<readonly Value[]> {
  const [target] = targets;
  if (texts.length !== targets.length || typeof target !== "string") return;
  const signs = new Set(Array.from(target.matchAll(ROW), ([, sign = ""]) => sign));
  for (const sign of signs) {
    for (const shown of SHOWN) {
      const isHidden = (text: Value, at: number): boolean => {
        if (typeof text !== "string") return false;
        const made = hide(text, shown, sign);
        return made !== text && String(targets[at]).toLowerCase().includes(made.toLowerCase());
      };
      if (texts.every(isHidden)) yield [shown, sign];
    }
  }
}
