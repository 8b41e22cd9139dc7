import { type Decimal, negate, parseDecimal, plain, shift } from "./decimal.js";
import {
  type Exponent,
  type Format,
  type FormatPattern,
  type Fraction,
  GROUPS,
  type Negative,
  PLACES_MAX,
  patternOf,
  type Whole,
} from "./format.js";
import { writeIn } from "./write.js";

/** A format together with the decimals that it writes as some texts. */
export interface Writing {
  readonly format: FormatPattern;
  readonly values: readonly Decimal[];
}

/** A text taken apart under a decimal mark and a grouping mark. */
interface Shape {
  readonly text: string;
  readonly spaces: number;
  readonly sign: "" | "+" | Negative;
  readonly currency: string;
  readonly digits: string;
  readonly isGrouped: boolean;
  readonly hasMark: boolean;
  readonly fraction: string;
  readonly spacesBehind: number;
  readonly letter: string;
  readonly exponent: string;
  readonly percent: boolean;
}

/** Longest text that is looked at as a number, in UTF-16 units. */
const LENGTH_MAX = 120;

/**
 * Every way to write all texts in one format, with the *plain* values written (see {@link plain}). Formats of at most n
 * digits after the mark are left out, since they write no text that the one without limit does not write as well.
 */
export function formatsOf(texts: readonly string[]): readonly Writing[] {
  return writings(texts, plain, (shapes, mark) => [...limitedFractions(shapes, mark), ...openFractions(shapes, mark)]);
}

/** The ways to write all texts that keep the scale of the decimals, with the decimals written. */
export function exactFormatsOf(texts: readonly string[]): readonly Writing[] {
  return writings(
    texts,
    (value) => value,
    (_, mark) => [{ mark, least: 0, most: null, fill: "" }],
  );
}

function writings(
  texts: readonly string[],
  decimalOf: (value: Decimal) => Decimal,
  fractions: (shapes: readonly Shape[], mark: "." | ",") => readonly (Fraction | null)[],
): readonly Writing[] {
  const found = new Map<FormatPattern, Writing>();
  if (!texts.every((text) => text.length <= LENGTH_MAX && /\d/.test(text))) return [];
  for (const mark of [".", ","] as const) {
    for (const group of groupsIn(texts, mark)) {
      const shapes = shapesOf(texts, mark, group);
      // A comma that no text shows is told by points that group.
      if (shapes === null || (mark === "," && group !== "." && !shapes.some(({ hasMark }) => hasMark))) continue;
      for (const format of formatsFor(shapes, group, fractions(shapes, mark))) {
        const pattern = patternOf(format);
        const values = shapes.map((shape) => valueIn(shape, format, decimalOf));
        if (found.has(pattern) || !values.every((value) => value !== undefined)) continue;
        if (values.every((value, i) => writeIn(value, format) === texts[i]))
          found.set(pattern, { format: pattern, values });
      }
    }
  }
  return [...found.values()];
}

/** A mark between digits where two or three follow. */
const GROUPING = new RegExp(`\\d([${GROUPS}])(?=\\d{2,3})`, "g");

/** What a number looks like under a decimal mark and a grouping mark; the latter is empty where nothing groups. */
function shapePattern(mark: string, group: string): RegExp {
  const whole = group === "" ? "\\d*" : `\\d{1,3}(?:[${group}]\\d{2,3})*`;
  return new RegExp(
    `^( *)(\\(?)([-+−]?)(\\p{Sc}?)(${whole})(?:([${mark}])(\\d*)(?:( +)(?! ?[×x*]))?)?(?:([eE]| ?[×x*] ?10\\^)([-+]?\\d{1,4}))?(%?)(\\)|-)?$`,
    "u",
  );
}

/** {@link shapePattern} by both marks. */
const SHAPES: ReadonlyMap<string, RegExp> = new Map(
  [".", ","].flatMap((mark) => ["", ...GROUPS].map((group) => [mark + group, shapePattern(mark, group)] as const)),
);

/** No grouping, and the marks that stand between digits where three follow. */
function groupsIn(texts: readonly string[], mark: string): ReadonlySet<string> {
  const groups = new Set([""]);
  for (const text of texts) {
    for (const [, group = ""] of text.matchAll(GROUPING)) if (group !== mark) groups.add(group);
  }
  return groups;
}

function shapesOf(texts: readonly string[], mark: string, group: string): readonly Shape[] | null {
  const pattern = SHAPES.get(mark + group) ?? shapePattern(mark, group);
  const shapes: Shape[] = [];
  for (const text of texts) {
    const shape = shapeOf(text, pattern.exec(text));
    if (shape === null) return null;
    shapes.push(shape);
  }
  return shapes;
}

function shapeOf(text: string, parts: RegExpExecArray | null): Shape | null {
  if (parts === null) return null;
  const [, spaces = "", open = "", sign = "", currency = "", whole = "", mark, fraction = "", behind = ""] = parts;
  const [letter = "", exponent = "", percent = "", close = ""] = parts.slice(9);
  const marking = markingOf(open, sign, close);
  if (marking === null || (whole === "" && fraction === "")) return null;
  return {
    text,
    spaces: spaces.length,
    sign: marking,
    currency,
    digits: whole.replace(/\D/g, ""),
    isGrouped: /\D/.test(whole),
    hasMark: mark !== undefined,
    fraction,
    spacesBehind: behind.length,
    letter,
    exponent,
    percent: percent !== "",
  };
}

function markingOf(open: string, sign: string, close: string): Shape["sign"] | null {
  if (open === "(" || close === ")") return open === "(" && close === ")" && sign === "" ? "()" : null;
  if (close === "-") return sign === "" ? "behind" : null;
  return sign === "" || sign === "+" || sign === "−" ? sign : "-";
}

/** The formats that texts of these shapes may be written in; what does not fit is found out by writing. */
function* formatsFor(
  shapes: readonly Shape[],
  group: string,
  fractions: readonly (Fraction | null)[],
): Generator<Format> {
  const [first] = shapes;
  if (first === undefined) return;
  const negatives = new Set(shapes.map(({ sign }) => sign).filter((sign) => sign !== "" && sign !== "+"));
  const [negative = "-"] = negatives;
  const exponent = exponentOf(shapes);
  if (negatives.size > 1 || exponent === undefined) return;
  if (first.currency !== "" && negatives.size === 0) return;
  const plus = shapes.some(({ sign }) => sign === "+");
  for (const whole of wholes(shapes, group))
    for (const fraction of fractions)
      yield { plus, currency: first.currency, whole, fraction, exponent, percent: first.percent, negative };
}

/** How exponents are written, `null` where there are none, `undefined` where they differ. */
function exponentOf(shapes: readonly Shape[]): Exponent | null | undefined {
  const letter = shapes[0]?.letter ?? "";
  if (shapes.some((shape) => shape.letter !== letter)) return undefined;
  if (letter === "") return null;
  const width = Math.min(...shapes.map(({ exponent }) => exponent.replace(/\D/g, "").length));
  const isBelow = shapes.every(({ exponent }) => exponent.startsWith("-"));
  const isFilled = shapes.some(({ exponent }) => exponent.startsWith("-0"));
  return {
    letter,
    // Who fills exponents up with zeros, as C and spreadsheets do, writes a sign before all of them.
    plus: shapes.some(({ exponent }) => exponent.startsWith("+")) || (isBelow && isFilled),
    width,
  };
}

function* wholes(shapes: readonly Shape[], group: string): Generator<Whole> {
  const basic: Whole = { width: 1, fill: "0", group, indian: false, omitsZero: false };
  if (group !== "") {
    yield basic;
    if (group === ",") yield { ...basic, indian: true };
    return;
  }
  if (shapes.some(({ digits }) => digits === "")) {
    yield { ...basic, omitsZero: true };
    return;
  }
  const spaced = shapes.find(({ spaces }) => spaces > 0);
  if (spaced !== undefined) {
    yield { ...basic, fill: " ", width: spaced.spaces + spaced.digits.length + frontOf(spaced) };
    return;
  }
  yield basic;
  const widths = shapes.map(({ digits }) => digits.length);
  const width = Math.min(...widths);
  const isFilled = shapes.some(({ digits }) => /^0./.test(digits));
  if (width > 1 && (isFilled || widths.every((other) => other === width))) yield { ...basic, width };
}

/** Places that sign and currency take. */
function frontOf({ sign, currency }: Shape): number {
  return (sign === "" || sign === "behind" || sign === "()" ? 0 : 1) + currency.length;
}

/** Fractions of a given number of digits: none, the number that all texts have, or up to a number of places. */
function* limitedFractions(shapes: readonly Shape[], mark: "." | ","): Generator<Fraction | null> {
  if (shapes.every(({ hasMark }) => !hasMark)) yield null;
  if (!shapes.every(({ hasMark }) => hasMark)) return;
  const counts = shapes.map(({ fraction }) => fraction.length);
  const least = Math.min(...counts);
  if (Math.max(...counts) === least && !shapes.some(({ spacesBehind }) => spacesBehind > 0)) {
    yield { mark, least, most: least, fill: "" };
  }
  const spaced = shapes.find(({ spacesBehind }) => spacesBehind > 0);
  const most = spaced === undefined ? 0 : spaced.fraction.length + spaced.spacesBehind;
  if (most > least && most <= PLACES_MAX) {
    // Zeros that are always there, and always the same spaces behind them, are a fraction of that many digits and a constant.
    const isFilled = counts.some((count) => count > least);
    for (const zeros of isFilled ? new Set([0, least]) : [0]) yield { mark, least: zeros, most, fill: " " };
  }
}

/** As many digits as there are, at least none or at least the fewest seen. */
function* openFractions(shapes: readonly Shape[], mark: "." | ","): Generator<Fraction> {
  if (shapes.some(({ spacesBehind, hasMark, fraction }) => spacesBehind > 0 || (hasMark && fraction === ""))) return;
  const least = Math.min(...shapes.map(({ fraction }) => fraction.length));
  yield { mark, least: 0, most: null, fill: "" };
  if (least > 0 && shapes.some(({ fraction }) => fraction.length > least || fraction.endsWith("0")))
    yield { mark, least, most: null, fill: "" };
}

function valueIn(shape: Shape, { percent }: Format, decimalOf: (value: Decimal) => Decimal): Decimal | undefined {
  const { digits, fraction, exponent, sign } = shape;
  const read = parseDecimal(fraction === "" ? digits : `${digits}.${fraction}`);
  const power = Number(exponent) - (percent ? 2 : 0);
  const value = read === undefined ? undefined : shift(read, power);
  if (value === undefined) return undefined;
  return decimalOf(sign === "" || sign === "+" ? value : negate(value));
}
