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
  ["feet", "metres", "0.3048"],
  ["feet", "centimetres", "30.48"],
  ["yards", "metres", "0.9144"],
  ["miles", "kilometres", "1.609344"],
  ["miles", "metres", "1609.344"],
  ["nautical miles", "kilometres", "1.852"],
  ["pounds", "kilograms", "0.45359237"],
  ["ounces", "grams", "28.349523125"],
  ["stones", "kilograms", "6.35029318"],
  ["US gallons", "litres", "3.785411784"],
  ["UK gallons", "litres", "4.54609"],
  ["US fluid ounces", "millilitres", "29.5735295625"],
  ["UK pints", "litres", "0.56826125"],
  ["square feet", "square metres", "0.09290304"],
  ["square miles", "square kilometres", "2.589988110336"],
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

/** Factors that stand for something in everyday life: counts of time, dozens, thousands, per cent, powers of two. */
export const FACTORS: readonly string[] = [
  ...["2", "3", "4", "5", "7", "10", "12", "24", "52", "60", "100", "365", "1000", "1024", "1440", "3600", "86400"],
  ...["1000000", "1048576", "0.5", "0.25", "0.1", "0.01", "0.001", "0.000001", "-1"],
  ...["1/3", "1/7", "1/12", "1/24", "1/52", "1/60", "1/365", "1/1024", "1/1440", "1/3600", "1/86400", "1/1048576"],
];
