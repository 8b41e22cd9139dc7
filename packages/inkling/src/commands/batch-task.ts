import type { Cell, Issue, Outcome, Prediction, Suspect, Task } from "@inkling/core";
import { errorText } from "../failure.js";
import type { Host } from "../host.js";

/** Numbers are safe integers. */
type TaskId = string | number | null;

/** One prediction as it stands on a line; `reason`, `detail` and `alternatives` are left out where there are none. */
interface PredictionLine {
  readonly value: Cell;
  readonly confidence: number;
  readonly decision: Prediction["decision"];
  readonly reason?: Prediction["reason"];
  readonly detail?: Prediction["detail"];
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
      readonly begin?: number;
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
    const task = withSteps(parsed.task, options);
    const outcome = host.learn(task as Task); // what it is not, learn says
    const malformed = outcome.kind === "unknown" && outcome.reason === "invalid-task" ? outcome.issues : undefined;
    if (malformed !== undefined) return { id: parsed.id, status: "error", issues: malformed };
    const answer = outcomeLine(outcome, (task as Task).inputs ?? []);
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
  | {
      readonly status: "unknown";
      readonly reason: string;
      readonly message: string;
      readonly nearest?: unknown;
      readonly begin?: number;
    };

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
      const { reason, message, nearest, begin } = outcome;
      const more = { ...(nearest === undefined ? {} : { nearest }), ...(begin === undefined ? {} : { begin }) };
      return { status: "unknown", reason, message, ...more };
    }
  }
}

function predictionLine({ value, confidence, decision, reason, detail, alternatives }: Prediction): PredictionLine {
  return {
    value,
    confidence,
    decision,
    ...(reason === undefined ? {} : { reason }),
    ...(detail === undefined ? {} : { detail }),
    ...(alternatives.length === 0 ? {} : { alternatives }),
  };
}

function withSteps(task: unknown, { steps }: BatchOptions): unknown {
  return steps === undefined || !isRecord(task) || task.stepsMax !== undefined ? task : { ...task, stepsMax: steps };
}

type Parsed =
  | { readonly kind: "task"; readonly id: TaskId; readonly task: unknown }
  | { readonly kind: "invalid"; readonly id: TaskId; readonly issues: readonly Issue[] };

/** The data of a line with its id set apart; whether the rest is a task, the learner says. */
function parseLine(text: string, lineNumber: number): Parsed {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const path = `line ${lineNumber}`;
    const issue = { code: "not-json", path, expected: "one JSON object", received: errorText(error) };
    return { kind: "invalid", id: null, issues: [issue] };
  }
  if (!isRecord(data)) return { kind: "task", id: null, task: data };
  const { id = null, ...task } = data;
  if (id === null || typeof id === "string" || Number.isSafeInteger(id))
    return { kind: "task", id: id as TaskId, task }; // it has just been looked at
  return { kind: "invalid", id: null, issues: [idIssue(id)] };
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

/** A number that is no safe integer may have been rounded when it was read: echoed, it would name another task. */
function idIssue(id: unknown): Issue {
  const received = typeof id === "number" ? `number ${id}` : Array.isArray(id) ? "a list" : typeof id;
  const expected =
    typeof id === "number"
      ? `an integer up to ${Number.MAX_SAFE_INTEGER}; send other numbers as text`
      : "a string, an integer or null";
  return { code: typeof id === "number" ? "unsafe-number" : "invalid-id", path: "id", expected, received };
}
