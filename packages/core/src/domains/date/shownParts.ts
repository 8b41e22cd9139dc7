import { hasTime, isTime, type Moment } from "./moment.js";
import { writeMoment } from "./write.js";

/*
 * Dates and lengths of time with the parts that they have: dates as precisely as they are known (`1850-03-04`, `1901-11`, `1872`), lengths
 * without the parts that are nothing (`1:02:05`, `1:05`; `1h 5m`, `45m`).
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

/**
 * Ways to write a length of time. Between colons, hours are left out that are none. With units, all parts are; each part is a separator,
 * a number (`#`) and its unit, of which `(s)` is not written behind 1.
 */
export const LENGTH_FORMS: readonly string[] = [
  ...["h:mm:ss, m:ss", "hh:mm:ss, mm:ss"],
  ...["#h| #m| #s", "#h|#m|#s", "#h| #min| #s", "# h| # min| # s", "#hr| #min| #sec", "# hr| # min| # sec"],
  ...["#h| #m", "#h|#m", "#h| #min", "# h| # m", "# h| # min", "#hr| #min", "# hr| # min", "# hr(s)| # min(s)"],
  ...["# hour(s)| # minute(s)", "# hour(s)|, # minute(s)", "# hour(s)| and # minute(s)"],
];

/** A length of time, as a time since midnight, without the parts that are nothing; `undefined` where it has other parts than the form. */
export function writeLength(moment: Moment, form: string): string | undefined {
  if (!isTime(moment) || !LENGTH_FORMS.includes(form)) return undefined;
  const [, , , hour, minute, second, fraction] = moment;
  const amounts = [hour ?? 0, minute ?? 0, second ?? 0];
  if (Number(fraction ?? 0) !== 0) return undefined;
  return form.includes(":") ? clockOf(amounts, form) : unitsOf(amounts, form);
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

/** How many parts of a length are shown in a form. */
export function partCount(moment: Moment, form: string): number {
  return (writeLength(moment, form)?.match(/\d+/g) ?? []).length;
}
