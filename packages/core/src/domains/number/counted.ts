import { type Decimal, isNegative, isZero } from "./decimal.js";

/*
 * Numbers with the noun that fits: `1 night`, `3 nights`. Both forms are written in one text, a bar between them and what stands between number
 * and noun in front of each: ` night| nights`.
 */

/** A number and its noun. `undefined` where `forms` is none. */
export function counted(number: Decimal, forms: string): string | undefined {
  const [one, many, ...others] = forms.split("|");
  if (one === undefined || many === undefined || others.length > 0) return undefined;
  return number + (number === "1" ? one : many);
}

/** A number and its noun, or what is said of none: `no items| item| items`. `undefined` for negative numbers, and where `forms` are none. */
export function countedOrNone(number: Decimal, forms: string): string | undefined {
  const [none, one, many, ...others] = forms.split("|");
  if (none === undefined || one === undefined || many === undefined || others.length > 0 || isNegative(number))
    return undefined;
  return isZero(number) ? none : counted(number, `${one}|${many}`);
}

/** Whether a text is what is said of none, and two forms of a noun. */
export function areFormsWithNone(forms: string): boolean {
  const [none = "", ...others] = forms.split("|");
  return NONE.test(none) && areForms(others.join("|"));
}

/** What is said of none of something. */
const NONE = /^\p{L}+(?: \p{L}+){0,2}$/u;
/** The same at the beginning of a text. */
const NONE_HEAD = /^(?:no|zero) \p{L}+|^none(?!\p{L})/iu;

/** The beginning of a text that is a number and a noun, or says that there is none. */
export function countedOrNoneHead(text: string): string | undefined {
  return NONE_HEAD.exec(text)?.[0] ?? countedHead(text);
}

/** {@link formsOf} texts of which some one says that there is none, all in the same words; `null` where they do not. */
export function formsWithNoneOf(
  texts: readonly string[],
): { readonly forms: string; readonly numbers: readonly string[] } | null {
  const [none, ...others] = new Set(texts.filter((text) => NONE.test(text)));
  if (none === undefined || others.length > 0) return null;
  const found = formsOf(texts.filter((text) => text !== none));
  if (found === null || found.numbers.includes("0")) return null;
  const numbers = [...found.numbers];
  return {
    forms: `${none}|${found.forms}`,
    numbers: texts.map((text) => (text === none ? "0" : (numbers.shift() ?? ""))),
  };
}

/** Whether a text is two forms of a noun with nothing but blanks or a hyphen in front of them. */
export function areForms(forms: string): boolean {
  return /^([\s-]?)\p{L}[\p{L}\p{M}.]*\|\1\p{L}[\p{L}\p{M}.]*$/u.test(forms);
}

/** A number of things at the beginning of a text. */
const HEAD = /^(-?\d+(?:\.\d+)?)([\s-]?\p{L}[\p{L}\p{M}.]*)/u;

/** The beginning of a text that is a number and a noun. */
export function countedHead(text: string): string | undefined {
  return HEAD.exec(text)?.[0];
}

/** The forms of the noun of texts such as `3 nights` and `1 night`, and their numbers; `null` where not both are shown, or they disagree. */
export function formsOf(
  texts: readonly string[],
): { readonly forms: string; readonly numbers: readonly string[] } | null {
  const parts = texts.map((text) => HEAD.exec(text));
  if (parts.some((part, index) => part?.[0] !== texts[index])) return null;
  const numbers = parts.map((part) => part?.[1] ?? "");
  const nouns = parts.map((part) => part?.[2] ?? "");
  const [one, ...otherOnes] = new Set(nouns.filter((_, index) => numbers[index] === "1"));
  const [many, ...otherManys] = new Set(nouns.filter((_, index) => numbers[index] !== "1"));
  const isOneNoun = otherOnes.length === 0 && otherManys.length === 0 && one !== many;
  return one !== undefined && many !== undefined && isOneNoun ? { forms: `${one}|${many}`, numbers } : null;
}
