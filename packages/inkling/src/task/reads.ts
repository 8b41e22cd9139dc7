import type { Inkling, Row } from "@inkling/core";

const EXAMPLES_TRIED_MAX = 20;

/**
 * Which inputs a rule reads, by index, ascending: those whose absence changes what the rule says about some of its own
 * examples. Found by trying, so a column that only ever decides between equal answers may be missed.
 */
export function inputsRead(inkling: Inkling): readonly number[] {
  const tried = inkling.examples.slice(0, EXAMPLES_TRIED_MAX).map((example) => example.input);
  return inkling.columns.flatMap((_, at) => (tried.some((input) => matters(inkling, input, at)) ? [at] : []));
}

function matters(inkling: Inkling, input: Row, at: number): boolean {
  return input[at] !== null && inkling.apply(input.with(at, null)) !== inkling.apply(input);
}
