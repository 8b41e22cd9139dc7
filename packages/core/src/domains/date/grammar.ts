import type { Production, Slot } from "../../space/grammar.js";
import { is, to } from "../../space/language.js";
import * as op from "./operators.js";
import { fieldCut } from "./witness.js";

/**
 * Which programs exist. A date is read from a text of the row, perhaps changed, and written: its fields are found in a
 * frame of their own, whose scope is the date, so that one reading explains the whole text.
 */
export const productions: readonly Production[] = [
  to("moment", op.readDate, "source", "#dateOrder", "#dateOrdinal"),
  to("altered", op.floorDate, "moment", "#dateWidth", "#dateOrigin"),
  to("altered", op.ceilDate, "moment", "#dateWidth"),
  to("altered", op.nearestDate, "moment", "#dateWidth"),
  to("altered", op.later, "moment", "#dateShift"),
  to("altered", op.lastDay, "moment", "#datePeriod"),
  to("altered", op.toUtc, "moment"),
  to("altered", op.dateWithTime, "moment", "moment"),
  is("instant", "moment"),
  is("instant", "altered"),

  to("dated", op.asDate, "instant", "dateText"),
  is("dateText", "dateField"),
  to("dateText", op.joinDate, "dateField", "dateTail"),
  is("dateTail", "dateField"),
  to("dateTail", op.joinDate, "dateField", "dateTail"),
  to("dateTail", op.joinDate, "fieldMark", "dateText"),
  to("fieldMark", op.dateMark, "#dateMark"),
  to("dateField", op.written, "#dateField"),

  to("timeSpan", op.dateBetween, "moment", "#dateWidth", "#dateOrigin", "#dateGap", "#dateSeparator", "dateText"),
  to(
    "timeSpan",
    op.dateFromTo,
    "moment",
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

/** The slots of the date domain. */
export const slots: readonly Slot[] = [
  { name: "moment", kind: "enumerated" },
  { name: "altered", kind: "enumerated" },
  { name: "instant", kind: "enumerated" },
  { name: "dated", kind: "deduced" },
  { name: "dateText", kind: "deduced" },
  { name: "dateTail", kind: "deduced" },
  { name: "fieldMark", kind: "deduced" },
  { name: "dateField", kind: "enumerated", cut: fieldCut },
  { name: "timeSpan", kind: "deduced" },
];

/** Slots of text that may stand anywhere in an output. */
export const pieces: readonly string[] = ["dated", "timeSpan"];
