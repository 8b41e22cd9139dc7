import type { SearchView } from "../../space/grammar.js";
import { isText, type Value } from "../../space/value.js";
import { runsOf } from "./classes.js";
import { PAIRS } from "./pairs.js";
import { delimitersOf, type Literals, tokensIn } from "./proposals.js";
import { occurrences } from "./semantics.js";

/* Marks at which cells fall into a part in front and a part behind: the name of a setting and its value, an address and its server. */

/** Marks that are tried per column, at most, of those in all texts and of those in some. */
const MARKS_MAX = 2;

/** Marks that end a first part in some of the texts, those in most of them and then the rarest first; and some that not all have. */
export const firstMarks: Literals = function* ([texts = []], view) {
  const counted = countedMarks(texts, view);
  const first = counted.slice(0, MARKS_MAX);
  const optional = counted.filter((one) => one.isOptional && !first.includes(one)).slice(0, MARKS_MAX);
  for (const { mark } of [...first, ...optional]) yield [mark];
};

/** Marks behind which some of the texts have a part that the others lack. */
export const optionalMarks: Literals = function* ([texts = []], view) {
  const optional = countedMarks(texts, view).filter(({ isOptional }) => isOptional);
  for (const { mark } of optional.slice(0, MARKS_MAX)) yield [mark];
};

/** Pairs of brackets and quotes inside which some of the texts have a part that the others lack. */
export const optionalPairs: Literals = function* ([texts = []]) {
  for (const pair of PAIRS) {
    const having = texts.filter((text) => isText(text) && has(text, pair)).length;
    if (having > 0 && having < texts.length) yield [pair];
  }
};

/** Classes of which runs may be left out, besides tokens. */
const OPTIONAL: readonly (readonly Value[])[] = [["digits"], ["number"], ["uppercase"], ["capitalised"]];

/** Classes of which some of the texts have a run that the others lack. */
export const optionalClasses: Literals = function* ([texts = []], view) {
  for (const [name] of [...OPTIONAL, ...tokensIn([texts], view)]) {
    const having = texts.filter((text) => isText(text) && runsOf(text, String(name), view.memo).starts.length > 0);
    if (name !== undefined && having.length > 0 && having.length < texts.length) yield [name];
  }
};

function has(text: string, [open = "", close = ""]: string): boolean {
  const start = text.indexOf(open);
  return start >= 0 && text.indexOf(close, start + 1) > 0;
}

interface CountedMark {
  readonly mark: string;
  /** Some texts have it and others do not. */
  readonly isOptional: boolean;
}

/** The marks of the texts, those in most of them and then the rarest first. */
function countedMarks(texts: readonly Value[], view: SearchView): readonly CountedMark[] {
  const here = texts.filter(isText);
  const marks = new Set(here.flatMap((text) => delimitersOf(text, view)).filter(isMark));
  const counted = [...marks].map((mark) => {
    const counts = here.map((text) => occurrences(text, mark, view.memo).length);
    const having = counts.filter((count) => count > 0).length;
    return { mark, having, isOptional: having < here.length, all: counts.reduce((sum, count) => sum + count, 0) };
  });
  return counted.sort((one, other) => other.having - one.having || one.all - other.all);
}

/** A single mark, or one between blanks; hyphens and points alone stand within words and numbers. */
function isMark(delimiter: string): boolean {
  const mark = delimiter.trim();
  return [...mark].length === 1 && (delimiter === mark ? !/[-.'’]/.test(mark) : delimiter === ` ${mark} `);
}
