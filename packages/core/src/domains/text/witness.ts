import type { SearchView, Table } from "../../space/grammar.js";
import { isList, type Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";
import { isSameRun, kindsOf } from "./classes.js";
import { lengthOf } from "./codePoints.js";
import { RECASINGS, recase as runRecase } from "./recase.js";
import { isText, occurrences } from "./semantics.js";

/** Texts up to this length can be told apart by one number for up to four examples. */
const LENGTH_RADIX = 8192;

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
export function* concatWitness(
  spec: VectorId,
  slots: readonly string[],
  view: SearchView,
): Iterable<readonly VectorId[]> {
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

/** True for texts that stand, but for case, in the outputs of their rows: others cannot be part of a program as they are. */
export function standsInTargets(vector: VectorId, view: SearchView): boolean {
  const { targets } = view;
  return (
    targets.length === view.scopes.length &&
    view.store.values(vector).every((value, input) => {
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
  for (const opening of openings(texts, sliceIndex(view, slots, onward))) {
    const room = agreements(opening, texts);
    for (const stop of stopsOf(opening, slots, view).places) {
      const lengths = stop.offsets.map((end, input) => end - (opening.start.offsets[input] ?? 0));
      if (lengths.every((length, input) => length > 0 && length <= (room[input] ?? 0))) {
        yield view.store.vector(texts.map((text, input) => text.slice(0, lengths[input])));
      }
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
  for (const opening of openings(texts, sliceIndex(view, slots, onward))) {
    if (!goesOnWith(opening, texts)) continue;
    const end = endAfter(opening, texts, view);
    if (stopsOf(opening, slots, view).table.has(end)) yield [opening.subject, opening.start.vector, end];
  }
}

/** Texts of the subjects in another case that begin all wanted texts. */
export function recaseCut(families: readonly SliceSlots[], wholes: readonly string[]) {
  return function* (spec: VectorId, _: readonly string[], view: SearchView): Iterable<VectorId> {
    const texts = textsOf(view, spec);
    const folded = texts === null ? null : foldAll(texts);
    if (
      texts === null ||
      folded === null ||
      folded.every((text, i) => text === texts[i] && text === text.toUpperCase())
    )
      return;
    for (const slots of families) yield* recasedHeads(texts, folded, sliceIndex(view, slots, foldAll), view);
    for (const slot of wholes) {
      for (const subject of subjectsIn(view, slot, foldAll)) {
        const heads = texts.map((text, input) => text.slice(0, subject.texts[input]?.length));
        const begins = subject.texts.every((text, input) => folded[input]?.startsWith(text) === true);
        if (begins && heads.some((head, input) => head !== subject.originals[input])) yield view.store.vector(heads);
      }
    }
  };
}

/** Every recasing that leaves the wanted texts as they are, over every text that equals them but for case. */
export function recaseWitness(families: readonly SliceSlots[], wholes: readonly string[]) {
  return function* (spec: VectorId, _: readonly string[], view: SearchView): Iterable<readonly VectorId[]> {
    const texts = textsOf(view, spec);
    const folded = texts === null ? null : foldAll(texts);
    if (
      texts === null ||
      folded === null ||
      folded.every((text, i) => text === texts[i] && text === text.toUpperCase())
    )
      return;
    const fitting = RECASINGS.filter((name) =>
      texts.every((text) => runRecase([name, text], null, view.memo) === text),
    );
    if (fitting.length === 0) return;
    for (const inner of recasable(folded, families, wholes, view)) {
      const values = view.store.values(inner);
      for (const name of fitting) {
        if (values.every((value, input) => runRecase([name, value], null, view.memo) === texts[input])) {
          yield [view.store.vector(texts.map(() => name)), inner];
        }
      }
    }
  };
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
  for (const slot of wholes) {
    for (const subject of subjectsIn(view, slot, foldAll)) {
      if (subject.texts.every((text, input) => text === folded[input])) inners.add(subject.vector);
    }
  }
  return inners;
}

/** Lists of parts that a loop may turn into the wanted texts, with every separator under which the counts agree. */
export function* mapJoinWitness(
  spec: VectorId,
  slots: readonly string[],
  view: SearchView,
): Iterable<readonly VectorId[]> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  for (const { lists, separator, parts } of partings(texts, view.table(slots[0] ?? ""), view)) {
    const joined = view.store.vector(texts.map(() => separator));
    const results = view.store.vector(parts);
    for (const list of lists) yield [list, joined, results];
  }
}

/** Beginnings of the wanted texts that a loop may give: all of it, or all before an ending the texts share. */
export function* mapJoinCut(spec: VectorId, slots: readonly string[], view: SearchView): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  const table = view.table(slots[0] ?? "");
  for (const ending of sharedEndings(texts, view)) {
    const heads = texts.map((text) => text.slice(0, text.length - ending));
    if (heads.some((head) => head === "")) continue;
    if (partings(heads, table, view).next().done !== true) yield view.store.vector(heads);
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

/** How texts are made comparable: as they are, or without regard to case. `null` where they cannot be. */
type Comparison = (texts: readonly string[]) => readonly string[] | null;

const asIs: Comparison = (texts) => texts;

/** As they are, for spans. */
const onward: Comparison = (texts) => texts;

/** Lower case, where that keeps the lengths: offsets must stay comparable. */
const foldAll: Comparison = (texts) => {
  const folded = texts.map((text) => text.toLowerCase());
  return folded.every((text, input) => text.length === texts[input]?.length) ? folded : null;
};

/** A vector of texts that may be sliced, in comparable form. */
interface Subject {
  readonly vector: VectorId;
  readonly originals: readonly string[];
  readonly texts: readonly string[];
}

/** A vector of offsets. */
interface Place {
  readonly vector: VectorId;
  readonly offsets: readonly number[];
}

/** A place in a subject where a slice may start, and where such slices may end. */
interface Opening {
  readonly subject: VectorId;
  readonly originals: readonly string[];
  /** The texts in comparable form. */
  readonly texts: readonly string[];
  readonly start: Place;
  /** `null` for spans: where they may end depends on where they start. */
  readonly ends: Ends | null;
}

/** Where slices of one subject may end. */
interface Ends {
  readonly table: Table;
  readonly places: readonly Place[];
  readonly byFirst: ReadonlyMap<number, readonly Place[]>;
}

/** All openings of a family of slices, by the first one and by the first two UTF-16 units that follow in the first text. */
interface SliceIndex {
  readonly byOne: ReadonlyMap<number, readonly Opening[]>;
  readonly byTwo: ReadonlyMap<number, readonly Opening[]>;
}

function subjectsIn(view: SearchView, slot: string, compare: Comparison): readonly Subject[] {
  return view.table(slot).index(compare, (table) => {
    const subjects: Subject[] = [];
    for (const vector of table.vectors) {
      const texts = textsOf(view, vector);
      const comparable = texts === null || texts.includes("") ? null : compare(texts);
      if (texts !== null && comparable !== null) subjects.push({ vector, originals: texts, texts: comparable });
    }
    return subjects;
  });
}

/** The index of a family; a family is told apart by the identity of its slots. */
function sliceIndex(view: SearchView, slots: readonly string[], compare: Comparison): SliceIndex {
  const [subjectSlot = "", startSlot = "", endSlot = ""] = slots;
  return view.table(subjectSlot).index(slots, () => {
    const all = subjectsIn(view, subjectSlot, compare).flatMap(({ vector, originals, texts }) => {
      const ends = compare === onward ? null : endsIn(view.table(endSlot, vector), view);
      return placesIn(view.table(startSlot, vector), view).map(
        (start): Opening => ({ subject: vector, originals, texts, start, ends }),
      );
    });
    const unit = ({ texts, start }: Opening, ahead: number) =>
      texts[0]?.charCodeAt((start.offsets[0] ?? 0) + ahead) ?? 0;
    return {
      byOne: grouped(all, (opening) => unit(opening, 0)),
      byTwo: grouped(all, (opening) => unit(opening, 0) * 0x10000 + unit(opening, 1)),
    };
  });
}

function endsIn(table: Table, view: SearchView): Ends {
  return table.index(endsIn, () => {
    const places = placesIn(table, view);
    return { table, places, byFirst: grouped(places, (place) => place.offsets[0] ?? 0) };
  });
}

function placesIn(table: Table, view: SearchView): readonly Place[] {
  return table.index(placesIn, () =>
    table.vectors.map((vector) => ({ vector, offsets: view.store.values(vector) as number[] })),
  );
}

/** The openings at which every subject goes on with the first character of its wanted text. */
function openings(wanted: readonly string[], index: SliceIndex): readonly Opening[] {
  if (wanted.includes("")) return []; // no slice is empty
  const first = index.byOne.get(wanted[0]?.charCodeAt(0) ?? 0) ?? [];
  if (wanted.length === 1) return first;
  return first.filter(({ texts, start }) => {
    for (let i = 1; i < wanted.length; i++) {
      if (texts[i]?.charCodeAt(start.offsets[i] ?? 0) !== wanted[i]?.charCodeAt(0)) return false;
    }
    return true;
  });
}

/** Heads that slices give but for case, and not already as they are. */
function recasedHeads(
  texts: readonly string[],
  folded: readonly string[],
  index: SliceIndex,
  view: SearchView,
): Iterable<VectorId> {
  return distinctHeads(texts, lengthsFrom(folded, index, texts), view);
}

/** Beginnings of the texts that slices give. */
function sliceHeads(texts: readonly string[], index: SliceIndex, view: SearchView): Iterable<VectorId> {
  return distinctHeads(texts, lengthsFrom(texts, index, null), view);
}

/** Lengths of the slices that begin the wanted texts; with `unlike`, only of those that differ from these texts as they are. */
function* lengthsFrom(
  wanted: readonly string[],
  index: SliceIndex,
  unlike: readonly string[] | null,
): Iterable<readonly number[]> {
  for (const opening of openings(wanted, index)) {
    const same = unlike === null ? null : agreements({ ...opening, texts: opening.originals }, unlike);
    for (const lengths of reachable(opening, agreements(opening, wanted))) {
      if (same === null || lengths.some((length, input) => length > (same[input] ?? 0))) yield lengths;
    }
  }
}

/** Per input, lengths of the slices from an opening that stay within the room. */
function* reachable({ start, ends }: Opening, room: readonly number[]): Iterable<readonly number[]> {
  const from = start.offsets[0] ?? 0;
  for (let end = from + 1; end <= from + (room[0] ?? 0); end++) {
    for (const place of ends?.byFirst.get(end) ?? []) {
      const lengths = place.offsets.map((offset, input) => offset - (start.offsets[input] ?? 0));
      if (lengths.every((length, input) => length > 0 && length <= (room[input] ?? 0))) yield lengths;
    }
  }
}

/** Beginnings of the texts by their lengths, each once. */
function* distinctHeads(
  texts: readonly string[],
  lengthsOfHeads: Iterable<readonly number[]>,
  view: SearchView,
): Iterable<VectorId> {
  const seen = new Set<number>();
  for (const lengths of lengthsOfHeads) {
    const key = lengths.reduce((sum, length) => sum * LENGTH_RADIX + length, 0);
    if (key < Number.MAX_SAFE_INTEGER && seen.has(key)) continue;
    seen.add(key);
    yield view.store.vector(texts.map((text, input) => text.slice(0, lengths[input])));
  }
}

function* slicesGiving(
  wanted: readonly string[],
  index: SliceIndex,
  view: SearchView,
): Iterable<{ subject: VectorId; start: Place; end: VectorId }> {
  if (wanted.includes("")) return; // no slice is empty
  const [first = ""] = wanted;
  const found =
    first.length === 1
      ? index.byOne.get(first.charCodeAt(0))
      : index.byTwo.get(first.charCodeAt(0) * 0x10000 + first.charCodeAt(1));
  for (const opening of found ?? []) {
    if (!goesOnWith(opening, wanted)) continue;
    const end = endAfter(opening, wanted, view);
    if (opening.ends?.table.has(end) === true) yield { subject: opening.subject, start: opening.start, end };
  }
}

function goesOnWith({ texts, start }: Opening, wanted: readonly string[]): boolean {
  for (let i = 0; i < wanted.length; i++)
    if (texts[i]?.startsWith(wanted[i] ?? "", start.offsets[i]) !== true) return false;
  return true;
}

function endAfter({ start }: Opening, wanted: readonly string[], view: SearchView): VectorId {
  return view.store.vector(wanted.map((text, input) => (start.offsets[input] ?? 0) + text.length));
}

/** Per input, the number of units on which the subject goes on like the wanted text. */
function agreements({ texts, start }: Opening, wanted: readonly string[]): number[] {
  return wanted.map((text, input) => agreement(texts[input] ?? "", start.offsets[input] ?? 0, text));
}

/** Where spans from an opening may stop. */
function stopsOf(opening: Opening, slots: readonly string[], view: SearchView): Ends {
  const [subjectSlot = "", , stopSlot = ""] = slots;
  return view.table(subjectSlot).index(opening, () => {
    const frame = view.store.vector(opening.texts.map((text, input) => [text, opening.start.offsets[input] ?? 0]));
    return endsIn(view.table(stopSlot, frame), view);
  });
}

/** Number of units on which a text from an offset agrees with the wanted one. */
function agreement(text: string, offset: number, wanted: string): number {
  let length = 0;
  while (length < wanted.length && text.charCodeAt(offset + length) === wanted.charCodeAt(length)) length++;
  return length;
}

/** Wanted texts seen as parts with one separator, and the lists that have as many parts. */
interface Parting {
  readonly lists: readonly VectorId[];
  readonly separator: string;
  readonly parts: readonly Value[];
}

/** Longest results per part that are looked for where nothing separates them. */
const UNSEPARATED_MAX = 3;

/** Ways to see each wanted text as the parts of a list, each changed somehow, with one separator between them. */
function* partings(texts: readonly string[], table: Table, view: SearchView): Generator<Parting> {
  const byCounts = listsBy(table, view, "counts", (list) => list.length);
  if (byCounts.size === 0) return;
  for (const separator of separatorsOfAll(texts, view)) {
    const lists = byCounts.get(texts.map((text) => occurrences(text, separator, view.memo).length + 1).join());
    const parts = lists === undefined ? [] : texts.map((text) => text.split(separator));
    if (lists === undefined || parts.some((of) => of.includes(""))) continue;
    const related = lists.filter((list) => isRelated(view.store.values(list) as (readonly string[])[], parts)); // lists of texts, see listsBy
    if (related.length > 0) yield { lists: related, separator, parts };
  }
  for (let width = 1; width <= UNSEPARATED_MAX; width++) {
    const lists = byCounts.get(texts.map((text) => text.length / width).join()) ?? [];
    yield* unseparated(lists, texts, () => width, view);
  }
  const byLengths = listsBy(table, view, "lengths", (list) =>
    list.reduce((sum: number, part) => sum + String(part).length, 0),
  );
  const uneven = (byLengths.get(texts.map((text) => text.length).join()) ?? []).filter(
    (list) => !isEven(view.store.values(list)),
  );
  yield* unseparated(uneven, texts, (part) => part.length, view);
}

/** True when every piece has a character of its part, but for case: a loop makes each piece of its part. */
function isRelated(lists: readonly (readonly string[])[], pieces: readonly (readonly string[])[]): boolean {
  return lists.every((list, input) =>
    list.every((part, index) => sharesCharacter(part.toLowerCase(), (pieces[input]?.[index] ?? "").toLowerCase())),
  );
}

function sharesCharacter(left: string, right: string): boolean {
  for (const character of left) if (right.includes(character)) return true;
  return false;
}

/**
 * Partings without a separator. Each piece must stand in its part but for case: whatever a loop could add around its
 * parts is, without a separator, a separator or a constant around the loop.
 */
function* unseparated(
  lists: readonly VectorId[],
  texts: readonly string[],
  widthOf: (part: string) => number,
  view: SearchView,
): Generator<Parting> {
  for (const list of lists) {
    const parts = view.store.values(list) as (readonly string[])[]; // lists of texts, see listsBy
    const pieces = parts.map((of, input) => chunks(texts[input] ?? "", (index) => widthOf(of[index] ?? "")));
    const fits = pieces.every((row, input) =>
      row.every((piece, index) => parts[input]?.[index]?.toLowerCase().includes(piece.toLowerCase()) === true),
    );
    if (fits) yield { lists: [list], separator: "", parts: pieces };
  }
}

/** The lists of a table that have several parts somewhere and none empty of parts, by a number taken of each. */
function listsBy(
  table: Table,
  view: SearchView,
  name: string,
  measure: (list: readonly Value[]) => number,
): ReadonlyMap<string, readonly VectorId[]> {
  return table.index(`lists:${name}`, () => {
    const usable = table.vectors.filter((vector) => {
      const lists = view.store.values(vector);
      return (
        lists.every((list) => isList(list) && list.length > 0) && lists.some((list) => isList(list) && list.length > 1)
      );
    });
    return grouped(usable, (vector) =>
      view.store
        .values(vector)
        .map((list) => measure(list as readonly Value[]))
        .join(),
    ); // lists, filtered above
  });
}

/** True when all parts of all lists are equally long and short: such lists have been proposed by their counts already. */
function isEven(lists: readonly Value[]): boolean {
  const widths = new Set(lists.flatMap((list) => (list as readonly Value[]).map((part) => String(part).length))); // lists, see listsBy
  return widths.size === 1 && [...widths].every((width) => width <= UNSEPARATED_MAX);
}

/** A text cut into consecutive pieces of given widths. */
function chunks(text: string, widthOf: (index: number) => number): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const width = Math.max(1, widthOf(pieces.length));
    pieces.push(text.slice(from, from + width));
    from += width;
  }
  return pieces;
}

function grouped<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Separators that some of the texts may have been joined with. */
function separatorsOfAll(texts: readonly string[], view: SearchView): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) for (const separator of separatorsOf(text, view)) found.add(separator);
  return found;
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
