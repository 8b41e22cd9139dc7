import { type Decimal, plain } from "./decimal.js";

/**
 * How numbers are worded, named by the wording of 121: cardinal or ordinal, with or without "and" and hyphens, and in
 * small letters, with one capital, with a capital per word, or all in capitals.
 */
export const WORDINGS: readonly string[] = ["one", "first"].flatMap((unit) =>
  ["one hundred twenty-", "one hundred and twenty-", "one hundred twenty ", "one hundred and twenty "].flatMap(
    (stem) => {
      const words = stem + unit;
      return [words, sentenceCase(words), titleCase(words), words.toUpperCase()];
    },
  ),
);

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "- ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES = ["", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion"];
/** Ordinals that are not the cardinal with "th". */
const IRREGULAR: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

/** An integer below 10²¹ in English words, in one of the {@link WORDINGS}; `undefined` for other numbers. */
export function inWords(decimal: Decimal, wording: string): string | undefined {
  if (!WORDINGS.includes(wording)) return undefined;
  const [, sign = "", digits = ""] = /^(-?)(\d{1,21})$/.exec(plain(decimal)) ?? [];
  if (digits === "") return undefined;
  const style = wording.toLowerCase();
  const cardinal = (sign === "" ? "" : "minus ") + cardinalWords(digits, style.includes(" and "), style.includes("-"));
  return casedLike(wording, style.endsWith("first") ? ordinalWords(cardinal) : cardinal);
}

function cardinalWords(digits: string, and: boolean, hyphen: boolean): string {
  const padded = digits.padStart(21, "0");
  const words: string[] = [];
  for (let scale = 6; scale >= 0; scale--) {
    const group = Number(padded.slice(18 - 3 * scale, 21 - 3 * scale));
    if (group === 0) continue;
    if (and && scale === 0 && group < 100 && words.length > 0) words.push("and");
    words.push(hundredsWords(group, and, hyphen), SCALES[scale] ?? "");
  }
  return words.filter((word) => word !== "").join(" ") || "zero";
}

/** A number from 1 to 999. */
function hundredsWords(number: number, and: boolean, hyphen: boolean): string {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100];
  const head = hundreds === 0 ? "" : `${ONES[hundreds]} hundred`;
  if (rest === 0) return head;
  const joint = head === "" ? "" : and ? " and " : " ";
  return head + joint + tensWords(rest, hyphen);
}

function tensWords(number: number, hyphen: boolean): string {
  if (number < 20) return ONES[number] ?? "";
  const tens = TENS[Math.floor(number / 10)] ?? "";
  return number % 10 === 0 ? tens : `${tens}${hyphen ? "-" : " "}${ONES[number % 10]}`;
}

function ordinalWords(cardinal: string): string {
  return cardinal.replace(/[a-z]+$/, (last) => IRREGULAR[last] ?? `${last.replace(/y$/, "ie")}th`);
}

function casedLike(wording: string, words: string): string {
  if (wording === wording.toUpperCase()) return words.toUpperCase();
  if (/ [A-Z]/.test(wording)) return titleCase(words);
  return /^[A-Z]/.test(wording) ? sentenceCase(words) : words;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Every word but "and" with a capital. */
function titleCase(words: string): string {
  return words.replace(/[a-z]+/g, (word) => (word === "and" ? word : sentenceCase(word)));
}

/** Longest text that is looked at as number words, in UTF-16 units. */
const WORDS_LENGTH_MAX = 400;

/**
 * The integer that English words name, in any wording: cardinals and ordinals, with commas, "a hundred", and "1st".
 * `undefined` for anything else, also for words in an order in which numbers are not said.
 */
export function fromWords(text: string): Decimal | undefined {
  if (text.length > WORDS_LENGTH_MAX) return undefined;
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^(minus )?an? /, "$1one ")
    .replace(/[\s,-]+/g, " ");
  const [first = "", suffixed] = /^(\d{1,21})(?:st|nd|rd|th)$/.exec(said) ?? [];
  if (suffixed !== undefined) return ordinal(suffixed) === first ? suffixed : undefined;
  if (/^and | and$| and and /.test(said)) return undefined;
  const words = said.replaceAll(" and ", " ");
  const value = valueOfWords(words.replace(/^(?:minus|negative) /, "").split(" "));
  if (value === undefined) return undefined;
  const decimal = words.startsWith("minus ") || words.startsWith("negative ") ? `-${value}` : `${value}`;
  return isSaid(decimal, words.replace(/^negative /, "minus ")) ? decimal : undefined;
}

/** Whether words are those that a number is said with, as a cardinal or an ordinal. */
function isSaid(decimal: Decimal, words: string): boolean {
  const [cardinal, ordinalForm] = ["one hundred twenty one", "one hundred twenty first"].map((wording) =>
    inWords(decimal, wording),
  );
  return decimal !== "-0" && (words === cardinal || words === ordinalForm);
}

/** What the words add up to, in whatever order they stand. */
function valueOfWords(words: readonly string[]): bigint | undefined {
  let total = 0n;
  let group = 0n;
  for (const [index, word] of words.entries()) {
    const cardinal = index === words.length - 1 ? cardinalOf(word) : word;
    const scale = SCALES.indexOf(cardinal);
    const small = smallValue(cardinal);
    if (scale > 0) {
      total += group * 1000n ** BigInt(scale);
      group = 0n;
    } else if (cardinal === "hundred") group *= 100n;
    else if (small !== undefined) group += BigInt(small);
    else return undefined;
  }
  return total + group;
}

function smallValue(word: string): number | undefined {
  const [one, ten] = [ONES.indexOf(word), TENS.indexOf(word)];
  return one >= 0 ? one : ten > 0 ? 10 * ten : undefined;
}

/** `twelfth` → `twelve`; other words are left as they are. */
function cardinalOf(word: string): string {
  const irregular = Object.keys(IRREGULAR).find((cardinal) => IRREGULAR[cardinal] === word);
  return irregular ?? word.replace(/ieth$/, "y").replace(/th$/, "");
}

/** An integer with its English suffix: "1st", "12th", "-3rd"; `undefined` for fractions. */
export function ordinal(decimal: Decimal): string | undefined {
  const whole = plain(decimal);
  if (whole.includes(".")) return undefined;
  const suffix = /1\d$/.test(whole) ? "th" : (["th", "st", "nd", "rd"][Number(whole.slice(-1))] ?? "th");
  return whole + suffix;
}
