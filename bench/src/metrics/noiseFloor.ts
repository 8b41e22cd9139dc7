import { randomFrom } from "../random.js";
import { calibrationError } from "./calibrationError.js";
import type { Judgement } from "./judgement.js";
import { quantile } from "./quantile.js";

/** What calibration errors a system would show that states the same confidences, and is right exactly as often as it says. */
export interface NoiseFloor {
  /** 95th percentile of its error when every row is right or wrong for itself. */
  readonly apart: number;
  /** The same when rows of one task share their fate: all are right for which the confidence is above one number drawn for the task. */
  readonly together: number;
}

const DRAWS = 300;

/**
 * The noise floor of the calibration error of judgements that are grouped by task. Rows of a task come from one rule, which is right or
 * wrong as a whole more often than not: the truth lies between the two. `null` when there are no judgements.
 */
export function noiseFloor(tasks: readonly (readonly Judgement[])[], seed = 1): NoiseFloor | null {
  if (tasks.every((task) => task.length === 0)) return null;
  const random = randomFrom(seed);
  const floor = (rightOf: (task: readonly Judgement[]) => readonly boolean[]): number => {
    const errors = Array.from({ length: DRAWS }, () => {
      const drawn = tasks.flatMap((task) => {
        const right = rightOf(task);
        return task.map(({ confidence }, row) => ({ confidence, right: right[row] === true }));
      });
      return calibrationError(drawn) ?? 0;
    });
    return quantile(errors, 0.95) ?? 0;
  };
  return {
    apart: floor((task) => task.map(({ confidence }) => random() < confidence)),
    together: floor((task) => {
      const drawn = random();
      return task.map(({ confidence }) => drawn < confidence);
    }),
  };
}
