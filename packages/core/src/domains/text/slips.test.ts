import { expect, it } from "vitest";
import { slip } from "./slips.js";

it.each([
  ["Hopper", "Hoper", "one-character"],
  ["Hopper", "Hoppeer", "one-character"],
  ["Hopper", "Hopepr", "one-character"],
  ["Hopper", "Hopter", "one-character"],
  ["2024-03", "2024/03", "other"],
  ["Hopper", "HOPPER", "letter-case"],
  ["Grace Hopper", "GraceHopper  ", "white-space"],
  ["Hopper", " ", "blank"],
  ["Hopper", null, "blank"],
  ["Hopper", "Grace", "other"],
  [null, "Grace", "other"],
  ["Ann Mcdonald", "Ann McDonald", "other"],
] as const)("%j given as %j looks like %s", (meant, given, kind) => {
  expect(slip(meant, given).kind).toBe(kind);
});

it("what resembles the right answer is likelier than what does not", () => {
  expect(slip("Hopper", "Hoper").bits).toBeLessThan(slip("Hopper", "Turing").bits);
});
