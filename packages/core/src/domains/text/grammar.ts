import type { Production, Slot, SlotKind } from "../../space/grammar.js";
import { is, to } from "../../space/language.js";
import * as ask from "./guards.js";
import * as op from "./operators.js";
import { optionalCut, prefixCut, standsInTargets } from "./witness.js";

/**
 * Which programs exist. A slot names a place in a parent, so the same operator may stand in several slots with different
 * likelihoods: `start` and `end` hold the same offsets, but "at the end of the text" is likely only as an end.
 */
const kinds: Readonly<Record<string, SlotKind>> = {
  output: "deduced",
  absent: "deduced",
  text: "deduced",
  afterConstant: "deduced",
  constant: "deduced",
  part: "deduced",
  raw: "deduced",
  cased: "deduced",
  padded: "deduced",
  loop: "deduced",
  eachText: "deduced",
  eachAfter: "deduced",
  eachTail: "deduced",
  eachPart: "deduced",
  eachRaw: "deduced",
  eachCased: "deduced",
  eachPadded: "deduced",
  cell: "enumerated",
  asked: "enumerated",
  guard: "enumerated",
  source: "enumerated",
  cleaned: "enumerated",
  prepared: "enumerated",
  recleaned: "enumerated",
  delimited: "enumerated",
  list: "enumerated",
  items: "enumerated",
  characterList: "enumerated",
  contrasted: "enumerated",
  template: "enumerated",
  half: "enumerated",
  cleanedHalf: "enumerated",
  filled: "enumerated",
  joined: "enumerated",
  optional: "enumerated",
  affix: "enumerated",
  different: "enumerated",
  selected: "enumerated",
  field: "enumerated",
  item: "enumerated",
  start: "enumerated",
  end: "enumerated",
  stop: "enumerated",
  cleanStart: "enumerated",
  cleanEnd: "enumerated",
  fieldStart: "enumerated",
  fieldEnd: "enumerated",
  itemStart: "enumerated",
  itemEnd: "enumerated",
};

/** Offsets by count. */
function counted(slot: string): Production[] {
  return [to(slot, op.fromStart, "#offset"), to(slot, op.fromEnd, "#offset")];
}

/** Offsets by count, by class and by constant. */
function offsets(slot: string): Production[] {
  return [
    ...counted(slot),
    to(slot, op.startOf, "#class", "#ordinal"),
    to(slot, op.endOf, "#class", "#ordinal"),
    to(slot, op.pastStartOf, "#class", "#ordinal", "#reach"),
    to(slot, op.beforeEndOf, "#class", "#ordinal", "#reach"),
    to(slot, op.before, "#needle", "#ordinal"),
    to(slot, op.after, "#needle", "#ordinal"),
  ];
}

/** Whole texts with something removed or replaced. */
function cleanings(slot: string, of: string): Production[] {
  return [
    to(slot, op.trim, of),
    to(slot, op.collapse, of),
    to(slot, op.plainWidth, of),
    to(slot, op.removeClass, of, "#class"),
    to(slot, op.keepClass, of, "#class"),
    to(slot, op.replaceClass, of, "#class", "#separator"),
    to(slot, op.withoutEnclosed, of, "#pair"),
    to(slot, op.remove, of, "#needle"),
    to(slot, op.replace, of, "#needle", "#separator"),
  ];
}

/** The same within a loop. */
function eachHeaded(slot: string): Production[] {
  return ["eachRaw", "eachCased"].map((head) => to(slot, op.concat, head, "eachTail"));
}

/** Which programs exist. */
export const productions: readonly Production[] = [
  is("output", "text"),
  is("output", "absent"),
  to("absent", op.missing),

  is("text", "part"),
  is("text", "constant"),
  to("text", op.concat, "constant", "afterConstant"),
  is("afterConstant", "part"),
  to("affix", op.affixed, "cell", "#affix", "#affix"),
  to("affix", op.affixedAs, "cell", "#change", "#affix", "#affix"),
  to("optional", op.insideIfAny, "cell", "#pair"),
  to("optional", op.behindIfAny, "cell", "#needle"),
  to("optional", op.middleIfAny, "cell"),
  to("optional", op.matchIfAny, "cell", "#class"),
  to("affix", op.affixed, "optional", "#affix", "#affix"),
  to("affix", op.affixedAs, "optional", "#change", "#affix", "#affix"),
  to("joined", op.joinedCells, "filled", "#separator"),
  to("affix", op.affixed, "joined", "#affix", "#affix"),
  to("constant", op.constant, "#text"),

  to("cased", op.recase, "#case", "raw"),
  to("padded", op.padStart, "raw", "#count", "#fill"),
  to("padded", op.padEnd, "raw", "#count", "#fill"),
  to("loop", op.mapJoin, "selected", "#separator", "eachText"),

  is("raw", "source"),
  is("raw", "field"),
  is("raw", "contrasted"),
  is("raw", "cleaned"),
  is("raw", "recleaned"),
  to("raw", op.slice, "source", "start", "end"),
  to("raw", op.slice, "cleaned", "cleanStart", "cleanEnd"),
  to("raw", op.slice, "field", "fieldStart", "fieldEnd"),
  to("raw", op.span, "source", "start", "stop"),

  to("cell", op.column, "#column"),
  to("cell", op.tidyCell, "#column"),
  to("asked", op.column, "#askedColumn"),
  to("asked", op.tidyCell, "#askedColumn"),
  is("source", "cell"),
  to("source", op.orEmpty, "cell"),
  to("source", op.inside, "cell", "#pair"),
  to("source", op.unaccent, "cell"),
  to("source", op.toPlainLetters, "cell"),
  to("half", op.beforeMark, "cell", "#needle"),
  to("half", op.behindMark, "cell", "#needle"),
  is("raw", "half"),
  is("raw", "cleanedHalf"),
  to("cleanedHalf", op.removeClass, "half", "#class"),
  to("cleanedHalf", op.keepClass, "half", "#class"),
  to("cleanedHalf", op.replaceClass, "half", "#class", "#separator"),
  to("list", op.matches, "half", "#class"),
  to("items", op.matches, "half", "#itemClass"),
  to("delimited", op.split, "half", "#needle"),
  to("delimited", op.splitTrimmed, "half", "#needle"),
  to("contrasted", op.afterCell, "cell", "cell"),
  to("contrasted", op.beforeCell, "cell", "cell"),
  to("contrasted", op.entryFor, "cell", "cell"),
  to("contrasted", op.startingWith, "cell", "cell"),
  to("contrasted", op.nounFor, "cell", "cell"),
  to("contrasted", op.fillIn, "cell", "#sought", "cell"),
  to("contrasted", op.fillIn, "template", "#sought", "cell"),
  to("contrasted", op.csvLine, "#column", "#column"),
  to("template", op.fillIn, "cell", "#sought", "cell"),
  ...cleanings("cleaned", "source"),
  to("cleaned", op.maskClass, "source", "#class", "#fill"),
  to("cleaned", op.hideAllBut, "source", "#shown", "#fill"),
  to("cleaned", op.shorten, "source", "#longest", "#kept", "#ellipsis"),
  to("cleaned", op.dialFromAbroad, "source", "#countryCode"),
  to("cleaned", op.fillForm, "source", "#digitForm"),
  to("cleaned", op.withEnding, "source", "#ending"),
  to("cleaned", op.withBeginning, "source", "#beginning"),
  to("cleaned", op.capitalWords, "source"),
  to("cleaned", op.withFittingNoun, "source"),
  to("cleaned", op.phoneForm, "source", "#phoneForm"),
  to("cleaned", op.phoneIfAny, "source", "#phoneForm"),
  to("cleaned", op.labelledPhoneDigits, "source"),
  to("cleanedHalf", op.fillForm, "half", "#digitForm"),
  to("cleaned", op.padNumbers, "source", "#digitCount"),
  to("prepared", op.padNumbers, "source", "#digitCount"),
  to("prepared", op.plainWidth, "source"),
  to("prepared", op.withoutEnclosed, "source", "#pair"),
  to("prepared", op.removeClass, "source", "#class"),
  ...cleanings("recleaned", "prepared"),
  to("field", op.nth, "list", "#ordinal"),
  to("field", op.containing, "list", "#needle"),
  to("field", op.nthBy, "list", "cell"),
  to("field", op.runBefore, "source", "#markedClass", "#mark"),

  to("delimited", op.split, "source", "#needle"),
  to("filled", op.filledCells, "#column", "#column"),
  to("filled", op.knownCells, "#column", "#column"),
  is("list", "filled"),
  is("selected", "filled"),
  is("list", "delimited"),
  to("delimited", op.splitTrimmed, "source", "#needle"),
  to("list", op.matches, "source", "#class"),
  is("items", "delimited"),
  to("items", op.matches, "source", "#itemClass"),
  is("selected", "items"),
  is("selected", "characterList"),
  to("characterList", op.characters, "source"),
  to("selected", op.reversed, "characterList"),
  to("selected", op.sorted, "characterList"),
  to("selected", op.chunks, "source", "#count"),
  to("selected", op.chunksFromEnd, "source", "#count"),
  to("selected", op.groups, "source", "#count"),
  to("selected", op.longerThan, "items", "#count"),
  to("selected", op.reversed, "items"),
  is("selected", "different"),
  to("different", op.distinct, "delimited"),
  to("different", op.distinct, "characterList"),
  to("selected", op.sorted, "different"),
  to("selected", op.sorted, "delimited"),
  to("selected", op.sortedByLastWord, "delimited"),
  to("selected", op.turned, "items", "#ordinal"),
  to("selected", op.arranged, "items", "#order"),
  to("selected", op.having, "items", "#needle"),
  to("selected", op.withWord, "delimited", "#sought"),
  to("selected", op.withoutWord, "delimited", "#sought"),
  to("different", op.itemsNotIn, "delimited", "cell"),
  to("different", op.itemsAlsoIn, "delimited", "cell"),
  to("different", op.itemsUnited, "delimited", "cell"),
  to("selected", op.nonEmpty, "items"),
  to("selected", op.numbered, "delimited", "#numbering"),
  to("selected", op.numbered, "filled", "#numbering"),
  to("selected", op.joinLast, "items", "#conjunction"),
  to("selected", op.joinLast, "filled", "#conjunction"),
  to("selected", op.skip, "items", "#count"),
  to("selected", op.dropLast, "items", "#count"),
  to("selected", op.inner, "items", "#count", "#count"),
  to("selected", op.every, "items", "#count", "#count"),

  is("eachText", "eachPart"),
  is("eachText", "eachPadded"),
  to("eachPadded", op.padStart, "item", "#count", "#fill"),
  to("eachText", op.concat, "constant", "eachAfter"),
  ...eachHeaded("eachText"),
  is("eachAfter", "eachPart"),
  ...eachHeaded("eachAfter"),
  is("eachTail", "eachPart"),
  is("eachTail", "constant"),
  to("eachTail", op.concat, "constant", "eachAfter"),
  ...eachHeaded("eachTail"),
  is("eachPart", "eachRaw"),
  is("eachPart", "eachCased"),
  to("eachCased", op.recaseItem, "#case", "eachRaw"),
  is("eachRaw", "item"),
  to("eachRaw", op.slice, "item", "itemStart", "itemEnd"),
  to("item", op.it),

  ...["start", "end", "itemStart", "itemEnd"].flatMap(offsets),
  ...["fieldStart", "fieldEnd", "cleanStart", "cleanEnd"].flatMap(counted),
  ...["end", "fieldEnd", "cleanEnd", "itemEnd"].map((slot) => to(slot, op.atMost, "#offset")),
  to("stop", op.length, "#count"),
  to("stop", op.until, "#needle"),
  to("stop", op.untilOrEnd, "#needle"),
  to("stop", op.throughRun, "#class"),
  to("stop", op.untilRun, "#class"),
  to("stop", op.upToRun, "#class"),

  to("guard", ask.isMissing, "asked"),
  to("guard", ask.areBlank, "#column", "#column"),
  to("guard", ask.isEmpty, "asked"),
  to("guard", ask.isFilled, "asked"),
  to("guard", ask.saysYes, "asked"),
  to("key", ask.answerOf, "asked"),
  to("key", ask.versionStep, "asked", "asked"),
  to("guard", ask.contains, "asked", "#sought"),
  to("guard", ask.startsWith, "asked", "#sought"),
  to("guard", ask.endsWith, "asked", "#sought"),
  to("guard", ask.equals, "asked", "#whole"),
  to("guard", ask.looksLike, "asked", "#form"),
  to("guard", ask.has, "asked", "#class"),
  to("guard", ask.isAll, "asked", "#class"),
  to("guard", ask.startsWithVowel, "asked", "#vowel"),
  to("guard", ask.startsWithClass, "asked", "#class"),
  to("guard", ask.hasMoreWords, "asked", "#length"),
  to("guard", ask.isLongerThan, "asked", "#length"),
  to("guard", ask.hasLength, "asked", "#length"),
  to("guard", ask.containsButForCase, "asked", "#foldedWord"),
  to("guard", ask.startsWithWord, "asked", "#foldedWord"),
  to("guard", ask.isUnknown, "asked"),
  to("guard", ask.includes, "asked", "asked"),
  to("guard", ask.includesButForCase, "asked", "asked"),
  to("guard", ask.isSame, "asked", "asked"),
  to("guard", ask.isSameButForCase, "asked", "asked"),
  to("guard", ask.isAlike, "asked", "asked"),
  to("guard", ask.holdsAll, "asked", "asked"),
  to("guard", ask.isLonger, "asked", "asked"),
];

/** The slots of the text domain. */
export const slots: readonly Slot[] = Object.entries(kinds).map(([name, kind]) => ({
  name,
  kind,
  ...(["source", "contrasted", "half", "cleanedHalf", "cleaned", "recleaned", "field", "item"].includes(name)
    ? { cut: prefixCut }
    : {}),
  ...(name === "affix" ? { cut: optionalCut } : {}),
  ...(name === "recleaned" ? { keeps: standsInTargets } : {}),
}));

/** Slots of text that may stand anywhere in an output. */
export const pieces: readonly string[] = ["raw", "cased", "padded", "loop", "affix"];

/** Where a piece may stand: as the whole or the last piece, or followed by more. */
export function standing(piece: string): readonly Production[] {
  return [is("part", piece), ...["text", "afterConstant"].map((slot) => to(slot, op.concat, piece, "text"))];
}

/** Outputs with one piece of a kind somewhere in them, and what makes them: a slot of their own. */
export function around(piece: string): { readonly slot: Slot; readonly productions: readonly Production[] } {
  const name = `around:${piece}`;
  return {
    slot: { name, kind: "deduced" },
    productions: [
      { ...is("output", name), lastResort: true },
      is(name, piece),
      to(name, op.concat, piece, "text"),
      ...["constant", "raw", "cased"].map((head) => to(name, op.concat, head, name)),
    ],
  };
}
