/**
 * The upper end of the one-sided Clopper–Pearson interval: the largest rate at which `errors` or fewer in `trials` still happen with
 * probability `1 - level`. 1 when there are no trials.
 */
export function upperErrorRate(errors: number, trials: number, level = 0.95): number {
  if (trials === 0 || errors >= trials) return 1;
  let [low, high] = [errors / trials, 1];
  for (let round = 0; round < 60; round++) {
    const rate = (low + high) / 2;
    if (atMost(errors, trials, rate) > 1 - level) low = rate;
    else high = rate;
  }
  return high;
}

/** Probability of at most `errors` among `trials` independent ones at this rate. */
function atMost(errors: number, trials: number, rate: number): number {
  let logTerm = trials * Math.log1p(-rate);
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= errors; k++) {
    logTerm += Math.log((trials - k + 1) / k) + Math.log(rate) - Math.log1p(-rate);
    sum += Math.exp(logTerm);
  }
  return sum;
}
