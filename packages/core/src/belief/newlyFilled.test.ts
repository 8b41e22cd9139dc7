import { expect, test } from "vitest";
import { learn } from "../learn.js";
import { newlyFilledOf } from "./newlyFilled.js";

const CREDITS = ["2024-01-02", "2024-01-03", "2024-01-04"].map((day) => ({ input: [day, null], output: "250.00" }));

test("a row with something where examples of one output have nothing is told from the others", () => {
  const newlyFilled = newlyFilledOf(CREDITS);
  expect(newlyFilled(["2024-01-05", "17.00"])).toBe('no example has anything where this row has "17.00"');
  expect([newlyFilled(["2024-01-05", null]), newlyFilled(["2024-01-05", " "])]).toEqual([null, null]);
  expect(newlyFilledOf([...CREDITS, { input: ["x", null], output: "1.00" }])(["y", "2.00"])).toBeNull();
  expect(newlyFilledOf([...CREDITS, { input: ["x", "2.00"], output: "250.00" }])(["y", "2.00"])).toBeNull();
});

test("one amount that all examples have is not sure for a row of the other kind", () => {
  const inputs = ["2024-01-05", "2024-01-08", "2024-01-09"].map((day) => [day, "17.00"]);
  const outcome = learn({ examples: CREDITS, inputs: [...inputs, ["2024-01-10", null]] });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  for (const row of inputs) expect(outcome.inkling.predict(row).decision).not.toBe("answer");
  expect(outcome.inkling.predict(["2024-01-03", null]).decision).toBe("answer");
});
