/**
 * What experiments need and applications do not: the parts of the learner, to fit and to measure them.
 * Not covered by the promise of compatible versions.
 */
export {
  type CalibrationAfter,
  type CalibrationData,
  calibrationFrom,
  featuresOf,
  type Point,
  standardised,
  uncalibrated,
  valueOn,
} from "./belief/calibrate.js";
export { addExpectedCounts, type ExpectedCounts, noCounts, reweighted } from "./belief/counts.js";
export { FEATURES, type Feature } from "./belief/features.js";
export type { UsageCounts } from "./belief/prior.js";
export { outsideBits } from "./belief/temperature.js";
export { parseTaskFile, type TaskFile } from "./domains/corpus/taskFile.js";
export { cells, cellsWith } from "./language.js";
export { learnIn } from "./learn.js";
export { deduce, type ProgramSpace } from "./search/deduce.js";
export { budgetOf } from "./space/budget.js";
export type { Calibration, Evidence } from "./space/calibration.js";
export type { Domain } from "./space/domain.js";
export type { Prior } from "./space/grammar.js";
export { emptyMemo } from "./space/memo.js";
export { EMPTY, leastBits } from "./space/programDag.js";
export { specificationOf } from "./specification.js";
