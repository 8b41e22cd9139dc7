import type { Production, Slot, SlotKind } from "../../space/grammar.js";
import { is, to } from "../../space/language.js";
import * as op from "./operators.js";

/**
 * Which numbers there are, and what they are written as. Numbers that stand in the row (`operand`) are told from those that
 * are worked out (`derived`), because a number that is written as it was read is a copy of text.
 */
const kinds: Readonly<Record<string, SlotKind>> = {
  /* Numbers that stand in the row. */
  operand: "enumerated",
  /* Numbers about texts of the row. */
  count: "enumerated",
  /* How much text there is. */
  tally: "enumerated",
  number: "enumerated",
  computed: "enumerated",
  derived: "enumerated",
  measure: "enumerated",
  /* Quantities with units. */
  sized: "enumerated",
  /* Plain values. */
  reading: "deduced",
  scaled: "deduced",
  numeric: "deduced",
  quantity: "deduced",
  /* Values that keep their scale. */
  kept: "deduced",
  exact: "deduced",
  /* Texts. */
  extreme: "enumerated",
  labelled: "enumerated",
  numbered: "deduced",
};

/** The slots of the number domain. */
export const slots: readonly Slot[] = Object.entries(kinds).map(([name, kind]) => ({ name, kind }));

/** Which programs exist. */
export const productions: readonly Production[] = [
  to("operand", op.asNumber, "source", "#numberStyle"),
  to("operand", op.readNumber, "source", "#numberStyle", "#ordinal"),

  to("tally", op.size, "source"),
  to("tally", op.wordCount, "source"),
  to("tally", op.wordCount, "half"),
  to("tally", op.itemCount, "filled"),
  to("tally", op.occurrences, "source", "#needle"),
  to("count", op.aggregate, "half", "#numberStyle", "#aggregate"),
  to("count", op.occurrencesOf, "source", "source"),
  to("count", op.aggregate, "source", "#numberStyle", "#aggregate"),
  to("count", op.aggregateCells, "filled", "#numberStyle", "#aggregate"),
  ...["filled", "delimited"].map((list) => to("extreme", op.extremeItem, list, "#numberStyle", "#extreme")),
  to("count", op.placeOfExtreme, "delimited", "#numberStyle", "#placedExtreme"),
  to("count", op.scoresWon, "source", "#scorer"),
  to("count", op.fromWords, "source"),
  to("sized", op.measured, "source", "#measure"),
  is("count", "sized"),
  to("count", op.markedAmount, "source", "#numberStyle"),
  ...["source", "field"].flatMap((of) => [to("count", op.fromRoman, of), to("count", op.fromBase, of, "#base")]),
  to("count", op.fromPrefixed, "source"),

  is("number", "operand"),
  is("number", "count"),

  to("computed", op.sum, "operand", "operand"),
  to("computed", op.difference, "operand", "operand"),
  to("computed", op.distance, "operand", "operand"),
  to("computed", op.product, "operand", "operand"),
  to("computed", op.ratio, "operand", "operand"),
  to("computed", op.ratio, "operand", "sized"),
  to("computed", op.ratio, "sized", "operand"),
  to("computed", op.ratio, "sized", "sized"),
  to("computed", op.product, "operand", "sized"),
  to("computed", op.sum, "sized", "sized"),
  to("computed", op.difference, "sized", "sized"),
  to("computed", op.relativeChange, "operand", "operand"),
  to("computed", op.shareOfBoth, "operand", "operand"),
  to("computed", op.increased, "operand", "operand"),
  to("computed", op.decreased, "operand", "operand"),
  to("computed", op.beforeIncrease, "operand", "operand"),
  to("computed", op.includedPart, "operand", "operand"),
  to("computed", op.quotient, "operand", "operand"),
  to("computed", op.remainder, "operand", "operand"),
  to("computed", op.larger, "operand", "operand"),
  to("computed", op.smaller, "operand", "operand"),
  to("computed", op.sumOfThree, "operand", "operand", "operand"),
  to("computed", op.productOfThree, "operand", "operand", "operand"),
  to("computed", op.productAndSum, "operand", "operand", "operand"),
  to("computed", op.productIncreased, "operand", "operand", "operand"),
  to("computed", op.productDecreased, "operand", "operand", "operand"),
  to("computed", op.differenceTimes, "operand", "operand", "operand"),
  to("computed", op.proportion, "operand", "operand", "operand"),
  to("computed", op.perHundred, "operand", "operand", "operand"),
  to("computed", op.bodyMassIndex, "operand", "operand"),
  to("computed", op.counterUse, "cell", "cell"),
  to("computed", op.payWithOvertime, "operand", "operand", "#overtimeLimit"),
  to("computed", op.netOf, "cell", "cell", "#numberStyle"),
  to("computed", op.balance, "cell", "cell", "cell", "#numberStyle"),
  to("computed", op.productAndExtra, "operand", "operand", "cell", "#numberStyle", "#extra"),
  to("computed", op.reduced, "operand", "cell", "#numberStyle"),
  to("computed", op.withMinutes, "operand", "operand"),
  to("computed", op.anglePart, "operand", "#anglePart"),

  is("derived", "count"),
  is("derived", "tally"),
  is("derived", "computed"),
  is("measure", "number"),
  is("measure", "computed"),

  to("reading", op.plainValue, "operand"),
  to("scaled", op.scale, "measure", "#factor", "#addend"),
  to("scaled", op.scale, "tally", "#countFactor", "#addend"),
  to("scaled", op.convert, "measure", "#conversion"),
  to("scaled", op.divided, "measure", "#dividend"),
  to("numeric", op.plainValue, "derived"),
  is("numeric", "scaled"),
  to("numeric", op.roundTo, "measure", "#step", "#origin", "#rounding"),
  to("numeric", op.roundTo, "scaled", "#step", "#origin", "#rounding"),
  to("numeric", op.significant, "measure", "#figures"),
  to("numeric", op.excess, "measure", "#bound"),
  to("numeric", op.shortfall, "number", "#bound"),
  to("numeric", op.quotient, "measure", "#unit"),
  to("numeric", op.remainder, "measure", "#unit"),
  is("quantity", "numeric"),
  is("quantity", "reading"),

  is("kept", "operand"),
  to("exact", op.shifted, "operand", "#power"),
  to("exact", op.limited, "operand", "#places", "#rounding"),
  to("exact", op.inFigures, "measure", "#figures"),

  to("numbered", op.writeNumber, "numeric", "#numberFormat"),
  to("numbered", op.writeNumber, "reading", "#numberFormat"),
  to("numbered", op.writeRounded, "measure", "#numberFormat"),
  to("numbered", op.writeRounded, "scaled", "#numberFormat"),
  to("numbered", op.writeExact, "exact", "#exactFormat"),
  to("numbered", op.writeExact, "kept", "#exactFormat"),
  to("numbered", op.inWords, "quantity", "#wording"),
  to("numbered", op.inFraction, "quantity", "#fractionForm"),
  to("numbered", op.ordinal, "quantity"),
  to("numbered", op.withNoun, "quantity", "#nounForms"),
  to("numbered", op.withNounOrNone, "quantity", "#noneForms"),
  to("numbered", op.inParts, "quantity", "#partForm"),
  to("numbered", op.inPacks, "operand", "operand", "#packForm"),
  to("numbered", op.inRoman, "quantity", "#lettering"),
  to("numbered", op.inBase, "reading", "#base", "#digits", "#lettering"),
  to("numbered", op.writeTwo, "operand", "operand", "#pairPattern"),
  to("numbered", op.writeThree, "operand", "operand", "operand", "#triplePattern"),
  to("labelled", op.labelledNumbers, "source", "#labelledForm"),
  to("numbered", op.compact, "measure", "#ladder", "#numberFormat"),
  to("numbered", op.compactExact, "measure", "#measureLadder"),
  to("numbered", op.range, "measure", "#step", "#origin", "#gap", "#separator", "#numberFormat"),
  to("numbered", op.range, "scaled", "#step", "#origin", "#gap", "#separator", "#numberFormat"),

  ...[op.below, op.atLeast, op.equalsNumber].map((guard) => to("guard", guard, "asked", "#numberStyle", "#threshold")),
  to("guard", op.isDivisible, "asked", "#numberStyle", "#divisor"),
  to("guard", op.isNumber, "asked", "#numberStyle"),
  to("guard", op.isLess, "asked", "asked", "#numberStyle"),
  to("guard", op.comparesWithin, "asked", "#numberStyle", "#relation"),
  to("guard", op.isEqualNumber, "asked", "asked", "#numberStyle"),
  to("key", op.bandOf, "asked", "#numberStyle", "#limits"),
  to("key", op.relationBetween, "asked", "asked", "#numberStyle"),
  to("key", op.levelAgainst, "asked", "asked", "#numberStyle", "#shortage"),
  to("key", op.placeInRange, "asked", "asked", "asked", "#numberStyle"),
  to("key", op.placeInWrittenRange, "asked", "asked", "#numberStyle"),
  to("key", op.relationWithin, "asked", "#numberStyle"),
  to("key", op.relationToZero, "asked", "#numberStyle"),
  to("key", op.numberKind, "asked", "#numberStyle"),
];

/** Slots of text that may stand anywhere in an output. */
export const pieces: readonly string[] = ["numbered", "extreme", "labelled"];
