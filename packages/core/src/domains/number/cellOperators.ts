import { unlabelledCells } from "../../space/columnCells.js";
import type { Operator, SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isBlank, isText, type Value } from "../../space/value.js";
import {
  balance as balanceOf,
  EXTRAS,
  netOf as net,
  numberOrNothing,
  productAndExtra as productAnd,
  reducedBy,
  reductionKind,
} from "./blanks.js";
import { isDecimal } from "./decimal.js";
import { isCell, numbersIn } from "./guards.js";
import { markedAmount as amount } from "./marked.js";
import type { NumberStyle } from "./read.js";
import { isStyle } from "./semantics.js";

/* Numbers of cells that may be blank, or that say by a mark how they count. */

/** Most cells of a row of which three are put together. */
const CELLS_MAX = 6;

function areFewCells(view: SearchView): boolean {
  return view.table("cell").vectors.length <= CELLS_MAX && areNumbers(view);
}

function areNumbers({ targets }: SearchView): boolean {
  return targets.every((target) => isText(target) && /\d/.test(target));
}

/** Whether some cell of a column is blank, in the rows without an answer too. */
function mayBeBlank(column: readonly Value[], view: SearchView): boolean {
  return remember(view.memo, "number/mayBeBlank", column, (cells) =>
    [...cells, ...unlabelledCells(cells, view)].some(isBlank),
  );
}

export const netOf: Operator = {
  name: "netOf",
  run: ([plus, minus, style]) =>
    isCell(plus) && isCell(minus) && isStyle(style) ? net(plus, minus, style) : undefined,
  isTried: areNumbers,
  *literals([plus = [], minus = []], view) {
    // Where no cell is blank, it is a difference.
    if (!mayBeBlank(plus, view) && !mayBeBlank(minus, view)) return;
    const style = styleOf([plus, minus]);
    if (style !== undefined) yield [style];
  },
};

export const balance: Operator = {
  name: "balance",
  run: ([first, second, minus, style]) =>
    isCell(first) && isCell(second) && isCell(minus) && isStyle(style)
      ? balanceOf(first, second, minus, style)
      : undefined,
  isTried: areFewCells,
  *literals([first = [], second = [], minus = []]) {
    // What is added stands in one of the two orders.
    if (first === second || keyOf(first) >= keyOf(second)) return;
    const style = styleOf([first, second, minus]);
    if (style !== undefined) yield [style];
  },
};

/** Equal for the same cells in the same order, but for control characters. */
function keyOf(cells: readonly Value[]): string {
  return cells.map((cell) => (cell === null ? "\u0000" : String(cell))).join("\u001f");
}

/** The style in which all cells are numbers or blank, where every column has a number and no two are the same. */
function styleOf(columns: readonly (readonly Value[])[]): NumberStyle | undefined {
  if (new Set(columns.map(keyOf)).size < columns.length) return undefined;
  const { style } = numbersIn(columns.flat());
  const isFit = (cell: Value): boolean => isCell(cell) && isDecimal(numberOrNothing(cell, style));
  return columns.every((cells) => cells.every(isFit) && !cells.every(isBlank)) ? style : undefined;
}

export const reduced: Operator = {
  name: "reduced",
  run: ([number, cell, style]) =>
    isDecimal(number) && isCell(cell) && isStyle(style) ? reducedBy(number, cell, style) : undefined,
  isTried: areNumbers,
  *literals([_, cells = []]) {
    const kinds = new Set(cells.map((cell) => (isCell(cell) ? reductionKind(cell) : undefined)));
    if (kinds.has(undefined) || !kinds.has("percent") || kinds.size < 2) return;
    yield [numbersIn(cells).style];
  },
};

/** Most numbers of a row of which two are multiplied, and something is added that may be left out. */
const FACTORS_MAX = 4;

/** A product and what a cell adds, where some cell is blank: where none is, the third is a number as the others are. */
export const productAndExtra: Operator = {
  name: "productAndExtra",
  run: ([first, second, cell, style, extra]) =>
    isDecimal(first) && isDecimal(second) && isCell(cell) && isStyle(style)
      ? productAnd(first, second, cell, style, String(extra))
      : undefined,
  isTried: (view) => view.table("operand").vectors.length <= FACTORS_MAX && areNumbers(view),
  *literals([first = [], second = [], cells = []]) {
    // The factors stand in one of the two orders.
    if (String(first) >= String(second) || !cells.some(isBlank)) return;
    const filled = cells.filter((cell) => !isBlank(cell));
    const { style } = numbersIn(filled);
    if (filled.length === 0) return;
    for (const extra of EXTRAS) {
      const isPercent = filled.some((cell) => isText(cell) && cell.includes("%"));
      if (isPercent && extra === "plus") continue;
      if (filled.every((cell) => isCell(cell) && isDecimal(productAnd("1", "1", cell, style, extra))))
        yield [style, extra];
    }
  },
};

export const markedAmount: Operator = {
  name: "markedAmount",
  run: ([text, style]) => (isText(text) && isStyle(style) ? amount(text, style) : undefined),
  isTried: areNumbers,
  *literals([texts = []]) {
    const { style } = numbersIn(texts);
    const amounts = texts.map((text) => (isText(text) ? amount(text, style) : undefined));
    const areBoth = [true, false].every((isNegative) => amounts.some((of) => of?.startsWith("-") === isNegative));
    if (areBoth && amounts.every(isDecimal)) yield [style];
  },
};
