import { amountOf } from "../../emit/english.js";
import { unlabelledCells } from "../../space/columnCells.js";
import type { Operator, SearchView } from "../../space/grammar.js";
import { type Memo, remember } from "../../space/memo.js";
import { areDatesOrScores, isQuantityColumn } from "../../space/quantities.js";
import { asText, isBlank, isList, isText, type Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";
import * as affirmations from "./affirmations.js";
import { type ClassName, runsOf } from "./classes.js";
import { lengthOf } from "./codePoints.js";
import { rangesOfBlanks } from "./columnProposals.js";
import { form } from "./form.js";
import { keptLength } from "./lengths.js";
import { areWrittenOtherwise, isWrittenInCases, isWrittenOtherwise } from "./letterCases.js";
import { marksOf, runsIn } from "./naming.js";
import { holdsAllItems, isItemised } from "./otherList.js";
import { isPlaceholder, saysNothing } from "./placeholders.js";
import { tokensIn } from "./proposals.js";
import { versionStepOf, whereVersions } from "./versionSteps.js";
import { beginsWithVowel, VOWEL_KINDS, type VowelKind } from "./vowels.js";

/*
 * Guards: what may be asked about a row to tell cases apart. They are defined on every row: a question about a missing
 * cell is answered with no, but for the question whether it is missing.
 */

/** Texts from the rows that a guard looks for, at most per operator and frame. */
const SOUGHT_MAX = 40;
/** Longest text that a guard looks for, in UTF-16 units. */
const SOUGHT_LENGTH_MAX = 24;
/** Classes whose presence tells cases apart. */
const TELLING: readonly ClassName[] = ["digits", "letters", "uppercase", "lowercase", "spaces", "punctuation"];

/** Classes with which texts begin in one case and not in another. */
const BEGINNING: readonly ClassName[] = ["digits", "letters", "uppercase", "lowercase"];

type Run = Operator["run"];
type Literals = NonNullable<Operator["literals"]>;

/** Asks something of a text; of a missing cell the answer is no. */
function asks(question: (text: string, by: Value | undefined, memo: Memo) => boolean): Run {
  return ([text, by], _, memo) => isText(text) && question(text, by, memo);
}

export const isMissing: Operator = { name: "isMissing", run: ([cell]) => cell === null };

/** The cell is neither missing nor blank. */
export const isFilled: Operator = {
  name: "isFilled",
  run: asks((text) => text.trim() !== ""),
  literals: ([cells = []]) => (cells.some((cell) => !isText(cell) || cell.trim() === "") ? [[]] : []),
};

/** All cells of a row from one column to another (0-based, both included) are missing or blank; asked of columns that are in some example. */
export const areBlank: Operator = {
  name: "areBlank",
  run: ([from, to], scope) => isList(scope) && scope.slice(from as number, (to as number) + 1).every(isBlank),
  literals: rangesOfBlanks,
};

export const isEmpty: Operator = { name: "isEmpty", run: asks((text) => text.trim() === "") };

export const contains: Operator = {
  name: "contains",
  run: asks((text, needle) => text.includes(needle as string)),
  literals: sought((text, memo) => [...marksOf(text), ...runsIn(text, "alphanumerics", memo)]),
};

export const startsWith: Operator = {
  name: "startsWith",
  run: asks((text, needle) => text.startsWith(needle as string)),
  literals: sought((text, memo) => beginnings(text, memo), isMeasured),
};

export const endsWith: Operator = {
  name: "endsWith",
  run: asks((text, needle) => text.endsWith(needle as string)),
  literals: sought((text, memo) => endings(text, memo)),
};

export const equals: Operator = {
  name: "equals",
  run: asks((text, other) => text === other),
  literals: sought((text) => [text], undefined, true),
};

/** The cell answers with yes, in whatever words; asked where all filled cells answer. */
export const saysYes: Operator = {
  name: "saysYes",
  run: ([cell]) => affirmations.saysYes(asText(cell)),
  literals: whereAnswers,
};

/** What the cell answers, yes or no, as the key of a map. */
export const answerOf: Operator = {
  name: "answerOf",
  relates: true,
  run: ([cell]) => affirmations.answerOf(asText(cell)),
  literals: whereAnswers,
};

function* whereAnswers([cells = []]: Parameters<Literals>[0]): Generator<readonly Value[]> {
  const answers = cells.filter(isText).flatMap((cell) => (cell.trim() === "" ? [] : [affirmations.answerOf(cell)]));
  if (answers.includes("yes") && answers.includes("no") && !answers.includes(undefined)) yield [];
}

/** The text has exactly this form (see `form`). */
export const looksLike: Operator = {
  name: "looksLike",
  run: asks((text, other) => form(text) === other),
  literals: sought((text) => [form(text)]),
};

/** The text has a character of a class. */
export const has: Operator = {
  name: "has",
  run: asks((text, name, memo) => runsOf(text, name as string, memo).starts.length > 0),
  literals: (args, view) => [...ofClasses(TELLING, args, view), ...tokensIn(args, view)],
};

/** The text is a single run of a class. */
export const isAll: Operator = {
  name: "isAll",
  run: asks((text, name, memo) => isOneRun(text, name as string, memo)),
  literals: (args, view) => [
    ...ofClasses([...TELLING, "alphanumerics", "capitalised", "number"], args, view),
    ...tokensIn(args, view),
  ],
};

/** The text begins with a character of a class. */
export const startsWithClass: Operator = {
  name: "startsWithClass",
  run: asks((text, name, memo) => runsOf(text, name as string, memo).starts[0] === 0),
  literals: (args, view) => ofClasses(BEGINNING, args, view),
};

/** Classes of characters, without letter cases where the column has the same cells in several and no example tells these apart. */
function ofClasses(
  names: readonly string[],
  [texts = []]: Parameters<Literals>[0],
  view: SearchView,
): readonly (readonly Value[])[] {
  const areMixed = remember(view.memo, "text/cellsInCases", view.scopes, () => new Map<VectorId, boolean>());
  const key = view.store.vector(texts);
  const isMixed = areMixed.get(key) ?? areWrittenOtherwise(texts, unlabelledCells(texts, view));
  areMixed.set(key, isMixed);
  return names.filter((name) => !isMixed || !CASES.includes(name)).map((name) => [name]);
}

const CASES: readonly string[] = ["uppercase", "lowercase", "capitalised"];

/**
 * The text begins with a vowel, in any case: as a letter, with or without accents, or as English articles ask, by its sound (`an hour`, `a user`). It is asked
 * where words stand in front of the text in every output, and not the same in all.
 */
export const startsWithVowel: Operator = {
  name: "startsWithVowel",
  run: asks((text, kind) => beginsWithVowel(text, kind as VowelKind)),
  literals: ([texts = []], { targets }) => {
    const words = new Set(targets.map((target, at) => wordBefore(texts[at], target)));
    return words.size > 1 && !words.has(null) ? VOWEL_KINDS.map((kind) => [kind]) : [];
  },
};

/** The text has at least so many characters (code points). */
export const isLongerThan: Operator = {
  name: "isLongerThan",
  run: asks((text, count, memo) => lengthOf(text, memo) > (count as number)),
  limit: ([text, count], memo) =>
    isText(text)
      ? {
          name: amountOf(count as number, "character"),
          distance: Math.abs(lengthOf(text, memo) - (count as number) - 0.5),
        }
      : undefined,
  *literals([texts], view) {
    if (isQuantityColumn(texts ?? [], view)) return;
    const { memo } = view;
    const lengths = [...new Set((texts ?? []).map((text) => (isText(text) ? lengthOf(text, memo) : 0)))];
    lengths.sort((left, right) => left - right);
    for (const length of lengths.slice(0, -1)) if (length > 0) yield [length];
    const kept = keptLength(view);
    if (kept !== null && !lengths.includes(kept) && kept > (lengths[0] ?? 0) && kept < (lengths.at(-1) ?? 0))
      yield [kept];
  },
};

/** The text has exactly so many characters (code points): asked of columns in which some texts are shorter and some longer. */
export const hasLength: Operator = {
  name: "hasLength",
  run: asks((text, count, memo) => lengthOf(text, memo) === count),
  *literals([texts], view) {
    if (isQuantityColumn(texts ?? [], view)) return;
    const lengths = [...new Set((texts ?? []).map((text) => (isText(text) ? lengthOf(text, view.memo) : 0)))];
    lengths.sort((left, right) => left - right);
    for (const length of lengths.slice(1, -1)) yield [length];
  },
};

/**
 * The text holds another, which is written down in small letters, in whatever case. Tried where the examples tell it from the text as it is, or other cells of the column have the
 * word in another case.
 */
export const containsButForCase: Operator = {
  name: "containsButForCase",
  run: asks((text, needle) => text.toLowerCase().includes(needle as string)),
  *literals([texts], view) {
    const column = (texts ?? []).filter(isText);
    const folded = column.map((text) => text.toLowerCase());
    // Else it is the same as looking for the text as it is.
    const isOther = (run: string): boolean =>
      column.some((text, at) => text.includes(run) !== folded[at]?.includes(run.toLowerCase()));
    yield* foldedRuns(
      texts,
      (text) => runsIn(text, "letters", view.memo),
      (run) => isOther(run) || isWrittenOtherwise(run, view),
    );
  },
};

/** The text begins with a word, which is written down in small letters, in whatever case: `RE: offer` with `re`, `Request` not. Tried where rows have the word in several cases. */
export const startsWithWord: Operator = {
  name: "startsWithWord",
  run: asks((text, word) => FIRST_WORD.exec(text)?.[0].toLowerCase() === word),
  literals: ([texts], view) =>
    foldedRuns(
      texts,
      (text) => FIRST_WORD.exec(text) ?? [],
      (word) => /\p{L}/u.test(word) && isWrittenInCases(word, view),
    ),
};

const FIRST_WORD = /^[\p{L}\p{M}\p{Nd}]+/u;

/** Some runs of the texts in small letters, each once. */
function* foldedRuns(
  texts: readonly Value[] | undefined,
  runsOfText: (text: string) => readonly string[],
  isTried: (run: string) => boolean,
): Generator<readonly Value[]> {
  const tried = new Set<string>();
  for (const run of new Set((texts ?? []).filter(isText).flatMap(runsOfText))) {
    const needle = run.toLowerCase();
    if (tried.has(needle) || needle.length > SOUGHT_LENGTH_MAX || tried.size >= SOUGHT_MAX || !isTried(run)) continue;
    tried.add(needle);
    yield [needle];
  }
}

/** The cell says that nothing is known, as `n/a` and `-` do, or is blank. */
export const isUnknown: Operator = {
  name: "isUnknown",
  run: ([cell]) => cell === null || (isText(cell) && saysNothing(cell)),
  literals: ([cells]) => ((cells ?? []).some((cell) => isText(cell) && isPlaceholder(cell)) ? [[]] : []),
};

/** The text has more than so many words: runs of visible characters. */
export const hasMoreWords: Operator = {
  name: "hasMoreWords",
  run: asks((text, count, memo) => runsOf(text, "words", memo).starts.length > (count as number)),
  limit: ([text, count], memo) =>
    isText(text)
      ? {
          name: amountOf(count as number, "word"),
          distance: Math.abs(runsOf(text, "words", memo).starts.length - (count as number) - 0.5),
        }
      : undefined,
  *literals([texts], { memo }) {
    const counts = [
      ...new Set((texts ?? []).map((text) => (isText(text) ? runsOf(text, "words", memo).starts.length : 0))),
    ];
    counts.sort((left, right) => left - right);
    for (const count of counts.slice(0, -1)) if (count > 0) yield [count];
  },
};

/** One text holds another, which is not empty. */
export const includes: Operator = {
  name: "includes",
  literals: unlessDates,
  run: ([text, part]) => isText(text) && isText(part) && part !== "" && text.includes(part),
};

/** One text holds another, which is not empty, without regard to case. */
export const includesButForCase: Operator = {
  name: "includesButForCase",
  literals: unlessDates,
  run: ([text, part]) => isText(text) && isText(part) && part !== "" && text.toLowerCase().includes(part.toLowerCase()),
};

export const isSame: Operator = {
  name: "isSame",
  literals: unlessDates,
  run: ([left, right]) => isText(left) && left === right,
};

/** Which number of the version in the second cell is the first that differs from that in the first, as the key of a map. */
export const versionStep: Operator = {
  name: "versionStep",
  relates: true,
  run: ([from, to]) => versionStepOf(asText(from), asText(to)),
  literals: whereVersions,
};

export const isSameButForCase: Operator = {
  name: "isSameButForCase",
  literals: unlessDates,
  run: ([left, right]) => isText(left) && isText(right) && left.toLowerCase() === right.toLowerCase(),
};

/** Two texts with letters have the same letters and digits in the same order, without regard to case. Not asked of one column and itself. */
export const isAlike: Operator = {
  name: "isAlike",
  literals: ([left, right]) => (left?.every((text, at) => text === right?.[at]) === true ? [] : [[]]),
  run: ([left, right]) => isText(left) && isText(right) && /\p{L}/u.test(left) && plain(left) === plain(right),
};

function plain(text: string): string {
  return text
    .normalize("NFC")
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]/gu, "");
}

/** One cell holds a list with every item of the list in another, whatever their case and order. */
export const holdsAll: Operator = {
  name: "holdsAll",
  run: ([cell, asked]) => isCell(cell) && isCell(asked) && holdsAllItems(cell, asked),
  literals: ([cells, asked]) =>
    asked?.some((text, at) => isText(text) && isItemised(text) && text !== cells?.[at]) === true ? [[]] : [],
};

function isCell(value: Value | undefined): value is string | null {
  return value === null || isText(value ?? null);
}

/**
 * Columns of dates are not compared as texts: the question there is which comes first, or whether they lie in the same day. Nor are times of day of which those of the examples
 * that differ come in one order, and those of other rows in the other: equal ones are rather early enough.
 */
function unlessDates([left = [], right = []]: Parameters<Literals>[0], view: SearchView): Iterable<readonly Value[]> {
  if (areDated(left) && areDated(right)) return [];
  const orders = ordersOf(left, right);
  if (orders === undefined || orders.size !== 1) return [[]];
  const [one, other] = [left, right].map((cells) => unlabelledCells(cells, view));
  return [...(ordersOf(one ?? [], other ?? []) ?? [])].every((order) => orders.has(order)) ? [[]] : [];
}

/** True where all cells that are not blank are dates. */
function areDated(cells: readonly Value[]): boolean {
  return areDatesOrScores(cells) && cells.some((cell) => /\d([-/.])\d+\1\d/.test(String(cell)));
}

const TIME = /^(?:[01]?\d|2[0-3]):[0-5]\d$/;

/** In which orders pairs of times that differ stand; `undefined` where some cell is no time and not blank. */
function ordersOf(left: readonly Value[], right: readonly Value[]): ReadonlySet<boolean> | undefined {
  const orders = new Set<boolean>();
  for (const [at, cell] of left.entries()) {
    const times = [cell, right[at] ?? null].map((text) => (isText(text) ? text.trim() : ""));
    if (!times.every((text) => text === "" || TIME.test(text))) return undefined;
    const [from = "", to = ""] = times.map((text) => text.padStart(5, "0"));
    if (!times.includes("") && from !== to) orders.add(from < to);
  }
  return orders;
}

/** One text has more characters (code points) than another. */
export const isLonger: Operator = {
  name: "isLonger",
  run: ([left, right], _, memo) => isText(left) && isText(right) && lengthOf(left, memo) > lengthOf(right, memo),
  literals: (args, view) => (args.some((texts) => isQuantityColumn(texts ?? [], view)) ? [] : [[]]),
};

/**
 * Texts worth looking for: those that some of the texts in view give, in order of occurrence. Digits of a quantity, and what groups them, are no text to look
 * for: a rule that turns on the size of a number has a limit. A number that is the whole cell is no part of it. Nor are a day, a month or a part of a score, of which chance tells any few apart.
 */
function sought(
  candidates: (text: string, memo: Memo) => readonly string[],
  isPlain: (texts: readonly (Value | undefined)[]) => boolean = () => true,
  isWhole = false,
): Literals {
  return ([texts], view: SearchView) => {
    const { memo } = view;
    const isQuantity = isPlain(texts ?? []) && isQuantityColumn(texts ?? [], view);
    const isDated = !isQuantity && areDatesOrScores(texts ?? []);
    const found = new Set<string>();
    for (const text of texts ?? []) {
      if (!isText(text)) continue;
      for (const candidate of candidates(text, memo)) {
        if (
          (!isWhole && candidate === text.trim() && DIGITS.test(candidate)) ||
          (isQuantity && (DIGITS.test(candidate) || groups(candidate, texts ?? []))) ||
          (isDated && PART_OF_DATE.test(candidate))
        )
          continue;
        if (candidate !== "" && candidate.length <= SOUGHT_LENGTH_MAX && found.size < SOUGHT_MAX) found.add(candidate);
      }
    }
    return [...found].map((text) => [text]);
  };
}

const DIGITS = /^\d+$/;
/** True for a mark that stands before three digits wherever it stands: it groups them, so that large numbers have it. */
function groups(mark: string, texts: readonly (Value | undefined)[]): boolean {
  if (!/^[,.' ]$/.test(mark)) return false;
  const behind = texts.filter(isText).flatMap((text) => text.split(mark).slice(1));
  return behind.every((piece) => /^\d{3}(?!\d)/.test(piece));
}

/** One or two digits, which are a day, a month, an hour or half a year. */
const PART_OF_DATE = /^\d{1,2}$/;
/** True where some number has a fraction, a sign or a mark: of whole numbers the first digits may be those of a plan, such as one of accounts. */
function isMeasured(texts: readonly (Value | undefined)[]): boolean {
  return texts.some((text) => isText(text) && /\D/.test(text.trim()));
}

/** The first character, and all up to the end of the first run of letters or digits. */
function beginnings(text: string, memo: Memo): readonly string[] {
  const [end] = runsOf(text, "alphanumerics", memo).ends;
  const [first = ""] = text;
  return end === undefined ? [first] : [first, text.slice(0, end)];
}

/** The last character, and all from the start of the last run of letters or digits. */
function endings(text: string, memo: Memo): readonly string[] {
  const start = runsOf(text, "alphanumerics", memo).starts.at(-1);
  const last = [...text].at(-1) ?? "";
  return start === undefined ? [last] : [last, text.slice(start)];
}

/** The word in front of a text in an output, in small letters, if it is as short as an article or elided; `null` where it is not. */
function wordBefore(text: Value | undefined, target: Value): string | null {
  if (!isText(text) || text === "" || !isText(target)) return null;
  const folded = target.toLowerCase();
  const before = folded.slice(0, Math.max(0, folded.indexOf(text.toLowerCase())));
  return /(?<!\p{L})\p{L}{1,4}['’]?\s*$/u.exec(before)?.[0] ?? null;
}

function isOneRun(text: string, name: string, memo: Memo): boolean {
  const { starts, ends } = runsOf(text, name, memo);
  return starts.length === 1 && starts[0] === 0 && ends[0] === text.length;
}
