import { describe, expect, it } from "vitest";
import { learn } from "./learn.js";
import type { Example, Inkling, Prediction, Row, Task } from "./outcome.js";
import { drawsOf } from "./testing/draw.js";

/** Rows with their right outputs, of which the first are the examples. */
interface Labelled {
  readonly name: string;
  readonly examples: number;
  readonly rows: readonly Example[];
}

function rowsOf(
  ...pairs: readonly (readonly [input: string | readonly string[], output: string])[]
): readonly Example[] {
  return pairs.map(([input, output]) => ({ input: typeof input === "string" ? [input] : input, output }));
}

const TASKS: readonly Labelled[] = [
  {
    name: "last names",
    examples: 2,
    rows: rowsOf(
      ["Ada Lovelace", "Lovelace, A."],
      ["Grace Hopper", "Hopper, G."],
      ["Alan Turing", "Turing, A."],
      ["Emmy Noether", "Noether, E."],
      ["Kurt Goedel", "Goedel, K."],
    ),
  },
  {
    name: "weights",
    examples: 2,
    rows: rowsOf(["12.5 kg", "12,500 g"], ["0.75 kg", "750 g"], ["20.04 kg", "20,040 g"], ["3.1 kg", "3,100 g"]),
  },
  {
    name: "dates",
    examples: 2,
    rows: rowsOf(["31/01/2024", "2024-01-31"], ["15/02/2024", "2024-02-15"], ["05/12/2023", "2023-12-05"]),
  },
  {
    name: "two columns",
    examples: 2,
    rows: rowsOf(
      [["Ada", "King"], "KING/Ada"],
      [["Bob", "Lee"], "LEE/Bob"],
      [["Eve", "Fox"], "FOX/Eve"],
      [["Cyd", "Dorn"], "DORN/Cyd"],
    ),
  },
];

function learned(task: Task): Inkling {
  const outcome = learn(task);
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return outcome.inkling;
}

function taskOf({ rows, examples }: Labelled): Task {
  return { examples: rows.slice(0, examples), inputs: rows.slice(examples).map(({ input }) => input) };
}

/** Right, or not answered and with a reason. */
function expectNotConfused(prediction: Prediction, right: Prediction): void {
  if (prediction.value === right.value) return;
  expect(prediction.decision).not.toBe("answer");
  expect(prediction.reason).toBeDefined();
}

/** Columns that have nothing to do with a task, each drawn row by row. */
const BESIDE: Readonly<Record<string, (row: number, draw: (below: number) => number) => string>> = {
  "running numbers": (row) => String(1001 + row),
  "random numbers": (_, draw) => String(draw(100_000)),
  "random prices": (_, draw) => `${draw(1000)}.${draw(90) + 10}`,
  constants: () => "EUR",
  "other names": (_, draw) => ["Marit Solberg", "Idris Bello", "Chiara Neri", "Wen Li"][draw(4)] ?? "",
  "other dates": (_, draw) => `${2015 + draw(10)}-0${1 + draw(9)}-1${draw(10)}`,
  states: (_, draw) => ["open", "closed", "pending"][draw(3)] ?? "",
  flags: (_, draw) => ["yes", "no"][draw(2)] ?? "",
  places: (_, draw) => ["Bergen", "Lagos", "Turin", "Braga"][draw(4)] ?? "",
  codes: (_, draw) => `${["amber", "basin", "cedar"][draw(3)]}-${draw(10)}`,
};

function widened(of: Labelled, seed: number): Labelled {
  const draw = drawsOf(seed);
  const left = draw(2) === 0;
  const rows = of.rows.map(({ input, output }, row) => {
    const beside = Object.values(BESIDE).map((column) => column(row, draw));
    return { input: left ? [...beside, ...input] : [...input, ...beside], output };
  });
  return { ...of, rows };
}

describe.each(TASKS)("$name", (of) => {
  const plain = learned(taskOf(of)).predictAll(of.rows.map(({ input }) => input));

  it("is learned at all", () => {
    expect(plain.map(({ value }) => value)).toEqual(of.rows.map(({ output }) => output));
  });

  it.each([1, 2, 3])("stays the same with ten columns beside it, seed %i", (seed) => {
    const wide = widened(of, seed);
    const predictions = learned(taskOf(wide)).predictAll(wide.rows.map(({ input }) => input));
    expect(predictions.map(({ value }) => value)).toEqual(plain.map(({ value }) => value));
  });

  it("stays the same when a column is there twice", () => {
    const twice = { ...of, rows: of.rows.map(({ input, output }) => ({ input: [...input, ...input], output })) };
    const predictions = learned(taskOf(twice)).predictAll(twice.rows.map(({ input }) => input));
    expect(predictions.map(({ value }) => value)).toEqual(plain.map(({ value }) => value));
  });

  it("stays the same when the rows without an answer come in another order, or several times", () => {
    const { examples, inputs = [] } = taskOf(of);
    for (const other of [[...inputs].reverse(), [...inputs, ...inputs]]) {
      const predictions = learned({ examples, inputs: other }).predictAll(of.rows.map(({ input }) => input));
      for (const [at, prediction] of predictions.entries()) expectNotConfused(prediction, plain[at] as Prediction); // as many
    }
  });

  it("stays the same when examples come several times, or in another order", () => {
    const { examples, inputs = [] } = taskOf(of);
    for (const others of [[...examples, ...examples], [...examples].reverse()]) {
      const predictions = learned({ examples: others, inputs }).predictAll(of.rows.map(({ input }) => input));
      expect(predictions.map(({ value }) => value)).toEqual(plain.map(({ value }) => value));
    }
  });

  it("does not depend on what columns are called", () => {
    const width = of.rows[0]?.input.length ?? 0;
    const columns = Array.from({ length: width }, (_, at) => `Name${" ".repeat(at)}`);
    const named = learned({ ...taskOf(of), columns });
    expect(named.predictAll(of.rows.map(({ input }) => input))).toEqual(plain);
  });
});

describe("several formats in one column", () => {
  const examples = rowsOf(["Ada Lovelace", "Lovelace"], ["Grace Hopper", "Hopper"]);
  const others: readonly Row[] = [["Turing, Alan"], ["NOETHER (Emmy)"], ["c.shannon@bell.example"], ["17"], [""]];

  it("are not answered where no example shows them, and it is said why", () => {
    const inkling = learned({ examples, inputs: [["Alan Turing"], ["Katherine Johnson"], ...others] });
    for (const row of others) {
      const { decision, reason } = inkling.predict(row);
      expect([row, decision]).not.toEqual([row, "answer"]);
      expect(reason).toBeDefined();
    }
  });

  it("do not take away the answers of the format that the examples show", () => {
    const inkling = learned({ examples, inputs: [["Alan Turing"], ["Katherine Johnson"], ...others] });
    expect(inkling.predict(["Alan Turing"])).toMatchObject({ value: "Turing" });
    expect(inkling.predict(["Katherine Johnson"])).toMatchObject({ value: "Johnson" });
  });

  it("are told apart once each is shown", () => {
    const both = [...examples, ...rowsOf(["Turing, Alan", "Turing"], ["Noether, Emmy", "Noether"])];
    const inkling = learned({ examples: both, inputs: [["Liskov, Barbara"], ["Niklaus Wirth"]] });
    expect(inkling.predict(["Liskov, Barbara"]).value).toBe("Liskov");
    expect(inkling.predict(["Niklaus Wirth"]).value).toBe("Wirth");
  });
});
