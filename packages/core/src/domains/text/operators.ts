import type { Binding, Operator } from "../../space/grammar.js";
import { areFewCells } from "../../space/rowWidth.js";
import { isText } from "../../space/value.js";
import { affixes, affixedAs as affixing, changedAffixes, joints } from "./affixes.js";
import { defaultBeginnings, whereSomeLack } from "./beginnings.js";
import * as columns from "./columnProposals.js";
import { conjunctions } from "./conjunctions.js";
import { columnsOfLines } from "./csvLines.js";
import { countryCodes } from "./dialling.js";
import { digitForms } from "./digitForms.js";
import { defaultEndings } from "./endings.js";
import * as grown from "./growth.js";
import { firstMarks, optionalClasses, optionalMarks, optionalPairs } from "./halves.js";
import { hidings } from "./hiding.js";
import { sortableByLastWord } from "./lastWords.js";
import { marksBehind } from "./marks.js";
import { numberings } from "./numberings.js";
import { alsoIn, entryFor as entry, notIn, united, whereSomeIsNotIn, whereUnited } from "./otherList.js";
import { optionalPhoneForms, phoneForms, whereLabelled } from "./phoneForms.js";
import { withFittingNoun as fitted, nounFor as nounForCount, whereNounsFit, whereSomeAreSeveral } from "./plurals.js";
import * as literals from "./proposals.js";
import { recase as runRecase } from "./recase.js";
import * as run from "./semantics.js";
import { shortenings } from "./shortening.js";
import type { SliceSlots } from "./slices.js";
import * as witness from "./witness.js";

const inFirst: Binding = { scope: ([text]) => text };
const inEachOfFirst: Binding = { scope: ([list]) => list, each: true };
const afterStart: Binding = { scope: run.stopScope };

/** Slices of the row, by the slots of their subject, start and end. */
const rowSlices: readonly SliceSlots[] = [
  ["source", "start", "end"],
  ["cleaned", "cleanStart", "cleanEnd"],
  ["field", "fieldStart", "fieldEnd"],
];
/** Slices of a part within a loop. */
const partSlices: readonly SliceSlots[] = [["item", "itemStart", "itemEnd"]];

/* Every operator of the text domain: semantics, how it is inverted, and which literals it is tried with. */
export const column: Operator = {
  name: "column",
  run: run.column,
  literals: columns.columnIndexes,
  mayBeMissing: true,
};
export const tidyCell: Operator = {
  name: "tidyCell",
  run: run.tidyCell,
  literals: columns.untidyColumns,
  mayBeMissing: true,
};
export const filledCells: Operator = { name: "filledCells", run: run.filledCells, literals: columns.columnRanges };
export const knownCells: Operator = {
  name: "knownCells",
  run: run.knownCells,
  literals: columns.rangesWithPlaceholders,
};
export const joinedCells: Operator = {
  name: "joinedCells",
  run: run.joinedCells,
  literals: joints,
  mayBeMissing: true,
};
export const affixed: Operator = { name: "affixed", run: run.affixed, literals: affixes };
export const affixedAs: Operator = { name: "affixedAs", run: affixing, literals: changedAffixes };
export const orEmpty: Operator = { name: "orEmpty", run: run.orEmpty, acts: 0 };
export const it: Operator = { name: "it", run: run.it };
export const constant: Operator = {
  name: "constant",
  run: run.constant,
  witness: witness.constantWitness,
  cut: witness.constantCut,
};
export const concat: Operator = { name: "concat", run: grown.concat, witness: witness.concatWitness };

export const fromStart: Operator = { name: "fromStart", run: run.fromStart, literals: literals.offsetsFromStart };
export const fromEnd: Operator = { name: "fromEnd", run: run.fromEnd, literals: literals.offsetsFromEnd };
export const startOf: Operator = { name: "startOf", run: run.startOf, literals: literals.classOrdinals };
export const endOf: Operator = { name: "endOf", run: run.endOf, literals: literals.classOrdinals };
export const pastStartOf: Operator = { name: "pastStartOf", run: run.pastStartOf, literals: literals.classShifts };
export const beforeEndOf: Operator = { name: "beforeEndOf", run: run.beforeEndOf, literals: literals.classShifts };
export const atMost: Operator = { name: "atMost", run: run.atMost, literals: literals.clampedOffsets };
export const before: Operator = { name: "before", run: run.before, literals: literals.needleOrdinals };
export const after: Operator = { name: "after", run: run.after, literals: literals.needleOrdinals };
export const slice: Operator = {
  name: "slice",
  run: run.slice,
  bindings: [undefined, inFirst, inFirst],
  witness: witness.sliceWitness,
  cut: witness.sliceCut,
  acts: 0,
};

export const length: Operator = { name: "length", run: run.length, literals: literals.spanLengths };
export const until: Operator = { name: "until", run: run.until, literals: literals.stopNeedles };
export const untilOrEnd: Operator = { name: "untilOrEnd", run: run.untilOrEnd, literals: literals.stopNeedles };
export const throughRun: Operator = { name: "throughRun", run: run.throughRun, literals: literals.classes };
export const untilRun: Operator = { name: "untilRun", run: run.untilRun, literals: literals.classes };
export const upToRun: Operator = { name: "upToRun", run: run.upToRun, literals: literals.spacedClasses };
export const span: Operator = {
  name: "span",
  run: run.slice,
  bindings: [undefined, inFirst, afterStart],
  witness: witness.spanWitness,
  cut: witness.spanCut,
  acts: 0,
};

export const recase: Operator = {
  name: "recase",
  run: runRecase,
  witness: witness.recaseWitness(rowSlices, ["source", "cleaned", "recleaned", "field"]),
  cut: witness.recaseCut(rowSlices, ["source", "cleaned", "recleaned", "field"]),
  acts: 1,
};
export const recaseItem: Operator = {
  name: "recaseItem",
  run: runRecase,
  witness: witness.recaseWitness(partSlices, ["item"]),
  cut: witness.recaseCut(partSlices, ["item"]),
  acts: 1,
};

export const beforeMark: Operator = { name: "beforeMark", run: run.beforeMark, literals: firstMarks, acts: 0 };
export const behindMark: Operator = { name: "behindMark", run: run.behindMark, literals: firstMarks, acts: 0 };
export const insideIfAny: Operator = { name: "insideIfAny", run: run.insideIfAny, literals: optionalPairs };
export const behindIfAny: Operator = { name: "behindIfAny", run: run.behindIfAny, literals: optionalMarks };
export const middleIfAny: Operator = { name: "middleIfAny", run: run.middleIfAny };
export const matchIfAny: Operator = { name: "matchIfAny", run: run.matchIfAny, literals: optionalClasses };
export const inside: Operator = { name: "inside", run: run.inside, literals: literals.enclosingPairs, acts: 0 };
export const withoutEnclosed: Operator = {
  name: "withoutEnclosed",
  run: run.withoutEnclosed,
  literals: literals.enclosingPairs,
  acts: 0,
};
export const trim: Operator = { name: "trim", run: run.trim, acts: 0 };
export const collapse: Operator = { name: "collapse", run: run.collapse, acts: 0 };
export const unaccent: Operator = { name: "unaccent", run: run.unaccent, acts: 0 };
export const toPlainLetters: Operator = { name: "toPlainLetters", run: run.plainLetters, acts: 0 };
export const plainWidth: Operator = { name: "plainWidth", run: run.plainWidth, acts: 0 };
export const removeClass: Operator = {
  name: "removeClass",
  run: run.removeClass,
  literals: literals.removableClasses,
  acts: 0,
};
export const keepClass: Operator = {
  name: "keepClass",
  run: run.keepClass,
  literals: literals.keepableClasses,
  acts: 0,
};
export const padNumbers: Operator = {
  name: "padNumbers",
  run: run.padNumbers,
  literals: literals.paddedLengths,
  acts: 0,
};
export const dialFromAbroad: Operator = {
  name: "dialFromAbroad",
  run: run.dialFromAbroad,
  literals: countryCodes,
  acts: 0,
};
export const capitalWords: Operator = { name: "capitalWords", run: run.capitalWords, acts: 0 };
export const phoneForm: Operator = { name: "phoneForm", run: run.phoneForm, literals: phoneForms, acts: 0 };
export const phoneIfAny: Operator = {
  name: "phoneIfAny",
  run: run.phoneIfAny,
  literals: optionalPhoneForms,
  acts: 0,
};
export const labelledPhoneDigits: Operator = {
  name: "labelledPhoneDigits",
  run: run.labelledPhoneDigits,
  literals: whereLabelled,
  acts: 0,
};
export const fillForm: Operator = { name: "fillForm", run: run.fillForm, literals: digitForms, acts: 0 };
export const maskClass: Operator = { name: "maskClass", run: run.maskClass, literals: literals.masks, acts: 0 };
export const csvLine: Operator = { name: "csvLine", run: run.csvLine, literals: columnsOfLines };
export const withBeginning: Operator = {
  name: "withBeginning",
  run: run.withBeginning,
  literals: defaultBeginnings,
  acts: 0,
};
export const withEnding: Operator = { name: "withEnding", run: run.withEnding, literals: defaultEndings, acts: 0 };
export const hideAllBut: Operator = { name: "hideAllBut", run: run.hideAllBut, literals: hidings, acts: 0 };
export const shorten: Operator = { name: "shorten", run: run.shorten, literals: shortenings, acts: 0 };
export const replaceClass: Operator = {
  name: "replaceClass",
  run: grown.replaceClass,
  literals: literals.classReplacements,
  acts: 0,
};
export const remove: Operator = { name: "remove", run: run.remove, literals: literals.removableTexts, acts: 0 };
export const replace: Operator = { name: "replace", run: grown.replace, literals: literals.replacements, acts: 0 };

export const split: Operator = { name: "split", run: run.split, literals: literals.delimiters };
export const splitTrimmed: Operator = {
  name: "splitTrimmed",
  run: run.splitTrimmed,
  literals: literals.unevenDelimiters,
  acts: 0,
};
export const matches: Operator = { name: "matches", run: run.matches, literals: literals.matchable };
export const runBefore: Operator = { name: "runBefore", run: run.runBefore, literals: marksBehind };
export const nth: Operator = { name: "nth", run: run.nth, literals: literals.partOrdinals };
export const containing: Operator = { name: "containing", run: run.containing, literals: literals.partNeedles };
export const characters: Operator = { name: "characters", run: run.characters };
export const reversed: Operator = { name: "reversed", run: run.reversed, acts: 0 };
export const distinct: Operator = { name: "distinct", run: run.distinct, acts: 0 };
export const sorted: Operator = { name: "sorted", run: run.sorted, literals: literals.sortable, acts: 0 };
export const turned: Operator = { name: "turned", run: run.turned, literals: literals.turns, acts: 0 };
export const sortedByLastWord: Operator = {
  name: "sortedByLastWord",
  run: run.sortedByLastWord,
  literals: sortableByLastWord,
  acts: 0,
};
export const arranged: Operator = { name: "arranged", run: run.arranged, literals: literals.orders, acts: 0 };
export const having: Operator = { name: "having", run: run.having, literals: literals.telling, acts: 0 };
export const withWord: Operator = { name: "withWord", run: run.withWord, literals: literals.tellingWords, acts: 0 };
export const withoutWord: Operator = {
  name: "withoutWord",
  run: run.withoutWord,
  literals: literals.tellingWords,
  acts: 0,
};
export const itemsNotIn: Operator = {
  name: "itemsNotIn",
  run: notIn,
  literals: whereSomeIsNotIn,
  isTried: areFewCells,
  acts: 0,
};
export const itemsAlsoIn: Operator = {
  name: "itemsAlsoIn",
  run: alsoIn,
  literals: whereSomeIsNotIn,
  isTried: areFewCells,
  acts: 0,
};
export const itemsUnited: Operator = {
  name: "itemsUnited",
  run: united,
  literals: whereUnited,
  isTried: areFewCells,
  acts: 0,
};
export const nonEmpty: Operator = { name: "nonEmpty", run: run.nonEmpty, acts: 0 };
export const joinLast: Operator = { name: "joinLast", run: run.joinLast, literals: conjunctions };
export const numbered: Operator = { name: "numbered", run: run.numbered, literals: numberings };
export const skip: Operator = { name: "skip", run: run.skip, literals: literals.smallCounts, acts: 0 };
export const dropLast: Operator = { name: "dropLast", run: run.dropLast, literals: literals.smallCounts, acts: 0 };
export const inner: Operator = { name: "inner", run: run.inner, literals: literals.outerCounts, acts: 0 };
export const every: Operator = { name: "every", run: run.every, literals: literals.strides, acts: 0 };
export const longerThan: Operator = {
  name: "longerThan",
  run: run.longerThan,
  literals: literals.smallCounts,
  acts: 0,
};
export const chunks: Operator = { name: "chunks", run: run.chunks, literals: literals.chunkLengths };
export const chunksFromEnd: Operator = {
  name: "chunksFromEnd",
  run: run.chunksFromEnd,
  literals: literals.chunkLengths,
};
export const groups: Operator = { name: "groups", run: run.groups, literals: literals.groupLengths };
export const nthBy: Operator = { name: "nthBy", run: run.nthBy };
export const afterCell: Operator = { name: "afterCell", run: run.afterCell, isTried: areFewCells };
export const beforeCell: Operator = { name: "beforeCell", run: run.beforeCell, isTried: areFewCells };
export const fillIn: Operator = {
  name: "fillIn",
  run: grown.fillIn,
  literals: literals.placeholders,
  isTried: areFewCells,
};
export const withFittingNoun: Operator = {
  name: "withFittingNoun",
  run: ([text]) => (isText(text) ? fitted(text) : undefined),
  literals: whereNounsFit,
  acts: 0,
};
export const nounFor: Operator = {
  name: "nounFor",
  run: ([noun, count]) => (isText(noun) && isText(count) ? nounForCount(noun, count) : undefined),
  literals: whereSomeAreSeveral,
  isTried: areFewCells,
  acts: 0,
};
export const startingWith: Operator = {
  name: "startingWith",
  run: run.withBeginning,
  literals: whereSomeLack,
  isTried: areFewCells,
  acts: 0,
};
export const entryFor: Operator = { name: "entryFor", run: entry, isTried: areFewCells };
export const mapJoin: Operator = {
  name: "mapJoin",
  run: grown.mapJoin,
  bindings: [undefined, undefined, inEachOfFirst],
  witness: witness.mapJoinWitness,
  cut: witness.mapJoinCut,
};

export const padStart: Operator = {
  name: "padStart",
  run: run.padStart,
  witness: witness.padWitness(true),
  cut: witness.padCut,
  acts: 0,
};
export const padEnd: Operator = { name: "padEnd", run: run.padEnd, witness: witness.padWitness(false), acts: 0 };
export const missing: Operator = {
  name: "missing",
  run: run.missing,
  *witness(spec, _, view) {
    if (view.store.values(spec).every((value) => value === null)) yield [];
  },
};
