import type { Production, Slot, SlotKind } from "../../space/grammar.js";
import { is, to } from "../../space/language.js";
import * as op from "./operators.js";
import { fieldCut } from "./witness.js";

/**
 * Ways to write a day: with leading zeros, without them, with the name of the month, and by the week. Each has fields of its
 * own likelihoods, since one who writes the month as a name writes the day without a zero.
 */
const STYLES: readonly string[] = ["padded", "plain", "named", "week"];

/** Styles whose fields may stand next to each other without a mark: `20240131`, `31Jan2024`. */
const ADJACENT: readonly string[] = ["padded", "named"];

/** A day in one style: fields and marks, perhaps followed by a time of day. */
function dayIn(style: string): readonly Production[] {
  const [text, tail, field] = [`${style}Text`, `${style}Tail`, `${style}Field`];
  return [
    is("dayText", text),
    is(text, field),
    to(text, op.joinDate, field, tail),
    ...(ADJACENT.includes(style) ? [is(tail, field), to(tail, op.joinDate, field, tail)] : []),
    to(tail, op.joinDate, "dayMark", text),
    to(tail, op.joinDate, "clockGap", "timeText"),
    to(field, op.written, `#${style}Field`),
  ];
}

/** Fields of a time of day, by their places. */
const CLOCK_PARTS: readonly string[] = [
  "clockHour",
  "fullHour",
  "clockMinute",
  "clockSecond",
  "clockRest",
  "halfHour",
  "halfSign",
];

/** What a time of day ends with: itself, or a day, to which no other time belongs. */
const CLOCK_ENDS: readonly string[] = ["time", "timeDay"];

/**
 * A time of day by 24 hours, or by twice twelve with a sign that says which. Hours, minutes and seconds follow each other
 * in this order, and nothing is left out between them.
 */
function clockEndingWith(end: string): readonly Production[] {
  const at = (place: string) => `${end}${place}`;
  const isLast = end === "time";
  /** What goes on with a part: next to the one before, or behind a mark. */
  const next = (slot: string, part: string) => [is(slot, part), to(slot, op.joinDate, "clockMark", part)];
  /** A field that may be the last one, or is followed by a tail. */
  const ending = (text: string, field: string, tail: string | null) => [
    isLast ? is(text, field) : to(text, op.joinDate, field, "dayTail"),
    ...(tail === null ? [] : [to(text, op.joinDate, field, tail)]),
  ];
  return [
    is(at("Text"), at("Clock")),
    is(at("Text"), at("Half")),
    ...ending(at("Clock"), "clockField", null),
    to(at("Clock"), op.joinDate, "clockHour", at("HourTail")),
    to(at("Clock"), op.joinDate, "fullHour", at("Minutes")),
    to(at("Clock"), op.joinDate, "clockMinute", at("MinuteTail")),
    to(at("HourTail"), op.joinDate, "clockMark", at("Minutes")),
    ...ending(at("Minutes"), "clockMinute", at("MinuteTail")),
    ...next(at("MinuteTail"), at("Seconds")),
    is(at("MinuteTail"), at("Rest")),
    ...ending(at("Seconds"), "clockSecond", at("SecondTail")),
    ...next(at("SecondTail"), at("Rest")),
    ...ending(at("Rest"), "clockRest", at("RestTail")),
    is(at("RestTail"), at("Rest")),
    to(at("Half"), op.joinDate, "halfHour", at("HalfTail")),
    ...next(at("HalfTail"), at("Sign")),
    ...next(at("HalfTail"), at("HalfMinutes")),
    to(at("HalfMinutes"), op.joinDate, "clockMinute", at("HalfMinuteTail")),
    ...next(at("HalfMinuteTail"), at("Sign")),
    ...next(at("HalfMinuteTail"), at("HalfSeconds")),
    to(at("HalfSeconds"), op.joinDate, "clockSecond", at("HalfSecondTail")),
    ...next(at("HalfSecondTail"), at("Sign")),
    ...ending(at("Sign"), "halfSign", null),
  ];
}

/**
 * Which programs exist. A date is read from a text of the row, perhaps changed, and written: its fields are found in a
 * frame of their own, whose scope is the date, so that one reading explains the whole text.
 */
export const productions: readonly Production[] = [
  to("moment", op.readDate, "source", "#dateOrder", "#dateOrdinal"),
  to("moment", op.dateOf, "cell", "cell", "cell"),
  to("moment", op.dayOfRange, "source", "#rangeEnd"),
  to("countedMoment", op.readCount, "source", "#dateCount"),
  is("anyMoment", "moment"),
  is("anyMoment", "countedMoment"),
  to("altered", op.floorDate, "anyMoment", "#dateWidth", "#dateOrigin"),
  to("altered", op.ceilDate, "anyMoment", "#dateWidth"),
  to("altered", op.nearestDate, "anyMoment", "#dateWidth"),
  to("altered", op.ceilTime, "anyMoment", "#dateWidth"),
  to("altered", op.nearestTime, "anyMoment", "#dateWidth"),
  to("moved", op.later, "anyMoment", "#dateShift"),
  to("moved", op.laterBy, "moment", "source", "#dateStep"),
  to("moved", op.laterByIfAny, "moment", "cell", "#dateStep"),
  to("moved", op.lastDay, "anyMoment", "#datePeriod"),
  is("altered", "moved"),
  to("settled", op.onWeekday, "moved", "#weekdaySide"),
  to("altered", op.endOfTerm, "moment", "#dateTerm"),
  to("altered", op.toUtc, "moment"),
  to("altered", op.inZone, "moment", "source", "#zoneSide"),
  to("altered", op.nextAnniversary, "moment", "moment"),
  to("altered", op.dateWithTime, "moment", "moment"),
  to("altered", op.timeSum, "moment", "moment"),
  to("altered", op.timeBetween, "moment", "moment"),
  // What is worked out of two, with a third: a sum of three lengths, or a length without a break.
  to("length", op.timeSum, "moment", "moment"),
  to("length", op.timeBetween, "moment", "moment"),
  to("altered", op.timeSum, "length", "moment"),
  to("altered", op.timeBetween, "moment", "length"),
  to("altered", op.laterBy, "length", "source", "#dateStep"),
  // A date and a time of two cells, and how long it goes on from there.
  to("stamp", op.dateWithTime, "moment", "moment"),
  to("altered", op.laterBy, "stamp", "source", "#dateStep"),
  to("altered", op.timeWorked, "moment", "moment", "cell"),
  to("altered", op.untilBy, "moment", "source", "#dateStep"),
  is("instant", "anyMoment"),
  is("instant", "altered"),
  is("instant", "settled"),

  to("dated", op.asDate, "instant", "#dateLanguage", "dateText"),
  to("redated", op.redate, "source", "#dateOrder", "#dateOrdinal", "#dateLanguage", "dateText"),
  is("dateText", "dayText"),
  is("dateText", "timeText"),
  is("dateText", "timeDayText"),
  ...STYLES.flatMap(dayIn),
  to("dayMark", op.dateMark, "#dayMark"),
  to("dayTail", op.joinDate, "clockGap", "dayText"),
  // A week with the year it belongs to, behind the name of a weekday.
  to("dayText", op.joinDate, "weekdayField", "weekdayTail"),
  to("weekdayField", op.written, "#weekdayField"),
  to("weekdayTail", op.joinDate, "dayMark", "yearWeek"),
  to("yearWeek", op.joinDate, "weekField", "yearWeekTail"),
  to("yearWeekTail", op.joinDate, "dayMark", "weekField"),

  ...CLOCK_ENDS.flatMap(clockEndingWith),
  to("clockField", op.written, "#clockField"),
  ...CLOCK_PARTS.map((field) => to(field, op.written, `#${field}`)),
  to("clockMark", op.dateMark, "#clockMark"),
  to("clockGap", op.dateMark, "#clockGap"),

  to("timeSpan", op.dateBetween, "anyMoment", "#dateWidth", "#dateOrigin", "#dateGap", "#dateSeparator", "dateText"),
  to(
    "timeSpan",
    op.dateFromTo,
    "anyMoment",
    "#dateWidth",
    "#dateOrigin",
    "#dateGap",
    "dateText",
    "#dateSeparator",
    "dateText",
  ),

  ...["moment", "lastMoment"].map((last) =>
    to("dayRange", op.daysBetween, "moment", last, "#rangePattern", "#dateLanguage", "#rangeMark", "#rangeMark"),
  ),
  to("lastMoment", op.momentIfAny, "cell", "#dateOrder"),

  to("known", op.asKnown, "moment", "#knownForm"),
  to("shortTime", op.asShortTime, "instant", "#shortTimeForm"),
  to("yearSpan", op.asYearSpan, "anyMoment", "#firstMonth", "#yearSpanForm"),
  to("timeAfter", op.asTimeAfter, "moment", "moment", "#clockPattern", "#nextDayMark"),
  to("age", op.asAge, "moment", "moment", "#ageForm"),
  to("shortLength", op.asLength, "instant", "#lengthForm"),

  // Numbers about texts of the row, as the number domain calls them: it writes them, and computes with them.
  to("count", op.elapsed, "moment", "moment", "#dateUnit"),
  to("count", op.minutesWorked, "moment", "moment", "cell"),
  to("count", op.daysBeyond, "moment", "moment", "source"),
  to("count", op.clockSeconds, "source"),
  to("count", op.sinceMidnight, "moment", "#dateUnit"),
  to("count", op.delay, "moment", "moment", "#dateUnit"),

  to("key", op.calendarName, "moment", "#calendarPart"),
  to("key", op.partOfDay, "moment", "#dayStarts"),
  to("key", op.relationOfDates, "asked", "asked", "#dateOrder"),
  to("key", op.placeInDates, "asked", "asked", "asked", "#dateOrder"),
  to("guard", op.isDate, "asked"),
  to("guard", op.hasTime, "moment"),
  to("guard", op.isWeekend, "moment"),
  to("guard", op.isEarlier, "moment", "#dateLimit"),
  to("guard", op.isApart, "moment", "moment", "#distanceUnit", "#distance"),
  to("guard", op.isBefore, "asked", "asked", "#dateOrder"),
  to("guard", op.isInSame, "asked", "asked", "#dateOrder", "#datePart"),
];

const kinds: Readonly<Record<string, SlotKind>> = {
  moment: "enumerated",
  lastMoment: "enumerated",
  countedMoment: "enumerated",
  anyMoment: "enumerated",
  length: "enumerated",
  stamp: "enumerated",
  moved: "enumerated",
  altered: "enumerated",
  settled: "enumerated",
  instant: "enumerated",
  dated: "deduced",
  redated: "deduced",
  timeSpan: "deduced",
  dateText: "deduced",
  dayText: "deduced",
  dayTail: "deduced",
  weekdayTail: "deduced",
  yearWeek: "deduced",
  yearWeekTail: "deduced",
  dayMark: "deduced",
  clockMark: "deduced",
  clockGap: "deduced",
  ...Object.fromEntries(STYLES.flatMap((style) => [`${style}Text`, `${style}Tail`]).map((name) => [name, "deduced"])),
  ...Object.fromEntries(CLOCK_ENDS.flatMap(clockEndingWith).map(({ slot }) => [slot, "deduced"])),
};

/** The slots of the date domain. */
export const slots: readonly Slot[] = [
  ...Object.entries(kinds).map(([name, kind]) => ({ name, kind })),
  ...[
    ...STYLES.map((style) => `${style}Field`),
    "weekdayField",
    "clockField",
    "dayRange",
    "known",
    "shortLength",
    "shortTime",
    "yearSpan",
    "age",
    "timeAfter",
    ...CLOCK_PARTS,
  ].map((name): Slot => ({ name, kind: "enumerated", cut: fieldCut })),
];

/** Slots of text that may stand anywhere in an output. */
export const pieces: readonly string[] = [
  "dated",
  "redated",
  "timeSpan",
  "dayRange",
  "known",
  "shortLength",
  "shortTime",
  "yearSpan",
  "age",
  "timeAfter",
];
