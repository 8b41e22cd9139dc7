import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBase, fromRoman, inBase, inRoman, LETTERINGS } from "./numerals.js";
import { fromWords, inWords, ordinal, WORDINGS } from "./words.js";

const PLAIN = "one hundred twenty-one";

describe("number words", () => {
  test.each<[string, string, string | undefined]>([
    ["10183", "one hundred twenty one", "ten thousand one hundred eighty three"],
    ["10183", "one hundred and twenty-one", "ten thousand one hundred and eighty-three"],
    ["1005", "one hundred and twenty-one", "one thousand and five"],
    ["1000005", PLAIN, "one million five"],
    ["0", PLAIN, "zero"],
    ["100", "One hundred twenty-one", "One hundred"],
    ["121", "One Hundred and Twenty-One", "One Hundred and Twenty-One"],
    ["121", "ONE HUNDRED TWENTY ONE", "ONE HUNDRED TWENTY ONE"],
    ["-5", PLAIN, "minus five"],
    ["5.0", PLAIN, "five"],
    ["5.5", PLAIN, undefined],
    ["1", "one hundred twenty-first", "first"],
    ["20", "one hundred twenty-first", "twentieth"],
    ["132", "One hundred and twenty-first", "One hundred and thirty-second"],
    ["1000", "one hundred twenty-first", "one thousandth"],
    ["9".repeat(22), PLAIN, undefined],
    ["5", "five", undefined],
  ])("%s in %s", (decimal, wording, words) => {
    expect(inWords(decimal, wording)).toBe(words);
  });

  test("every number below 20,000, and large ones, in every wording, is read back", () => {
    for (let n = 0; n < 20_000; n += n < 1300 ? 1 : 37)
      for (const wording of WORDINGS) expect(fromWords(inWords(String(n), wording)!)).toBe(String(n));
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 21n) + 1n, max: 10n ** 21n - 1n }),
        fc.constantFrom(...WORDINGS),
        (n, of) => {
          expect(fromWords(inWords(String(n), of)!)).toBe(String(n));
        },
      ),
    );
  });

  test("different numbers have different words", () => {
    const words = Array.from({ length: 5000 }, (_, n) => inWords(String(n), PLAIN));
    expect(new Set(words).size).toBe(5000);
  });

  test.each<[string, string | undefined]>([
    ["a hundred", "100"],
    ["One thousand, two hundred and five", "1205"],
    ["1st", "1"],
    ["22nd", "22"],
    ["22th", undefined],
    ["negative two", "-2"],
    ["twenty twenty", undefined],
    ["five hundred hundred", undefined],
    ["two one", undefined],
    ["one and", undefined],
    ["and one", undefined],
    ["thousand", undefined],
    ["", undefined],
    ["minus zero", undefined],
    ["-", undefined],
    ["twelve apples", undefined],
    ["NaN", undefined],
  ])("%s is %s", (text, decimal) => {
    expect(fromWords(text)).toBe(decimal);
  });
});

test.each([
  ["1", "1st"],
  ["2", "2nd"],
  ["3", "3rd"],
  ["4", "4th"],
  ["11", "11th"],
  ["112", "112th"],
  ["121", "121st"],
  ["1.5", undefined],
])("%s as an ordinal is %s", (decimal, text) => {
  expect(ordinal(decimal)).toBe(text);
});

test("Roman numerals from 1 to 3999 are read back, and no other text is one", () => {
  const numerals = new Set<string>();
  for (let n = 1; n <= 3999; n++)
    for (const lettering of LETTERINGS) {
      const text = inRoman(String(n), lettering)!;
      numerals.add(text);
      expect(fromRoman(text)).toBe(String(n));
    }
  expect(numerals.size).toBe(2 * 3999);
  for (const text of ["", "IIII", "VX", "IC", "Iv", "MMMM", "ABC", "0"]) expect(fromRoman(text)).toBe(undefined);
  for (const decimal of ["0", "-1", "4000", "1.5"]) expect(inRoman(decimal, "capital")).toBe(undefined);
  expect(inRoman("1984", "capital")).toBe("MCMLXXXIV");
});

describe("bases", () => {
  test("what is written in any base is read back", () => {
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.integer({ min: 2, max: 36 }),
        fc.constantFrom(...LETTERINGS),
        fc.nat(20),
        (n, base, of, w) => {
          const text = inBase(String(n), base, w, of)!;
          expect(fromBase(text, base)).toBe(String(n));
        },
      ),
    );
  });

  test.each<[string, number, string | undefined]>([
    ["ff", 16, "255"],
    ["0xFF", 16, "255"],
    ["00FFh", 16, "255"],
    ["A0h", 16, "160"],
    ["0xA0h", 16, undefined],
    ["h", 16, undefined],
    ["12h", 10, undefined],
    ["0b101", 2, "5"],
    ["777", 8, "511"],
    ["012", 2, undefined],
    ["1.5", 10, undefined],
    ["", 16, undefined],
    ["-0", 2, "0"],
    ["z", 36, "35"],
    ["1", 1, undefined],
    ["1", 37, undefined],
  ])("%s in base %i is %s", (text, base, decimal) => {
    expect(fromBase(text, base)).toBe(decimal);
  });
});
