import { beliefOf } from "./belief/belief.js";
import { beliefOptions } from "./belief/temperature.js";
import { text } from "./domains/text/domain.js";
import { inklingOf } from "./inkling.js";
import { learnIn } from "./learn.js";
import type { Cell, Example, Inkling, InklingData, Issue, Row, Task } from "./outcome.js";
import { deduce } from "./search/deduce.js";
import type { Domain } from "./space/domain.js";
import { emptyMemo } from "./space/memo.js";
import { parseTerm } from "./space/notation.js";
import { EMPTY } from "./space/programDag.js";
import { evaluate, type Term } from "./space/term.js";
import { specificationOf } from "./specification.js";
import { issuesOf } from "./task.js";

/** What reading a saved inkling gives. */
export type Loaded =
  | { readonly kind: "inkling"; readonly inkling: Inkling }
  | { readonly kind: "invalid"; readonly issues: readonly Issue[] };

/** The version of the saved form that is written and read. */
const VERSION = 1;

/** Domains by name. */
const DOMAINS: readonly Domain[] = [text];

/**
 * Reads what {@link Inkling.toJSON} gave, from plain data of unknown origin. The program is the saved one; the belief
 * about it is computed again from the saved examples.
 */
export function fromJSON(data: unknown): Loaded {
  if (!isRecord(data)) return refused("format", "$", "a saved inkling", describe(data));
  if (data.format !== "inkling") return refused("format", "format", '"inkling"', describe(data.format));
  if (data.version !== VERSION) {
    return refused(
      "version",
      "version",
      `version ${VERSION}, the only one that this release reads`,
      describe(data.version),
    );
  }
  const domain = DOMAINS.find((known) => known.name === data.domain);
  if (domain === undefined)
    return refused("domain", "domain", DOMAINS.map((known) => `"${known.name}"`).join(" or "), describe(data.domain));
  if (!hasTaskShape(data))
    return refused("shape", "$", "examples, inputs and columns as lists, and a program as text", "something else");
  const task: Task = { examples: data.examples, inputs: data.inputs, columns: data.columns };
  const issues = issuesOf(task);
  return issues.length > 0 ? { kind: "invalid", issues } : load(domain, task, data.program);
}

function load(domain: Domain, task: Task, printed: string): Loaded {
  const parsed = parseTerm(printed, domain.operators);
  if (parsed.kind === "error") return refused("program", "program", "a program", `${parsed.message} at ${parsed.at}`);
  const broken = firstBroken(parsed.term, task.examples);
  if (broken >= 0) {
    return refused(
      "example",
      `examples.${broken}`,
      "an example that the saved program reproduces",
      "one that it does not",
    );
  }
  const specification = specificationOf(domain, task);
  const space = deduce(specification);
  if (space.root === EMPTY)
    return refused("examples", "examples", "examples that some program explains", "none that does");
  const belief = beliefOf(space, task.inputs ?? [], beliefOptions(domain, specification.outputs));
  const { steps } = specification.budget;
  return {
    kind: "inkling",
    inkling: inklingOf({
      domain,
      task,
      belief,
      program: parsed.term,
      learn: (other) => learnIn(domain, other),
      steps,
      cut: space.cut,
    }),
  };
}

function firstBroken(term: Term, examples: readonly Example[]): number {
  const memo = emptyMemo();
  return examples.findIndex(({ input, output }) => (evaluate(term, input, memo) as Cell | undefined) !== output);
}

function hasTaskShape(
  data: Record<string, unknown>,
): data is Record<string, unknown> & Pick<InklingData, "examples" | "inputs" | "columns" | "program"> {
  const { examples, inputs, columns, program } = data;
  return (
    typeof program === "string" &&
    Array.isArray(columns) &&
    columns.every((name) => typeof name === "string") &&
    Array.isArray(inputs) &&
    inputs.every((row: Row) => Array.isArray(row)) &&
    Array.isArray(examples) &&
    examples.every((example) => isRecord(example) && Array.isArray(example.input))
  );
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function describe(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? `"${value}"` : value === null ? "null" : typeof value;
}

function refused(code: string, path: string, expected: string, received: string): Loaded {
  return { kind: "invalid", issues: [{ code, path, expected, received }] };
}
