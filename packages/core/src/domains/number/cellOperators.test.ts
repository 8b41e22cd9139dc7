import { expect, test } from "vitest";
import { learn } from "../../learn.js";
import type { Row } from "../../outcome.js";

/** The program learned from rows whose last cell is the output, and what it gives for others. */
function learnedFrom(examples: readonly Row[], inputs: readonly Row[]): readonly unknown[] {
  const outcome = learn({
    examples: examples.map((row) => ({ input: row.slice(0, -1), output: row.at(-1) ?? null })),
    inputs,
  });
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  const { inkling } = outcome;
  return [...inputs.map((row) => inkling.predict(row).value), inkling.program];
}

test("blank cells count as nothing in a balance", () => {
  const rows = [
    ["120", "40", "35", "125"],
    ["8", null, "3", "5"],
    ["60", "15", null, "75"],
  ];
  const inputs = [
    ["0", "250", "75"],
    ["33", null, null],
    ["1040", "12", "1052"],
  ];
  expect(learnedFrom(rows, inputs)).toEqual(["175", "33", "0", expect.stringContaining("balance(")]);
});

test("a price is reduced by what is written", () => {
  const rows = [
    ["80.00", "15%", "68.00"],
    ["24.50", "5 off", "19.50"],
    ["12.00", null, "12.00"],
  ];
  const inputs = [
    ["199.00", "20% off"],
    ["60.00", "7.50 off"],
  ];
  expect(learnedFrom(rows, inputs)).toEqual(["159.20", "52.50", expect.stringContaining("reduced(")]);
});

test("what is added to a product may be left out", () => {
  const rows = [
    ["3", "12.50", "20%", "45.00"],
    ["10", "4.20", "7%", "44.94"],
    ["1", "99.00", null, "99.00"],
  ];
  const inputs = [
    ["4", "25.00", "19%"],
    ["2", "349.50", null],
  ];
  expect(learnedFrom(rows, inputs)).toEqual(["119.00", "699.00", expect.stringContaining("productAndExtra(")]);
});

test("debits are negative, and hours by the clock have a rate", () => {
  const entries = [
    ["1,234.50 DR", "-1234.50"],
    ["50.00 CR", "50.00"],
    ["12,004.75 Dr", "-12004.75"],
  ];
  expect(learnedFrom(entries, [["1,000.00 Cr"]])).toEqual(["1000.00", expect.stringContaining("markedAmount(")]);
  const hours = [
    ["7:45", "18.40", "142.60"],
    ["40:00", "21.50", "860.00"],
    ["0:30", "15.00", "7.50"],
  ];
  expect(learnedFrom(hours, [["5:40", "18.00"]])).toEqual(["102.00", expect.stringContaining("by the clock")]);
});

test("a number lies in a range that is written", () => {
  const values = [
    ["5.8", "3.5-5.1", "high"],
    ["98", "136-145", "low"],
    ["150", "150-400", "normal"],
  ];
  const others = [
    ["4.2", "3.6-5.2"],
    ["12.0", "4.0-11.0"],
    ["9", "10-120"],
  ];
  expect(learnedFrom(values, others)).toEqual([
    "normal",
    "high",
    "low",
    expect.stringContaining("placeInWrittenRange("),
  ]);
});

test("a quantity is short of its level, a score is neither", () => {
  const stock = [
    ["0", "10", "OUT"],
    ["9", "10", "LOW"],
    ["25", "25", "OK"],
  ];
  expect(learnedFrom(stock, [["99", "100"]])).toEqual(["LOW", expect.stringContaining("levelAgainst(")]);
  const games = [
    ["0", "2", "lost"],
    ["1", "1", "drawn"],
    ["2", "1", "won"],
  ];
  expect(
    learnedFrom(games, [
      ["1", "3"],
      ["2", "0"],
    ]),
  ).toEqual(["lost", "won", expect.stringContaining("relationBetween(")]);
});

test("filled cells are counted, and those that are missing", () => {
  const rows = [
    ["A", "B", "C", "3 of 3"],
    [null, "B", null, "1 of 3"],
    ["A", null, "C", "2 of 3"],
  ];
  const inputs = [
    [null, null, null],
    ["x", null, null],
  ];
  expect(learnedFrom(rows, inputs)).toEqual([
    "0 of 3",
    "1 of 3",
    expect.stringContaining("itemCount(filledCells(0, 2))"),
  ]);
});

test("the rule of three scales an amount", () => {
  const rows = [
    ["3 dl", "4", "8", "6 dl"],
    ["250 g", "4", "6", "375 g"],
    ["1.5 tsp", "2", "4", "3 tsp"],
  ];
  const inputs = [
    ["6 dl", "8", "4"],
    ["400 g", "4", "5"],
  ];
  expect(learnedFrom(rows, inputs)).toEqual(["3 dl", "500 g", expect.stringContaining("proportion(")]);
});

test("sizes with decimal commas are compared whole", () => {
  const sizes = [
    ["60 x 80 cm", "wide"],
    ["42 x 29,7 cm", "high"],
    ["50 x 50 cm", "square"],
  ];
  expect(learnedFrom(sizes, [["9,5 x 12 cm"]])).toEqual(["wide", expect.stringContaining("relationWithin(")]);
});

test("numbers with decimal commas and what they count are compared whole, and differ by what their points group", () => {
  const readings = [
    ["3,5 °C", "max. 7 °C", "fine"],
    ["9,1 °C", "max. 7 °C", "too warm"],
    ["-16 °C", "max. -18 °C", "too warm"],
  ];
  expect(learnedFrom(readings, [["4,2 °C", "max. 4 °C"]])).toEqual(["too warm", expect.stringContaining('"1.234,5"')]);
  const tours = [
    ["Talstation 640 m – Gipfel 1.835 m", "1.195 Hm"],
    ["Parkplatz 1.120 m – Hütte 1.710 m", "590 Hm"],
    ["Dorf 95 m – Kapelle 480 m", "385 Hm"],
  ];
  expect(learnedFrom(tours, [["Alm 1.480 m – Scharte 2.480 m"]])).toEqual(["1.000 Hm", expect.any(String)]);
});
