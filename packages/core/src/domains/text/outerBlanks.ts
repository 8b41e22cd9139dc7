import type { Value } from "../../space/value.js";

/** White space at an end of a text, or twice within it. */
const ODD_BLANK = /^\s|\s$|\s\s/;

/** Blanks in an output where people leave none, in words: no example's output has any, so that a rule took too much of its row. */
export function outerBlanks(
  examples: readonly { readonly output: Value }[],
): (row: Value, output: Value) => string | null {
  const has = (output: Value): boolean => typeof output === "string" && ODD_BLANK.test(output);
  if (examples.some(({ output }) => has(output))) return () => null;
  return (_, output) => (has(output) ? "no example's output has blanks at its ends or twice" : null);
}
