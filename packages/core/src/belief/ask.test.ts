import { describe, expect, it, test } from "vitest";
import { cells } from "../language.js";
import { learn } from "../learn.js";
import type { Example, Inkling, Row, Task } from "../outcome.js";
import { questionsOf } from "./ask.js";
import type { Belief } from "./belief.js";
import type { Predictive } from "./forward.js";

function learned(task: Task): Inkling {
  const outcome = learn(task);
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return outcome.inkling;
}

const LAST: readonly Example[] = [
  { input: ["x 1"], output: "1" },
  { input: ["y 2"], output: "2" },
];
const NAMES: readonly Example[] = [
  { input: ["Ada Lovelace"], output: "A. Lovelace" },
  { input: ["Grace Hopper"], output: "G. Hopper" },
];

/** Questions about rows whose predictive distributions are given: `probabilities` of outputs by the first cell of the row. */
function asking(rows: readonly Row[], outputs: Readonly<Record<string, readonly (readonly [string, number])[]>>) {
  const predictive = (scope: unknown): Predictive => {
    const given = outputs[String((scope as Row)[0])] ?? []; // the scopes of a task are its rows
    return { outputs: given.map(([value, probability]) => ({ value, probability })), undefinedMass: 0, lostMass: 0 };
  };
  const belief: Belief = {
    carriedBy: "exact",
    withinLanguage: 1,
    gain: 0,
    programsLog2: 0,
    beta: 1,
    programs: () => [],
    predictive,
  };
  return questionsOf({
    domain: { ...cells, reads: () => [0] },
    examples: [],
    inputs: rows,
    belief,
    program: { kind: "literal", value: "" },
    predict: (row) => {
      const [best] = predictive(row).outputs;
      const confidence = best?.probability ?? 0;
      return { value: String(best?.value), confidence, decision: "suggest", alternatives: [] };
    },
  });
}
describe("the row that is asked about", () => {
  test.each([
    ["an error of a spreadsheet", "#N/A"],
    ["a day outside the calendar", "31/02/2024"],
    ["nothing at all", ""],
    ["white space", "  "],
    ["a missing cell", null],
    ["a cell too long", `w 4 ${"5".repeat(30_000)}`],
    ["an example once more", "x 1"],
  ])("is not one with %s while another is open", (_, cell) => {
    const odd = [["w 4 5"], ["w 4 5 6"], ["w-4"], ["4"]];
    const question = learned({ examples: LAST, inputs: [[cell], ...odd, [cell]] }).ask();
    expect(odd).toContainEqual(question?.input);
  });

  it("is one that teaches nothing when no other is open", () => {
    expect(learned({ examples: LAST, inputs: [["#N/A"], ["#N/A"]] }).ask()).toMatchObject({
      input: ["#N/A"],
      madeUp: false,
    });
  });

  it("is that of greatest entropy, by its first index", () => {
    const questions = asking([["a"], ["b"], ["b"]], {
      a: [["1", 0.9]],
      b: [
        ["1", 0.5],
        ["2", 0.5],
      ],
    });
    expect(questions.ask()).toMatchObject({ input: ["b"], index: 1, bits: 1 });
  });

  it("stands for its form: of equally unsure rows the one of the most frequent form", () => {
    const even = [
      ["1", 0.5],
      ["2", 0.5],
    ] as const;
    const questions = asking([["7"], ["a"], ["b"]], { "7": even, a: even, b: even });
    expect(questions.ask()?.input).toEqual(["a"]);
  });

  it("is none that is skipped", () => {
    const even = [
      ["1", 0.5],
      ["2", 0.5],
    ] as const;
    const questions = asking([["a"], ["b"]], { a: even, b: even });
    const first = questions.ask();
    const second = questions.ask({ skip: [first?.input ?? []] });
    expect(new Set([first?.input[0], second?.input[0]])).toEqual(new Set(["a", "b"]));
    expect(questions.ask({ skip: [["a"], ["b"]] })).toBe(null);
  });
});

describe("the choices", () => {
  it("count outputs once that look alike, with the sum of their probabilities", () => {
    const questions = asking([["a"]], {
      a: [
        ["A. B", 0.4],
        ["C", 0.3],
        ["A.  B ", 0.2],
        ["D", 0.1],
      ],
    });
    expect(questions.ask()?.choices.map(({ value }) => value)).toEqual(["A. B", "C", "D"]);
    expect(questions.ask()?.choices[0]?.probability).toBeCloseTo(0.6, 9);
  });

  it("are at most four, likeliest first", () => {
    const inputs = [["Ludwig van Beethoven"], ["Johann W. von Goethe"], ["Plato"]];
    const question = learned({ examples: NAMES.slice(0, 1), inputs }).ask();
    const probabilities = question?.choices.map(({ probability }) => probability) ?? [];
    expect(probabilities.length).toBeGreaterThanOrEqual(2);
    expect(probabilities.length).toBeLessThanOrEqual(4);
    expect(probabilities).toEqual([...probabilities].sort((left, right) => right - left));
  });
});

describe("when it stops", () => {
  it("expects as many wrong rows as confidence is missing, equal rows each", () => {
    const inkling = learned({ examples: NAMES, inputs: [["Plato"], ["Alan Turing"], ["Plato"]] });
    const missing = (name: string): number => 1 - inkling.predict([name]).confidence;
    expect(inkling.expectedWrong()).toBeCloseTo(2 * missing("Plato") + missing("Alan Turing"), 9);
  });

  it("expects no wrong row among examples, or where there are no rows", () => {
    expect(learned({ examples: NAMES, inputs: [["Ada Lovelace"]] }).expectedWrong()).toBe(0);
    expect(learned({ examples: NAMES }).expectedWrong()).toBe(0);
  });

  it("estimates many rows from 200 of them", () => {
    const rows = Array.from({ length: 1000 }, (_, at) => [`a${at}`]);
    const questions = asking(rows, Object.fromEntries(rows.map(([cell = ""]) => [cell, [["1", 0.75]]])));
    expect(questions.expectedWrong()).toBeCloseTo(250, 6);
  });

  it("asks nothing when fewer than half a wrong row is expected", () => {
    const rows = [["a"], ["b"]];
    expect(asking(rows, { a: [["1", 0.76]], b: [["1", 0.75]] }).ask()).toBe(null);
    expect(asking(rows, { a: [["1", 0.74]], b: [["1", 0.75]] }).ask()).not.toBe(null);
  });

  it("comes to an end when every question is answered", () => {
    const inputs = ["Alan Turing", "Ludwig van Beethoven", "Plato", "Emmy Noether", "Johann Sebastian Bach"];
    const truth = (name: string): string => `${name[0]}. ${name.split(" ").at(-1)}`;
    let inkling = learned({ examples: NAMES.slice(0, 1), inputs: inputs.map((name) => [name]) });
    let asked = 0;
    for (let question = inkling.ask(); question !== null; question = inkling.ask()) {
      const outcome = inkling.teach({ input: question.input, output: truth(question.input[0] ?? "") });
      if (outcome.kind !== "learned") throw new Error(outcome.message);
      inkling = outcome.inkling;
      asked += 1;
    }
    expect(asked).toBeLessThanOrEqual(4);
    expect(inputs.map((name) => inkling.predict([name]).value)).toEqual(inputs.map(truth));
  });
});

describe("a made-up input", () => {
  it("divides rules that the examples do not, where there are no rows", () => {
    const question = learned({ examples: LAST }).ask();
    expect(question).toMatchObject({ index: null, madeUp: true });
    expect(question?.choices.length).toBeGreaterThanOrEqual(2);
    expect(LAST.map(({ input }) => input)).not.toContainEqual(question?.input);
  });

  it("is asked about only on demand where the rows are settled", () => {
    const inkling = learned({
      examples: NAMES.map(({ input }) => ({ input, output: input[0]?.split(" ")[1] ?? "" })),
      inputs: [["Alan Turing"]],
    });
    expect(inkling.ask()).toBe(null);
    expect(inkling.ask({ beyondRows: true })).toMatchObject({ index: null, madeUp: true });
  });

  it("can be taught, and is not asked about again", () => {
    let inkling = learned({ examples: LAST });
    const seen: Row[] = [];
    for (let question = inkling.ask(); question !== null && seen.length < 6; question = inkling.ask()) {
      expect(seen).not.toContainEqual(question.input);
      seen.push(question.input);
      const outcome = inkling.teach({ input: question.input, output: question.choices[0]?.value ?? null });
      if (outcome.kind !== "learned") throw new Error(outcome.message);
      inkling = outcome.inkling;
    }
    expect(seen.length).toBeGreaterThan(0);
  });

  it("can be skipped", () => {
    const inkling = learned({ examples: LAST });
    const first = inkling.ask();
    expect(inkling.ask({ skip: [first?.input ?? []] })?.input).not.toEqual(first?.input);
  });

  it("is the same every time", () => {
    expect(learned({ examples: NAMES }).ask()).toEqual(learned({ examples: NAMES }).ask());
  });
});

test("with no answer known, the row with most different parts comes first", () => {
  const inputs = [["11/11/2011"], ["Ada"], ["17/03/1958, noon"], ["Mary Ann"]];
  expect(learn({ examples: [], inputs })).toMatchObject({ kind: "unknown", reason: "no-examples", begin: 2 });
});

test("with no answer known and rows that are equally rich, none comes first", () => {
  const outcome = learn({ examples: [], inputs: [["Ada"], ["Bo"]] });
  expect(outcome).toMatchObject({ kind: "unknown", reason: "no-examples" });
  expect(outcome).not.toHaveProperty("begin");
});
