import type { Memo } from "../../space/memo.js";
import { remember } from "../../space/memo.js";
import { isList, isText, type Value } from "../../space/value.js";
import * as arithmetic from "./arithmetic.js";
import { AGGREGATES, MONEY_AGGREGATES, WRITTEN_AGGREGATES } from "./arithmetic.js";
import { compactExactly, compactText } from "./compact.js";
import { counted, countedOrNone } from "./counted.js";
import { type Decimal, isDecimal, plain, ROUNDINGS, type Rounding, shift } from "./decimal.js";
import { type Extreme, extremeItem, PLACED_EXTREMES, placeOfExtreme } from "./extremes.js";
import { FRACTION_FORMS, fractionText, measured } from "./measures.js";
import { counterUse } from "./meters.js";
import { fromBase, fromPrefixed, fromRoman, inBase, inRoman, LETTERINGS } from "./numerals.js";
import { inPacks } from "./packs.js";
import { inParts } from "./parts.js";
import { rangeText } from "./ranges.js";
import { type FoundNumber, type NumberStyle, numbersIn, STYLES, wholeNumber } from "./read.js";
import { writeInRow } from "./rowFormat.js";
import { SCORERS, scoresWon } from "./scores.js";
import { fromWords, inWords, ordinal } from "./words.js";
import { writeNumber, writeRounded } from "./write.js";

/* What the operators of the number domain mean. Each is `undefined` on values of another kind than it is made for. */

export type Run = (args: readonly Value[], scope: Value, memo: Memo) => Value | undefined;

function isInteger(value: Value | undefined): value is number {
  return typeof value === "number" && Number.isInteger(value);
}

/** A check for one of some names, with the type narrowed to them. */
function oneOf<Name extends string>(names: readonly Name[]): (value: Value | undefined) => value is Name {
  const known: ReadonlySet<Value | undefined> = new Set(names);
  return (value): value is Name => known.has(value);
}

export const isStyle: (value: Value | undefined) => value is NumberStyle = oneOf(STYLES);
export const isRounding: (value: Value | undefined) => value is Rounding = oneOf(ROUNDINGS);
const isAggregate = oneOf([...AGGREGATES, ...WRITTEN_AGGREGATES, ...MONEY_AGGREGATES]);
const isLettering = oneOf(LETTERINGS);
const isAnglePart = oneOf(arithmetic.ANGLE_PARTS);
const isPlacedExtreme = oneOf(PLACED_EXTREMES);
const isScorer = oneOf(SCORERS);
const isFractionForm = oneOf(FRACTION_FORMS);

/** {@link numbersIn}, remembered. */
export function foundIn(text: string, style: NumberStyle, memo: Memo): readonly FoundNumber[] {
  return remember(memo, `numbers ${style}`, text, (of) => numbersIn(of, style));
}

export const asNumber: Run = ([text, style]) => (isText(text) && isStyle(style) ? wholeNumber(text, style) : undefined);

export const readNumber: Run = ([text, style, n], _, memo) => {
  if (!isText(text) || !isStyle(style) || !isInteger(n)) return undefined;
  const found = foundIn(text, style, memo);
  return found[n < 0 ? found.length + n : n - 1]?.value;
};

/** The number of characters (code points). */
export const size: Run = ([text]) => (isText(text) ? String([...text].length) : undefined);

/** The number of runs of anything but white space. */
export const wordCount: Run = ([text]) => (isText(text) ? String(text.match(/\S+/g)?.length ?? 0) : undefined);

/** The number of items of a list, such as of cells that are filled. */
export const itemCount: Run = ([list]) =>
  isList(list ?? null) ? String((list as readonly Value[]).length) : undefined;

/** How often a text stands in another, counted from the left without overlap; `undefined` for an empty one. */
export const occurrences: Run = ([text, needle]) =>
  isText(text) && isText(needle) && needle !== "" ? String(text.split(needle).length - 1) : undefined;

export const aggregate: Run = ([text, style, kind]) =>
  isText(text) && isStyle(style) && isAggregate(kind) ? arithmetic.aggregated(text, style, kind) : undefined;

export const aggregateCells: Run = ([cells, style, kind]) =>
  isList(cells) && cells.every(isText) && isStyle(style) && isAggregate(kind)
    ? arithmetic.aggregatedCells(cells, style, kind)
    : undefined;

export const extreme: Run = ([items, style, which]) =>
  isList(items) && items.every(isText) && isStyle(style) ? extremeItem(items, style, which as Extreme) : undefined;

export const placeOf: Run = ([items, style, which]) =>
  isList(items) && items.every(isText) && isStyle(style) && isPlacedExtreme(which)
    ? placeOfExtreme(items, style, which)
    : undefined;

export const won: Run = ([text, by]) => (isText(text) && isScorer(by) ? scoresWon(text, by) : undefined);

export const ofRoman: Run = ([text]) => (isText(text) ? fromRoman(text) : undefined);
export const ofWords: Run = ([text]) => (isText(text) ? fromWords(text) : undefined);
export const measure: Run = ([text, name]) => (isText(text) && isText(name) ? measured(text, name) : undefined);
export const ofPrefixed: Run = ([text]) => (isText(text) ? fromPrefixed(text) : undefined);
export const ofBase: Run = ([text, base]) => (isText(text) && isInteger(base) ? fromBase(text, base) : undefined);

export const sum: Run = binary(arithmetic.sum);
export const difference: Run = binary(arithmetic.difference);
export const distance: Run = binary(arithmetic.distance);
export const product: Run = binary(arithmetic.product);
export const ratio: Run = binary(arithmetic.ratio);

export const quotient: Run = binary(arithmetic.wholeQuotient);
export const remainder: Run = binary(arithmetic.remainder);
export const relativeChange: Run = binary(arithmetic.relativeChange);
export const shareOfBoth: Run = binary(arithmetic.shareOfBoth);
export const increased: Run = binary(arithmetic.increased);
export const decreased: Run = binary(arithmetic.decreased);
export const beforeIncrease: Run = binary(arithmetic.beforeIncrease);
export const includedPart: Run = binary(arithmetic.includedPart);
export const larger: Run = binary(arithmetic.larger);
export const smaller: Run = binary(arithmetic.smaller);
export const sumOfThree: Run = ternary(arithmetic.sumOfThree);
export const productOfThree: Run = ternary(arithmetic.productOfThree);
export const productAndSum: Run = ternary(arithmetic.productAndSum);
export const productIncreased: Run = ternary(arithmetic.productIncreased);
export const productDecreased: Run = ternary(arithmetic.productDecreased);
export const differenceTimes: Run = ternary(arithmetic.differenceTimes);
export const perHundred: Run = ternary(arithmetic.perHundred);
export const bodyMassIndex: Run = binary(arithmetic.bodyMassIndex);
export const payWithOvertime: Run = ternary(arithmetic.payWithOvertime);
export const proportion: Run = ternary(arithmetic.proportion);
export const withMinutes: Run = binary(arithmetic.withMinutes);

export const partOfAngle: Run = ([number, part]) =>
  isDecimal(number) && isAnglePart(part) ? arithmetic.anglePart(number, part) : undefined;

export const divided: Run = ([number, dividend]) =>
  isDecimal(number) && isDecimal(dividend) ? arithmetic.ratio(dividend, number) : undefined;

export const fractionOf: Run = ([number, form]) =>
  isDecimal(number) && isFractionForm(form) ? fractionText(number, form) : undefined;

function ternary(compute: (first: Decimal, second: Decimal, third: Decimal) => Decimal | undefined): Run {
  return ([first, second, third]) =>
    isDecimal(first) && isDecimal(second) && isDecimal(third) ? compute(first, second, third) : undefined;
}

function binary(compute: (left: Decimal, right: Decimal) => Decimal | undefined): Run {
  return ([left, right]) => (isDecimal(left) && isDecimal(right) ? compute(left, right) : undefined);
}

export const plainValue: Run = ([number]) => (isDecimal(number) ? plain(number) : undefined);

export const roundTo: Run = ([number, step, origin, mode]) =>
  isDecimal(number) && isDecimal(step) && isDecimal(origin) && isRounding(mode)
    ? arithmetic.rounded(number, step, origin, mode)
    : undefined;

export const scale: Run = ([number, factor, addend]) =>
  isDecimal(number) && arithmetic.isFactor(factor) && isDecimal(addend)
    ? arithmetic.scaled(number, factor, addend)
    : undefined;

export const convert: Run = ([number, conversion]) =>
  isDecimal(number) && isText(conversion) ? arithmetic.converted(number, conversion) : undefined;

export const excess: Run = binary(arithmetic.excess);
export const shortfall: Run = binary(arithmetic.shortfall);

export const significant: Run = ([number, figures]) =>
  isDecimal(number) && isInteger(figures) ? arithmetic.significant(number, figures) : undefined;

export const inFigures: Run = ([number, figures]) =>
  isDecimal(number) && isInteger(figures) ? arithmetic.inFigures(number, figures) : undefined;

export const shifted: Run = ([number, power]) =>
  isDecimal(number) && isInteger(power) ? shift(number, power) : undefined;

export const limited: Run = ([number, places, mode]) =>
  isDecimal(number) && isInteger(places) && places >= 0 && isRounding(mode)
    ? arithmetic.limited(number, places, mode)
    : undefined;

export const write: Run = ([number, format]) =>
  isDecimal(number) && isText(format) ? writeNumber(number, format) : undefined;

export const writeRounding: Run = ([number, format]) =>
  isDecimal(number) && isText(format) ? writeRounded(number, format) : undefined;

/** Several numbers side by side; the pattern is the last argument. */
export const writeRow: Run = (args) => {
  const [numbers, pattern] = [args.slice(0, -1), args[args.length - 1]];
  return numbers.every(isDecimal) && isText(pattern) ? writeInRow(pattern, ...numbers) : undefined;
};

export const words: Run = ([number, wording]) =>
  isDecimal(number) && isText(wording) ? inWords(number, wording) : undefined;

export const asOrdinal: Run = ([number]) => (isDecimal(number) ? ordinal(number) : undefined);

export const withNoun: Run = ([number, forms]) =>
  isDecimal(number) && isText(forms) ? counted(number, forms) : undefined;

export const withNounOrNone: Run = ([number, forms]) =>
  isDecimal(number) && isText(forms) ? countedOrNone(number, forms) : undefined;

export const roman: Run = ([number, lettering]) =>
  isDecimal(number) && isLettering(lettering) ? inRoman(number, lettering) : undefined;

export const base: Run = ([number, of, digits, lettering]) =>
  isDecimal(number) && isInteger(of) && isInteger(digits) && isLettering(lettering)
    ? inBase(number, of, digits, lettering)
    : undefined;

export const compact: Run = ([number, ladder, format]) =>
  isDecimal(number) && isText(ladder) && isText(format) ? compactText(number, ladder, format) : undefined;

export const compactExact: Run = ([number, ladder]) =>
  isDecimal(number) && isText(ladder) ? compactExactly(number, ladder) : undefined;

export const parts: Run = ([number, form]) => (isDecimal(number) && isText(form) ? inParts(number, form) : undefined);

export const meterUse: Run = ([from, to]) => (isText(from) && isText(to) ? counterUse(from, to) : undefined);

export const packs: Run = ([pieces, size, form]) =>
  isDecimal(pieces) && isDecimal(size) && isText(form) ? inPacks(pieces, size, form) : undefined;

export const range: Run = ([number, step, origin, gap, separator, format]) =>
  isDecimal(number) && isDecimal(step) && isDecimal(origin) && isDecimal(gap) && isText(separator) && isText(format)
    ? rangeText(number, step, origin, gap, separator, format)
    : undefined;
