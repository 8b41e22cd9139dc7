import type { LiteralKind } from "../../space/domain.js";
import type { SearchView } from "../../space/grammar.js";
import type { LiteralRule } from "../../space/language.js";
import { remember } from "../../space/memo.js";
import { quote } from "../../space/notation.js";
import { areDatesOrScores, isQuantityColumn } from "../../space/quantities.js";
import { countedBits, fragmentBits, nameBits, typedBits } from "../../space/spelling.js";
import { isList, isText, type Value } from "../../space/value.js";
import { CHANGE_NAMES } from "./affixes.js";
import { askedColumnBits } from "./askedColumns.js";
import { isBeginning } from "./beginnings.js";
import { CLASS_NAMES, TOKEN_NAMES } from "./classes.js";
import { columnBits } from "./columns.js";
import { isCountryCode } from "./dialling.js";
import { digitFormBits, isDigitForm } from "./digitForms.js";
import { isEnding } from "./endings.js";
import { SHOWN } from "./hiding.js";
import { itemClassBits } from "./itemClasses.js";
import { keptLength } from "./lengths.js";
import { isWrittenOtherwise } from "./letterCases.js";
import { cellNamingBits, dividingBits, lengthNamingBits, partNamingBits } from "./naming.js";
import { PAIRS } from "./pairs.js";
import { isPhoneForm, phoneFormBits } from "./phoneForms.js";
import { isInEveryRow, needles, PADDED_MAX } from "./proposals.js";
import { RECASINGS } from "./recase.js";
import { ELLIPSES } from "./shortening.js";
import { VOWEL_KINDS } from "./vowels.js";

/** Largest number in a program. */
const NUMBER_MAX = 1_000_000;
/** Longest text in a program, in UTF-16 units: that of the longest cell that is learned from. */
const TEXT_LENGTH_MAX = 20_000;

const TOKENS: readonly Value[] = TOKEN_NAMES;

/** What may stand in the literal slots, by kind, and what it costs. */
export const literals: Readonly<Record<string, LiteralRule>> = {
  column: { ...integer(0), bits: () => 1, bitsByView: columnBits },
  askedColumn: { ...integer(0), bits: () => 1, bitsByView: askedColumnBits },
  offset: { ...integer(0), bits: countBits, moreBits: offsetBits },
  count: { ...integer(1), bits: countBits },
  reach: { ...integer(1), bits: countBits, moreBits: offsetBits },
  digitCount: {
    expected: `an integer from 2 to ${PADDED_MAX}`,
    accepts: (value) => isInteger(value, 2) && Number(value) <= PADDED_MAX,
    bits: (value) => 2 + Math.log2(value as number), // as accepted
  },
  length: { ...integer(1), bits: countBits, bitsByView: lengthBits },
  ordinal: {
    expected: `an integer from -${NUMBER_MAX} to ${NUMBER_MAX} other than 0`,
    accepts: (value) => value !== 0 && isInteger(value, -NUMBER_MAX),
    bits: (value) => ordinalBits(value as number), // as accepted
  },
  order: { expected: "the numbers from 1 to 6 or fewer, each once", accepts: isOrder, bits: orderBits },
  class: { ...oneOf(CLASS_NAMES), bits: () => 3.3, bitsInView: tokenBits },
  itemClass: { ...oneOf(CLASS_NAMES), bits: () => 3.3, bitsByView: itemClassBits, bitsInView: tokenBits },
  markedClass: { ...oneOf(CLASS_NAMES), bits: (name) => (name === "number" ? 1 : 3) },
  case: { ...oneOf(RECASINGS), bits: () => 2.6 },
  pair: { ...oneOf(PAIRS), bits: () => 2 },
  fill: {
    expected: "one character",
    accepts: (value) => typeof value === "string" && value.length <= 2 && [...value].length === 1,
    bits: (value) => (value === "0" || value === " " ? 1 : 5),
  },
  needle: { ...text(1), bits: markBits, bitsInView: structuralBits },
  mark: {
    ...text(1),
    bits: markBits,
    bitsByView: markBitsInView,
  },
  conjunction: {
    expected: "a word or sign between blanks, perhaps with a comma in front",
    accepts: (value) => isText(value) && /^,?\s(?:\p{L}{1,4}|[&+])\s$/u.test(value),
    bits: (value) => (/^ (?:and|&|or) $/.test(String(value)) ? 1 : 3),
  },
  numbering: {
    expected: "a text of 1 to 24 characters with no digit but one 1",
    accepts: (value) => isText(value) && value.length <= 24 && /^\P{Nd}*1\P{Nd}*$/u.test(value),
    bits: (value) => 1 + typedBits(String(value).replace("1", "")),
  },
  text: {
    ...text(0),
    bits: (value) => typedBits(String(value)) + edgeBits(String(value)) + capitalBits(String(value)),
    bitsInView: (value, { names }) => (names.has(value) ? nameBits(value) : Number.POSITIVE_INFINITY),
    moreBits: (value, { targets, names }) => fragmentBits(String(value), targets) + countedBits(value, names),
  },
  change: { ...oneOf(CHANGE_NAMES), bits: () => 2 },
  affix: { ...text(0), bits: (value) => typedBits(String(value)) },
  sought: {
    ...text(1),
    bits: soughtBits,
    bitsByView: (value, view) => caseBits(value, view) + soughtBitsInView(value, view),
  },
  foldedWord: { ...text(1), bits: soughtBits, bitsByView: soughtBitsInView },
  whole: {
    ...text(0),
    bits: wholeBits,
    bitsByView: (value, view) =>
      caseBits(value, view) + Math.min(wholeBits(value), NAMED_BITS + cellNamingBits(value, view)),
  },
  shown: { ...oneOf(SHOWN), bits: (shown) => (shown === "initials" ? 2 : 4) },
  longest: { ...integer(1), bits: (length) => Math.min(roundBits(length as number), countBits(length)) },
  kept: { ...integer(1), bits: () => 1 },
  ellipsis: { ...oneOf(ELLIPSES), bits: (mark) => 1 + ELLIPSES.indexOf(String(mark)) / 2 },
  countryCode: {
    expected: "what a country is dialled with, such as 49",
    accepts: (value) => isText(value) && isCountryCode(value),
    bits: (value) => 3 + 2 * String(value).length,
  },
  beginning: {
    expected: "what a code or an address may begin with, such as @ or https://",
    accepts: (value) => isText(value) && isBeginning(value),
    bits: (value) => 1 + typedBits(String(value)),
  },
  vowel: { ...oneOf(VOWEL_KINDS), bits: () => VOWEL_BITS },
  ending: {
    expected: "the ending of a file, such as .pdf",
    accepts: (value) => isText(value) && isEnding(value),
    bits: () => 4,
  },
  digitForm: {
    expected: "a form for digits, such as ###-####",
    accepts: (value) => isText(value) && isDigitForm(value),
    bits: (value) => digitFormBits(String(value)),
  },
  phoneForm: {
    expected: "a form for telephone numbers, such as (###) ###-#### or ###-###-#### x*",
    accepts: (value) => isText(value) && isPhoneForm(value),
    bits: (value) => phoneFormBits(String(value)),
  },
  form: { ...text(1), bits: (value) => 3 + String(value).length },
  separator: { ...text(0), bits: (value) => typedBits(String(value)) },
};

function integer(least: number): LiteralKind {
  return {
    expected: `an integer from ${least} to ${NUMBER_MAX}`,
    accepts: (value) => isInteger(value, least),
  };
}

function isInteger(value: Value, least: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= NUMBER_MAX;
}

function oneOf(names: readonly string[]): LiteralKind {
  return {
    expected: `one of ${names.map(quote).join(", ")}`,
    accepts: (value) => typeof value === "string" && names.includes(value),
  };
}

function text(least: number): LiteralKind {
  return {
    expected: `a text of ${least} to ${TEXT_LENGTH_MAX} characters`,
    accepts: (value) => typeof value === "string" && value.length >= least && value.length <= TEXT_LENGTH_MAX,
  };
}

/**
 * Bits of a digit at either end of a text: next to what is read from the row it would be a part of a number. One in sixteen
 * texts with letters or digits has one, among those of the corpus.
 */
const EDGE_DIGIT_BITS = 4;

/** Less than nothing, as much as a rare guard costs: it is asked for only where words that may be articles stand in front. */
const VOWEL_BITS = -6;

function edgeBits(value: string): number {
  return /^\d|\d$/.test(value) ? EDGE_DIGIT_BITS : 0;
}

/**
 * Bits of a capital that stands alone among other characters of a text: it is mostly the initial of something in the row. One in
 * seventy texts with letters has one, among those of the corpus.
 */
const LONE_CAPITAL_BITS = 6;

function capitalBits(value: string): number {
  return value.length > 1 && /(?<![\p{L}\p{M}\p{Nd}])\p{Lu}(?![\p{L}\p{M}\p{Nd}])/u.test(value) ? LONE_CAPITAL_BITS : 0;
}

/** Bits of saying that a text which is looked for is a word, a mark or a cell of the rows: nearly all are. */
const NAMED_BITS = 0.5;

function markBits(value: Value): number {
  return 1 + typedBits(String(value));
}

/** Bits of a mark that the examples tell: all of several have it behind what their outputs hold, and there are few such. Set by hand. */
const TOLD_BITS = 0.5;

function markBitsInView(mark: Value, view: SearchView): number {
  if (view.scopes.length > 1) return TOLD_BITS;
  return Math.min(markBits(mark), NAMED_BITS + partNamingBits(mark, view));
}

function soughtBits(value: Value): number {
  return 2 + (typedBits(String(value)) + edgeBits(String(value))) / 2;
}

function soughtBitsInView(value: Value, view: SearchView): number {
  return Math.max(dividingBits(value, view), Math.min(soughtBits(value), NAMED_BITS + partNamingBits(value, view)));
}

/** What it costs to look for a word as it is, where rows without an answer write it in another case. Set by hand. */
const CASE_BITS = 5;

function caseBits(value: Value, view: SearchView): number {
  return isWrittenOtherwise(value, view) ? CASE_BITS : 0;
}

function wholeBits(value: Value): number {
  return 2 + typedBits(String(value)) / 2;
}

/** Bits of a class of tokens, which are proposed only where texts hold such tokens: one of few, however rare it is elsewhere. Set by hand. */
const TOKEN_BITS = 2;

function tokenBits(name: Value): number {
  return TOKENS.includes(name) ? TOKEN_BITS : Number.POSITIVE_INFINITY;
}

/** A length is one of those that the cells in view are spread over, and nobody counts to a large one. */
function lengthBits(length: Value, view: SearchView): number {
  return length === keptLength(view) ? 1 : Math.max(countBits(length), 1 + lengthNamingBits(view));
}

/** 1.5 bits for every doubling of a count, and one. */
/** What it costs to cut a cell at a count of characters, other than at its ends, where all cells of the rows are plain numbers. Set by hand. */
const NUMBER_CUT_BITS = 11;

function offsetBits(count: Value, view: SearchView): number {
  return count !== 0 && areNumberRows(view) ? NUMBER_CUT_BITS : 0;
}

/** Whether all cells are short numbers, numbers that say how much, dates or scores: a few characters of one say nothing. */
function areNumberRows(view: SearchView): boolean {
  return remember(view.memo, "text/numberRows", view.wholeScopes, () => {
    const rows = [...view.wholeScopes, ...view.unlabelled.slice(0, ROWS_CONSULTED_MAX)].filter(isList);
    const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, place) => rows.map((row) => row[place] ?? null));
    const areNumbers = (cells: readonly Value[]): boolean =>
      cells.every((cell) => /^\d{1,2}$/.test(String(cell))) || isQuantityColumn(cells, view) || areDatesOrScores(cells);
    return columns.length > 0 && columns.every(areNumbers);
  });
}

/** Unlabelled rows that are consulted besides the examples. */
const ROWS_CONSULTED_MAX = 64;

function countBits(count: Value): number {
  return 1.5 * Math.log2((count as number) + 1) + 1; // counts are numbers
}

/** Texts are cut to round lengths more than to others. Set by hand. */
function roundBits(length: number): number {
  return length % 10 === 0 ? 3 : length % 5 === 0 ? 4 : 8;
}

function isOrder(value: Value): boolean {
  const places = isText(value) ? value.split(" ") : [];
  return places.length <= 6 && [...places].sort().every((place, at) => place === String(at + 1)) && places.length > 0;
}

/** One of all orders of so many parts. */
function orderBits(value: Value): number {
  let bits = 1;
  for (const place of String(value).split(" ").keys()) bits += Math.log2(place + 1);
  return bits;
}

/** Elias gamma code of |n|, and the sign. */
function ordinalBits(n: number): number {
  return 2 * Math.floor(Math.log2(Math.abs(n))) + (n < 0 ? 2 : 1);
}

/**
 * Bits of an anchor that every row of the data holds: it belongs to the form of the column, and naming it is a choice
 * among the anchors the texts share. Other anchors have to be spelled out.
 */
function structuralBits(needle: Value, search: SearchView): number {
  return isText(needle) && isInEveryRow(needle, search)
    ? 1 + Math.log2(1 + needles(search).length)
    : Number.POSITIVE_INFINITY;
}
