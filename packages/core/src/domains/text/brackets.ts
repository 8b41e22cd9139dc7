import { isList, type Value } from "../../space/value.js";

const BRACKETS: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
const BRACKET = /[()[\]{}]/g;

/**
 * Whether the brackets of an output are complete where its row has brackets: false where one is left without its other, though those of
 * the row are complete: `X11) Mobile` of `Chrome (X11) Mobile`. `null` where there are none, or those of the row are not complete.
 */
export function areBracketsPossible(row: Value, output: Value): boolean | null {
  if (typeof output !== "string" || !isList(row)) return null;
  const cells = row.filter((cell) => typeof cell === "string");
  if (![output, ...cells].some((text) => text.search(BRACKET) >= 0)) return null;
  if (isComplete(output)) return true;
  return cells.every(isComplete) ? false : null;
}

function isComplete(text: string): boolean {
  const open: string[] = [];
  for (const bracket of text.match(BRACKET) ?? []) {
    const opening = BRACKETS[bracket];
    if (opening === undefined) open.push(bracket);
    else if (open.pop() !== opening) return false;
  }
  return open.length === 0;
}
