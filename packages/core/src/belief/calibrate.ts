import type { Calibration, Evidence } from "../space/calibration.js";
import { FEATURES } from "./features.js";

/** A point of a monotone curve. */
export type Point = readonly [x: number, y: number];

/** What was fitted for tasks with so many examples. */
export interface CalibrationAfter {
  /** So many examples, or more. */
  readonly examples: number;
  readonly intercept: number;
  /** One weight a feature, for standardised features. */
  readonly weights: readonly number[];
  /** Isotonic correction of the logistic probability: points of a monotone curve, ascending. */
  readonly curve: readonly Point[];
  /** Risk, and the least confidence of rows that are answered at that risk; both columns ordered by risk, ascending. */
  readonly answerFrom: readonly Point[];
  /** Share of rows missed, and the confidence that a set of outputs must have together; ordered by the share, ascending. */
  readonly setMass: readonly Point[];
}

/** A fitted calibration as plain data, written by `npm run calibrate`. */
export interface CalibrationData {
  readonly version: 1;
  /** What it was fitted on, by name. */
  readonly fittedOn: string;
  /** A hash of the rows it was fitted on. */
  readonly hash: string;
  /** Names of the features, in the order of the weights. */
  readonly features: readonly string[];
  readonly means: readonly number[];
  readonly scales: readonly number[];
  /** For numbers of examples, ascending from 1; each holds up to the next one. */
  readonly afterExamples: readonly CalibrationAfter[];
}

/** Standardised features are cut off here, so that a row unlike all that were fitted on is not believed without bounds. */
const DEVIATIONS_MAX = 4;

/**
 * A logistic model of whether an output is right, with an isotonic correction (Zadrozny and Elkan 2002). A feature of which the data
 * know nothing, and one that this version does not have, counts for nothing.
 */
export function calibrationFrom(data: CalibrationData): Calibration {
  const byName = new Map(FEATURES.map((feature) => [feature.name, feature]));
  const features = data.features.map((name) => byName.get(name));
  const after = (examples: number): CalibrationAfter => {
    const fitted = data.afterExamples.findLast((each) => each.examples <= examples);
    if (fitted === undefined) throw new Error("a calibration that was fitted on nothing");
    return fitted;
  };
  return {
    confidence: (evidence) => {
      const { intercept, weights, curve } = after(evidence.examples);
      const values = features.map((feature, index) => feature?.of(evidence) ?? data.means[index] ?? 0);
      const score = intercept + dot(weights, standardised(values, data));
      return Math.min(valueOn(curve, 1 / (1 + Math.exp(-score))), mostBelieved(evidence));
    },
    answerFrom: (examples, risk) => Math.max(leastAnswered(risk), stepOn(after(examples).answerFrom, risk)),
    setMass: (examples, miss) => stepOn(after(examples).setMass, miss),
  };
}

/**
 * Confidence that a single answered row must have, whatever the others are like: sure rows do not pay for unsure ones without
 * bounds. A row may be six times as likely to be wrong as the share that is allowed, and never more likely than one in five.
 */
function leastAnswered(risk: number): number {
  return 1 - Math.min(6 * risk, 0.2);
}

/**
 * The most that can be believed of an output. Where all examples have the same one and the rule is that all rows have it, it is that of the next draw being as all
 * before (Laplace's rule of succession): the rows of another case may simply not be among the examples.
 */
function mostBelieved({ draws }: Evidence): number {
  return draws === null ? 1 : (draws + 1) / (draws + 2);
}

/** Probability from which on a prediction is an answer where nothing was calibrated. */
const ANSWER_MIN = 0.9;

/** The posterior probability as it is, for languages of which nothing was measured. */
export const uncalibrated: Calibration = {
  confidence: ({ probability }) => probability,
  answerFrom: () => ANSWER_MIN,
  setMass: (_, miss) => 1 - miss,
};

/** The features of an output, as they are. */
export function featuresOf(evidence: Evidence): readonly number[] {
  return FEATURES.map(({ of }) => of(evidence));
}

/** Features as deviations from their means, in units of their scales. */
export function standardised(
  features: readonly number[],
  { means, scales }: Pick<CalibrationData, "means" | "scales">,
): readonly number[] {
  return features.map((value, index) => {
    const deviation = (value - (means[index] ?? 0)) / (scales[index] ?? 1);
    return Math.max(-DEVIATIONS_MAX, Math.min(DEVIATIONS_MAX, deviation));
  });
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}

/** The value of a curve, linear between its points and constant beyond them. */
export function valueOn(curve: readonly Point[], x: number): number {
  const next = curve.findIndex((point) => point[0] >= x);
  const right = curve[next === -1 ? curve.length - 1 : next];
  const left = next > 0 ? curve[next - 1] : right;
  if (left === undefined || right === undefined) return x;
  const width = right[0] - left[0];
  const share = width > 0 ? Math.min(1, (x - left[0]) / width) : 1;
  return left[1] + share * (right[1] - left[1]);
}

/** The value at the last point that is not beyond x: what was promised for less is promised for more. Above 1 before the first point. */
function stepOn(points: readonly Point[], x: number): number {
  const reached = points.filter((point) => point[0] <= x + 1e-12);
  return reached.at(-1)?.[1] ?? 2;
}
