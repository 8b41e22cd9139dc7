import type { SearchView, Table } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";
import { fieldsOf, languagesIn, readings, standingIn } from "./proposals.js";
import { itemAt } from "./read.js";
import { partsOf } from "./semantics.js";
import { beginsAll, momentsOf, type Specs, textsIn, textsOf } from "./vectors.js";

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
    if (typeof order === "string" && typeof ordinal === "number") yield [order, ordinal];
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
    if (!isMarkOf(first.slice(start, start + length), texts, from)) break;
    places.push(from.map((offset) => offset + length));
  }
  return places;
}

/** No offsets: the beginning of every text. */
const NOWHERE: readonly number[] = [];

/** Whether all texts go on with a mark at their offsets, and it does not end with a digit. */
function isMarkOf(mark: string, texts: readonly string[], from: readonly number[]): boolean {
  return !/\d$/.test(mark) && texts.every((text, input) => text.startsWith(mark, from[input]));
}

/** The mark that all texts share here: up to each place where a field may begin. */
export function markCut(spec: VectorId, _: readonly string[], view: SearchView): readonly VectorId[] {
  const texts = textsOf(view, spec);
  const [first = ""] = texts ?? [];
  const marks: VectorId[] = [];
  if (texts === null) return marks;
  for (let length = 1; length <= MARK_LENGTH_MAX && length < first.length; length++) {
    const mark = first.slice(0, length);
    if (!isMarkOf(mark, texts, NOWHERE)) break;
    marks.push(view.store.vector(texts.map(() => mark)));
  }
  return marks;
}

/** A mark is any text that is the same for all. */
export function* markWitness(spec: VectorId, _: readonly string[], view: SearchView): Specs {
  const texts = textsOf(view, spec);
  if (texts?.every((text) => text === texts[0] && text.length <= MARK_LENGTH_MAX && !/\d/.test(text))) yield [spec];
}

/**
 * Every way to divide the wanted texts in two, of which the left slot proposes the first. A list, as the cuts of dates are: most goals have none, and
 * there are more of these goals than of any other.
 */
export function joinWitness(spec: VectorId, slots: readonly string[], view: SearchView): Specs {
  const texts = textsOf(view, spec);
  const divided: (readonly VectorId[])[] = [];
  if (texts === null) return divided;
  for (const head of view.cuts(slots[0] ?? "", spec)) {
    const tails = texts.map((text, input) => text.slice(String(view.store.at(head, input)).length));
    if (!tails.includes("")) divided.push([head, view.store.vector(tails)]);
  }
  return divided;
}

/** Fields that begin all wanted texts and leave something of each. */
export function fieldCut(spec: VectorId, table: Table, view: SearchView): readonly VectorId[] {
  const texts = textsOf(view, spec);
  if (texts === null || table.vectors.length === 0) return NO_FIELDS;
  const fields = fieldsBeginning(texts[0] ?? "", table, view);
  return fields.length === 0 ? fields : fields.filter((vector) => beginsProperly(vector, texts, view));
}

function beginsProperly(vector: VectorId, texts: readonly string[], view: SearchView): boolean {
  return texts.every((text, input) => {
    const field = view.store.at(vector, input);
    return typeof field === "string" && field !== "" && field.length < text.length && text.startsWith(field);
  });
}

const NO_FIELDS: readonly VectorId[] = [];

/** The vectors of a table, in its order, of which the first text begins with the character that begins a text. */
function fieldsBeginning(text: string, table: Table, view: SearchView): readonly VectorId[] {
  const byFirst = table.index(fieldsBeginning, ({ vectors }) => {
    const groups = new Map<string, VectorId[]>();
    for (const vector of vectors) {
      const first = String(view.store.at(vector, 0)).charAt(0);
      const group = groups.get(first);
      if (group === undefined) groups.set(first, [vector]);
      else group.push(vector);
    }
    return groups;
  });
  return byFirst.get(text.charAt(0)) ?? NO_FIELDS;
}
