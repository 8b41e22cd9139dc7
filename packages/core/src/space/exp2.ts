/** Terms of the series for 2^f with |f| at most one half; the next one is below half a unit in the last place. */
const TERMS = 14;

/**
 * 2^x by exact arithmetic only, so that every JavaScript engine gives the same bits: `2 ** x` and `Math.exp` may differ
 * in the last place. Relative error below 1e-15; 0 below the smallest normal number.
 */
export function exp2(x: number): number {
  if (x < -1022) return 0;
  const whole = Math.round(x);
  if (x === whole) return 2 ** whole; // often: the likeliest alternative beside itself
  const power = (x - whole) * Math.LN2;
  let sum = 1;
  for (let n = TERMS; n > 0; n--) sum = 1 + (sum * power) / n;
  return sum * 2 ** whole;
}
