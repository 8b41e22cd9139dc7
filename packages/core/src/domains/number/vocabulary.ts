import { numberWord, ordinalWord, quoted, withArticle } from "../../emit/english.js";
import type { Term } from "../../space/term.js";
import type { Phrase, Vocabulary } from "../../space/vocabulary.js";
import { CONVERSIONS } from "./conversions.js";
import { type Fraction, formatOf, type Whole } from "./format.js";
import { rangeText } from "./ranges.js";

/* How the operators of the number domain are said. Numbers are nouns: "the second number in …, multiplied by 2". */

/** The literal argument of a call, as text. */
function said(args: readonly Term[], index: number): string {
  const term = args[index];
  return term?.kind === "literal" ? String(term.value) : "";
}

const STYLES: Readonly<Record<string, string>> = {
  "1,234.5": "",
  "1.234,5": " (with a decimal comma)",
  "1 234.5": " (without commas between thousands)",
  "1 234,5": " (with a decimal comma and no points between thousands)",
};

function styled(style: string): string {
  return STYLES[style] ?? "";
}

const AGGREGATES: Readonly<Record<string, string>> = {
  sum: "the sum of the numbers",
  mean: "the mean of the numbers",
  largest: "the largest number",
  "sum of money": "the sum of the amounts of money",
  "largest sum of money": "the largest amount of money",
  smallest: "the smallest number",
  median: "the median of the numbers",
  "sum of products": "the sum of the numbers, multiplied where a sign of times stands between them,",
  "first less second": "the difference of the first two numbers",
  spread: "the difference between the largest and the smallest number",
};

/** What is said about the only argument that is not a literal. */
function of(phrase: (value: string, args: readonly Term[]) => string): Phrase {
  return ({ args }, subjects, say) => phrase(say.subject(args[0], subjects), args);
}

/** What is said about two arguments. */
function pair(phrase: (left: string, right: string, args: readonly Term[]) => string): Phrase {
  return ({ args }, subjects, say) => phrase(say.noun(args[0], subjects), say.noun(args[1], subjects), args);
}

/** What is said about three arguments. */
function triple(phrase: (all: string, args: readonly Term[]) => string): Phrase {
  return ({ args }, subjects, say) => {
    const [first, second, third] = args.slice(0, 3).map((arg) => say.noun(arg, subjects));
    return phrase(`${first}, ${second} and ${third}`, args);
  };
}

/** What is said about three arguments of different parts. */
function triples(phrase: (first: string, second: string, third: string, args: readonly Term[]) => string): Phrase {
  return ({ args }, subjects, say) => {
    const [first = "", second = "", third = ""] = args.slice(0, 3).map((arg) => say.noun(arg, subjects));
    return phrase(first, second, third, args);
  };
}

/** What is said about a number and what divides it: another number, or a literal. */
function divided(phrase: (number: string, divisor: string) => string): Phrase {
  return ({ args }, subjects, say) => {
    const [number, divisor] = args;
    return phrase(
      say.noun(number, subjects),
      divisor?.kind === "literal" ? said(args, 1) : say.noun(divisor, subjects),
    );
  };
}

/** What rounding does: `rounded up to the next 0.05`. */
function roundedWords(step: string, origin: string, mode: string): string {
  const grid = origin === "0" ? "" : `, counted from ${origin}`;
  return `${modeWords(mode, gridWords(step))}${grid}`;
}

function modeWords(mode: string, grid: string): string {
  switch (mode) {
    case "nearest":
      return `rounded to the nearest ${grid}`;
    case "halfEven":
      return `rounded to the nearest ${grid} (halves to the even one)`;
    case "up":
      return `rounded up to the next ${grid}`;
    case "down":
      return `rounded down to the last ${grid}`;
    case "towardZero":
      return `rounded towards zero to a ${grid}`;
    default:
      return `rounded away from zero to a ${grid}`;
  }
}

function gridWords(step: string): string {
  return step === "1" ? "whole number" : `multiple of ${step}`;
}

function scaledWords(factor: string, addend: string): string {
  const [above = "", below] = factor.split("/");
  const times = above === "1" ? "" : ` times ${above}`;
  const divided = below === undefined ? "" : ` divided by ${below}`;
  const added = addend === "0" ? "" : addend.startsWith("-") ? ` minus ${addend.slice(1)}` : ` plus ${addend}`;
  return `${times}${divided}${added}`;
}

function conversionWords(name: string): string {
  const conversion = CONVERSIONS[name];
  if (conversion === undefined) return `converted from ${name}`;
  const { from, to, numerator, denominator, before, after } = conversion;
  const how =
    before !== "0" || after !== "0"
      ? ""
      : denominator === "1"
        ? ` (multiplied by ${numerator})`
        : ` (divided by ${denominator})`;
  return `converted from ${from} to ${to}${how}`;
}

function shiftedWords(power: number): string {
  const places = Math.abs(power) === 1 ? "one place" : `${numberWord(Math.abs(power))} places`;
  return `with its decimal point moved ${places} to the ${power > 0 ? "right" : "left"}`;
}

function limitedWords(places: number, mode: string): string {
  const digits = places === 0 ? "no decimals" : `at most ${decimals(places)}`;
  return mode === "nearest" ? `with ${digits}` : `with ${digits}, rounded ${DIRECTIONS[mode] ?? mode}`;
}

const DIRECTIONS: Readonly<Record<string, string>> = { towardZero: "towards zero", awayFromZero: "away from zero" };

function decimals(count: number): string {
  return count === 1 ? "one decimal" : `${numberWord(count)} decimals`;
}

/** How a number looks in a format: `with two decimals and commas between thousands`; empty for the plainest. */
function formatWords(pattern: string): string {
  const format = formatOf(pattern);
  if (format === undefined) return ` written as ${quoted(pattern)}`;
  const remarks = [
    ...fractionWords(format.fraction),
    ...wholeWords(format.whole),
    ...(format.plus ? ["a plus before positive numbers"] : []),
    ...(format.currency === "" ? [] : [`${format.currency} in front`]),
    ...(format.exponent === null ? [] : ["a power of ten"]),
    ...(format.negative === "()" ? ["brackets around negative numbers"] : []),
    ...(format.negative === "behind" ? ["the minus sign at the end"] : []),
  ];
  const percent = format.percent ? " as a percentage" : "";
  if (remarks.length === 0) return percent;
  const [first = "", ...others] = remarks;
  const listed = others.length === 0 ? first : `${[first, ...others.slice(0, -1)].join(", ")} and ${others.at(-1)}`;
  return `${percent} with ${listed}`;
}

function fractionWords(fraction: Fraction | null): readonly string[] {
  if (fraction === null) return [];
  const { mark, least, most, fill } = fraction;
  const comma = mark === "," ? ["a decimal comma"] : [];
  if (fill === " ") return [`its decimals in at least ${numberWord(most ?? 0)} columns`, ...comma];
  if (most === null) return least === 0 ? comma : [`at least ${decimals(least)}`, ...comma];
  return [most === least ? decimals(least) : `at most ${decimals(most)}`, ...comma];
}

const GROUPS: Readonly<Record<string, string>> = {
  ",": "commas",
  ".": "points",
  " ": "spaces",
  "'": "apostrophes",
  "’": "apostrophes",
  _: "underscores",
};

function wholeWords({ width, fill, group, indian, omitsZero }: Whole): readonly string[] {
  if (omitsZero) return ["no zero before the point"];
  if (indian) return ["commas as in India"];
  if (group !== "") return [`${GROUPS[group] ?? "fixed spaces"} between thousands`];
  if (width === 1) return [];
  return [
    fill === "0"
      ? `zeros in front up to ${numberWord(width)} digits`
      : `spaces in front up to ${numberWord(width)} places`,
  ];
}

const BASES: Readonly<Record<string, string>> = { "2": "binary", "8": "octal", "16": "hexadecimal" };

function baseWords(base: string): string {
  return BASES[base] ?? `base ${base}`;
}

const written = of((number, args) => number + formatWords(said(args, 1)));

const nouns: Readonly<Record<string, Phrase>> = {
  asNumber: of((text, args) => `the number in ${text}${styled(said(args, 1))}`),
  readNumber: of((text, args) => `the ${ordinalWord(Number(said(args, 2)))} number in ${text}${styled(said(args, 1))}`),
  size: of((text) => `the number of characters of ${text}`),
  itemCount: of((list) => `the number of ${list.replace(/^the /, "")}`),
  wordCount: of((text) => `the number of words in ${text}`),
  occurrences: of((text, args) => `the number of times that ${quoted(said(args, 1))} occurs in ${text}`),
  occurrencesOf: pair((text, part) => `the number of times that ${part} occurs in ${text}`),
  aggregate: of((text, args) => `${AGGREGATES[said(args, 2)] ?? said(args, 2)} in ${text}${styled(said(args, 1))}`),
  aggregateCells: of(
    (cells, args) => `${AGGREGATES[said(args, 2)] ?? said(args, 2)} in ${cells}${styled(said(args, 1))}`,
  ),
  labelledNumbers: of(
    (text, args) => `the labelled numbers of ${text}, those that are there, written as ${quoted(said(args, 1))}`,
  ),
  extremeItem: of((items, args) => {
    const [extreme, isNamed] = [said(args, 2).replace(/^name of the /, ""), said(args, 2).startsWith("name")];
    return `${isNamed ? "the name of " : ""}the one with the ${extreme} number${styled(said(args, 1))} of ${items}`;
  }),
  placeOfExtreme: of((items, args) => `the place of the ${said(args, 2)} number among ${items}`),
  scoresWon: of((text, args) => `how many of the scores in ${text} the ${said(args, 1)} side won`),
  fromRoman: of((text) => `the number that ${text} is as a Roman numeral`),
  fromWords: of((text) => `the number that ${text} says in words`),
  fromPrefixed: of(
    (text) =>
      `the number that ${text} is as an integer of a program (hexadecimal behind 0x, octal behind 0o, binary behind 0b)`,
  ),
  fromBase: of((text, args) => `the number that ${text} is as ${withArticle(baseWords(said(args, 1)))} number`),
  measured: of((text, args) => `the ${said(args, 1)} in ${text}`),
  anglePart: of((angle, args) => `the ${said(args, 1)} of the angle ${angle}`),
  divided: of((number, args) => `${said(args, 1)} divided by ${number}`),
  inFraction: of((number, args) => `${number} as a fraction (${quoted(said(args, 1))})`),
  sum: pair((left, right) => `the sum of ${left} and ${right}`),
  difference: pair((left, right) => `${left} minus ${right}`),
  distance: pair((left, right) => `how far apart ${left} and ${right} are`),
  product: pair((left, right) => `${left} times ${right}`),
  markedAmount: of((text) => `the amount in ${text}, negative for a debit and positive for a credit`),
  netOf: pair((plus, minus) => `${plus} less ${minus}, where a blank one counts as nothing`),
  balance: triples(
    (first, second, minus) => `${first} plus ${second} less ${minus}, where a blank one counts as nothing`,
  ),
  productAndExtra: triples((first, second, extra, args) => {
    const how = said(args, 4);
    const added = how === "plus" ? `plus ${extra}` : `${how.split(" ")[0]} ${extra} per cent of that`;
    return `${first} times ${second}, ${added}, where a blank one counts as nothing`;
  }),
  reduced: pair((number, cell) => `${number} less what ${cell} says: a percentage, an amount or nothing`),
  ratio: pair((left, right) => `${left} divided by ${right}`),
  relativeChange: pair((from, to) => `the change from ${from} to ${to} as a share of the former`),
  shareOfBoth: pair((part, rest) => `${part} divided by the sum of it and ${rest}`),
  increased: pair((number, percent) => `${number} plus ${percent} per cent of it`),
  includedPart: pair((number, percent) => `what is in ${number} of ${percent} per cent that were added`),
  beforeIncrease: pair((number, percent) => `what plus ${percent} per cent of it is ${number}`),
  decreased: pair((number, percent) => `${number} minus ${percent} per cent of it`),
  quotient: divided((number, divisor) => `how often ${divisor} goes into ${number}`),
  remainder: divided((number, divisor) => `what is left of ${number} after multiples of ${divisor}`),
  larger: pair((left, right) => `the larger of ${left} and ${right}`),
  smaller: pair((left, right) => `the smaller of ${left} and ${right}`),
  sumOfThree: triple((all) => `the sum of ${all}`),
  productOfThree: triple((all) => `the product of ${all}`),
  productAndSum: triples((first, second, added) => `${first} times ${second}, plus ${added}`),
  productIncreased: triples((first, second, percent) => `${first} times ${second}, plus ${percent} per cent of that`),
  productDecreased: triples((first, second, percent) => `${first} times ${second}, minus ${percent} per cent of that`),
  proportion: triples((amount, from, to) => `${amount} times ${to} divided by ${from}`),
  differenceTimes: triples((left, right, factor) => `the difference ${left} minus ${right}, times ${factor}`),
  perHundred: triples((amount, from, to) => `how much of ${amount} there is for every hundred from ${from} to ${to}`),
  bodyMassIndex: pair(
    (weight, height) => `the body mass index of ${weight} kilograms and a height of ${height} metres or centimetres`,
  ),
  counterUse: pair((from, to) => `what a counter counted from ${from} to ${to}, going on from 0 after its last number`),
  payWithOvertime: pair(
    (hours, rate, args) => `${hours} times ${rate}, and half of that more for what is above ${said(args, 2)}`,
  ),
  withMinutes: pair((whole, minutes) => `${whole} plus a sixtieth of ${minutes}`),
  excess: of((number, args) =>
    said(args, 1) === "0"
      ? `${number}, or 0 where that is less`
      : `what ${number} is above ${said(args, 1)}, at least 0`,
  ),
  shortfall: of((number, args) => `what ${number} is below ${said(args, 1)}, at least 0`),
  significant: of((number, args) => `${number} rounded to ${numberWord(Number(said(args, 1)))} significant figures`),
  inFigures: of(
    (number, args) => `${number} with ${numberWord(Number(said(args, 1)))} significant figures, zeros at the end also`,
  ),
  plainValue: ({ args }, subjects, say) => say.noun(args[0], subjects),
  roundTo: of((number, args) => `${number} ${roundedWords(said(args, 1), said(args, 2), said(args, 3))}`),
  scale: of((number, args) => `${number}${scaledWords(said(args, 1), said(args, 2))}`),
  convert: of((number, args) => `${number} ${conversionWords(said(args, 1))}`),
  shifted: of((number, args) => `${number} ${shiftedWords(Number(said(args, 1)))}`),
  limited: of((number, args) => `${number} ${limitedWords(Number(said(args, 1)), said(args, 2))}`),
  writeNumber: written,
  writeRounded: of(
    (number, args) => `${number} rounded and written${formatWords(said(args, 1)) || " as a whole number"}`,
  ),
  writeExact: written,
  writeTwo: pair((left, right, args) => `${left} and ${right}, written as ${quoted(said(args, 2))}`),
  writeThree: triple((all, args) => `${all}, written as ${quoted(said(args, 3))}`),
  inWords: of((number, args) => `${number} in words (${quoted(said(args, 1))})`),
  counted: of((number, args) => {
    const [one = "", many = ""] = said(args, 1).split("|");
    return `${number} followed by ${quoted(one)} for 1, by ${quoted(many)} otherwise`;
  }),
  countedOrNone: of((number, args) => {
    const [none = "", one = "", many = ""] = said(args, 1).split("|");
    return `${number} followed by ${quoted(one)} for 1, by ${quoted(many)} otherwise, and ${quoted(none)} for 0`;
  }),
  inParts: of(
    (number, args) => `${number} in parts like ${quoted(said(args, 1))}, those left out that there are none of`,
  ),
  inPacks: pair(
    (pieces, size, args) =>
      `${pieces} in packs of ${size} like ${quoted(said(args, 2))}, those left out that there are none of`,
  ),
  ordinal: of((number) => `${number} as an ordinal (“1st”)`),
  inRoman: of((number, args) => `${number} as a Roman numeral in ${said(args, 1)} letters`),
  inBase: of((number, args) => {
    const width = Number(said(args, 2));
    return `${number} as ${withArticle(baseWords(said(args, 1)))} number${width > 1 ? ` of ${numberWord(width)} digits` : ""}`;
  }),
  compact: of(
    (number, args) =>
      `${number} in the largest unit that it has one of (${said(args, 1)})${formatWords(said(args, 2))}`,
  ),
  compactExact: of(
    (number, args) => `${number} in the largest unit that it has one of (${said(args, 1)}), with all its decimals`,
  ),
  range: of((number, args) => `the range that ${number} lies in, like ${quoted(rangeExample(args))}`),
  below: question((args) => `is below ${said(args, 2)}`),
  atLeast: question((args) => `is at least ${said(args, 2)}`),
  equalsNumber: question((args) => `equals ${said(args, 2)}`),
  isDivisible: question((args) => `is a multiple of ${said(args, 2)}`),
  isNumber: of((cell) => `${cell} is a number`),
  comparesWithin: of((cell, args) => `the first number in ${cell} ${RELATION_WORDS[said(args, 2)] ?? ""} the second`),
  isLess: pair((left, right) => `the number in ${left} is less than that in ${right}`),
  isEqualNumber: pair((left, right) => `the numbers in ${left} and ${right} are equal`),
  bandOf: of((cell, args) => `the band of the number in ${cell} (${bandWords(said(args, 2))})`),
  relationBetween: pair((left, right) => `how the number in ${left} compares with that in ${right}`),
  levelAgainst: pair(
    (left, right, args) => `whether the number in ${left} is none, short (${said(args, 3)} that in ${right}) or enough`,
  ),
  placeInRange: triples(
    (number, low, high) => `whether the number in ${number} is below, within or above those in ${low} and ${high}`,
  ),
  placeInWrittenRange: pair(
    (number, range) => `whether the number in ${number} is below, within or above the range in ${range}`,
  ),
  relationWithin: of((cell) => `how the first number in ${cell} compares with the second`),
  relationToZero: of((cell) => `how the number in ${cell} compares with 0`),
  numberKind: of((cell) => `whether ${cell} is a whole number, a number with decimals or no number`),
};

/** Bands between limits, by name. */
function bandWords(limits: string): string {
  const [first = "", ...others] = limits.split("|");
  return [`below ${first} is band 1`, ...[first, ...others].map((limit, at) => `from ${limit} band ${at + 2}`)].join(
    ", ",
  );
}

const RELATION_WORDS: Readonly<Record<string, string>> = {
  less: "is less than",
  equal: "equals",
  greater: "is greater than",
};

function question(what: (args: readonly Term[]) => string): Phrase {
  return of((cell, args) => `the number in ${cell} ${what(args)}`);
}

/** The first range of a rule. */
function rangeExample(args: readonly Term[]): string {
  const [step = "", origin = "", gap = "", separator = "", format = ""] = [1, 2, 3, 4, 5].map((i) => said(args, i));
  return rangeText(origin, step, origin, gap, separator, format) ?? `${origin}${separator}${step}`;
}

/** A text of a number is written. */
const writes: Phrase = (call, subjects, say) => `writes ${say.noun(call, subjects)}`;

/** Operators that write a text of a number. */
const WRITING: readonly string[] = [
  "writeNumber",
  "writeRounded",
  "writeExact",
  "writeTwo",
  "writeThree",
  "inWords",
  "ordinal",
  "counted",
  "inFraction",
  "inRoman",
  "inBase",
  "compact",
  "compactExact",
  "inPacks",
  "inParts",
  "countedOrNone",
  "range",
];

/** How the operators of the number domain are said. */
export const vocabulary: Vocabulary = {
  nouns,
  deeds: Object.fromEntries(WRITING.map((name) => [name, writes])),
  changes: {},
};
