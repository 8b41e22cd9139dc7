import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cells } from "../../language.js";
import { learn } from "../../learn.js";
import { deduce } from "../../search/deduce.js";
import { follow } from "../../search/follow.js";
import { takeBest } from "../../search/kBest.js";
import { emptyMemo } from "../../space/memo.js";
import { parseTerm, printTerm } from "../../space/notation.js";
import { EMPTY } from "../../space/programDag.js";
import { evaluate, type Term } from "../../space/term.js";
import type { Value } from "../../space/value.js";
import { specify } from "../../testing/spaces.js";

/** The language with number texts as whole outputs, so that spaces hold programs of this domain only. */
const numbers = { ...cells, grammar: { ...cells.grammar, start: "numbered" } };
const guards = { ...cells, grammar: { ...cells.grammar, start: "guard" } };

function program(printed: string): Term {
  const parsed = parseTerm(printed, cells.operators);
  if (parsed.kind === "error") throw new Error(`${parsed.message}: ${printed}`);
  return parsed.term;
}

type Rows = readonly (readonly (string | null)[])[];

const N0 = 'asNumber(column(0), "1,234.5")';
const N1 = 'asNumber(column(1), "1,234.5")';

/** Programs that must be found from what they give on some rows. */
const FOUND: readonly (readonly [rows: Rows, program: string])[] = [
  [[["7"], ["1234"]], `writeNumber(plainValue(${N0}), "00000000")`],
  [[["12.5"], ["3"]], `writeNumber(plainValue(${N0}), "0.00")`],
  [[["12.5"], ["1234"]], `writeNumber(plainValue(${N0}), "#,##0.00")`],
  [[["12.5"], ["1234"]], `writeNumber(plainValue(${N0}), "#.##0,00")`],
  [[["-12.5"], ["1234"]], `writeNumber(plainValue(${N0}), "#,##0.00;(0)")`],
  [[["1.2"], ["18"]], `writeNumber(plainValue(${N0}), "??0.??")`],
  [[["0.12"], ["0.5"]], `writeNumber(plainValue(${N0}), "0%")`],
  [[["1234"], ["0.05"]], `writeNumber(plainValue(${N0}), "0.*E+0")`],
  [[["1.234,5"], ["12"]], 'writeNumber(plainValue(asNumber(column(0), "1.234,5")), "0.00")'],
  [[["a 1,5 b"], ["c 12,25"]], 'writeNumber(plainValue(readNumber(column(0), "1.234,5", 1)), "0.00")'],
  [[["3 of 12.5"], ["4 of 7"]], 'writeNumber(plainValue(readNumber(column(0), "1,234.5", -1)), "0.00")'],
  [[["2.31"], ["7.06"]], `writeNumber(roundTo(${N0}, "0.05", "0", "up"), "0.00")`],
  [[["163"], ["178"]], `writeNumber(roundTo(${N0}, "10", "0", "down"), "0")`],
  [[["2.5"], ["3.6"]], `writeNumber(roundTo(${N0}, "1", "0", "halfEven"), "0")`],
  [[["-2.5"], ["3.6"]], `writeNumber(roundTo(${N0}, "1", "0", "towardZero"), "0")`],
  [[["12.2"], ["7.4"]], `writeNumber(roundTo(${N0}, "1", "0.99", "up"), "0.00")`],
  [[["10"], ["26.2"]], `writeNumber(convert(${N0}, "miles to kilometres"), "0.*")`],
  [[["10"], ["26.2"]], `writeNumber(roundTo(convert(${N0}, "miles to kilometres"), "0.1", "0", "nearest"), "0.0")`],
  [[["98.6"], ["212"]], `writeNumber(convert(${N0}, "Fahrenheit to Celsius"), "0")`],
  [[["99"], ["71"]], `writeNumber(roundTo(convert(${N0}, "Fahrenheit to Celsius"), "0.1", "0", "nearest"), "0.0")`],
  [[["100"], ["19.99"]], `writeNumber(roundTo(scale(${N0}, "1.19", "0"), "0.01", "0", "nearest"), "0.00")`],
  [[["90"], ["50"]], `writeNumber(roundTo(scale(${N0}, "1/60", "0"), "0.01", "0", "down"), "0.00")`],
  [[["12"], ["99"]], `writeNumber(scale(${N0}, "1", "1"), "0")`],
  [[["12"], ["99"], ["3"]], `writeNumber(scale(${N0}, "2.5", "12.5"), "0.*")`],
  [
    [
      ["3", "4"],
      ["10", "2.5"],
    ],
    `writeNumber(plainValue(sum(${N0}, ${N1})), "0.*")`,
  ],
  [
    [
      ["3", "4"],
      ["10", "2.5"],
    ],
    `writeNumber(plainValue(difference(${N1}, ${N0})), "0.*")`,
  ],
  [
    [
      ["3", "4"],
      ["10", "2.5"],
    ],
    `writeNumber(plainValue(product(${N0}, ${N1})), "0.*")`,
  ],
  [
    [
      ["1", "3"],
      ["10", "2.5"],
    ],
    `writeNumber(roundTo(ratio(${N0}, ${N1}), "0.01", "0", "nearest"), "0%")`,
  ],
  [[["abcd"], ["hello"]], 'writeNumber(plainValue(size(column(0))), "0")'],
  [[["a b c"], ["hello"]], 'writeNumber(plainValue(wordCount(column(0))), "0")'],
  [[["a,b,c"], ["a,b"]], 'writeNumber(scale(occurrences(column(0), ","), "1", "1"), "0")'],
  [
    [
      ["banana", "an"],
      ["abc", "c"],
    ],
    'writeNumber(plainValue(occurrencesOf(column(0), column(1))), "0")',
  ],
  [[["1, 2 and 4.5"], ["3, 9"]], 'writeNumber(plainValue(aggregate(column(0), "1,234.5", "sum")), "0.*")'],
  [[["1, 2 and 4.5"], ["3, 9"]], 'writeNumber(plainValue(aggregate(column(0), "1,234.5", "mean")), "0.*")'],
  [[["1, 4.5 and 2"], ["3, 9, 4"]], 'writeNumber(plainValue(aggregate(column(0), "1,234.5", "median")), "0.*")'],
  [[["XIV"], ["IX"]], 'writeNumber(plainValue(fromRoman(column(0))), "0")'],
  [[["twelve"], ["one hundred and five"]], 'writeNumber(plainValue(fromWords(column(0))), "0")'],
  [[["ff"], ["10"]], 'writeNumber(plainValue(fromBase(column(0), 16)), "0")'],
  [
    [
      ["2.5", "3"],
      ["4", "10"],
    ],
    `writeNumber(plainValue(larger(${N0}, ${N1})), "0.0*")`,
  ],
  [[["5"], ["12"]], `writeNumber(plainValue(product(${N0}, ${N0})), "0")`],
  [
    [
      ["2", "3", "4"],
      ["10", "5", "1"],
    ],
    `writeNumber(plainValue(sumOfThree(${N0}, ${N1}, asNumber(column(2), "1,234.5"))), "0")`,
  ],
  [[["123456"], ["0.0045678"]], `writeNumber(significant(${N0}, 3), "0.*")`],
  [[["2;4;9"], ["1;2;2;5"]], 'writeRounded(aggregate(column(0), "1,234.5", "mean"), "0.00")'],
  [[["10"], ["26.2"]], `writeRounded(convert(${N0}, "miles to kilometres"), "0.0")`],
  [[["12.50"], ["200.0"]], `writeExact(shifted(${N0}, -2), "0.*")`],
  [[["1.23456"], ["200.0"]], `writeExact(limited(${N0}, 3, "nearest"), "0.*")`],
  [[["1,234.50"], ["200.0"]], `writeExact(${N0}, "0.*")`],
  [
    [
      ["3", "17"],
      ["12", "40"],
    ],
    `writeTwo(${N0}, ${N1}, "00/00")`,
  ],
  [
    [
      ["3.14159", "2"],
      ["12", "40.126"],
    ],
    `writeTwo(${N1}, ${N0}, "0.00 × 0.00")`,
  ],
  [
    [["7:3:59"], ["12:40:5"]],
    'writeThree(readNumber(column(0), "1,234.5", 1), readNumber(column(0), "1,234.5", 2), readNumber(column(0), "1,234.5", -1), "00h 00m 00")',
  ],
  [[["121"], ["5"]], `inWords(plainValue(${N0}), "one hundred and twenty-one")`],
  [[["1"], ["12"]], `ordinal(plainValue(${N0}))`],
  [[["4"], ["1984"]], `inRoman(plainValue(${N0}), "capital")`],
  [[["10"], ["255"]], `inBase(plainValue(${N0}), 16, 2, "small")`],
  [[["163"], ["178"]], `range(${N0}, "10", "0", "1", "-", "0")`],
  [[["7"], ["12"]], `range(${N0}, "5", "0", "0", " to ", "0")`],
  [[["18"], ["33"]], `range(${N0}, "10", "5", "1", "-", "0")`],
];

function outputsOf(term: Term, rows: Rows): readonly Value[] {
  return rows.map((row) => evaluate(term, row, emptyMemo()) as Value);
}

describe("a program is found from what it gives", () => {
  test.each(FOUND)("%j: %s", (rows, printed) => {
    const term = program(printed);
    const specification = specify(numbers, rows, outputsOf(term, rows));
    const found = follow(specification, deduce(specification), term, { beta: 1, massLog2: 0, rankMax: 0 });
    expect(found).toMatchObject({ kind: "present" });
  });
});

test("every program of a space gives what is wanted", () => {
  for (const [rows, printed] of FOUND) {
    const wanted = outputsOf(program(printed), rows);
    const { dag, root } = deduce(specify(numbers, rows, wanted));
    for (const { term } of takeBest(dag, root, 200)) expect(outputsOf(term, rows), printTerm(term)).toEqual(wanted);
  }
});

const cellTexts = fc.oneof(
  fc.integer({ min: -2000, max: 2000 }).map(String),
  fc.integer({ min: -99_999, max: 99_999 }).map((n) => (n / 100).toFixed(2)),
  fc.constantFrom(
    "(12.50)",
    "1,234",
    "1.234,5",
    "007",
    "-0",
    "1e400",
    "NaN",
    "10:15",
    "2020-01-02",
    "1.2.3",
    "5 kg",
    "",
  ),
);
const outputTexts = fc.oneof(
  cellTexts,
  fc.constantFrom("1st", "IV", "one hundred", "10-19", "0-9", "0x1F", "ff0010", "12%", "1.5E3", "5.", ".5", "-", "  7"),
);

test("whatever is wanted, every program found gives it, and nothing breaks", () => {
  const example = fc.tuple(cellTexts, cellTexts, outputTexts);
  fc.assert(
    fc.property(fc.array(example, { minLength: 1, maxLength: 3 }), (examples) => {
      const rows = examples.map(([left, right]) => [left, right]);
      const wanted = examples.map(([, , output]) => output);
      const { dag, root } = deduce(specify(numbers, rows, wanted));
      if (root === EMPTY) return;
      for (const { term } of takeBest(dag, root, 40)) expect(outputsOf(term, rows), printTerm(term)).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});

describe("a guard on numbers is found", () => {
  test.each<[Rows, string]>([
    [[["15"], ["21"], ["17"]], 'below(column(0), "1,234.5", "20")'],
    [[["15"], ["21"], [null]], 'atLeast(column(0), "1,234.5", "20")'],
    [[["15 kg"], ["21 kg"], [""]], 'below(column(0), "1,234.5", "21")'],
    [[["0"], ["21"]], 'equalsNumber(column(0), "1,234.5", "0")'],
    [[["7"], ["8"]], 'isDivisible(column(0), "1,234.5", "2")'],
    [[["7"], ["n/a"], [null]], 'isNumber(column(0), "1,234.5")'],
    [
      [
        ["7", "10"],
        ["12", "3"],
      ],
      'isLess(column(0), column(1), "1,234.5")',
    ],
    [
      [
        ["7.0", "7"],
        ["12", "3"],
      ],
      'isEqualNumber(column(0), column(1), "1,234.5")',
    ],
  ])("%j: %s", (rows, printed) => {
    const term = program(printed);
    const specification = specify(guards, rows, outputsOf(term, rows));
    const found = follow(specification, deduce(specification), term, { beta: 1, massLog2: 0, rankMax: 0 });
    expect(found).toMatchObject({ kind: "present" });
  });
});

describe("what is only a copy is left to text", () => {
  test.each<[Rows, readonly string[]]>([
    [
      [["12 apples"], ["7 pears"]],
      ["12", "7"],
    ],
    [
      [["$1,234.50"], ["$2.00"]],
      ["1,234.50", "2.00"],
    ],
  ])("%j", (rows, wanted) => {
    const { dag, root } = deduce(specify(numbers, rows, wanted));
    for (const { term } of root === EMPTY ? [] : takeBest(dag, root, 50))
      expect(printTerm(term)).not.toMatch(
        /writeNumber\(plainValue\((asNumber|readNumber)|writeExact\((asNumber|readNumber)/,
      );
  });
});

test("a minus between two numbers of a text is a mark, not a sign", () => {
  const outcome = learn({
    examples: [
      { input: ["4", "17"], output: "004-017" },
      { input: ["23", "8"], output: "023-008" },
    ],
  });
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  expect(outcome.inkling.predict(["112", "5"]).value).toBe("112-005");
  expect(outcome.inkling.program).not.toMatch(/"-1"/);
});

describe("rows that a rule is not made for have no answer", () => {
  const outcome = learn({
    examples: [
      { input: ["1.234"], output: "1.23" },
      { input: ["7.1"], output: "7.10" },
      { input: ["12"], output: "12.00" },
    ],
    inputs: [["3.14159"], [""], ["n/a"]],
  });
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  const { inkling } = outcome;

  test.each(["", "n/a", "NaN", "Infinity", "1e400", "10:15", "2020-01-02"])("%j", (cell) => {
    expect(inkling.predict([cell]).decision).not.toBe("answer");
  });

  test("and a number has one", () => expect(inkling.predict(["3.14159"]).value).toBe("3.14"));
});
