import type { SearchView } from "../../space/grammar.js";
import { type Memo, remember } from "../../space/memo.js";
import { isFirst } from "../../space/relations.js";
import { areFewCells } from "../../space/rowWidth.js";
import { isBlank, isList, type Value } from "../../space/value.js";
import { distancesBetween, limitsBetween } from "./limits.js";
import { comesBefore, difference, hasDate, hasTime, isTime, type Moment, plus, UNITS, type Unit } from "./moment.js";
import { BRITISH, languagesOf } from "./names.js";
import { columnOf, isReadAs, ordersIn } from "./orders.js";
import { itemAt, ORDERS, type Order, OWN_PARTS, readMoment, type WholeReading } from "./read.js";
import { momentOf, momentsIn, partsOf, writingOf } from "./semantics.js";
import {
  AS_SAID,
  countOf,
  elapsed,
  isWeekend,
  later,
  laterBy,
  onWeekday,
  PERIODS,
  SHARED_PARTS,
  spansIn,
  spanText,
  untilBy,
  WEEKDAY_SIDES,
} from "./spans.js";
import { wholeReadings } from "./wholeReadings.js";
import { CALENDAR_PARTS, calendarName, FIELD_LETTERS, writeField } from "./write.js";

/* Which literals the operators of the date domain are tried with: what the texts in view make sense of, and few. */

type Args = readonly (readonly Value[] | undefined)[];
type Literals = Iterable<readonly Value[]>;
export type Proposal = (args: Args, view: SearchView) => Literals;

/** Dates of one text that are told apart, counted from the front and from the back. */
const ORDINAL_MAX = 3;

/** The orders in which the column of a source allows its dates to be read, with the number of the date. */
export function* readings([texts = []]: Args, view: SearchView): Literals {
  if (!areReadable(texts)) return;
  const counts = texts.map((text) => partsOf(text, view.memo).length);
  const least = Math.min(...counts);
  if (least === 0) return;
  const column = columnOf(texts, view);
  const orders = ordersIn(column, view.memo);
  for (let ordinal = 1; ordinal <= Math.min(least, ORDINAL_MAX); ordinal++)
    for (const order of [...orders, ...demanded(orders, column, texts, ordinal, view)]) yield [order, ordinal];
  if (counts.some((count) => count !== least) || least > 1) for (const order of orders) yield [order, -1];
}

/** Whether a row has few cells, and some column of years, of months and of days: to try all threes of cells takes long. */
export function mayShowParts(view: SearchView): boolean {
  const columns = areFewCells(view) ? view.table("cell").vectors.map((vector) => view.store.values(vector)) : [];
  return OWN_PARTS.every((part) =>
    columns.some((cells) => cells.every((cell) => typeof cell === "string" && part.test(cell))),
  );
}

/** Names that tell which number is the month. */
const NAMES: readonly string[] = ["MMM", "MMMM", "EEE", "EEEE"];
/** A date in numbers that all the world reads alike. */
const ISO_DATE = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/;

/**
 * Orders that the column speaks against, where the outputs demand them: they name the month or weekday that such an order
 * gives, or hold its date with the year in front, and no other order gives that. The order year, day, month, which hardly
 * anyone writes, only where the whole column can be read so.
 */
function demanded(
  orders: readonly Order[],
  column: readonly string[],
  texts: readonly string[],
  ordinal: number,
  view: SearchView,
): readonly Order[] {
  const read = (order: Order): readonly Moment[] => {
    const moments = texts.map((text) => itemAt(partsOf(text, view.memo), ordinal)?.read(order));
    return moments.filter((moment) => moment !== undefined);
  };
  const standing = standingIn(view.targets, texts.length);
  const usual = orders.map(read).filter((moments) => moments.length === texts.length);
  const [first] = usual;
  if (first === undefined || view.targets.length === 0) return [];
  return ORDERS.filter((order) => {
    if (orders.includes(order)) return false;
    const turned = read(order);
    if (turned.length < texts.length || usual.some((moments) => moments.join() === turned.join())) return false;
    if (order === "ydm" && !isReadAs(order, column, view.memo)) return false;
    return shows(first, turned, standing, NAMES) || (!usual.some(areWanted(view)) && areWanted(view)(turned));
  });
}

/** Whether moments are the dates which stand in the outputs with the year in front. */
function areWanted({ targets, memo }: SearchView) {
  return (moments: readonly Moment[]): boolean =>
    moments.length === targets.length &&
    moments.every((moment, input) => {
      const target = targets[input];
      const [date] = typeof target === "string" ? (ISO_DATE.exec(target) ?? []) : [];
      const wanted = date === undefined ? undefined : partsOf(date, memo)[0]?.read("ymd");
      return wanted !== undefined && agrees(moment, wanted);
    });
}

/** Parts of a time that are told apart by a colon or by units. */
const DIVIDED = /\d\s?[:\p{L}'′].*\d/u;
/** The same, or an only part with its unit. */
const DIVIDED_OR_ONE = /\d\s?[:\p{L}'′]/u;

/** The counts of time that whole texts look like; of a number of hours, minutes or seconds only where the outputs divide it. */
export function counts([texts = []]: Args, view: SearchView): Literals {
  if (!areReadable(texts)) return [];
  const { targets } = view;
  const divided =
    targets.every((target) => typeof target === "string" && DIVIDED_OR_ONE.test(target)) &&
    (targets.length === 0 || targets.some((target) => DIVIDED.test(String(target))));
  const column = columnOf(texts, view);
  const readings = wholeReadings(texts, targets);
  const counting = divided ? withoutNarrow(readings.filter(isCount), column) : [];
  const since = sinceEpoch(texts, column);
  return [...readings.filter((reading) => !isCount(reading)), ...since, ...counting].map((reading) => [reading]);
}

/** Seconds or milliseconds since 1970, where a column has both. */
const SINCE_EPOCH = /^\s*(?:\d{1,10}|\d{12,13})\s*$/;
const IN_MILLISECONDS = /\d{12}/;

function sinceEpoch(texts: readonly string[], column: readonly string[]): readonly WholeReading[] {
  if (![texts, column].every((some) => some.every((text) => SINCE_EPOCH.test(text)))) return [];
  const isMixed = new Set(column.map((text) => IN_MILLISECONDS.test(text))).size > 1;
  return isMixed && column.some((text) => LONG_COUNT.test(text)) ? ["seconds or milliseconds"] : [];
}

/** Seconds since 1970 of the years in which people live. */
const LONG_COUNT = /^\s*\d{9,10}\s*$/;

function isCount(reading: WholeReading): boolean {
  return reading.endsWith(" count");
}

/** Without the counts that make no time of day of a cell of the column, where another one reads all that they read and more. */
function withoutNarrow(readings: readonly WholeReading[], column: readonly string[]): readonly WholeReading[] {
  const shown = new Map(readings.map((reading) => [reading, column.map((text) => readMoment(text, reading))]));
  return readings.filter((reading) => {
    const own = shown.get(reading) ?? [];
    return !readings.some((other) => {
      const others = shown.get(other) ?? [];
      const covers = own.every((moment, row) => moment === undefined || others[row] !== undefined);
      return covers && own.some((moment, row) => moment === undefined && others[row] !== undefined);
    });
  });
}

function areReadable(texts: readonly Value[]): texts is readonly string[] {
  return texts.every((text) => typeof text === "string" && text.length <= CELL_LENGTH_MAX);
}

/** Longer cells are not read. */
const CELL_LENGTH_MAX = 2000;

/** Fields whose change can be seen in an output. */
const TELLING: readonly string[] = [
  "yyyy",
  "yy",
  "M",
  "MM",
  "MMM",
  "MMMM",
  "d",
  "dd",
  "H",
  "HH",
  "h",
  "hh",
  "m",
  "mm",
  "Q",
  "w",
  "EEE",
  "EEEE",
];

/** Whether a text stands in the output of an input: alone if it is a number that is not filled up with zeros. */
export type Standing = (text: string, input: number, alone: boolean) => boolean;

/**
 * What stands in the outputs of so many inputs. Where there is not one output for each, as in a case of its own or at both
 * ends of a span of time, it may be any of them; without outputs, everything stands in them.
 */
export function standingIn(targets: readonly Value[], count: number): Standing {
  if (targets.length === 0) return () => true;
  if (targets.length === count) return (text, input, alone) => stands(text, targets[input], alone);
  return (text, _, alone) => targets.some((target) => stands(text, target, alone));
}

/** Whether a change of moments may be what the outputs show: some field that it changes stands in all of them. */
export function shows(
  before: readonly Moment[],
  after: readonly (Moment | undefined)[],
  standing: Standing,
  telling: readonly string[] = TELLING,
): boolean {
  return telling.some((field) => {
    let changed = false;
    return (
      after.every((moment, input) => {
        const text = moment === undefined ? undefined : writeField(moment, field);
        const old = before[input];
        changed ||= old !== undefined && text !== writeField(old, field);
        return text !== undefined && standing(text, input, field.length === 1);
      }) && changed
    );
  });
}

/** Whether a field stands in an output; alone if it is a number that is not filled up with zeros. */
function stands(text: string, target: Value | undefined, alone: boolean): boolean {
  if (typeof target !== "string") return false;
  if (!alone) return target.includes(text);
  for (let at = target.indexOf(text); at >= 0; at = target.indexOf(text, at + 1)) {
    if (!isDigit(target, at - 1) && !isDigit(target, at + text.length)) return true;
  }
  return false;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** What else may happen to a changed moment before it is written. */
type Way = (moment: Moment | undefined) => Moment | undefined;
const asItIs: Way = (moment) => moment;
const WEEKDAY_WAYS: readonly Way[] = [
  asItIs,
  ...WEEKDAY_SIDES.map(
    (side): Way =>
      (moment) =>
        moment && onWeekday(moment, side),
  ),
];

/** Only the literals under which a change shows in the outputs. */
export function showing(
  change: (moment: Moment, literals: readonly Value[]) => Moment | undefined,
  candidates: (view: SearchView, moments: readonly Moment[]) => Literals,
  ways: readonly Way[] = [asItIs],
) {
  return function* ([values = []]: Args, view: SearchView): Literals {
    const moments = momentsIn(values);
    if (moments.length !== values.length) return;
    const standing = standingIn(view.targets, moments.length);
    for (const literals of candidates(view, moments)) {
      const first = moments[0] === undefined ? undefined : change(moments[0], literals);
      if (first === undefined) continue;
      const after = moments.map((moment, input) => (input === 0 ? first : change(moment, literals)));
      if (ways.some((way) => shows(moments, after.map(way), standing))) yield literals;
    }
  };
}

/** Where some day falls on a weekend, the sides to which it may go. */
export function weekdaySides([values = []]: Args): Literals {
  const moments = momentsIn(values);
  const isTold = moments.length === values.length && moments.some((moment) => isWeekend(moment) === true);
  return isTold ? WEEKDAY_SIDES.map((side) => [side]) : [];
}

/** Widths to which people cut times of day and dates. */
const TIME_WIDTHS: readonly string[] = [
  ...[1, 5, 10, 15, 20, 30].map((size) => spanText(size, "minute")),
  ...[1, 2, 3, 4, 6, 8, 12].map((size) => spanText(size, "hour")),
];
const DATE_WIDTHS: readonly string[] = ["1 weekday", "1 week", "1 month", "1 quarter", "1 year", "5 years", "10 years"];

/** Widths to whose nearest multiple people round: of a week or a year they take the first day. */
export const NEAREST_WIDTHS: readonly string[] = [...TIME_WIDTHS, "1 day"];

function widthsFor(moments: readonly Moment[]): readonly string[] {
  const dates = moments.every(([year]) => year !== null) ? DATE_WIDTHS : [];
  return moments.every(([, , , hour]) => hour !== null) ? [...TIME_WIDTHS, ...dates] : dates;
}

type Cut = (moment: Moment, span: string) => Moment | undefined;

/** Widths to cut to, all that people use if none are named; with an origin of midnight, if `origin` says that there is one. */
export function cutWidths(cut: Cut, origin: readonly Value[], widths: readonly string[] | null): Proposal {
  return showing(
    (moment, [span]) => cut(moment, String(span)),
    (_, moments) => (widths ?? widthsFor(moments)).map((width) => [width, ...origin]),
  );
}

/** Widths to which people cut the time of a moment whose day stays: the day makes a difference where there is one. */
export function timeWidths(cut: Cut): Proposal {
  return showing(
    (moment, [span]) => cut(moment, String(span)),
    (_, moments) =>
      (moments.every((moment) => hasDate(moment) && hasTime(moment)) ? TIME_WIDTHS : []).map((width) => [width]),
  );
}

/** Periods whose last day, or last weekday, shows in the outputs. */
export function periods(last: Cut): Proposal {
  return showing(
    (moment, [period]) => last(moment, String(period)),
    () => PERIODS.map((period) => [period]),
    WEEKDAY_WAYS,
  );
}

/** Spans that are tried where the outputs hold no dates to take differences from. */
const COMMON_SPANS: readonly string[] = (
  [
    ["day", [1, 2, 7, 14, 30]],
    ["weekday", [1, 2, 3, 5, 10]],
    ["week", [1, 2]],
    ["month", [1, 3, 6]],
    ["year", [1, 5, 10]],
    ["hour", [1, 2, 3, 5, 6, 8, 12]],
    ["minute", [15, 30, 45]],
  ] as const
).flatMap(([unit, amounts]) => amounts.flatMap((amount) => [spanText(amount, unit), spanText(-amount, unit)]));

/** A year that begins in another month than January: it has the name of one year or of two, perhaps a quarter or half, and no day. */
const FINANCIAL_YEAR = /^(?:Q[1-4]|H[12])?\D{0,12}\d{2,4}(?:\s?[-–/]\s?\d{2,4})?\D{0,12}(?:Q[1-4]|H[12])?$/u;
/** Spans after which such a year is a year of the calendar. */
const YEAR_STARTS: readonly string[] = Array.from({ length: 11 }, (_, index) => index + 1).flatMap((months) => [
  spanText(-months, "month"),
  spanText(months, "month"),
]);

/** Spans between the moments and the dates in the outputs that all examples share, and those that people use. */
export const shifts: Proposal = showing(
  (moment, [span]) => later(moment, String(span)),
  (view, moments) => {
    const months = view.targets.every((target) => FINANCIAL_YEAR.test(String(target))) ? YEAR_STARTS : [];
    return [...new Set([...sharedShifts(moments, view), ...COMMON_SPANS, ...months])].map((span) => [span]);
  },
  WEEKDAY_WAYS,
);

/** Spans of which another text may say the number. */
const COUNTED_SPANS: readonly string[] = [
  ...["1 day", "1 weekday", "1 week", "1 month", "1 year"],
  ...["1 hour", "1 minute"],
]
  .flatMap((span) => [span, `-${span}`])
  .concat(AS_SAID);

/** Spans of so many of which the last day is asked for. */
const COUNTED_PERIODS: readonly string[] = ["1 day", "1 week", "1 month", "1 year"];

/** Spans of which a second argument says the number. */
export const countedShifts: Proposal = showingCounts(laterBy, COUNTED_SPANS);
/** Such spans where a second cell says the number in some rows, and is blank in others: they show what no number means. */
export const countedShiftsIfAny: Proposal = function* (args, view) {
  const [values = [], cells = []] = args;
  const isFilled = cells.map((cell) => !isBlank(cell));
  if (!isFilled.includes(false)) return;
  const filled = values.flatMap((_, row) => (isFilled[row] === false ? [] : [row]));
  const only = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, row) => isFilled[row] !== false);
  const rows = { ...view, scopes: only(view.scopes), targets: only(view.targets) };
  if (filled.length > 0 && view.targets.length === values.length)
    yield* countedShifts([only(values), only(cells)], rows);
};
/** The same where the last day is meant. */
export const countedPeriods: Proposal = showingCounts(untilBy, COUNTED_PERIODS);

function showingCounts(
  change: (moment: Moment, count: string, span: string) => Moment | undefined,
  spans: readonly string[],
): Proposal {
  return function* ([values = [], counts = []], view) {
    const moments = momentsIn(values);
    const texts = counts.filter(
      (count): count is string =>
        typeof count === "string" && (countOf(count) !== undefined || spansIn(count) !== undefined),
    );
    if (moments.length !== values.length || texts.length !== counts.length) return;
    const standing = standingIn(view.targets, moments.length);
    for (const span of spans) {
      const after = moments.map((moment, input) => change(moment, texts[input] ?? "", span));
      if (WEEKDAY_WAYS.some((way) => shows(moments, after.map(way), standing))) yield [span];
    }
  };
}

function sharedShifts(moments: readonly Moment[], view: SearchView): readonly string[] {
  const [first] = moments;
  if (first === undefined) return [];
  const wanted = view.targets.map((target) => (typeof target === "string" ? datesIn(target, view.memo) : []));
  const spans = (wanted[0] ?? [])
    .flatMap((date) => yearsNear(first, date))
    .flatMap((date) => shiftsBetween(first, date));
  return spans.filter((span) =>
    moments.every((moment, input) => {
      const shifted = later(moment, span);
      return shifted !== undefined && (wanted[input] ?? []).some((date) => isOn(shifted, date));
    }),
  );
}

/** Whether a day is that of an output, or would be if it were no weekend. */
function isOn(moment: Moment, date: Moment): boolean {
  const days = [moment, ...(isWeekend(moment) === true ? WEEKDAY_SIDES.map((side) => onWeekday(moment, side)) : [])];
  return days.some((day) => day !== undefined && agrees(day, date));
}

/** A date without a year, in the years around a moment. */
function yearsNear([year]: Moment, date: Moment): readonly Moment[] {
  if (date[0] !== null || date[1] === null || year === null) return [date];
  return [year, year - 1, year + 1].map((near) => [near, ...date.slice(1)] as unknown as Moment); // only the year differs
}

/** Every reading of the first dates of a text. */
export function datesIn(text: string, memo: Memo): readonly Moment[] {
  const [first, second] = partsOf(text, memo);
  return [first, second]
    .flatMap((part) => ORDERS.slice(0, 3).map((order) => part?.read(order)))
    .filter((moment) => moment !== undefined);
}

/** The spans in units under which one moment becomes another. */
function shiftsBetween(from: Moment, to: Moment): readonly string[] {
  const units: readonly Unit[] = UNITS.filter((unit) => unit !== "second" && unit !== "quarter");
  return units.flatMap((unit) => {
    const amount = difference(from, to, unit);
    if (amount === undefined || amount === 0) return [];
    const shifted = plus(from, amount, unit);
    return shifted !== undefined && agrees(shifted, to) ? [spanText(amount, unit)] : [];
  });
}

/** Whether a moment is what a date in an output says, as far as it says anything. */
function agrees(moment: Moment, date: Moment): boolean {
  return date.slice(0, 5).every((part, index) => part === null || part === moment[index]);
}

/** Fields that stand in some output. */
export function fields(_: Args, view: SearchView): Literals {
  const writings = view.scopes.map(writingOf).filter((writing) => writing !== undefined);
  if (writings.length !== view.scopes.length) return [];
  const moments = writings.map(({ moment }) => moment);
  return fieldsOf(moments, writings[0]?.language ?? "en", standingIn(view.targets, -1)).map((field) => [field]);
}

/** Fields that stand in the outputs, in a language. */
export function fieldsOf(moments: readonly Moment[], language: string, standing: Standing): readonly string[] {
  return FIELD_LETTERS.filter((field) =>
    moments.every((moment, input) => {
      const text = writeField(moment, field, language);
      return text !== undefined && standing(text, input, false);
    }),
  );
}

/** English, and other languages in which every text names a month or a weekday; British English where some text shows it. */
export function languagesIn(texts: readonly string[], memo: Memo): readonly string[] {
  const [first = [], ...others] = texts.map((text) => remember(memo, "languages", text, languagesOf));
  const isShown = (code: string): boolean => code !== "en-GB" || texts.some((text) => BRITISH.test(text));
  return ["en", ...first.filter((code) => others.every((codes) => codes.includes(code)) && isShown(code))];
}

/** Units in which the time between two different moments is counted. */
export function units([from = [], to = []]: Args): Literals {
  const pairs = from.map((value, input) => [momentOf(value), momentOf(to[input])] as const);
  if (pairs.every(([start, end]) => start?.join() === end?.join())) return [];
  const moments = pairs.flat();
  const finer = ["second", "millisecond"].filter((_, digits) =>
    moments.some((moment) => Number(moment?.[5 + digits] ?? 0) > 0),
  );
  return [...COUNTED_UNITS, ...finer]
    .filter((unit) =>
      pairs.every(
        ([start, end]) => start !== undefined && end !== undefined && elapsed(start, end, unit) !== undefined,
      ),
    )
    .map((unit) => [unit]);
}

/** Units that are counted of any time; smaller ones where some moment shows them. */
const COUNTED_UNITS: readonly string[] = ["day", "weekday", "week", "month", "year", "hour", "minute"];

/** Units of the time from one time of day to another, where some second one is earlier: what comes too early, and too late. */
export function delayUnits([from = [], to = []]: Args): Literals {
  const [starts, ends] = [momentsIn(from), momentsIn(to)];
  if (![...starts, ...ends].every(isTime) || starts.length !== ends.length) return [];
  const isEarly = ends.some((end, input) => comesBefore(end, starts[input] ?? end) === true);
  return isEarly ? [["minute"]] : [];
}

/** Most moments of a row of which lengths of time are formed. */
const TIMES_MAX = 8;

/** Whether two moments are times of day or lengths of time, and few. */
export function whereTimes([left = [], right = []]: Args, view: SearchView): Literals {
  if (view.table("moment").vectors.length > TIMES_MAX) return [];
  return [left, right].every((values) => momentsIn(values).length === values.length && momentsIn(values).every(isTime))
    ? [[]]
    : [];
}

/** Limits between the moments of the examples. */
export function limits([values = []]: Args, { targets }: SearchView): Literals {
  return limitsBetween(momentsIn(values), targets).map((limit) => [limit]);
}

/** Rows below which no distance between two columns tells cases apart. */
const DISTANCES_MIN = 4;

/** Distances that part those between two columns: in minutes where both are times of day, in years where dates are far apart, else in days. */
export function distances([from = [], to = []]: Args, { targets }: SearchView): Literals {
  const [starts, ends] = [momentsIn(from), momentsIn(to)];
  if (starts.length < Math.max(DISTANCES_MIN, from.length) || ends.length < to.length) return [];
  return distancesBetween(starts, ends, targets);
}

/** Dates that must be shown for the days of the week or the months among them to recur. */
const RECURRING_MIN = 8;

/** What the calendar calls dates of which many are shown, where it calls several the same. */
export function* calendarParts([values = []]: Args): Literals {
  const moments = momentsIn(values);
  if (moments.length < Math.max(RECURRING_MIN, values.length)) return;
  for (const part of CALENDAR_PARTS) {
    const names = new Set(moments.map((moment) => calendarName(moment, part)));
    if (!names.has(undefined) && names.size > 1) yield [part];
  }
}

/** Orders in which two different columns hold dates or times that can be compared; those of the first, where the second allows them too. */
export function* comparable([left = [], right = []]: Args, view: SearchView): Literals {
  const [one, other] = [left, right].map((cells) => cells.filter((cell) => typeof cell === "string"));
  if (one === undefined || other === undefined || left.every((cell, input) => cell === right[input])) return;
  if (![one, other].every((cells) => cells.some((cell) => partsOf(cell, view.memo).length > 0))) return;
  const allowed = ordersIn(columnOf(other, view), view.memo);
  for (const order of ordersIn(columnOf(one, view), view.memo)) if (allowed.includes(order)) yield [order];
}

/** The same of one of two columns and the other. */
export function* comparedDates(args: Args, view: SearchView): Literals {
  const [left = [], right = []] = args;
  if (isFirst(left, right)) yield* comparable(args, view);
}

/** The same with a part of the calendar that both may lie in, for columns of dates: one of two columns comes first. */
export function* sharedParts(args: Args, view: SearchView): Literals {
  const [[first] = [], [second] = []] = args;
  if (String(first) > String(second)) return;
  for (const [order] of comparable(args, view)) for (const part of SHARED_PARTS) yield [String(order), part];
}

/** Unlabelled rows that are consulted besides the examples. */
const ROWS_CONSULTED_MAX = 64;

/** Examples from which on weekends tell cases apart where rows have two dates: of fewer, chance does, and the two dates are rather compared. */
const WEEKENDS_FROM = 4;

/** Whether weekends are asked about. */
export function weekends(_: Args, view: SearchView): readonly (readonly Value[])[] {
  return view.wholeScopes.length < WEEKENDS_FROM && datedColumns(view) > 1 ? [] : [[]];
}

/** In how many columns of the rows in view all cells that are not blank are dates. */
function datedColumns(view: SearchView): number {
  return remember(view.memo, "date/datedColumns", view.wholeScopes, () => {
    const rows = [...view.wholeScopes, ...view.unlabelled.slice(0, ROWS_CONSULTED_MAX)].filter(isList);
    const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, at) => rows.map((row) => row[at] ?? null));
    const isDated = (cells: readonly Value[]): boolean => {
      const filled = cells.filter((cell) => typeof cell === "string" && cell.trim() !== "");
      return filled.length > 0 && filled.every((cell) => partsOf(String(cell), view.memo).length > 0);
    };
    return columns.filter(isDated).length;
  });
}
