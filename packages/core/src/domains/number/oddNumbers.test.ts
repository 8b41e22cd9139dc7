import { expect, test } from "vitest";
import { learn } from "../../learn.js";
import type { Prediction } from "../../outcome.js";

type Shown = readonly (readonly [input: readonly string[], output: string])[];

function predicted(shown: Shown, row: readonly string[]): Prediction {
  const examples = shown.map(([input, output]) => ({ input, output }));
  const outcome = learn({ examples, inputs: [row] });
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return outcome.inkling.predict(row);
}

test("seconds that are rounded to sixty are not answered", () => {
  const angles: Shown = [
    [["48.85661"], "48°51'24\""],
    [["40.71284"], "40°42'46\""],
    [["51.50743"], "51°30'27\""],
    [["35.68951"], "35°41'22\""],
    [["10.12345"], "10°7'24\""],
  ];
  expect(predicted(angles, ["33.33333"])).toMatchObject({
    value: expect.stringMatching(/^33°\d\d'60"$/),
    decision: "suggest",
    detail: "no example has 60 minutes or seconds in its output",
  });
  expect(predicted(angles, ["23.99123"])).toMatchObject({ value: "23°59'28\"" });
  expect(predicted(angles, ["23.99123"]).detail).toBeUndefined();
});

test("the sign of a zero is not lost unasked, and a negative whole makes its minutes negative", () => {
  const wholes: Shown = [
    [["48", "30"], "48.5"],
    [["12", "15"], "12.25"],
    [["-7", "0"], "-7"],
    [["-5", "30"], "-5.5"],
    [["33", "45"], "33.75"],
  ];
  expect(predicted(wholes, ["-33", "30"]).value).toBe("-33.5");
  expect(predicted(wholes, ["-0", "30"])).toMatchObject({
    decision: "suggest",
    detail: "no example has a zero with a minus",
  });
});
