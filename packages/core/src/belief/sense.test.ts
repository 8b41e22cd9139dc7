import { expect, it } from "vitest";
import { learn } from "../learn.js";

it("believes the rest where nearly all of the weight is of programs that no one would write", () => {
  const examples = [
    { input: ["Anna Lund"], output: "Lund, Anna" },
    { input: ["Per Holm"], output: "Holm, Per" },
  ];
  const outcome = learn({ examples, inputs: [["Ole Bull"], ["Anne Marie Lund"]] });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  expect(outcome.inkling.program).not.toContain("reversed");
  expect(outcome.inkling.predict(["Ole Bull"])).toMatchObject({ value: "Bull, Ole", decision: "answer" });
  expect(outcome.inkling.predict(["Anne Marie Lund"]).decision).not.toBe("answer");
});
