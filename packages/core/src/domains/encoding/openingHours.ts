/* Opening hours within a text: `Mo–Fr 9–18 Uhr`, `Sat 9am-1:30pm`. */

/** Longest text that is looked through, in UTF-16 units. */
const LENGTH_MAX = 200;
const TIME = String.raw`(\d{1,2})(?:[.:h](\d{2}))?(?:\s?([ap])\.?m\b\.?)?`;
/** Two times with a dash or a word between, and a word for the clock behind. */
const SPAN = new RegExp(
  String.raw`(?<![\p{L}\d]|[\d.,:/–-](?=\d))${TIME}(\s?[-–—]\s?|\s(?:to|bis)\s)${TIME}(?![\p{L}\d]|[.:,/–-]\d)(?:\s?(?:Uhr|uur|hrs?|h)(?![\p{L}\d]))?`,
  "giu",
);
/** Traces of such hours in rows, and of those written in full. */
export const OPENING_HOURS: RegExp = /\d(?:\s?[ap]\.?m\.?)?(?:\s?[-–—]\s?|\s(?:to|bis)\s)\d/i;
export const FULL_HOURS: RegExp = /(?<!\d)\d{2}:\d{2}(?:\s?[-–—]\s?|\s(?:to|bis)\s)\d{2}:\d{2}(?!\d)/i;

/**
 * A text with both times of each span of hours in it as two digits and two, by 24 hours, without `Uhr` behind: `Mo–Fr 9–18.30 Uhr` → `Mo–Fr 09:00–18:30`.
 * Not defined where there is no span, only one time of a span says which half of the day it is in, or it is no time of a clock.
 */
export function withFullHours(text: string): string | undefined {
  if (text.length > LENGTH_MAX) return undefined;
  const spans = [...text.matchAll(SPAN)];
  let written = "";
  let at = 0;
  for (const {
    0: span,
    1: hour,
    2: minute,
    3: half,
    4: gap,
    5: lastHour,
    6: lastMinute,
    7: lastHalf,
    index,
  } of spans) {
    const [first, last] = [fullTime(hour, minute, half), fullTime(lastHour, lastMinute, lastHalf)];
    if (first === undefined || last === undefined || (half === undefined) !== (lastHalf === undefined))
      return undefined;
    written += text.slice(at, index) + first + gap + last;
    at = index + span.length;
  }
  return spans.length === 0 ? undefined : written + text.slice(at);
}

function fullTime(hour = "", minute = "00", half?: string): string | undefined {
  const [shown, past] = [Number(hour), Number(minute)];
  const isClock = half === undefined ? shown * 60 + past <= 24 * 60 : shown >= 1 && shown <= 12;
  if (!isClock || past >= 60) return undefined;
  const full = half === undefined ? shown : (shown % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return `${String(full).padStart(2, "0")}:${minute}`;
}
