import { type Memo, remember } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";
import { daysBeyond as daysAbove } from "./allowances.js";
import * as breaks from "./breaks.js";
import { clockSeconds as secondsShown } from "./clockReadings.js";
import { partOfDay as partOf } from "./dayParts.js";
import { writeDays } from "./dayRanges.js";
import * as limits from "./limits.js";
import {
  timeBetween as betweenTimes,
  dateWithTime as combine,
  toUtc as inUtc,
  hasTime as knowsTime,
  type Moment,
  timeSum as sumOf,
} from "./moment.js";
import {
  type Dated,
  datedParts,
  dateFrom,
  itemAt,
  ORDERS,
  type Order,
  readMoment,
  replaceDate,
  type WholeReading,
} from "./read.js";
import { dayOfRange as dayIn } from "./shortRanges.js";
import { writeAge, writeKnown, writeLength, writeShortTime, writeTimeAfter } from "./shownParts.js";
import * as spans from "./spans.js";
import { calendarName as nameOf, writeField } from "./write.js";
import { writeYearSpan } from "./yearSpans.js";
import { inZone as inZoneOf } from "./zones.js";

/**
 * What the operators of the date domain mean. A moment is a value of the language: a list (see `Moment`). An operator is
 * not defined where a moment does not say what is asked of it.
 */
type Run = (args: readonly Value[], scope: Value, memo: Memo) => Value | undefined;

/** A value that a slot of moments holds. */
export function momentOf(value: Value | undefined): Moment | undefined {
  return isList(value) && value.length === 8 ? (value as unknown as Moment) : undefined; // only `readDate` makes such lists
}

/** The moments among some values. */
export function momentsIn(values: readonly Value[]): readonly Moment[] {
  return values.map(momentOf).filter((moment) => moment !== undefined);
}

/** Everything in a text that looks like a date or time, found once. */
export function partsOf(text: string, memo: Memo): readonly Dated[] {
  return remember(memo, "dated parts", text, datedParts);
}

/** The n-th date, time, or date with time that stands in a text, read in an order; see `readMoment`. */
export const readDate: Run = ([text, order, ordinal], _, memo) =>
  typeof text === "string" ? itemAt(partsOf(text, memo), ordinal as number)?.read(order as Order) : undefined;

/** A whole text as a count of time, such as seconds since 1970; see `readMoment`. */
export const readCount: Run = ([text, reading]) =>
  typeof text === "string" ? readMoment(text, reading as WholeReading) : undefined;

export const floorDate: Run = about((moment, span, origin) =>
  spans.floorDate(moment, span as string, origin as number),
);
export const ceilDate: Run = about((moment, span) => spans.ceilDate(moment, span as string));
export const nearestDate: Run = about((moment, span) => spans.nearestDate(moment, span as string));
export const ceilTime: Run = about((moment, span) => spans.ceilTime(moment, span as string));
export const nearestTime: Run = about((moment, span) => spans.nearestTime(moment, span as string));
export const later: Run = about((moment, span) => spans.later(moment, span as string));
export const endOfTerm: Run = about((moment, span) => spans.endOfTerm(moment, span as string));
export const lastDay: Run = about((moment, period) => spans.lastDay(moment, period as string));
export const onWeekday: Run = about((moment, side) => spans.onWeekday(moment, side as string));
export const toUtc: Run = about(inUtc);

/** The moment so many spans later as another text counts. */
export const laterBy: Run = ([value, count, span]) => {
  const moment = momentOf(value);
  return moment === undefined || typeof count !== "string" ? undefined : spans.laterBy(moment, count, span as string);
};

/** The same as a cell counts that may be blank. */
export const laterByIfAny: Run = ([value, cell, span]) => {
  const moment = momentOf(value);
  return moment === undefined || !isCell(cell) ? undefined : spans.laterByIfAny(moment, cell, span as string);
};

/** The last day of so many spans that begin with a moment, as another text counts. */
export const untilBy: Run = ([value, count, span]) => {
  const moment = momentOf(value);
  return moment === undefined || typeof count !== "string" ? undefined : spans.untilBy(moment, count, span as string);
};

/** The first anniversary of one day from another on. */
export const nextAnniversary: Run = aboutTwo(spans.nextAnniversary);

/** The moment in UTC or at a place, whose offset another text says. */
export const inZone: Run = ([value, text, side]) => {
  const moment = momentOf(value);
  return moment === undefined || typeof text !== "string" ? undefined : inZoneOf(moment, text, side as string);
};

/** The first or the last day of a range that a whole text says. */
export const dayOfRange: Run = ([text, end]) => (typeof text === "string" ? dayIn(text, end as string) : undefined);

/** The seconds that a whole text shows as a stopwatch does. */
export const clockSeconds: Run = ([text]) => (typeof text === "string" ? secondsShown(text) : undefined);

/** The date whose year, month and day stand in three cells. */
export const dateOf: Run = ([year, month, day]) => {
  const isText = typeof year === "string" && typeof month === "string" && typeof day === "string";
  return isText ? dateFrom(year, month, day) : undefined;
};
export const timeSum: Run = aboutTwo(sumOf);
export const timeBetween: Run = aboutTwo(betweenTimes);

/** The date of one moment with the time of another. */
export const dateWithTime: Run = aboutTwo(combine);

/** A text about a moment: its last argument, which is evaluated with the moment and the language as scope. */
export const asDate: Run = ([, , text]) => text;

/** The scope in which a date is written: a moment, and behind its parts the language of its names. */
export function writingScope(moment: Value | undefined, language: Value | undefined): Value | undefined {
  return isList(moment) && language !== undefined ? [...moment, language] : undefined;
}

/** What a scope in which a date is written says; English where it names no language. */
export function writingOf(
  scope: Value | undefined,
): { readonly moment: Moment; readonly language: string } | undefined {
  if (!isList(scope)) return undefined;
  const moment = momentOf(scope.slice(0, 8));
  return moment === undefined ? undefined : { moment, language: String(scope[8] ?? "en") };
}

/** One field of the moment in scope. */
export const written: Run = ([field], scope) => {
  const writing = writingOf(scope);
  return writing === undefined ? undefined : writeField(writing.moment, field as string, writing.language);
};

/** A text in which the n-th date stands in another way: its last argument, evaluated as in {@link asDate}. */
export const redate: Run = ([text, , ordinal, , written]) =>
  typeof text === "string" && typeof written === "string" ? replaceDate(text, ordinal as number, written) : undefined;

/** The scope of a date that is written anew in its text. */
export function redateScope([text, order, ordinal, language]: readonly Value[]): Value | undefined {
  if (typeof text !== "string") return undefined;
  return writingScope(readMoment(text, order as Order, ordinal as number), language);
}

/** A constant between fields. */
export const dateMark: Run = ([mark]) => mark;

/** Two texts, one after the other. */
export const joinDate: Run = ([left, right]) =>
  typeof left === "string" && typeof right === "string" ? left + right : undefined;

/** The first and the last moment of the span that a moment falls into; see `bucketOf`. */
export function bucketScope([moment, width, origin, gap]: readonly Value[]): Value | undefined {
  const known = momentOf(moment);
  return known === undefined ? undefined : spans.bucketOf(known, width as string, origin as number, gap as string);
}

/** The texts of the first and the last moment of a span, written alike, with a separator between. */
export const dateBetween: Run = ([, , , , separator, texts]) =>
  isList(texts) && texts.length === 2 ? `${texts[0]}${separator}${texts[1]}` : undefined;

/** The same with a text of its own for each. */
export const dateFromTo: Run = ([, , , , first, separator, last]) => `${first}${separator}${last}`;

export const elapsed: Run = ([from, to, unit]) => {
  const [start, end] = [momentOf(from), momentOf(to)];
  return start === undefined || end === undefined ? undefined : spans.elapsed(start, end, unit as string);
};
/** Whole units from one time of day to another of the same day, negative where the second is earlier. */
export const delay: Run = ([from, to, unit]) => {
  const [start, end] = [momentOf(from), momentOf(to)];
  return start === undefined || end === undefined ? undefined : spans.delay(start, end, unit as string);
};
export const sinceMidnight: Run = about((moment, unit) => spans.sinceMidnight(moment, unit as string));

/** Whether at least so many whole units lie between two moments, the first of them first; see `spans.isApart`. */
export const isApart: Run = ([from, to, unit, least]) => {
  const [start, end] = [momentOf(from), momentOf(to)];
  return start === undefined || end === undefined
    ? undefined
    : limits.isApart(start, end, unit as string, least as number);
};
/** How many whole units more than so many lie between them, negative where less do; half a unit is between more and less. */
export const pastDistance: Run = ([from, to, unit, least]) => {
  const [start, end] = [momentOf(from), momentOf(to)];
  const count = start === undefined || end === undefined ? undefined : limits.distance(start, end, unit as string);
  return count === undefined ? undefined : count - (least as number) + 0.5;
};

/** Whether a cell holds a date or time; a missing one does not. */
export const isDate: Run = ([cell], _, memo) =>
  typeof cell === "string" && partsOf(cell, memo).some(({ read }) => ORDERS.some((order) => read(order) !== undefined));
export const hasTime: Run = about(knowsTime);
/** The English name of the weekday or month of a date, as a map knows them. */
export const calendarName: Run = about((moment, part) => nameOf(moment, part as string));
export const partOfDay: Run = about((moment, starts) => partOf(moment, starts as string));
export const isWeekend: Run = about(spans.isWeekend);
export const isEarlier: Run = about((moment, limit) => limits.isEarlier(moment, limit as string));
export const pastLimit: Run = about((moment, limit) => limits.pastLimit(moment, limit as string));

/** Whether the date of one cell comes before that of another; see `spans.isBefore`. It has an answer for every cell. */
export const isBefore: Run = ([left, right, order]) =>
  isCell(left) && isCell(right) ? spans.isBefore(left, right, order as Order) : undefined; // as accepted

/** Whether the dates of two cells lie in the same day, month or year; see `spans.isInSame`. It has an answer for every cell. */
export const isInSame: Run = ([left, right, order, part]) =>
  isCell(left) && isCell(right) ? spans.isInSame(left, right, order as Order, part as string) : undefined; // as accepted

/** Two days as a range; see `dayRanges.writeDays`. */
export const daysBetween: Run = ([from, to, pattern, language, near, far]) => {
  const [start, end] = [momentOf(from), to === null ? null : momentOf(to)];
  return start === undefined || end === undefined
    ? undefined
    : writeDays(start, end, String(pattern), String(language), String(near), String(far));
};

/** A date as precisely as it is known; see `shownParts.writeKnown`. */
export const asKnown: Run = about((moment, form) => writeKnown(moment, String(form)));

/** Years and months from one day to another; see `shownParts.writeAge`. */
export const asAge: Run = ([from, to, form]) => {
  const [start, end] = [momentOf(from), momentOf(to)];
  return start === undefined || end === undefined ? undefined : writeAge(start, end, form as string);
};

/** The time a length after another, with a mark where it is on the next day; see `shownParts.writeTimeAfter`. */
export const asTimeAfter: Run = ([start, length, pattern, mark]) => {
  const [from, span] = [momentOf(start), momentOf(length)];
  const isKnown = from !== undefined && span !== undefined;
  return isKnown ? writeTimeAfter(from, span, pattern as string, mark as string) : undefined;
};

/** A year that begins in another month than January; see `yearSpans.writeYearSpan`. */
export const asYearSpan: Run = about((moment, month, form) => writeYearSpan(moment, Number(month), String(form)));

/** A time of day without the minutes of full hours; see `shownParts.writeShortTime`. */
export const asShortTime: Run = about((moment, form) => writeShortTime(moment, String(form)));

/** A length of time without hours that are none; see `shownParts.writeLength`. */
export const asLength: Run = about((moment, form) => writeLength(moment, String(form)));

/** What passes between two times less a break that a cell says, if any; see `breaks.minutesWorked`. */
export const minutesWorked: Run = ([from, to, pause]) => {
  const [start, end] = [momentOf(from), momentOf(to)];
  const isKnown = start !== undefined && end !== undefined && isCell(pause);
  return isKnown ? breaks.minutesWorked(start, end, pause) : undefined;
};
/** The same as a time since midnight. */
export const timeWorked: Run = ([from, to, pause]) => {
  const [start, end] = [momentOf(from), momentOf(to)];
  const isKnown = start !== undefined && end !== undefined && isCell(pause);
  return isKnown ? breaks.timeWorked(start, end, pause) : undefined;
};

/** The days from one day to another above as many as a text allows; see `allowances.daysBeyond`. */
export const daysBeyond: Run = ([from, to, allowance]) => {
  const [start, end] = [momentOf(from), momentOf(to)];
  const isKnown = start !== undefined && end !== undefined && typeof allowance === "string";
  return isKnown ? daysAbove(start, end, allowance) : undefined;
};

/** The first date or time of a cell, missing where the cell is blank; see `spans.momentIfAny`. */
export const momentIfAny: Run = ([cell, order]) => (isCell(cell) ? spans.momentIfAny(cell, order as Order) : undefined); // as accepted

/** Where the date of one cell lies to a range between those of two others; see `spans.placeInDates`. */
export const placeInDates: Run = ([cell, low, high, order]) =>
  isCell(cell) && isCell(low) && isCell(high) ? spans.placeInDates(cell, low, high, order as Order) : undefined; // as accepted

/** How the date of one cell compares with that of another; see `spans.relationOfDates`. */
export const relationOfDates: Run = ([left, right, order]) =>
  typeof left === "string" && typeof right === "string"
    ? spans.relationOfDates(left, right, order as Order)
    : undefined; // as accepted

function isCell(value: Value | undefined): value is string | null {
  return typeof value === "string" || value === null;
}

function about(what: (moment: Moment, ...literals: readonly Value[]) => Value | undefined): Run {
  return ([value, ...literals]) => {
    const moment = momentOf(value);
    return moment === undefined ? undefined : what(moment, ...literals);
  };
}

function aboutTwo(what: (first: Moment, second: Moment) => Value | undefined): Run {
  return ([left, right]) => {
    const [first, second] = [momentOf(left), momentOf(right)];
    return first === undefined || second === undefined ? undefined : what(first, second);
  };
}
