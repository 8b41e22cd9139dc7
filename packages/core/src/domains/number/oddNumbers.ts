import { cellsOf, type Value } from "../../space/value.js";

/** An input row and its output. */
interface Shown {
  readonly input: Value;
  readonly output: Value;
}

/** Sixty minutes or seconds, which rounding makes of nearly as many. */
const SIXTIETHS = /(?<![\d.,])60(?:[.,]0+)?\s?(?:['"′″’”]|min\b|sec\b|s\b|m\b)/u;
/** A zero with a minus, alone or before other parts: numbers have no such zero, so its sign is lost where it is read. */
const NEGATIVE_ZERO = /^\s*[-−]0+(?:[.,]0+)?(?![\d.,])/u;

const ODDITIES = [
  { said: "60 minutes or seconds in its output", isIn: ({ output }: Shown) => isMatch(SIXTIETHS, output) },
  {
    said: "a zero with a minus",
    isIn: ({ input }: Shown) => cellsOf(input).some((cell) => isMatch(NEGATIVE_ZERO, cell)),
  },
] as const;

/** What is odd about the numbers of a row or of its output, in words; `null` where nothing is, or where some example is odd in the same way. */
export function oddNumberDoubt(examples: readonly Shown[]): (input: Value, output: Value) => string | null {
  const unseen = ODDITIES.filter(({ isIn }) => !examples.some(isIn));
  return (input, output) => {
    const odd = unseen.find(({ isIn }) => isIn({ input, output }));
    return odd === undefined ? null : `no example has ${odd.said}`;
  };
}

function isMatch(pattern: RegExp, value: Value): boolean {
  return typeof value === "string" && pattern.test(value);
}
