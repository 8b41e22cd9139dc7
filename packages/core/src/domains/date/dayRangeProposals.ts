import type { SearchView } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";
import { distanceBetween, halvesOf, RANGE_PATTERNS } from "./dayRanges.js";
import { comesBefore, type Moment } from "./moment.js";
import { LANGUAGE_CODES } from "./names.js";
import { columnOf, ordersIn } from "./orders.js";
import { momentOf, momentsIn } from "./semantics.js";
import { momentIfAny } from "./spans.js";

/** A mark between two days: other than letters and digits, or a short word between blanks. */
const MARK = /^(?:[^\p{L}\p{M}\p{Nd}]{1,3}| \p{L}{1,3} )$/u;
const MARK_LENGTH_MAX = 5;

/** The ways in which all outputs hold two days of their rows as a range, where some of these are of one month. */
export function* dayRanges(
  [froms = [], tos = []]: readonly (readonly Value[] | undefined)[],
  { targets }: SearchView,
): Iterable<readonly Value[]> {
  const [starts, ends] = [momentsIn(froms), tos.map((to, at) => momentOf(to === null ? froms[at] : to))];
  if (starts.length !== targets.length || ends.length !== targets.length || starts.length !== froms.length) return;
  if (ends.includes(undefined)) return;
  const days = starts.map((start, at) => ({ start, end: ends[at] as Moment, target: targets[at] })); // all are known
  if (!days.some(({ start, end }) => distanceBetween(start, end) === "month")) return;
  if (!days.every(({ start, end, target }) => holdsDays(start, end, target))) return;
  for (const pattern of RANGE_PATTERNS) {
    for (const language of pattern.includes("MMM") ? LANGUAGE_CODES : ["en"]) {
      const marks = marksBetween(days, pattern, language);
      if (marks !== null) yield [pattern, language, ...marks];
    }
  }
}

/** The orders of days in a column with blank cells, where all others hold one. */
export function* daysIfAny(
  [cells = []]: readonly (readonly Value[] | undefined)[],
  view: SearchView,
): Iterable<readonly Value[]> {
  const texts = cells.filter((cell) => typeof cell === "string" && cell.trim() !== "") as readonly string[];
  if (texts.length === 0 || texts.length === cells.length) return;
  for (const order of ordersIn(columnOf(texts, view), view.memo))
    if (texts.every((text) => momentIfAny(text, order) !== undefined)) yield [order];
}

/** Whether an output has the numbers of both days, of which one comes before the other. */
function holdsDays(start: Moment, end: Moment, target: Value | undefined): boolean {
  return (
    typeof target === "string" &&
    comesBefore(end, start) === false &&
    target.includes(String(start[2])) &&
    target.includes(String(end[2]))
  );
}

/** The marks between days of one month and between others, if all outputs have the same; those of others as they are mostly written where none is shown. */
function marksBetween(
  days: readonly { readonly start: Moment; readonly end: Moment; readonly target: Value | undefined }[],
  pattern: string,
  language: string,
): readonly [near: string, far: string] | null {
  const marks: { near: string | null; far: string | null } = { near: null, far: null };
  for (const { start, end, target } of days) {
    const halves = halvesOf(start, end, pattern, language);
    if (halves === undefined) return null;
    if (halves.first === null) {
      if (!String(target).includes(halves.last)) return null;
      continue;
    }
    const mark = markIn(String(target), halves.first, halves.last);
    const place = halves.distance === "month" ? "near" : "far";
    if (mark === null || (marks[place] !== null && marks[place] !== mark)) return null;
    marks[place] = mark;
  }
  const { near, far } = marks;
  return near === null ? null : [near, far ?? (near.includes(" ") ? near : ` ${near} `)];
}

function markIn(text: string, first: string, last: string): string | null {
  const end = text.indexOf(last, first.length);
  for (let length = 1; length <= MARK_LENGTH_MAX; length++) {
    const mark = text.slice(end - length, end);
    if (end >= length && MARK.test(mark) && text.slice(0, end - length).endsWith(first)) return mark;
  }
  return null;
}
