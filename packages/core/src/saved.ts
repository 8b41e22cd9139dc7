import { isTrusted, withoutSuspects } from "./audit.js";
import { believed, inklingOf } from "./inkling.js";
import { cells } from "./language.js";
import { learnChecked } from "./learn.js";
import type { Cell, Example, Inkling, Issue, Suspect, Task } from "./outcome.js";
import { deduce } from "./search/deduce.js";
import { type Derivation, derive } from "./search/derive.js";
import type { Domain } from "./space/domain.js";
import { emptyMemo } from "./space/memo.js";
import { parseTerm, printTerm } from "./space/notation.js";
import { EMPTY } from "./space/programDag.js";
import { isSlipKind } from "./space/slip.js";
import { evaluate, type Term } from "./space/term.js";
import { specificationOf } from "./specification.js";
import { checked, isRecord, rowKey } from "./task.js";
import { readTidily } from "./tidy.js";

/** What reading a saved inkling gives. */
export type Loaded =
  | { readonly kind: "inkling"; readonly inkling: Inkling }
  | { readonly kind: "invalid"; readonly issues: readonly Issue[] };

/** The version of the saved form that is written and read. */
const VERSION = 1;

/** Longest piece of a program that is quoted in an issue, in code points. */
const RECEIVED_LENGTH_MAX = 60;

/** Languages by name. Version 0.1 called the language of cells "text", when that was all it could read. */
const LANGUAGES: ReadonlyMap<unknown, Domain> = new Map([cells.name, "text"].map((name) => [name, cells]));

/**
 * Reads what {@link Inkling.toJSON} gave, from plain data of unknown origin: the program must be one that the language
 * has, literals included, because it becomes code. The program is the saved one; the belief
 * about it is computed again from the saved examples. `risk` is the share of answered rows that may be wrong (see {@link Task.risk}); it belongs
 * to the use and not to the rule, and is not saved.
 */
export function fromJSON(data: unknown, options: { readonly risk?: number } = {}): Loaded {
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
  const domain = LANGUAGES.get(data.domain);
  if (domain === undefined) return refused("domain", "domain", `"${cells.name}"`, describe(data.domain));
  const { examples, inputs, columns, program, strict, suspects: givenSuspects, stray: givenStray } = data;
  const required: Readonly<Record<string, unknown>> = { inputs, columns };
  for (const [path, list] of Object.entries(required))
    if (list === undefined) return refused("shape", path, "a list", "undefined");
  if (typeof program !== "string") return refused("shape", "program", "a program as text", describe(program));
  const given = checked({ examples, inputs, columns, strict, ...options });
  if (given.kind === "malformed") return { kind: "invalid", issues: given.issues };
  const { task } = given;
  if (task.examples.length === 0) return refused("examples", "examples", "at least one example", "none");
  const suspects = givenSuspects === undefined ? [] : suspectsFrom(givenSuspects, task.examples);
  if (suspects === null)
    return refused("suspects", "suspects", "examples by index, with probability, kind and reason", "something else");
  const stray = givenStray === undefined ? [] : strayFrom(givenStray, task.examples[0]?.input.length ?? 0);
  if (stray === null) return refused("stray", "stray", "indexes of columns, ascending", "something else");
  return load(domain, task, { suspects, stray, printed: program });
}

/** Saved columns that are read without stray white space; `null` where they are none. */
function strayFrom(data: unknown, width: number): readonly number[] | null {
  if (!Array.isArray(data)) return null;
  const columns = data.filter((item): item is number => Number.isInteger(item) && item >= 0 && item < width);
  const ascend = columns.every((column, at) => at === 0 || column > (columns[at - 1] ?? 0));
  return columns.length === data.length && ascend ? columns : null;
}

/** What is saved besides the task. */
interface SavedRule {
  readonly suspects: readonly Suspect[];
  readonly stray: readonly number[];
  readonly printed: string;
}

/** Saved suspects; `null` where they are none, name no example, or one that is trusted. */
function suspectsFrom(data: unknown, examples: readonly Example[]): readonly Suspect[] | null {
  if (!Array.isArray(data)) return null;
  const suspects = data.flatMap((item: unknown) => suspectFrom(item, examples) ?? []);
  const isSound = suspects.length === data.length && suspects.length < examples.length;
  return isSound && new Set(suspects.map(({ index }) => index)).size === suspects.length ? suspects : null;
}

function suspectFrom(data: unknown, examples: readonly Example[]): Suspect | null {
  if (!isRecord(data)) return null;
  const { index, probability, kind, reason } = data;
  const example = typeof index === "number" ? examples[index] : undefined;
  if (typeof index !== "number" || example === undefined || !maySuspect(example, examples)) return null;
  if (typeof probability !== "number" || !(probability > 0 && probability <= 1)) return null;
  if (!isSlipKind(kind) || typeof reason !== "string") return null;
  return { index, probability, expected: undefined, kind, reason };
}

/** Nothing that a person stands by is suspected, but for an answer that a later one was confirmed against. */
function maySuspect(example: Example, examples: readonly Example[]): boolean {
  if (!isTrusted(example)) return true;
  const key = rowKey(example.input);
  const isAgainst = ({ input, output, confirmed }: Example): boolean =>
    confirmed === true && output !== example.output && rowKey(input) === key;
  return example.confirmed !== true && examples.some(isAgainst);
}

function load(domain: Domain, task: Task, { suspects, stray, printed }: SavedRule): Loaded {
  const parsed = parseTerm(printed, domain.operators);
  if (parsed.kind === "error") return refused("program", "program", "a program", `${parsed.message} at ${parsed.at}`);
  const derived = derive(domain.grammar, parsed.term);
  if (derived.kind === "outside-grammar")
    return refused("program", "program", derived.expected.join(" or "), shortened(derived.found));
  const unfit = firstUnfit(domain, derived);
  if (unfit !== null) return { kind: "invalid", issues: [unfit] };
  const broken = firstBroken(parsed.term, task.examples, suspects);
  if (broken >= 0) {
    return refused(
      "example",
      `examples.${broken}`,
      "an example that the saved program reproduces",
      "one that it does not",
    );
  }
  const kept = withoutSuspects(readTidily(domain, task, stray), suspects);
  const specification = specificationOf(domain, kept);
  const space = deduce(specification);
  if (space.root === EMPTY)
    return refused("examples", "examples", "examples that some program explains", "none that does");
  const belief = believed(domain, kept, space, suspects);
  const { steps } = specification.budget;
  return {
    kind: "inkling",
    inkling: inklingOf({
      domain,
      task,
      stray,
      suspects,
      belief,
      program: parsed.term,
      learn: (other, trusting) => learnChecked(domain, other, trusting),
      steps,
      cut: space.cut,
    }),
  };
}

/** What is wrong with the first literal that cannot stand where it stands, `null` where all can. */
function firstUnfit(domain: Domain, derivation: Derivation): Issue | null {
  const { slot, term, args } = derivation;
  if (term.kind === "literal") {
    const { expected, accepts } = domain.literalKind(slot);
    if (accepts(term.value)) return null;
    return { code: "literal", path: "program", expected, received: shortened(printTerm(term)) };
  }
  for (const arg of args) {
    const unfit = firstUnfit(domain, arg);
    if (unfit !== null) return unfit;
  }
  return null;
}

/** Index of the first example that is neither reproduced nor a suspect, or −1. */
function firstBroken(term: Term, examples: readonly Example[], suspects: readonly Suspect[]): number {
  const memo = emptyMemo();
  const pardoned = new Set(suspects.map(({ index }) => index));
  return examples.findIndex(
    ({ input, output }, index) => !pardoned.has(index) && (evaluate(term, input, memo) as Cell | undefined) !== output, // programs give cells
  );
}

function describe(value: unknown): string {
  return typeof value === "string" || typeof value === "number"
    ? shortened(`"${value}"`)
    : value === null
      ? "null"
      : typeof value;
}

function refused(code: string, path: string, expected: string, received: string): Loaded {
  return { kind: "invalid", issues: [{ code, path, expected, received }] };
}

function shortened(text: string): string {
  const characters = [...text.slice(0, 2 * RECEIVED_LENGTH_MAX)];
  return characters.length > RECEIVED_LENGTH_MAX ? `${characters.slice(0, RECEIVED_LENGTH_MAX).join("")}…` : text;
}
