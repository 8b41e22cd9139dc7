import type { Operator, SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, isText, type Value } from "../../space/value.js";
import {
  AGGREGATES,
  ANGLE_PARTS,
  bodyMassIndex,
  difference,
  hasCurrency,
  isAbsent,
  MONEY_AGGREGATES,
  OVERTIME_LIMITS,
  payWithOvertime,
  perHundred,
  product,
  ratio,
  sum,
} from "./arithmetic.js";
import { type Decimal, scaleOf } from "./decimal.js";
import { EXTREMES, PLACED_EXTREMES, placeOfExtreme } from "./extremes.js";
import { measuresOf } from "./measures.js";
import { counterUse } from "./meters.js";
import { fromBase, prefixBase } from "./numerals.js";
import { type NumberStyle, STYLES, wholeNumber, wholeOf } from "./read.js";
import { SCORERS, scoresWon } from "./scores.js";
import { foundIn } from "./semantics.js";
import { hasProduct } from "./writtenSums.js";

/** Which literals are worth trying for an enumerated operator in a frame. */
type Literals = (args: readonly (readonly Value[] | undefined)[], view: SearchView) => Iterable<readonly Value[]>;

/** Rows without an answer that are looked at to tell how a column is punctuated. */
const ROWS_CONSULTED_MAX = 40;
/** Largest ordinal of a number in a text, from the start and from the end. */
const ORDINAL_MAX = 6;
const ORDINAL_FROM_END_MAX = 3;
/** Most numbers of a row of which sums, differences, products and quotients are formed. */
const OPERANDS_MAX = 12;

const DEFAULT_STYLE: NumberStyle = "1,234.5";

/** The styles in which texts are numbers as a whole, where they give different numbers in the column. */
export const wholeStyles: Literals = function* ([values], view) {
  const texts = textsWithDigits(values);
  if (texts === null || isPaddedAnywhere(texts)) return;
  for (const style of stylesFitting(texts, view)) yield [style];
};

/** Numbers with zeros in front are rather identifiers: only single numbers of a text are read from them. */
function isPaddedAnywhere(texts: readonly string[]): boolean {
  return texts.some((text) => STYLES.some((style) => wholeOf(text, style)?.padded === true));
}

function stylesFitting(texts: readonly string[], view: SearchView): readonly NumberStyle[] {
  const fitting = STYLES.filter((style) => texts.every((text) => wholeOf(text, style) !== undefined));
  if (fitting.length === 0) return [];
  const others = columnOf(texts, view).filter((text) => STYLES.some((style) => wholeOf(text, style) !== undefined));
  const telling = fitting.filter((style) => others.every((text) => wholeOf(text, style) !== undefined));
  const chosen = telling.length > 0 ? telling : fitting;
  return distinctBy(chosen, (style) =>
    [...texts, ...others].map((text) => wholeOf(text, style)?.value ?? "").join(" "),
  );
}

/** The texts that stand, in rows without an answer, in the column that these texts are. */
function columnOf(texts: readonly string[], { scopes, unlabelled }: SearchView): readonly string[] {
  const [first] = scopes;
  if (!isList(first)) return [];
  const column = first.findIndex((_, index) =>
    scopes.every((row, input) => isList(row) && row[index] === texts[input]),
  );
  if (column < 0) return [];
  return unlabelled
    .slice(0, ROWS_CONSULTED_MAX)
    .flatMap((row) => (isList(row) ? [row[column] ?? null] : []))
    .filter(isText);
}

/** Styles and ordinals of numbers that every text has. */
export const styleOrdinals: Literals = function* ([values], view) {
  const texts = textsWithDigits(values);
  if (values === undefined || texts === null) return;
  for (const style of stylesIn(values, texts, view)) {
    const counts = texts.map((text) => foundIn(text, style, view.memo).length);
    const fewest = Math.min(...counts);
    for (let n = 1; n <= Math.min(fewest, ORDINAL_MAX); n++) yield [style, n];
    for (let n = 1; n <= Math.min(fewest, ORDINAL_FROM_END_MAX); n++) yield [style, -n];
  }
};

/** {@link stylesOfParts} of the texts of some values: looked for once, also when several operators ask. */
function stylesIn(values: readonly Value[], texts: readonly string[], view: SearchView): readonly NumberStyle[] {
  return remember(view.memo, "number/styles", values, () => stylesOfParts(texts, view));
}

/** The usual style, and others that read a number with its marks where the usual one reads something else. */
function stylesOfParts(texts: readonly string[], view: SearchView): readonly NumberStyle[] {
  const all = [...texts, ...columnOf(texts, view)];
  if (!all.some((text) => /\d[., ]\d/.test(text))) return [DEFAULT_STYLE];
  const spans = (style: NumberStyle) =>
    all.flatMap((text) => foundIn(text, style, view.memo).map(({ start, end }) => text.slice(start, end)));
  const usual = spans(DEFAULT_STYLE);
  const known = new Set(usual);
  const marked = STYLES.filter((style) => {
    if (style === DEFAULT_STYLE) return true;
    if (style === "1 234.5" && usual.some((span) => span.includes(","))) return true;
    const read = spans(style);
    return (
      read.some((span) => /[., ]/.test(span) && !known.has(span)) || (style === "1.234,5" && arePointsGroups(read))
    );
  });
  const others = marked.filter(
    (style) => style !== DEFAULT_STYLE && reads(style, texts, view) !== reads(DEFAULT_STYLE, texts, view),
  );
  return [DEFAULT_STYLE, ...distinctBy(others, (style) => reads(style, all, view))];
}

/** Whether points stand among numbers as they do where they group: those above a thousand have them, those below do not. */
function arePointsGroups(numbers: readonly string[]): boolean {
  const isSmall = (number: string) => /^[1-9]\d{0,2}$/.test(number);
  const isGrouped = (number: string) => /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(number);
  return (
    numbers.every((number) => isSmall(number) || isGrouped(number)) && numbers.some(isSmall) && numbers.some(isGrouped)
  );
}

function reads(style: NumberStyle, texts: readonly string[], view: SearchView): string {
  return texts
    .map((text) =>
      foundIn(text, style, view.memo)
        .map(({ value }) => value)
        .join(" "),
    )
    .join("|");
}

/** Whether an output has a sign in front of a number. */
function showsSign(target: Value): boolean {
  return isText(target) && /(?<![\p{L}\p{Nd}])[-−+]\p{Sc}?\d/u.test(target);
}

/** The aggregates that may be meant: a spread is never negative, so that nobody writes a plus before one. */
function aggregatesFor({ targets }: SearchView): readonly (typeof AGGREGATES)[number][] {
  const hasPlus = targets.some((target) => isText(target) && /(?<![\p{L}\p{Nd}])\+\p{Sc}?\d/u.test(target));
  return hasPlus ? AGGREGATES.filter((aggregate) => aggregate !== "spread") : AGGREGATES;
}

/** Every aggregate, where texts hold several numbers. */
export const styleAggregates: Literals = function* ([values], view) {
  const texts = textsWithDigits(values);
  if (values === undefined || texts === null) return;
  for (const style of stylesIn(values, texts, view)) {
    const counts = texts.map((text) => foundIn(text, style, view.memo).length);
    if (Math.min(...counts) < 1 || Math.max(...counts) < 2) continue;
    for (const aggregate of aggregatesFor(view)) yield [style, aggregate];
    if (texts.some(hasProduct)) yield [style, "sum of products"];
    if (view.targets.some(showsSign)) yield [style, "first less second"];
    const money = texts.map(
      (text) => foundIn(text, style, view.memo).filter((number) => hasCurrency(text, number)).length,
    );
    const isAmongOthers = Math.min(...money) > 0 && money.some((count, at) => count < (counts[at] ?? 0));
    if (isAmongOthers) for (const aggregate of MONEY_AGGREGATES) yield [style, aggregate];
  }
};

/** Every aggregate, where all cells are numbers, and some row has several. */
export const cellAggregates: Literals = function* ([lists], view) {
  const rows = (lists ?? []).map((list) => (isList(list) ? list.filter(isText).filter((cell) => !isAbsent(cell)) : []));
  if (rows.some((cells) => cells.length === 0) || rows.every((cells) => cells.length < 2)) return;
  const cells = rows.flat();
  for (const style of stylesOfParts(cells, view)) {
    if (cells.some((cell) => wholeNumber(cell, style) === undefined)) continue;
    for (const aggregate of aggregatesFor(view)) yield [style, aggregate];
  }
};

/** Which item has the largest or smallest number, where every item has one and some row several. */
export const extremes: Literals = function* ([lists], view) {
  const rows = (lists ?? []).map((list) => (isList(list) ? list.filter(isText).filter((cell) => !isAbsent(cell)) : []));
  const cells = rows.flat();
  if (rows.length === 0 || rows.some((items) => items.length === 0) || rows.every((items) => items.length < 2)) return;
  if (!cells.every((cell) => /\d/.test(cell))) return;
  for (const style of stylesOfParts(cells, view)) for (const extreme of EXTREMES) yield [style, extreme];
};

/** Where the largest or smallest number stands in a list, where the outputs show it. */
export const extremePlaces: Literals = function* ([lists], { targets }) {
  const rows = (lists ?? []).map((list) => (isList(list) && list.every(isText) ? list : []));
  if (rows.length !== targets.length || rows.every((items) => items.length < 2)) return;
  for (const extreme of PLACED_EXTREMES) {
    const places = rows.map((items) => placeOfExtreme(items, DEFAULT_STYLE, extreme));
    const isShown = places.every((place, input) => place !== undefined && numerals(targets[input]).includes(place));
    if (isShown && new Set(places).size > 1) yield [DEFAULT_STYLE, extreme];
  }
};

/** The numbers without signs in an output. */
function numerals(target: Value | undefined): readonly string[] {
  return isText(target) ? (target.match(/\d+(?:[.,]\d+)?/g) ?? []) : [];
}

/** Whether each output shows a number, rounded to as many digits as it has there, of which two or more are significant in some output. */
function areShown(values: readonly (Decimal | undefined)[], { targets }: SearchView): boolean {
  if (values.length !== targets.length) return false;
  const shown = values.map((value, input) =>
    numerals(targets[input])
      .map((text) => text.replace(",", "."))
      .find((text) => Math.abs(Number(text) - Number(value)) <= 0.5000001 * 10 ** -scaleOf(text)),
  );
  return !shown.includes(undefined) && shown.some((text) => /[1-9].*\d/.test(text?.replace(".", "") ?? ""));
}

/** Most numbers of a row of which an amount for a hundred is worked out. */
const HUNDRED_OPERANDS_MAX = 8;

/** Whether a row has not too many numbers for what the outputs must show. */
export function areSomewhatFew(view: SearchView): boolean {
  return view.table("operand").vectors.length <= HUNDRED_OPERANDS_MAX && view.targets.every(hasDigit);
}

/** An amount and two readings, where the outputs show how much it is for a hundred. */
export const wherePerHundred: Literals = function* ([amounts = [], froms = [], tos = []], view) {
  if (froms.some((from, input) => Number(from) >= Number(tos[input]))) return;
  const values = amounts.map((amount, input) => perHundred(String(amount), String(froms[input]), String(tos[input])));
  if (areShown(values, view)) yield [];
};

/** Two readings of a counter that in some row began anew, where the outputs show what it counted. */
export const whereCounterWraps: Literals = function* ([froms = [], tos = []], view) {
  const values = froms.map((from, input) => counterUse(String(from), String(tos[input])));
  if (froms.some((from, input) => String(from) > String(tos[input])) && areShown(values, view)) yield [];
};

/** Hours and a rate, where the outputs show the pay with more for the hours above a usual limit, which some are and others are not. */
export const whereOvertime: Literals = function* ([hours = [], rates = []], view) {
  for (const limit of OVERTIME_LIMITS) {
    const isOver = hours.map((each) => Number(each) > Number(limit));
    if (!isOver.includes(true) || !isOver.includes(false)) continue;
    const values = hours.map((each, input) => payWithOvertime(String(each), String(rates[input]), limit));
    if (areShown(values, view)) yield [limit];
  }
};

/** A weight and a height, where the outputs show the body mass index. */
export const whereBodyMass: Literals = function* ([weights = [], heights = []], view) {
  const values = weights.map((weight, input) => bodyMassIndex(String(weight), String(heights[input])));
  if (areShown(values, view)) yield [];
};

/** Whose wins among scores the outputs show, where some row has several scores. */
export const scorers: Literals = function* ([values], { targets }) {
  const texts = values?.filter(isText) ?? [];
  if (texts.length !== targets.length || !texts.some((text) => /\d[-–:]\d.*\s.*\d[-–:]\d/.test(text))) return;
  for (const by of SCORERS) {
    const won = texts.map((text) => scoresWon(text, by));
    const isShown = won.every((count, input) => count !== undefined && numerals(targets[input]).includes(count));
    if (isShown && new Set(won).size > 1) yield [by];
  }
};

/** Texts of which the digits may be counted: those of zeros and ones, in groups or behind a mark of their base. */
const COUNTED_DIGITS = /^(?:0?b)?[01]+(?:[\s_-][01]+)*$/i;

/** Characters whose number, or one more, stands in the outputs. */
export const countedCharacters: Literals = function* ([values], view) {
  const { targets } = view;
  const texts = values?.filter(isText) ?? [];
  const [first] = texts;
  if (first === undefined || texts.length !== targets.length || !targets.every(hasDigit)) return;
  const digitsCount = texts.every((text) => COUNTED_DIGITS.test(text));
  for (const needle of new Set(first)) {
    if (!digitsCount && /\d/.test(needle)) continue;
    const isShown = texts.every((text, input) => {
      const count = text.split(needle).length - 1;
      return [count, count + 1].some((shown) => String(targets[input]).includes(String(shown)));
    });
    if (isShown && varies((text) => text.split(needle).length, texts, view)) yield [needle];
  }
};

/** Rows without an answer from which on a count that is the same in all of them is none. */
const TELLING_ROWS = 3;

/** Whether what is counted in texts differs in some row of their column: what never changes says nothing. */
function varies(count: (text: string) => Value | undefined, texts: readonly string[], view: SearchView): boolean {
  const column = columnOf(texts, view);
  const [first, ...others] = [...texts, ...column].map(count);
  return column.length < TELLING_ROWS || others.some((other) => other !== first);
}

/** Texts of which something is counted that {@link varies}. */
export function whereVaried(count: Operator["run"]): Literals {
  return function* ([values], view) {
    if (varies((text) => count([text], text, view.memo), values?.filter(isText) ?? [], view)) yield [];
  };
}

/** A cell that may be counted in another: not empty, and not the same. */
export const countedCells: Literals = function* ([texts, needles], { targets }) {
  if (!targets.every(hasDigit)) return;
  const differs = texts?.some((text, input) => text !== needles?.[input]);
  if (differs === true && needles?.every((needle) => isText(needle) && needle !== "") === true) yield [];
};

function hasDigit(target: Value): boolean {
  return isText(target) && /\d/.test(target);
}

/** Bases in which every text is a number, where texts show it: by letters, by zeros in front, or by ones and zeros only. */
export const bases: Literals = function* ([values]) {
  const texts = values?.filter(isText) ?? [];
  if (texts.length === 0 || texts.length !== values?.length) return;
  if (!texts.every((text) => /^-?(?:(?:0[xob])?[0-9a-f]+|[0-9a-f]+h)$/i.test(text))) return;
  const isFit = (base: number) => texts.every((text) => fromBase(text, base) !== undefined);
  if (isFit(2) && texts.every((text) => text.length > 1)) yield [2];
  if (isFit(8) && texts.every((text) => /^-?0/.test(text))) yield [8];
  if (isFit(16) && texts.some((text) => /[a-f]/i.test(text))) yield [16];
};

/** Integers of programs, where the texts are in several bases. */
export const whereBasesDiffer: Literals = function* ([values]) {
  const found = values?.map((value) => (isText(value) ? prefixBase(value) : undefined)) ?? [];
  if (!found.includes(undefined) && new Set(found).size > 1) yield [];
};

/** A digit, or a sign that is a fraction. */
const QUANTITY_DIGIT = /[\p{Nd}¼-¾⅐-⅞]/u;

/** Measures in which all texts are quantities. */
export const measures: Literals = function* ([values], view) {
  const texts = textsWithDigits(values, QUANTITY_DIGIT);
  if (texts === null || !view.targets.every(hasDigit)) return;
  for (const name of measuresOf(texts, hasRate(view), columnOf(texts, view))) yield [name];
};

/** Whether outputs are amounts with cents, and some column has a number in each row: hours at a rate. */
function hasRate({ scopes, targets }: SearchView): boolean {
  const [first] = scopes;
  if (!isList(first) || !targets.every((target) => /^[^:]*\d[.,]\d\d(?!\d)[^:]*$/.test(String(target)))) return false;
  return first.some((_, column) =>
    scopes.every((row) => {
      const cell = isList(row) ? row[column] : undefined;
      return isText(cell) && STYLES.some((style) => wholeOf(cell, style) !== undefined);
    }),
  );
}

/** Fewest digits after the point of numbers that are taken for angles. */
const ANGLE_PLACES_MIN = 2;

/** Every part of an angle, where numbers are angles with fractions, and outputs have a mark of degrees. */
export const angleParts: Literals = function* ([values], view) {
  const isAngle = (value: Value) => scaleOf(String(value)) >= ANGLE_PLACES_MIN && Math.abs(Number(value)) <= 360;
  if (values?.every(isAngle) !== true || !view.targets.every((target) => /\d\s?[°ºd]/.test(String(target)))) return;
  for (const part of ANGLE_PARTS) yield [part];
};

/** Whether two numbers are worth computing with: they differ. */
export const whereDifferent: Literals = function* ([left, right]) {
  if (left?.some((number, input) => number !== right?.[input]) === true) yield [];
};

/** The same for operations in which the order does not matter: one of the two orders. */
export const whereOrdered: Literals = function* (args) {
  if (args.every((arg, index) => index === 0 || orderOf(args[index - 1], arg) < 0)) yield [];
};

/** The same for a product, which may be of a number with itself. */
export const whereOrderedOrSame: Literals = function* ([left, right]) {
  if (orderOf(left, right) <= 0) yield [];
};

/** Most numbers of a row of which two are computed with where all examples, of which there are two at least, show what comes out. */
const SHOWN_OPERANDS_MAX = 40;

/** Whether a row has few numbers, or not many and outputs that may show what comes out of two of them. */
export function areFewOrShown(view: SearchView): boolean {
  if (areFew(view)) return true;
  const { targets } = view;
  return view.table("operand").vectors.length <= SHOWN_OPERANDS_MAX && targets.length > 1 && targets.every(hasDigit);
}

/** The same literals; in a row of more than few numbers only where the outputs show what comes out: pairs of these are too many to keep. */
function shown(literals: Literals, of: (left: Decimal, right: Decimal) => Decimal | undefined): Literals {
  return function* (args, view) {
    const [left = [], right = []] = args;
    const results = () => left.map((number, input) => of(String(number), String(right[input])));
    if (areFew(view) || areShown(results(), view)) yield* literals(args, view);
  };
}

export const sums: Literals = shown(whereOrdered, sum);
export const differences: Literals = shown(whereDifferent, difference);
export const products: Literals = shown(whereOrderedOrSame, product);
export const ratios: Literals = shown(whereDifferent, ratio);

/** Most numbers of a row of which three are put together in ways where the order matters. */
const TRIPLE_OPERANDS_MAX = 4;

/** Whether a row has so few numbers that three of them may be put together, and every output has a digit. */
export function areVeryFew(view: SearchView): boolean {
  return view.table("operand").vectors.length <= TRIPLE_OPERANDS_MAX && view.targets.every(hasDigit);
}

/** Two numbers of which the second is what the first became: both are positive. */
export const whereChanged: Literals = function* ([from, to], view) {
  if (!view.targets.every(hasDigit) || orderOf(from, to) === 0) return;
  if (from?.every((value) => Number(value) > 0) === true && to?.every((value) => Number(value) >= 0) === true) yield [];
};

/** Two amounts that may be the parts of a whole: none is negative. */
export const whereParts: Literals = function* ([part, rest], view) {
  if (!view.targets.every(hasDigit) || orderOf(part, rest) === 0) return;
  if ([part, rest].every((amounts) => amounts?.every((value) => Number(value) >= 0) === true)) yield [];
};

/** A number and another that may be so many per cent of it: not negative, 100 at most, and something. */
export const wherePercent: Literals = function* ([number, percent], view) {
  if (!view.targets.every(hasDigit) || percent === undefined || orderOf(number, percent) === 0) return;
  if (percent.every((value) => isBetween(value, 0, 100)) && percent.some((value) => Number(value) >= 1)) yield [];
};

/** A number and another that it may be divided by into whole parts, of which something is left in some row. */
export const whereDivided: Literals = function* ([number, divisor], view) {
  if (!view.targets.every(hasDigit) || number === undefined || divisor === undefined) return;
  const isUnit = (value: Value) => /^\d+$/.test(String(value)) && Number(value) >= 2;
  if (!divisor.every(isUnit) || !number.every((value) => isBetween(value, 0, Number.MAX_SAFE_INTEGER))) return;
  if (number.some((value, input) => Number(value) % Number(divisor[input]) !== 0)) yield [];
};

/** Three numbers of which the first two are multiplied, in one of the two orders. */
export const whereFactorsOrdered: Literals = function* ([first, second]) {
  if (orderOf(first, second) <= 0) yield [];
};

/** Two factors in one of their two orders, and a third number that may be so many per cent of their product. */
export const whereProductPercent: Literals = function* ([first, second, percent], view) {
  if (orderOf(first, second) > 0 || orderOf(first, percent) === 0) return;
  yield* wherePercent([second, percent], view);
};

/** Three numbers, no two of them the same everywhere. */
export const whereThreeDiffer: Literals = function* ([left, right, factor]) {
  if (orderOf(left, right) !== 0 && orderOf(left, factor) !== 0 && orderOf(right, factor) !== 0) yield [];
};

/** Three numbers of which the first is multiplied by the third, in one of the two orders, and divided by the second, which is another and never 0. */
export const whereProportional: Literals = function* ([amount, from, to]) {
  if (orderOf(amount, to) >= 0 || orderOf(from, amount) === 0 || orderOf(from, to) === 0) return;
  if (from?.every((value) => Number(value) > 0) === true) yield [];
};

/** Two numbers of which the last is less than sixty, and not negative. */
export const whereMinutes: Literals = function* ([whole, minutes]) {
  if (orderOf(whole, minutes) === 0) return;
  if (minutes?.every((value) => isBetween(value, 0, 59.999)) === true && minutes.some((value) => Number(value) > 0))
    yield [];
};

function isBetween(value: Value, least: number, most: number): boolean {
  return Number(value) >= least && Number(value) <= most;
}

/** Whether a row has so few numbers that they may be computed with. */
export function areFew(view: SearchView): boolean {
  return view.table("operand").vectors.length <= OPERANDS_MAX;
}

/** Negative or positive by the first difference, 0 where there is none. */
function orderOf(left: readonly Value[] | undefined, right: readonly Value[] | undefined): number {
  const at = left?.findIndex((number, input) => number !== right?.[input]) ?? -1;
  if (at < 0) return 0;
  return String(left?.[at]) < String(right?.[at]) ? -1 : 1;
}

/** The texts, where all are texts with a digit; else `null`. */
function textsWithDigits(values: readonly Value[] | undefined, digit = /\p{Nd}/u): readonly string[] | null {
  const texts = values?.filter(isText) ?? [];
  if (texts.length === 0 || texts.length !== values?.length) return null;
  return texts.every((text) => digit.test(text)) ? texts : null;
}

function distinctBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
