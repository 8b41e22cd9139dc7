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
  let parameters = [...centre, 0];
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
    parameters = parameters.map((value, index) => value + step[index]!);
    if (Math.max(...step.map(Math.abs)) < CONVERGED) break;
  }
  const weights = towards.map(() => 0);
  used.forEach((index, place) => {
    weights[index] = parameters[place]!;
  });
  return { intercept: parameters[size - 1]!, weights };
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
