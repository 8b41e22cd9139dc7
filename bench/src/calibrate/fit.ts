import { createHash } from "node:crypto";
import {
  type CalibrationAfter,
  type CalibrationData,
  FEATURES,
  featuresOf,
  type Point,
  standardised,
  valueOn,
} from "@inkling/core/lab";
import { isotonic, thinned } from "./isotonic.js";
import { fitLogistic, type Logistic } from "./logistic.js";
import { EXAMPLES_COUNTS, NOT_FITTED, type Observation, type Source } from "./observe.js";

/** Ridge of the model for all numbers of examples, and of those for one number towards it. */
const RIDGE_SHARED = 0.002;
const RIDGE_OWN = 0.02;
/** Rows of one task share much, so that a task with many of them weighs less than their number: its square root. */
const ROWS_POWER = -0.5;
/** Parts into which families are divided: each part is predicted by a model of the others. */
const FOLDS = 5;
/** Risks and shares of missed rows for which a confidence is stored. */
const RISKS: readonly number[] = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];
const MISSES: readonly number[] = [0.01, 0.02, 0.05, 0.1, 0.2];
/** Where thresholds are measured: on tasks that the prior was not fitted on, without TDE, some of whose labels are wrong at the source, so that no confidence keeps a small risk. */
const MEASURED_ON: readonly Source[] = NOT_FITTED.filter((source) => source !== "tde");
/** Share of the isotonic curve in the correction; the rest is the logistic probability itself, so that no two rows become equal. */
const CURVE_SHARE = 0.9;
/** How far the stored correction may be from the fitted one: a share of the distance to 0 or 1. */
const CURVE_ERROR = 0.03;

/** A calibration fitted on observations; `fittedOn` names them. */
export function fitCalibration(observed: readonly Observation[], fittedOn: string): CalibrationData {
  const observations = observed.map((each) => ({ ...each, features: featuresOf(each.evidence) }));
  const scaling = scalingOf(observations);
  const held = heldOutProbabilities(observations);
  const models = modelsOf(observations, scaling);
  return {
    version: 1,
    fittedOn,
    hash: hashOf(observations),
    features: FEATURES.map(({ name }) => name),
    means: scaling.means.map(rounded),
    scales: scaling.scales.map(rounded),
    afterExamples: EXAMPLES_COUNTS.map((count, place) => {
      const own = [...observations.keys()].filter((index) => observations[index]?.examples === count);
      return after(
        count,
        own.map((index) => observations[index]!),
        own.map((index) => held[index]!),
        models[place]!,
      );
    }),
  };
}

/** What is stored for one number of examples, from held-out logistic probabilities. */
function after(
  examples: number,
  observations: readonly Featured[],
  held: readonly number[],
  model: Logistic,
): CalibrationAfter {
  const observed = observations.map((each, index) => ({
    x: held[index]!,
    y: Number(each.right),
    weight: weightOf(each),
  }));
  const corrected = [[0, 0] as const, ...isotonic(observed), [1, 1] as const].map(
    ([x, y]): Point => [rounded(x), rounded(CURVE_SHARE * y + (1 - CURVE_SHARE) * x)],
  );
  const curve = thinned(corrected, CURVE_ERROR);
  const judged = observations.map((observation, index) => ({
    ...observation,
    confidence: valueOn(curve, held[index]!),
  }));
  const others = judged.filter(({ source }) => MEASURED_ON.includes(source));
  return {
    examples,
    intercept: rounded(model.intercept),
    weights: model.weights.map(rounded),
    curve,
    answerFrom: RISKS.flatMap((risk): Point[] => {
      const from = leastConfidence(
        others.filter(({ isBarred }) => !isBarred),
        risk,
      );
      return from === null ? [] : [[risk, roundedDown(from)]];
    }),
    setMass: MISSES.flatMap((miss): Point[] => {
      const mass = coveringMass(others, miss);
      return mass === null ? [] : [[miss, rounded(mass)]];
    }),
  };
}

/** An observation with its features. */
interface Featured extends Observation {
  readonly features: readonly number[];
}

interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/**
 * The least confidence from which on at most a share `risk` of the rows is wrong. Fewer than 1 / `risk` rows prove nothing. It is chosen on the
 * rows themselves, so that it keeps its promise on average and not for certain. `null` where there is none.
 */
export function leastConfidence(rows: readonly Judged[], risk: number): number | null {
  const sorted = [...rows].sort((left, right) => right.confidence - left.confidence);
  let wrong = 0;
  let least: number | null = null;
  sorted.forEach(({ confidence, right }, index) => {
    if (!right) wrong++;
    const isLastOfTie = sorted[index + 1]?.confidence !== confidence;
    const rowsSoFar = index + 1;
    if (isLastOfTie && wrong <= risk * rowsSoFar && rowsSoFar >= 1 / risk) least = confidence;
  });
  return least;
}

/**
 * The confidence that the likeliest outputs must reach together for the right one to be among them in all but a share `miss` of the rows:
 * the quantile of what stands before the right one (adaptive prediction sets, Romano et al. 2020), with the finite-sample correction
 * of split conformal prediction. `null` where the right one is too often not offered at all.
 */
export function coveringMass(
  rows: readonly { readonly confidence: number; readonly right: boolean; readonly shareBefore: number }[],
  miss: number,
): number | null {
  const before = rows.map(({ confidence, right, shareBefore }) => {
    if (right) return 0;
    return shareBefore > 1 ? 2 : confidence + (1 - confidence) * shareBefore;
  });
  before.sort((left, right) => left - right);
  const rank = Math.ceil((1 - miss) * (before.length + 1));
  const mass = before[rank - 1];
  // A set stops as soon as it reaches the mass, so it must be a little more than what stands before.
  return mass === undefined || mass > 1 ? null : Math.min(1, mass + 1e-4);
}

/** The logistic probability of every observation, from a model that has seen no task of its family. */
function heldOutProbabilities(observations: readonly Featured[]): readonly number[] {
  const held = observations.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = observations.filter(({ family }) => foldOf(family) !== fold);
    const scaling = scalingOf(inside);
    const models = modelsOf(inside, scaling);
    observations.forEach((each, index) => {
      if (foldOf(each.family) !== fold) return;
      const model = models[EXAMPLES_COUNTS.indexOf(each.examples)]!;
      const features = standardised(each.features, scaling);
      const score = features.reduce((sum, value, i) => sum + value * model.weights[i]!, model.intercept);
      held[index] = 1 / (1 + Math.exp(-score));
    });
  }
  return held;
}

function foldOf(family: string): number {
  return createHash("sha256").update(family).digest()[0]! % FOLDS;
}

interface Scaling {
  readonly means: readonly number[];
  readonly scales: readonly number[];
}

function scalingOf(observations: readonly Featured[]): Scaling {
  const count = observations.length;
  const means = FEATURES.map((_, i) => observations.reduce((sum, { features }) => sum + features[i]!, 0) / count);
  const scales = FEATURES.map((_, i) => {
    const variance = observations.reduce((sum, { features }) => sum + (features[i]! - means[i]!) ** 2, 0) / count;
    return Math.sqrt(variance) + 1e-6;
  });
  return { means, scales };
}

/** One model for every number of examples, each drawn towards the model of them all. */
function modelsOf(observations: readonly Featured[], scaling: Scaling): readonly Logistic[] {
  const signs = FEATURES.map(({ sign }) => sign);
  const data = (rows: readonly Featured[]) => ({
    features: rows.map((row) => standardised(row.features, scaling)),
    right: rows.map(({ right }) => right),
    weights: rows.map(weightOf),
  });
  const shared = fitLogistic(data(observations), { ridge: RIDGE_SHARED, towards: signs.map(() => 0), signs });
  return EXAMPLES_COUNTS.map((count) => {
    const rows = observations.filter(({ examples }) => examples === count);
    return fitLogistic(data(rows), { ridge: RIDGE_OWN, towards: shared.weights, signs });
  });
}

function weightOf({ rows }: Observation): number {
  return rows ** ROWS_POWER;
}

function hashOf(observations: readonly Featured[]): string {
  const lines = observations.map(({ source, task, examples, features, right }) =>
    [source, task, examples, Number(right), ...features.map((value) => value.toFixed(3))].join(" "),
  );
  return createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 12);
}

/** A threshold that the row it was measured on still reaches. */
function roundedDown(value: number): number {
  return Math.floor(value * 1e5) / 1e5;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
