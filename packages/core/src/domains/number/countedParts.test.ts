import { expect, test } from "vitest";
import { learn } from "../../learn.js";
import { countedPartsDoubt } from "./countedParts.js";

const examples = [
  { input: ["red, green, blue"], output: "3" },
  { input: ["red"], output: "1" },
  { input: ["green, blue"], output: "2" },
];

test.each([
  [["tan, sky blue"], "3", true],
  [["tan, sky blue"], "2", true],
  [["dark brown"], "2", true],
  [["red, black"], "2", false],
  [["red,black"], "1", true],
  [["dark brown"], "7", false],
  [[null], "0", false],
])("for %j, %s is doubted: %s", (input, output, isDoubted) => {
  expect(countedPartsDoubt(examples)(input, output) !== null).toBe(isDoubted);
});

test("nothing is said where an example tells words from parts, or none has several", () => {
  const telling = [...examples, { input: ["sky blue, tan"], output: "3" }];
  expect(countedPartsDoubt(telling)(["dark brown"], "2")).toBeNull();
  const single = [{ input: ["red"], output: "1" }];
  expect(countedPartsDoubt(single)(["dark brown"], "2")).toBeNull();
});

test("a count of words is suggested where it may be one of parts", () => {
  const outcome = learn({ examples, inputs: [["blue,red"], ["tan, sky blue"], ["black"], ["dark brown"]] });
  if (outcome.kind !== "learned") throw new Error(outcome.kind);
  const decisionOf = (cell: string) => outcome.inkling.predict([cell]).decision;
  expect(["tan, sky blue", "dark brown", "blue,red", "black"].map(decisionOf)).toEqual([
    "suggest",
    "suggest",
    "suggest",
    "answer",
  ]);
});
