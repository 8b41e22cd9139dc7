import type { SearchView, Table } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";
import type { Moment } from "./moment.js";
import { standingIn } from "./proposals.js";
import { bucketOf, floorDate, isShorter, spanText } from "./spans.js";
import { beginsAll, momentsOf, type Specs, textsOf } from "./vectors.js";
import { writeField } from "./write.js";

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
  ...[1, 2, 4, 6].map((size) => [spanText(size, "month"), 0] as const),
  ["1 quarter", 0],
];

/** Gaps between the end of a span and the start of the next. */
const GAPS: readonly string[] = [
  ...["", "1 second", "1 minute", "5 minutes", "10 minutes", "15 minutes"],
  ...["1 hour", "1 day", "1 month", "1 year"],
];

/** A span of time that each of some moments falls into. */
interface Bucket {
  readonly moments: VectorId;
  readonly width: string;
  readonly origin: number;
  readonly gap: string;
  /** Texts with which the first moments may begin, and those with which the last ones may: one per moment, by field. */
  readonly firsts: readonly (readonly string[])[];
  readonly lasts: readonly (readonly string[])[];
}

/**
 * Spans of time that the wanted texts may name by their ends. `alike` says that both ends are written in one way, and what
 * is wanted then is the list of both texts; otherwise each has a text of its own.
 */
export function bucketWitness(alike: boolean) {
  return function* (spec: VectorId, slots: readonly string[], view: SearchView): Specs {
    const texts = textsOf(view, spec);
    const partings = texts === null ? [] : partingsOf(texts, alike);
    if (texts === null || partings.length === 0) return;
    const same = (value: Value) => view.store.vector(texts.map(() => value));
    for (const { moments, width, origin, gap, firsts, lasts } of bucketsIn(view.table(slots[0] ?? ""), view)) {
      for (const parting of partings) {
        if (!firsts.some(beginsAll(parting.firsts)) || !lasts.some(beginsAll(parting.lasts))) continue;
        const ends = parting.firsts.map((first, input) => [first, parting.lasts[input] ?? ""]);
        const [first, last] = [view.store.vector(parting.firsts), view.store.vector(parting.lasts)];
        const separator = same(parting.separator);
        const texts = alike ? [separator, view.store.vector(ends)] : [first, separator, last];
        yield [moments, same(width), same(origin), same(gap), ...texts];
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

/** All spans of time whose ends have a field each that stands in the outputs, found once per table. */
function bucketsIn(table: Table, view: SearchView): readonly Bucket[] {
  return table.index(bucketsIn, ({ vectors }) =>
    vectors.flatMap((vector) => {
      const moments = momentsOf(view, vector);
      return moments === null
        ? []
        : WIDTHS.flatMap(([width, origin]) => bucketsOf(vector, moments, width, origin, view));
    }),
  );
}

function bucketsOf(
  vector: VectorId,
  moments: readonly Moment[],
  width: string,
  origin: number,
  view: SearchView,
): readonly Bucket[] {
  const starts = moments.map((moment) => floorDate(moment, width, origin));
  const firsts = openingsOf(starts, view);
  if (firsts.length === 0 || !areMinutesShown(starts, view)) return [];
  return GAPS.filter((gap) => gap === "" || isShorter(gap, width)).flatMap((gap) => {
    const lasts = openingsOf(
      moments.map((moment) => bucketOf(moment, width, origin, gap)?.[1]),
      view,
    );
    return lasts.length === 0 ? [] : [{ moments: vector, width, origin, gap, firsts, lasts }];
  });
}

/** Whether the minutes at which spans start stand in the outputs: who writes hours only means whole ones. */
function areMinutesShown(starts: readonly (Moment | undefined)[], view: SearchView): boolean {
  const standing = standingIn(view.targets, starts.length);
  return starts.every((start, input) => {
    const minute = start === undefined || start[4] === 0 ? undefined : writeField(start, "mm");
    return minute === undefined || standing(minute, input, false);
  });
}

/** Fields that may begin a text. */
const FIRST_FIELDS: readonly string[] = [
  ...["H", "HH", "h", "hh", "yyyy", "yy", "M", "MM", "MMM", "MMMM"],
  ...["d", "dd", "EEE", "EEEE", "Q", "QQQ"],
];

/** The texts of the fields that may begin a text and stand in the outputs. */
function openingsOf(moments: readonly (Moment | undefined)[], view: SearchView): readonly (readonly string[])[] {
  const known = moments.filter((moment) => moment !== undefined);
  if (known.length < moments.length) return [];
  const standing = standingIn(view.targets, known.length);
  return FIRST_FIELDS.flatMap((field) => {
    const texts: string[] = [];
    for (const [input, moment] of known.entries()) {
      const text = writeField(moment, field, "en");
      if (text === undefined || !standing(text, input, false)) return [];
      texts.push(text);
    }
    return [texts];
  });
}
