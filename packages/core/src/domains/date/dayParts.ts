import { bandName } from "../../space/relations.js";
import { hasTime, type Moment, secondOfDay } from "./moment.js";

/* Parts of the day that begin at times on the hour, such as shifts: `06:00|14:00|22:00`. */

/** Parts of a day, at most. */
const PARTS_MAX = 6;
const START = /^(?:[01]\d|2[0-3]):00$/;
const SECONDS_PER_MINUTE = 60;

/** Whether a text is two or more ascending times with bars between them. */
export function areStarts(text: string): boolean {
  const starts = text.split("|");
  const isOrdered = starts.every((start, at) => START.test(start) && (at === 0 || (starts[at - 1] ?? "") < start));
  return isOrdered && starts.length > 1 && starts.length <= PARTS_MAX;
}

/**
 * The name of the part of the day that a time is in, by its start: the last one that it does not come before; before the first one, the last part of the day
 * before goes on. `undefined` without a time of day.
 */
export function partOfDay(moment: Moment, starts: string): string | undefined {
  if (!hasTime(moment) || !areStarts(starts)) return undefined;
  const all = starts.split("|");
  const part = all.filter((start) => minutesOf(start) * SECONDS_PER_MINUTE <= secondOfDay(moment)).length;
  return bandName(part === 0 ? all.length : part);
}

function minutesOf(start: string): number {
  return Number(start.slice(0, 2)) * 60 + Number(start.slice(3));
}

/** The starts that some times show of themselves: each part of the day, of which all have one output, begins with a time on the hour; `null` where they do not. */
export function startsShown(moments: readonly Moment[], outputs: readonly unknown[]): string | null {
  const rows = moments.map((moment, at) => ({ second: secondOfDay(moment), output: outputs[at] }));
  rows.sort((left, right) => left.second - right.second);
  const firsts = rows.filter(({ output }, at) => rows.at(at - 1)?.output !== output);
  const starts = firsts.map(({ second }) => clockOf(second)).join("|");
  const isOnce = new Set(firsts.map(({ output }) => output)).size === firsts.length;
  return isOnce && areStarts(starts) ? starts : null;
}

function clockOf(second: number): string {
  const [hour, minute, rest] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return rest === 0 ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` : "";
}
