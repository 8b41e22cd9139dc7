import { describe, expect, test } from "vitest";
import { learn } from "../learn.js";
import type { Example, Prediction } from "../outcome.js";

type Cells = readonly (readonly [cell: string, output: string])[];

/** What is predicted for a row, with examples and other rows of its column. */
function predicted(shown: Cells, row: string, others: readonly string[] = []): Prediction {
  const examples: readonly Example[] = shown.map(([cell, output]) => ({ input: [cell], output }));
  const outcome = learn({ examples, inputs: [row, ...others].map((cell) => [cell]) });
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return outcome.inkling.predict([row]);
}

describe("a row is not answered, and it is said why, where its output", () => {
  const cases: readonly (readonly [name: string, shown: Cells, same: string, other: string, detail: string])[] = [
    [
      "has a sum with a constant for the digits of an area",
      [
        ["0171/9215127", "491719215127"],
        ["0171/4347573", "491714347573"],
        ["0171/5364604", "491715364604"],
      ],
      "0171/9111347",
      "0151/8801353",
      "no example loses the digits 15",
    ],
    [
      "has a constant for the digits of an area",
      [
        ["0171-538 79 11", "(0)171 5387911"],
        ["(0171) 724 6811", "(0)171 7246811"],
        ["+49 171 5489802", "(0)171 5489802"],
      ],
      "(0171) 467 8924",
      "(0151) 467 8924",
      "no example loses the digits 5",
    ],
    [
      "has parts counted from the end of another notation",
      [
        ["+49 40 515214", "040515214"],
        ["0049-170-926261", "0170926261"],
        ["+49 (0)711 633491", "0711633491"],
      ],
      "+49 711 480363",
      "(03641) 396 61215",
      "no example loses the digits 1346",
    ],
    [
      "keeps zeros in front that others lose",
      [
        ["003 7091", "37091"],
        ["004 7845", "47845"],
      ],
      "007 1234",
      "000 0833",
      "no example changes the zeros in front of a number",
    ],
    [
      "fills up a number that is filled up already",
      [
        ["7", "007"],
        ["12", "012"],
        ["9", "009"],
      ],
      "31",
      "0083",
      "no example keeps the zeros in front of a number",
    ],
    [
      "is computed from a number with zeros in front",
      [
        ["Lot 10", "11"],
        ["Lot 908", "909"],
        ["Lot 1058", "1059"],
      ],
      "Lot 4406",
      "Lot 0083",
      "no example computes with zeros in front of a number",
    ],
    [
      "is rounded where others are exact",
      [
        ["0.09", "9%"],
        ["0.97", "97%"],
        ["0.34", "34%"],
        ["0.31", "31%"],
      ],
      "0.44",
      "0.214",
      "no example loses the digits 4",
    ],
    [
      "has more digits than the number of a telephone",
      [
        ["(0171) 206 4667", "01712064667"],
        ["0171 5291145", "01715291145"],
        ["0171-502 67 30", "01715026730"],
      ],
      "0171 9348271",
      "0049-171-9818233",
      "no example gives 14 digits",
    ],
    [
      "is cut out of a number of another length",
      [
        ["32896", "3"],
        ["27129", "2"],
        ["10401", "1"],
      ],
      "45128",
      "6217",
      "no example cuts a number of 4 digits",
    ],
  ];
  test.each(cases)("%s", (_, shown, same, other, detail) => {
    expect(predicted(shown, same, [other]).decision).toBe("answer");
    expect(predicted(shown, other, [same])).toMatchObject({ decision: "suggest", reason: "unfamiliar-input", detail });
  });
});

describe("a row is answered as before where examples show that", () => {
  const cases: readonly (readonly [name: string, shown: Cells, row: string, output: string])[] = [
    [
      "any digits are lost",
      [
        ["4111 1111 2222 3333", "3333"],
        ["5500 0000 7777 4444", "4444"],
        ["4012 8888 9999 1881", "1881"],
      ],
      "6011 2345 6789 1117",
      "1117",
    ],
    [
      "a calling code is lost, or there is none",
      [
        ["+49 40 515214", "040515214"],
        ["+49 170 926261", "0170926261"],
        ["+49 711 633491", "0711633491"],
      ],
      "+49 8641 480363",
      "08641480363",
    ],
    [
      "numbers are rounded",
      [
        ["0.094", "9%"],
        ["0.971", "97%"],
        ["0.34", "34%"],
        ["0.318", "32%"],
      ],
      "0.214",
      "21%",
    ],
    [
      "a year is lost, and dates are no identifiers",
      [
        ["2024-11-17", "17.11."],
        ["2024-12-24", "24.12."],
        ["2024-10-31", "31.10."],
      ],
      "2023-12-13",
      "13.12.",
    ],
  ];
  test.each(cases)("%s", (_, shown, row, output) => {
    expect(predicted(shown, row)).toMatchObject({ value: output, decision: "answer" });
  });
});
