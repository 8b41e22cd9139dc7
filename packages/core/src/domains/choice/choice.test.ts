import { describe, expect, it } from "vitest";
import { followProgram } from "../../follow.js";
import { cells } from "../../language.js";
import { learn } from "../../learn.js";
import type { Inkling, Row } from "../../outcome.js";
import { deduce } from "../../search/deduce.js";
import { takeBest } from "../../search/kBest.js";
import { emptyMemo } from "../../space/memo.js";
import { parseTerm, printTerm } from "../../space/notation.js";
import { evaluate } from "../../space/term.js";
import { specificationOf } from "../../specification.js";
import { operatorsOf } from "../../testing/walk.js";

type Answered = readonly [input: string | Row, output: string | null];

const rowOf = (input: string | Row): Row => (typeof input === "string" ? [input] : input);

function learned(examples: readonly Answered[], inputs: readonly (string | Row)[]): Inkling {
  const outcome = learn({
    examples: examples.map(([input, output]) => ({ input: rowOf(input), output })),
    inputs: inputs.map(rowOf),
  });
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return outcome.inkling;
}

describe("cases", () => {
  it("are told apart by a guard, each with a program of its own", () => {
    const inkling = learned(
      [
        ["Lovelace, Ada", "Ada Lovelace"],
        ["Grace Hopper", "Grace Hopper"],
        ["Abel, Niels", "Niels Abel"],
      ],
      ["Johnson, Katherine", "Emmy Noether"],
    );
    expect(inkling.predict(["Johnson, Katherine"]).value).toBe("Katherine Johnson");
    expect(inkling.predict(["Emmy Noether"]).value).toBe("Emmy Noether");
  });

  it("may be three, each shown once", () => {
    const inkling = learned(
      [
        ["12", "number"],
        ["abc", "word"],
        ["??", "marks"],
      ],
      ["77", "def", "!!"],
    );
    expect(inkling.program).toMatch(/^when\(.*when\(/);
    expect(inkling.predict(["77"]).decision).not.toBe("answer");
  });

  it("are not looked for where one program does for all", () => {
    const inkling = learned(
      [
        ["Ada Lovelace", "Lovelace"],
        ["Alan Turing", "Turing"],
      ],
      ["Grace Hopper"],
    );
    expect(inkling.program).not.toContain("when(");
  });

  it("may give a missing value on one side", () => {
    const inkling = learned(
      [
        ["ada@example.org", "example.org"],
        ["no address", null],
        ["bob@museum.net", "museum.net"],
      ],
      ["cy@lab.io", "none at all"],
    );
    expect(inkling.predict(["cy@lab.io"]).value).toBe("lab.io");
    expect(inkling.predict(["none at all"])).toMatchObject({ value: null });
  });
});

describe("a map", () => {
  const honorifics = learned(
    [
      [["Ada", "F"], "Ms. Ada"],
      [["Bob", "M"], "Mr. Bob"],
      [["Cleo", "F"], "Ms. Cleo"],
    ],
    [
      ["Dan", "M"],
      ["Eve", "F"],
      ["Fay", "X"],
    ],
  );

  it("is mixed with a general rule", () => {
    expect(honorifics.predict(["Dan", "M"]).value).toBe("Mr. Dan");
    expect(honorifics.predict(["Eve", "F"]).value).toBe("Ms. Eve");
  });

  it("may end where a cell of the row begins, however many words it has, and stand in a case", () => {
    const opening = learned(
      [
        [["Herr", "Müller"], "Sehr geehrter Herr Müller,"],
        [["Frau", "Dr. Becker"], "Sehr geehrte Frau Dr. Becker,"],
        [["", ""], "Sehr geehrte Damen und Herren,"],
      ],
      [
        ["Frau", "Nowak"],
        ["Herr", "van der Berg"],
        ["Herr", "Krüger"],
      ],
    );
    expect(opening.predict(["Frau", "Nowak"]).value).toBe("Sehr geehrte Frau Nowak,");
    expect(opening.predict(["Herr", "van der Berg"]).value).toBe("Sehr geehrter Herr van der Berg,");
    expect(opening.program).toMatch(/^when\(.*lookup\(/);
  });

  it("has no last letters for keys that a few rows show by chance", () => {
    const articles = learned(
      [
        ["used car", "a used car"],
        ["honest mistake", "an honest mistake"],
        ["computer", "a computer"],
      ],
      ["orange", "hour"],
    );
    expect(articles.predict(["hour"]).decision).not.toBe("answer");
  });

  it("does not answer for a key that no example shows", () => {
    expect(honorifics.predict(["Fay", "X"]).decision).not.toBe("answer");
  });

  it("is not learned where every key is seen once and never again: that would be a copy of the examples", () => {
    const task = {
      examples: [
        { input: ["qua"], output: "zim" },
        { input: ["vex"], output: "pol" },
      ],
      inputs: [["wob"], ["vex"]],
    };
    const map = 'lookup(column(0), [["qua", "zim"], ["vex", "pol"]])';
    expect(followProgram(task, map).kind).toBe("present");
    expect(followProgram({ ...task, inputs: [["wob"]] }, map).kind).not.toBe("present");
  });
});

describe("the space of choices", () => {
  const task = {
    examples: [
      { input: ["red-1", "a"], output: "R" },
      { input: ["blue", "b"], output: "blue" },
      { input: ["red-2", "c"], output: "R" },
    ],
    inputs: [],
  };
  const space = deduce(specificationOf(cells, task));

  it("holds programs with guards, all of which reproduce every example", () => {
    const programs = takeBest(space.dag, space.root, 300);
    expect(programs.filter(({ term }) => operatorsOf(term).has("when")).length).toBeGreaterThan(100);
    for (const { term } of programs) {
      const outputs = task.examples.map(({ input }) => evaluate(term, input, emptyMemo()));
      expect([printTerm(term), outputs]).toEqual([printTerm(term), task.examples.map(({ output }) => output)]);
    }
  });

  it.each([
    'when(contains(column(0), "-"), constant("R"), column(0))',
    'when(has(column(0), "digits"), constant("R"), only(isAll(column(0), "letters"), column(0)))',
  ])("holds %s", (printed) => {
    expect(followProgram(task, printed).kind).toBe("present");
  });
});

describe("keys of a map", () => {
  const map = 'lookup(column(0), [["M", "Mr"], ["F", "Ms"], ["x", "1"], ["X ", "2"]])';

  it.each([
    ["M", "Mr"],
    [" m", "Mr"],
    ["x", "1"],
    ["X ", "2"],
    [" X", undefined],
    ["Mr", undefined],
    ["", undefined],
  ])("%j has the value %j: exactly, or but for case and blanks where these leave no doubt", (key, value) => {
    const parsed = parseTerm(map, cells.operators);
    if (parsed.kind !== "term") expect.fail(parsed.message);
    expect(evaluate(parsed.term, [key], emptyMemo())).toBe(value);
  });

  it("are the first characters of cells where nearly all rows begin with one of them", () => {
    const rows: Answered[] = [
      ["404 GET /logo", "refused"],
      ["200 GET /", "served"],
      ["503 POST /cart", "crashed"],
    ];
    const known = learned(rows, ["201 POST /orders", "500 GET /search", "403 GET /admin", "204 PUT /a"]);
    expect(known.predict(["500 GET /search"]).value).toBe("crashed");
    const unknown = learned(
      [
        ["43%", "going on"],
        ["0%", "not begun"],
        ["52%", "going on"],
        ["100%", "done"],
      ],
      ["34%", "77%", "61%", "50%"],
    );
    expect(unknown.program).not.toContain("firstCharacters");
  });
});

describe("labels by the size of a number", () => {
  const grades: Answered[] = [
    ...([
      ["95", "A"],
      ["83", "B"],
      ["71", "C"],
      ["62", "D"],
      ["88", "B"],
    ] as const),
    ...([
      ["90", "A"],
      ["89", "B"],
      ["80", "B"],
      ["79", "C"],
      ["70", "C"],
    ] as const),
  ];

  it.each([4, 6, 9, 10])("are told by limits, from %i examples", (count) => {
    const inkling = learned(grades.slice(0, count), ["69", "45", "100", "59"]);
    expect(["69", "45", "100", "85", "74"].map((score) => inkling.apply([score]))).toEqual(["D", "D", "A", "B", "C"]);
  });

  it("are not told by the digits or the length of quantities", () => {
    const reviewed: Answered[] = [
      ["45.00", "ok"],
      ["1500.00", "review"],
      ["999.99", "ok"],
      ["1000.00", "review"],
    ];
    const inkling = learned(reviewed, ["90.50", "3.00", "1000.01", "12.00"]);
    expect(inkling.program).not.toContain("isLongerThan");
    expect(["7", "999.99", "1000.00", "20000"].map((cell) => inkling.apply([cell]))).toEqual([
      ...["ok", "ok"],
      ...["review", "review"],
    ]);
  });
});

describe("cases of amounts with a currency or a unit", () => {
  it("are not told by their digits or by the mark that groups them", () => {
    const orders: Answered[] = [
      ["$1,250.00", "large"],
      ["$80.00", "small"],
      ["$1,000.00", "large"],
      ["$490.00", "small"],
    ];
    const inkling = learned(orders, ["$999.00", "$12,000.00", "$7.50"]);
    expect(inkling.program).not.toMatch(/contains|isLongerThan|endsWith/);
    expect(inkling.apply(["$12,000.00"])).toBe("large");
  });

  it("may be told by their currency where there are several", () => {
    const inkling = learned(
      [
        ["$5", "US"],
        ["€70", "EU"],
        ["$120", "US"],
        ["€8", "EU"],
      ],
      ["€120", "$70"],
    );
    expect([inkling.apply(["€120"]), inkling.apply(["$70"])]).toEqual(["EU", "US"]);
  });
});

describe("how two numbers or moments compare, as the key of a map", () => {
  const outputsOf = (rows: readonly (readonly string[])[], others: readonly Row[]) => {
    const inkling = learned(
      rows.map((row): Answered => [row.slice(0, -1), row[row.length - 1] ?? null]),
      others,
    );
    return [...others.map((row) => inkling.predict(row).value), inkling.program];
  };

  it("is one of three", () => {
    const rows = [
      ["3", "1", "Home win"],
      ["0", "2", "Away win"],
      ["1", "1", "Draw"],
    ];
    expect(
      outputsOf(rows, [
        ["12", "4"],
        ["4", "12"],
        ["0", "0"],
        ["x", "1"],
      ]),
    ).toEqual(["Home win", "Away win", "Draw", null, expect.stringContaining("relationBetween(")]);
  });

  it("is not asked of numbers within codes", () => {
    const rows = [
      ["e4d909c2", "B"],
      ["0cc175b9", "none"],
      ["92eb5ffe", "B"],
    ];
    expect(outputsOf(rows, [["4a8a08f0"]]).at(-1)).not.toContain("relationToZero");
  });

  it("may be which of several bands a number is in", () => {
    const ages = [
      ["17", "Youth"],
      ["18", "Adult"],
      ["65 years", "Senior"],
    ];
    expect(outputsOf(ages, [["64"], ["90 years"], ["3"], ["18"], ["old"]])).toEqual([
      "Adult",
      "Senior",
      "Youth",
      "Adult",
      null,
      expect.stringContaining('bandOf(column(0), "1,234.5", "18|65")'),
    ]);
    const marks = [
      ["95", "A"],
      ["87", "B"],
      ["72", "C"],
      ["31", "D"],
    ];
    expect(outputsOf(marks, [["80"], ["50"], ["92.5"]])).toEqual([
      "B",
      "C",
      "A",
      expect.stringContaining('"50|80|90"'),
    ]);
  });

  it("may be the first digits of a number that stands behind a word in some rows", () => {
    const accounts = [
      ["Acct. 1200", "Asset"],
      ["4100-02 Sales", "Revenue"],
      ["6310 Rent", "Expense"],
    ];
    const others = [["1000 Bank"], ["Acct. 4400"], ["6999"], ["1460"], ["No. 4615"]];
    expect(outputsOf(accounts, others)).toEqual([
      ...["Asset", "Revenue", "Expense", "Asset", "Revenue"],
      expect.stringContaining("firstDigits("),
    ]);
  });

  it("may be of the two numbers of a score, or of a number and 0", () => {
    expect(
      outputsOf(
        [
          ["3-1", "W"],
          ["0-2", "L"],
          ["1-1", "D"],
        ],
        [["10-9"], ["2-11"], ["4-4"]],
      ),
    ).toEqual(["W", "L", "D", expect.stringContaining("relationWithin(")]);
    expect(
      outputsOf(
        [
          ["4.5", "up"],
          ["-2.0", "down"],
          ["0.7", "up"],
        ],
        [["12"], ["-0.1"]],
      ),
    ).toEqual(["up", "down", expect.stringContaining("relationToZero(")]);
  });

  it.each([
    ["days", ["2024-05-10", "2024-05-12"], ["2024-05-30", "2024-05-28"], ["2024-06-01", "2024-06-01"]],
    ["times of day", ["9:50", "10:02"], ["14:10", "14:05"], ["10:15", "10:15"]],
  ])("may be of %s", (_, earlier, later, equal) => {
    const examples = [
      { input: earlier, output: "late" },
      { input: later, output: "early" },
      { input: equal, output: "in time" },
    ];
    const found = [
      'lookup(relationOfDates(column(0), column(1), "ymd"), [["less", "late"], ["greater", "early"], ["equal", "in time"]])',
      'lookup(relationOfDates(column(1), column(0), "ymd"), [["greater", "late"], ["less", "early"], ["equal", "in time"]])',
    ].map((map) => followProgram({ examples }, map).kind);
    expect(found.filter((kind) => kind === "present")).toHaveLength(1); // the other way round says the same
  });
});
