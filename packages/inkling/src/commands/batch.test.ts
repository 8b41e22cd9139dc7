import { describe, expect, test } from "vitest";
import { bytesOf, memorySink, runInkling } from "../testing.js";
import { LINE_BYTES_MAX } from "./batch.js";

interface Answer {
  readonly id: unknown;
  readonly status: string;
  readonly predictions?: unknown;
}

const TASK = { examples: [{ input: ["Ada Lovelace"], output: "Ada" }], inputs: [["Alan Turing"], ["Grace Hopper"]] };

async function batch(
  pieces: readonly (string | Uint8Array)[],
  args: readonly string[] = [],
): Promise<readonly Answer[]> {
  const { exit, stdout } = await runInkling(["batch", ...args], { stdin: bytesOf(pieces) });
  expect(exit).toBe(0);
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

const line = (task: object): string => `${JSON.stringify(task)}\n`;

describe("inkling batch", () => {
  test("answers one line a task, with predictions in the order of the inputs", async () => {
    const [answer] = await batch([line({ id: "t1", ...TASK })]);
    expect(answer).toMatchObject({ id: "t1", status: "learned", program: expect.any(String), ms: expect.any(Number) });
    expect(answer?.predictions).toMatchObject([
      { value: "Alan", decision: expect.stringMatching(/^(answer|suggest|abstain)$/), confidence: expect.any(Number) },
      { value: "Grace" },
    ]);
  });

  test("names every key that a task or an example does not have, and goes on", async () => {
    const mistyped = { id: "t", ...TASK, stepMax: 5, examples: [{ ...TASK.examples[0], confirm: true }] };
    const [refused, next] = await batch([line(mistyped) + line({ id: "u", ...TASK })]);
    expect(refused).toMatchObject({
      id: "t",
      status: "error",
      issues: [
        { code: "unknown-key", path: "examples.0.confirm", expected: "no keys but input, output, confirmed, trusted" },
        {
          code: "unknown-key",
          path: "stepMax",
          expected: expect.stringContaining("stepsMax"),
          received: 'the key "stepMax"',
        },
      ],
    });
    expect(next).toMatchObject({ id: "u", status: "learned" });
  });

  test("keeps order and duplicate ids, skips blank lines, takes a last line without its end and lines cut anywhere", async () => {
    const text = `${line({ id: 1, ...TASK })}\r\n  \n${line({ id: "é", ...TASK })}${line({ id: 1, ...TASK }).trim()}`;
    const bytes = Buffer.from(text, "utf8");
    const cuts = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) => bytes.subarray(at * 7, at * 7 + 7));
    expect((await batch(cuts)).map((answer) => [answer.id, answer.status])).toEqual([
      [1, "learned"],
      ["é", "learned"],
      [1, "learned"],
    ]);
  });

  test("goes on after malformed and truncated lines", async () => {
    const answers = await batch(["{oops}\n", line({ id: "ok", ...TASK }), '{"id":"cut","examples":[{"inp']);
    expect(answers.map((answer) => [answer.id, answer.status])).toEqual([
      [null, "error"],
      ["ok", "learned"],
      [null, "error"],
    ]);
    expect(answers[2]).toMatchObject({
      issues: [{ code: "not-json", path: "line 3", expected: expect.any(String), received: expect.any(String) }],
    });
  });

  test.each([
    ["no examples field", { inputs: [] }, { path: "examples", expected: "a list", received: "nothing" }],
    [
      "an output that is a number",
      { examples: [{ input: ["a"], output: 1 }] },
      { path: "examples.0.output", expected: "a string or null", received: "number 1" },
    ],
    [
      "an input that is no array",
      { examples: [{ input: "a", output: "a" }] },
      { path: "examples.0.input", expected: "a list of cells", received: 'string "a"' },
    ],
    ["an id that is an object", { ...TASK, id: {} }, { path: "id", expected: "a string, an integer or null" }, null],
    ["an id that is no integer", { ...TASK, id: 1.5 }, { code: "unsafe-number", path: "id" }, null],
    ["more columns than cells", { ...TASK, columns: ["a", "b"] }, { code: "width", path: "columns" }],
    ["rows of different widths", { ...TASK, inputs: [["a", "b"]] }, { path: "inputs.0" }],
    ["stepsMax below one", { ...TASK, stepsMax: 0 }, { path: "stepsMax", received: "number 0" }],
  ])("names what is wrong: %s", async (_, task, issue, id: string | null = "bad") => {
    const [answer] = await batch([line({ id: "bad", ...task })]);
    expect(answer).toMatchObject({ id, status: "error", issues: [issue] });
  });

  test.each(["7", "[]", "null", '"text"'])("a line that is JSON but no object: %s", async (text) => {
    expect((await batch([text]))[0]).toMatchObject({
      id: null,
      status: "error",
      issues: [{ path: "$", expected: "a task with examples" }],
    });
  });

  test("does not echo an integer that reading rounds", async () => {
    const [answer] = await batch([line(TASK).replace("{", '{"id":9007199254740993,')]);
    expect(answer).toMatchObject({
      id: null,
      status: "error",
      issues: [{ code: "unsafe-number", path: "id", expected: expect.stringContaining("as text") }],
    });
  });

  test("says that nothing was learned, and why", async () => {
    const [none] = await batch([line({ id: "none", examples: [] })]);
    expect(none).toMatchObject({
      id: "none",
      status: "unknown",
      reason: "no-examples",
      message: expect.any(String),
      ms: expect.any(Number),
    });
  });

  test("says which input to begin with where there is no example", async () => {
    const inputs = [["Bo"], ["Ada Lovelace"], ["Cy"]];
    const [none] = await batch([line({ id: "none", examples: [], inputs })]);
    expect(none).toMatchObject({ status: "unknown", reason: "no-examples", begin: 1 });
  });

  test("names contradictory examples", async () => {
    const examples = [
      { input: ["a"], output: "x" },
      { input: ["b"], output: "y" },
      { input: ["a"], output: "z" },
    ];
    expect((await batch([line({ id: "c", examples })]))[0]).toMatchObject({
      id: "c",
      status: "conflict",
      examples: [0, 2],
    });
  });

  test("the budget is the task's own, else that of --steps", async () => {
    const seen: unknown[] = [];
    const stdin = bytesOf([line({ id: 1, ...TASK }), line({ id: 2, ...TASK, stepsMax: 5 })]);
    const learn = (task: { readonly stepsMax?: number }): never => {
      seen.push(task.stepsMax);
      throw new Error("enough");
    };
    const { stdout } = await runInkling(["batch", "--steps", "77"], { stdin, learn });
    expect(seen).toEqual([77, 5]);
    expect(JSON.parse(stdout.split("\n")[0] ?? "")).toMatchObject({
      id: 1,
      status: "error",
      issues: [{ code: "internal-error", received: "enough" }],
    });
  });

  test("refuses bytes that are not UTF-8, and goes on", async () => {
    const answers = await batch([Uint8Array.of(0x22, 0xff, 0x22, 0x0a), line({ id: "ok", ...TASK })]);
    expect(answers).toMatchObject([{ id: null, issues: [{ code: "bad-encoding", path: "line 1" }] }, { id: "ok" }]);
  });

  test("refuses a line above the limit without keeping it, and goes on", async () => {
    const megabyte = new Uint8Array(1024 * 1024).fill(0x20);
    const pieces = Array.from({ length: LINE_BYTES_MAX / megabyte.length + 1 }, () => megabyte);
    const answers = await batch([...pieces, "\n", line({ id: "ok", ...TASK })]);
    expect(answers).toMatchObject([{ id: null, issues: [{ code: "line-too-long" }] }, { id: "ok" }]);
  });

  test("waits for a slow reader before it reads on", async () => {
    const sink = memorySink();
    let waiting: (() => void) | undefined;
    let asked = 0;
    async function* tasks(): AsyncGenerator<Uint8Array> {
      for (; asked < 2; ) {
        asked += 1;
        yield Buffer.from(line({ id: asked, ...TASK }));
      }
    }
    const stdout = {
      write: (text: string): boolean => !sink.write(text),
      once: (_: "drain", listener: () => void): void => {
        waiting = listener;
      },
    };
    const ended = runInkling(["batch"], { stdin: tasks(), stdout });
    while (waiting === undefined) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).toBe(1);
    const first: () => void = waiting;
    waiting = undefined;
    first();
    while (waiting === undefined) await new Promise((resolve) => setImmediate(resolve));
    (waiting as () => void)();
    await ended;
    expect(sink.text().trim().split("\n")).toHaveLength(2);
  });
});
