import type { BeliefOptions } from "./belief.js";

/**
 * β by the number of examples. A description-length posterior is overconfident where few examples speak, so it is
 * flattened there.
 */
const BETAS: readonly number[] = [0.7, 0.75, 0.9];

/** How the belief is computed after a number of examples. */
export function beliefOptions(examples: number): BeliefOptions {
  return {
    beta: BETAS[Math.min(examples, BETAS.length) - 1] ?? 1,
    lostMax: [0.01, 0.05, 0.15],
    stepsPerRowMax: 2500,
    carriers: 300,
  };
}
