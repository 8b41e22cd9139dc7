import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { defaultBeginnings, isBeginning, startingWith, whereSomeLack } from "./beginnings.js";

test.each([
  ["zoe", "@", "@zoe"],
  ["@zoe", "@", "@zoe"],
  ["FR554", "FR", "FR554"],
  ["", "@", undefined],
  ["zoe", " ", undefined],
  ["a".repeat(300), "@", undefined],
])("%j with %j in front if it lacks it is %j", (text, beginning, made) =>
  expect(startingWith(text, beginning)).toBe(made),
);

test("beginnings have a mark or a capital, and no blanks", () => {
  const texts = ["@", "https://", "INV-", "DE", "a", "12", "No. ", ""];
  expect(texts.filter(isBeginning)).toEqual(["@", "https://", "INV-", "DE"]);
});

test("a beginning is proposed where some texts have it and others get it", () => {
  const found = (texts: readonly string[], targets: readonly string[]) => [...defaultBeginnings([texts], { targets })];
  expect(found(["a", "@b"], ["@a", "@b"])).toEqual([["@"]]);
  expect(found(["a", "b"], ["@a", "@b"])).toEqual([]);
  expect(found(["@a", "@b"], ["@a", "@b"])).toEqual([]);
  expect([
    ...whereSomeLack(
      [
        ["284", "FR55"],
        ["DE", "FR"],
      ],
      { targets: ["DE284", "FR55"] },
    ),
  ]).toEqual([[]]);
  expect([
    ...whereSomeLack(
      [
        ["284", "55"],
        ["DE", "FR"],
      ],
      { targets: ["DE284", "FR55"] },
    ),
  ]).toEqual([]);
});

test("learned from a few examples", () => {
  const codes = [
    ["DE", "284731905", "DE284731905"],
    ["FR", "FR55408120773", "FR55408120773"],
    ["ES", "B64100923", "ESB64100923"],
  ];
  expect(
    learned(codes, [
      ["AT", "U37105548"],
      ["NL", "NL803441526B01"],
    ]).outputs,
  ).toEqual(["ATU37105548", "NL803441526B01"]);
});
