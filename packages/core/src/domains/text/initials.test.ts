import { expect, it } from "vitest";
import { learn } from "../../learn.js";
import { moreInitials } from "./initials.js";

const badges = [
  { input: ["Anna Berg", "214"], output: "AB-214" },
  { input: ["Tom Ellis", "107"], output: "TE-107" },
];

it("initials of more words than any example has are doubted", () => {
  const doubt = moreInitials(badges);
  expect(doubt(["Lucy Ann Marsh", "115"], "LAM-115")).toBe("no example has 3 words there");
  expect(doubt(["Lucy Ann Marsh", "115"], "LM-115")).toBeNull();
  expect(doubt(["Lucy Marsh", "115"], "LM-115")).toBeNull();
  const both = [...badges, { input: ["Jo Ann Lee", "9"], output: "JAL-9" }];
  expect(moreInitials(both)(["Lucy Ann Marsh", "115"], "LAM-115")).toBeNull();
  expect(moreInitials([{ input: ["Anna"], output: "A" }])(["Anna Berg"], "AB")).toBeNull();
});

it("and are asked about", () => {
  const rows = [
    ["Lucy Ann Marsh", "115"],
    ["Ida Roy", "12"],
    ["Max Holm", "31"],
  ] as const;
  const outcome = learn({ examples: badges, inputs: rows });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  expect(outcome.inkling.predict(["Lucy Ann Marsh", "115"]).decision).toBe("suggest");
  expect(outcome.inkling.predict(["Ida Roy", "12"])).toMatchObject({ value: "IR-12", decision: "answer" });
});
