import type { Binding, Operator } from "../../space/grammar.js";
import { isQuantityColumn } from "../../space/quantities.js";
import { areFewCells } from "../../space/rowWidth.js";
import { isList } from "../../space/value.js";
import { allowances } from "./allowances.js";
import { pausesBetween, pausesIfAny } from "./breaks.js";
import { bucketWitness } from "./buckets.js";
import { dayRanges, daysIfAny } from "./dayRangeProposals.js";
import { areFewDates, placedDates } from "./places.js";
import * as literals from "./proposals.js";
import * as said from "./saidProposals.js";
import * as run from "./semantics.js";
import { ageForms, knownForms, lengthForms, shortTimes, timesAfter, yearSpans } from "./shownPartsProposals.js";
import * as spans from "./spans.js";
import { terms } from "./termProposals.js";
import * as witness from "./witness.js";

const asWritten: Binding = { scope: ([moment, language]) => run.writingScope(moment, language) };
const asRewritten: Binding = { scope: run.redateScope };
const inBothEnds: Binding = { scope: run.bucketScope, each: true };
const inFirstEnd: Binding = { scope: (before) => endOf(run.bucketScope(before), 0) };
const inLastEnd: Binding = { scope: (before) => endOf(run.bucketScope(before), 1) };

function endOf(ends: ReturnType<typeof run.bucketScope>, index: number): ReturnType<typeof run.bucketScope> {
  return isList(ends) ? ends[index] : undefined;
}

/* Every operator of the date domain: semantics, how it is inverted, and which literals it is tried with. */
export const readDate: Operator = { name: "readDate", run: run.readDate, literals: literals.readings };
export const readCount: Operator = { name: "readCount", run: run.readCount, literals: literals.counts };
export const floorDate: Operator = {
  name: "floorDate",
  run: run.floorDate,
  literals: literals.cutWidths(spans.floorDate, [0], null),
  acts: 0,
};
export const ceilDate: Operator = {
  name: "ceilDate",
  run: run.ceilDate,
  literals: literals.cutWidths(spans.ceilDate, [], null),
  acts: 0,
};
export const nearestDate: Operator = {
  name: "nearestDate",
  run: run.nearestDate,
  literals: literals.cutWidths(spans.nearestDate, [], literals.NEAREST_WIDTHS),
  acts: 0,
};
export const ceilTime: Operator = {
  name: "ceilTime",
  run: run.ceilTime,
  literals: literals.timeWidths(spans.ceilTime),
  acts: 0,
};
export const nearestTime: Operator = {
  name: "nearestTime",
  run: run.nearestTime,
  literals: literals.timeWidths(spans.nearestTime),
  acts: 0,
};
export const later: Operator = { name: "later", run: run.later, literals: literals.shifts, acts: 0 };
export const endOfTerm: Operator = { name: "endOfTerm", run: run.endOfTerm, literals: terms, acts: 0 };
export const lastDay: Operator = {
  name: "lastDay",
  run: run.lastDay,
  literals: literals.periods(spans.lastDay),
  acts: 0,
};
export const onWeekday: Operator = { name: "onWeekday", run: run.onWeekday, literals: literals.weekdaySides, acts: 0 };
export const toUtc: Operator = { name: "toUtc", run: run.toUtc, acts: 0 };
export const laterByIfAny: Operator = {
  name: "laterByIfAny",
  run: run.laterByIfAny,
  literals: literals.countedShiftsIfAny,
  acts: 0,
};
export const laterBy: Operator = { name: "laterBy", run: run.laterBy, literals: literals.countedShifts, acts: 0 };
export const dateOf: Operator = { name: "dateOf", run: run.dateOf, isTried: literals.mayShowParts };
export const untilBy: Operator = { name: "untilBy", run: run.untilBy, literals: literals.countedPeriods, acts: 0 };
export const timeSum: Operator = { name: "timeSum", run: run.timeSum, literals: literals.whereTimes };
export const timeBetween: Operator = { name: "timeBetween", run: run.timeBetween, literals: literals.whereTimes };
export const nextAnniversary: Operator = {
  name: "nextAnniversary",
  run: run.nextAnniversary,
  literals: said.anniversaries,
};
export const inZone: Operator = { name: "inZone", run: run.inZone, literals: said.zoneSides };
export const dayOfRange: Operator = { name: "dayOfRange", run: run.dayOfRange, literals: said.rangeEnds };
export const clockSeconds: Operator = { name: "clockSeconds", run: run.clockSeconds, literals: said.clockReadings };
export const dateWithTime: Operator = { name: "dateWithTime", run: run.dateWithTime };

export const asDate: Operator = {
  name: "asDate",
  run: run.asDate,
  bindings: [undefined, undefined, asWritten],
  witness: witness.asDateWitness,
  cut: witness.asDateCut,
};
export const written: Operator = { name: "written", run: run.written, literals: literals.fields };
export const redate: Operator = {
  name: "redate",
  run: run.redate,
  bindings: [undefined, undefined, undefined, undefined, asRewritten],
  witness: witness.redateWitness,
};
export const dateMark: Operator = {
  name: "dateMark",
  run: run.dateMark,
  witness: witness.markWitness,
  cut: witness.markCut,
};
export const joinDate: Operator = { name: "joinDate", run: run.joinDate, witness: witness.joinWitness };
export const dateBetween: Operator = {
  name: "dateBetween",
  run: run.dateBetween,
  bindings: [undefined, undefined, undefined, undefined, undefined, inBothEnds],
  witness: bucketWitness(true),
};
export const dateFromTo: Operator = {
  name: "dateFromTo",
  run: run.dateFromTo,
  bindings: [undefined, undefined, undefined, undefined, inFirstEnd, undefined, inLastEnd],
  witness: bucketWitness(false),
};

export const elapsed: Operator = { name: "elapsed", run: run.elapsed, literals: literals.units };
export const minutesWorked: Operator = {
  name: "minutesWorked",
  run: run.minutesWorked,
  literals: pausesBetween,
  isTried: areFewCells,
};
export const daysBeyond: Operator = {
  name: "daysBeyond",
  run: run.daysBeyond,
  literals: allowances,
  isTried: areFewDates,
};
export const timeWorked: Operator = {
  name: "timeWorked",
  run: run.timeWorked,
  literals: pausesIfAny,
  isTried: areFewCells,
};
export const delay: Operator = { name: "delay", run: run.delay, literals: literals.delayUnits };
export const sinceMidnight: Operator = {
  name: "sinceMidnight",
  run: run.sinceMidnight,
  literals: () => [["minute"], ["second"]],
};

/** Not asked of quantities, of which large ones look like years. */
export const isDate: Operator = {
  name: "isDate",
  run: run.isDate,
  literals: ([cells], view) => (isQuantityColumn(cells ?? [], view) ? [] : [[]]),
};
export const hasTime: Operator = { name: "hasTime", run: run.hasTime };
export const calendarName: Operator = {
  name: "calendarName",
  run: run.calendarName,
  literals: literals.calendarParts,
};
export const partOfDay: Operator = {
  name: "partOfDay",
  relates: true,
  run: run.partOfDay,
  literals: said.dayStarts,
};
export const isWeekend: Operator = { name: "isWeekend", run: run.isWeekend, literals: literals.weekends };
export const isEarlier: Operator = {
  name: "isEarlier",
  run: run.isEarlier,
  literals: literals.limits,
  limit: (args, memo) => {
    const past = run.pastLimit(args, null, memo);
    return typeof past === "number" ? { name: String(args[1]), distance: Math.abs(past) } : undefined;
  },
};
export const isApart: Operator = {
  name: "isApart",
  run: run.isApart,
  literals: literals.distances,
  limit: (args, memo) => {
    const past = run.pastDistance(args, null, memo);
    return typeof past === "number"
      ? { name: `${String(args[3])} ${String(args[2])}s`, distance: Math.abs(past) }
      : undefined;
  },
};
export const isBefore: Operator = { name: "isBefore", run: run.isBefore, literals: literals.comparable };
export const isInSame: Operator = { name: "isInSame", run: run.isInSame, literals: literals.sharedParts };
export const relationOfDates: Operator = {
  name: "relationOfDates",
  relates: true,
  run: run.relationOfDates,
  literals: literals.comparedDates,
};
export const placeInDates: Operator = {
  name: "placeInDates",
  relates: true,
  run: run.placeInDates,
  literals: placedDates,
  isTried: areFewDates,
};
/** The second day of a range, where some rows have none. */
export const momentIfAny: Operator = {
  name: "momentIfAny",
  run: run.momentIfAny,
  literals: daysIfAny,
  isTried: areFewCells,
};
export const asKnown: Operator = { name: "asKnown", run: run.asKnown, literals: knownForms };
export const asAge: Operator = { name: "asAge", run: run.asAge, literals: ageForms };
export const asTimeAfter: Operator = { name: "asTimeAfter", run: run.asTimeAfter, literals: timesAfter };
export const asYearSpan: Operator = { name: "asYearSpan", run: run.asYearSpan, literals: yearSpans };
export const asShortTime: Operator = { name: "asShortTime", run: run.asShortTime, literals: shortTimes };
export const asLength: Operator = { name: "asLength", run: run.asLength, literals: lengthForms };
export const daysBetween: Operator = {
  name: "daysBetween",
  run: run.daysBetween,
  literals: dayRanges,
  isTried: areFewCells,
};
