import type { SearchView } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";
import { difference, hasTime, isTime, type Moment, plus, timeBetween } from "./moment.js";
import { readMoment } from "./read.js";
import { momentsIn } from "./semantics.js";
import { countOf, spansIn } from "./spans.js";

/* Time worked: what passes from one time to another, less a break that a cell says, if any. */

const CLOCK = /^\s*\d{1,2}:\d{2}\s*$/;

/** The minutes of a break: a number, which counts minutes, a length in whole hours and minutes, or hours and minutes with a colon; 0 where the cell is blank. `undefined` where it says anything else. */
export function breakMinutes(cell: string | null): number | undefined {
  if (cell === null || cell.trim() === "") return 0;
  if (CLOCK.test(cell)) {
    const length = readMoment(cell, "ymd");
    return length === undefined ? undefined : (length[3] ?? 0) * 60 + (length[4] ?? 0);
  }
  const spans = spansIn(cell);
  const minutes = spans === undefined ? countOf(cell) : minutesOf(spans);
  return minutes === undefined || minutes < 0 ? undefined : minutes;
}

function minutesOf(spans: NonNullable<ReturnType<typeof spansIn>>): number | undefined {
  let minutes = 0;
  for (const { amount, unit } of spans) {
    if (unit !== "hour" && unit !== "minute") return undefined;
    minutes += amount * (unit === "hour" ? 60 : 1);
  }
  return minutes;
}

/** Whole minutes from one moment to another (see {@link difference}) less a break, as the text of a number; `undefined` where the break is longer. */
export function minutesWorked(from: Moment, to: Moment, pause: string | null): string | undefined {
  const [minutes, less] = [difference(from, to, "minute"), breakMinutes(pause)];
  return minutes === undefined || less === undefined || less > minutes ? undefined : String(minutes - less);
}

/** The same of two times of day, as a time since midnight. */
export function timeWorked(from: Moment, to: Moment, pause: string | null): Moment | undefined {
  const [length, less] = [timeBetween(from, to), breakMinutes(pause)];
  if (length === undefined || less === undefined) return undefined;
  const minutes = (length[3] ?? 0) * 60 + (length[4] ?? 0);
  return less > minutes ? undefined : plus(length, -less, "minute");
}

/** Most moments of a row between which breaks are tried. */
const TIMES_MAX = 4;

type Proposal = (args: readonly (readonly Value[] | undefined)[], view: SearchView) => Iterable<readonly Value[]>;

/** Whether some rows have a break that is shorter than what passes between two times, and all others none. */
export const pausesBetween: Proposal = ([froms = [], tos = [], cells = []], view) => {
  if (view.table("moment").vectors.length > TIMES_MAX) return [];
  const pauses = cells.map((cell) => (typeof cell === "string" || cell === null ? breakMinutes(cell) : undefined));
  if (pauses.includes(undefined) || pauses.every((pause) => pause === 0)) return [];
  const [starts, ends] = [momentsIn(froms), momentsIn(tos)];
  if (starts.length < froms.length || ends.length < tos.length || !starts.every(hasTime)) return [];
  const isShorter = starts.every((start, row) => {
    const length = difference(start, ends[row] ?? start, "minute");
    return length !== undefined && length > (pauses[row] ?? 0);
  });
  return isShorter ? [[]] : [];
};

/** The same where the times are those of a clock, and some row has no break: all others are sums and differences of times. */
export const pausesIfAny: Proposal = (args, view) => {
  const [froms = [], , cells = []] = args;
  const hasNone = cells.some((cell) => typeof cell !== "string" || cell.trim() === "");
  return hasNone && momentsIn(froms).every(isTime) ? pausesBetween(args, view) : [];
};
