import { amountOf } from "../../emit/english.js";
import type { Treatment } from "../../space/domain.js";
import type { Value } from "../../space/value.js";

/** Longest texts that are compared, in UTF-16 units, and most digits. */
const LENGTH_MAX = 200;
const DIGITS_MAX = 40;
/** Digits from which on a text is the number of a card, a telephone or an account: quantities and dates have fewer. */
const LONG_MIN = 9;

/**
 * What an output does with the digits of a cell: which of them it loses; what becomes of zeros in front; how long a number is that it
 * cuts in two; and how it is written where it is a long number. `null` for what is no text, has no digit, or is very long.
 */
export function treatment(cell: Value, output: Value): Treatment | null {
  if (typeof cell !== "string" || typeof output !== "string") return null;
  if (cell.length > LENGTH_MAX || output.length > LENGTH_MAX) return null;
  const [digits, made] = [digitsOf(cell), digitsOf(output)];
  if (digits.length === 0 || digits.length > DIGITS_MAX || made.length > DIGITS_MAX) return null;
  const [from, to] = [numbersOf(cell), numbersOf(output)];
  const lost = lostDigits(digits, made);
  const isAlone = to.length === 1 && !/\p{L}/u.test(output);
  const runs = cell.match(/\d+/g) ?? []; // decimals, too, may come out as a number
  const zeros =
    isAlone && runs.length === 1 && isComputed(runs[0] ?? "", to[0] ?? "")
      ? COMPUTED
      : zerosOf([...wholeOf(cell), ...runs], [...wholeOf(output), ...to], isAlone);
  const ways = new Map([["zeros", zeros], ...cutOf(from, to), ...lengthOf(output)]);
  const losses = new Map([["digits", lost === "" ? "" : `loses the digits ${lost}`]]);
  return { losses, kept: digits.filter(({ counts }) => counts).length - lost.length, ways };
}

type Way = readonly [kind: string, deed: string];

function joined(text: string): string {
  return text.replace(/\P{Nd}/gu, "");
}

function bare(number: string): string {
  return number.replace(/^0+/, "");
}

/** The numbers of a text as their digits: its runs of digits, but for those behind a decimal mark. */
function numbersOf(text: string): readonly string[] {
  return text.match(/(?<!\d[.,]|\d)\d+/g) ?? [];
}

/** All digits of a text as one number, if it has no decimals. */
function wholeOf(text: string): readonly string[] {
  return /\d[.,]\d/.test(text) ? [] : [joined(text)];
}

const COMPUTED = "computes with zeros in front of a number";

/** Whether a number with zeros in front was made into one that holds neither it nor a piece of it. */
function isComputed(number: string, made: string): boolean {
  return /^0+[1-9]/.test(number) && !made.includes(bare(number)) && !number.includes(bare(made));
}

/**
 * What becomes of the zeros in front of a number that otherwise comes out as it is, and whether one gets zeros. Zeros that are kept count where the
 * output is a number alone: it could be the number itself. Single digits count only there; elsewhere they meet by chance.
 */
function zerosOf(from: readonly string[], to: readonly string[], isAlone: boolean): string {
  const padded = (number: string): boolean => (isAlone ? /^0+[1-9]/ : /^0+[1-9]\d/).test(number);
  for (const number of from.filter(padded)) {
    const made = to.filter((other) => bare(other) === bare(number));
    if (made.includes(number)) return isAlone ? "keeps the zeros in front of a number" : "";
    if (made.includes(bare(number))) return "loses the zeros in front of a number";
    if (made.length > 0) return "changes the zeros in front of a number";
  }
  const isNew = to.some((number) => padded(number) && from.includes(bare(number)));
  return isNew ? "puts zeros in front of a number" : "";
}

/** The length of the number of which the only number of the output is a part, where it is one. */
function cutOf(from: readonly string[], to: readonly string[]): readonly Way[] {
  const [part = "", ...others] = to;
  if (part === "" || others.length > 0 || from.includes(part)) return [];
  const [cut, ...more] = from.filter((number) => number.includes(part) && bare(number) !== bare(part));
  return cut === undefined || more.length > 0 ? [] : [["cut", `cuts a number of ${amountOf(cut.length, "digit")}`]];
}

/**
 * How many digits there are, where they are many or a zero is in front; and of many, the marks and the zeros in front, if these are several, as
 * those that dial a country are.
 */
function lengthOf(output: string): readonly Way[] {
  const digits = joined(output);
  if (digits.length < output.replace(/\P{L}/gu, "").length) return [];
  const length: Way = ["length", `gives ${amountOf(digits.length, "digit")}`];
  if (digits.length < LONG_MIN) return /^0\d/.test(wholeOf(output).join("")) ? [length] : [];
  const zeros = digits.length - bare(digits).length;
  const marks = [...new Set(output.replace(/[\p{L}\p{Nd}]/gu, ""))].sort().join("");
  return [
    length,
    ["zeros in front", zeros < 2 ? "" : `gives ${zeros} zeros in front`],
    ["marks", `writes a long number with "${marks}"`],
  ];
}

interface Digit {
  readonly digit: string;
  /** Neither in front of its number nor at the end of its decimals, where zeros say nothing. */
  readonly counts: boolean;
  /** The only digit of its number, besides zeros that do not count. */
  readonly isSingle: boolean;
}

function digitsOf(text: string): readonly Digit[] {
  return [...text.matchAll(/([.,]?)(\p{Nd}+)/gu)].flatMap(([, mark = "", number = ""]) => {
    const start = number.length - bare(number).length;
    const end = mark === "" ? number.length : number.replace(/0+$/, "").length;
    const isSingle = number.replaceAll("0", "").length === 1;
    return [...number].map((digit, at) => ({
      digit,
      counts: at >= start && at < end,
      isSingle: isSingle && digit !== "0",
    }));
  });
}

/** Digits side by side of which all longer pieces are made. */
const PIECES = [2, 3] as const;

/**
 * The digits that others do not have in this order, as few as can be of those that count, ordered. What both have are pieces of two and more
 * digits side by side, and single ones that are a number in both: others are there by chance, as in a constant.
 */
function lostDigits(from: readonly Digit[], to: readonly Digit[]): string {
  const width = to.length + 1;
  // By how many digits of both are looked at: the least number of lost digits, and how many of the first are kept there (0: none, one is looked past).
  const fewest = new Float64Array((from.length + 1) * width);
  const kept = new Int8Array(fewest.length);
  for (let i = 1; i <= from.length; i++) {
    const { counts, isSingle } = from[i - 1] as Digit; // in range
    for (let j = 0; j <= to.length; j++) {
      const at = i * width + j;
      const alike = alikeBefore(from, i, to, j);
      let [least, size] = [Number.POSITIVE_INFINITY, 0];
      for (const piece of isSingle && to[j - 1]?.isSingle === true ? SIZES_OF_SINGLE : PIECES) {
        const cost = fewest[at - piece * (width + 1)] ?? 0;
        if (piece <= alike && cost < least) [least, size] = [cost, piece];
      }
      if (j > 0 && Number(fewest[at - 1]) < least) [least, size] = [Number(fewest[at - 1]), SKIPPED];
      const losing = Number(fewest[at - width]) + Number(counts);
      if (losing < least) [least, size] = [losing, 0];
      fewest[at] = least;
      kept[at] = size;
    }
  }
  const lost: string[] = [];
  for (let [i, j] = [from.length, to.length]; i > 0; ) {
    const size = kept[i * width + j] ?? 0;
    if (size === SKIPPED) j--;
    else if (size > 0) [i, j] = [i - size, j - size];
    else if (from[--i]?.counts === true) lost.push(from[i]?.digit ?? "");
  }
  return lost.sort().join("");
}

/** A digit of the others that is looked past. */
const SKIPPED = -1;
const SIZES_OF_SINGLE = [1, ...PIECES] as const;

/** How many digits before two places are the same, up to the longest piece. */
function alikeBefore(from: readonly Digit[], i: number, to: readonly Digit[], j: number): number {
  let alike = 0;
  while (alike < LONGEST && alike < i && alike < j && from[i - 1 - alike]?.digit === to[j - 1 - alike]?.digit) alike++;
  return alike;
}

const LONGEST = Math.max(...PIECES);
