import type { Operator } from "../../space/grammar.js";
import * as literals from "./proposals.js";
import * as run from "./semantics.js";
import * as witness from "./witness.js";
import * as compacts from "./witnessCompact.js";
import * as mixed from "./witnessMixed.js";
import * as ranges from "./witnessRange.js";
import { rowCut, rowWitness } from "./witnessRow.js";
import * as worded from "./witnessWords.js";

/* Every operator of the number domain: semantics, how it is inverted, and which literals it is tried with. */

/* Numbers that are written in the row. */
export const asNumber: Operator = { name: "asNumber", run: run.asNumber, literals: literals.wholeStyles };
export const readNumber: Operator = { name: "readNumber", run: run.readNumber, literals: literals.styleOrdinals };

/* Numbers about texts of the row. */
export const size: Operator = {
  name: "size",
  run: run.size,
  literals: literals.whereVaried(run.size),
};
export const itemCount: Operator = { name: "itemCount", run: run.itemCount };
export const wordCount: Operator = {
  name: "wordCount",
  run: run.wordCount,
  literals: literals.whereVaried(run.wordCount),
};
export const occurrences: Operator = {
  name: "occurrences",
  run: run.occurrences,
  literals: literals.countedCharacters,
};
export const occurrencesOf: Operator = {
  name: "occurrencesOf",
  run: run.occurrences,
  literals: literals.countedCells,
};
export const aggregate: Operator = { name: "aggregate", run: run.aggregate, literals: literals.styleAggregates };
export const aggregateCells: Operator = {
  name: "aggregateCells",
  run: run.aggregateCells,
  literals: literals.cellAggregates,
};
export const extremeItem: Operator = { name: "extremeItem", run: run.extreme, literals: literals.extremes };
export const placeOfExtreme: Operator = {
  name: "placeOfExtreme",
  run: run.placeOf,
  literals: literals.extremePlaces,
};
export const scoresWon: Operator = { name: "scoresWon", run: run.won, literals: literals.scorers };
export const fromRoman: Operator = { name: "fromRoman", run: run.ofRoman };
export const fromPrefixed: Operator = {
  name: "fromPrefixed",
  run: run.ofPrefixed,
  literals: literals.whereBasesDiffer,
};
export const fromWords: Operator = { name: "fromWords", run: run.ofWords };
export const measured: Operator = { name: "measured", run: run.measure, literals: literals.measures };
export const fromBase: Operator = { name: "fromBase", run: run.ofBase, literals: literals.bases };

/* Numbers of two numbers. */
export const sum: Operator = { name: "sum", run: run.sum, literals: literals.sums, isTried: literals.areFewOrShown };
export const difference: Operator = {
  name: "difference",
  run: run.difference,
  literals: literals.differences,
  isTried: literals.areFewOrShown,
};
export const distance: Operator = {
  name: "distance",
  run: run.distance,
  literals: literals.whereOrdered,
  isTried: literals.areFew,
};
export const product: Operator = {
  name: "product",
  run: run.product,
  literals: literals.products,
  isTried: literals.areFewOrShown,
};
export const larger: Operator = {
  name: "larger",
  run: run.larger,
  literals: literals.whereOrdered,
  isTried: literals.areFew,
};
export const smaller: Operator = {
  name: "smaller",
  run: run.smaller,
  literals: literals.whereOrdered,
  isTried: literals.areFew,
};
export const ratio: Operator = {
  name: "ratio",
  run: run.ratio,
  literals: literals.ratios,
  isTried: literals.areFewOrShown,
};

export const relativeChange: Operator = {
  name: "relativeChange",
  run: run.relativeChange,
  literals: literals.whereChanged,
  isTried: literals.areFew,
};
export const shareOfBoth: Operator = {
  name: "shareOfBoth",
  run: run.shareOfBoth,
  literals: literals.whereParts,
  isTried: literals.areFew,
};
export const increased: Operator = {
  name: "increased",
  run: run.increased,
  literals: literals.wherePercent,
  isTried: literals.areFew,
};
export const decreased: Operator = {
  name: "decreased",
  run: run.decreased,
  literals: literals.wherePercent,
  isTried: literals.areFew,
};
export const beforeIncrease: Operator = {
  name: "beforeIncrease",
  run: run.beforeIncrease,
  literals: literals.wherePercent,
  isTried: literals.areFew,
};

export const includedPart: Operator = {
  name: "includedPart",
  run: run.includedPart,
  literals: literals.wherePercent,
  isTried: literals.areFew,
};

/* Whole parts and rests, by another number of the row or by a fixed one. */
export const quotient: Operator = {
  name: "quotient",
  run: run.quotient,
  literals: literals.whereDivided,
  isTried: literals.areFew,
  witness: mixed.quotientWitness,
};
export const remainder: Operator = {
  name: "remainder",
  run: run.remainder,
  literals: literals.whereDivided,
  isTried: literals.areFew,
  witness: mixed.remainderWitness,
};

/* Numbers of three numbers. */
export const productAndSum: Operator = {
  name: "productAndSum",
  run: run.productAndSum,
  literals: literals.whereFactorsOrdered,
  isTried: literals.areVeryFew,
};
export const productIncreased: Operator = {
  name: "productIncreased",
  run: run.productIncreased,
  literals: literals.whereProductPercent,
  isTried: literals.areVeryFew,
};
export const productDecreased: Operator = {
  name: "productDecreased",
  run: run.productDecreased,
  literals: literals.whereProductPercent,
  isTried: literals.areVeryFew,
};
export const differenceTimes: Operator = {
  name: "differenceTimes",
  run: run.differenceTimes,
  literals: literals.whereThreeDiffer,
  isTried: literals.areVeryFew,
};
export const perHundred: Operator = {
  name: "perHundred",
  run: run.perHundred,
  literals: literals.wherePerHundred,
  isTried: literals.areSomewhatFew,
};
export const bodyMassIndex: Operator = {
  name: "bodyMassIndex",
  run: run.bodyMassIndex,
  literals: literals.whereBodyMass,
  isTried: literals.areFew,
};
export const counterUse: Operator = { name: "counterUse", run: run.meterUse, literals: literals.whereCounterWraps };
export const payWithOvertime: Operator = {
  name: "payWithOvertime",
  run: run.payWithOvertime,
  literals: literals.whereOvertime,
  isTried: literals.areFew,
};
export const proportion: Operator = {
  name: "proportion",
  run: run.proportion,
  literals: literals.whereProportional,
  isTried: literals.areVeryFew,
};
export const withMinutes: Operator = {
  name: "withMinutes",
  run: run.withMinutes,
  literals: literals.whereMinutes,
  isTried: literals.areVeryFew,
};
export const anglePart: Operator = { name: "anglePart", run: run.partOfAngle, literals: literals.angleParts };
export const sumOfThree: Operator = {
  name: "sumOfThree",
  run: run.sumOfThree,
  literals: literals.whereOrdered,
  isTried: literals.areFew,
};
export const productOfThree: Operator = {
  name: "productOfThree",
  run: run.productOfThree,
  literals: literals.whereOrdered,
  isTried: literals.areFew,
};

/* Numbers that are deduced from the wanted ones. */
export const plainValue: Operator = { name: "plainValue", run: run.plainValue, witness: witness.plainWitness };
export const roundTo: Operator = { name: "roundTo", run: run.roundTo, witness: witness.roundWitness };
export const excess: Operator = { name: "excess", run: run.excess, witness: mixed.excessWitness };
export const shortfall: Operator = { name: "shortfall", run: run.shortfall, witness: mixed.shortfallWitness };
export const significant: Operator = {
  name: "significant",
  run: run.significant,
  witness: witness.significantWitness,
};
export const inFigures: Operator = { name: "inFigures", run: run.inFigures, witness: witness.figuresWitness };
export const scale: Operator = { name: "scale", run: run.scale, witness: witness.scaleWitness };
export const convert: Operator = { name: "convert", run: run.convert, witness: witness.convertWitness };
export const divided: Operator = { name: "divided", run: run.divided, witness: witness.dividedWitness };
export const shifted: Operator = { name: "shifted", run: run.shifted, witness: witness.shiftWitness };
export const limited: Operator = { name: "limited", run: run.limited, witness: witness.limitWitness };

/* Texts of numbers. */
export const writeNumber: Operator = {
  name: "writeNumber",
  run: run.write,
  witness: witness.writeWitness,
  cut: witness.numberCut,
};
export const writeRounded: Operator = {
  name: "writeRounded",
  run: run.writeRounding,
  witness: witness.writeRoundedWitness,
};
export const writeExact: Operator = {
  name: "writeExact",
  run: run.write,
  witness: witness.writeExactWitness,
  cut: witness.numberCut,
};
export const inWords: Operator = {
  name: "inWords",
  run: run.words,
  witness: worded.wordsWitness,
  cut: worded.wordsCut,
};
export const inFraction: Operator = {
  name: "inFraction",
  run: run.fractionOf,
  witness: worded.fractionWitness,
  cut: worded.fractionCut,
};
export const ordinal: Operator = {
  name: "ordinal",
  run: run.asOrdinal,
  witness: worded.ordinalWitness,
  cut: worded.ordinalCut,
};
export const withNoun: Operator = {
  name: "counted",
  run: run.withNoun,
  witness: worded.countedWitness,
  cut: worded.countedCut,
};
export const withNounOrNone: Operator = {
  name: "countedOrNone",
  run: run.withNounOrNone,
  witness: worded.countedOrNoneWitness,
  cut: worded.countedOrNoneCut,
};
export const inRoman: Operator = {
  name: "inRoman",
  run: run.roman,
  witness: worded.romanWitness,
  cut: worded.romanCut,
};
export const inBase: Operator = { name: "inBase", run: run.base, witness: worded.baseWitness, cut: worded.baseCut };
export const compact: Operator = {
  name: "compact",
  run: run.compact,
  witness: compacts.compactWitness,
  cut: compacts.compactCut,
};
export const compactExact: Operator = {
  name: "compactExact",
  run: run.compactExact,
  witness: compacts.compactExactWitness,
};
export const inParts: Operator = { name: "inParts", run: run.parts, witness: worded.partsWitness };
export const inPacks: Operator = { name: "inPacks", run: run.packs, witness: mixed.packsWitness };
export const range: Operator = { name: "range", run: run.range, witness: ranges.rangeWitness, cut: ranges.rangeCut };

/* Texts of several numbers. */
export const writeTwo: Operator = { name: "writeTwo", run: run.writeRow, witness: rowWitness, cut: rowCut };
export const writeThree: Operator = { name: "writeThree", run: run.writeRow, witness: rowWitness, cut: rowCut };

/* Numbers of cells that may be blank. */
export { balance, markedAmount, netOf, productAndExtra, reduced } from "./cellOperators.js";
/* Questions about numbers, for case distinctions and maps. */
export {
  atLeast,
  bandOf,
  below,
  comparesWithin,
  equalsNumber,
  isDivisible,
  isEqualNumber,
  isLess,
  isNumber,
  relationBetween,
  relationToZero,
  relationWithin,
} from "./guards.js";
export { labelledNumbers } from "./labelled.js";
export { levelAgainst, numberKind, placeInRange, placeInWrittenRange } from "./placeKeys.js";
