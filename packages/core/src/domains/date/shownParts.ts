import { comesBefore, difference, hasTime, isTime, type Moment, secondOfDay, timeSum } from "./moment.js";
import { writeMoment } from "./write.js";

/*
 * Dates and lengths of time with the parts that they have: dates as precisely as they are known (`1850-03-04`, `1901-11`, `1872`), lengths
 * without the hours that are nothing (`1:02:05`, `1:05`), ages without parts that are.
 */

/** Ways to write a date, and the same without a day. A year alone stands as it is. */
const DATE_FORMS: Readonly<Record<string, string>> = {
  "yyyy-MM-dd": "yyyy-MM",
  "yyyy/MM/dd": "yyyy/MM",
  "yyyy.MM.dd": "yyyy.MM",
  yyyyMMdd: "yyyyMM",
  "dd/MM/yyyy": "MM/yyyy",
  "dd.MM.yyyy": "MM.yyyy",
  "MM/dd/yyyy": "MM/yyyy",
  "d MMM yyyy": "MMM yyyy",
  "d MMMM yyyy": "MMMM yyyy",
  "MMM d, yyyy": "MMM yyyy",
  "MMMM d, yyyy": "MMMM yyyy",
};
export const DATE_FORM_NAMES: readonly string[] = Object.keys(DATE_FORMS);

/** How much a date says: its year, its month too, or the whole day; `undefined` where it says anything else. */
export function precisionOf(moment: Moment): "year" | "month" | "day" | undefined {
  const [year, month, day] = moment;
  if (year === null || hasTime(moment) || (month === null && day !== null)) return undefined;
  return month === null ? "year" : day === null ? "month" : "day";
}

/** A date as precisely as it is known, in a form and with English names; `undefined` where it has no year or a time of day. */
export function writeKnown(moment: Moment, form: string): string | undefined {
  const precision = precisionOf(moment);
  const monthly = DATE_FORMS[form];
  if (precision === undefined || monthly === undefined) return undefined;
  return writeMoment(moment, precision === "day" ? form : precision === "month" ? monthly : "yyyy");
}

/** Ways to write a length of time as a clock does, where hours are left out that are none. With units, it is a number in parts (`inParts`). */
export const LENGTH_FORMS: readonly string[] = ["h:mm:ss, m:ss", "hh:mm:ss, mm:ss"];

/** A length of time, as a time since midnight, without the parts that are nothing; `undefined` where it has other parts than the form. */
export function writeLength(moment: Moment, form: string): string | undefined {
  if (!isTime(moment) || !LENGTH_FORMS.includes(form)) return undefined;
  const [, , , hour, minute, second, fraction] = moment;
  const amounts = [hour ?? 0, minute ?? 0, second ?? 0];
  if (Number(fraction ?? 0) !== 0) return undefined;
  return clockOf(amounts, form);
}

function clockOf([hour = 0, minute = 0, second = 0]: readonly number[], form: string): string {
  const padded = (part: number): string => String(part).padStart(2, "0");
  const isWide = form.startsWith("hh");
  const first = (part: number): string => (isWide ? padded(part) : String(part));
  return hour === 0 ? `${first(minute)}:${padded(second)}` : `${first(hour)}:${padded(minute)}:${padded(second)}`;
}

function unitsOf(amounts: readonly number[], form: string): string | undefined {
  const parts = form.split("|");
  if (amounts.slice(parts.length).some((amount) => amount !== 0)) return undefined;
  let text = "";
  for (const [at, part] of parts.entries()) {
    const amount = amounts[at] ?? 0;
    const isShown = amount !== 0 || (text === "" && at === parts.length - 1);
    if (!isShown) continue;
    const [separator = "", unit = ""] = part.split("#");
    text += (text === "" ? "" : separator) + amount + unit.replace("(s)", amount === 1 ? "" : "s");
  }
  return text;
}

/** Ways to write the years and months from one day to another: each part is a separator, a number (`#`) and its unit, of which `(s)` is not written behind 1. */
export const AGE_FORMS: readonly string[] = [
  ...["#y| #m", "#y|#m", "# y| # m", "#yr| #mo", "# yr| # mo", "# yr(s)| # mo(s)", "# yr(s)| # mth(s)"],
  ...["# year(s)| # month(s)", "# year(s)|, # month(s)", "# year(s)| and # month(s)"],
];

/** The whole years and months from one day to another, without those that are nothing; `undefined` where the second comes first. */
export function writeAge(from: Moment, to: Moment, form: string): string | undefined {
  const months = difference(from, to, "month");
  if (months === undefined || comesBefore(to, from) !== false || !AGE_FORMS.includes(form)) return undefined;
  return unitsOf([Math.floor(months / 12), months % 12], form);
}

/** Ways to write a time of day: the pattern with minutes, and that of full hours. */
export const SHORT_TIMES: readonly string[] = [
  ...["h:mmaa, haa", "h:mm aa, h aa", "h:mma, ha", "h:mm a, h a", "h:mm aaa, h aaa"],
  ...["H:mm, H", "H'h'mm, H'h'", "H:mm 'Uhr', H 'Uhr'", "H.mm 'Uhr', H 'Uhr'"],
];

/** A time of day without minutes where it is a full hour; `undefined` without a time of day, and where it has seconds. */
export function writeShortTime(moment: Moment, form: string): string | undefined {
  const [, , , , minute, second] = moment;
  if (!hasTime(moment) || (second ?? 0) !== 0 || !SHORT_TIMES.includes(form)) return undefined;
  const [long = "", short = ""] = form.split(", ");
  return writeMoment(moment, minute === 0 ? short : long);
}

/** Patterns of a time of day that may be on the next day. */
export const CLOCK_PATTERNS: readonly string[] = ["HH:mm", "H:mm", "h:mm a", "h:mm aa", "h:mma", "h:mmaa"];

/** The time of day a length of time after another, in a pattern, and behind it a mark where it is on the next day. */
export function writeTimeAfter(start: Moment, length: Moment, pattern: string, mark: string): string | undefined {
  const end = timeSum(start, length);
  const text = end === undefined || !CLOCK_PATTERNS.includes(pattern) ? undefined : writeMoment(end, pattern);
  return text === undefined || !isNextDay(start, length) ? text : text + mark;
}

/** Whether a length of time after a time of day ends on the next day. */
export function isNextDay(start: Moment, length: Moment): boolean {
  return secondOfDay(start) + secondOfDay(length) >= SECONDS_PER_DAY;
}

const SECONDS_PER_DAY = 86_400;

/** How many parts of a length are shown in a form. */
export function partCount(moment: Moment, form: string): number {
  return (writeLength(moment, form)?.match(/\d+/g) ?? []).length;
}
