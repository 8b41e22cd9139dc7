import fc from "fast-check";
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

test.each([
  [
    ["10", "9", "-3", "4", "-10"],
    ["-10", "-3", "4", "9", "10"],
  ],
  [
    ["M10", "m9", "M2"],
    ["M2", "m9", "M10"],
  ],
  [
    ["10:00", "9:30", "11:15"],
    ["9:30", "10:00", "11:15"],
  ],
  [
    ["1.5", "1.25", "2"],
    ["1.25", "1.5", "2"],
  ],
])("%j by their numbers", (texts, sorted) => expect([...texts].sort(inAlphabet)).toEqual(sorted));

test("the order is total: no three texts go round in a circle", () => {
  const text = fc.string({ unit: fc.constantFrom(..."-.:aA019"), maxLength: 5 });
  fc.assert(
    fc.property(text, text, text, (one, other, third) => {
      expect(Math.sign(inAlphabet(one, other))).toBe(0 - Math.sign(inAlphabet(other, one)));
      expect(inAlphabet(one, other) === 0).toBe(one === other);
      if (inAlphabet(one, other) < 0 && inAlphabet(other, third) < 0) expect(inAlphabet(one, third)).toBeLessThan(0);
    }),
    { numRuns: 3000 },
  );
});

test("of texts that are the same but for case, the first stays", () => {
  expect(withoutRepeats(["Anna", "tom", "ANNA", "Tom", "", ""])).toEqual(["Anna", "tom", ""]);
});
