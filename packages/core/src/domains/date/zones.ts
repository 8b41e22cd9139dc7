import { hasTime, type Moment, OFFSET_MAX, plus } from "./moment.js";

/* Times of a place and of UTC, where another text says how far the clocks are apart: `UTC-3:30`, `GMT+1`, `+0530`, `Z`. */

/** Which time a moment is made: that of UTC from the one at the place, or the other way round. */
export const ZONE_SIDES: readonly string[] = ["to UTC", "from UTC"];

const OFFSET = /^\s*(?:UTC|GMT)?\s?([-+\u2212])\s?(\d{1,2})(?::?([0-5]\d))?\s*$/i;
const NONE = /^\s*(?:UTC|GMT|Z)\s*$/i;

/** The offset from UTC in minutes that a whole text says, with its sign; `undefined` for any other text. */
export function offsetIn(text: string): number | undefined {
  if (NONE.test(text)) return 0;
  const [, sign, hours, minutes = "0"] = OFFSET.exec(text) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  if (sign === undefined || size > OFFSET_MAX) return undefined;
  return sign === "+" || size === 0 ? size : -size;
}

/**
 * The moment in UTC of a time at the place whose offset a text says, or at that place of a time in UTC. `undefined` without a time of day,
 * for other texts, and where the moment has another offset itself.
 */
export function inZone(moment: Moment, text: string, side: string): Moment | undefined {
  const offset = offsetIn(text);
  if (offset === undefined || !hasTime(moment) || (moment[7] ?? 0) !== 0) return undefined;
  const isUtc = side === "to UTC";
  const there = plus(moment, isUtc ? -offset : offset, "minute");
  if (there === undefined) return undefined;
  const [year, month, day, hour, minute, second, fraction] = there;
  return [year, month, day, hour, minute, second, fraction, isUtc ? 0 : offset];
}
