import type { Decimal } from "./decimal.js";

/** One unit as another: `(x + before) × numerator ÷ denominator`, exactly as the units are defined. */
export interface Conversion {
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly after: string;
}

/**
 * Units by how many of the second the first is. International definitions: the yard and pound agreement of 1959, the US
 * gallon of 231 cubic inches, the UK gallon of 1985, the thermochemical calorie.
 */
const UNITS: readonly (readonly [string, string, string])[] = [
  ["inches", "centimetres", "2.54"],
  ["inches", "millimetres", "25.4"],
  ["inches", "metres", "0.0254"],
  ["feet", "metres", "0.3048"],
  ["feet", "centimetres", "30.48"],
  ["yards", "metres", "0.9144"],
  ["miles", "kilometres", "1.609344"],
  ["miles", "metres", "1609.344"],
  ["nautical miles", "kilometres", "1.852"],
  ["pounds", "kilograms", "0.45359237"],
  ["ounces", "grams", "28.349523125"],
  ["ounces", "kilograms", "0.028349523125"],
  ["stones", "kilograms", "6.35029318"],
  ["US gallons", "litres", "3.785411784"],
  ["UK gallons", "litres", "4.54609"],
  ["US fluid ounces", "millilitres", "29.5735295625"],
  ["UK pints", "litres", "0.56826125"],
  ["square feet", "square metres", "0.09290304"],
  ["square miles", "square kilometres", "2.589988110336"],
  ["square feet", "square inches", "144"],
  ["cubic feet", "cubic inches", "1728"],
  ["acres", "hectares", "0.40468564224"],
  ["calories", "joules", "4.184"],
  ["kilowatt-hours", "megajoules", "3.6"],
  ["metres per second", "kilometres per hour", "3.6"],
];

function there([from, to, numerator]: readonly [string, string, string]): Conversion {
  return { from, to, before: "0", numerator, denominator: "1", after: "0" };
}

function back([to, from, denominator]: readonly [string, string, string]): Conversion {
  return { from, to, before: "0", numerator: "1", denominator, after: "0" };
}

const TEMPERATURES: readonly Conversion[] = [
  { from: "Fahrenheit", to: "Celsius", before: "-32", numerator: "5", denominator: "9", after: "0" },
  { from: "Celsius", to: "Fahrenheit", before: "0", numerator: "9", denominator: "5", after: "32" },
  { from: "Celsius", to: "kelvins", before: "0", numerator: "1", denominator: "1", after: "273.15" },
  { from: "kelvins", to: "Celsius", before: "0", numerator: "1", denominator: "1", after: "-273.15" },
];

/** Every conversion by its name, `miles to kilometres`. */
export const CONVERSIONS: Readonly<Record<string, Conversion>> = Object.fromEntries(
  [...UNITS.map(there), ...UNITS.map(back), ...TEMPERATURES].map((conversion) => [
    `${conversion.from} to ${conversion.to}`,
    conversion,
  ]),
);

/** Factors that stand for something in everyday life: counts of time (a month has 13/3 weeks), dozens, thousands, per cent, powers of two. */
export const FACTORS: readonly string[] = [
  ...["2", "3", "4", "5", "7", "10", "12", "24", "52", "60", "100", "365", "1000", "1024", "1440", "3600", "86400"],
  ...["1000000", "1048576", "0.5", "0.25", "0.1", "0.01", "0.001", "0.000001", "-1"],
  ...["13/3", "3/13", "1/30"],
  ...["1/3", "1/7", "1/12", "1/24", "1/52", "1/60", "1/365", "1/1024", "1/1440", "1/3600", "1/86400", "1/1048576"],
];

/**
 * Numbers that are divided by another in everyday life: to get minutes a kilometre of kilometres an hour, or litres per 100 kilometres of
 * miles per gallon (of 3.785411784 and of 4.54609 litres).
 */
export const DIVIDENDS: readonly Decimal[] = [
  ...["1", "60", "100", "1000", "3600", "1000000"],
  ...["235.214583", "235.215", "235.21", "282.480936", "282.481", "282.48"],
];

/** {@link DIVIDENDS} with their sizes in binary fractions. */
const DIVIDEND_SIZES = DIVIDENDS.map((name) => ({ name, size: Number(name) }));

/** A conversion or factor as a line in binary fractions: to look up what may fit before computing exactly. */
interface Line {
  /** The key of {@link CONVERSIONS}, or a factor. */
  readonly name: string;
  readonly slope: number;
  readonly intercept: number;
}

/** The conversions that only multiply, those that do not, and {@link FACTORS}; the first and the last by slope. */
const CONVERTERS: readonly Line[] = Object.entries(CONVERSIONS).map(([name, conversion]) => {
  const slope = Number(conversion.numerator) / Number(conversion.denominator);
  return { name, slope, intercept: Number(conversion.before) * slope + Number(conversion.after) };
});
const MULTIPLYING: readonly Line[] = bySlope(CONVERTERS.filter(({ intercept }) => intercept === 0));
const MOVING: readonly Line[] = CONVERTERS.filter(({ intercept }) => intercept !== 0);
const MULTIPLIERS: readonly Line[] = bySlope(
  FACTORS.map((name) => {
    const [above = "", below = "1"] = name.split("/");
    return { name, slope: Number(above) / Number(below), intercept: 0 };
  }),
);

function bySlope(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort((left, right) => left.slope - right.slope);
}

/** Numbers and wanted numbers in binary fractions, and how far what is computed may be from what is wanted. */
export interface Points {
  readonly numbers: readonly number[];
  readonly wanted: readonly number[];
  readonly tolerance: number;
}

/** No names, as of most numbers: nothing is set aside for them. */
const NONE: readonly string[] = [];

/** Share of a number by which binary fractions may be off. */
const SLACK = 1e-9;

/** Conversions that come near all points. */
export function conversionsNear(points: Points): readonly string[] {
  let names = through(MULTIPLYING, points);
  for (const line of MOVING) if (isNear(line, points)) names = [...names, line.name];
  return names;
}

/** Well-known factors that come near all points. */
export function factorsNear(points: Points): readonly string[] {
  return through(MULTIPLIERS, points);
}

/** Whether a well-known factor comes so near to a number, by a share of it. */
export function isNearFactor(number: number, slack: number): boolean {
  const reach = Math.abs(number) * slack;
  return (MULTIPLIERS[firstFrom(MULTIPLIERS, number - reach)]?.slope ?? Number.POSITIVE_INFINITY) <= number + reach;
}

/** Well-known numbers that come near all points when they are divided. */
export function dividendsNear(points: Points): readonly Decimal[] {
  const { numbers, wanted, tolerance } = points;
  const number = numbers[0] ?? 0;
  const target = wanted[0] ?? 0;
  if (number === 0 || target === 0) return NONE;
  const reach = tolerance * Math.abs(number) + Math.abs(number * target) * SLACK;
  let names = NONE;
  for (const { name, size } of DIVIDEND_SIZES)
    if (Math.abs(size - number * target) <= reach && isDividedNear(size, points)) names = [...names, name];
  return names;
}

function isDividedNear(dividend: number, { numbers, wanted, tolerance }: Points): boolean {
  return numbers.every((each, index) => {
    const goal = wanted[index] ?? 0;
    return Math.abs(dividend / each - goal) <= tolerance + Math.abs(goal) * SLACK;
  });
}

/** Names of those of these lines, ordered by slope and without intercept, that come near all points; none where all numbers are 0. */
function through(lines: readonly Line[], points: Points): readonly string[] {
  const { numbers, wanted, tolerance } = points;
  const at = farthest(numbers);
  const number = numbers[at] ?? 0;
  const target = wanted[at] ?? 0;
  if (number === 0) return NONE;
  const slope = target / number;
  const reach = tolerance / Math.abs(number) + Math.abs(slope) * SLACK;
  let names = NONE;
  for (let index = firstFrom(lines, slope - reach); index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line.slope > slope + reach) break;
    if (isNear(line, points)) names = [...names, line.name];
  }
  return names;
}

function farthest(numbers: readonly number[]): number {
  let at = 0;
  for (let index = 1; index < numbers.length; index++)
    if (Math.abs(numbers[index] ?? 0) > Math.abs(numbers[at] ?? 0)) at = index;
  return at;
}

function isNear({ slope, intercept }: Line, { numbers, wanted, tolerance }: Points): boolean {
  for (let index = 0; index < numbers.length; index++) {
    const target = wanted[index] ?? 0;
    const value = (numbers[index] ?? 0) * slope + intercept;
    if (!(Math.abs(value - target) <= tolerance + (Math.abs(target) + Math.abs(intercept)) * SLACK)) return false;
  }
  return true;
}

/** The first place whose slope is at least a number. */
function firstFrom(lines: readonly Line[], least: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.slope ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
