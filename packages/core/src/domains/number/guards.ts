import { unlabelledCells } from "../../space/columnCells.js";
import type { Limit, Operator, SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { neighbours } from "../../space/neighbours.js";
import { areDatesOrScores, isQuantityColumn } from "../../space/quantities.js";
import { isFirst, RELATIONS } from "../../space/relations.js";
import { spreadToEnds } from "../../space/spread.js";
import { isList, isText, type Value } from "../../space/value.js";
import { compare, type Decimal, isDecimal, plain, scaleOf, subtract } from "./decimal.js";
import { shortestBetween } from "./fit.js";
import { isRange } from "./places.js";
import * as ask from "./questions.js";
import { type NumberStyle, nthNumber, STYLES } from "./read.js";
import { isStyle } from "./semantics.js";

/** A number, maybe with what it counts: no code of letters and digits. */
const AMOUNT = /^\P{L}*\d\P{L}*(?:\s?\p{L}+\.?)?\P{L}*$/u;

/* Guards: what may be asked about the numbers of a row to tell cases apart. They are defined on every row. */

type Run = Operator["run"];
type Literals = NonNullable<Operator["literals"]>;

/** A question about one cell and a number. */
function about(question: (cell: string | null, style: NumberStyle, number: Decimal) => boolean): Run {
  return ([cell, style, number]) =>
    isCell(cell) && isStyle(style) && isDecimal(number) ? question(cell, style, number) : undefined;
}

/** A question about two cells. */
function between(question: (left: string | null, right: string | null, style: NumberStyle) => boolean): Run {
  return ([left, right, style]) =>
    isCell(left) && isCell(right) && isStyle(style) ? question(left, right, style) : undefined;
}

export function isCell(value: Value | undefined): value is string | null {
  return isText(value) || value === null;
}

/** A question of a number and a threshold. */
const compared = { literals: thresholds, limit: thresholdOf };

export const below: Operator = { name: "below", run: about(ask.isBelow), ...compared };
export const atLeast: Operator = { name: "atLeast", run: about(ask.isAtLeast), ...compared };
export const equalsNumber: Operator = {
  name: "equalsNumber",
  run: about(ask.equalsNumber),
  *literals([cells], view) {
    const { style, numbers } = columnNumbers(cells, view);
    if (areDatesOrScores(cells ?? [])) return;
    if (numbers.length > 1) for (const number of numbers) yield [style, number];
  },
};
export const isDivisible: Operator = {
  name: "isDivisible",
  run: about(ask.isMultiple),
  *literals([cells], view) {
    const { style, numbers } = columnNumbers(cells, view);
    if (!areWhole(cells ?? [], view)) return;
    if (numbers.length > 1) for (const divisor of ["2", "3", "4", "5", "10", "100"]) yield [style, divisor];
  },
};
export const isNumber: Operator = {
  name: "isNumber",
  run: ([cell, style]) => (isCell(cell) && isStyle(style) ? ask.isNumber(cell, style) : undefined),
  *literals([cells], view) {
    const { style, numbers } = columnNumbers(cells, view);
    if (numbers.length > 0) yield [style];
  },
};
export const isLess: Operator = { name: "isLess", run: between(ask.isLess), literals: pairs };
export const isEqualNumber: Operator = { name: "isEqualNumber", run: between(ask.isEqual), literals: pairs };

/** A score such as `3-1`: what its numbers say depends on which is greater. Tried where all cells have two numbers. */
export const comparesWithin: Operator = {
  name: "comparesWithin",
  run: ([cell, style, relation]) =>
    isCell(cell) && isStyle(style) ? ask.comparesWithin(cell, style, String(relation)) : undefined,
  *literals([cells], view) {
    for (const [style] of scores(cells, view)) for (const relation of RELATIONS) yield [style as string, relation];
  },
};

/* Keys of maps: how numbers compare, which is one of three. */

export const relationBetween: Operator = {
  name: "relationBetween",
  relates: true,
  run: ([left, right, style]) =>
    isCell(left) && isCell(right) && isStyle(style) ? ask.relationBetween(left, right, style) : undefined,
  // The other way round says the same, but for the style of the numbers.
  *literals([left = [], right = []], view) {
    // A range is compared as a whole (`placeInWrittenRange`), not by its first number.
    if (!isFirst(left, right) || areRanges(left, view) || areRanges(right, view)) return;
    const styles = [...pairs([left, right], view), ...pairs([right, left], view)].flat();
    for (const style of new Set(styles)) yield [style];
  },
};
export const relationWithin: Operator = {
  name: "relationWithin",
  relates: true,
  run: ([cell, style]) => (isCell(cell) && isStyle(style) ? ask.relationWithin(cell, style) : undefined),
  literals: ([cells], view) => scores(cells, view),
};
export const relationToZero: Operator = {
  name: "relationToZero",
  relates: true,
  run: ([cell, style]) => (isCell(cell) && isStyle(style) ? ask.relationToZero(cell, style) : undefined),
  *literals([cells]) {
    const filled = (cells ?? []).filter((cell) => isText(cell) && cell.trim() !== "");
    if (areDatesOrScores(cells ?? []) || !filled.every((cell) => AMOUNT.test(String(cell)))) return;
    const { style, numbers } = numbersIn(cells);
    if (new Set(numbers.map((number) => compare(number, "0"))).size > 1) yield [style];
  },
};

/**
 * Which of three or more bands a number is in, for maps: where the wanted outputs follow the order of the numbers, each in one run. The limits are
 * the roundest numbers between two runs, or the first numbers of runs.
 */
export const bandOf: Operator = {
  name: "bandOf",
  relates: true,
  run: ([cell, style, limits]) =>
    isCell(cell) && isStyle(style) ? ask.bandOf(cell, style, String(limits)) : undefined,
  limit: ([cell, style, limits]) =>
    ask
      .limitsOf(String(limits))
      .flatMap((limit) => thresholdOf([cell ?? null, style ?? null, limit]) ?? [])
      .sort((one, other) => one.distance - other.distance)[0],
  *literals([cells = []], view) {
    const { targets } = view;
    if (!isQuantityColumn(cells, view) && cells.every((cell) => /^\d{3,}$/.test(String(cell).trim()))) return;
    const { style } = columnNumbers(cells, view);
    const gaps = areDatesOrScores(cells) ? [] : gapsBetween(cells, style, targets);
    if (gaps.length < 2 || gaps.length > ask.LIMITS_MAX || isNamedByBlanks(view)) return;
    const firsts = gaps.map(([low, high]) => (low === "0" ? leastAbove(high) : high));
    // Who shows 17 and 18 shows limits.
    const areShown = gaps.some(([low, high]) => scaleOf(low) === 0 && subtract(high, low) === "1");
    const roundest = gaps.map(([low, high]) => {
      const middle = shortestBetween(low, high);
      return low === "0" ? leastAbove(high) : middle !== undefined && compare(low, middle) < 0 ? middle : high;
    });
    for (const limits of new Set([firsts, ...(areShown ? [] : [roundest])].map((each) => each.join("|"))))
      yield [style, limits];
  },
};

/** Whether one wanted output is that of all rows which have nothing, or something, in some other column, and of no others: it is set apart by that, and not by a number. */
function isNamedByBlanks({ scopes, targets }: SearchView): boolean {
  const rows = scopes.filter(isList);
  if (rows.length < targets.length) return false;
  const isNamed = (outputs: readonly Value[], others: readonly Value[]): boolean =>
    others.length > 0 && new Set(outputs).size === 1 && !others.includes(outputs[0] ?? null);
  return (rows[0] ?? []).some((_, column) => {
    const isBlank = (at: number): boolean => (rows[at]?.[column] ?? null) === null;
    const blank = targets.filter((_, at) => isBlank(at));
    const filled = targets.filter((_, at) => !isBlank(at));
    return isNamed(blank, filled) || isNamed(filled, blank);
  });
}

/** Where some have nothing: the least whole number that is more. */
function leastAbove(high: Decimal): Decimal {
  return scaleOf(high) === 0 ? "1" : high;
}

/** Last and first number of neighbouring runs of one output, ascending; none where an output has two runs, or a cell is no amount. */
function gapsBetween(
  cells: readonly Value[],
  style: NumberStyle,
  targets: readonly Value[],
): readonly (readonly [Decimal, Decimal])[] {
  const rows = cells.flatMap((cell, at) => {
    const number = isText(cell) && AMOUNT.test(cell) ? ask.numberOf(cell, style) : undefined;
    return number === undefined ? [] : [{ number: plain(number), target: targets[at] }];
  });
  if (rows.length !== targets.length || rows.length !== cells.length) return [];
  rows.sort((one, other) => compare(one.number, other.number));
  const ends = rows.flatMap(({ number, target }, at) => {
    const before = rows[at - 1];
    return before === undefined || before.target === target ? [] : [[before.number, number] as const];
  });
  const isSound = ends.length + 1 === new Set(targets).size && ends.every(([low, high]) => compare(low, high) < 0);
  return isSound ? ends : [];
}

/** A time of day. */
const TIME = /^\s*(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\s*$/;

/** True for a column whose cells are all times of day or blank, those of the other rows too: hours do not compare with minutes. */
function areTimes(cells: readonly Value[], view: SearchView): boolean {
  const filled = [...cells, ...unlabelledCells(cells, view)].filter((cell) => isText(cell) && cell.trim() !== "");
  return filled.length > 0 && filled.every((cell) => TIME.test(String(cell)));
}

/** The first style in which all filled cells have two numbers, other than times; of two such styles, one in which most of the other rows have two as well. */
function* scores(cells: readonly Value[] | undefined, view: SearchView): Generator<readonly Value[]> {
  if (areTimes(cells ?? [], view)) return;
  const filled = (cells ?? []).filter((cell) => cell !== null && cell !== "");
  const haveTwo = (of: readonly Value[], style: NumberStyle) =>
    of.filter((cell) => isCell(cell) && ask.twoNumbers(cell, style) !== undefined).length;
  const fitting = STYLES.filter((style) => haveTwo(filled, style) === filled.length);
  const others = fitting.length > 1 ? unlabelledCells(cells ?? [], view) : [];
  const [best] = fitting.map((style) => ({ style, most: haveTwo(others, style) })).sort((a, b) => b.most - a.most);
  if (best !== undefined) yield [best.style];
}

/** How far the number of a cell is from the threshold; in binary fractions, as it is only compared with other distances. */
function thresholdOf([cell, style, threshold]: readonly Value[]): Limit | undefined {
  if (!isCell(cell) || !isStyle(style) || !isDecimal(threshold)) return undefined;
  const number = ask.numberOf(cell, style);
  const distance = number === undefined ? Number.NaN : Math.abs(Number(subtract(number, threshold)));
  return Number.isNaN(distance) ? undefined : { name: plain(threshold), distance };
}

/** The roundest numbers between neighbouring values, and the values themselves. */
function* thresholds([cells = []]: Parameters<Literals>[0], view: SearchView): Generator<readonly Value[]> {
  if (areNoAmounts(cells, view)) return;
  const { style } = columnNumbers(cells, view);
  const numbers = cells.map((cell) => {
    const number = isCell(cell) ? ask.numberOf(cell, style) : undefined;
    return number === undefined ? undefined : plain(number);
  });
  const seen = new Set<Decimal>();
  for (const [low, high] of neighbours(numbers, view.targets, compare, NUMBERS_MAX - 1)) {
    const middle = shortestBetween(low, high);
    if (middle !== undefined && compare(low, middle) < 0) seen.add(middle);
    seen.add(high);
  }
  for (const threshold of seen) yield [style, threshold];
}

/** True where no cell of the column has a fraction, so that what divides its numbers may matter. */
function areWhole(cells: readonly Value[], view: SearchView): boolean {
  return [...cells, ...unlabelledCells(cells, view)].every(
    (cell) => !isText(cell) || !/\d(?:\.\d+|,\d{1,2})(?!\d)/.test(cell),
  );
}

/** True where all cells are ranges such as `3.5-5.1`. */
function areRanges(cells: readonly Value[], view: SearchView): boolean {
  const { style } = columnNumbers(cells, view);
  return cells.every((cell) => isText(cell) && isRange(cell, style));
}

/** {@link areDatesOrScores} of a column of the search, remembered. */
function areNoAmounts(cells: readonly Value[], { memo }: SearchView): boolean {
  return remember(memo, "number/datesOrScores", cells, areDatesOrScores);
}

/** Two cells that both have numbers, not everywhere the same. Times of day are no numbers: their hours may be equal. */
export function* pairs([left, right]: Parameters<Literals>[0], view: SearchView): Generator<readonly Value[]> {
  if (areNoAmounts(left ?? [], view) || areNoAmounts(right ?? [], view)) return;
  const [one, other] = [columnNumbers(left, view), columnNumbers(right, view)];
  const differs = left?.some((cell, input) => cell !== right?.[input]) === true;
  if (!differs || one.numbers.length === 0 || other.numbers.length === 0) return;
  yield [one.style === other.style ? one.style : numbersIn([...(left ?? []), ...(right ?? [])]).style];
}

/** Different numbers of a column that questions are made of, at most. */
const NUMBERS_MAX = 24;

/**
 * The different numbers of a column of cells, ascending, in the first style in which most cells have one and fewest fall into several at their marks;
 * spread if many.
 */
export function numbersIn(cells: readonly Value[] | undefined): {
  readonly style: NumberStyle;
  readonly numbers: readonly Decimal[];
} {
  const column = (cells ?? []).filter(isCell);
  const marked = column.filter((cell) => cell !== null && MARKED.test(cell));
  let best: { style: NumberStyle; numbers: readonly Decimal[] } = { style: "1,234.5", numbers: [] };
  let most = 0;
  for (const style of STYLES) {
    const whole = column.filter((cell) => ask.isNumber(cell, style)).length;
    const numbers = column.map((cell) => ask.numberOf(cell, style)).filter(isDecimal);
    const broken = marked.filter((cell) => cell !== null && nthNumber(cell, style, 2) !== undefined).length;
    const score = numbers.length + whole - broken / (marked.length + 1);
    if (score <= most) continue;
    most = score;
    best = { style, numbers: spreadToEnds([...new Set(numbers.map(plain))].sort(compare), NUMBERS_MAX) };
  }
  return best;
}

/** {@link numbersIn} of a column of the search, remembered: it is asked with every other column beside it. */
export function columnNumbers(cells: readonly Value[] | undefined, { memo }: SearchView): ReturnType<typeof numbersIn> {
  return cells === undefined ? numbersIn(cells) : remember(memo, "number/columns", cells, numbersIn);
}

/** One number with a mark, and what it counts. */
const MARKED = /^\D*\d+[.,]\d+\D*$/;
