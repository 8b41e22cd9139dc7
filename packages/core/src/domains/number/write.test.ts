import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, parseDecimal, plain, shift } from "./decimal.js";
import { formatOf, patternOf } from "./format.js";
import { exactFormatsOf, formatsOf } from "./formats.js";
import { writeNumber, writeRounded } from "./write.js";

describe("a format writes", () => {
  test.each<[string, string, string | undefined]>([
    ["5", "0", "5"],
    ["5.0", "0", "5"],
    ["5.5", "0", undefined],
    ["12.5", "0.00", "12.50"],
    ["12.555", "0.00", undefined],
    ["12.5", "0.##", "12.5"],
    ["12", "0.##", "12"],
    ["12.125", "0.##", undefined],
    ["12", "0.0##", "12.0"],
    ["12.500", "0.*", "12.500"],
    ["12", "0.*", "12"],
    ["12", "0.0*", "12.0"],
    ["1234567.5", "#,##0.00", "1,234,567.50"],
    ["1234567.5", "#.##0,00", "1.234.567,50"],
    ["1234567.5", "# ##0,0", "1 234 567,5"],
    ["1234567", "#'##0", "1'234'567"],
    ["1234567", "#,##,##0", "12,34,567"],
    ["123", "#,##0", "123"],
    ["-1234", "#,##0", "-1,234"],
    ["7", "00000000", "00000007"],
    ["-7", "000", "-007"],
    ["123456789", "00000000", "123456789"],
    ["1.2", "??0.??", "  1.2 "],
    ["18", "??0.??", " 18.  ".padStart(6)],
    ["43.3235", "??0.??", " 43.3235"],
    ["-5", "??0", " -5"],
    ["5", "+0", "+5"],
    ["-5", "+0", "-5"],
    ["0", "+0", "0"],
    ["-5.5", "0.00;(0)", "(5.50)"],
    ["5.5", "0.00;(0)", "5.50"],
    ["-5", "0;0-", "5-"],
    ["-5", "0;−0", "−5"],
    ["-1234", "$#,##0;(0)", "($1,234)"],
    ["-5", "$0", "-$5"],
    ["0.5581612", "0.000000E+000", "5.581612E-001"],
    ["1200", "0.0E0", "1.2E3"],
    ["0", "0.00E0", "0.00E0"],
    ["1234", "0.00E0", undefined],
    ["0.25", "0%", "25%"],
    ["0.255", "0%", undefined],
    ["0.255", "0.0%", "25.5%"],
    ["0.5", "#.00", ".50"],
    ["0", "#.##", undefined],
    ["18", "0.", "18."],
    ["5", "x", undefined],
    ["5", "#,##0,00", undefined],
    ["5", "", undefined],
  ])("%s in %s is %s", (decimal, pattern, text) => {
    expect(writeNumber(decimal, pattern)).toBe(text);
  });
});

test.each([
  ["2.345", "0.00", "2.35"],
  ["-2.5", "0", "-3"],
  ["0.3333", "0%", "33%"],
  ["1234567", "#,##0.0", "1,234,567.0"],
  ["45678", "0.00e+0", "4.57e+4"],
  ["9999", "0.0E0", "1.0E4"],
  ["2.345", "0.*", "2.345"],
  ["2.3", "x", undefined],
])("%s rounded to %s is %s", (decimal, pattern, text) => {
  expect(writeRounded(decimal, pattern)).toBe(text);
});

const numbers = fc
  .tuple(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([integer, scale]) => shift(String(integer), -scale)!);

const PATTERNS = [
  "0 00 0000 0.0 0.00 0.000000 0.## 0.0## 0.* 0.0* #,##0 #,##0.00 #.##0,00 #'##0.* #,##,##0.00 ???0 ????0.?? ??0.0??",
  "+0 +0.00 0.00;(0) 0.*;0- 0;−0 $#,##0.00;(0) 0.*E0 0.*e+00 0.0*E000 0% 0.0% 0.*% #.* #.00 0, 0,* €#.##0,00;(0)",
].flatMap((line) => line.split(" "));

test("a pattern taken apart and put together is the same", () => {
  for (const pattern of [...PATTERNS, "# ##0,00"]) expect(patternOf(formatOf(pattern)!)).toBe(pattern);
});

test("what a format writes is found again, with the format and the values, and everything found is sound", () => {
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 1, maxLength: 3 }), fc.constantFrom(...PATTERNS), (values, pattern) => {
      const texts = values.map((value) => writeNumber(plain(value), pattern));
      fc.pre(texts.every((text) => text !== undefined));
      const written = texts as string[];
      const found = formatsOf(written);
      for (const writing of found)
        expect(writing.values.map((value) => writeNumber(value, writing.format))).toEqual(written);
      for (const writing of exactFormatsOf(written))
        expect(writing.values.map((value) => writeNumber(value, writing.format))).toEqual(written);
      const same = found.filter((writing) => writing.values.every((value, i) => compare(value, values[i]!) === 0));
      // Zeros that are always there with the same spaces behind them are digits and a constant.
      if (
        /0\?+$/.test(pattern) &&
        new Set(written.map((text) => text.replace(/^[^.]*/, "").replace(/\d/g, "0"))).size === 1
      )
        return;
      // A currency sign in front of numbers without sign is text that stands before the number.
      if (!/^\p{Sc}/u.test(pattern) || values.some((value) => value.startsWith("-")))
        expect(same.length).toBeGreaterThan(0);
    }),
    { numRuns: 3000 },
  );
});

describe("the formats of texts", () => {
  test.each<[readonly string[], readonly string[]]>([
    [
      ["5", "12"],
      ["0=5,12", "0.*=5,12"],
    ],
    [
      ["12.50", "3.25"],
      ["0.00=12.5,3.25", "0.0*=", "0.00*="],
    ],
    [["1,234"], ["0,*=1.234", "#,##0=1234", "#,##0.*=1234", "0,000=1.234"]],
    [["007", "012"], ["000=7,12"]],
    [["1.2.3"], []],
    [["10:15"], []],
    [["2020-01-02"], []],
    [["NaN"], []],
    [["5 kg"], []],
    [["-"], []],
    [[""], []],
    [["--5"], []],
    [["(5"], []],
    [["-0"], []],
    [["9".repeat(300)], []],
  ])("%j", (texts, expected) => {
    const found = formatsOf(texts).map(({ format, values }) => `${format}=${values.join(",")}`);
    for (const one of expected.filter((text) => !text.endsWith("="))) expect(found).toContain(one);
    if (expected.length === 0) expect(found).toEqual([]);
  });
});

test("small scopes in full: every text of few characters is written back by every format found for it", () => {
  const characters = [..."015.,-+ (%"];
  const grow = (texts: readonly string[]) => texts.flatMap((text) => characters.map((c) => text + c));
  let texts = [""];
  for (let length = 1; length <= 4; length++) {
    texts = grow(texts);
    for (const text of texts)
      for (const { format, values } of formatsOf([text]))
        expect(
          values.map((value) => writeNumber(value, format)),
          text,
        ).toEqual([text]);
  }
});

test("decimals of one value look alike without a star", () => {
  for (const pattern of PATTERNS.filter((of) => !of.includes("*")))
    expect(writeNumber("12.500", pattern)).toBe(writeNumber("12.5", pattern));
  expect(parseDecimal("12.500")).toBe("12.500");
});
