import type { SearchView, Table } from "../../space/grammar.js";
import { type Memo, remember } from "../../space/memo.js";
import { isList, isText, type Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";
import { isSameRun, kindsOf } from "./classes.js";
import { lengthOf } from "./codePoints.js";
import { least } from "./extremes.js";
import { partingsOf, sharedEndings } from "./loops.js";
import { RECASINGS, recase as runRecase } from "./recase.js";
import {
  agreements,
  asIs,
  endAfter,
  foldAll,
  foldCapitals,
  goesOnWith,
  lengthsWithin,
  openings,
  recasedHeads,
  type SliceSlots,
  type Subject,
  sliceHeads,
  sliceIndex,
  slicesGiving,
  spanIndex,
  stopsOf,
  subjectsIn,
} from "./slices.js";
import { agreement, isFill, splitsCodePoint, textsOf } from "./texts.js";

/** A constant is proposed wherever all texts begin alike, up to the end of a run of letters or of digits. */
export function* constantCut(spec: VectorId, _: readonly string[], view: SearchView): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  const shared = sharedPrefix(texts);
  const [first = ""] = texts;
  const kinds = kindsOf(first, view.memo);
  for (let end = 1; end <= shared; end++) {
    if (end < shared && isSameRun(kinds[end - 1] ?? 0, kinds[end] ?? 0)) continue;
    if (splitsCodePoint(first, end)) continue;
    yield view.store.vector(texts.map(() => first.slice(0, end)));
  }
}

/** A constant gives exactly the texts that are all equal. */
export function* constantWitness(spec: VectorId): Iterable<readonly VectorId[]> {
  yield [spec];
}

/** Every way to divide the wanted texts in two, of which the left slot proposes the first. */
export function* concatWitness(
  spec: VectorId,
  slots: readonly string[],
  view: SearchView,
): Iterable<readonly VectorId[]> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  for (const head of view.cuts(slots[0] ?? "", spec)) {
    const tails = texts.map((text, input) => text.slice(String(view.store.at(head, input)).length));
    const tail = view.store.vector(tails);
    // Nothing may follow in some rows where what follows in the others is there for a cell that is blank in these.
    if (!tails.includes("") || (slots[1] === "text" && isOfAffixes(tails, view))) yield [head, tail];
  }
}

/** Optional parts behind each other at the end of an output, at most: with as many columns that may be blank, more are hardly told apart. */
const AFFIXES_MAX = 4;

/** True for texts that optional parts give, one behind the other: each is there in some rows only. */
function isOfAffixes(texts: readonly string[], view: SearchView, left = AFFIXES_MAX): boolean {
  if (left === 0 || texts.every((text) => text === "")) return false;
  return view.table("affix").vectors.some((vector) => {
    const parts = view.store.values(vector).map(String);
    const isThere = parts.some((part) => part !== "");
    if (!isThere || !texts.every((text, input) => text.startsWith(parts[input] ?? ""))) return false;
    const rest = texts.map((text, input) => text.slice(parts[input]?.length));
    return rest.every((text) => text === "") || isOfAffixes(rest, view, left - 1);
  });
}

/** Values of a table that begin all wanted texts, of which parts that are there in some rows only may be all that follows. */
export function* prefixCut(spec: VectorId, table: Table, view: SearchView): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  const mayEnd = view.table("affix").vectors.length > 0;
  for (const vector of table.vectors) {
    const begins = (text: string, input: number): boolean => {
      const value = view.store.at(vector, input);
      return isProperPrefix(value, text) || (mayEnd && value === text);
    };
    if (texts.every(begins)) yield vector;
  }
}

/** Values of a table that begin the wanted texts and may be empty in some. */
export function* optionalCut(spec: VectorId, table: Table, view: SearchView): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  for (const vector of table.vectors) {
    if (texts.every((text, input) => text.startsWith(String(view.store.at(vector, input))))) yield vector;
  }
}

/**
 * True for texts that stand, but for case, in the outputs of their rows: others cannot be part of a program as they are. Marks and blanks alone are no part of
 * a row that somebody cleans twice.
 */
export function standsInTargets(vector: VectorId, view: SearchView): boolean {
  const { targets } = view;
  const values = view.store.values(vector);
  return (
    targets.length === view.scopes.length &&
    values.some((value) => isText(value) && /[\p{L}\p{Nd}]/u.test(value)) &&
    values.every((value, input) => {
      const target = targets[input];
      return isText(value) && value !== "" && isText(target) && target.toLowerCase().includes(value.toLowerCase());
    })
  );
}

/** Slices that begin all wanted texts. */
export function* sliceCut(spec: VectorId, slots: readonly string[], view: SearchView): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts !== null) yield* sliceHeads(texts, sliceIndex(view, slots, asIs), view);
}

/** Every slice that gives the wanted texts. */
export function* sliceWitness(
  spec: VectorId,
  slots: readonly string[],
  view: SearchView,
): Iterable<readonly VectorId[]> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  for (const { subject, start, end } of slicesGiving(texts, sliceIndex(view, slots, asIs), view)) {
    yield [subject, start.vector, end];
  }
}

/** Spans that begin all wanted texts. */
export function* spanCut(spec: VectorId, slots: readonly string[], view: SearchView): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  for (const opening of openings(texts, spanIndex(view, slots))) {
    const room = agreements(opening, texts);
    for (const { offsets } of stopsOf(opening, slots, view).places) {
      const lengths = lengthsWithin(offsets, opening.start.offsets, room);
      if (lengths !== null) yield view.store.vector(texts.map((text, input) => text.slice(0, lengths[input])));
    }
  }
}

/** Every span that gives the wanted texts. */
export function* spanWitness(
  spec: VectorId,
  slots: readonly string[],
  view: SearchView,
): Iterable<readonly VectorId[]> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  for (const opening of openings(texts, spanIndex(view, slots))) {
    if (!goesOnWith(opening, texts)) continue;
    const end = endAfter(opening, texts, view);
    if (stopsOf(opening, slots, view).table.has(end)) yield [opening.subject, opening.start.vector, end];
  }
}

/** Texts of the subjects in another case that begin all wanted texts. */
export function recaseCut(families: readonly SliceSlots[], wholes: readonly string[]) {
  return function* (spec: VectorId, _: readonly string[], view: SearchView): Iterable<VectorId> {
    const texts = textsOf(view, spec);
    const folded = texts === null ? null : foldedLetters(texts);
    if (texts === null || folded === null) return;
    for (const slots of families) yield* recasedHeads(texts, folded, sliceIndex(view, slots, foldAll), view);
    for (const subject of wholeSubjects(wholes, view)) {
      const heads = texts.map((text, input) => text.slice(0, subject.texts[input]?.length));
      const begins = subject.texts.every((text, input) => folded[input]?.startsWith(text) === true);
      if (begins && heads.some((head, input) => head !== subject.originals[input])) yield view.store.vector(heads);
    }
  };
}

/** Every recasing that leaves the wanted texts as they are, over every text that equals them but for case. */
export function recaseWitness(families: readonly SliceSlots[], wholes: readonly string[]) {
  return function* (spec: VectorId, _: readonly string[], view: SearchView): Iterable<readonly VectorId[]> {
    const texts = textsOf(view, spec);
    const folded = texts === null ? null : foldedLetters(texts);
    if (texts === null || folded === null) return;
    const inners = recasable(folded, families, wholes, view);
    if (inners.size === 0) return;
    const fitting = RECASINGS.filter((name) => mayGive(name, texts, view.memo));
    for (const inner of inners) {
      const values = view.store.values(inner);
      for (const name of fitting) {
        if (values.every((value, input) => runRecase([name, value], null, view.memo) === texts[input])) {
          yield [view.store.vector(texts.map(() => name)), inner];
        }
      }
    }
  };
}

/**
 * True when a recasing may give these texts: it leaves them as they are. Swapped case alone is not stable; it is another case of
 * the texts where they hold both capitals and small letters, and no other name for capitals.
 */
function mayGive(name: string, texts: readonly string[], memo: Memo): boolean {
  const joined = texts.join("");
  if (name === "swap") return joined !== joined.toLowerCase() && joined !== joined.toUpperCase();
  return texts.every((text) => runRecase([name, text], null, memo) === text);
}

/** Texts without regard to case, or `null` where they have no letter with case or cannot be compared so. */
function foldedLetters(texts: readonly string[]): readonly string[] | null {
  const folded = foldAll(texts);
  const caseless = folded?.every((text, input) => text === texts[input] && text === text.toUpperCase()) === true;
  return caseless ? null : folded;
}

/** The vectors of unchanged text that equal the wanted one but for case. */
function recasable(
  folded: readonly string[],
  families: readonly SliceSlots[],
  wholes: readonly string[],
  view: SearchView,
): ReadonlySet<VectorId> {
  const inners = new Set<VectorId>();
  for (const slots of families) {
    for (const { subject, start } of slicesGiving(folded, sliceIndex(view, slots, foldAll), view)) {
      const sources = view.store.values(subject);
      const inner = sources.map((source, i) => {
        const from = start.offsets[i] ?? 0;
        return String(source).slice(from, from + (folded[i]?.length ?? 0));
      });
      inners.add(view.store.vector(inner));
    }
  }
  for (const subject of wholeSubjects(wholes, view)) {
    if (subject.texts.every((text, input) => text === folded[input])) inners.add(subject.vector);
  }
  return inners;
}

/** The texts of these slots, to be compared as wholes without regard to case. */
function* wholeSubjects(slots: readonly string[], view: SearchView): Iterable<Subject> {
  for (const slot of slots) {
    yield* subjectsIn(view, slot, foldAll);
    if (!growInCapitals(view)) continue;
    for (const subject of subjectsIn(view, slot, foldCapitals))
      if (subject.originals.some(growsInCapitals)) yield subject;
  }
}

function growsInCapitals(text: string): boolean {
  return text.toUpperCase().length > text.length;
}

/** Whether some cell has a letter of which the capital is written with two, as `ß` is. */
function growInCapitals(view: SearchView): boolean {
  return remember(view.memo, "text/growInCapitals", view.wholeScopes, () =>
    view.wholeScopes.some((row) => isList(row) && row.some((cell) => isText(cell) && growsInCapitals(cell))),
  );
}

/** Lists of parts that a loop may turn into the wanted texts, with every separator under which the counts agree. */
export function* mapJoinWitness(
  spec: VectorId,
  slots: readonly string[],
  view: SearchView,
): Iterable<readonly VectorId[]> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  for (const { lists, separator, parts } of partingsOf(spec, texts, view.table(slots[0] ?? ""), view)) {
    const joined = view.store.vector(texts.map(() => separator));
    const results = view.store.vector(parts);
    for (const list of lists) yield [list, joined, results];
  }
}

/** Slots whose texts may stand behind what a loop gives. */
const BEHIND_LOOPS: readonly string[] = ["cell", "half"];

/**
 * Beginnings of the wanted texts that a loop may give: all of it, or all before an ending the texts share, or before a cell, or
 * before a half of one with a mark in front of it.
 */
export function* mapJoinCut(spec: VectorId, slots: readonly string[], view: SearchView): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  const table = view.table(slots[0] ?? "");
  const found = new Set<VectorId>();
  for (const wholes of [texts, ...beforeCells(texts, view)]) {
    for (const ending of sharedEndings(wholes, view)) {
      const heads = wholes.map((text) => text.slice(0, text.length - ending));
      if (heads.some((head) => head === "")) continue;
      const vector = view.store.vector(heads);
      if (found.has(vector) || partingsOf(vector, heads, table, view).length === 0) continue;
      found.add(vector);
      yield vector;
    }
  }
}

/** The texts without what all end with: a cell, or a half of one behind a mark or white space. */
function* beforeCells(texts: readonly string[], view: SearchView): Iterable<readonly string[]> {
  for (const slot of BEHIND_LOOPS) {
    for (const { texts: endings } of subjectsIn(view, slot, asIs)) {
      const heads = texts.map((text, at) => {
        const ending = endings[at] ?? "";
        return ending !== "" && text.endsWith(ending) ? text.slice(0, text.length - ending.length) : "";
      });
      if (slot === "cell" || heads.every((head) => /[^\p{L}\p{M}\p{Nd}]$/u.test(head))) yield heads;
    }
  }
}

/** Padding to the width that all wanted texts have, of what remains without the fill: a zero of zeros. */
export function padWitness(atStart: boolean) {
  return function* (spec: VectorId, _: readonly string[], view: SearchView): Iterable<readonly VectorId[]> {
    const texts = textsOf(view, spec);
    const [first] = texts ?? [];
    if (texts === null || first === undefined) return;
    const width = lengthOf(first, view.memo);
    if (!texts.every((text) => lengthOf(text, view.memo) === width)) return;
    for (const fill of fillsOf(texts, atStart)) {
      const inner = texts.map((text) => without(text, fill, atStart));
      if (inner.some((text) => text === "")) continue;
      const same = (value: Value) => view.store.vector(texts.map(() => value));
      yield [view.store.vector(inner), same(width), same(fill)];
    }
  };
}

/** Runs of equal width that begin all wanted texts and of which some begin with a fill. */
export function* padCut(spec: VectorId, _: readonly string[], view: SearchView): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts === null || !texts.some((text) => text.startsWith("0"))) return;
  const kinds = texts.map((text) => kindsOf(text, view.memo));
  const shortest = least(texts.map((text) => text.length));
  for (let end = 2; end < shortest; end++) {
    if (kinds.some((of) => !isSameRun(of[end - 2] ?? 0, of[end - 1] ?? 0))) return;
    yield view.store.vector(texts.map((text) => text.slice(0, end)));
  }
}

function fillsOf(texts: readonly string[], atStart: boolean): ReadonlySet<string> {
  const fills = new Set<string>();
  for (const text of texts) {
    const characters = [...text];
    const fill = atStart ? characters[0] : characters[characters.length - 1];
    if (fill !== undefined && isFill(fill)) fills.add(fill);
  }
  return fills;
}

/** A text without its fill; what is nothing else, as `00`, keeps one. */
function without(text: string, fill: string, atStart: boolean): string {
  let rest = text;
  while (atStart && rest.startsWith(fill)) rest = rest.slice(fill.length);
  while (!atStart && rest.endsWith(fill)) rest = rest.slice(0, rest.length - fill.length);
  return rest === "" ? fill : rest;
}

function sharedPrefix(texts: readonly string[]): number {
  const [first = ""] = texts;
  let length = first.length;
  for (const text of texts) length = Math.min(length, agreement(text, 0, first));
  return length;
}

function isProperPrefix(value: Value, text: string): boolean {
  return isText(value) && value !== "" && value.length < text.length && text.startsWith(value);
}
