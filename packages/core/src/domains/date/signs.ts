import type { Shown, Trait } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";
import { hasDate, type Moment } from "./moment.js";
import { datedParts } from "./read.js";

/** Three numbers with one mark between them, one of which may be a year, and nothing of the kind around them. */
const TRIPLE =
  /(?<![\d./-]|(?<!\p{L})v)(?:\d{4}([./-])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2}))(?![\d./-])/iu;
/** Three short numbers of which one is zero, as in versions; beside a year it is no version. */
const WITH_ZERO = /^(?!.*\d{4}).*(?<!\d)0(?!\d)/;
/** Numbers that may be dates without marks; of these, only such of eight digits are. */
const CLOSE_DIGITS = /(?<!\d)\d{5,8}(?!\d)/;

/** Length of `2024-03-05`. */
const ISO_LENGTH = 10;

/** Orders in which people write dates. */
const USUAL_ORDERS = ["dmy", "mdy", "ymd"] as const;

/**
 * What a cell shows as a date: numbers that look like one and are none in any order (`31/02/2024`) make it a row of a new
 * kind, however well a rule about texts goes with it.
 */
export function signs(cell: Value): ReadonlySet<string> {
  const [numbers] = typeof cell === "string" ? (TRIPLE.exec(cell) ?? []) : [];
  if (numbers === undefined || WITH_ZERO.test(numbers)) return new Set();
  return new Set(usualOrdersOf(numbers).length > 0 ? [] : ["a date that cannot be"]);
}

/** A date without marks that begins with its year. */
const CLOSE_DATE = /(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/;
/** Orders in which the dates of a column may all be written, in words. */
const ORDER_NAMES = {
  dmy: "a date with the day in front",
  mdy: "a date with the month in front",
  ymd: "a date with the year in front",
} as const;

/** That a cell shows a whole date which can be, and the orders in which its numbers are one. */
export function traits(cell: Value): ReadonlyMap<string, Trait> {
  if (typeof cell !== "string" || yearsIn(cell).length === 0) return new Map();
  return new Map(["a date", ...ordersShown(cell)].map((trait) => [trait, "meant"]));
}

/** A date or time that hardly looks like something else: with letters, a colon or three numbers, or of eight digits. */
const CLEARLY_DATED = /[\p{L}:]|\d\D+\d+\D+\d|^\d{8}$/u;

/** True for a cell all of whose digits are those of dates and times that are clearly such. */
export function isDated(cell: Value): boolean {
  if (typeof cell !== "string") return false;
  const dated = datedParts(cell).map(({ start, end }) => cell.slice(start, end));
  const rest = dated.reduce((text, part) => text.replace(part, " "), cell);
  return dated.length > 0 && !/\p{Nd}/u.test(rest) && dated.every((part) => CLEARLY_DATED.test(part));
}

/** The orders in which the numbers of a date may be meant, in words; none where it has the name of its month. */
function ordersShown(cell: string): readonly string[] {
  const [numbers] = TRIPLE.exec(cell) ?? [];
  if (numbers === undefined) return CLOSE_DATE.test(cell) ? [ORDER_NAMES.ymd] : [];
  if (/^\d{4}/.test(numbers)) return [ORDER_NAMES.ymd];
  return usualOrdersOf(numbers).map((order) => ORDER_NAMES[order]);
}

/** What cannot be among dates in numbers, where every example makes one that can (see {@link isPossible}). */
export function impossibleDates(examples: Shown): ((row: Value, output: Value) => boolean) | null {
  const areDates = examples.every(({ input, output }) => isPossible(input, output) === true);
  return areDates ? (row, output) => isPossible(row, output) === false : null;
}

/** The months and days of dates, by their places in a moment. */
const COMPONENTS = [1, 2] as const;

/**
 * Numbers that are the month of a row's date in no order, where those of all examples are the months of theirs; likewise days. It says nothing
 * where the outputs are both, where the rows hold no date with four digits of its year or several, and of numbers that stand beside the date.
 */
export function otherComponents(examples: Shown): ((row: Value, output: Value) => boolean) | null {
  const shown = COMPONENTS.filter((place) =>
    examples.every(
      ({ input, output }) =>
        componentsIn(input, place)?.has(numberOf(output)) === true && !standsBeside(input, numberOf(output)),
    ),
  );
  const [place] = shown;
  if (place === undefined || shown.length > 1) return null;
  return (row, output) => {
    const number = numberOf(output);
    return !Number.isNaN(number) && componentsIn(row, place)?.has(number) === false && !standsBeside(row, number);
  };
}

/** Whether a number stands in a row outside its date: in its time of day or in another text. */
function standsBeside(row: Value, number: number): boolean {
  const cells = isList(row) ? row.filter((cell) => typeof cell === "string") : [];
  const beside = cells.flatMap((cell) => {
    const [part] = datedParts(cell);
    if (part === undefined) return [cell];
    return [cell.slice(0, part.start), TIME.exec(cell.slice(part.start, part.end))?.[0] ?? "", cell.slice(part.end)];
  });
  return beside.some((text) => (text.match(/\d+/g) ?? []).some((digits) => Number(digits) === number));
}

/** A time of day, and what follows it. */
const TIME = /\d{1,2}:\d{2}.*/s;

function numberOf(output: Value): number {
  return typeof output === "string" && /^\d{1,4}$/.test(output) ? Number(output) : Number.NaN;
}

/** What a component of the only date of a row may be, by the orders in which it can be read; `null` where there is none, or several. */
function componentsIn(row: Value, place: (typeof COMPONENTS)[number]): ReadonlySet<number> | null {
  const cells = isList(row) ? row.filter((cell) => typeof cell === "string") : [];
  const [date, ...others] = cells.flatMap(datedParts);
  if (date === undefined || others.length > 0 || !cells.some((cell) => /\d{4}/.test(cell))) return null;
  const readings = USUAL_ORDERS.map((order) => date.read(order)).filter(isWholeDate);
  return readings.length === 0 ? null : new Set(readings.map((moment) => moment?.[place] ?? 0));
}

/**
 * Whether an output is a date in numbers where its row holds one: false where its numbers are a date in no order that
 * people write (`2024-13-04` from `13/04/2024`; nobody puts the day behind the year), or lack zeros where everyone writes them: behind
 * a year with a hyphen (`2024-3-5`), and without marks between them (`202435`). `null` where the row holds no date or the output is not of this kind.
 */
export function isPossible(row: Value, output: Value): boolean | null {
  if (typeof output !== "string" || !isList(row)) return null;
  const numbers = TRIPLE.exec(output)?.[0] ?? CLOSE_DIGITS.exec(output)?.[0];
  if (numbers === undefined) return null;
  const years = row.flatMap(yearsIn);
  if (years.length === 0 || row.some((cell) => signs(cell).size > 0)) return null;
  if (/^\d{4}-/.test(numbers) && numbers.length < ISO_LENGTH) return false;
  const isClose = /^\d+$/.test(numbers);
  if (isClose && !years.some((year) => numbers.startsWith(year) || numbers.endsWith(year))) return null;
  return (!isClose || numbers.length === 8) && usualOrdersOf(numbers).length > 0;
}

/** The usual orders in which numbers are a date. */
function usualOrdersOf(numbers: string): readonly (typeof USUAL_ORDERS)[number][] {
  const [date] = datedParts(numbers);
  return USUAL_ORDERS.filter((order) => date?.read(order) !== undefined);
}

/** The years of the whole dates in a cell. */
function yearsIn(cell: Value): readonly string[] {
  if (typeof cell !== "string") return [];
  const dates = datedParts(cell).map(({ read }) => USUAL_ORDERS.map((order) => read(order)).find(isWholeDate));
  return dates.flatMap((date) => (date === undefined ? [] : [String(date[0])]));
}

function isWholeDate(moment: Moment | undefined): boolean {
  return moment !== undefined && hasDate(moment);
}
