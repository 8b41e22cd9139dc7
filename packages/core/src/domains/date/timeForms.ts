import { type Moment, OFFSET_MAX } from "./moment.js";

/** A part of a text that has the shape of a time of day, whether or not there is such a time: `time` is `undefined` at 25:00. */
export interface TimeShape {
  readonly start: number;
  readonly end: number;
  readonly time: Moment | undefined;
}

/** How a time is attached to what stands before it: that decides which forms of time and offset are believed. */
export interface Attachment {
  /** Digits without separators are a time: `T0930`. */
  readonly compact: boolean;
  /** By a `T`, as in ISO 8601. */
  readonly iso: boolean;
}

const HALF = String.raw`\s?([ap])\.?\s?m\b\.?|([ap])\b`;
const CLOCK = new RegExp(String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?![\d:])(?:${HALF})?`, "giu");
/** They all have letters. */
const OTHER_CLOCKS: readonly RegExp[] = [
  new RegExp(String.raw`(\d{1,2})\.(\d{2})(?=\s?[ap]\.?m|\s?Uhr)()()(?:${HALF}|\s?Uhr)`, "giu"),
  /(\d{1,2})\s?h(?:\s?(\d{1,2})(?:\s?m(?:in)?)?)?(?![\d\p{L}])/giu,
  /(\d{1,2})()()()\s?([ap])\.?\s?m\b\.?/giu,
];
/** Minutes alone, only as a whole text: within one they may be metres. */
const MINUTES = /^()(\d{1,2})\s?m(?:in)?\.?$/giu;
const COMPACT_CLOCK = /(\d{2})(\d{2})(?:(\d{2})(?:[.,]?(\d{1,9}))?)?(?!\d)/giu;

/** A pattern for the beginning of a text. */
function atStart({ source, flags }: RegExp): RegExp {
  return new RegExp(`^(?:${source})`, flags.replace(/[gy]/g, ""));
}

const ATTACHED: readonly RegExp[] = [CLOCK, ...OTHER_CLOCKS].map(atStart);
const ATTACHED_COMPACT: readonly RegExp[] = [...ATTACHED, atStart(COMPACT_CLOCK)];

const ZULU = /^\s?Z(?![\p{L}\d])/iu;
const NAMED_OFFSET = /^\s?(?:GMT|UTC)(?:\s?([+\u2212-])(\d{1,2})(?::?(\d{2}))?)?(?![\p{L}\d])/iu;
const FULL_OFFSET = /^\s?([+\u2212-])(\d{2}):?(\d{2})(?![\d:])/iu;
const SPACED_OFFSET = /^\s([+\u2212-])(\d{2})(\d{2})(?![\d:])/iu;
const SHORT_OFFSET = /^([+\u2212-])(\d{2})(?![\d:])/iu;

/** Times of day that stand by themselves, in order; of those that overlap, the longest. */
export function timeShapes(text: string): TimeShape[] {
  const shapes: TimeShape[] = [];
  const patterns = [...(text.includes(":") ? [CLOCK] : []), ...(/\p{L}/u.test(text) ? [...OTHER_CLOCKS, MINUTES] : [])];
  for (const pattern of patterns) {
    if (text.search(pattern) < 0) continue; // to begin a list of matches takes longer
    for (const match of text.matchAll(pattern)) {
      if (/[\d:.,]$/.test(text.slice(0, match.index))) continue;
      shapes.push(withOffset(text, match.index, match, { compact: false, iso: false }));
    }
  }
  return shapes.sort((left, right) => left.start - right.start || right.end - left.end);
}

/** The time of day that stands exactly at a place behind something else. */
export function timeAt(text: string, at: number, attachment: Attachment): TimeShape | undefined {
  const rest = text.slice(at);
  for (const pattern of attachment.compact ? ATTACHED_COMPACT : ATTACHED) {
    const match = pattern.exec(rest);
    if (match !== null) return withOffset(text, at, match, attachment);
  }
  return undefined;
}

function withOffset(text: string, start: number, match: RegExpMatchArray, { iso }: Attachment): TimeShape {
  const end = start + match[0].length;
  const [, hour, minute, second, fraction, half, shortHalf] = match;
  const seconds = second !== undefined && second !== "";
  const offset = offsetAt(text, end, iso || seconds, iso);
  const time = timeOf(hour, minute, second, fraction, half ?? shortHalf, offset?.minutes ?? null);
  return { start, end: offset?.end ?? end, time };
}

/**
 * The time that written parts mean; `undefined` for hours that a clock does not show, such as 13 PM. Ranges of numbers
 * are for {@link isValid} to check.
 */
function timeOf(
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  fraction: string | undefined,
  half: string | undefined,
  offset: number | null,
): Moment | undefined {
  const written = Number(hour);
  if (half !== undefined && (written > 12 || (written === 0 && half.toLowerCase() === "p"))) return undefined;
  const shift = half === undefined ? 0 : (half.toLowerCase() === "p" ? 12 : 0) - (written === 12 ? 12 : 0);
  const digits = (part: string | undefined) => (part === undefined || part === "" ? null : part);
  return [
    null,
    null,
    null,
    written + shift,
    Number(minute ?? 0),
    digits(second) === null ? null : Number(second),
    digits(fraction),
    offset,
  ];
}

/**
 * The offset from UTC that stands at a place. `+02:00` is believed where the time has seconds or is attached by a `T`,
 * since `9:30-10:30` is a span of time; ` +0200` always.
 */
function offsetAt(
  text: string,
  at: number,
  signed: boolean,
  short: boolean,
): { readonly minutes: number; readonly end: number } | undefined {
  const rest = text.slice(at);
  const zulu = ZULU.exec(rest);
  if (zulu !== null) return { minutes: 0, end: at + zulu[0].length };
  const patterns = [NAMED_OFFSET, SPACED_OFFSET, ...(signed ? [FULL_OFFSET] : []), ...(short ? [SHORT_OFFSET] : [])];
  for (const pattern of patterns) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const [, sign, hours = "0", minutes = "0"] = match;
    const size = Number(hours) * 60 + Number(minutes);
    if (size <= OFFSET_MAX && Number(minutes) < 60) {
      return { minutes: size === 0 || sign === "+" ? size : -size, end: at + match[0].length };
    }
  }
  return undefined;
}
