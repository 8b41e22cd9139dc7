import { describe, expect, it, test } from "vitest";
import { learn } from "../learn.js";
import type { Example, Inkling, Prediction } from "../outcome.js";

/** An inkling of three examples and of these rows without an answer. */
function learned(rows: readonly (readonly [cell: string, output: string])[], others: readonly string[]): Inkling {
  const examples: readonly Example[] = rows.slice(0, 3).map(([cell, output]) => ({ input: [cell], output }));
  const inputs = [...rows.slice(3).map(([cell]) => [cell]), ...others.map((cell) => [cell])];
  const outcome = learn({ examples, inputs });
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return outcome.inkling;
}

/** Rows made of a number that takes one value after the other. */
function rowsOf(count: number, row: (at: number) => readonly [string, string]): readonly (readonly [string, string])[] {
  return Array.from({ length: count }, (_, at) => row(at));
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}

const WORDS = "login upload emmy peter delete helen alan logout ruth".split(" ");
const FIRST = ["Ada", "Grace", "Alan", "Emmy", "Barbara", "Niklaus"];
const LAST = ["Lovelace", "Hopper", "Turing", "Noether", "Liskov", "Wirth", "Curie", "Baker", "Miller"];
const TITLES = ["Learning from examples", "Programs and proofs", "On numbers", "A theory of everything"];

const DATES = rowsOf(24, (at) => {
  const [day, month, year] = [pad(1 + ((at * 7) % 28), 2), pad(1 + ((at * 5) % 12), 2), 2018 + (at % 7)];
  return [`${year}-${month}-${day}`, `${day}/${month}/${year}`];
});
const PEOPLE = rowsOf(30, (at) => {
  const [first, last] = [FIRST[at % 6], LAST[(at * 5) % 9]];
  return [`${first} ${last}`, `${first} ${last?.[0]}.`];
});
const PRICES = rowsOf(24, (at) => [
  `${3 + at * 4}.${pad((at * 37) % 100, 2)} EUR`,
  `€${3 + at * 4}.${pad((at * 37) % 100, 2)}`,
]);
const NUMBERS = rowsOf(24, (at) => [String(3 + at * at * 19), pad(3 + at * at * 19, 6)]);
const PHONES = rowsOf(24, (at) => {
  const [area, office, line] = [201 + at * 31, 217 + at * 29, pad((at * 997) % 10_000, 4)];
  return [`(${area}) ${office}-${line}`, `${area}${office}${line}`];
});

describe("a row is not answered, and it is said why, where it has", () => {
  const cases: readonly (readonly [
    name: string,
    column: readonly (readonly [string, string])[],
    row: string,
    detail: string,
  ])[] = [
    ["another word than every other row", PRICES, "44.19 GBP", 'every example has "EUR" as its unit'],
    [
      "another unit behind the same marks",
      rowsOf(24, (at) => [`${36 + (at % 5)}.${at % 10} °C`, `${36 + (at % 5)}.${at % 10}`]),
      "97.8 °F",
      'every example has "°C" as its unit',
    ],
    [
      "another word in front",
      rowsOf(24, (at) => [`Figure ${1 + at}: ${TITLES[at % 4]}`, String(1 + at)]),
      "Table 8: On numbers",
      'every example has "Figure" in front',
    ],
    [
      "another calling code",
      rowsOf(24, (at) => [`+49 ${30 + at} ${251071 + at * 7919}`, `0${30 + at} ${251071 + at * 7919}`]),
      "+43 76 251979",
      'every example has "+49"',
    ],
    [
      "fewer parts",
      rowsOf(24, (at) => [`user=${WORDS[at % 9]} action=${WORDS[(at * 5) % 9]} ip=10.0.${at}.7`, WORDS[at % 9] ?? ""]),
      "action=delete ip=10.0.155.84",
      'every example has 3 "="',
    ],
    [
      "more parts",
      rowsOf(24, (at) => [`${1 + (at % 9)}h ${pad((at * 7) % 60, 2)}m`, String(60 * (1 + (at % 9)) + ((at * 7) % 60))]),
      "1d 3h 52m",
      'every example has "h" and "m" as its unit',
    ],
    ["two blanks in a row", PEOPLE, "Samuel  Garcia", 'every example has " "'],
    ["a day and month that are none", DATES, "2019-17-08", "every example has a date"],
    [
      "a day that is none, with the name of its month",
      rowsOf(24, (at) => [`${at % 2 === 0 ? "July" : "March"} ${1 + at}, ${2018 + (at % 7)}`, String(2018 + (at % 7))]),
      "February 30, 2024",
      "every example has a date",
    ],
    [
      "another order of its date",
      DATES.map(([, date]) => [date, date.slice(3)]),
      "12/18/2024",
      "every example has a date with the day in front",
    ],
    ["a year of two digits", DATES, "18-07-02", "every example has a year in front"],
    [
      "the digits of its date in another order",
      DATES.map(([date]) => [date.replaceAll("-", ""), date]),
      "14072024",
      "every example has a date with the year in front",
    ],
    ["fewer digits than zeros fill up", PHONES, "(284) 300-174", "every example has 4 digits at the end"],
    [
      "more digits than the output has room for",
      NUMBERS,
      "8886446",
      "the output of every example has 6 digits at the end",
    ],
  ];
  test.each(cases)("%s", (_, column, row, detail) => {
    const prediction = learned(column, [row]).predict([row]);
    expect(prediction).toMatchObject({ reason: "unfamiliar-input", detail });
    expect(prediction.decision).not.toBe("answer");
  });
});

describe("a row is answered as before where", () => {
  const decide = (
    column: readonly (readonly [string, string])[],
    row: string,
    others: readonly string[] = [],
  ): Prediction => learned(column, [row, ...others]).predict([row]);

  it("numbers happen to be of one length", () => {
    expect(decide(PRICES.slice(2), "7.50 EUR")).not.toMatchObject({ reason: "unfamiliar-input" });
  });

  it("the column varies, and an example shows it", () => {
    const column = rowsOf(24, (at) => [`${10 + at} ${at % 2 === 1 ? "USD" : "EUR"}`, String(10 + at)]);
    expect(decide(column, "78 GBP").decision).toBe("answer");
  });

  it("too few rows show a habit", () => {
    const figures = rowsOf(5, (at) => [`Figure ${1 + at}: ${TITLES[at % 4]}`, String(1 + at)]);
    expect(decide(figures, "Figure 8: On numbers").detail).toBeUndefined();
    expect(decide(figures, "Table 8: On numbers").detail).toBeUndefined();
  });
});

describe("amounts in units that no example has are not answered, however few rows there are", () => {
  test.each([
    [
      "kilograms",
      [
        ["5 kg", "5000"],
        ["2.5 kg", "2500"],
        ["0.2 kg", "200"],
      ],
      "7 kg",
      "300 g",
      '"kg"',
    ],
    [
      "hours",
      [
        ["1h 30m", "90"],
        ["2h 05m", "125"],
        ["0h 45m", "45"],
      ],
      "3h 10m",
      "1d 2h 0m",
      '"h" and "m"',
    ],
    [
      "currencies, where the output is without any",
      [
        ["15 EUR", "15"],
        ["8 EUR", "8"],
        ["120 EUR", "120"],
      ],
      "70 EUR",
      "78 USD",
      '"EUR"',
    ],
  ] as const)("%s", (_, rows, same, other, unit) => {
    const inkling = learned(rows, [same, other]);
    expect(inkling.predict([same]).decision).toBe("answer");
    const detail = `every example has ${unit} as its unit`;
    expect(inkling.predict([other])).toMatchObject({ decision: "suggest", reason: "unfamiliar-input", detail });
  });
});
