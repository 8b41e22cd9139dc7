import type { SearchView, Table } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, isText, type Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";
import { converted, inFigures, limited, ratio, scaled, significant } from "./arithmetic.js";
import { conversionsNear, dividendsNear, factorsNear, type Points } from "./conversions.js";
import { type Decimal, isDecimal, plain, type Rounding, scaleOf, shift } from "./decimal.js";
import {
  containedIn,
  divisorOf,
  factorsBetween,
  gridsOf,
  type Line,
  lineThrough,
  loneAddend,
  mayShareFactor,
  roundingModes,
  roundingsOf,
  sharedDivisor,
} from "./fit.js";
import { formatOf } from "./format.js";
import { exactFormatsOf, formatsOf, type Writing } from "./formats.js";
import { areProportional } from "./mixed.js";
import { hasNegative } from "./negatives.js";
import { STYLES, wholeNumber } from "./read.js";
import { coarseStep, isConstantPart, tellsScale } from "./tellingNumbers.js";
import { writeRounded } from "./write.js";

export type Witness = (spec: VectorId, slots: readonly string[], view: SearchView) => Iterable<readonly VectorId[]>;
export type Cut = (spec: VectorId, slots: readonly string[], view: SearchView) => Iterable<VectorId>;

/** A row of numbers that a program of the row gives, one per example. */
export interface Numbers {
  readonly vector: VectorId;
  /** Plain. */
  readonly values: readonly Decimal[];
  /** The same in binary fractions: to look away from what cannot fit before computing exactly. */
  readonly near: readonly number[];
}

/** Longest texts that are taken for numbers, in UTF-16 units. */
const LENGTH_MAX = 400;

/** The numbers of a table that are defined on every example. */
export function numbersOf(view: SearchView, slot: string): readonly Numbers[] {
  return view.table(slot).index("numbers", (table) => listNumbers(table, view));
}

function listNumbers(table: Table, view: SearchView): readonly Numbers[] {
  return table.vectors.flatMap((vector) => {
    const values = view.store.values(vector);
    if (!values.every(isDecimal)) return [];
    return [{ vector, values: values.map(plain), near: values.map(Number) }];
  });
}

/** The numbers of a table that are the same on every example, or those that are not, as the wanted ones are: what changes a number tells numbers apart. */
function numbersLike(wanted: readonly Decimal[], view: SearchView, slot: string): readonly Numbers[] {
  const isSame = areSame(wanted);
  return view
    .table(slot)
    .index(`numbers, ${isSame ? "all the same" : "different"}`, () =>
      numbersOf(view, slot).filter(({ values }) => areSame(values) === isSame),
    );
}

function areSame(values: readonly Decimal[]): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}

function decimalsOf(view: SearchView, spec: VectorId): readonly Decimal[] | null {
  const values = view.store.values(spec);
  return values.every(isDecimal) ? values : null;
}

export function textsOf(view: SearchView, spec: VectorId): readonly string[] | null {
  const texts = view.store.texts(spec);
  return texts?.every((text) => text.length <= LENGTH_MAX) === true ? texts : null;
}

/** The constant vectors of some literals. */
export function literals(view: SearchView, spec: VectorId, ...values: readonly Value[]): VectorId[] {
  const width = view.store.width(spec);
  return values.map((value) => view.store.vector(new Array<Value>(width).fill(value)));
}

/** Numbers whose plain values are the wanted ones. */
export const plainWitness: Witness = function* (spec, [slot = ""], view) {
  const index = view.table(slot).index("by plain value", () => byPlainValue(view, slot));
  for (const vector of index.get(spec) ?? []) yield [vector];
};

function byPlainValue(view: SearchView, slot: string): ReadonlyMap<VectorId, readonly VectorId[]> {
  const index = new Map<VectorId, VectorId[]>();
  for (const { vector, values } of numbersOf(view, slot)) {
    const key = view.store.vector(values);
    index.set(key, [...(index.get(key) ?? []), vector]);
  }
  return index;
}

/** Rounding of enumerated numbers, and of numbers that are converted or multiplied first. */
export const roundWitness: Witness = (spec, slots, view) =>
  slots[0] === "scaled" ? roundScaled(spec, view) : roundNumbers(spec, slots[0] ?? "", view);

function* roundNumbers(spec: VectorId, slot: string, view: SearchView): Iterable<readonly VectorId[]> {
  const wanted = decimalsOf(view, spec);
  if (wanted === null || isConstantPart(wanted, view)) return;
  const grids = gridsOf(wanted);
  const widest = Math.max(0, ...grids.map(({ size }) => size));
  const [targets, modes] = [wanted.map(Number), modesFor(view)];
  for (const { vector, values, near } of numbersOf(view, slot)) {
    if (near.some((number, i) => Math.abs(number - (targets[i] ?? 0)) > widest)) continue;
    const points: Points = { numbers: near, wanted: targets, tolerance: 0 };
    const rules = [...roundingsOf(values, wanted, points, grids, modes)];
    if (rules.length === 0 || areProportional(values, wanted)) continue;
    for (const { step, origin, mode } of rules) yield [vector, ...literals(view, spec, step, origin, mode)];
  }
}

/** Numbers of significant figures that leave the wanted numbers, where that changes something. */
export const significantWitness: Witness = function* (spec, [slot = ""], view) {
  const wanted = decimalsOf(view, spec);
  if (wanted === null || isConstantPart(wanted, view)) return;
  const figures = Math.max(1, ...wanted.map((value) => digitsOf(value).length));
  const targets = wanted.map(Number);
  const reach = Math.max(10 ** (1 - figures), 1e-9); // twice what figures may leave out, and no less than binary fractions tell
  for (const { vector, values, near } of numbersOf(view, slot)) {
    if (near.some((number, i) => Math.abs(number - (targets[i] ?? 0)) > Math.abs(number) * reach)) continue;
    if (values.every((value, i) => value === wanted[i])) continue;
    if (values.every((value, i) => significant(value, figures) === wanted[i]))
      yield [vector, ...literals(view, spec, figures)];
  }
};

/** Numbers of significant figures, zeros at the end also, that leave the wanted numbers, where that rounds something. */
export const figuresWitness: Witness = function* (spec, [slot = ""], view) {
  const wanted = decimalsOf(view, spec);
  if (wanted === null) return;
  const fractions = wanted.filter((value) => scaleOf(value) > 0);
  const [figures = 0, ...others] = new Set(
    fractions.map((value) => value.replace(/[-.]/g, "").replace(/^0+/, "").length),
  );
  if (figures === 0 || others.length > 0) return;
  const goals = wanted.map(plain);
  for (const { vector, values, near } of numbersOf(view, slot)) {
    if (near.some((number, i) => Math.abs(number - Number(goals[i])) > Math.abs(number) * 10 ** (1 - figures)))
      continue;
    if (values.every((value, i) => value === goals[i])) continue;
    if (values.every((value, i) => inFigures(value, figures) === wanted[i]))
      yield [vector, ...literals(view, spec, figures)];
  }
};

/** The ways to round that some row tells apart, with an answer or without. */
function modesFor(view: SearchView): readonly Rounding[] {
  return roundingModes(hasNegative(view));
}

function* roundScaled(spec: VectorId, view: SearchView): Iterable<readonly VectorId[]> {
  const wanted = decimalsOf(view, spec);
  if (wanted === null || !tellsScale(wanted) || isConstantPart(wanted, view)) return;
  const finest = shift("1", -Math.max(...wanted.map(scaleOf)));
  if (finest === undefined) return;
  const seen = new Set<string>();
  for (const step of [finest, ...coarseStep(wanted)]) {
    for (const { inner, modes } of scaledBefore(wanted, step, view)) {
      for (const mode of step === finest ? modes : modes.filter((each) => each === "nearest")) {
        const key = `${inner.join(" ")} ${step} ${mode}`;
        if (seen.has(key)) continue;
        seen.add(key);
        yield [view.store.vector(inner), ...literals(view, spec, step, "0", mode)];
      }
    }
  }
}

/** What numbers of the row are converted or multiplied to, and the ways to round that make it the wanted numbers. */
interface Scaled {
  readonly inner: readonly Decimal[];
  /** Empty for what is the wanted numbers already. */
  readonly modes: readonly Rounding[];
}

/** {@link listScaled}, once for all formats that show the same numbers. */
function scaledBefore(wanted: readonly Decimal[], step: Decimal, view: SearchView): readonly Scaled[] {
  const key = `scaled to ${wanted.join(" ")} by ${step}`;
  return view.table("measure").index(key, () => [...listScaled(wanted, step, view)]);
}

function* listScaled(wanted: readonly Decimal[], step: Decimal, view: SearchView): Generator<Scaled> {
  const grids = [{ step, size: Number(step), origin: "0" }];
  const [targets, worthwhile] = [wanted.map(Number), modesFor(view)];
  for (const { values, near } of numbersOf(view, "measure")) {
    const points: Points = { numbers: near, wanted: targets, tolerance: Number(step) };
    for (const scaling of [...scalings(points), ...fittedScalings(values, wanted, step, points)]) {
      const inner = values.map(scaling);
      if (!inner.every(isDecimal)) continue;
      const reached: Points = { ...points, numbers: inner.map(Number) };
      const modes = [...roundingsOf(inner, wanted, reached, grids, worthwhile)].map(({ mode }) => mode);
      if (modes.length > 0 || inner.every((value, i) => value === wanted[i])) yield { inner, modes };
    }
  }
}

type Scaling = (number: Decimal) => Decimal | undefined;

/** The conversions, well-known factors and well-known dividends that come near the points. */
function* scalings(points: Points): Generator<Scaling> {
  for (const dividend of dividendsNear(points)) yield (number) => ratio(dividend, number);
  for (const name of conversionsNear(points)) yield (number) => converted(number, name);
  for (const factor of factorsNear(points)) yield (number) => scaled(number, factor, "0");
}

/** Factors that several examples leave open. */
function* fittedScalings(
  values: readonly Decimal[],
  wanted: readonly Decimal[],
  step: Decimal,
  points: Points,
): Generator<Scaling> {
  if (values.every((value) => value === values[0])) return;
  for (const mode of ["nearest", "down", "up"] as const) {
    if (!mayShareFactor(points, mode)) continue;
    for (const factor of factorsBetween(values, wanted, step, mode)) yield (number) => scaled(number, factor, "0");
  }
}

/** Conversions that give exactly the wanted numbers. */
export const convertWitness: Witness = function* (spec, [slot = ""], view) {
  const wanted = decimalsOf(view, spec);
  if (wanted === null) return;
  const targets = wanted.map(Number);
  for (const { vector, values, near } of numbersLike(wanted, view, slot)) {
    for (const name of conversionsNear({ numbers: near, wanted: targets, tolerance: 0 })) {
      if (values.every((value, i) => converted(value, name) === wanted[i]))
        yield [vector, ...literals(view, spec, name)];
    }
  }
};

/** Well-known numbers that, divided, give exactly the wanted numbers. */
export const dividedWitness: Witness = function* (spec, [slot = ""], view) {
  const wanted = decimalsOf(view, spec);
  if (wanted === null) return;
  const targets = wanted.map(Number);
  for (const { vector, values, near } of numbersLike(wanted, view, slot)) {
    for (const dividend of dividendsNear({ numbers: near, wanted: targets, tolerance: 0 })) {
      if (values.every((value, i) => ratio(dividend, value) === wanted[i]))
        yield [vector, ...literals(view, spec, dividend)];
    }
  }
};

/** Factors and addends that give exactly the wanted numbers. A single example leaves only well-known ones. */
export const scaleWitness: Witness = function* (spec, [slot = ""], view) {
  const wanted = decimalsOf(view, spec);
  if (wanted === null) return;
  const targets = wanted.map(Number);
  const isCase = view.scopes.length !== view.wholeScopes.length;
  for (const { vector, values, near } of numbersLike(wanted, view, slot)) {
    const points: Points = { numbers: near, wanted: targets, tolerance: 0 };
    for (const { factor, addend } of linesOf(values, wanted, points, isCase))
      yield [vector, ...literals(view, spec, factor, addend)];
  }
};

const NO_LINES: readonly Line[] = [];

/** Each line once. */
function linesOf(
  values: readonly Decimal[],
  wanted: readonly Decimal[],
  points: Points,
  isCase: boolean,
): readonly Line[] {
  const isLone = areSame(values) && areSame(wanted);
  if (isLone && isCase && values.length > 1) return NO_LINES; // within a case, a constant says as much
  const divisor = sharedDivisor(points);
  const isShared = !Number.isNaN(divisor);
  const line = lineThrough(values, wanted, points);
  if (!isShared && !isLone) return line === undefined ? NO_LINES : [line]; // most numbers
  const lines: Line[] = [];
  for (const factor of isShared ? factorsNear(points) : [])
    if (values.every((value, i) => scaled(value, factor, "0") === wanted[i])) lines.push({ factor, addend: "0" });
  if (line !== undefined && !lines.some(({ factor, addend }) => factor === line.factor && addend === line.addend))
    lines.push(line);
  const fractions =
    isShared && !isLone ? [divisorOf(values, wanted, divisor), containedIn(values, wanted, divisor)] : [];
  for (const factor of fractions)
    if (factor !== undefined && !lines.some((one) => one.factor === factor)) lines.push({ factor, addend: "0" });
  const addend = isLone ? loneAddend(values[0] ?? "0", wanted[0] ?? "0", isCase) : undefined;
  if (addend !== undefined) lines.push({ factor: "1", addend }); // no line is through a single point
  return lines;
}

/** Powers of ten by which numbers were moved, every digit kept. */
export const shiftWitness: Witness = function* (spec, [slot = ""], view) {
  const wanted = decimalsOf(view, spec);
  if (wanted === null) return;
  const digits = wanted.map(digitsOf);
  for (const vector of view.table(slot).vectors) {
    const values = view.store.values(vector);
    if (!values.every(isDecimal) || !values.every((value, i) => digitsOf(value) === digits[i])) continue;
    const powers = new Set(values.map((value, i) => (digits[i] === "" ? null : powerBetween(value, wanted[i] ?? "0"))));
    powers.delete(null);
    const [power] = powers;
    if (powers.size !== 1 || typeof power !== "number" || power === 0) continue;
    if (values.every((value, i) => shift(value, power) === wanted[i])) yield [vector, ...literals(view, spec, power)];
  }
};

/** The significant digits of a decimal, without zeros at either end. */
function digitsOf(decimal: Decimal): string {
  return decimal.replace(/[-.]/g, "").replace(/^0+|0+$/g, "");
}

/** The power of ten from one decimal to another of the same digits. */
function powerBetween(from: Decimal, to: Decimal): number {
  return placeOf(to) - placeOf(from);
}

/** The power of ten of the last significant digit. */
function placeOf(decimal: Decimal): number {
  const value = plain(decimal);
  return value.includes(".") ? -scaleOf(value) : (/0*$/.exec(value)?.[0].length ?? 0);
}

/**
 * How digits are cut off: alike on both sides of zero, as by a person who looks at the digits only. What goes up or down is
 * rounding to a step.
 */
const CUTTINGS: readonly Rounding[] = ["nearest", "towardZero", "awayFromZero"];

/** Limits to the number of digits after the point, under which some number is shortened. */
export const limitWitness: Witness = function* (spec, [slot = ""], view) {
  const wanted = decimalsOf(view, spec);
  if (wanted === null) return;
  const places = Math.max(...wanted.map(scaleOf));
  for (const vector of view.table(slot).vectors) {
    const values = view.store.values(vector);
    if (vector === spec || !values.every(isDecimal) || !values.some((value) => scaleOf(value) > places)) continue;
    for (const mode of CUTTINGS) {
      if (values.every((value, i) => limited(value, places, mode) === wanted[i]))
        yield [vector, ...literals(view, spec, places, mode)];
    }
  }
};

/** Every format that writes the wanted texts. What only copies digits of the row is left to the text domain. */
export const writeWitness: Witness = (spec, slots, view) => writingsWitness(spec, slots, view, "formats", formatsOf);

/**
 * Rounding to what a format shows. A number that fits as it is may need it in other rows, so that is proposed too, but for
 * whole numbers.
 */
export const writeRoundedWitness: Witness = function* (spec, slots, view) {
  const texts = textsOf(view, spec);
  if (texts === null || !texts.every((text) => /\d/.test(text))) return;
  if (!standInTargets(texts, view) || isCopied(texts, view)) return;
  for (const { format, values } of writingsOf("formats", texts, formatsOf, view)) {
    const places = placesOf(format);
    if (places === null) continue;
    const step = shift("1", -places);
    if (step === undefined) continue;
    const inners = slots[0] === "scaled" ? scaledNear(values, step, view) : numbersNear(values, step, view);
    for (const inner of inners) {
      const numbers = view.store.values(inner).filter(isDecimal);
      const isIdle = numbers.every((number, i) => plain(number) === values[i]);
      if (isIdle && (isWholeAnyway(inner, places, view) || /e/i.test(format))) continue;
      if (numbers.every((number, i) => writeRounded(number, format) === texts[i]))
        yield [inner, ...literals(view, spec, format)];
    }
  }
};

/** Whether numbers that are whole need no rounding: they are no quotients, which may have endless decimals in other rows. */
function isWholeAnyway(numbers: VectorId, places: number, view: SearchView): boolean {
  if (places > 0) return false;
  if (!view.table("computed").has(numbers)) return true;
  const [operands, wholes] = [numbersOf(view, "operand"), view.store.values(numbers).map(Number)];
  const isQuotientBy = (divisor: Numbers): boolean =>
    divisor.near.every((number) => number !== 0) &&
    divisor.near.some((number) => Math.abs(number) !== 1) &&
    operands.some(({ near }) => near.every((number, i) => number === (wholes[i] ?? 0) * (divisor.near[i] ?? 0)));
  return !operands.some(isQuotientBy);
}

/** Digits behind the mark of the number itself that a format shows exactly; `null` for all others. */
function placesOf(pattern: string): number | null {
  const format = formatOf(pattern);
  if (format === undefined || format.exponent !== null) return null;
  const { fraction, percent } = format;
  if (fraction !== null && fraction.most !== fraction.least) return null;
  return (fraction?.least ?? 0) + (percent ? 2 : 0);
}

function numbersNear(wanted: readonly Decimal[], step: Decimal, view: SearchView): readonly VectorId[] {
  const [reach, targets] = [Number(step), wanted.map(Number)];
  return numbersOf(view, "measure")
    .filter(({ near }) => near.every((number, i) => Math.abs(number - (targets[i] ?? 0)) <= reach))
    .map(({ vector }) => vector);
}

function scaledNear(wanted: readonly Decimal[], step: Decimal, view: SearchView): ReadonlySet<VectorId> {
  const found = new Set<VectorId>();
  if (!tellsScale(wanted)) return found;
  for (const { inner, modes } of scaledBefore(wanted, step, view)) {
    if (modes.length === 0 || modes.includes("nearest")) found.add(view.store.vector(inner));
  }
  return found;
}

/** The same for formats that keep the scale. */
export const writeExactWitness: Witness = (spec, slots, view) =>
  writingsWitness(spec, slots, view, "exact formats", exactFormatsOf);

/** Slots of numbers as they stand in the row. */
const READ_SLOTS: ReadonlySet<string> = new Set(["reading", "kept"]);

function* writingsWitness(
  spec: VectorId,
  slots: readonly string[],
  view: SearchView,
  table: string,
  find: (texts: readonly string[]) => readonly Writing[],
): Iterable<readonly VectorId[]> {
  const texts = textsOf(view, spec);
  if (texts === null || !texts.every((text) => /\d/.test(text))) return;
  if (!standInTargets(texts, view)) return;
  if ((READ_SLOTS.has(slots[0] ?? "") || !isWanted(texts, view)) && isCopied(texts, view)) return;
  for (const { format, values } of writingsOf(table, texts, find, view))
    yield [view.store.vector(values), ...literals(view, spec, format)];
}

function writingsOf(
  table: string,
  texts: readonly string[],
  find: (texts: readonly string[]) => readonly Writing[],
  view: SearchView,
): readonly Writing[] {
  return remember(view.memo, table, texts.join("\u0000"), () => find(texts));
}

/** True for the outputs as a whole, those of a case too, and within loops. */
function isWanted(texts: readonly string[], { targets }: SearchView): boolean {
  return texts.length !== targets.length || texts.every((text, input) => text === targets[input]);
}

/** Most characters of numbers that stand side by side, as in `20201105`. */
const FIXED_WIDTH_MAX = 4;

/**
 * True when every text is a number of its own in its output, or all are as long as each other and short. A sign behind a
 * letter, a digit or a bracket is none, as when numbers are read: it is a mark between two numbers.
 */
function standInTargets(texts: readonly string[], { targets }: SearchView): boolean {
  if (texts.length !== targets.length) return true;
  if (texts.some((text, input) => /^[-+−]/.test(text) && !signStandsIn(String(targets[input]), text))) return false;
  const [first = ""] = texts;
  if (first.length <= FIXED_WIDTH_MAX && texts.every((text) => text.length === first.length)) return true;
  return texts.every((text, input) => standsIn(String(targets[input]), text));
}

/**
 * True when every text stands in its row already, with nothing of a number next to it, unless it stands now here, now there and is the largest or what else
 * may be told of several numbers. Spaces in front are fill; spaces behind show that numbers are aligned by their marks.
 */
function isCopied(texts: readonly string[], view: SearchView): boolean {
  return remember(
    view.memo,
    "copied",
    texts.join("\u0000"),
    () => areCopied(texts, view.scopes) && !(areScattered(texts, view.scopes) && areAggregates(texts, view)),
  );
}

function areCopied(texts: readonly string[], scopes: readonly Value[]): boolean {
  return texts.every((text, input) => {
    const row = scopes[input];
    return isList(row) && row.some((cell) => isText(cell) && standsIn(cell, text.trimStart()));
  });
}

/** Longest cells whose numbers are counted, in UTF-16 units. */
const PLACED_LENGTH_MAX = 1000;

/** Whether texts that stand in their rows have no place in common: neither so many numbers before them nor so many behind. */
function areScattered(texts: readonly string[], scopes: readonly Value[]): boolean {
  const places = texts.map((text, input) => {
    const row = scopes[input];
    return isList(row) ? row.flatMap((cell, column) => placesIn(cell, column, text.trimStart())) : [];
  });
  const [first = [], ...others] = places;
  return !first.some((place) => others.every((of) => of.includes(place)));
}

function placesIn(cell: Value, column: number, text: string): readonly string[] {
  if (!isText(cell) || !standsIn(cell, text)) return [];
  if (cell.length > PLACED_LENGTH_MAX) return [`${column}`];
  const [before = "", ...behind] = cell.split(text);
  const count = (part: string): number => part.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0;
  return [`${column} ${count(before)}`, `${column} -${count(behind.join(text))}`];
}

function areAggregates(texts: readonly string[], view: SearchView): boolean {
  const wanted = texts.map((text) => text.replace(/[\s,]/g, ""));
  if (!wanted.every(isDecimal)) return false;
  return numbersOf(view, "count").some(({ values }) => values.every((value, at) => value === plain(wanted[at] ?? "0")));
}

function signStandsIn(cell: string, text: string): boolean {
  for (let at = cell.indexOf(text); at >= 0; at = cell.indexOf(text, at + 1))
    if (!/[\p{L}\p{Nd})\]%]$/u.test(cell.slice(0, at))) return true;
  return false;
}

function standsIn(cell: string, text: string): boolean {
  for (let at = cell.indexOf(text); at >= 0; at = cell.indexOf(text, at + 1)) {
    const [before, after] = [cell.slice(Math.max(0, at - 2), at), cell.slice(at + text.length, at + text.length + 2)];
    if (!/\d[.,]?$/.test(before) && !/^[.,]?\d/.test(after)) return true;
  }
  return false;
}

/** Longest number at the beginning of a text, and the first run of its digits. */
const NUMBER_HEAD = /^ *\(?[-+−]?\p{Sc}?[-+]?(?:\d|[.,](?=\d))(?:[\d.,'’_\u00a0\u202f]*\d)?(?:[eE][-+]?\d+)?[%)]?/u;
const DIGITS_HEAD = /^[-+−]?\d+/;
/** The same with blanks between groups of three digits, which may also be several numbers. */
const SPACED_HEAD = /^[-+−]?(?:\d{1,3}(?: \d{3})+(?!\d)|\d{1,3}(?!\d))(?:[.,]\d+)?%?/;

/**
 * Beginnings of the wanted texts that end with a run of digits: the longest that look like a number, and where these are
 * none, the first digits. What only copies digits of the row is left to the text domain.
 */
export const numberCut: Cut = function* (spec, _, view) {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  const heads = headsBy(texts, (text) => NUMBER_HEAD.exec(text)?.[0]);
  if (heads !== null && !isCopied(heads, view)) yield view.store.vector(heads);
  const spaced = headsBy(texts, (text) => SPACED_HEAD.exec(text)?.[0]);
  if (spaced?.some((head) => head.includes(" ")) === true && !isCopied(spaced, view)) yield view.store.vector(spaced);
  if (heads?.every(isNumeral) === true) return;
  const digits = headsBy(texts, (text) => DIGITS_HEAD.exec(text)?.[0]);
  if (digits !== null && !isCopied(digits, view)) yield view.store.vector(digits);
};

function isNumeral(text: string): boolean {
  return STYLES.some((style) => wholeNumber(text, style) !== undefined);
}

/** One proper beginning of each text; `null` where some text has none. */
function headsBy(texts: readonly string[], headOf: (text: string) => string | undefined): readonly string[] | null {
  const heads: string[] = [];
  for (const text of texts) {
    const head = headOf(text);
    if (head === undefined || head === "" || head.length >= text.length) return null;
    heads.push(head);
  }
  return heads;
}

export function cutBy(headOf: (text: string) => string | undefined): Cut {
  return function* (spec, _, view) {
    const texts = textsOf(view, spec);
    const heads = texts === null ? null : headsBy(texts, headOf);
    if (heads !== null) yield view.store.vector(heads);
  };
}
