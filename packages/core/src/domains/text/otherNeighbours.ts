import type { Shown } from "../../space/domain.js";
import { textCellsOf, type Value } from "../../space/value.js";

/** Longest cell that is looked through, in UTF-16 units. */
const LENGTH_MAX = 1000;

const WORDY = /[\p{L}\p{M}\p{Nd}]/u;

/** The marks in front of a text and behind it, blanks left out, wherever a cell of a row holds it in whole words; the empty text at the edge of a cell and beside a word. */
interface Neighbours {
  readonly before: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
}

/**
 * A part of a row that stands beside another mark than in any example, in words, though the row has the mark of the examples, too: of `a, b; c, d` the third
 * word is behind the semicolon, of `a, b, c; d` it is not. Beside a word or the edge of a cell, any part may stand. `null` where nothing of the kind is seen.
 */
export function otherNeighbours(examples: Shown): (row: Value, output: Value) => string | null {
  const shown = examples.map(({ input, output }) => neighboursOf(input, output));
  return (row, output) => {
    const own = neighboursOf(row, output);
    if (own === null) return null;
    const other = (["before", "behind"] as const).find((side) => isOther(shown, own, side, row));
    const [mark] = other === undefined ? [] : own[other];
    return mark === undefined
      ? null
      : `no example takes what stands ${other === "before" ? "behind" : "in front of"} "${mark}"`;
  };
}

/** Whether the examples have one mark on a side, which the row has elsewhere and its output has not. */
function isOther(shown: readonly (Neighbours | null)[], own: Neighbours, side: keyof Neighbours, row: Value): boolean {
  const [first] = shown;
  const [mark = ""] = first?.[side] ?? [];
  const isShown = shown.every((one) => one?.[side].size === 1 && one[side].has(mark));
  return (
    isShown &&
    mark !== "" &&
    !own[side].has(mark) &&
    !own[side].has("") &&
    shortTextsOf(row).some((cell) => cell.includes(mark))
  );
}

function neighboursOf(row: Value, output: Value): Neighbours | null {
  if (typeof output !== "string" || output === "" || output.length > LENGTH_MAX) return null;
  const [before, behind] = [new Set<string>(), new Set<string>()];
  for (const cell of shortTextsOf(row)) {
    for (let at = cell.indexOf(output); at >= 0; at = cell.indexOf(output, at + 1)) {
      const [front, back] = [cell.slice(0, at), cell.slice(at + output.length)];
      if (isWithin(front.slice(-1), output) || isWithin(back.slice(0, 1), output)) continue;
      before.add(markIn(front.trimEnd().slice(-1)));
      behind.add(markIn(back.trimStart().slice(0, 1)));
    }
  }
  return before.size === 0 ? null : { before, behind };
}

/** Whether a text goes on in the word that this character belongs to. */
function isWithin(character: string, text: string): boolean {
  return WORDY.test(character) && WORDY.test(text);
}

function markIn(character: string): string {
  return WORDY.test(character) ? "" : character;
}

function shortTextsOf(row: Value): readonly string[] {
  return textCellsOf(row).filter((cell) => cell.length <= LENGTH_MAX);
}
