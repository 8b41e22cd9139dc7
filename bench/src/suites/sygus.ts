import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Example } from "@inkling/core";
import { distinctInputs, type Experiment, hiddenRowsTrial, type LabelledTask } from "../trial.js";
import { readSexps, type Sexp } from "./sexp.js";

/** The files of a SyGuS track. */
export interface SygusTrack {
  readonly tasks: readonly LabelledTask[];
  /** Ids of files whose constraints are not all input-output examples. */
  readonly notExamples: readonly string[];
}

/** Reads every `.sl` file below a folder. */
export function loadSygus(folder: string): SygusTrack {
  const tasks: LabelledTask[] = [];
  const notExamples: string[] = [];
  for (const path of slFiles(folder)) {
    const id = sygusId(folder, path);
    const rows = parseSygusExamples(readFileSync(path, "utf8"));
    if (rows === null) notExamples.push(id);
    else tasks.push({ id, rows: distinctInputs(rows), tags: [] });
  }
  return { tasks, notExamples };
}

/** The id of a file: its path below the folder without its ending, such as `from_2018/phone-1`. */
export function sygusId(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/").replace(/\.sl$/, "");
}

/** Paths of all `.sl` files below a folder, sorted. */
export function slFiles(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".sl"))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * The rows that the constraints `(= (f arguments…) output)` state, all values as text: integers in decimal, booleans as
 * `true` and `false`. `null` when there is no constraint, or one of another form.
 */
export function parseSygusExamples(text: string): readonly Example[] | null {
  const commands = readSexps(text).flatMap((form) => (form.kind === "list" ? [form.items] : []));
  const name = commands.find(([head]) => isSymbol(head, "synth-fun"))?.[1];
  if (name?.kind !== "symbol") return null;
  const constraints = commands.filter(([head]) => isSymbol(head, "constraint"));
  const rows = constraints.map(([, body]) => exampleOf(body, name.text));
  return rows.length > 0 && rows.every((row) => row !== null) ? rows : null;
}

function exampleOf(constraint: Sexp | undefined, name: string): Example | null {
  if (constraint?.kind !== "list") return null;
  const [head, call, result, ...rest] = constraint.items;
  if (!isSymbol(head, "=") || rest.length > 0 || call?.kind !== "list" || !isSymbol(call.items[0], name)) return null;
  const input = call.items.slice(1).map(literal);
  const output = literal(result);
  return output !== null && input.every((cell) => cell !== null) ? { input, output } : null;
}

/** A literal as text, or `null` when the expression is not one. */
function literal(sexp: Sexp | undefined): string | null {
  if (sexp === undefined) return null;
  switch (sexp.kind) {
    case "string":
      return sexp.value;
    case "symbol":
      return /^(-?\d+|true|false)$/.test(sexp.text) ? sexp.text : null;
    case "list": {
      const [minus, digits, ...rest] = sexp.items;
      const negative = isSymbol(minus, "-") && digits?.kind === "symbol" && /^\d+$/.test(digits.text);
      return negative && rest.length === 0 ? `-${digits.text}` : null;
    }
  }
}

function isSymbol(sexp: Sexp | undefined, text: string): boolean {
  return sexp?.kind === "symbol" && sexp.text === text;
}

export const CONSISTENCY = "sygus consistency";

/** Consistency: all rows of a file are given as examples, and all must be reproduced: they are a specification, so none is suspected. */
export function consistencyExperiment({ tasks, notExamples }: SygusTrack): Experiment {
  const trials = tasks.map(({ id, rows }) => ({ id, task: { examples: rows, strict: true }, judged: rows }));
  return { name: CONSISTENCY, trials, notExamples, withoutHidden: [] };
}

/** Generalisation: `X` gives the examples, and the rows of `X-long` with other inputs are hidden. */
export function longRowsExperiment({ tasks }: SygusTrack): Experiment {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const trials = tasks.flatMap((base) => {
    const long = byId.get(`${base.id}-long`);
    if (long === undefined) return [];
    return [hiddenRowsTrial(base.id, base.rows, distinctInputs(long.rows, base.rows))];
  });
  return {
    name: "sygus-long",
    trials: trials.filter((trial) => trial.judged.length > 0),
    notExamples: [],
    withoutHidden: trials.filter((trial) => trial.judged.length === 0).map((trial) => trial.id),
  };
}
