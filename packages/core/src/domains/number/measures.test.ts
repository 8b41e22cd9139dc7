import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ratio } from "./arithmetic.js";
import { FRACTION_FORMS, fractionText, measured, measuresOf } from "./measures.js";

describe("quantities as one number", () => {
  test.each([
    ["1h 20m", "duration in seconds", "4800"],
    ["2 hrs, 5 min and 1 sec", "duration in seconds", "7501"],
    ["P1DT2H30M", "duration in seconds", "95400"],
    ["PT45S", "duration in seconds", "45"],
    ["PT", "duration in seconds", undefined],
    ["P1M", "duration in seconds", undefined], // a month is not so many seconds
    ["20m 1h", "duration in seconds", undefined], // units go down
    ["1h 20", "duration in seconds", undefined],
    ["5'11\"", "length in inches", "71"],
    ["6 ft 2 in", "length in inches", "74"],
    ["7 lb 3 oz", "weight in ounces", "115"],
    ["48°51'24\"N", "angle in seconds", "175884"],
    ["33° 52' 10\" S", "angle in seconds", "-121930"],
    ["-0°7'39\"W", "angle in seconds", undefined], // told twice
    ["1.5 MiB", "size in bytes of 1024", "1572864"],
    ["512 B", "size in bytes of 1024", "512"],
    ["2 GB", "size in bytes of 1000", "2000000000"],
    ["4 KiB", "size in bytes of 1000", undefined], // always 1024
    ["8 Mb", "size in bytes of 1000", undefined], // bits
    ["8 mb", "size in bytes of 1000", "8000000"],
    ["2°21'03\"O", "angle in seconds", undefined], // west or east
    ["−1/2", "fraction", "-0.5"],
    ["2 parsecs", "size in bytes of 1000", undefined],
    ['1 1/2"', "fraction", "1.5"],
    ["7:45", "duration by the clock in minutes", "465"],
    ["7:45:30", "duration by the clock in minutes", undefined],
    ["7:75", "duration by the clock in minutes", undefined],
    ["3/4", "fraction", "0.75"],
    ["4.75M followers", "count, maybe in thousands, millions or billions", "4750000"],
    ["1,840 followers", "count, maybe in thousands, millions or billions", "1840"],
    ["3bn", "count, maybe in thousands, millions or billions", "3000000000"],
    ["3 metres", "count, maybe in thousands, millions or billions", "3"],
    ["3 MB", "count, maybe in thousands, millions or billions", undefined],
    ["1.2.3K", "count, maybe in thousands, millions or billions", undefined],
    ["0.5 l milk", "fraction", "0.5"],
    ["0.5 1/2", "fraction", undefined],
    ["1.5.2", "fraction", undefined],
    ["12 ft 6 in x 10 ft", "area in square inches", "18000"],
    ["10' x 8'6\"", "area in square inches", "12240"],
    ["12 ft x", "area in square inches", undefined],
    ["L 12.5cm W 8cm H 4cm", "volume in cubic millimetres", "400000"],
    ["L 12.5cm W 8cm", "volume in cubic millimetres", undefined],
    ["2", "fraction", "2"],
    ["1/0", "fraction", undefined],
    ["1/2/3", "fraction", undefined],
    ["constructor", "fraction", undefined],
    ["2:30", "duration, also by the clock, in seconds", "9000"], // hours first
    ["12:06:30", "duration, also by the clock, in seconds", "43590"],
    ["50 min", "duration, also by the clock, in seconds", "3000"],
    ["2:75", "duration, also by the clock, in seconds", undefined],
    ["2:30", "duration in seconds", undefined],
    ["1.5K", "size in bytes of 1024, of bare letters", "1536"],
    ["812", "size in bytes of 1024, of bare letters", "812"],
    ["1.5K", "size in bytes of 1024", undefined],
    ["45m", "size in bytes of 1024, of bare letters", undefined], // metres or minutes
    ["6 x 330 ml", "volume in millilitres", "1980"],
    ["4×0.5 l", "volume in millilitres", "2000"],
    ["3 x 2 x 1 l", "volume in millilitres", undefined],
    ["120 x 80 x 40 cm", "volume in cubic millimetres", "384000000"],
    ["2 m x 50 cm", "area in square millimetres", "1000000"],
    ["120 x 80 x 40", "volume in cubic millimetres", undefined], // of what
    ["120 x 80 cm", "volume in cubic millimetres", undefined],
    ["2.5 m", "length in millimetres", "2500"],
    ["85CM", "length in millimetres", "850"],
    ["0.05 kg", "weight in milligrams", "50000"],
    ["33 cl", "volume in millilitres", "330"],
    ["1,250 g", "weight in milligrams", "1250000"],
    ["0,75 kg", "weight in milligrams", "750000"],
    ["0,125 kg", "weight in milligrams", "125000"],
    ["1,25,0 g", "weight in milligrams", undefined],
    ["1.5 min", "time in milliseconds", "90000"],
    ["3 m", "volume in millilitres", undefined],
    ["1h", "no measure", undefined],
    ["1h", "constructor", undefined],
  ])("%j as %s", (text, name, expected) => {
    expect(measured(text, name)).toBe(expected);
  });

  test("are only those that some text shows to be meant", () => {
    expect(measuresOf(["1h 20m", "45m"])).toEqual(["duration in seconds"]);
    expect(measuresOf(["1h 20m", "0:45"])).toEqual(["duration, also by the clock, in seconds"]);
    expect(measuresOf(["1:20", "0:45"])).toEqual([]);
    expect(measuresOf(["3/4", "2"])).toEqual(["fraction"]);
    expect(measuresOf(["3", "2"])).toEqual([]);
    expect(measuresOf(["1h 20m", "soon"])).toEqual([]);
    expect(measuresOf(["1.2 kg", "350 g"])).toEqual(["weight in milligrams"]);
    expect(measuresOf(["1.2 kg", "3 kg"])).toEqual([]); // the number says as much
    expect(measuresOf(["1 m 20 cm", "2 m 5 cm"])).toEqual(["length in millimetres"]);
  });
});

describe("fractions", () => {
  test.each([
    ["0.375", "1 1/2", "3/8"],
    ["2.125", "1 1/2", "2 1/8"],
    ["2.125", "3/2", "17/8"],
    ["-1.5", "1 1/2", "-1 1/2"],
    ["3", "3/2", "3"],
    ["0", "1 1/2", "0"],
    ["3.14159", "1 1/2", undefined], // no small fraction is equal to it
    [`1${"0".repeat(300)}.5`, "3/2", undefined],
  ] as const)("%s as %s", (decimal, form, expected) => {
    expect(fractionText(decimal, form)).toBe(expected);
  });

  test("are read as what they were written for, in lowest terms", () => {
    const numbers = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(numbers, fc.constantFrom(...FRACTION_FORMS), ([above, below], form) => {
        const value = ratio(String(above), String(below)) ?? "";
        const written = fractionText(value, form);
        expect(written).toBeDefined();
        expect(measured(written ?? "", "fraction")).toBe(value);
      }),
    );
  });
});

test("different units may be those of others in the column", () => {
  expect(measuresOf(["500 g"], false, ["2 kg", "none"])).toEqual(["weight in milligrams"]);
  expect(measuresOf(["500 g"], false, ["80 g", "none"])).toEqual([]);
});
