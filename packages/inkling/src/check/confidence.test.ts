import { expect, test } from "vitest";
import { confidenceOf, type Evidence } from "./confidence.js";
import { OUTCOMES } from "./outcomes.js";

test("there is a confidence for what was counted, and none for anything else", () => {
  for (const [evidence, { wrong, right }] of Object.entries(OUTCOMES)) {
    const confidence = confidenceOf(evidence as Evidence); // the keys are these
    if (wrong + right === 0) expect(confidence).toBeNull();
    else expect(confidence).toBeCloseTo((wrong + 1) / (wrong + right + 2));
  }
});
