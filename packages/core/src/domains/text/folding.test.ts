import { expect, test } from "vitest";
import { inAlphabet, toPlainLetters, withoutAccents, withoutRepeats } from "./folding.js";

test.each([
  ["Zoë Łukasz Yılmaz", "Zoe Lukasz Yilmaz"],
  ["Søren Æbelø", "Soren Aebelo"],
  ["Strauß, Đorđe, Þór", "Strauss, Dorde, Thor"],
  ["STRAẞE, ÆON", "STRASSE, AEON"],
  ["e\u0301te\u0301", "ete"],
  ["한국 東京", "한국 東京"],
])("%s in plain letters is %s", (text, plain) => {
  expect(withoutAccents(text)).toBe(plain);
});

test.each([
  ["Jürgen Groß, ÄRZTE, Ærø, Ås", "Juergen Gross, AERZTE, Aeroe, Aas"],
  ["A\u0308RZTE", "AERZTE"],
  ["Núñez", "Núñez"],
])("%s with two plain letters for some is %s", (text, plain) => {
  expect(toPlainLetters(text)).toBe(plain);
});

test("the order of the alphabet takes no notice of case, and puts capitals first where nothing else differs", () => {
  expect(["sea", "Harbour", "boat", "Boat", "Äpfel", ""].sort(inAlphabet)).toEqual([
    "",
    "Boat",
    "boat",
    "Harbour",
    "sea",
    "Äpfel",
  ]);
});

test("of texts that are the same but for case, the first stays", () => {
  expect(withoutRepeats(["Anna", "tom", "ANNA", "Tom", "", ""])).toEqual(["Anna", "tom", ""]);
});
