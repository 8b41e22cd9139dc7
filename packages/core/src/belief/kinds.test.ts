import { describe, expect, test } from "vitest";
import { learn } from "../learn.js";
import type { Example, Prediction } from "../outcome.js";

/** What is predicted for a cell, with examples and other rows of its column. */
function predicted(
  examples: readonly (readonly [string, string])[],
  cell: string,
  others: readonly string[],
): Prediction {
  const shown: readonly Example[] = examples.map(([input, output]) => ({ input: [input], output }));
  const outcome = learn({ examples: shown, inputs: [cell, ...others].map((input) => [input]) });
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return outcome.inkling.predict([cell]);
}

describe("a row that no guard holds for", () => {
  const parts = [
    ["horn 1", "brass"],
    ["violin 2", "strings"],
    ["cello 1", "strings"],
    ["horn 4", "brass"],
  ] as const;
  const others = ["horn 2", "violin 1", "violin 3", "cello 2", "horn 3", "cello 4"];

  test("is not answered where it is of a kind that no example shows", () => {
    const { decision, reason, detail } = predicted(parts, "oboe 1", others);
    expect({ decision, reason, detail }).toEqual({
      decision: "suggest",
      reason: "unfamiliar-input",
      detail: 'no example of its case has "oboe"',
    });
  });

  test("is of a known kind where an example has one of its words, in whatever letter case", () => {
    expect(predicted(parts, "Cello 9", others)).toMatchObject({ value: "strings" });
    expect(predicted(parts, "Cello 9", others)).toMatchObject({ detail: "no example has a capitalised word" });
    expect(predicted(parts, "cello 4", others)).toMatchObject({ value: "strings", decision: "answer" });
  });

  test("may hold any words where the rows of its case rarely share one", () => {
    const names = [
      ["Lena Brandt (absent)", "Lena Brandt"],
      ["Omar Haddad", "Omar Haddad"],
      ["Piet de Wit (absent)", "Piet de Wit"],
      ["Aiko Tanaka", "Aiko Tanaka"],
    ] as const;
    const rows = ["Rosa Marino", "Jan Novak (absent)", "Eva Lind", "Tom Berger (absent)", "Ines Duarte", "Karl Vogt"];
    expect(predicted(names, "Mila Horvat", rows).detail).toBeUndefined();
  });
});
