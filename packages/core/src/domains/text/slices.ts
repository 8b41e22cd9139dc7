import type { SearchView, Table } from "../../space/grammar.js";
import type { VectorId } from "../../space/valueStore.js";
import { agreement, grouped, textsOf } from "./texts.js";

/** Texts up to this length can be told apart by one number for up to four examples. */
const LENGTH_RADIX = 8192;

/** Slots of the subject and the two offsets of a slice, per slot of unchanged text in which slices may stand. */
export type SliceSlots = readonly [subject: string, start: string, end: string];

/** How texts are made comparable: as they are, or without regard to case. `null` where they cannot be. */
export type Comparison = (texts: readonly string[]) => readonly string[] | null;

export const asIs: Comparison = (texts) => texts;

/** Lower case, where that keeps the lengths: offsets must stay comparable. */
export const foldAll: Comparison = (texts) => {
  const folded = texts.map((text) => text.toLowerCase());
  return folded.every((text, input) => text.length === texts[input]?.length) ? folded : null;
};

/** Capitals in lower case: `ß` as `ss`, of which the capitals are the same. Lengths may change, so that only whole texts can be compared. */
export const foldCapitals: Comparison = (texts) => texts.map((text) => text.toUpperCase().toLowerCase());

/** A vector of texts that may be sliced, in comparable form. */
export interface Subject {
  readonly vector: VectorId;
  readonly originals: readonly string[];
  readonly texts: readonly string[];
}

/** A vector of offsets. */
export interface Place {
  readonly vector: VectorId;
  readonly offsets: readonly number[];
}

/** A place in a subject where a slice may start, and where such slices may end. */
export interface Opening {
  readonly subject: VectorId;
  readonly originals: readonly string[];
  /** The texts in comparable form. */
  readonly texts: readonly string[];
  readonly start: Place;
  /** `null` for spans: where they may end depends on where they start. */
  readonly ends: Ends | null;
}

/** Where slices of one subject may end. */
export interface Ends {
  readonly table: Table;
  readonly places: readonly Place[];
  readonly byFirst: ReadonlyMap<number, readonly Place[]>;
}

/** All openings of a family of slices, by the UTF-16 units that follow in the first and in the second text. */
export type SliceIndex = ReadonlyMap<number, readonly Opening[]>;

export function subjectsIn(view: SearchView, slot: string, compare: Comparison): readonly Subject[] {
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

/** The index of a family of slices; a family is told apart by the identity of its slots. */
export function sliceIndex(view: SearchView, slots: readonly string[], compare: Comparison): SliceIndex {
  const [subjectSlot = "", , endSlot = ""] = slots;
  return view
    .table(subjectSlot)
    .index(slots, () => openingsOf(view, slots, compare, (subject) => endsIn(view.table(endSlot, subject), view)));
}

/** The index of a family of spans: where they may end depends on where they start. */
export function spanIndex(view: SearchView, slots: readonly string[]): SliceIndex {
  const [subjectSlot = ""] = slots;
  return view.table(subjectSlot).index(slots, () => openingsOf(view, slots, asIs, () => null));
}

function openingsOf(
  view: SearchView,
  [subjectSlot = "", startSlot = ""]: readonly string[],
  compare: Comparison,
  endsOf: (subject: VectorId) => Ends | null,
): SliceIndex {
  const all: Opening[] = [];
  for (const { vector, originals, texts } of subjectsIn(view, subjectSlot, compare)) {
    const ends = endsOf(vector);
    for (const start of placesIn(view.table(startSlot, vector), view))
      all.push({ subject: vector, originals, texts, start, ends });
  }
  return grouped(all, ({ texts, start }) => unitsAt(texts, start.offsets));
}

/** The units at these offsets of the first two texts, as one number. */
function unitsAt(texts: readonly string[], offsets: readonly number[]): number {
  const first = texts[0]?.charCodeAt(offsets[0] ?? 0) || 0;
  const second = texts[1]?.charCodeAt(offsets[1] ?? 0) || 0;
  return first * 0x10000 + second;
}

const NO_OFFSETS: readonly number[] = [];
const NO_OPENINGS: readonly Opening[] = [];

/** The openings at which the first two subjects go on with the first character of their wanted texts. */
function openingsBy(wanted: readonly string[], index: SliceIndex): readonly Opening[] {
  return index.get(unitsAt(wanted, NO_OFFSETS)) ?? NO_OPENINGS;
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
export function openings(wanted: readonly string[], index: SliceIndex): readonly Opening[] {
  if (wanted.includes("")) return []; // no slice is empty
  const opened = openingsBy(wanted, index);
  if (wanted.length <= 2 || opened.length === 0) return opened;
  return opened.filter(({ texts, start }) => {
    for (let i = 2; i < wanted.length; i++) {
      if (texts[i]?.charCodeAt(start.offsets[i] ?? 0) !== wanted[i]?.charCodeAt(0)) return false;
    }
    return true;
  });
}

const NO_HEADS: readonly VectorId[] = [];

/** Heads that slices give but for case, and not already as they are. */
export function recasedHeads(
  texts: readonly string[],
  folded: readonly string[],
  index: SliceIndex,
  view: SearchView,
): readonly VectorId[] {
  const opened = openings(folded, index);
  if (opened.length === 0) return NO_HEADS;
  const heads = new Heads(texts, view);
  for (const opening of opened) {
    const { originals, start } = opening;
    addReachable(opening, agreements(opening, folded), agreementsFrom(originals, start, texts), heads);
  }
  return heads.found;
}

/** Beginnings of the texts that slices give. */
export function sliceHeads(texts: readonly string[], index: SliceIndex, view: SearchView): readonly VectorId[] {
  const opened = openings(texts, index);
  if (opened.length === 0) return NO_HEADS;
  const heads = new Heads(texts, view);
  for (const opening of opened) addReachable(opening, agreements(opening, texts), null, heads);
  return heads.found;
}

/**
 * Adds the heads of the slices from an opening that stay within the room per input; with `same`, only those that are longer
 * than that somewhere.
 */
function addReachable(
  { start, ends }: Opening,
  room: readonly number[],
  same: readonly number[] | null,
  heads: Heads,
): void {
  const from = start.offsets[0] ?? 0;
  for (let end = from + 1; end <= from + (room[0] ?? 0); end++) {
    for (const { offsets } of ends?.byFirst.get(end) ?? []) {
      const lengths = lengthsWithin(offsets, start.offsets, room);
      if (lengths === null) continue;
      if (same === null || lengths.some((length, input) => length > (same[input] ?? 0))) heads.add(lengths);
    }
  }
}

/** From starts to ends, per input; `null` where nothing lies between, or more than there is room for. */
export function lengthsWithin(
  ends: readonly number[],
  starts: readonly number[],
  room: readonly number[],
): readonly number[] | null {
  const lengths = new Array<number>(ends.length);
  for (let input = 0; input < ends.length; input++) {
    const length = (ends[input] ?? 0) - (starts[input] ?? 0);
    if (length <= 0 || length > (room[input] ?? 0)) return null;
    lengths[input] = length;
  }
  return lengths;
}

/** Beginnings of some texts by their lengths, each once. */
class Heads {
  readonly found: VectorId[] = [];
  readonly #texts: readonly string[];
  readonly #view: SearchView;
  readonly #seen = new Set<number>();

  constructor(texts: readonly string[], view: SearchView) {
    this.#texts = texts;
    this.#view = view;
  }

  add(lengths: readonly number[]): void {
    const key = lengths.reduce((sum, length) => sum * LENGTH_RADIX + length, 0);
    if (key < Number.MAX_SAFE_INTEGER && this.#seen.has(key)) return;
    this.#seen.add(key);
    this.found.push(this.#view.store.vector(this.#texts.map((text, input) => text.slice(0, lengths[input]))));
  }
}

/** A slice of a subject that gives some wanted texts. */
export interface Slice {
  readonly subject: VectorId;
  readonly start: Place;
  readonly end: VectorId;
}

/** Every slice of a family that gives the wanted texts. */
export function slicesGiving(wanted: readonly string[], index: SliceIndex, view: SearchView): readonly Slice[] {
  if (wanted.includes("")) return []; // no slice is empty
  const found: Slice[] = [];
  for (const opening of openingsBy(wanted, index)) {
    if (!goesOnWith(opening, wanted)) continue;
    const end = endAfter(opening, wanted, view);
    if (opening.ends?.table.has(end) === true) found.push({ subject: opening.subject, start: opening.start, end });
  }
  return found;
}

export function goesOnWith({ texts, start }: Opening, wanted: readonly string[]): boolean {
  for (let i = 0; i < wanted.length; i++)
    if (texts[i]?.startsWith(wanted[i] ?? "", start.offsets[i]) !== true) return false;
  return true;
}

export function endAfter({ start }: Opening, wanted: readonly string[], view: SearchView): VectorId {
  return view.store.vector(wanted.map((text, input) => (start.offsets[input] ?? 0) + text.length));
}

/** Per input, the number of units on which the subject goes on like the wanted text. */
export function agreements({ texts, start }: Opening, wanted: readonly string[]): readonly number[] {
  return agreementsFrom(texts, start, wanted);
}

function agreementsFrom(texts: readonly string[], { offsets }: Place, wanted: readonly string[]): readonly number[] {
  return wanted.map((text, input) => agreement(texts[input] ?? "", offsets[input] ?? 0, text));
}

/** Where spans from an opening may stop. */
export function stopsOf(opening: Opening, slots: readonly string[], view: SearchView): Ends {
  const [subjectSlot = "", , stopSlot = ""] = slots;
  return view.table(subjectSlot).index(opening, () => {
    const frame = view.store.vector(opening.texts.map((text, input) => [text, opening.start.offsets[input] ?? 0]));
    return endsIn(view.table(stopSlot, frame), view);
  });
}
