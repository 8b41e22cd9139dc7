import type { SearchView, Table } from "../../space/grammar.js";
import { isList, type Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";
import { isSameRun, kindsOf } from "./classes.js";
import { lengthOf } from "./codePoints.js";
import { recase as runRecase, RECASINGS } from "./recase.js";
import { isText, occurrences } from "./semantics.js";

/** Slots of the subject and the two offsets of a slice, per slot of unchanged text in which slices may stand. */
export type SliceSlots = readonly [subject: string, start: string, end: string];

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
export function* concatWitness(spec: VectorId, slots: readonly string[], view: SearchView): Iterable<readonly VectorId[]> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  for (const head of view.cuts(slots[0] ?? "", spec)) {
    const tails = texts.map((text, input) => text.slice(String(view.store.at(head, input)).length));
    if (tails.every((tail) => tail !== "")) yield [head, view.store.vector(tails)];
  }
}

/** Values of a table that begin all wanted texts. */
export function* prefixCut(spec: VectorId, table: Table, view: SearchView): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  for (const vector of table.vectors) {
    if (texts.every((text, input) => isProperPrefix(view.store.at(vector, input), text))) yield vector;
  }
}

/** Slices that begin all wanted texts. */
export function* sliceCut(spec: VectorId, slots: readonly string[], view: SearchView): Iterable<VectorId> {
  yield* sliceHeads(spec, slots as unknown as SliceSlots, view, exactly);
}

/** Every slice that gives the wanted texts. */
export function* sliceWitness(spec: VectorId, slots: readonly string[], view: SearchView): Iterable<readonly VectorId[]> {
  for (const { subject, start, end } of slicesGiving(spec, slots as unknown as SliceSlots, view, exactly)) {
    yield [subject.vector, start, end];
  }
}

/** Spans that begin all wanted texts. */
export function* spanCut(spec: VectorId, slots: readonly string[], view: SearchView): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  for (const subject of subjectsIn(view, slots[0] ?? "", exactly)) {
    for (const start of matchingStarts(subject, slots[1] ?? "", texts, view)) {
      const room = texts.map((text, input) => agreement(subject.texts[input] ?? "", start.offsets[input] ?? 0, text));
      for (const stop of stopsAfter(subject, start, slots[2] ?? "", view)) {
        const lengths = stop.offsets.map((end, input) => end - (start.offsets[input] ?? 0));
        if (lengths.every((length, input) => length > 0 && length <= (room[input] ?? 0))) {
          yield view.store.vector(texts.map((text, input) => text.slice(0, lengths[input])));
        }
      }
    }
  }
}

/** Every span that gives the wanted texts. */
export function* spanWitness(spec: VectorId, slots: readonly string[], view: SearchView): Iterable<readonly VectorId[]> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  for (const subject of subjectsIn(view, slots[0] ?? "", exactly)) {
    for (const start of matchingStarts(subject, slots[1] ?? "", texts, view)) {
      if (!texts.every((text, input) => subject.texts[input]?.startsWith(text, start.offsets[input]) === true)) continue;
      const end = view.store.vector(texts.map((text, input) => (start.offsets[input] ?? 0) + text.length));
      if (view.table(slots[2] ?? "", stopFrame(subject, start, view)).has(end)) yield [subject.vector, start.vector, end];
    }
  }
}

/** Texts of the subjects in another case that begin all wanted texts. */
export function recaseCut(families: readonly SliceSlots[], wholes: readonly string[]) {
  return function* (spec: VectorId, _: readonly string[], view: SearchView): Iterable<VectorId> {
    const texts = textsOf(view, spec);
    if (texts === null || texts.some((text) => fold(text) === null)) return;
    for (const slots of families) yield* sliceHeads(spec, slots, view, fold);
    for (const slot of wholes) {
      for (const subject of subjectsIn(view, slot, fold)) {
        const heads = texts.map((text, input) => text.slice(0, subject.texts[input]?.length));
        if (heads.every((head, input) => fold(head) === subject.texts[input])) yield view.store.vector(heads);
      }
    }
  };
}

/** Every recasing that leaves the wanted texts as they are, over every text that equals them but for case. */
export function recaseWitness(families: readonly SliceSlots[], wholes: readonly string[]) {
  return function* (spec: VectorId, _: readonly string[], view: SearchView): Iterable<readonly VectorId[]> {
    const texts = textsOf(view, spec);
    if (texts === null) return;
    const fitting = RECASINGS.filter((name) => texts.every((text) => runRecase([name, text], null, view.memo) === text));
    if (fitting.length === 0 || texts.every((text) => text.toLowerCase() === text.toUpperCase())) return;
    for (const inner of recasable(spec, texts, families, wholes, view)) {
      for (const name of fitting) {
        const values = view.store.values(inner);
        if (values.every((value, input) => runRecase([name, value], null, view.memo) === texts[input])) {
          yield [view.store.vector(texts.map(() => name)), inner];
        }
      }
    }
  };
}

/** The vectors of unchanged text that equal the wanted one but for case. */
function recasable(
  spec: VectorId,
  texts: readonly string[],
  families: readonly SliceSlots[],
  wholes: readonly string[],
  view: SearchView,
): ReadonlySet<VectorId> {
  const inners = new Set<VectorId>();
  for (const slots of families) {
    for (const { subject, start, end } of slicesGiving(spec, slots, view, fold)) {
      const starts = view.store.values(start);
      const ends = view.store.values(end);
      const sources = view.store.values(subject.vector);
      inners.add(view.store.vector(sources.map((source, i) => String(source).slice(starts[i] as number, ends[i] as number))));
    }
  }
  for (const slot of wholes) {
    for (const subject of subjectsIn(view, slot, fold)) {
      if (subject.texts.every((text, input) => text === fold(texts[input] ?? ""))) inners.add(subject.vector);
    }
  }
  return inners;
}

/** Lists of parts that a loop may turn into the wanted texts, with every separator under which the counts agree. */
export function* mapJoinWitness(spec: VectorId, slots: readonly string[], view: SearchView): Iterable<readonly VectorId[]> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  const seen = new Set<string>();
  for (const list of view.table(slots[0] ?? "").vectors) {
    const lists = view.store.values(list);
    for (const { separator, parts } of partings(texts, lists, view)) {
      const key = `${list}:${separator}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield [list, view.store.vector(texts.map(() => separator)), view.store.vector(parts)];
    }
  }
}

/** Beginnings of the wanted texts that a loop may give: all of it, or all before an ending the texts share. */
export function* mapJoinCut(spec: VectorId, slots: readonly string[], view: SearchView): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  const tables = view.table(slots[0] ?? "").vectors.map((list) => view.store.values(list));
  for (const ending of sharedEndings(texts, view)) {
    const heads = texts.map((text) => text.slice(0, text.length - ending));
    if (heads.some((head) => head === "")) continue;
    if (tables.some((lists) => partings(heads, lists, view).next().done !== true)) yield view.store.vector(heads);
  }
}

/** Padding to the width that all wanted texts have, of what remains without the fill. */
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
  const shortest = Math.min(...texts.map((text) => text.length));
  for (let end = 2; end < shortest; end++) {
    if (kinds.some((of) => !isSameRun(of[end - 2] ?? 0, of[end - 1] ?? 0))) return;
    yield view.store.vector(texts.map((text) => text.slice(0, end)));
  }
}

/** How texts are compared: as they are, or without regard to case. `null` where a text cannot be compared so. */
type Comparison = (text: string) => string | null;

const exactly: Comparison = (text) => text;

/** Lower case, where that keeps the length: offsets must stay comparable. */
const fold: Comparison = (text) => {
  const lowered = text.toLowerCase();
  return lowered.length === text.length ? lowered : null;
};

/** A vector of texts that may be sliced, in comparable form. */
interface Subject {
  readonly vector: VectorId;
  readonly texts: readonly string[];
}

/** A vector of offsets. */
interface Place {
  readonly vector: VectorId;
  readonly offsets: readonly number[];
}

function subjectsIn(view: SearchView, slot: string, compare: Comparison): readonly Subject[] {
  return view.table(slot).index(`subjects:${compare.name}`, (table) => {
    const subjects: Subject[] = [];
    for (const vector of table.vectors) {
      const texts = textsOf(view, vector)?.map(compare);
      if (texts?.every((text): text is string => text !== null && text !== "")) subjects.push({ vector, texts });
    }
    return subjects;
  });
}

function placesIn(table: Table, view: SearchView): readonly Place[] {
  return table.index("places", () => table.vectors.map((vector) => ({ vector, offsets: view.store.values(vector) as number[] })));
}

function placesByFirst(table: Table, view: SearchView): ReadonlyMap<number, readonly Place[]> {
  return table.index("placesByFirst", () => {
    const byFirst = new Map<number, Place[]>();
    for (const place of placesIn(table, view)) {
      const first = place.offsets[0] ?? 0;
      const others = byFirst.get(first);
      if (others === undefined) byFirst.set(first, [place]);
      else others.push(place);
    }
    return byFirst;
  });
}

/** The starts at which every subject goes on with the first character of its wanted text. */
function matchingStarts(subject: Subject, slot: string, wanted: readonly string[], view: SearchView): readonly Place[] {
  return placesIn(view.table(slot, subject.vector), view).filter((start) =>
    start.offsets.every((offset, input) => subject.texts[input]?.charCodeAt(offset) === wanted[input]?.charCodeAt(0)),
  );
}

function* sliceHeads(spec: VectorId, slots: SliceSlots, view: SearchView, compare: Comparison): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  const wanted = texts.map((text) => compare(text) ?? "");
  for (const subject of subjectsIn(view, slots[0], compare)) {
    const ends = placesByFirst(view.table(slots[2], subject.vector), view);
    for (const start of matchingStarts(subject, slots[1], wanted, view)) {
      const room = wanted.map((text, input) => agreement(subject.texts[input] ?? "", start.offsets[input] ?? 0, text));
      for (const lengths of reachableLengths(start, ends, room)) {
        yield view.store.vector(texts.map((text, input) => text.slice(0, lengths[input])));
      }
    }
  }
}

/** Lengths of the slices from one start that stay within the room. */
function* reachableLengths(start: Place, ends: ReadonlyMap<number, readonly Place[]>, room: readonly number[]): Iterable<readonly number[]> {
  const from = start.offsets[0] ?? 0;
  for (let end = from + 1; end <= from + (room[0] ?? 0); end++) {
    for (const place of ends.get(end) ?? []) {
      const lengths = place.offsets.map((offset, input) => offset - (start.offsets[input] ?? 0));
      if (lengths.every((length, input) => length > 0 && length <= (room[input] ?? 0))) yield lengths;
    }
  }
}

function* slicesGiving(
  spec: VectorId,
  slots: SliceSlots,
  view: SearchView,
  compare: Comparison,
): Iterable<{ subject: Subject; start: VectorId; end: VectorId }> {
  const wanted = textsOf(view, spec)?.map((text) => compare(text) ?? "");
  if (wanted === undefined || wanted.some((text) => text === "")) return;
  for (const subject of subjectsIn(view, slots[0], compare)) {
    const ends = view.table(slots[2], subject.vector);
    for (const start of matchingStarts(subject, slots[1], wanted, view)) {
      if (!wanted.every((text, input) => subject.texts[input]?.startsWith(text, start.offsets[input]) === true)) continue;
      const end = view.store.vector(wanted.map((text, input) => (start.offsets[input] ?? 0) + text.length));
      if (ends.has(end)) yield { subject, start: start.vector, end };
    }
  }
}

function stopFrame(subject: Subject, start: Place, view: SearchView): VectorId {
  return view.store.vector(subject.texts.map((text, input) => [text, start.offsets[input] ?? 0]));
}

function stopsAfter(subject: Subject, start: Place, slot: string, view: SearchView): readonly Place[] {
  return placesIn(view.table(slot, stopFrame(subject, start, view)), view);
}

/** Number of units on which a text from an offset agrees with the wanted one. */
function agreement(text: string, offset: number, wanted: string): number {
  let length = 0;
  while (length < wanted.length && text.charCodeAt(offset + length) === wanted.charCodeAt(length)) length++;
  return length;
}

/** Ways to see each wanted text as its list's parts, each changed somehow, with one separator between them. */
function* partings(
  texts: readonly string[],
  lists: readonly Value[],
  view: SearchView,
): Generator<{ separator: string; parts: readonly Value[] }> {
  const counts = lists.map((list) => (isList(list) ? list.length : 0));
  if (counts.some((count) => count === 0) || !counts.some((count) => count > 1)) return;
  const widest = counts.indexOf(Math.max(...counts));
  for (const separator of separatorsOf(texts[widest] ?? "", view)) {
    if (!texts.every((text, i) => occurrences(text, separator, view.memo).length === (counts[i] ?? 0) - 1)) continue;
    const parts = texts.map((text) => text.split(separator));
    if (parts.every((of) => of.every((part) => part !== ""))) yield { separator, parts };
  }
  const parts = unseparated(texts, lists);
  if (parts !== null) yield { separator: "", parts };
}

/** Parts without a separator: all of the same number of units, or each as long as the part it comes from. */
function unseparated(texts: readonly string[], lists: readonly Value[]): readonly Value[] | null {
  const width = (texts[0]?.length ?? 0) / ((lists[0] as readonly Value[]).length || 1);
  const even = texts.every((text, i) => text.length === width * (lists[i] as readonly Value[]).length);
  const result: string[][] = [];
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? "";
    const parts: string[] = [];
    let from = 0;
    for (const part of lists[i] as readonly Value[]) {
      const step = even && Number.isInteger(width) ? width : String(part).length;
      parts.push(text.slice(from, from + step));
      from += step;
    }
    if (from !== text.length || parts.some((part) => part === "")) return null;
    result.push(parts);
  }
  return result;
}

/** Separators a text may have been joined with: its runs of punctuation and space, and the pieces of these runs. */
function separatorsOf(text: string, view: SearchView): ReadonlySet<string> {
  const found = new Set<string>();
  const kinds = kindsOf(text, view.memo);
  for (let i = 0; i < text.length; i++) {
    if ((kinds[i] ?? 0) < 32) continue;
    for (let end = i + 1; end <= Math.min(text.length, i + 4) && (kinds[end - 1] ?? 0) >= 32; end++) {
      if (!splitsCodePoint(text, i) && !splitsCodePoint(text, end)) found.add(text.slice(i, end));
    }
  }
  return found;
}

/** Lengths of endings that all texts share, ascending, 0 first. */
function sharedEndings(texts: readonly string[], view: SearchView): readonly number[] {
  const [first = ""] = texts;
  const kinds = kindsOf(first, view.memo);
  const endings = [0];
  for (let length = 1; length < first.length; length++) {
    if (!texts.every((text) => text.length > length && text.endsWith(first.slice(first.length - length)))) break;
    const at = first.length - length;
    if (!isSameRun(kinds[at - 1] ?? 0, kinds[at] ?? 0)) endings.push(length);
  }
  return endings;
}

function fillsOf(texts: readonly string[], atStart: boolean): ReadonlySet<string> {
  const fills = new Set<string>();
  for (const text of texts) {
    const characters = [...text];
    const fill = atStart ? characters[0] : characters[characters.length - 1];
    if (fill !== undefined && !/[\p{L}\p{M}1-9]/u.test(fill)) fills.add(fill);
  }
  return fills;
}

function without(text: string, fill: string, atStart: boolean): string {
  let rest = text;
  while (atStart && rest.startsWith(fill)) rest = rest.slice(fill.length);
  while (!atStart && rest.endsWith(fill)) rest = rest.slice(0, rest.length - fill.length);
  return rest;
}

function sharedPrefix(texts: readonly string[]): number {
  const [first = ""] = texts;
  let length = first.length;
  for (const text of texts) length = Math.min(length, agreement(text, 0, first));
  return length;
}

function splitsCodePoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff && /[\ud800-\udbff]/.test(text.charAt(at - 1));
}

function isProperPrefix(value: Value, text: string): boolean {
  return isText(value) && value !== "" && value.length < text.length && text.startsWith(value);
}

/** The texts of a vector, or `null` when it holds something else. */
function textsOf(view: SearchView, vector: VectorId): string[] | null {
  const values = view.store.values(vector);
  return values.every(isText) ? values : null;
}
