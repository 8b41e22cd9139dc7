import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDecimal } from "./decimal.js";
import { type NumberStyle, nthNumber, numbersIn, STYLES, stylesOf, wholeNumber, wholeOf } from "./read.js";

const POINT = "1,234.5";
const COMMA = "1.234,5";

describe("a cell that is a number", () => {
  test.each<[string, NumberStyle, string | undefined]>([
    ["12", POINT, "12"],
    [" 12.50 ", POINT, "12.50"],
    ["1,234.50", POINT, "1234.50"],
    ["1.234,50", COMMA, "1234.50"],
    ["1,234", POINT, "1234"],
    ["1,234", COMMA, "1.234"],
    ["1.234", COMMA, "1234"],
    ["1 234 567", "1 234.5", "1234567"],
    ["1 234,5", "1 234,5", "1234.5"],
    ["1 234", POINT, undefined],
    ["1\u00a0234.5", POINT, "1234.5"],
    ["1\u202f234,5", COMMA, "1234.5"],
    ["1'234.50", POINT, "1234.50"],
    ["1_000_000", POINT, "1000000"],
    ["12,34,567", POINT, "1234567"],
    ["12,34,567", COMMA, undefined],
    ["1,23", POINT, undefined],
    ["1,2345", POINT, undefined],
    ["0,123", POINT, undefined],
    ["1'234,567", POINT, undefined],
    ["$5", POINT, "5"],
    ["-$5.00", POINT, "-5.00"],
    ["$-5.00", POINT, "-5.00"],
    ["EUR 1.234,50", COMMA, "1234.50"],
    ["12,50 €", COMMA, "12.50"],
    ["US$ 12", POINT, "12"],
    ["12 kg", POINT, undefined],
    ["25%", POINT, "25"],
    ["-2.5 %", POINT, "-2.5"],
    ["+7", POINT, "7"],
    ["\u22127.5", POINT, "-7.5"],
    ["(12.50)", POINT, "-12.50"],
    ["$ (1,250.00)", POINT, "-1250.00"],
    ["$ (5", POINT, undefined],
    ["($1,200)", POINT, "-1200"],
    ["(-5)", POINT, undefined],
    ["(5", POINT, undefined],
    ["5)", POINT, undefined],
    ["12.50-", POINT, "-12.50"],
    ["-12-", POINT, undefined],
    ["--12", POINT, undefined],
    ["5.581612E-001", POINT, "0.5581612"],
    ["1.5e3", POINT, "1500"],
    ["1.5K", POINT, "1500"],
    ["3M", POINT, "3000000"],
    ["2.5B", POINT, "2500000000"],
    ["１２３．５", POINT, "123.5"],
    ["१२३", POINT, "123"],
    ["۱٬۲۳۴٫۵", POINT, "1234.5"],
    ["007", POINT, "7"],
    [".5", POINT, "0.5"],
    ["18.", POINT, "18"],
    ["18.", COMMA, undefined],
    ["-0", POINT, "0"],
    ["", POINT, undefined],
    [" ", POINT, undefined],
    ["-", POINT, undefined],
    ["$", POINT, undefined],
    ["NaN", POINT, undefined],
    ["Infinity", POINT, undefined],
    ["1e400", POINT, undefined],
    ["1e9999", POINT, undefined],
    ["1.2.3", POINT, undefined],
    ["1.2.3", COMMA, undefined],
    ["10:15", POINT, undefined],
    ["2020-01-02", POINT, undefined],
    ["1/2", POINT, undefined],
    ["12 34", POINT, undefined],
    ["0x1F", POINT, undefined],
    ["5..", POINT, undefined],
    [".", POINT, undefined],
    ["9".repeat(300), POINT, "9".repeat(300)],
    ["9".repeat(401), POINT, undefined],
  ])("%s in %s is %s", (text, style, value) => {
    expect(wholeNumber(text, style)).toBe(value);
  });

  test("zeros in front are told", () => {
    expect(wholeOf("007", POINT)).toEqual({ value: "7", padded: true });
    expect(wholeOf("0.7", POINT)).toEqual({ value: "0.7", padded: false });
    expect(wholeOf("0", POINT)).toEqual({ value: "0", padded: false });
  });
});

describe("the column tells the style", () => {
  test.each<[readonly string[], readonly NumberStyle[]]>([
    [
      ["1,234", "12"],
      ["1,234.5", "1.234,5", "1 234,5"],
    ],
    [
      ["1,234", "12,5", ""],
      ["1.234,5", "1 234,5"],
    ],
    [["1,234", "12.5"], ["1,234.5"]],
    [["1.234.567", "7"], ["1.234,5"]],
    [
      ["1 234", "7"],
      ["1 234.5", "1 234,5"],
    ],
    [["7", "x"], []],
    [[], STYLES],
  ])("%j", (texts, styles) => {
    expect(stylesOf(texts)).toEqual(styles);
  });
});

describe("numbers in a text", () => {
  test.each<[string, NumberStyle, readonly string[]]>([
    ["Total: $1,234.50 for 3 items", POINT, ["1234.50", "3"]],
    ["10:15", POINT, ["10", "15"]],
    ["2020-01-02", POINT, ["2020", "1", "2"]],
    ["10-20", POINT, ["10", "20"]],
    ["from -5 to +7", POINT, ["-5", "7"]],
    ["(-5)", POINT, ["-5"]],
    ["A-5", POINT, ["5"]],
    ["5 - 3", POINT, ["5", "3"]],
    ["-$5.00 or -5", POINT, ["-5.00", "-5"]],
    ["1.2.3", POINT, ["1", "2", "3"]],
    ["192.168.1.10", POINT, ["192", "168", "1", "10"]],
    ["(512,384)", "1 234.5", ["512", "384"]],
    ["10,20.5", POINT, ["10", "20.5"]],
    ["3,5 and 4,25", COMMA, ["3.5", "4.25"]],
    ["1 234 km, 12 345,6 m", "1 234,5", ["1234", "12345.6"]],
    ["room 12 and 345", "1 234.5", ["12", "345"]],
    ["12 345", POINT, ["12", "345"]],
    ["x=5.581612E-001;", POINT, ["0.5581612"]],
    ["12E5", POINT, ["12", "5"]],
    ["1.5e3x", POINT, ["1.5", "3"]],
    [",1 000", "1 234,5", ["1000"]],
    ["v.5 is .25", POINT, ["5", "0.25"]],
    ["agent 007", POINT, ["7"]],
    ["sold 5.", POINT, ["5"]],
    ["5, 6, and 7.", POINT, ["5", "6", "7"]],
    ["５個", POINT, ["5"]],
    ["1e400", POINT, ["1", "400"]],
    ["none", POINT, []],
    ["", POINT, []],
    ["NaN -0", POINT, ["0"]],
  ])("%s in %s", (text, style, values) => {
    const found = numbersIn(text, style);
    expect(found.map(({ value }) => value)).toEqual(values);
  });

  test("places hold sign and exponent", () => {
    expect(numbersIn("a -$5.00 b 1.5e-3", POINT)).toEqual([
      { start: 2, end: 8, value: "-5.00", padded: false },
      { start: 11, end: 17, value: "0.0015", padded: false },
    ]);
  });

  test("the n-th number counts from either end", () => {
    expect(nthNumber("3 of 7", POINT, 1)).toBe("3");
    expect(nthNumber("3 of 7", POINT, -1)).toBe("7");
    expect(nthNumber("3 of 7", POINT, 3)).toBe(undefined);
    expect(nthNumber("3 of 7", POINT, -3)).toBe(undefined);
    expect(nthNumber("3 of 7", POINT, 0)).toBe(undefined);
  });
});

test("whatever the text, numbers are decimals, stand in order, and hold digits of their own", () => {
  const characters = fc.constantFrom(..."0123456789012345.,.,-+ eE'_%$()x\u00a0:/");
  const texts = fc.array(characters, { maxLength: 24 }).map((list) => list.join(""));
  fc.assert(
    fc.property(texts, fc.constantFrom(...STYLES), (text, style) => {
      fc.pre(!/[eE][-+]?\d{3}/.test(text)); // a number that has too many digits is none
      let end = 0;
      for (const number of numbersIn(text, style)) {
        expect(isDecimal(number.value)).toBe(true);
        expect(number.start).toBeGreaterThanOrEqual(end);
        end = number.end;
        expect(text.slice(number.start, end)).toMatch(/\d/);
      }
      const digitsFound = numbersIn(text, style).flatMap((n) => text.slice(n.start, n.end).match(/\d/g) ?? []);
      expect(digitsFound).toEqual(text.match(/\d/g) ?? []);
      const whole = wholeNumber(text, style);
      if (whole !== undefined) expect(isDecimal(whole)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test.each(["0", "7", "12", "100", "999999999999999", "1234567890123456", "007", "-5"])(
  "digits %s are read as they are with a blank behind, whatever the style",
  (digits) => {
    for (const style of STYLES) {
      expect(wholeOf(digits, style)).toEqual(wholeOf(`${digits} `, style));
      expect(numbersIn(digits, style)).toEqual(numbersIn(`${digits} `, style));
    }
  },
);
