import type { Value } from "../../space/value.js";
import { MONTH_YEAR, readMoment, type WholeReading } from "./read.js";

/** What whole texts must look like to be read in another way than by an order. */
const WHOLE_FORMS: readonly (readonly [reading: WholeReading, form: RegExp])[] = [
  ["seconds", /^\s*\d{9,10}(?:\.\d+)?\s*$/],
  ["milliseconds", /^\s*\d{12,13}\s*$/],
  ["month and year", MONTH_YEAR],
  ["time", /^\s*(?:\d{3,4}(?:\s?(?:h|hrs?|hours|uhr))?|\d{6})\s*$/iu],
  ["day number", /^\s*[1-9]\d{4}\s*$/],
  ["day of the year", /^\s*\p{L}{0,3}[-\s]?\d{2}(?:\d{2})?[-./]?[0-3]\d{2}[-\s]?\p{L}{0,3}\s*$/u],
  ["hour count", /^\s*\d{1,2}(?:[.,]\d{1,4})?\s*(?:h|hrs?|hours?|std\.?)?\s*$/iu],
  ["minute count", /^\s*\d{1,4}\s*(?:m|min|mins|minutes?|minuten)?\.?\s*$/iu],
  ["second count", /^\s*(?:\d{1,5}(?:\.\d{1,6})?|\d{1,2},\d{3})\s*(?:s|sec|secs|seconds?|sekunden)?\.?\s*$/iu],
];

/** The ways in which whole texts may be read, by what they all look like and what the outputs show. */
export function wholeReadings(texts: readonly string[], targets: readonly Value[]): readonly WholeReading[] {
  const isForm = (reading: WholeReading): boolean => reading !== "second count" || showDecimals(texts, targets);
  const forms = WHOLE_FORMS.filter(([reading, form]) => texts.every((text) => form.test(text)) && isForm(reading));
  const readings = forms.map(([reading]) => reading);
  return texts.every((text) => text.length < 24 && readMoment(text, "month") !== undefined)
    ? [...readings, "month"]
    : readings;
}

/** Whether outputs show the decimals of seconds, where there are some: without them they may be rounded or cut. */
function showDecimals(texts: readonly string[], targets: readonly Value[]): boolean {
  return !texts.some((text) => /\.\d/.test(text)) || targets.some((target) => /:\d\d[.,]\d/.test(String(target)));
}
