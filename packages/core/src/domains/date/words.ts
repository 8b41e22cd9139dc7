import { countOf, ordinalWord, quoted } from "../../emit/english.js";
import type { Term } from "../../space/term.js";
import type { Phrase, Speech, Subjects, Vocabulary } from "../../space/vocabulary.js";
import { writeDays } from "./dayRanges.js";
import type { Moment } from "./moment.js";
import { languageName } from "./names.js";
import { argument, callOf, type DatePiece, integerOf, piecesOf, textOf } from "./shapes.js";
import { writeAge, writeLength, writeShortTime } from "./shownParts.js";
import { AS_SAID, spanOf } from "./spans.js";
import { writeMoment } from "./write.js";
import { writeYearSpan } from "./yearSpans.js";

/** Some days as a range, by the other arguments of an operator that writes ranges. */
function rangeExample([pattern = "", language = "", near = "", far = ""]: readonly string[]): string {
  const may = (day: number): Moment => [2024, 5, day, null, null, null, null, null];
  return writeDays(may(3), may(7), pattern, language, near, far) ?? "";
}

/** An hour and five minutes in a form. */
function lengthExample(form: string): string {
  return writeLength([null, null, null, 1, 5, null, null, null], form) ?? "";
}

/** A year and five months in a form. */
function ageExample(form: string): string {
  return writeAge(dayOf(2023, 1), dayOf(2024, 6), form) ?? "";
}

/** The first day of a month. */
function dayOf(year: number, month: number): Moment {
  return [year, month, 1, null, null, null, null, null];
}

/** A time past nine in a form. */
function timeExample(minute: number, form: string): string {
  return writeShortTime([null, null, null, 9, minute, null, null, null], form) ?? "";
}

/** Fields in words. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  yyyy: "year",
  yy: "two digits of the year",
  y: "year",
  Q: "number of the quarter",
  QQQ: "quarter as Q1 to Q4",
  U: "number of the half of the year",
  UUU: "half of the year as H1 or H2",
  M: "month without leading zero",
  MM: "month",
  MMM: "short month name",
  MMMM: "month name",
  NNN: "short month name in capitals",
  NNNN: "month name in capitals",
  nnn: "short month name in small letters",
  nnnn: "month name in small letters",
  d: "day without leading zero",
  dd: "day",
  do: "day as 1st, 2nd, 3rd, …",
  D: "day of the year",
  DDD: "day of the year in three digits",
  ggg: "day number of spreadsheets",
  e: "number of the weekday",
  EEE: "short weekday name",
  EEEE: "weekday name",
  FFF: "short weekday name in capitals",
  FFFF: "weekday name in capitals",
  fff: "short weekday name in small letters",
  ffff: "weekday name in small letters",
  w: "week of the year",
  ww: "week of the year in two digits",
  YYYY: "year of the week",
  H: "hour without leading zero",
  HH: "hour",
  h: "hour on the 12-hour clock",
  hh: "hour on the 12-hour clock with leading zero",
  m: "minute without leading zero",
  mm: "minute",
  mmm: "minutes in all",
  s: "second without leading zero",
  ss: "second",
  S: "tenths of a second",
  SS: "hundredths of a second",
  SSS: "milliseconds",
  SSSSSS: "microseconds",
  a: "AM or PM",
  aa: "am or pm",
  aaa: "a.m. or p.m.",
  aaaa: "A.M. or P.M.",
  aaaaa: "a or p",
  XXX: "offset from UTC (or Z)",
  xxx: "offset from UTC",
  xx: "offset from UTC without colon",
  t: "seconds since 1970",
  T: "milliseconds since 1970",
};

/** Periods that are not the one a date lies in. */
const PERIOD_WORDS: Readonly<Record<string, string>> = { "next month": "month after that of" };

/** Ways to read that need saying. */
const READING_WORDS: Readonly<Record<string, string>> = {
  dmy: " (day before month)",
  mdy: " (month before day)",
  ydm: " (year, day, month)",
  "dmy mdy/": " (day before month, but behind it between slashes)",
  "mdy dmy/": " (month before day, but behind it between slashes)",
  time: " (hours and minutes without a separator)",
  seconds: " (seconds since 1970)",
  milliseconds: " (milliseconds since 1970)",
  "seconds or milliseconds": " (seconds or milliseconds since 1970, by their size)",
  "month and year": " (month and year)",
  "day number": " (a spreadsheet's day number)",
  "day of the year": " (year and day of the year)",
  "hour count": " (a number of hours)",
  "minute count": " (a number of minutes)",
  "second count": " (a number of seconds)",
};

const readDate: Phrase = ({ args }, subjects, say) => {
  const reading = textOf(args[1]);
  const [sequence = "", century = ""] = reading.split(" ");
  const years = /^\d+$/.test(century) ? ` (years from ${century} to ${Number(century) + 99})` : "";
  const words = READING_WORDS[reading] ?? READING_WORDS[sequence] ?? "";
  return `${dateNoun(integerOf(args[2]))} in ${say.subject(args[0], subjects)}${words}${years}`;
};

function dateNoun(ordinal: number): string {
  return `the ${ordinal === 1 ? "" : `${ordinalWord(ordinal)} `}date`;
}

const readCount: Phrase = ({ args }, subjects, say) => {
  const reading = textOf(args[1]);
  const noun = /count$/.test(reading) ? "time" : reading === "month" ? "month" : "date";
  return `the ${noun} in ${say.subject(args[0], subjects)}${READING_WORDS[reading] ?? ""}`;
};

const asDate: Phrase = ({ args }, subjects, say) => {
  const pieces = piecesOf(args[2]);
  const moment = momentNoun(args[0], pieces, subjects, say);
  const [only, ...more] = pieces;
  if (only?.kind === "field" && more.length === 0)
    return `the ${fieldWords(only)} of ${moment}${languageWords(args[1])}`;
  return `${moment} as ${shownAs(pieces)}${languageWords(args[1])}`;
};

/** A moment as a noun; where only its time is written, it is spoken of as a time. */
function momentNoun(term: Term | undefined, pieces: readonly DatePiece[], subjects: Subjects, say: Speech): string {
  const isTime = pieces.every((piece) => piece.kind === "mark" || /^(?:[HhmsS]+|a+)$/.test(piece.letters));
  const noun = say.noun(term, subjects);
  return isTime ? noun.replace(/^the ((?:[\w-]+ )?)date in /, "the $1time in ") : noun;
}

/** The pieces of a date in words: `year, month and day, with hyphens between`. */
function shownAs(pieces: readonly DatePiece[]): string {
  const fields = pieces.flatMap((piece) => (piece.kind === "field" ? [fieldWords(piece)] : []));
  const marks = [...new Set(pieces.flatMap((piece) => (piece.kind === "mark" ? [piece.text] : [])))];
  const even = pieces.every((piece, index) => (piece.kind === "mark") === (index % 2 === 1));
  const [mark] = marks;
  const between = even && marks.length === 1 && mark !== undefined ? `, with ${severalMarks(mark)} between` : "";
  if (between !== "" || marks.length === 0) return `${listed(fields)}${between}`;
  return pieces.map((piece) => (piece.kind === "mark" ? quoted(piece.text) : fieldWords(piece))).join(", ");
}

/** Marks between fields in words. */
const MARK_WORDS: Readonly<Record<string, string>> = {
  "-": "hyphens",
  "/": "slashes",
  ".": "dots",
  ":": "colons",
  " ": "spaces",
};

function severalMarks(mark: string): string {
  return MARK_WORDS[mark] ?? quoted(mark);
}

function fieldWords(piece: DatePiece): string {
  if (piece.kind === "mark") return quoted(piece.text);
  return FIELD_WORDS[piece.letters] ?? piece.letters;
}

function languageWords(term: Term | undefined): string {
  const code = textOf(term);
  return code === "en" ? "" : `, in ${languageName(code)}`;
}

const redate: Phrase = ({ args }, subjects, say) => {
  const date = dateNoun(integerOf(args[2]));
  return `${say.subject(args[0], subjects)} with ${date} as ${shownAs(piecesOf(args[4]))}${languageWords(args[3])}`;
};

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

const between: Phrase = ({ args }, subjects, say) => {
  const pieces = piecesOf(args[5]);
  return `${spanWords(args, pieces, subjects, say)}, from start to end, each as ${shownAs(pieces)}, with ${quoted(textOf(args[4]))} between`;
};

const fromTo: Phrase = ({ args }, subjects, say) => {
  const [first, last] = [piecesOf(args[4]), piecesOf(args[6])];
  const span = spanWords(args, first, subjects, say);
  return `${span}, its start as ${shownAs(first)} and its end as ${shownAs(last)}, with ${quoted(textOf(args[5]))} between`;
};

/** A span of time in words: `the span of 2 hours that the time in "Start" falls into`. */
function spanWords(args: readonly Term[], pieces: readonly DatePiece[], subjects: Subjects, say: Speech): string {
  const moment = momentNoun(args[0], pieces, subjects, say);
  const gap = textOf(args[3]);
  const until = gap === "" ? "" : `, up to ${gap} before the next`;
  return `the span of ${textOf(args[1])} that ${moment} falls into${originWords(integerOf(args[2]))}${until}`;
}

function originWords(origin: number): string {
  if (origin === 0) return "";
  return ` (counted from ${Math.floor(origin / 60)}:${String(origin % 60).padStart(2, "0")})`;
}

/** What times are rounded to: `15 minutes`, `a full hour`. */
function gridWords(span: string): string {
  return span.replace(/^1 /, "a full ");
}

const later: Phrase = ({ args }, subjects, say) => {
  const { amount, unit } = spanOf(textOf(args[1])) ?? { amount: 0, unit: "day" };
  return `${countOf(Math.abs(amount), unit)} ${amount < 0 ? "before" : "after"} ${say.subject(args[0], subjects)}`;
};

const endOfTerm: Phrase = ({ args }, subjects, say) => {
  const { amount, unit } = spanOf(textOf(args[1])) ?? { amount: 0, unit: "day" };
  return `the last day of ${countOf(amount, unit)} that ${amount === 1 ? "begins" : "begin"} with ${say.subject(args[0], subjects)}`;
};

const elapsed: Phrase = ({ args }, subjects, say) =>
  `the number of whole ${textOf(args[2])}s from ${say.subject(args[0], subjects)} to ${say.subject(args[1], subjects)}`;

const isEarlier: Phrase = ({ args }, subjects, say) => {
  const limit = textOf(args[1]);
  const moment = say.subject(args[0], subjects);
  if (limit.includes(":")) return `the time of ${moment} is before ${limit}`;
  return `${moment} is before ${limit.length === 4 ? `the year ${limit}` : limit}`;
};

/** A change of a moment by a literal. */
function changed(words: (literal: string) => string): Phrase {
  return ({ args }, subjects, say) => `${say.subject(args[0], subjects)}${words(textOf(args[1]))}`;
}

/** How the operators of the date domain are said. */
export const vocabulary: Vocabulary = {
  nouns: {
    readDate,
    readCount,
    floorDate: ({ args }, subjects, say) =>
      `${say.subject(args[0], subjects)} rounded down to ${gridWords(textOf(args[1]))}${originWords(integerOf(args[2]))}`,
    ceilDate: changed((span) => (span === "1 weekday" ? " or the next weekday" : ` rounded up to ${gridWords(span)}`)),
    nearestDate: changed((span) => ` rounded to the nearest ${span.replace(/^1 /, "")}`),
    ceilTime: changed((span) => `, its time rounded up to ${gridWords(span)}`),
    nearestTime: changed((span) => `, its time rounded to the nearest ${span.replace(/^1 /, "")}`),
    later,
    endOfTerm,
    lastDay: ({ args }, subjects, say) =>
      `the last day of the ${PERIOD_WORDS[textOf(args[1])] ?? `${textOf(args[1])} of`} ${say.subject(args[0], subjects)}`,
    onWeekday: changed((side) => (side === "next" ? " or the next weekday" : " or the weekday before")),
    untilBy: ({ args }, subjects, say) => {
      const { unit } = spanOf(textOf(args[2])) ?? { unit: "day" };
      return `the last day of as many ${unit}s from ${say.subject(args[0], subjects)} on as ${say.subject(args[1], subjects)} says`;
    },
    delay: ({ args }, subjects, say) =>
      `the ${textOf(args[2])}s by which ${say.subject(args[1], subjects)} is later than ${say.subject(args[0], subjects)}`,
    toUtc: ({ args }, subjects, say) => `${say.subject(args[0], subjects)} in UTC`,
    dateWithTime: ({ args }, subjects, say) =>
      `${say.subject(args[0], subjects)} with the time in ${say.subject(args[1], subjects)}`,
    laterBy: ({ args }, subjects, say) => {
      if (textOf(args[2]) === AS_SAID) {
        return `${say.subject(args[0], subjects)} plus the time that ${say.subject(args[1], subjects)} says`;
      }
      const { amount, unit } = spanOf(textOf(args[2])) ?? { amount: 1, unit: "day" };
      const side = amount < 0 ? "before" : "after";
      return `as many ${unit}s ${side} ${say.subject(args[0], subjects)} as ${say.subject(args[1], subjects)} says`;
    },
    laterByIfAny: ({ args }, subjects, say) => {
      const { amount, unit } = spanOf(textOf(args[2])) ?? { amount: 1, unit: null };
      const [moment, cell] = args.slice(0, 2).map((arg) => say.subject(arg, subjects));
      const by = unit === null ? `the time that ${cell} says` : `as many ${unit}s as ${cell} says`;
      return `${moment} ${amount < 0 ? "less" : "plus"} ${by} (nothing if it is blank)`;
    },
    inZone: ({ args }, subjects, say) => {
      const [moment, offset] = args.slice(0, 2).map((arg) => say.subject(arg, subjects));
      return textOf(args[2]) === "to UTC"
        ? `${moment}, which is that of the offset ${offset}, in UTC`
        : `${moment}, which is that of UTC, at the offset ${offset}`;
    },
    dayOfRange: ({ args }, subjects, say) =>
      `the ${textOf(args[1])} day of the range in ${say.subject(args[0], subjects)}`,
    clockSeconds: ({ args }, subjects, say) =>
      `the number of seconds on the clock in ${say.subject(args[0], subjects)}`,
    dateOf: ({ args }, subjects, say) => {
      const [year, month, day] = args.map((arg) => say.subject(arg, subjects));
      return `the date of the year ${year}, the month ${month} and the day ${day}`;
    },
    timeSum: ({ args }, subjects, say) =>
      `the sum of ${say.subject(args[0], subjects)} and ${say.subject(args[1], subjects)}`,
    timeBetween: ({ args }, subjects, say) =>
      `the time from ${say.subject(args[0], subjects)} to ${say.subject(args[1], subjects)}`,
    redate,
    asDate,
    written: (call) => `the ${listed(piecesOf(call).map(fieldWords))}`,
    joinDate: (call) => shownAs(piecesOf(call)),
    dateMark: ({ args }) => quoted(textOf(args[0])),
    dateBetween: between,
    dateFromTo: fromTo,
    elapsed,
    sinceMidnight: ({ args }, subjects, say) =>
      `the number of ${textOf(args[1])}s since midnight of ${say.subject(args[0], subjects)}`,
    isDate: ({ args }, subjects, say) => `${say.subject(args[0], subjects)} holds a date or time`,
    hasTime: ({ args }, subjects, say) => `${say.subject(args[0], subjects)} has a time of day`,
    isWeekend: ({ args }, subjects, say) => `${say.subject(args[0], subjects)} is a Saturday or Sunday`,
    isEarlier,
    isApart: ({ args }, subjects, say) =>
      `at least ${integerOf(args[3])} whole ${textOf(args[2])}${integerOf(args[3]) === 1 ? "" : "s"} pass from ${say.subject(args[0], subjects)} to ${say.subject(args[1], subjects)}`,
    calendarName: ({ args }, subjects, say) => `the ${textOf(args[1])} of ${say.subject(args[0], subjects)}`,
    isBefore: ({ args }, subjects, say) => {
      const [left, right] = args.slice(0, 2).map((arg) => say.subject(arg, subjects));
      return `the date or time in ${left} is before that in ${right}${READING_WORDS[textOf(args[2])] ?? ""}`;
    },
    daysBetween: ({ args }, subjects, say) => {
      const [from, to] = args.slice(0, 2).map((arg) => say.subject(arg, subjects));
      return `the days from ${from} to ${to} as a range in which what they share is written once, like ${quoted(rangeExample(args.slice(2).map(textOf)))}`;
    },
    asKnown: ({ args }, subjects, say) =>
      `${say.subject(args[0], subjects)} as precisely as it is known, as ${quoted(textOf(args[1]))} or less`,
    asTimeAfter: ({ args }, subjects, say) => {
      const [start, length] = args.slice(0, 2).map((arg) => say.subject(arg, subjects));
      return `the time that is ${length} after ${start}, with ${quoted(textOf(args[3]))} behind it where it is on the next day`;
    },
    partOfDay: ({ args }, subjects, say) =>
      `the part of the day that ${say.subject(args[0], subjects)} is in (bands from ${textOf(args[1]).replaceAll("|", ", from ")})`,
    asAge: ({ args }, subjects, say) => {
      const [from, to] = args.slice(0, 2).map((arg) => say.subject(arg, subjects));
      return `the years and months from ${from} to ${to} without those that are nothing, like ${quoted(ageExample(textOf(args[2])))}`;
    },
    asYearSpan: ({ args }, subjects, say) => {
      const [month, form] = [integerOf(args[1]), textOf(args[2])];
      const name = writeMoment(dayOf(2000, month), "MMMM");
      return `the year that begins in ${name} and contains ${say.subject(args[0], subjects)}, like ${quoted(writeYearSpan(dayOf(2021, month), month, form) ?? "")}`;
    },
    asShortTime: ({ args }, subjects, say) => {
      const [full = "", short = ""] = [5, 0].map((minute) => timeExample(minute, textOf(args[1])));
      return `the time of ${say.subject(args[0], subjects)} without the minutes of full hours, like ${quoted(full)} and ${quoted(short)}`;
    },
    nextAnniversary: ({ args }, subjects, say) => {
      const [date, from] = args.map((arg) => say.subject(arg, subjects));
      return `the first anniversary of ${date} from ${from} on`;
    },
    asLength: ({ args }, subjects, say) =>
      `${say.subject(args[0], subjects)} as a length without hours that are none, like ${quoted(lengthExample(textOf(args[1])))}`,
    minutesWorked: ({ args }, subjects, say) => {
      const [from, to, pause] = args.map((arg) => say.subject(arg, subjects));
      return `the number of whole minutes from ${from} to ${to} less the break in ${pause}, if there is one (a number alone counts minutes)`;
    },
    daysBeyond: ({ args }, subjects, say) => {
      const [from, to, allowance] = args.map((arg) => say.subject(arg, subjects));
      return `the number of days from ${from} to ${to} above the ${allowance} that are allowed, 0 where there are none`;
    },
    timeWorked: ({ args }, subjects, say) => {
      const [from, to, pause] = args.map((arg) => say.subject(arg, subjects));
      return `the time from ${from} to ${to} less the break in ${pause}, if there is one`;
    },
    momentIfAny: ({ args }, subjects, say) =>
      `the date in ${say.subject(args[0], subjects)}${READING_WORDS[textOf(args[1])] ?? ""}, if there is one,`,
    placeInDates: ({ args }, subjects, say) => {
      const [cell, low, high] = args.slice(0, 3).map((arg) => say.subject(arg, subjects));
      return `whether the date or time in ${cell} is below, within or above the range from ${low} to ${high}${READING_WORDS[textOf(args[3])] ?? ""}`;
    },
    relationOfDates: ({ args }, subjects, say) => {
      const [left, right] = args.slice(0, 2).map((arg) => say.subject(arg, subjects));
      return `how the date or time in ${left} compares with that in ${right}${READING_WORDS[textOf(args[2])] ?? ""}`;
    },
    isInSame: ({ args }, subjects, say) => {
      const [left, right] = args.slice(0, 2).map((arg) => say.subject(arg, subjects));
      const reading = READING_WORDS[textOf(args[2])] ?? "";
      return `the dates in ${left} and ${right} are of the same ${textOf(args[3])}${reading}`;
    },
  },
  deeds: {
    redate: (call, subjects, say) => `writes ${redate(call, subjects, say)}`,
    asDate: (call, subjects, say) =>
      `${callOf(argument(call.args, 2)).operator.name === "written" ? "takes" : "writes"} ${asDate(call, subjects, say)}`,
    dateBetween: (call, subjects, say) => `writes ${between(call, subjects, say)}`,
    dateFromTo: (call, subjects, say) => `writes ${fromTo(call, subjects, say)}`,
  },
  changes: {},
};
