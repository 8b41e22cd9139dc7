import { comesBefore, type Moment } from "./moment.js";
import { writeMoment } from "./write.js";

/*
 * Two days as one range in which what they share is written once: `3-7 May 2024`, `29 May - 2 June 2024`, `May 3-7, 2024`.
 */

/** Ways to write a day whose parts may be shared, with a bar between them: the day first, or the month; what comes last may be left out. */
export const RANGE_PATTERNS: readonly string[] = [
  ...["d| MMM| yyyy", "d| MMMM| yyyy", "d| MMM|", "d| MMMM|", "d.| MMM| yyyy", "d.| MMMM| yyyy", "d.| MMMM|"],
  ...["dd| MMM| yyyy", "dd| MMMM| yyyy", "dd.|MM.|yyyy", "d.|M.|yyyy", "dd.|MM.|", "d.|M.|"],
  ...["MMM |d|, yyyy", "MMMM |d|, yyyy", "MMM |d|", "MMMM |d|"],
];

/** How far two days are apart, for how they are written. */
export type Distance = "day" | "month" | "year" | "years";

/** A range in pieces: what stands before the mark between its days, and behind it. Without a first piece, it is a single day. */
export interface Halves {
  readonly distance: Distance;
  readonly first: string | null;
  readonly last: string;
}

/** How two days are written as a range, but for the mark between them; `undefined` where one is not known or the last one comes first. Without a last one, the first is the only one. */
export function halvesOf(from: Moment, last: Moment | null, pattern: string, language: string): Halves | undefined {
  const to = last ?? from;
  const known = [from, to].every(([year, month, day]) => year !== null && month !== null && day !== null);
  if (!known || comesBefore(to, from) !== false) return undefined;
  const [first = "", second = "", third = ""] = pattern.split("|");
  const isDayFirst = first.startsWith("d");
  const distance = distanceBetween(from, to);
  const shared: Readonly<Record<Distance, readonly [string | null, string]>> = {
    day: [null, first + second + third],
    month: isDayFirst ? [first, first + second + third] : [first + second, second + third],
    year: [first + second, first + second + third],
    years: [first + second + third, first + second + third],
  };
  const [head, tail] = shared[distance];
  const before = head === null ? null : writeMoment(from, head, language);
  const behind = writeMoment(to, tail, language);
  return before === undefined || behind === undefined ? undefined : { distance, first: before, last: behind };
}

export function distanceBetween(from: Moment, to: Moment): Distance {
  const isSame = (depth: number): boolean => from.slice(0, depth).every((value, index) => value === to[index]);
  return isSame(3) ? "day" : isSame(2) ? "month" : isSame(1) ? "year" : "years";
}

/**
 * Two days as a range, with names in a language, with one mark between days of the same month and another between all others; a single day where
 * both are the same or there is no second one. Not defined where a day is not known or the last one comes first.
 */
export function writeDays(
  from: Moment,
  to: Moment | null,
  pattern: string,
  language: string,
  near: string,
  far: string,
): string | undefined {
  const halves = halvesOf(from, to, pattern, language);
  if (halves === undefined || halves.first === null) return halves?.last;
  return halves.first + (halves.distance === "month" ? near : far) + halves.last;
}
