import type { SearchView } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";
import { counted, countedHead, countedOrNone, countedOrNoneHead, formsOf, formsWithNoneOf } from "./counted.js";
import { type Decimal, isDecimal } from "./decimal.js";
import { FRACTION_FORMS, fractionText, measured } from "./measures.js";
import { fromBase, fromRoman, inBase, inRoman, LETTERINGS } from "./numerals.js";
import { inParts, partsOf } from "./parts.js";
import { type Cut, cutBy, literals, textsOf, type Witness } from "./witness.js";
import { fromWords, inWords, ordinal, WORDINGS } from "./words.js";

/* How texts in which numbers are not written in digits of ten are inverted: words, ordinals, fractions, numerals, other bases. */

/** Wordings in which numbers are the wanted texts. */
export const wordsWitness: Witness = function* (spec, _, view) {
  const values = valuesBy(view, spec, /^[a-z][a-z -]*$/i, fromWords);
  if (values === null) return;
  for (const wording of WORDINGS) yield* givenBy(view, spec, values, (value) => inWords(value, wording), wording);
};

/** Number words at the beginning, with something behind a space. */
export const wordsCut: Cut = cutBy((text) => (/^[a-z]+[ -]/i.test(text) ? wordsHead(text) : undefined));

function wordsHead(text: string): string | undefined {
  let end = 0;
  let head: string | undefined;
  for (const word of text.split(" ")) {
    end += word.length;
    if (fromWords(text.slice(0, end)) !== undefined) head = text.slice(0, end);
    else if (!/^and$|^hundred|illion$|^thousand|^minus$/i.test(word)) break;
    end += 1;
  }
  return head;
}

export const ordinalWitness: Witness = function* (spec, _, view) {
  const values = valuesBy(view, spec, /^-?\d+(?:st|nd|rd|th)$/, (text) => text.replace(/\D+$/, ""));
  if (values !== null) yield* givenBy(view, spec, values, ordinal);
};

export const ordinalCut: Cut = cutBy((text) => /^-?\d+(?:st|nd|rd|th)(?!\p{L})/u.exec(text)?.[0]);

/** Numbers with a noun that is another one for one than for several. */
export const countedWitness: Witness = function* (spec, _, view) {
  const texts = textsOf(view, spec);
  const found = texts === null ? null : formsOf(texts);
  if (found === null) return;
  yield* givenBy(view, spec, found.numbers, (value) => counted(value, found.forms), found.forms);
};

/** The same with what is said of none. */
export const countedOrNoneWitness: Witness = function* (spec, _, view) {
  const texts = textsOf(view, spec);
  const found = texts === null ? null : formsWithNoneOf(texts);
  if (found === null) return;
  yield* givenBy(view, spec, found.numbers, (value) => countedOrNone(value, found.forms), found.forms);
};

export const countedOrNoneCut: Cut = cutBy(countedOrNoneHead);

/** Quantities in parts of which some are left out. */
export const partsWitness: Witness = function* (spec, _, view) {
  const texts = textsOf(view, spec);
  const found = texts === null ? null : partsOf(texts);
  if (found === null) return;
  yield* givenBy(view, spec, found.quantities, (value) => inParts(value, found.form), found.form);
};

export const countedCut: Cut = cutBy(countedHead);

/** Fractions in lowest terms. */
export const fractionWitness: Witness = function* (spec, _, view) {
  const texts = textsOf(view, spec);
  if (
    texts?.some((text) => text.includes("/")) !== true ||
    !texts.every((text) => /^-?(?:\d+ )?\d+(?:\/\d+)?$/.test(text))
  )
    return;
  const values = texts.map((text) => measured(text, "fraction"));
  if (!values.every(isDecimal)) return;
  for (const form of FRACTION_FORMS) yield* givenBy(view, spec, values, (value) => fractionText(value, form), form);
};

export const fractionCut: Cut = cutBy((text) => /^-?(?:\d+ )?\d+\/\d+(?![\d/])/.exec(text)?.[0]);

export const romanWitness: Witness = function* (spec, _, view) {
  const values = valuesBy(view, spec, /^[MDCLXVI]+$/i, fromRoman);
  // A lone C, D, L or M is mostly a letter.
  if (values === null || textsOf(view, spec)?.every((text) => /^[MDCL]$/i.test(text)) === true) return;
  for (const lettering of LETTERINGS)
    yield* givenBy(view, spec, values, (value) => inRoman(value, lettering), lettering);
};

export const romanCut: Cut = cutBy((text) => /^[MDCLXVI]+(?![\p{L}\d])/iu.exec(text)?.[0]);

/** Bases, widths and letterings in which numbers are the wanted texts. */
export const baseWitness: Witness = function* (spec, _, view) {
  const texts = textsOf(view, spec);
  if (texts?.every((text) => /^-?[0-9a-z]{1,64}$/i.test(text)) !== true) return;
  for (const base of [2, 8, 16]) {
    if (!looksLikeBase(texts, base)) continue;
    const values = texts.map((text) => fromBase(text, base));
    if (!values.every(isDecimal) || texts.some((text) => /^-?0[xob]/i.test(text))) continue;
    for (const width of widthsOf(texts))
      for (const lettering of texts.some((text) => /[a-z]/i.test(text)) ? LETTERINGS : (["small"] as const))
        yield* givenBy(view, spec, values, (value) => inBase(value, base, width, lettering), base, width, lettering);
  }
};

/** Whether texts show a base: by letters, a fixed width or ones and zeros only. */
function looksLikeBase(texts: readonly string[], base: number): boolean {
  if (base === 2) return texts.every((text) => /^-?[01]+$/.test(text)) && texts.some((text) => text.length > 1);
  const [first = ""] = texts;
  const isFixed = first.length > 1 && texts.every((text) => text.length === first.length);
  return isFixed || (base === 16 && texts.some((text) => /[a-f]/i.test(text)));
}

/** No width, and the one all texts have. */
function widthsOf(texts: readonly string[]): readonly number[] {
  const [first = ""] = texts;
  return first.length > 1 && texts.every((text) => text.length === first.length) ? [1, first.length] : [1];
}

/** Pairs of hexadecimal digits at the beginning of an even number of them. */
export const baseCut: Cut = cutBy((text) =>
  /^(?:[0-9a-f]{2}){2,4}(?![0-9a-z])/i.test(text) ? text.slice(0, 2) : undefined,
);

/** The numbers that texts of a pattern are; `null` where some are none. */
function valuesBy(
  view: SearchView,
  spec: VectorId,
  pattern: RegExp,
  read: (text: string) => Decimal | undefined,
): readonly Decimal[] | null {
  const texts = textsOf(view, spec);
  if (texts?.every((text) => pattern.test(text)) !== true) return null;
  const values = texts.map(read);
  return values.every(isDecimal) ? values : null;
}

/** The values with some literals, where writing them gives the wanted texts back. */
function* givenBy(
  view: SearchView,
  spec: VectorId,
  values: readonly Decimal[],
  write: (value: Decimal) => string | undefined,
  ...given: readonly Value[]
): Generator<readonly VectorId[]> {
  if (!values.every((value, input) => write(value) === view.store.at(spec, input))) return;
  yield [view.store.vector(values), ...literals(view, spec, ...given)];
}
