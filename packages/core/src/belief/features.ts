import type { Evidence } from "../space/calibration.js";

/** One thing that confidence may rest on. */
export interface Feature {
  readonly name: string;
  readonly of: (evidence: Evidence) => number;
  /** Whether more of it speaks for the output (1) or against it (-1); 0 where that is for the data to say. */
  readonly sign: 1 | 0 | -1;
}

/** Logarithms of odds are cut off here: beyond, they say more about the arithmetic than about the rule. */
const LOG_ODDS_MAX = 7;

/** Examples of a case beyond which more say nothing new. */
const SUPPORT_MAX = 5;

/** What confidence rests on, in the order of the weights of a calibration. */
export const FEATURES: readonly Feature[] = [
  {
    name: "log odds within the language",
    of: (e) => logOdds(e.probability / Math.max(e.withinLanguage, 1e-9)),
    sign: 1,
  },
  { name: "log ratio to the runner-up", of: (e) => logRatio(e.probability, e.runnerUp), sign: 1 },
  { name: "compression gain", of: (e) => Math.sign(e.gain) * Math.log1p(Math.abs(e.gain)), sign: 1 },
  { name: "log odds of the column", of: (e) => logOdds(0.01 + 0.98 * e.columnProbability), sign: 1 },
  { name: "literals", of: (e) => e.literals, sign: 0 },
  { name: "programs, log2", of: (e) => e.programsLog2, sign: 0 },
  { name: "variety of outputs", of: (e) => e.variety, sign: 1 },
  { name: "log odds of being defined", of: (e) => logOdds(0.01 + 0.98 * e.definedShare), sign: 1 },
  { name: "new form of input", of: (e) => Number(e.isNewInput), sign: -1 },
  { name: "new form of output", of: (e) => Number(e.isNewOutput), sign: -1 },
  { name: "lacks a part of all examples", of: (e) => Number(e.lacksSign), sign: -1 },
  { name: "length beyond all examples", of: (e) => e.lengthBeyond, sign: -1 },
  { name: "new surroundings", of: (e) => e.newSurroundings, sign: -1 },
  { name: "new surroundings in the column", of: (e) => e.strangeShare, sign: -1 },
  {
    name: "a column left out, among few columns and few examples",
    of: (e) => (e.unread > 0 ? 1 / (e.unread * e.examples) : 0),
    sign: -1,
  },
  { name: "examples that copy a cell", of: (e) => e.copies, sign: -1 },
  { name: "examples of the case, log2", of: (e) => Math.log2(1 + Math.min(e.support, SUPPORT_MAX)), sign: 1 },
  { name: "unfamiliar", of: (e) => Number(e.isUnfamiliar), sign: -1 },
];

function logOdds(probability: number): number {
  return logRatio(probability, 1 - probability);
}

function logRatio(left: number, right: number): number {
  const ratio = Math.log((Math.max(left, 0) + 1e-4) / (Math.max(right, 0) + 1e-4));
  return Math.max(-LOG_ODDS_MAX, Math.min(LOG_ODDS_MAX, ratio));
}
