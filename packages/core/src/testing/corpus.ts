import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Expectation, parseTaskFile, type TaskFile } from "../domains/corpus/taskFile.js";
import { cells } from "../language.js";
import { learn } from "../learn.js";
import type { Cell, Inkling, Outcome, Row } from "../outcome.js";
import { fromJSON } from "../saved.js";
import { emptyMemo } from "../space/memo.js";
import { parseTerm, printTerm } from "../space/notation.js";
import { evaluate } from "../space/term.js";

// Every task file, in several run modes, with one expected answer: the one written in the file. Only the first
// mode compares with the file; the others must say what the first says, so that they hold for gaps too.

const DOMAINS_FOLDER = new URL("../domains/", import.meta.url);
const NODE_MODULES = new URL("../../../../node_modules", import.meta.url);

/** What a saved inkling believes is learned anew when it is loaded, which takes as long as all else here: one in so many is loaded. */
const RELOADED_EVERY = 3;

interface CorpusTask extends TaskFile {
  readonly name: string;
  readonly folder: string;
}

const all = readdirSync(DOMAINS_FOLDER).flatMap(readTasks);
const gaps = readNames("gaps.txt");
const faults = readNames("faults.txt");

/** What was learned of the task that is being tested: an inkling holds what it believes, which adds up over the corpus. */
let latest: { readonly task: CorpusTask; readonly outcome: Outcome } | null = null;

function readTasks(folder: string): CorpusTask[] {
  const tasks = new URL(`${folder}/tasks/`, DOMAINS_FOLDER);
  if (!existsSync(tasks)) return [];
  return readdirSync(tasks)
    .filter((file) => file.endsWith(".task"))
    .sort()
    .map((file) => ({ ...readTask(new URL(file, tasks)), name: file.slice(0, -".task".length), folder }));
}

function readTask(url: URL): TaskFile {
  try {
    return parseTaskFile(readFileSync(url, "utf8"));
  } catch (error) {
    throw new Error(`${url.pathname}\n${error instanceof Error ? error.message : error}`);
  }
}

/** Names of tasks, one a line: of those that are not learned yet, or of those of which a row is answered wrongly. */
function readNames(file: "gaps.txt" | "faults.txt"): ReadonlySet<string> {
  const lines = readFileSync(new URL(`corpus/${file}`, DOMAINS_FOLDER), "utf8").split("\n");
  return new Set(lines.filter((line) => line !== "" && !line.startsWith("#")));
}

function outcomeOf(task: CorpusTask): Outcome {
  if (latest?.task === task) return latest.outcome;
  const outcome = learn({ examples: task.examples, inputs: task.expectations.map(({ input }) => input) });
  latest = { task, outcome };
  return outcome;
}

/** The inkling of a task; `undefined` for a gap that has none. Any other task without one fails here. */
function inklingOf(task: CorpusTask): Inkling | undefined {
  const outcome = outcomeOf(task);
  if (outcome.kind === "learned") return outcome.inkling;
  expect(gaps).toContain(task.name);
  return undefined;
}

function rowsOf(task: CorpusTask): Row[] {
  return [...task.examples, ...task.expectations].map(({ input }) => input);
}

/** One line for every check that is not met; empty when all are. */
function unmet(task: CorpusTask): string[] {
  const outcome = outcomeOf(task);
  if (outcome.kind !== "learned") return [`${outcome.kind}: ${outcome.message}`];
  return task.expectations.flatMap((expectation) => unmetBy(outcome.inkling, expectation));
}

function unmetBy(inkling: Inkling, { input, expected, line }: Expectation): string[] {
  const { value, decision, confidence } = inkling.predict(input);
  const isMet = expected.kind === "abstain" ? decision !== "answer" : value === expected.value;
  if (isMet) return [];
  const wanted = expected.kind === "abstain" ? "no answer" : JSON.stringify(expected.value);
  const got = `${JSON.stringify(value)} (${decision}, ${confidence.toFixed(2)})`;
  return [`line ${line}: ${JSON.stringify(input)} expected ${wanted}, got ${got}`];
}

/** Tests every second task of the corpus, from the first or from the second on: two files of tests run on two cores. */
export function testCorpus(half: 0 | 1): void {
  const corpus = all.filter((_, index) => index % 2 === half);
  const here = (names: readonly string[]): string[] =>
    names.filter((name) => corpus.some((task) => task.name === name));

  describe("the corpus", () => {
    it("has at least 140 tasks, no two of one name or title", () => {
      expect(all.length).toBeGreaterThanOrEqual(140);
      expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
      expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    });

    it.each(corpus)("is well formed: $name", ({ name, folder, domain, examples, expectations }) => {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(domain).toBe(folder);
      expect(examples.length).toBeLessThanOrEqual(3);
      expect(expectations.length).toBeGreaterThanOrEqual(2);
      expect(expectations.length).toBeLessThanOrEqual(9);
      const rows = [...examples, ...expectations].map(({ input }) => JSON.stringify(input));
      expect(new Set(rows).size).toBe(rows.length);
    });

    it("names no gap or fault that is not a task", () => {
      const names = new Set(all.map(({ name }) => name));
      expect([...gaps, ...faults].filter((name) => !names.has(name))).toEqual([]);
    });
  });

  const folder = mkdtempSync(join(tmpdir(), "inkling-corpus-"));
  mkdirSync(join(folder, "src"));
  const results = new Map<CorpusTask, Result>();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe.each(corpus)("$name", (task) => {
    const check = gaps.has(task.name) ? it.fails : it;
    // A gap that is closed fails here until its line is taken out of gaps.txt.
    check("is learned from its examples", () => expect(unmet(task).join("\n")).toBe(""));

    it("explains its examples", () => {
      const inkling = inklingOf(task);
      results.set(task, resultOf(task, folder));
      if (!inkling) return;
      expect(task.examples.map(({ input }) => inkling.apply(input))).toEqual(task.examples.map(({ output }) => output));
    });

    const isReloaded = corpus.indexOf(task) % RELOADED_EVERY === 0;
    if (isReloaded)
      it("is the same when it is saved and loaded", () => {
        const inkling = inklingOf(task);
        if (!inkling) return;
        const read = fromJSON(JSON.parse(JSON.stringify(inkling.toJSON())));
        if (read.kind !== "inkling") throw new Error(JSON.stringify(read.issues));
        expect(read.inkling.program).toBe(inkling.program);
        expect(read.inkling.predictAll(rowsOf(task))).toEqual(inkling.predictAll(rowsOf(task)));
      });

    it("is the same when it is printed and parsed", () => {
      const inkling = inklingOf(task);
      if (!inkling) return;
      const parsed = parseTerm(inkling.program, cells.operators);
      if (parsed.kind !== "term") throw new Error(`${parsed.message}, at ${parsed.at} of ${inkling.program}`);
      expect(printTerm(parsed.term)).toBe(inkling.program);
      for (const row of rowsOf(task)) expect(evaluate(parsed.term, row, emptyMemo())).toEqual(inkling.apply(row));
    });
  });

  describe("all tasks", () => {
    it("answer no row wrongly unasked, in gaps neither, but for the faults that are known by name", () => {
      const wrong = corpus.filter((task) => resultIn(results, task, folder).isAnsweredWrongly);
      expect(wrong.map(({ name }) => name).sort()).toEqual(here([...faults]).sort());
    });
  });

  describe("emitted as TypeScript", () => {
    type Emitted = { readonly transform: (...cells: readonly Cell[]) => Cell | undefined };

    // One run of the compiler for all modules, with its strict checks on: emitted code must also be well typed.
    beforeAll(() => {
      for (const task of corpus) resultIn(results, task, folder);
      writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
      // Emitted modules import the runtime as a user's do: as it was built.
      symlinkSync(fileURLToPath(NODE_MODULES), join(folder, "node_modules"), "dir");
      compile(folder);
    }, 600_000);

    it.each(corpus)("$name", async (task) => {
      const { applied } = resultIn(results, task, folder);
      if (applied === null) return;
      const url = pathToFileURL(join(folder, "out", `${task.name}.js`)).href;
      const { transform }: Emitted = await import(/* @vite-ignore */ url);
      expect(rowsOf(task).map((row) => transform(...row))).toEqual(applied);
    });
  });
}

/** What is kept of a task for the checks of all tasks. */
interface Result {
  readonly isAnsweredWrongly: boolean;
  /** What the rule makes of each row; `null` where none was learned. */
  readonly applied: readonly (Cell | undefined)[] | null;
}

/** Learns a task, if that has not been done, and writes the emitted module into the folder. */
function resultOf(task: CorpusTask, folder: string): Result {
  const inkling = inklingOf(task);
  const module = inkling?.toTypeScript({ name: "transform" });
  if (module !== undefined) writeFileSync(join(folder, "src", `${task.name}.ts`), module);
  return {
    isAnsweredWrongly: unmet(task).some((line) => line.includes("(answer,")),
    applied: inkling === undefined ? null : rowsOf(task).map((row) => inkling.apply(row)),
  };
}

/** The result of a task, which tests of its own may have got already. */
function resultIn(results: Map<CorpusTask, Result>, task: CorpusTask, folder: string): Result {
  const known = results.get(task) ?? resultOf(task, folder);
  results.set(task, known);
  return known;
}

/** Compiles `src` to `out`. Throws with the compiler's messages when a module is not well typed. */
function compile(folder: string): void {
  const tsc = createRequire(import.meta.url)
    .resolve("typescript/package.json")
    .replace("package.json", "bin/tsc");
  const config = {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2022"],
      types: [],
      module: "NodeNext",
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      rootDir: "src",
      outDir: "out",
    },
    include: ["src"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  try {
    execFileSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
  } catch (error) {
    throw new Error(`Emitted code does not compile:\n${(error as { stdout?: string }).stdout ?? error}`);
  }
}
