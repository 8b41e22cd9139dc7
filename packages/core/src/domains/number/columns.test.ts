import { expect, test } from "vitest";
import { bodyMassIndex, inFigures, payWithOvertime, perHundred } from "./arithmetic.js";
import { compactExactly } from "./compact.js";
import { areFormsWithNone, countedOrNone, countedOrNoneHead, formsWithNoneOf } from "./counted.js";
import { placeOfExtreme } from "./extremes.js";
import { formatsOf } from "./formats.js";
import { measured } from "./measures.js";
import { counterUse } from "./meters.js";
import { fromPrefixed } from "./numerals.js";
import { numberKind } from "./questions.js";
import { scoresWon } from "./scores.js";
import { writeRounded } from "./write.js";

const STYLE = "1,234.5";

test.each([
  ["04521", "04890", "369"],
  ["99870", "00145", "275"],
  ["12003", "12003", "0"],
  ["9987", "00145", undefined],
  ["12", "15", undefined],
  ["1234x", "12345", undefined],
])("a counter that goes from %s to %s counted %j", (from, to, use) => {
  expect(counterUse(from, to)).toBe(use);
});

test("amounts per hundred are worked out where readings go up", () => {
  expect([perHundred("32.5", "45200", "45700"), perHundred("1", "5", "5"), perHundred("1", "6", "5")]).toEqual([
    "6.5",
    undefined,
    undefined,
  ]);
});

test("the body mass index takes heights in metres or centimetres", () => {
  expect(["1.6", "160"].map((height) => bodyMassIndex("64", height))).toEqual(["25", "25"]);
  for (const [weight, height] of [
    ["64", "16"],
    ["64", "0"],
    ["0", "160"],
    ["64", "-160"],
  ] as const)
    expect(bodyMassIndex(weight, height)).toBeUndefined();
});

test.each([
  ["2.2", 3, "2.20"],
  ["60.0499", 3, "60.0"],
  ["9.996", 3, "10.0"],
  ["98765", 3, "98800"],
  ["0.0123456", 3, "0.0123"],
  ["-2.25", 2, "-2.3"],
  ["0", 2, "0.0"],
  ["5", 0, undefined],
])("%s with %i significant figures is %j", (number, figures, expected) => {
  expect(inFigures(number, figures)).toBe(expected);
});

test.each([
  ["0x1F", "31"],
  ["0b1011", "11"],
  ["0o17", "15"],
  ["-0XFF", "-255"],
  ["42", "42"],
  ["017", undefined],
  ["0b12", undefined],
  ["1F", undefined],
  ["", undefined],
])("%j is the integer %j of a program", (text, expected) => {
  expect(fromPrefixed(text)).toBe(expected);
});

test.each([
  ["2½", "2.5"],
  ["1 ¼ cups", "1.25"],
  ["¾", "0.75"],
  ["1⁄2", "0.5"],
  ["½½", undefined],
])("the fraction %j is %j", (text, expected) => {
  expect(measured(text, "fraction")).toBe(expected);
});

test("a word for none stands for no things", () => {
  const forms = "no items| item| items";
  expect(["0", "1", "5"].map((number) => countedOrNone(number, forms))).toEqual(["no items", "1 item", "5 items"]);
  expect([countedOrNone("-1", forms), countedOrNone("1", " item| items")]).toEqual([undefined, undefined]);
  expect(formsWithNoneOf(["1 item", "no items", "5 items"])).toEqual({ forms, numbers: ["1", "0", "5"] });
  for (const texts of [
    ["1 item", "5 items"],
    ["no items", "none", "1 item", "5 items"],
    ["no items", "5 items"],
  ])
    expect(formsWithNoneOf(texts)).toBeNull();
  expect([areFormsWithNone(forms), areFormsWithNone(" item| items")]).toEqual([true, false]);
  expect(["no items left", "5 items left", "left"].map(countedOrNoneHead)).toEqual(["no items", "5 items", undefined]);
});

test("what is measured has all decimals in a larger unit", () => {
  const ladder = "1 kg = 1000 g, 1 t = 1000000 g";
  expect(["2075", "800", "3000"].map((grams) => compactExactly(grams, ladder))).toEqual(["2.075 kg", "800 g", "3 kg"]);
  expect(compactExactly("1536", "1 KB = 1024 B, 1 MB = 1048576 B, 1 GB = 1073741824 B, 1 TB = 1099511627776 B")).toBe(
    undefined,
  );
});

test("the place of the best in a list counts items without a number", () => {
  expect(placeOfExtreme(["55", " - ", "59"], STYLE, "largest")).toBe("3");
  expect(placeOfExtreme(["55", "", "59"], STYLE, "smallest")).toBe("1");
  for (const items of [["5", "5"], ["5", "x"], [], ["-"]])
    expect(placeOfExtreme(items, STYLE, "largest")).toBeUndefined();
});

test("kinds of numbers", () => {
  expect(["-7", "250.0", "A320", "", null].map((cell) => numberKind(cell, STYLE))).toEqual([
    "whole",
    "decimal",
    "no number",
    "no number",
    "no number",
  ]);
});

test.each([
  ["6-4 3-6 7-6(5)", "2", "1"],
  ["11:9, 4:11", "1", "1"],
  ["3-3", "0", "0"],
  ["2020-01-02", undefined, undefined],
  ["set 1: 6-4", undefined, undefined],
  ["", undefined, undefined],
])("of the scores in %j the first side won %j and the second %j", (text, first, second) => {
  expect([scoresWon(text, "first"), scoresWon(text, "second")]).toEqual([first, second]);
});

test("hours above a limit are paid half more", () => {
  expect([payWithOvertime("38", "20", "40"), payWithOvertime("42.5", "22", "40")]).toEqual(["760", "962.5"]);
  expect(payWithOvertime("-1", "20", "40")).toBeUndefined();
});

test("powers of ten are written out in formats", () => {
  expect(["45000", "0.00123", "0"].map((number) => writeRounded(number, "0.00 × 10^0"))).toEqual([
    "4.50 × 10^4",
    "1.23 × 10^-3",
    "0.00 × 10^0",
  ]);
  const formats = formatsOf(["3.2 x 10^-4", "4.5 x 10^4"]).map(({ format, values }) => [format, ...values]);
  expect(formats).toContainEqual(["0.0 x 10^0", "0.00032", "45000"]);
  expect(formatsOf(["3.2 x 10^-4", "4.5 × 10^4"])).toEqual([]);
});
