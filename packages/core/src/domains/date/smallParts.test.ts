import { expect, it } from "vitest";
import { learn } from "../../learn.js";
import { smallParts } from "./smallParts.js";

const hours = [
  { input: ["18:25:57"], output: "18" },
  { input: ["21:44:40"], output: "21" },
];

it("a part of a time below ten is doubted where no example has one", () => {
  expect(smallParts(hours)(["04:29:27"], "04")).toBe("no example has a part below ten");
  expect(smallParts(hours)(["04:29:27"], "4")).toBe("no example has a part below ten");
  expect(smallParts(hours)(["14:29:27"], "14")).toBeNull();
  expect(smallParts([...hours, { input: ["04:29:27"], output: "04" }])(["05:29:27"], "05")).toBeNull();
  expect(smallParts(hours)(["no time"], "4")).toBeNull();
});

it("and is asked about", () => {
  const outcome = learn({ examples: hours, inputs: [["04:29:27"], ["14:29:27"], ["11:00:00"]] });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  expect(outcome.inkling.predict(["04:29:27"])).toMatchObject({
    decision: "suggest",
    detail: "no example has a part below ten",
  });
  expect(outcome.inkling.predict(["14:29:27"])).toMatchObject({ value: "14", decision: "answer" });
});
