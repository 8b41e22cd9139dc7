import { isList, type Value } from "../../space/value.js";

const BRACKET = /[()[\]{}]/;
const CLOSING: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
]);
const OPENING: ReadonlySet<string> = new Set(CLOSING.values());

/** Whether a text has a bracket. */
export function hasBracket(text: string): boolean {
  return BRACKET.test(text);
}

/** Whether some bracket of a text has no other one that belongs to it. */
export function hasLoneBracket(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    const opener = CLOSING.get(character);
    if (OPENING.has(character)) open.push(character);
    else if (opener !== undefined && open.pop() !== opener) return true;
  }
  return open.length > 0;
}

/**
 * Whether the brackets of an output can be those of its row: false where one is cut off from its other, though those of the row are complete:
 * `X11) Mobile` of `Chrome (X11) Mobile`. `null` where row and output have no brackets, where those of the row are not complete, and where the
 * output has more than the row.
 */
export function areBracketsPossible(row: Value, output: Value): boolean | null {
  if (typeof output !== "string" || !isList(row)) return null;
  const cells = row.filter((cell) => typeof cell === "string");
  if (!hasBracket(output) && !cells.some(hasBracket)) return null;
  if (!hasLoneBracket(output)) return true;
  const given = cells.join("");
  const isTaken = [...CLOSING].flat().every((bracket) => countOf(bracket, output) <= countOf(bracket, given));
  return isTaken && !cells.some(hasLoneBracket) ? false : null;
}

function countOf(character: string, text: string): number {
  return text.split(character).length - 1;
}
