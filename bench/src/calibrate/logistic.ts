/** Rows to fit a logistic model on. */
export interface Observations {
  /** One list of standardised features a row. */
  readonly features: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  /** Weights of the rows; only their proportions matter. */
  readonly weights: readonly number[];
}

/** A logistic model: the log odds of being right are intercept + weights · features. */
export interface Logistic {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/** What a fit is held to. */
export interface Restraint {
  /** Penalty on squared distances of weights from those of `towards`, relative to the mean log loss of a row. */
  readonly ridge: number;
  readonly towards: readonly number[];
  /** For each weight: 1 when it must not be negative, -1 when it must not be positive, 0 when it may be either. */
  readonly signs: readonly number[];
}

const ROUNDS_MAX = 30;
const CONVERGED = 1e-7;
const SHORTEST_STEP = 1e-6;

/**
 * The penalised maximum of the likelihood, by Newton's method (iteratively reweighted least squares). A weight that comes out with a sign
 * that is not allowed is held at zero, and the others are fitted again.
 */
export function fitLogistic(observations: Observations, restraint: Restraint): Logistic {
  const free = new Set(restraint.signs.keys());
  for (;;) {
    const fitted = newton(observations, restraint, free);
    const wrong = [...free].filter((index) => (fitted.weights[index] ?? 0) * (restraint.signs[index] ?? 0) < 0);
    if (wrong.length === 0) return fitted;
    for (const index of wrong) free.delete(index);
  }
}

function newton(observations: Observations, { ridge, towards }: Restraint, free: ReadonlySet<number>): Logistic {
  const used = [...free].sort((left, right) => left - right);
  const size = used.length + 1;
  const total = observations.weights.reduce((sum, weight) => sum + weight, 0);
  const centre = used.map((index) => towards[index] ?? 0);
  const lossOf = (candidate: readonly number[]): number =>
    logLoss(observations, used, candidate) / total +
    used.reduce((sum, _, i) => sum + ridge * (candidate[i]! - centre[i]!) ** 2, 0);
  let parameters: readonly number[] = [...centre, 0];
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    observations.features.forEach((features, row) => {
      const x = [...used.map((index) => features[index] ?? 0), 1];
      const score = x.reduce((sum, value, index) => sum + value * (parameters[index] ?? 0), 0);
      const probability = 1 / (1 + Math.exp(-score));
      const weight = (observations.weights[row] ?? 0) / total;
      const residual = weight * (Number(observations.right[row]) - probability);
      const curvature = Math.max(weight * probability * (1 - probability), 1e-12);
      for (let i = 0; i < size; i++) {
        gradient[i]! += residual * x[i]!;
        const line = hessian[i]!;
        for (let j = 0; j <= i; j++) line[j]! += curvature * x[i]! * x[j]!;
      }
    });
    used.forEach((_, i) => {
      gradient[i]! -= 2 * ridge * (parameters[i]! - centre[i]!);
      hessian[i]![i]! += 2 * ridge;
    });
    const step = solved(hessian, gradient);
    parameters = improved(parameters, step, lossOf);
    if (Math.max(...step.map(Math.abs)) < CONVERGED) break;
  }
  const weights = towards.map(() => 0);
  used.forEach((index, place) => {
    weights[index] = parameters[place]!;
  });
  return { intercept: parameters[size - 1]!, weights };
}

/** The parameters after a step, which is halved until it lowers the loss: where most rows are certain, a whole one may go astray. */
function improved(
  parameters: readonly number[],
  step: readonly number[],
  lossOf: (candidate: readonly number[]) => number,
): readonly number[] {
  const before = lossOf(parameters);
  for (let length = 1; length > SHORTEST_STEP; length /= 2) {
    const candidate = parameters.map((value, index) => value + length * step[index]!);
    if (lossOf(candidate) <= before) return candidate;
  }
  return parameters;
}

/** Weighted log loss of a model that uses these features; its last parameter is the intercept. */
function logLoss(
  { features, right, weights }: Observations,
  used: readonly number[],
  parameters: readonly number[],
): number {
  return features.reduce((sum, values, row) => {
    const score = used.reduce((dot, index, i) => dot + values[index]! * parameters[i]!, parameters[used.length]!);
    const margin = right[row] === true ? score : -score;
    return sum + weights[row]! * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
  }, 0);
}

/** The solution of a positive definite system, whose matrix is given by its lower half, by Cholesky's method. */
function solved(matrix: readonly Float64Array[], right: Float64Array): readonly number[] {
  const size = right.length;
  const root = matrix.map((line) => new Float64Array(line));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = root[i]![j]!;
      for (let k = 0; k < j; k++) sum -= root[i]![k]! * root[j]![k]!;
      root[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / root[j]![j]!;
    }
  }
  const solution = [...right];
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) solution[i]! -= root[i]![k]! * solution[k]!;
    solution[i]! /= root[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) solution[i]! -= root[k]![i]! * solution[k]!;
    solution[i]! /= root[i]![i]!;
  }
  return solution;
}
