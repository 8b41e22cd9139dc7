import { expect, test } from "vitest";
import { nounFor, withFittingNoun } from "./plurals.js";

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
  ["3 apple", "3 apples"],
  ["1 box", "1 box"],
  ["1,200  open order", "1,200  open orders"],
  ["2 box (large)", undefined],
  ["box", undefined],
  ["2 apples", undefined],
  ["2.5 box", undefined],
  ["", undefined],
])("%j with its noun in the form that fits is %j", (text, fitting) => expect(withFittingNoun(text)).toBe(fitting));
