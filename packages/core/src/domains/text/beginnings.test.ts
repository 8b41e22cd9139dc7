import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { defaultBeginnings, isBeginning, startingWith, whereSomeLack } from "./beginnings.js";
import { byLastWord, sortableByLastWord } from "./lastWords.js";
import { nounFor } from "./plurals.js";
import { samenessOf, whereSomeAreSame } from "./sameness.js";

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
  expect(["@", "https://", "INV-", "DE", "a", "12", "No. ", ""].map(isBeginning)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
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

test("names in the order of their last words", () => {
  const names = ["Uwe Zeller", "Pia Marie Carlsen", "Lars Otto", "Eva Carlsen"];
  expect([...names].sort(byLastWord)).toEqual(["Eva Carlsen", "Pia Marie Carlsen", "Lars Otto", "Uwe Zeller"]);
  expect([...sortableByLastWord([[names]])]).toEqual([[]]);
  expect([...sortableByLastWord([[["one", "two", "three"]]])]).toEqual([]);
  expect([...sortableByLastWord([[["Ann Lee", "Tom Ek"]]])]).toEqual([]);
});

test.each([
  ["box", "1", "box"],
  ["box", "20", "boxes"],
  ["open order", "0", "open orders"],
  ["delivery", "1,200", "deliveries"],
  ["day", "2", "days"],
  ["child", "3", "children"],
  ["sheep", "2", "sheep"],
  ["quiz", "2", "quizzes"],
  ["analysis", "2", "analyses"],
  ["bus", "2", "buses"],
  ["glass", "2", "glasses"],
  ["boxes", "2", undefined],
  ["Child", "2", "Children"],
  ["policeman", "2", "policemen"],
  ["human", "2", "humans"],
  ["stomach", "2", "stomachs"],
  ["beach", "2", "beaches"],
  ["BOX", "2", undefined],
  ["box", "many", undefined],
  ["m²", "2", undefined],
  ["", "2", undefined],
])("%j by the number %j is %j", (noun, count, form) => expect(nounFor(noun, count)).toBe(form));

test.each([
  ["Open", "Open", "same"],
  ["Open", "Öffnen", "different"],
  ["Open", null, "missing"],
  ["Open", " ", "missing"],
  [null, "Open", undefined],
])("to %j, %j is %j", (first, second, what) => expect(samenessOf(first, second)).toBe(what));

test("sameness is asked where all three are seen", () => {
  expect([
    ...whereSomeAreSame([
      ["a", "b", "c"],
      ["a", "x", null],
    ]),
  ]).toEqual([[]]);
  expect([
    ...whereSomeAreSame([
      ["a", "b"],
      ["a", "x"],
    ]),
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
