import type { Inkling, Row } from "@inkling/core";

const EXAMPLES_TRIED_MAX = 20;

/**
 * Which inputs a rule reads, by index, ascending: those that its program mentions, and those whose absence changes what it
 * says about some of its own examples.
 */
export function inputsRead(inkling: Inkling): readonly number[] {
  const mentioned = inputsMentioned(inkling.program);
  const tried = inkling.examples.slice(0, EXAMPLES_TRIED_MAX).map((example) => example.input);
  return inkling.columns.flatMap((_, at) =>
    mentioned.has(at) || tried.some((input) => matters(inkling, input, at)) ? [at] : [],
  );
}

/** The columns of a printed program: `column(1)` where it does not stand inside a quoted text. */
function inputsMentioned(program: string): ReadonlySet<number> {
  const code = program.replace(/"(?:\\.|[^"\\])*"/g, '""');
  return new Set([...code.matchAll(/\bcolumn\((\d+)\)/g)].map((found) => Number(found[1])));
}

function matters(inkling: Inkling, input: Row, at: number): boolean {
  return input[at] !== null && inkling.apply(input.with(at, null)) !== inkling.apply(input);
}
