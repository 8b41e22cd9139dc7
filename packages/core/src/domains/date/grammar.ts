import type { Production, Slot } from "../../space/grammar.js";
import { is, to } from "../../space/language.js";
import * as op from "./operators.js";
import { canBeWritten, fieldCut } from "./witness.js";

/**
 * Which programs exist. A date is read from a text of the row, perhaps changed, and written: its fields are found in a
 * frame of their own, whose scope is the date, so that one reading explains the whole text.
 */
export const productions: readonly Production[] = [
  to("moment", op.readDate, "source", "#reading", "#which"),
  to("altered", op.floorDate, "moment", "#width", "#origin"),
  to("altered", op.ceilDate, "moment", "#width"),
  to("altered", op.nearestDate, "moment", "#width"),
  to("altered", op.later, "moment", "#shift"),
  to("altered", op.lastDay, "moment", "#period"),
  to("altered", op.toUtc, "moment"),
  to("altered", op.dateWithTime, "moment", "moment"),
  is("instant", "moment"),
  is("instant", "altered"),

  to("dated", op.asDate, "instant", "dateText"),
  is("dateText", "dateField"),
  to("dateText", op.joinDate, "dateField", "dateTail"),
  is("dateTail", "dateField"),
  to("dateTail", op.joinDate, "dateField", "dateTail"),
  to("dateTail", op.joinDate, "mark", "dateText"),
  to("mark", op.dateMark, "#mark"),
  to("dateField", op.written, "#field"),

  to("bucket", op.dateBetween, "moment", "#width", "#origin", "#gap", "#between", "dateText"),
  to("bucket", op.dateFromTo, "moment", "#width", "#origin", "#gap", "dateText", "#between", "dateText"),

  to("number", op.elapsed, "moment", "moment", "#unit"),
  to("number", op.sinceMidnight, "moment", "#unit"),

  to("guard", op.isDate, "cell"),
  to("guard", op.hasTime, "moment"),
  to("guard", op.isWeekend, "moment"),
  to("guard", op.isEarlier, "moment", "#limit"),
];

/** The slots of the date domain. */
export const slots: readonly Slot[] = [
  { name: "moment", kind: "enumerated" },
  { name: "altered", kind: "enumerated", keeps: canBeWritten },
  { name: "instant", kind: "enumerated", keeps: canBeWritten },
  { name: "dated", kind: "deduced" },
  { name: "dateText", kind: "deduced" },
  { name: "dateTail", kind: "deduced" },
  { name: "mark", kind: "deduced" },
  { name: "dateField", kind: "enumerated", cut: fieldCut },
  { name: "bucket", kind: "deduced" },
];

/** Slots of text that may stand anywhere in an output. */
export const pieces: readonly string[] = ["dated", "bucket"];
