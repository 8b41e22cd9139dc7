import { describe, expect, test } from "vitest";
import { builtInFormat, numberFormat, showNumber } from "./number-format.js";
import { valueOfText } from "./number-value.js";

const ACCOUNTS = '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)';

/** Number, format code, what Excel shows. */
const SHOWN: readonly (readonly [number, string, string])[] = [
  [12.5, "General", "12.5"],
  [0.1 + 0.2, "General", "0.3"],
  [4006381333931, "General", "4006381333931"],
  [1e21, "General", "1E+21"],
  [1.5e-9, "General", "1.5E-09"],
  [-0, "General", "0"],
  [7, "@", "7"],
  [12.345, "0.00", "12.35"],
  [7, "000", "007"],
  [-1234567.5, "#,##0.00", "-1,234,567.50"],
  [0.07, "0%", "7%"],
  [0.1234, "0.00%", "12.34%"],
  [-12.5, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)', "($12.50)"],
  [12345, "[$€-407] #,##0", "€ 12,345"],
  [1234.5, ACCOUNTS, "1,234.50"],
  [-1234.5, ACCOUNTS, "(1,234.50)"],
  [7, '0 "units"', "7 units"],
  [12_300_000, '0.0,,"M"', "12.3M"],
  [123456789, "00000-0000", "12345-6789"],
  [12300, "0.00E+00", "1.23E+04"],
  [-2.75, "# ?/?", "-2 3/4"],
  [45322, "m/d/yyyy", "1/31/2024"],
  [45322, "d mmm yy", "31 Jan 24"],
  [45322, "dddd, d. mmmm yyyy", "Wednesday, 31. January 2024"],
  [45322, 'yyyy"年"m"月"d"日"', "2024年1月31日"],
  [45322, "yyyy年m月d日", "2024年1月31日"],
  [45292, "mmm yyyy", "Jan 2024"],
  [59, "yyyy-mm-dd", "1900-02-28"],
  [60, "yyyy-mm-dd", "1900-02-29"],
  [61, "yyyy-mm-dd", "1900-03-01"],
  [1, "yyyy-mm-dd", "1900-01-01"],
  [2_958_465, "yyyy-mm-dd", "9999-12-31"],
  [45322.75, "yyyy-mm-dd hh:mm:ss", "2024-01-31 18:00:00"],
  [45322.75, "m/d/yyyy h:mm AM/PM", "1/31/2024 6:00 PM"],
  [0.0, "h:mm AM/PM", "12:00 AM"],
  [0.3125, "[$-409]h:mm:ss\\ AM/PM;@", "7:30:00 AM"],
  [1.5, "[h]:mm:ss", "36:00:00"],
  [86.5 / 86400, "mm:ss.0", "01:26.5"],
];

describe("showNumber and valueOfText", () => {
  test.each(SHOWN)("%s under %s is %s, and back", (value, code, text) => {
    const format = numberFormat(code);
    expect(showNumber(value, format, false)).toEqual({ text });
    const back = valueOfText(text, format, false);
    expect(showNumber(back ?? Number.NaN, format, false)).toEqual({ text });
  });

  test("the number that comes back is the one that was shown, where the format shows all of it", () => {
    const exact = SHOWN.filter(([, code]) => code !== "0.00" && code !== "General");
    for (const [value, code, text] of exact)
      expect(valueOfText(text, numberFormat(code), false)).toBeCloseTo(value, 12);
  });

  test("a time that just misses its second is shown as that second", () => {
    expect(showNumber(45322.999999, numberFormat("yyyy-mm-dd hh:mm:ss"), false).text).toBe("2024-02-01 00:00:00");
  });

  test("in the 1904 system days count from another start", () => {
    const format = numberFormat("yyyy-mm-dd");
    expect(showNumber(0, format, true).text).toBe("1904-01-01");
    expect(showNumber(43860, format, true).text).toBe("2024-01-31");
    expect(valueOfText("2024-01-31", format, true)).toBe(43860);
    expect(valueOfText("1903-12-31", format, true)).toBeUndefined();
    expect(showNumber(2_957_004, format, true).problem).toBe("no-date");
  });

  test("every day of both systems comes back", () => {
    const format = numberFormat("d/m/yyyy h:mm");
    for (const date1904 of [false, true]) {
      for (let day = 0; day < 2_957_000; day += 1013) {
        const { text } = showNumber(day + 0.25, format, date1904);
        expect([day, valueOfText(text, format, date1904)]).toEqual([day, day + 0.25]);
      }
    }
  });

  test("a text without the commas that the format puts between thousands is the number all the same", () => {
    const value = (text: string, code: string): number | undefined => valueOfText(text, numberFormat(code), false);
    expect(value("1219.50", "#,##0.00")).toBe(1219.5);
    expect(value("-1234567", "#,##0")).toBe(-1234567);
    expect(value("$12345", '"$"#,##0')).toBe(12345);
    expect(value("1219.5", "#,##0.00")).toBeUndefined();
    expect(value("01219.50", "#,##0.00")).toBeUndefined();
    expect(value("1219,50", "#,##0.00")).toBeUndefined();
  });

  test("a text that the format would not show like this is no value", () => {
    const none: readonly (readonly [string, string])[] = [
      ["007", "General"],
      ["1,234", "General"],
      ["12345678901234567", "General"],
      ["1e3", "General"],
      ["", "General"],
      ["abc", "General"],
      ["12.345", "0.00"],
      ["0.5", "0%"],
      ["2024-02-30", "yyyy-mm-dd"],
      ["31.01.2024", "yyyy-mm-dd"],
      ["Sunday, 31. January 2024", "dddd, d. mmmm yyyy"],
      ["31 Jan", "d mmm"],
      ["Wednesday", "dddd"],
      ["25:00", "hh:mm"],
    ];
    for (const [text, code] of none)
      expect([text, valueOfText(text, numberFormat(code), false)]).toEqual([text, undefined]);
  });

  test("a number that is no date, and a format that nobody knows, are shown as General shows them", () => {
    for (const value of [-1, 2_958_466, 1e300])
      expect(showNumber(value, numberFormat("yyyy-mm-dd"), false)).toMatchObject({ problem: "no-date" });
    expect(showNumber(-1, numberFormat("yyyy-mm-dd"), false).text).toBe("-1");
    for (const code of ["nonsense Q", "0;0;0;0;0;0", "ggge", "JJJJ-MM-TT"]) {
      expect([code, showNumber(12.5, numberFormat(code), false)]).toEqual([
        code,
        { text: "12.5", problem: "unknown-format" },
      ]);
    }
    expect(builtInFormat(9999)).toMatchObject({ known: false });
  });

  test("a number that its format hides is shown all the same", () => {
    expect(showNumber(5, numberFormat(";;;"), false)).toEqual({ text: "5" });
    expect(showNumber(0, numberFormat("0;-0;;@"), false)).toEqual({ text: "0" });
  });

  test("a format made to be slow is not read back", () => {
    const slow = numberFormat(`${"hms".repeat(60)}`);
    const padded = numberFormat(`d${"_x ".repeat(60)}m yyyy`);
    expect(valueOfText("1".repeat(99), slow, false)).toBeUndefined();
    expect(valueOfText(`1${" ".repeat(90)}x`, padded, false)).toBeUndefined();
  });

  test("two digits of a year mean 1930 to 2029", () => {
    const year = (text: string): string =>
      showNumber(valueOfText(text, numberFormat("m/d/yy"), false) ?? 0, numberFormat("yyyy"), false).text;
    expect([year("1/1/29"), year("1/1/30")]).toEqual(["2029", "1930"]);
  });
});

test("built-in formats are those of Excel in the United States", () => {
  const shown = (id: number, value: number): string => showNumber(value, builtInFormat(id), false).text;
  expect([shown(14, 45322), shown(22, 45322.5), shown(9, 0.5), shown(4, 1234.5), shown(44, 2.5), shown(5, 3)]).toEqual([
    "1/31/2024",
    "1/31/2024 12:00",
    "50%",
    "1,234.50",
    "$2.50",
    "$3",
  ]);
});

test("formats tell dates from numbers, and names in other languages", () => {
  const kind = (code: string): string => numberFormat(code).kind;
  expect(["yyyy", "[h]:mm", "mm:ss.0", "[Red]d/m"].map(kind)).toEqual(["date", "date", "date", "date"]);
  expect(["0.00", '0 "days"', "0.00E+00", "0.0\\h", "General", "[>=100]0"].map(kind)).toEqual(
    Array.from({ length: 6 }, () => "number"),
  );
  const translated = (code: string): boolean => numberFormat(code).translated;
  expect(["[$-407]d. mmmm", "[$-409]d mmmm", "[$-F800]dddd", "[$-407]d.m.yy"].map(translated)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
