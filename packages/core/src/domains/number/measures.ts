import { ratio, sum } from "./arithmetic.js";
import { add, type Decimal, isDecimal, multiply, negate, plain } from "./decimal.js";

/*
 * Quantities that are written as several numbers with their units, from the largest down (`1h 20m`, `5'11"`, `48°51'24"N`), or with one
 * unit of several sizes (`1.5 MiB`), as one number of the smallest unit; and fractions, which are measured in wholes.
 */

/** Names that a unit may have, between blanks, and how many of the smallest it is. */
type Unit = readonly [names: string, size: Decimal];

/** What is read as one number, and which texts show that they are meant to be. */
interface Measure {
  readonly read: (text: string) => Decimal | undefined;
  /** What some text must hold; a column of plain numbers is none. */
  readonly sign: RegExp;
  /** The examples must have different units: of one alone, the number before it says as much. */
  readonly isMixed?: true;
  /** Only beside a number that it is multiplied with. */
  readonly isPriced?: true;
}

const DURATION: readonly Unit[] = [
  ["w wk wks week weeks", "604800"],
  ["d day days", "86400"],
  ["h hr hrs hour hours std", "3600"],
  ["m min mins minute minutes", "60"],
  ["s sec secs second seconds sek", "1"],
];
const LENGTH: readonly Unit[] = [
  ["yd yds yard yards", "36"],
  ["ft feet foot ' ′ ’", "12"],
  ["in ins inch inches \" ″ ” ''", "1"],
];
const WEIGHT: readonly Unit[] = [
  ["st stone stones", "224"],
  ["lb lbs pound pounds", "16"],
  ["oz ounce ounces", "1"],
];
const ANGLE: readonly Unit[] = [
  ["° º d deg degrees", "3600"],
  ["' ′ ’ m min", "60"],
  ["\" ″ ” '' s sec", "1"],
];

const METRIC_LENGTH: readonly Unit[] = [
  ["km", "1000000"],
  ["m", "1000"],
  ["cm", "10"],
  ["mm", "1"],
];
const METRIC_WEIGHT: readonly Unit[] = [
  ["t", "1000000000"],
  ["kg", "1000000"],
  ["g", "1000"],
  ["mg", "1"],
];
const METRIC_VOLUME: readonly Unit[] = [
  ["l", "1000"],
  ["dl", "100"],
  ["cl", "10"],
  ["ml", "1"],
];
const SHORT_TIME: readonly Unit[] = [
  ["min", "60000"],
  ["s sec", "1000"],
  ["ms", "1"],
];

/** Units that quantities are written in one after the other. */
export const DESCENDING_UNITS: readonly (readonly Unit[])[] = [DURATION, LENGTH, WEIGHT];

/** Bytes by the first letter of their unit, as powers of 1024 or 1000. */
const BYTE_PREFIXES = "kmgtpe";

/** Sides of something, with their unit. */
const SIDES_SIGN = /\d\s?[x×*]\s?\d.*[cmk]?m$/i;
const SIDES_SIGN_IN_FEET = /[\p{L}'"′″’”]\s?[x×*]\s?\d/iu;
/** What sides are called, with what stands around it. */
const SIDE_NAME = /(?:^|[\s,;]+)(?:l|w|h|d|length|width|height|depth)\s?[:=]?\s?(?=\d)/giu;

const MEASURES: Readonly<Record<string, Measure>> = {
  "duration in seconds": { read: (text) => duration(text), sign: /\d\s?\p{L}/u },
  "duration, also by the clock, in seconds": {
    read: (text) => clock(text) ?? duration(text),
    sign: /^\d{1,4}:\d{2}$/,
    isMixed: true,
  },
  "duration by the clock in minutes": { read: clockMinutes, sign: /^\d{1,4}:\d{2}$/, isPriced: true },
  "length in inches": { read: (text) => inUnits(text, LENGTH), sign: /\d\s?(?:['"′″’”]|[fiy])/i },
  "weight in ounces": { read: (text) => inUnits(text, WEIGHT), sign: /\d\s?[slpo]/i },
  "angle in seconds": { read: angle, sign: /\d\s?[°ºd]/ },
  "size in bytes of 1024": { read: (text) => bytes(text, "1024"), sign: /b/i },
  "size in bytes of 1000": { read: (text) => bytes(text, "1000"), sign: /b/i },
  "size in bytes of 1024, of bare letters": { read: bareBytes, sign: /\d[KMGTP]$/ },
  "length in millimetres": { read: (text) => inUnits(text, METRIC_LENGTH), sign: /\d\s?m/i, isMixed: true },
  "weight in milligrams": { read: (text) => packed(text, METRIC_WEIGHT), sign: /\d\s?k?g/i, isMixed: true },
  "volume in millilitres": { read: (text) => packed(text, METRIC_VOLUME), sign: /\d\s?[mcd]?l/i, isMixed: true },
  "area in square millimetres": { read: (text) => sides(text, 2, METRIC_LENGTH), sign: SIDES_SIGN },
  "volume in cubic millimetres": { read: (text) => sides(text, 3, METRIC_LENGTH), sign: SIDES_SIGN },
  "area in square inches": { read: (text) => sides(text, 2, LENGTH), sign: SIDES_SIGN_IN_FEET },
  "volume in cubic inches": { read: (text) => sides(text, 3, LENGTH), sign: SIDES_SIGN_IN_FEET },
  "time in milliseconds": { read: (text) => inUnits(text, SHORT_TIME), sign: /\d\s?ms/i, isMixed: true },
  "count, maybe in thousands, millions or billions": { read: abbreviated, sign: /\d\s?[KMB](?!\p{L})/u },
  fraction: { read: fraction, sign: /\d[/⁄]\d|[¼-¾⅐-⅞]/ },
};

/** The names of all measures, by which programs know them. */
export const MEASURE_NAMES: readonly string[] = Object.keys(MEASURES);

/** Longest texts that are taken for quantities, in UTF-16 units. */
const LENGTH_MAX = 60;

/** A quantity as one number; `undefined` for a text that is none, and for an unknown measure. */
export function measured(text: string, name: string): Decimal | undefined {
  const measure = Object.hasOwn(MEASURES, name) ? MEASURES[name] : undefined;
  const value = text.length > LENGTH_MAX ? undefined : measure?.read(text.trim());
  return isDecimal(value) ? plain(value) : undefined;
}

/**
 * The measures in which all texts are quantities, and some one shows it; with those that a rate is for, if there may be one. Different units may be
 * those of others in the column.
 */
export function measuresOf(
  texts: readonly string[],
  hasRate = false,
  others: readonly string[] = [],
): readonly string[] {
  return Object.entries(MEASURES).flatMap(([name, { sign, isMixed, isPriced }]) => {
    if (isPriced === true && !hasRate) return [];
    const isShown = texts.some((text) => sign.test(text)) && texts.every((text) => measured(text, name) !== undefined);
    return isShown &&
      (isMixed !== true || areMixed([...texts, ...others.filter((text) => measured(text, name) !== undefined)]))
      ? [name]
      : [];
  });
}

/** Whether quantities have different units. */
function areMixed(texts: readonly string[]): boolean {
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? [])).size > 1;
}

/** A number before its unit: with commas between thousands, with a decimal point or, where it cannot be taken for such a comma, a decimal comma. */
const AMOUNT = "[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\d+,\\d{1,2}|0,\\d+";
const QUANTITY = new RegExp(`^(${AMOUNT})\\s?(''|[^\\d\\s.,]+)\\.?(?:\\s*,?\\s*(?:and )?)`);

/** Such a number with a point for its decimals, and nothing between thousands. */
function unmarked(amount: string): Decimal {
  return /,\d{3}/.test(amount) && !amount.startsWith("0") ? amount.replaceAll(",", "") : amount.replace(",", ".");
}

/** Numbers with units, each smaller than the one before, which all follow one another in a text. */
function inUnits(text: string, units: readonly Unit[]): Decimal | undefined {
  const sizes = new Map(units.flatMap(([names, size]) => names.split(" ").map((name) => [name, size] as const)));
  let rest = text;
  let total: Decimal | undefined;
  let last = Number.POSITIVE_INFINITY;
  while (rest !== "") {
    const [all = "", number = "", unit = ""] = QUANTITY.exec(rest) ?? [];
    const size = sizes.get(unit.toLowerCase());
    if (size === undefined || Number(size) >= last) return undefined;
    const part = multiply(unmarked(number), size);
    total = part === undefined ? undefined : add(total ?? "0", part);
    if (total === undefined) return undefined;
    last = Number(size);
    rest = rest.slice(all.length);
  }
  return total;
}

/** A quantity, or several equal ones (`6 x 330 ml`). */
function packed(text: string, units: readonly Unit[]): Decimal | undefined {
  const [, times, one = ""] = /^(?:(\d{1,6})\s?[x×*]\s?)?(.*)$/i.exec(text) ?? [];
  const quantity = inUnits(one, units);
  return quantity === undefined || times === undefined ? quantity : multiply(quantity, times);
}

/**
 * Two or three sides, with one unit behind them or each with its own (`120 x 80 x 40 cm`, `12 ft 6 in x 10 ft`), multiplied. They may be named:
 * `L 12cm W 8cm`.
 */
function sides(text: string, count: number, units: readonly Unit[]): Decimal | undefined {
  const written = text
    .replace(SIDE_NAME, "*")
    .replace(/^\*/, "")
    .split(/\s?[x×*]\s?/i);
  const unit = /(?:\p{L}+|['"′″’”]+)$/u.exec(text)?.[0] ?? "";
  if (written.length !== count || unit === "") return undefined;
  let product: Decimal | undefined = "1";
  for (const side of written) {
    const length = inUnits(/\d$/u.test(side) ? side + unit : side, units);
    product = length === undefined || product === undefined ? undefined : multiply(product, length);
  }
  return product;
}

/** Hours, minutes and perhaps seconds as on a clock. */
function clock(text: string): Decimal | undefined {
  const [, hours, minutes = "", seconds = "0"] = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  return hours === undefined ? undefined : inUnits(`${hours}h${minutes}m${seconds}s`, DURATION);
}

/** Hours and minutes as on a clock, in minutes. */
function clockMinutes(text: string): Decimal | undefined {
  const seconds = /^\d{1,4}:\d{2}$/.test(text) ? clock(text) : undefined;
  return seconds === undefined ? undefined : ratio(seconds, "60");
}

/** A duration with units, or in the notation of ISO 8601 without years and months (`P1DT2H30M`). */
function duration(text: string): Decimal | undefined {
  if (!/^P(?=[\dT])/.test(text)) return inUnits(text, DURATION);
  const [days = "", time = ""] = text.slice(1).split("T");
  return /^(?:\d+[WD])*$/.test(days) && /^(?:\d+(?:\.\d+)?[HMS])*$/.test(time)
    ? inUnits(days + time, DURATION)
    : undefined;
}

/** Degrees with minutes and seconds, negative by a sign, or by a letter for the south or the west before or behind them. `O` is none: the west in French, the east in German. */
function angle(text: string): Decimal | undefined {
  const [, sign = "", before = "", digits = "", after = ""] =
    /^([-+−]?)([NSEW]?)\s?(\d.*?)\s?([NSEW]?)$/.exec(text) ?? [];
  const marks = [sign, before, after].filter((mark) => mark !== "");
  const value = marks.length > 1 ? undefined : inUnits(digits, ANGLE);
  return value !== undefined && /^[-−SW]$/.test(marks[0] ?? "") ? negate(value) : value;
}

function bytes(text: string, base: Decimal): Decimal | undefined {
  const [, number = "", unit = ""] = /^(\d+(?:\.\d+)?)\s?([a-z]+)$/i.exec(text) ?? [];
  const [, prefix, infix = ""] = /^([kmgtpe]?)(?:(i?)B|bytes?)$/i.exec(unit) ?? [];
  const isOfBits = /[A-Z]b$/.test(unit); // `Mb` are megabits
  if (prefix === undefined || isOfBits || (infix !== "" && base !== "1024")) return undefined;
  let value: Decimal | undefined = number;
  const power = prefix === "" ? 0 : 1 + BYTE_PREFIXES.indexOf(prefix.toLowerCase());
  for (let step = 0; step < power && value !== undefined; step++) value = multiply(value, base);
  return value;
}

/** A size as `du` and `ls` write it: `1.5K`, `20M`, or a number of bytes. */
function bareBytes(text: string): Decimal | undefined {
  const [, number, prefix = ""] = /^(\d+(?:\.\d+)?)([KMGTP]?)$/.exec(text) ?? [];
  return number === undefined ? undefined : bytes(`${number}${prefix}B`, "1024");
}

/** What a count may be written in. */
const MANY: Readonly<Record<string, Decimal>> = {
  k: "1000",
  m: "1000000",
  mn: "1000000",
  b: "1000000000",
  bn: "1000000000",
};

/** A count, maybe with a letter for thousands, millions or billions, and what is counted: `1.5K followers`. */
function abbreviated(text: string): Decimal | undefined {
  const [, digits = "", spaced = "", letter = spaced] =
    /^(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:\s?([kK]|[bB]n?|M[Nn]?|m[nN])|(m))?(?!\p{L})\+?(?:\s(?!(?:thousand|million|billion|trillion|min|sec)s?\b)\p{L}{3}[\p{L} ]*)?$/u.exec(
      text,
    ) ?? [];
  const number = digits.replaceAll(",", "");
  const size = letter === "" ? "1" : MANY[letter.toLowerCase()];
  return number === "" || size === undefined ? undefined : multiply(number, size);
}

/** A fraction of one sign, and blanks before it. */
const FRACTION_SIGN = /\s*([¼-¾⅐-⅞])/gu;

/** A fraction, a whole number and one, or a decimal, perhaps with a unit behind it. A fraction may be one sign: `2½`. */
function fraction(written: string): Decimal | undefined {
  const text = written
    .replace(FRACTION_SIGN, (_, sign: string) => ` ${sign.normalize("NFKD")}`)
    .replaceAll("⁄", "/")
    .trim();
  const [, sign = "", whole, above, below] =
    /^([-−]?)(?:(\d{1,9}|\d{1,9}\.\d{1,9}(?=[^\d/]*$))(?:[\s-]|(?=\D*$)))?(?:(\d{1,9})\s?\/\s?(\d{1,9}))?[^\d/]*$/.exec(
      text,
    ) ?? [];
  if (whole === undefined && above === undefined) return undefined;
  const part = above === undefined || below === undefined ? "0" : ratio(above, below);
  const value = part === undefined ? undefined : sum(whole ?? "0", part);
  return value !== undefined && sign !== "" ? negate(value) : value;
}

/** Largest number below the line of a fraction that is written, and largest number that is written as one. */
const BELOW_MAX = 1000;
const VALUE_MAX = 1e9;

/** How fractions are written: with the whole number before them, or above the line. */
export const FRACTION_FORMS = ["1 1/2", "3/2"] as const;
export type FractionForm = (typeof FRACTION_FORMS)[number];

/** A number as a fraction in lowest terms, as a whole number where it is one; `undefined` where no small fraction is equal to it. */
export function fractionText(decimal: Decimal, form: FractionForm): string | undefined {
  const value = Math.abs(Number(decimal));
  const sign = decimal.startsWith("-") ? "-" : "";
  const [above, below] = value > VALUE_MAX ? [0, Number.POSITIVE_INFINITY] : nearestFraction(value);
  if (below > BELOW_MAX || ratio(`${sign}${above}`, String(below)) !== plain(decimal)) return undefined;
  if (below === 1) return `${sign}${above}`;
  const whole = form === "1 1/2" ? Math.floor(above / below) : 0;
  return `${sign}${whole === 0 ? "" : `${whole} `}${above - whole * below}/${below}`;
}

/** The first convergent of the continued fraction of a number that is equal to it in binary fractions. */
function nearestFraction(value: number): readonly [above: number, below: number] {
  let [above, aboveBefore, below, belowBefore] = [Math.floor(value), 1, 1, 0];
  let rest = value - above;
  while (below <= BELOW_MAX && Math.abs(above / below - value) > Number.EPSILON * Math.max(value, 1) * 4) {
    const inverse = 1 / rest;
    const term = Math.floor(inverse);
    [above, aboveBefore] = [term * above + aboveBefore, above];
    [below, belowBefore] = [term * below + belowBefore, below];
    rest = inverse - term;
  }
  return [above, below];
}
