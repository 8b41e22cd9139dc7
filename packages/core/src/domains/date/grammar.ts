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

/**
 * Which programs exist. A date is read from a text of the row, perhaps changed, and written: its fields are found in a
 * frame of their own, whose scope is the date, so that one reading explains the whole text.
 */
export const productions: readonly Production[] = [
  to("moment", op.readDate, "source", "#dateOrder", "#dateOrdinal"),
  to("moment", op.dateOf, "cell", "cell", "cell"),
  to("countedMoment", op.readCount, "source", "#dateCount"),
  is("anyMoment", "moment"),
  is("anyMoment", "countedMoment"),
  to("altered", op.floorDate, "anyMoment", "#dateWidth", "#dateOrigin"),
  to("altered", op.ceilDate, "anyMoment", "#dateWidth"),
  to("altered", op.nearestDate, "anyMoment", "#dateWidth"),
  to("altered", op.later, "anyMoment", "#dateShift"),
  to("altered", op.laterBy, "moment", "source", "#dateStep"),
  to("altered", op.lastDay, "anyMoment", "#datePeriod"),
  to("altered", op.toUtc, "moment"),
  to("altered", op.dateWithTime, "moment", "moment"),
  to("altered", op.timeSum, "moment", "moment"),
  to("altered", op.timeBetween, "moment", "moment"),
  is("instant", "anyMoment"),
  is("instant", "altered"),

  to("dated", op.asDate, "instant", "#dateLanguage", "dateText"),
  to("redated", op.redate, "source", "#dateOrder", "#dateOrdinal", "#dateLanguage", "dateText"),
  is("dateText", "dayText"),
  is("dateText", "timeText"),
  ...STYLES.flatMap(dayIn),
  to("dayMark", op.dateMark, "#dayMark"),

  // A time of day by 24 hours, or by twice twelve with a sign that says which. A day may follow.
  is("timeText", "clockText"),
  is("timeText", "halfText"),
  is("clockText", "clockField"),
  to("clockText", op.joinDate, "clockField", "clockTail"),
  is("clockTail", "clockField"),
  to("clockTail", op.joinDate, "clockField", "clockTail"),
  to("clockTail", op.joinDate, "clockMark", "clockText"),
  to("clockTail", op.joinDate, "clockGap", "dayText"),
  to("halfText", op.joinDate, "halfField", "halfTail"),
  is("halfTail", "halfSign"),
  to("halfTail", op.joinDate, "halfField", "halfTail"),
  to("halfTail", op.joinDate, "clockMark", "halfTail"),
  to("halfTail", op.joinDate, "halfSign", "halfEnd"),
  to("halfEnd", op.joinDate, "clockGap", "dayText"),
  to("clockField", op.written, "#clockField"),
  to("halfField", op.written, "#halfField"),
  to("halfSign", op.written, "#halfSign"),
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

  // Numbers about texts of the row, as the number domain calls them: it writes them, and computes with them.
  to("count", op.elapsed, "moment", "moment", "#dateUnit"),
  to("count", op.sinceMidnight, "moment", "#dateUnit"),

  to("guard", op.isDate, "cell"),
  to("guard", op.hasTime, "moment"),
  to("guard", op.isWeekend, "moment"),
  to("guard", op.isEarlier, "moment", "#dateLimit"),
];

const kinds: Readonly<Record<string, SlotKind>> = {
  moment: "enumerated",
  countedMoment: "enumerated",
  anyMoment: "enumerated",
  altered: "enumerated",
  instant: "enumerated",
  dated: "deduced",
  redated: "deduced",
  timeSpan: "deduced",
  dateText: "deduced",
  dayText: "deduced",
  timeText: "deduced",
  clockText: "deduced",
  clockTail: "deduced",
  halfText: "deduced",
  halfTail: "deduced",
  halfEnd: "deduced",
  dayMark: "deduced",
  clockMark: "deduced",
  clockGap: "deduced",
  ...Object.fromEntries(STYLES.flatMap((style) => [`${style}Text`, `${style}Tail`]).map((name) => [name, "deduced"])),
};

/** The slots of the date domain. */
export const slots: readonly Slot[] = [
  ...Object.entries(kinds).map(([name, kind]) => ({ name, kind })),
  ...[...STYLES.map((style) => `${style}Field`), "clockField", "halfField", "halfSign"].map(
    (name): Slot => ({ name, kind: "enumerated", cut: fieldCut }),
  ),
];

/** Slots of text that may stand anywhere in an output. */
export const pieces: readonly string[] = ["dated", "redated", "timeSpan"];
