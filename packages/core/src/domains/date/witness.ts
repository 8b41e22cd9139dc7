import type { SearchView, Table } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";
import type { Moment } from "./moment.js";
import { fieldsOf, languagesIn, readings, standingIn } from "./proposals.js";
import { itemAt, WHOLE_READINGS } from "./read.js";
import { momentsIn, partsOf } from "./semantics.js";
import { bucketOf, isShorter, spanText } from "./spans.js";
import { writeField } from "./write.js";

type Specs = Iterable<readonly VectorId[]>;

/** The texts of a vector, or `null` when it holds something else. */
function textsOf(view: SearchView, vector: VectorId): string[] | null {
  const values = view.store.values(vector);
  return values.every((value): value is string => typeof value === "string") ? values : null;
}

/** The moments of a vector, or `null` when it holds something else. */
function momentsOf(view: SearchView, vector: VectorId): readonly Moment[] | null {
  const moments = momentsIn(view.store.values(vector));
  return moments.length === view.store.width(vector) ? moments : null;
}

/** A vector of moments with the texts of all fields that stand in the outputs. */
interface Fielded {
  readonly vector: VectorId;
  /** Distinct, one text per input each. */
  readonly fields: readonly (readonly string[])[];
}

/** The vectors of a table that have fields which stand in the outputs, in a language. */
function fieldedIn(table: Table, language: string, view: SearchView): readonly Fielded[] {
  return table.index(`fields in ${language}`, ({ vectors }) =>
    vectors.flatMap((vector) => {
      const moments = momentsOf(view, vector) ?? [];
      const standing = standingIn(view.targets, moments.length);
      const fields = moments.length === 0 ? [] : fieldsOf(moments, language, standing);
      const texts = distinct(fields.map((field) => textsIn(moments, field, language)));
      return texts.length === 0 ? [] : [{ vector, fields: texts }];
    }),
  );
}

function textsIn(moments: readonly Moment[], field: string, language: string): readonly string[] {
  return moments.flatMap((moment) => writeField(moment, field, language) ?? []);
}

function distinct(columns: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(columns.map((texts) => [texts.join("\u0000"), texts])).values()];
}

/** Every moment of which a field begins all wanted texts and a field ends them, with the languages of names in them. */
export function* asDateWitness(spec: VectorId, slots: readonly string[], view: SearchView): Specs {
  const texts = textsOf(view, spec);
  if (texts === null || view.table(slots[0] ?? "").vectors.length === 0) return;
  for (const language of languagesIn(texts, view.memo)) {
    const named = view.store.vector(texts.map(() => language));
    for (const { vector, fields } of fieldedIn(view.table(slots[0] ?? ""), language, view)) {
      if (fields.some(beginsAll(texts)) && fields.some(endsAll(texts))) yield [vector, named, spec];
    }
  }
}

/** Every text of which the wanted one is a copy with one date written in another way. */
export function* redateWitness(spec: VectorId, slots: readonly string[], view: SearchView): Specs {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  const same = (value: Value) => view.store.vector(texts.map(() => value));
  for (const vector of view.table(slots[0] ?? "").vectors) {
    const sources = textsOf(view, vector) ?? [];
    for (const [order, ordinal] of rewritings(sources, view)) {
      const middles = sources.map((source, input) => middleOf(source, texts[input] ?? "", ordinal, view));
      if (!middles.every((middle) => middle !== undefined)) continue;
      for (const language of languagesIn(middles, view.memo)) {
        yield [vector, same(order), same(ordinal), same(language), view.store.vector(middles)];
      }
    }
  }
}

/** Orders and numbers of dates that have other text around them. */
function* rewritings(
  sources: readonly string[],
  view: SearchView,
): Iterable<readonly [order: string, ordinal: number]> {
  const isInside = sources.some((source) => {
    const [part] = partsOf(source, view.memo);
    return part !== undefined && (part.start > 0 || part.end < source.length);
  });
  if (!isInside) return;
  for (const [order, ordinal] of readings([sources], view)) {
    if (typeof order === "string" && typeof ordinal === "number" && !WHOLE_READINGS.some((name) => name === order)) {
      yield [order, ordinal];
    }
  }
}

/** What stands in a wanted text in place of the date of a source; `undefined` if that differs elsewhere, or not at all. */
function middleOf(source: string, wanted: string, ordinal: number, view: SearchView): string | undefined {
  const part = itemAt(partsOf(source, view.memo), ordinal);
  if (part === undefined) return undefined;
  const [before, after] = [source.slice(0, part.start), source.slice(part.end)];
  if (wanted.length <= before.length + after.length || !wanted.startsWith(before) || !wanted.endsWith(after))
    return undefined;
  const middle = wanted.slice(before.length, wanted.length - after.length);
  return middle === source.slice(part.start, part.end) ? undefined : middle;
}

function beginsAll(texts: readonly string[]) {
  return (field: readonly string[]): boolean => texts.every((text, input) => text.startsWith(field[input] ?? text));
}

function endsAll(texts: readonly string[]) {
  return (field: readonly string[]): boolean => texts.every((text, input) => text.endsWith(field[input] ?? text));
}

/** Beginnings of a text that are proposed per moment: the longest. */
const HEADS_MAX = 3;
/** Places in the wanted texts that are looked at per moment. */
const PLACES_MAX = 40;

/** Beginnings of the wanted texts that are made of fields of one moment with equal marks between: the longest ones. */
export function* asDateCut(spec: VectorId, slots: readonly string[], view: SearchView): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  const table = view.table(slots[0] ?? "");
  if (table.vectors.length === 0) return;
  for (const language of languagesIn(texts, view.memo)) {
    for (const { fields } of fieldedIn(table, language, view)) {
      const ends = fieldEnds(texts, fields).filter((offsets) =>
        offsets.every((end, input) => end < (texts[input]?.length ?? 0)),
      );
      for (const offsets of ends.slice(-HEADS_MAX)) {
        yield view.store.vector(texts.map((text, input) => text.slice(0, offsets[input])));
      }
    }
  }
}

/** Where fields end that follow each other from the beginning of all texts, by their place in the first text. */
function fieldEnds(texts: readonly string[], fields: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const ends = new Map<string, readonly number[]>();
  const queue: (readonly number[])[] = [texts.map(() => 0)];
  for (let next = 0; next < queue.length && next < PLACES_MAX; next++) {
    const from = queue[next] ?? [];
    for (const starts of [from, ...(next === 0 ? [] : marksAfter(texts, from))]) {
      for (const field of fields) {
        if (!texts.every((text, input) => text.startsWith(field[input] ?? "", starts[input]))) continue;
        const to = starts.map((start, input) => start + (field[input]?.length ?? 0));
        if (ends.has(to.join())) continue;
        ends.set(to.join(), to);
        queue.push(to);
      }
    }
  }
  return [...ends.values()].sort((left, right) => (left[0] ?? 0) - (right[0] ?? 0));
}

/** Longest mark between fields that is looked for, in UTF-16 units: " o'clock on ". */
const MARK_LENGTH_MAX = 12;

/** Places behind marks that follow a place in all texts alike: texts without digits. */
function marksAfter(texts: readonly string[], from: readonly number[]): readonly (readonly number[])[] {
  const [first = ""] = texts;
  const start = from[0] ?? 0;
  const places: (readonly number[])[] = [];
  for (let length = 1; length <= MARK_LENGTH_MAX && start + length < first.length; length++) {
    const mark = first.slice(start, start + length);
    if (/\d$/.test(mark) || !texts.every((text, input) => text.startsWith(mark, from[input]))) break;
    places.push(from.map((offset) => offset + length));
  }
  return places;
}

/** The mark that all texts share here: up to each place where a field may begin. */
export function* markCut(spec: VectorId, _: readonly string[], view: SearchView): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  const zero = texts.map(() => 0);
  for (const [length = 0] of marksAfter(texts, zero)) {
    yield view.store.vector(texts.map((text) => text.slice(0, length)));
  }
}

/** A mark is any text that is the same for all. */
export function* markWitness(spec: VectorId, _: readonly string[], view: SearchView): Specs {
  const texts = textsOf(view, spec);
  if (texts?.every((text) => text === texts[0] && text.length <= MARK_LENGTH_MAX && !/\d/.test(text))) yield [spec];
}

/** Every way to divide the wanted texts in two, of which the left slot proposes the first. */
export function* joinWitness(spec: VectorId, slots: readonly string[], view: SearchView): Specs {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  for (const head of view.cuts(slots[0] ?? "", spec)) {
    const tails = texts.map((text, input) => text.slice(String(view.store.at(head, input)).length));
    if (tails.every((tail) => tail !== "")) yield [head, view.store.vector(tails)];
  }
}

/** Fields that begin all wanted texts and leave something of each. */
export function* fieldCut(spec: VectorId, table: Table, view: SearchView): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  for (const vector of table.vectors) {
    const begins = texts.every((text, input) => {
      const field = view.store.at(vector, input);
      return typeof field === "string" && field !== "" && field.length < text.length && text.startsWith(field);
    });
    if (begins) yield vector;
  }
}

/** What stands between the two ends of a span of time. */
const SEPARATORS: readonly string[] = [
  " - ",
  " – ",
  " — ",
  "-",
  "–",
  "—",
  " to ",
  " and ",
  " until ",
  " till ",
  "/",
  "~",
  "..",
  " bis ",
];

/** Widths of spans of time, with the origins from which they are counted, in minutes after midnight. */
const WIDTHS: readonly (readonly [width: string, origin: number])[] = [
  ...[5, 10, 15, 20, 30].map((size) => [spanText(size, "minute"), 0] as const),
  ...[45, 90].flatMap((size) => [0, 15, 30, 60].map((origin) => [spanText(size, "minute"), origin] as const)),
  ...[1, 2, 3, 4, 6, 8, 12].flatMap((size) =>
    Array.from({ length: size * 2 }, (_, half) => [spanText(size, "hour"), half * 30] as const),
  ),
  ...[1, 2, 5, 10, 20, 25, 50, 100].map((size) => [spanText(size, "year"), 0] as const),
  ["1 week", 0],
  ["1 month", 0],
  ["1 quarter", 0],
];

/** Gaps between the end of a span and the start of the next. */
const GAPS: readonly string[] = ["", "1 second", "1 minute", "1 hour", "1 day", "1 month", "1 year"];

/** A span of time that each of some moments falls into, whose ends have fields at both ends of the wanted texts. */
interface Bucket {
  readonly moments: VectorId;
  readonly width: string;
  readonly origin: number;
  readonly gap: string;
  readonly ends: readonly (readonly [first: Moment, last: Moment])[];
}

/**
 * Spans of time that the wanted texts may name by their ends. `alike` says that both ends are written in one way, and what
 * is wanted then is the list of both texts; otherwise each has a text of its own.
 */
export function bucketWitness(alike: boolean) {
  return function* (spec: VectorId, slots: readonly string[], view: SearchView): Specs {
    const texts = textsOf(view, spec);
    if (texts === null || !texts.every((text) => /\d/.test(text))) return;
    const partings = partingsOf(texts, alike);
    if (partings.length === 0) return;
    const same = (value: Value) => view.store.vector(texts.map(() => value));
    for (const { moments, width, origin, gap, ends } of bucketsIn(view.table(slots[0] ?? ""), texts, view)) {
      const opening = [moments, same(width), same(origin), same(gap)];
      for (const { separator, firsts, lasts } of partings) {
        if (
          !mayBe(
            ends.map(([first]) => first),
            firsts,
          ) ||
          !mayBe(
            ends.map(([, last]) => last),
            lasts,
          )
        )
          continue;
        if (alike)
          yield [
            ...opening,
            same(separator),
            view.store.vector(firsts.map((first, input) => [first, lasts[input] ?? ""])),
          ];
        else yield [...opening, view.store.vector(firsts), same(separator), view.store.vector(lasts)];
      }
    }
  };
}

/** Wanted texts divided at a separator. */
interface Parting {
  readonly separator: string;
  readonly firsts: readonly string[];
  readonly lasts: readonly string[];
}

/** Longest text that names a span of time, in UTF-16 units. */
const SPAN_LENGTH_MAX = 80;

/**
 * Divisions of texts at a separator: at the middle one of all, where both sides have the same form, or else at the first,
 * where their forms differ.
 */
function partingsOf(texts: readonly string[], alike: boolean): readonly Parting[] {
  if (texts.some((text) => text.length > SPAN_LENGTH_MAX)) return [];
  return SEPARATORS.flatMap((separator) => {
    const firsts: string[] = [];
    const lasts: string[] = [];
    for (const text of texts) {
      const parts = text.split(separator);
      const at = alike ? parts.length / 2 : 1;
      if (parts.length < 2 || !Number.isInteger(at)) return [];
      const [first, last] = [parts.slice(0, at).join(separator), parts.slice(at).join(separator)];
      if (first === "" || last === "" || (formOf(first) === formOf(last)) !== alike) return [];
      firsts.push(first);
      lasts.push(last);
    }
    return [{ separator, firsts, lasts }];
  });
}

/** A text with its numbers and words as signs. */
function formOf(text: string): string {
  return text.replace(/\d+/g, "0").replace(/[\p{L}\p{M}]+/gu, "a");
}

function* bucketsIn(table: Table, texts: readonly string[], view: SearchView): Iterable<Bucket> {
  for (const vector of table.vectors) {
    const moments = momentsOf(view, vector);
    if (moments === null) continue;
    for (const [width, origin] of WIDTHS) {
      for (const gap of GAPS.filter((span) => span === "" || isShorter(span, width))) {
        const ends = moments.flatMap((moment) => {
          const bucket = bucketOf(moment, width, origin, gap);
          return bucket === undefined ? [] : [bucket];
        });
        if (ends.length < moments.length) continue;
        const firsts = ends.map(([first]) => first);
        if (!FIRST_FIELDS.some((field) => beginsAll(texts)(textsIn(firsts, field, "en")))) break;
        yield { moments: vector, width, origin, gap, ends };
      }
    }
  }
}

/** Fields that may begin a text. */
const FIRST_FIELDS: readonly string[] = [
  "H",
  "HH",
  "h",
  "hh",
  "yyyy",
  "yy",
  "M",
  "MM",
  "MMM",
  "MMMM",
  "d",
  "dd",
  "EEE",
  "EEEE",
  "Q",
];

/** Whether some field of the moments begins all texts. */
function mayBe(moments: readonly Moment[], texts: readonly string[]): boolean {
  return FIRST_FIELDS.some((field) => {
    const written = textsIn(moments, field, "en");
    return written.length === texts.length && beginsAll(texts)(written);
  });
}
