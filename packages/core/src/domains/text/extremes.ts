/** The smallest of the numbers, infinity for none. Unlike `Math.min(...numbers)` it takes any number of them. */
export function least(numbers: readonly number[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const number of numbers) if (number < smallest) smallest = number;
  return smallest;
}

/** The largest of the numbers, minus infinity for none. */
export function greatest(numbers: readonly number[]): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const number of numbers) if (number > largest) largest = number;
  return largest;
}
