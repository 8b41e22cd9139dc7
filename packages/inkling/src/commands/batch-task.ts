import type { Cell, Issue, Outcome, Prediction, Suspect, Task } from "@inkling/core";
import { z } from "zod";
import { errorText } from "../failure.js";
import type { Host } from "../host.js";

const CELL = z.union([z.string(), z.null()]);
const ROW = z.array(CELL);

const EXAMPLE = z.strictObject({ input: ROW, output: CELL, confirmed: z.literal(true).optional() });

/** Unknown keys are refused: a mistyped one would otherwise be left unheard without a word. */
const TASK = z.strictObject({
  id: z.union([z.string(), z.number(), z.null()]).optional(),
  examples: z.array(EXAMPLE),
  inputs: z.array(ROW).optional(),
  columns: z.array(z.string()).optional(),
  stepsMax: z.int().positive().optional(),
  risk: z.number().gt(0).lt(1).optional(),
  strict: z.boolean().optional(),
});

/** Numbers are safe integers. */
type TaskId = string | number | null;

/** One prediction as it stands on a line; `reason` and `alternatives` are left out where there are none. */
interface PredictionLine {
  readonly value: Cell;
  readonly confidence: number;
  readonly decision: Prediction["decision"];
  readonly reason?: Prediction["reason"];
  readonly alternatives?: Prediction["alternatives"];
}

/** One line of answer, by what became of its task. */
export type BatchLine =
  | {
      readonly id: TaskId;
      readonly status: "learned";
      readonly program: string;
      readonly suspects?: readonly Suspect[];
      readonly predictions: readonly PredictionLine[];
      readonly ms: number;
    }
  | {
      readonly id: TaskId;
      readonly status: "conflict";
      readonly examples: readonly number[];
      readonly message: string;
      readonly ms: number;
    }
  | {
      readonly id: TaskId;
      readonly status: "unknown";
      readonly reason: string;
      readonly message: string;
      readonly nearest?: unknown;
      readonly ms: number;
    }
  | { readonly id: TaskId; readonly status: "error"; readonly issues: readonly Issue[] };

/** What is needed to work on one line. */
export interface BatchOptions {
  /** Steps for tasks that do not say themselves (`stepsMax`). */
  readonly steps?: number;
}

/** Works on one line of input. Never throws: a malformed line, and a mistake of our own, become a line with issues. */
export function batchLine(
  text: string,
  lineNumber: number,
  options: BatchOptions,
  host: Pick<Host, "learn" | "now">,
): BatchLine {
  const parsed = parseLine(text, lineNumber);
  if (parsed.kind === "invalid") return { id: parsed.id, status: "error", issues: parsed.issues };
  const startedAt = host.now();
  try {
    const outcome = host.learn(taskOf(parsed.task, options));
    const malformed = outcome.kind === "unknown" && outcome.reason === "invalid-task" ? outcome.issues : undefined;
    if (malformed !== undefined) return { id: parsed.id, status: "error", issues: malformed };
    const answer = outcomeLine(outcome, parsed.task.inputs ?? []);
    return { id: parsed.id, ...answer, ms: Math.round((host.now() - startedAt) * 1000) / 1000 };
  } catch (error) {
    const issue = {
      code: "internal-error",
      path: `line ${lineNumber}`,
      expected: "an outcome",
      received: errorText(error),
    };
    return { id: parsed.id, status: "error", issues: [issue] };
  }
}

type OutcomeLine =
  | {
      readonly status: "learned";
      readonly program: string;
      readonly suspects?: readonly Suspect[];
      readonly predictions: readonly PredictionLine[];
    }
  | { readonly status: "conflict"; readonly examples: readonly number[]; readonly message: string }
  | { readonly status: "unknown"; readonly reason: string; readonly message: string; readonly nearest?: unknown };

function outcomeLine(outcome: Outcome, inputs: readonly (readonly Cell[])[]): OutcomeLine {
  switch (outcome.kind) {
    case "learned": {
      const { inkling } = outcome;
      return {
        status: "learned",
        program: inkling.program,
        ...(inkling.suspects.length > 0 ? { suspects: inkling.suspects } : {}),
        predictions: inkling.predictAll(inputs).map(predictionLine),
      };
    }
    case "conflict":
      return { status: "conflict", examples: outcome.examples, message: outcome.message };
    case "unknown": {
      const { reason, message, nearest } = outcome;
      return { status: "unknown", reason, message, ...(nearest === undefined ? {} : { nearest }) };
    }
  }
}

function predictionLine({ value, confidence, decision, reason, alternatives }: Prediction): PredictionLine {
  return {
    value,
    confidence,
    decision,
    ...(reason === undefined ? {} : { reason }),
    ...(alternatives.length === 0 ? {} : { alternatives }),
  };
}

function taskOf(task: z.infer<typeof TASK>, options: BatchOptions): Task {
  const stepsMax = task.stepsMax ?? options.steps;
  return {
    examples: task.examples.map(({ input, output, confirmed }) => ({ input, output, ...(confirmed && { confirmed }) })),
    ...(task.inputs === undefined ? {} : { inputs: task.inputs }),
    ...(task.columns === undefined ? {} : { columns: task.columns }),
    ...(stepsMax === undefined ? {} : { stepsMax }),
    ...(task.risk === undefined ? {} : { risk: task.risk }),
    ...(task.strict === undefined ? {} : { strict: task.strict }),
  };
}

type Parsed =
  | { readonly kind: "task"; readonly id: TaskId; readonly task: z.infer<typeof TASK> }
  | { readonly kind: "invalid"; readonly id: TaskId; readonly issues: readonly Issue[] };

function parseLine(text: string, lineNumber: number): Parsed {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return {
      kind: "invalid",
      id: null,
      issues: [
        { code: "not-json", path: `line ${lineNumber}`, expected: "one JSON object", received: errorText(error) },
      ],
    };
  }
  const checked = TASK.safeParse(data);
  const issues = [...idIssues(data), ...(checked.error?.issues ?? []).flatMap((issue) => issuesOf(issue, data))];
  return checked.success && issues.length === 0
    ? { kind: "task", id: checked.data.id ?? null, task: checked.data }
    : { kind: "invalid", id: idOf(data), issues };
}

/** A number that is no safe integer may have been rounded when it was read: echoed, it would name another task. */
function idIssues(data: unknown): readonly Issue[] {
  const id = valueAt(data, ["id"]);
  if (typeof id !== "number" || Number.isSafeInteger(id)) return [];
  const expected = `an integer up to ${Number.MAX_SAFE_INTEGER}; send other numbers as text`;
  return [{ code: "unsafe-number", path: "id", expected, received: describe(id) }];
}

function idOf(data: unknown): TaskId {
  const found = z.object({ id: z.union([z.string(), z.int()]) }).safeParse(data);
  return found.success ? found.data.id : null;
}

/** An issue of the schema as ours: one for each unknown key. */
function issuesOf(issue: z.core.$ZodIssue, data: unknown): readonly Issue[] {
  if (issue.code !== "unrecognized_keys") return [issueOf(issue, data)];
  const known = Object.keys(issue.path[0] === "examples" ? EXAMPLE.shape : TASK.shape);
  return issue.keys.map((key) => ({
    code: "unknown-key",
    path: [...issue.path, key].join("."),
    expected: `no keys but ${known.join(", ")}`,
    received: `the key ${JSON.stringify(key)}`.slice(0, 80),
  }));
}

function issueOf(issue: z.core.$ZodIssue, data: unknown): Issue {
  const expected =
    issue.code === "invalid_type" ? issue.expected : issue.code === "invalid_union" ? unionOf(issue) : issue.message;
  return {
    code: issue.code.replaceAll("_", "-"),
    path: issue.path.join("."),
    expected,
    received: describe(valueAt(data, issue.path)),
  };
}

/** What a union takes: only an id may also be a number. */
function unionOf(issue: z.core.$ZodIssue): string {
  return issue.path[0] === "id" ? "string, number or null" : "string or null";
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return value;
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "object" ? "object" : `${typeof value} ${JSON.stringify(value)}`.slice(0, 80);
}
