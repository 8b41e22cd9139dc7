import type { Treatment } from "../../space/domain.js";
import type { Value } from "../../space/value.js";

/** Longest texts that are compared, in UTF-16 units. */
const LENGTH_MAX = 200;
/** Digits from which on a text is the number of a card, a telephone or an account: quantities and dates have fewer. */
const LONG_MIN = 9;

/**
 * What an output does with the digits of a cell: which of them it loses; what becomes of zeros in front; how long a number is that it
 * cuts in two; and how it is written where it is a long number. `null` for what is no text, has no digit, or is very long.
 */
export function treatment(cell: Value, output: Value): Treatment | null {
  if (typeof cell !== "string" || typeof output !== "string") return null;
  if (cell.length > LENGTH_MAX || output.length > LENGTH_MAX || !/\p{Nd}/u.test(cell)) return null;
  const [from, to] = [numbersOf(cell), numbersOf(output)];
  const digits = digitsOf(cell);
  const lost = lostDigits(digits, digitsOf(output));
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
  return cut === undefined || more.length > 0 ? [] : [["cut", `cuts a number of ${cut.length} digits`]];
}

/**
 * How many digits there are, where they are many or a zero is in front; and of many, the marks and the zeros in front, if these are several, as
 * those that dial a country are.
 */
function lengthOf(output: string): readonly Way[] {
  const digits = joined(output);
  if (digits.length < output.replace(/\P{L}/gu, "").length) return [];
  const length: Way = ["length", `gives ${digits.length} digits`];
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

/** Digits of the pieces that two texts must share at least, and of those that all longer ones are made of. */
const PIECE_MIN = 2;
const PIECE_MAX = 3;

/**
 * The digits that the longest common subsequence with others leaves out, ordered, of those that count. It is made of pieces of two and more
 * digits side by side, and of single ones that are a number in both: others are there by chance, as in a constant.
 */
function lostDigits(from: readonly Digit[], to: readonly Digit[]): string {
  const width = to.length + 1;
  const lengths = new Uint8Array((from.length + 1) * width); // of what both beginnings share, by their ends; LENGTH_MAX fits
  const pieces = new Uint8Array((from.length + 1) * width); // of the last piece of that, 0 where there is none
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = 1; i <= from.length; i++) {
    for (let j = 1; j <= to.length; j++) {
      const isSingle = from[i - 1]?.isSingle === true && to[j - 1]?.isSingle === true;
      let [best, piece] = [Math.max(at(i - 1, j), at(i, j - 1)), 0];
      for (let size = 1; size <= Math.min(PIECE_MAX, i, j) && from[i - size]?.digit === to[j - size]?.digit; size++) {
        const length = at(i - size, j - size) + size;
        if (length > best && (size >= PIECE_MIN || isSingle)) [best, piece] = [length, size];
      }
      lengths[i * width + j] = best;
      pieces[i * width + j] = piece;
    }
  }
  const lost: string[] = [];
  let [i, j] = [from.length, to.length];
  while (i > 0) {
    const piece = pieces[i * width + j] ?? 0;
    const last = from[i - 1];
    if (piece > 0) [i, j] = [i - piece, j - piece];
    else if (j > 0 && at(i, j) === at(i, j - 1)) j--;
    else {
      if (last?.counts === true) lost.push(last.digit);
      i--;
    }
  }
  return lost.sort().join("");
}
