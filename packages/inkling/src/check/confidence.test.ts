import { expect, test } from "vitest";
import { confidenceOf, type Evidence, isReported } from "./confidence.js";
import { OUTCOMES } from "./outcomes.js";

const ALL = Object.keys(OUTCOMES) as Evidence[]; // its keys are these

test("nothing is named for evidence of which no outcome was counted, and otherwise what is likelier wrong than not", () => {
  const uncounted = ALL.filter((evidence) => OUTCOMES[evidence].wrong + OUTCOMES[evidence].right === 0);
  expect(uncounted.length).toBeGreaterThan(0);
  expect(uncounted.filter(isReported)).toEqual([]);
  const counted = ALL.filter((evidence) => !uncounted.includes(evidence));
  expect(counted.filter(isReported)).toEqual(counted.filter((evidence) => confidenceOf(evidence) >= 0.5));
});
