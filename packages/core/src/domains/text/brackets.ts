import type { Shown } from "../../space/domain.js";
import { textCellsOf, type Value } from "../../space/value.js";

const BRACKET = /[()[\]{}]/;
const CLOSING: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
]);
const OPENING: ReadonlySet<string> = new Set(CLOSING.values());

/** Whether a text has a bracket, of any kind that comes in pairs. */
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
 * Brackets of the row that an output cuts off from their other ones: `X11) Mobile` of `Chrome (X11) Mobile`. Nothing is said where the brackets of the row
 * are not complete, of outputs with more brackets than the row, and where an example cuts them or has none, or all outputs are cut to one length.
 */
export function cutBrackets(examples: Shown): ((row: Value, output: Value) => boolean) | null {
  const areShown =
    examples.every(({ input, output }) => hasBrackets(input, output) && !isCut(output)) &&
    (examples.length === 1 || new Set(examples.map(({ output }) => String(output).length)).size > 1);
  return areShown ? (row, output) => isCut(output) && areTaken(row, output) : null;
}

function isCut(output: Value): boolean {
  return typeof output === "string" && hasLoneBracket(output);
}

function hasBrackets(row: Value, output: Value): boolean {
  return [output, ...textCellsOf(row)].some((text) => typeof text === "string" && hasBracket(text));
}

/** Whether all brackets of an output are among those of its row, which are complete. */
function areTaken(row: Value, output: Value): boolean {
  const cells = textCellsOf(row);
  const given = cells.join("");
  const hasMore = [...CLOSING].flat().some((bracket) => countOf(bracket, String(output)) > countOf(bracket, given));
  return !hasMore && !cells.some(hasLoneBracket);
}

function countOf(character: string, text: string): number {
  return text.split(character).length - 1;
}
