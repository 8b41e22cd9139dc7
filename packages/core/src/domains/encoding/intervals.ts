/* Lists of whole numbers, labels, days and months with ranges, as people write pages, seats and opening days: `1-3, 7`, `A4-A6`, `Mon-Thu`. */

/** Longest text that is read as a list, in UTF-16 units. */
const LENGTH_MAX = 4000;
/** Items that a list may have when its ranges are written out. */
const ITEMS_MAX = 1000;
/** Names that follow each other in a circle. Their first three letters are short for them. */
const CIRCLES: readonly (readonly string[])[] = [
  "monday tuesday wednesday thursday friday saturday sunday".split(" "),
  "january february march april may june july august september october november december".split(" "),
];
const NUMBERED = /^(\p{L}{0,6})(\d{1,9})$/u;

const shortAndLong = (name: string) => `${name.slice(0, 3)}(?:${name.slice(3)})?`;

/** A label somewhere in a text. */
const LABEL = String.raw`(?:(?<![\p{L}\d])\p{L}{0,6}\d{1,9}|\b(?:${CIRCLES.flat().map(shortAndLong).join("|")})\b)`;
/** Traces of lists and ranges in a text. */
export const LISTED: RegExp = new RegExp(String.raw`${LABEL}\s*[,;]\s*${LABEL}`, "iu");
export const RANGED: RegExp = new RegExp(String.raw`${LABEL}\s*[-–]\s*${LABEL}`, "iu");
/** A list of labels, with ranges of them or without. */
export const LIST: RegExp = new RegExp(`^${LABEL}(?:[-,; ]+${LABEL})*$`, "iu");

/** Where a label stands in its series: behind which letters, or in which circle of names. */
interface Label {
  readonly series: string | readonly string[];
  readonly place: number;
}

/** `1, 2, 3, 7` → `1-3, 7`: what follows each other as ranges, as it is written. What stands there twice counts once. Not defined where a text is no list of labels. */
export function toRanges(text: string): string | undefined {
  const ranges: { readonly first: string; readonly label: Label; last: string; count: number }[] = [];
  for (const item of itemsOf(text)) {
    const range = ranges.at(-1);
    const label = labelOf(item);
    if (label === undefined) return undefined;
    const step = range === undefined ? Number.NaN : stepTo(label, range.label) - range.count;
    if (range !== undefined && (step === 0 || step === 1)) [range.last, range.count] = [item, range.count + step];
    else ranges.push({ first: item, label, last: item, count: 0 });
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(separatorOf(text));
}

/** `1-3, 7` → `1, 2, 3, 7`: every item of the ranges. Not defined where one runs backwards, or there are too many. */
export function fromRanges(text: string): string | undefined {
  const ranges = rangesOf(text);
  if (ranges === undefined || total(ranges) > ITEMS_MAX) return undefined;
  return ranges
    .flatMap((range) => Array.from({ length: range.count }, (_, step) => written(range, step)))
    .join(separatorOf(text));
}

/** How many items the ranges of a text stand for: `12-18, 20` → `8`. */
export function countRanges(text: string): string | undefined {
  const ranges = rangesOf(text);
  return ranges === undefined ? undefined : String(total(ranges));
}

/** From one label to another, and how many there are. */
interface Range {
  readonly first: string;
  readonly last: string;
  readonly label: Label;
  readonly count: number;
}

function total(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { count }) => sum + count, 0);
}

/** The ranges in a text; behind the first label of one, the letters may be left out: `A4-6`. */
function rangesOf(text: string): readonly Range[] | undefined {
  const items = itemsOf(text);
  const ranges = items.flatMap((item): readonly Range[] => {
    const [first = "", last = first, more] = item.split(/\s*[-–]\s*/);
    const label = labelOf(first);
    const end = labelOf(typeof label?.series === "string" && /^\d/.test(last) ? label.series + last : last);
    const count = label === undefined || end === undefined || more !== undefined ? 0 : stepTo(end, label) + 1;
    return label !== undefined && count >= 1 ? [{ first, last, label, count }] : [];
  });
  return ranges.length === items.length ? ranges : undefined;
}

function labelOf(text: string): Label | undefined {
  const [, letters, digits] = NUMBERED.exec(text) ?? [];
  if (letters !== undefined) return { series: letters, place: Number(digits) };
  const name = text.toLowerCase();
  const labels = CIRCLES.map((series) => ({
    series,
    place: series.findIndex((full) => full === name || full.slice(0, 3) === name),
  }));
  return labels.find(({ place }) => place >= 0);
}

/** How many steps lie between two labels of one series, in a circle forwards; not a number between those of two. */
function stepTo(to: Label, from: Label): number {
  if (to.series !== from.series) return Number.NaN;
  const step = to.place - from.place;
  return typeof to.series === "string" ? step : (step + to.series.length) % to.series.length;
}

/** A label of a range, written like its first: with as many digits where that has zeros in front, in its case, and short where both ends are. */
function written({ first, last, label: { series, place } }: Range, step: number): string {
  if (typeof series === "string") {
    const digits = first.slice(series.length);
    return series + String(place + step).padStart(digits.startsWith("0") ? digits.length : 0, "0");
  }
  const full = series[(place + step) % series.length] ?? "";
  const name = Math.max(first.length, last.length) > 3 ? full : full.slice(0, 3);
  if (first === first.toLowerCase()) return name;
  return first === first.toUpperCase() ? name.toUpperCase() : name.charAt(0).toUpperCase() + name.slice(1);
}

function itemsOf(text: string): readonly string[] {
  return text.length > LENGTH_MAX ? [""] : text.split(/[,;]/).map((item) => item.trim());
}

/** What stands between the items: the first mark with the blanks behind it, or a comma and a blank. */
function separatorOf(text: string): string {
  return /[,;]\s*/.exec(text)?.[0] ?? ", ";
}

/** A range of whole numbers, or one of them, between marks. */
const NUMBERS = /(\d+)(?:\s*([-–])\s*(\d+))?/g;
const PAGES = /^\d{1,9}(?:\s*[-–]\s*\d{1,9})?(?:\s*[,;]\s*\d{1,9}(?:\s*[-–]\s*\d{1,9})?)*$/;

/** `123-9` → `123-129`: the last number of a range of pages in full, without `pp.` in front. Not defined where it is less than the first. */
export function toFullRange(text: string): string | undefined {
  return withLastNumbers(text.replace(/^\s*pp?\.?\s*(?=\d)/i, ""), "-", (first, last) => {
    const full = first.slice(0, Math.max(0, first.length - last.length)) + last;
    return Number(full) < Number(first) ? undefined : full;
  });
}

/** `123-129` → `123-9`: the last number of a range without the digits that it begins with like the first. */
export function toShortRange(text: string): string | undefined {
  return withLastNumbers(text, undefined, (first, last) => {
    if (last.length !== first.length) return last;
    let same = 0;
    while (same < last.length - 1 && first[same] === last[same]) same++;
    return last < first ? undefined : last.slice(same);
  });
}

function withLastNumbers(
  text: string,
  dash: string | undefined,
  change: (first: string, last: string) => string | undefined,
): string | undefined {
  if (!PAGES.test(text.trim())) return undefined;
  let isForwards = true;
  const changed = text.trim().replace(NUMBERS, (one, first: string, mark?: string, last?: string) => {
    if (mark === undefined || last === undefined) return one;
    const end = change(first, last);
    isForwards &&= end !== undefined;
    return first + (dash ?? mark) + end;
  });
  return isForwards ? changed : undefined;
}
