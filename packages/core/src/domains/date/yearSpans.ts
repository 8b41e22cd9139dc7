import type { Moment } from "./moment.js";

/* Years that do not begin in January, such as school years and seasons, by the two calendar years that they are in: `2021/22`. */

/** Ways to write two years that follow one another, with the mark between them. */
export const YEAR_SPAN_FORMS: readonly string[] = ["/", "-", "–"].flatMap((mark) => [
  `yyyy${mark}yy`,
  `yyyy${mark}yyyy`,
  `yy${mark}yy`,
]);

const FORM = /^(yyyy|yy)(.)(yyyy|yy)$/u;

/** First months of such years: any but January. */
export const FIRST_MONTHS: readonly number[] = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * The year of a date that begins with a month from 2 to 12: of 2021-10-03, `2021/22` for one that begins in September. `undefined` where the date
 * has no year or no month, and for years beyond 1 to 9999.
 */
export function writeYearSpan([year, month]: Moment, firstMonth: number, form: string): string | undefined {
  const [, first, mark, last] = FORM.exec(form) ?? [];
  if (year === null || month === null || first === undefined || last === undefined) return undefined;
  if (!FIRST_MONTHS.includes(firstMonth)) return undefined;
  const start = month < firstMonth ? year - 1 : year;
  if (start < 1 || start >= 9999) return undefined;
  return `${yearText(start, first)}${mark}${yearText(start + 1, last)}`;
}

function yearText(year: number, field: string): string {
  return String(year).padStart(4, "0").slice(-field.length);
}
