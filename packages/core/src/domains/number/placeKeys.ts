import { unlabelledCells } from "../../space/columnCells.js";
import type { Operator, SearchView } from "../../space/grammar.js";
import { areDatesOrScores } from "../../space/quantities.js";
import { LEVELS, NUMBER_KINDS, PLACES } from "../../space/relations.js";
import { asText, isText, type Value } from "../../space/value.js";
import { isCell, numbersIn, pairs } from "./guards.js";
import {
  levelAgainst as level,
  placeInRange as place,
  placeInWrittenRange as placeInWritten,
  SHORTAGES,
} from "./places.js";
import { isAtLeast, numberKind as kindOf, numberOf } from "./questions.js";
import type { NumberStyle } from "./read.js";
import { isStyle } from "./semantics.js";

/*
 * Keys of maps that say where a number lies against others of its row. They are tried only where the examples show all three answers: of fewer, a
 * comparison of two numbers says as much.
 */

/** Most cells of a row of which three are put together. */
const ASKED_MAX = 10;

function areFewAsked(view: SearchView): boolean {
  return view.table("asked").vectors.length <= ASKED_MAX;
}

export const levelAgainst: Operator = {
  name: "levelAgainst",
  relates: true,
  run: ([cell, limit, style, shortage]) =>
    isCell(cell) && isCell(limit) && isStyle(style) && isText(shortage)
      ? level(cell, limit, style, shortage)
      : undefined,
  *literals([cells = [], limits = []], view) {
    const column = [...limits, ...unlabelledCells(limits, view)].map((cell) => asText(cell));
    for (const [style] of pairs([cells, limits], view)) {
      // A level of nothing is none: such columns rather count the same thing twice, as goals of two teams.
      const isLevel = (cell: string | null) =>
        !isAtLeast("0", style as NumberStyle, numberOf(cell, style as NumberStyle) ?? "1");
      if (!column.every(isLevel)) continue;
      for (const shortage of SHORTAGES) {
        const keys = cells.map((cell, at) =>
          level(cell as string, (limits[at] ?? null) as string, style as NumberStyle, shortage),
        );
        if (haveAll(keys, LEVELS)) yield [style as Value, shortage];
      }
    }
  },
};

export const placeInRange: Operator = {
  name: "placeInRange",
  relates: true,
  run: ([cell, low, high, style]) =>
    isCell(cell) && isCell(low) && isCell(high) && isStyle(style) ? place(cell, low, high, style) : undefined,
  isTried: areFewAsked,
  *literals([cells = [], lows = [], highs = []]) {
    if ([cells, lows, highs].some((each) => !each.some((cell) => /\d/.test(String(cell))) || areDatesOrScores(each)))
      return;
    // One column as both limits is a comparison with it.
    if (lows.every((low, at) => low === highs[at])) return;
    const { style } = numbersIn(lows);
    const keys = cells.map((cell, at) =>
      place(cell as string, (lows[at] ?? null) as string, (highs[at] ?? null) as string, style),
    );
    if (haveAll(keys, PLACES)) yield [style];
  },
};

export const placeInWrittenRange: Operator = {
  name: "placeInWrittenRange",
  relates: true,
  run: ([cell, range, style]) =>
    isCell(cell) && isCell(range) && isStyle(style) ? placeInWritten(cell, range, style) : undefined,
  *literals([cells = [], ranges = []]) {
    if (areDatesOrScores(cells)) return;
    const { style } = numbersIn(cells);
    const keys = cells.map((cell, at) => placeInWritten(cell as string, (ranges[at] ?? null) as string, style));
    if (haveAll(keys, PLACES)) yield [style];
  },
};

/** Whether a cell is a whole number, one with decimals or none: tried where the examples show all three. */
export const numberKind: Operator = {
  name: "numberKind",
  relates: true,
  run: ([cell, style]) => (isCell(cell) && isStyle(style) ? kindOf(cell, style) : undefined),
  *literals([cells = []]) {
    const { style } = numbersIn(cells);
    const keys = cells.map((cell) => (isCell(cell) ? kindOf(cell, style) : undefined));
    if (haveAll(keys, NUMBER_KINDS)) yield [style];
  },
};

/** True for keys of all rows, among which are all that there are. */
function haveAll(keys: readonly (string | undefined)[], all: readonly string[]): boolean {
  return all.every((key) => keys.includes(key)) && !keys.includes(undefined);
}
