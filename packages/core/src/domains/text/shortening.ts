import type { SearchView } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";

/** Signs that something was cut off. */
export const ELLIPSES: readonly string[] = ["...", "…", " ...", " …", "..", "[...]", "[…]"];

/** A text of so many characters (code points) as it is, and of a longer one so many that are kept, with a mark behind them. */
export function shortened(text: string, longest: number, kept: number, mark: string): string {
  const characters = [...text];
  return characters.length > longest ? characters.slice(0, kept).join("") + mark : text;
}

/**
 * Lengths and marks with which the outputs are the texts, cut where these are long. The texts are of different lengths:
 * of one text alone it is as likely that all are cut. Either what is kept or what is kept with the mark is as long as the longest text that stays.
 */
export function* shortenings(
  [texts = []]: readonly (readonly Value[] | undefined)[],
  { targets }: Pick<SearchView, "targets">,
): Iterable<readonly Value[]> {
  if (texts.length !== targets.length || !texts.every((text) => typeof text === "string")) return;
  const at = targets.findIndex((target, index) => target !== texts[index]);
  const [text, target] = [texts[at], targets[at]];
  if (text === undefined || typeof target !== "string") return;
  if (new Set(texts.map((one) => [...one].length)).size < 2) return;
  for (const mark of ELLIPSES) {
    const head = target.slice(0, -mark.length);
    if (!target.endsWith(mark) || !text.startsWith(head) || head === "") continue;
    const kept = [...head].length;
    const lengths = [kept, kept + [...mark].length].filter((longest) =>
      texts.every((one, index) => shortened(one, longest, kept, mark) === targets[index]),
    );
    for (const longest of lengths) yield [longest, kept, mark];
    // A blank in front of the mark is one of the text where it can be.
    if (lengths.length > 0) return;
  }
}
