import { expect } from "vitest";
import { learn } from "../learn.js";
import type { Cell, Row } from "../outcome.js";

/** The rule learned from rows whose last cell is the output, in words and as it works on other rows. */
export function learned(
  rows: readonly Row[],
  others: readonly Row[],
): { readonly words: string; readonly outputs: Cell[] } {
  const examples = rows.map((row) => ({ input: row.slice(0, -1), output: row[row.length - 1] ?? null }));
  const outcome = learn({ examples, inputs: others });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  return { words: outcome.inkling.explain(), outputs: others.map((row) => outcome.inkling.predict(row).value) };
}
