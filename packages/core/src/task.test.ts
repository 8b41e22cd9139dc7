import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { learn } from "./learn.js";
import type { Example, Inkling, Row, Task } from "./outcome.js";
import { CELL_LENGTH_MAX, CELLS_MAX, checked, ISSUES_MAX } from "./task.js";

const EXAMPLES: readonly Example[] = [{ input: ["Ada Lovelace"], output: "Ada" }];

function learned(task: Task): Inkling {
  const outcome = learn(task);
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return outcome.inkling;
}

/** An object of which reading one key throws. */
function throwing(key: string): object {
  return Object.defineProperty({}, key, { enumerable: true, get: fail });
}

function throwingRow(): Row {
  return Object.defineProperty([], 0, { enumerable: true, get: fail });
}

function fail(): never {
  throw new Error("no reading");
}

describe("a malformed task is an outcome that says what is wrong", () => {
  it.each<[string, unknown, string]>([
    ["nothing", undefined, "$"],
    ["null", null, "$"],
    ["a list", [], "$"],
    ["no examples", {}, "examples"],
    ["an example that is null", { examples: [null] }, "examples.0"],
    ["an example without output", { examples: [{ input: ["a"] }] }, "examples.0.output"],
    ["an example with a hole", { examples: [{ input: new Array(1), output: "a" }] }, "examples.0.input.0"],
    ["an example of another width", { examples: [...EXAMPLES, { input: [], output: "" }] }, "examples.1.input"],
    ["inputs that are no list", { examples: EXAMPLES, inputs: {} }, "inputs"],
    ["inputs that are null", { examples: EXAMPLES, inputs: null }, "inputs"],
    ["an input that is no row", { examples: EXAMPLES, inputs: ["a"] }, "inputs.0"],
    ["an input with a cell that is none", { examples: EXAMPLES, inputs: [["a"], [undefined]] }, "inputs.1.0"],
    ["an input of another width", { examples: EXAMPLES, inputs: [["a", "b"]] }, "inputs.0"],
    ["columns that are no list", { examples: EXAMPLES, columns: "a" }, "columns"],
    ["columns that are no names", { examples: EXAMPLES, columns: [1] }, "columns.0"],
    ["fewer columns than cells", { examples: EXAMPLES, columns: [] }, "columns"],
    ["more columns than cells", { examples: EXAMPLES, columns: ["a", "b"] }, "columns"],
    ["steps as text", { examples: EXAMPLES, stepsMax: "9" }, "stepsMax"],
    ["no steps", { examples: EXAMPLES, stepsMax: 0 }, "stepsMax"],
    ["steps that are no number", { examples: EXAMPLES, stepsMax: Number.NaN }, "stepsMax"],
    ["a key that a task does not have", { examples: EXAMPLES, riks: 0.01 }, "riks"],
    ["a key that an example does not have", { examples: [{ ...EXAMPLES[0], confirmd: true }] }, "examples.0.confirmd"],
    ["a task that throws when it is read", throwing("examples"), "$"],
    ["an example that throws when it is read", { examples: [throwing("input")] }, "examples.0"],
    ["a row that throws when it is read", { examples: EXAMPLES, inputs: [["a"], throwingRow()] }, "inputs.1"],
  ])("%s", (_, task, path) => {
    const outcome = learn(task as Task);
    expect(outcome).toMatchObject({ kind: "unknown", reason: "invalid-task", issues: [{ path }] });
  });

  it("takes long cells among the rows without an answer only", () => {
    const long = "a".repeat(CELL_LENGTH_MAX + 1);
    const task = { examples: EXAMPLES, inputs: [[long]] };
    expect(checked(task)).toEqual({ kind: "task", task });
    expect(checked({ examples: [{ input: [long], output: "a" }] })).toMatchObject({ issues: [{ code: "too-long" }] });
  });

  it("takes no row of more cells than a sheet has columns, and of a million holes names the first", () => {
    const wide = new Array(CELLS_MAX + 1).fill("a");
    expect(checked({ examples: [{ input: wide, output: "a" }] })).toMatchObject({ issues: [{ code: "too-wide" }] });
    const sparse = new Array(2 ** 32 - 1);
    for (const task of [{ examples: sparse }, { examples: EXAMPLES, inputs: sparse, columns: sparse }]) {
      const outcome = learn(task as Task);
      if (outcome.kind !== "unknown") throw new Error("it is malformed");
      expect(outcome.issues).toHaveLength(ISSUES_MAX);
      expect(outcome.message).toContain("at least");
    }
    expect(checked({ examples: [{ input: sparse, output: "a" }] })).toMatchObject({ issues: [{ code: "too-wide" }] });
  });

  it("names everything that is wrong beside the rows", () => {
    const outcome = learn({ examples: EXAMPLES, risk: 2, strict: 1, stepsMax: 0.5, rows: [] } as unknown as Task);
    expect(outcome).toMatchObject({
      issues: [{ path: "risk" }, { path: "strict" }, { path: "stepsMax" }, { path: "rows" }],
    });
  });

  it("says what was received", () => {
    const outcome = learn({
      examples: [throwing("input") as Example, { input: [1], output: "a" } as unknown as Example],
    });
    expect(outcome).toMatchObject({
      issues: [
        { code: "unreadable", expected: "plain data", received: "an error on reading it: no reading" },
        { code: "invalid-cell", path: "examples.1.input.0", received: "number 1" },
      ],
    });
  });

  it.each([
    ["nothing", undefined, "examples.1"],
    ["null", null, "examples.1"],
    ["another width", { input: ["a", "b"], output: "a" }, "examples.1.input"],
    ["what throws", throwing("input"), "examples.1"],
  ])("is no outcome of teaching or correcting either: %s", (_, example, path) => {
    const inkling = learned({ examples: EXAMPLES });
    const refused = { kind: "unknown", reason: "invalid-task", issues: [{ path }] };
    expect(inkling.teach(example as Example)).toMatchObject(refused);
    expect(inkling.correct(example as Example)).toMatchObject(refused);
  });

  it.each([undefined, null, "Ada"])("rows that are no list are named: %s", (rows) => {
    const inkling = learned({ examples: EXAMPLES });
    expect(() => inkling.predictAll(rows as unknown as Row[])).toThrow(
      /^predictAll: expected a list of rows, received /,
    );
    expect(() => inkling.changesSince(inkling, rows as unknown as Row[])).toThrow(/^changesSince: expected a list/);
  });
});

it.each<[string, unknown]>([
  ["no row", undefined],
  ["a text", "Ada Lovelace"],
  ["a row that is too narrow", []],
  ["a row that is too wide", ["Alan Turing", "x"]],
  ["a cell that is undefined", [undefined]],
  ["a cell that is a number", [1]],
  ["a row that throws when it is read", throwingRow()],
])("nothing is believed about %s", (_, row) => {
  const inkling = learned({ examples: EXAMPLES });
  const nothing = { value: null, confidence: 0, decision: "abstain", reason: "not-applicable", alternatives: [] };
  expect(inkling.predict(row as Row)).toEqual(nothing);
  expect(inkling.predictAll([row as Row, ["Alan Turing"]])).toMatchObject([nothing, { value: "Alan" }]);
  expect(inkling.apply(row as Row)).toBeUndefined();
});

/** What stands in a place of a task instead of what belongs there. */
const odd = fc.oneof(
  fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true }),
  fc.constantFrom<unknown>(Symbol("cell"), new Array(3), Object("Ada Lovelace")),
);

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}

/** What happens to a place of a task: it gives these one after another, and the last one from then on. Functions are called. */
interface Trick {
  readonly place: number;
  readonly gives: readonly unknown[];
}

const MENDED = Symbol("what belongs there");

const gifts = fc.array(fc.oneof(odd, fc.constantFrom<unknown>(fail, revoked, MENDED), fc.string()), {
  minLength: 1,
  maxLength: 4,
});

/** Most of them begin with what belongs there: they fool whoever looks once and reads again. */
const tricks = fc.array(
  fc.record<Trick>({
    place: fc.nat(26),
    gives: fc.oneof(
      gifts,
      gifts.map((gives) => [MENDED, ...gives]),
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

/** A copy of plain data behind proxies, in which some places, counted depth first, play a trick. */
function tricky<Data>(data: Data, all: readonly Trick[], counter = { place: 0 }): Data {
  if (typeof data !== "object" || data === null) return data;
  const gives = new Map<PropertyKey, readonly unknown[]>();
  const inner: object = Array.isArray(data) ? [] : {};
  for (const [key, value] of Object.entries(data)) {
    const place = counter.place++;
    const trick = all.find((each) => each.place === place);
    if (trick !== undefined) gives.set(key, trick.gives);
    Object.assign(inner, { [key]: tricky(value, all, counter) });
  }
  const reads = new Map<PropertyKey, number>();
  return new Proxy(inner, {
    get: (target, key, receiver) => {
      const [real, given]: readonly unknown[] = [Reflect.get(target, key, receiver), gives.get(key)];
      if (!Array.isArray(given)) return real;
      const read = reads.get(key) ?? 0;
      reads.set(key, read + 1);
      const now: unknown = given[Math.min(read, given.length - 1)];
      return typeof now === "function" ? now() : now === MENDED ? real : now;
    },
  }) as Data; // it looks like it
}

const TASK: Task = {
  examples: [
    { input: ["Ada Lovelace", "1"], output: "A. Lovelace" },
    { input: ["Grace Hopper", "2"], output: "G. Hopper", confirmed: true },
    { input: ["Alan Turing", null], output: "A. Turing", trusted: true },
  ],
  inputs: [
    ["Plato", "3"],
    ["Emmy Noether", null],
  ],
  columns: ["name", "number"],
  risk: 0.01,
  stepsMax: 3_000,
  strict: false,
};

const LATER: Example = { input: ["Emmy Noether", "4"], output: "E. Noether" };

const ROWS: readonly Row[] = [
  ["Edsger Dijkstra", "5"],
  ["Plato", null],
];

/** Calls everything that an inkling has. */
function useAll(inkling: Inkling, later: Example, rows: readonly Row[]): void {
  const [row] = ROWS as [Row];
  inkling.teach(later);
  const corrected = inkling.correct(later, { rows });
  if (corrected.kind === "corrected") corrected.inkling.changesSince(inkling, rows);
  inkling.confirm(row);
  inkling.predictAll(rows);
  inkling.ask();
  inkling.expectedWrong();
  inkling.oneOf(row);
  inkling.explain();
  inkling.toTypeScript();
  expect(JSON.parse(JSON.stringify(inkling))).toEqual(inkling.toJSON());
}

describe("data that is something else each time it is read", () => {
  it("what was read first is what is learned from", () => {
    const outputs = ["Ada", 1, undefined];
    const example = {
      input: ["Ada Lovelace"],
      get output() {
        return outputs.shift();
      },
    };
    const inkling = learned({ examples: [example as Example] });
    expect(inkling.examples).toEqual(EXAMPLES);
    expect(inkling.predict(["Alan Turing"])).toEqual(learned({ examples: EXAMPLES }).predict(["Alan Turing"]));
  });

  it("what a caller changes afterwards changes nothing", () => {
    const row = ["Ada Lovelace"];
    const examples = [{ input: row, output: "Ada" }];
    const inkling = learned({ examples });
    row[0] = "x";
    examples.length = 0;
    expect(inkling.examples).toEqual(EXAMPLES);
    expect(inkling.teach({ input: ["Alan Turing"], output: "Alan" })).toMatchObject({ kind: "learned" });
  });

  it("no task makes anything throw", () => {
    const seen = { learned: 0, refused: 0 };
    fc.assert(
      fc.property(tricks, (all) => {
        const outcome = learn(tricky(TASK, all));
        if (outcome.kind === "learned") useAll(outcome.inkling, LATER, ROWS);
        seen[outcome.kind === "learned" ? "learned" : "refused"]++;
      }),
      { numRuns: 100 },
    );
    expect(Math.min(seen.learned, seen.refused)).toBeGreaterThan(10);
  });

  it("no example and no row makes anything throw", () => {
    const inkling = learned(TASK);
    fc.assert(
      fc.property(tricks, (all) => {
        const few = all.map(({ place, gives }) => ({ place: place % 8, gives }));
        const [later, rows] = [tricky(LATER, few), tricky(ROWS, few)];
        for (const use of [inkling.predict, inkling.apply, inkling.oneOf]) use(tricky(ROWS[0] as Row, few));
        useAll(inkling, later, rows);
      }),
      { numRuns: 60 },
    );
  });
});
