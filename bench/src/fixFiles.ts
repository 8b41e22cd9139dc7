import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Cell, Example } from "@inkling/core";
import { drawItem, drawsOf } from "./draw.js";
import { seedOf } from "./random.js";
import { tableLines } from "./table.js";
import type { Trial } from "./trial.js";

/** How a table is filled and corrected: sure cells only, unsure ones too, and what else `fix` is told. */
export const WAYS = ["answer", "suggest", "suggest --all"] as const;
export type Way = (typeof WAYS)[number];

/** What a cell of a written table is beside the truth. */
export type Standing = "right" | "wrong" | "blank";
const STANDINGS: readonly Standing[] = ["right", "wrong", "blank"];

/** One true correction of a table that was filled from a few examples. */
export interface FixedFile {
  readonly id: string;
  readonly way: Way;
  /** Cells of hidden rows in the written tables, the corrected one left out, as `before>after`. */
  readonly cells: Readonly<Record<string, number>>;
  /** The correction could not be learned; nothing was written. */
  readonly refused: boolean;
}

/** Runs the command; `null` where its exit code is not 0. */
export type RunCommand = (args: readonly string[]) => string | null;

/** Rows of a table, at most: a person corrects what was looked at. */
const ROWS_MAX = 100;
const SEED = 11;

/**
 * Fills the hidden rows of each trial in a file, corrects one wrong cell of it to the truth (a filled one before a blank one), and
 * compares both files with the truth. Trials with nothing to correct, and with cells that need quotes, are passed over.
 */
export function* fixFiles(trials: readonly Trial[], ways: readonly Way[], run: RunCommand): Generator<FixedFile> {
  const folder = mkdtempSync(join(tmpdir(), "inkling-bench-"));
  try {
    for (const trial of trials)
      for (const way of ways) {
        const fixed = fixFile(trial, way, folder, run);
        if (fixed !== null) yield fixed;
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fixFile({ id, task, judged }: Trial, way: Way, folder: string, run: RunCommand): FixedFile | null {
  const hidden = judged.slice(0, ROWS_MAX);
  if (![...task.examples, ...hidden].every(isPlain)) return null;
  const [open, rule, filled, out] = ["open.tsv", "rule.json", "filled.tsv", "out.tsv"].map((name) =>
    join(folder, name),
  );
  if (open === undefined || rule === undefined || filled === undefined || out === undefined) return null;
  writeFileSync(open, tableText(task.examples, hidden));
  const accept = way === "answer" ? [] : ["--accept", "suggest"];
  const files = ["--force", "--delimiter", "tab", ...accept];
  if (run(["fill", open, "--yes", "--column", "out", "--rule", rule, "-o", filled, ...files]) === null) return null;
  const before = standings(filled, task.examples.length, hidden);
  const at = correctedRow(id, before);
  const row = hidden[at];
  if (row === undefined) return null;
  const correction = ["--row", String(task.examples.length + at + 2), `--value=${row.output}`];
  const all = way === "suggest --all" ? ["--all"] : [];
  const isDone = run(["fix", rule, filled, ...correction, "-o", out, ...files, ...all]) !== null;
  const after = isDone ? standings(out, task.examples.length, hidden) : before;
  const cells: Record<string, number> = {};
  for (const [index, was] of before.entries()) {
    const key = `${was}>${after[index] ?? "blank"}`;
    if (index !== at) cells[key] = (cells[key] ?? 0) + 1;
  }
  return { id, way, cells, refused: !isDone };
}

function isPlain({ input, output }: Example): boolean {
  const isPlainCell = (cell: Cell): boolean => cell !== null && !/["\t\r\n]/.test(cell) && cell.trim() === cell;
  return input.every(isPlainCell) && isPlainCell(output) && output !== "" && input.some((cell) => cell !== "");
}

function tableText(examples: readonly Example[], hidden: readonly Example[]): string {
  const width = examples[0]?.input.length ?? 0;
  const header = [...Array.from({ length: width }, (_, at) => `in${at + 1}`), "out"];
  const lines = [
    ...examples.map(({ input, output }) => [...input, output]),
    ...hidden.map(({ input }) => [...input, ""]),
  ];
  return [header, ...lines].map((cells) => `${cells.join("\t")}\n`).join("");
}

function standings(path: string, examples: number, hidden: readonly Example[]): readonly Standing[] {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .slice(1 + examples);
  return hidden.map(({ output }, at) => {
    const cell = lines[at]?.split("\t").at(-1) ?? "";
    return cell === output ? "right" : cell === "" ? "blank" : "wrong";
  });
}

/** A filled cell that is wrong; where none is, a blank one; -1 where all are right. */
function correctedRow(id: string, before: readonly Standing[]): number {
  const draw = drawsOf(seedOf(id) ^ SEED);
  for (const wanted of ["wrong", "blank"] as const) {
    const rows = before.flatMap((standing, at) => (standing === wanted ? [at] : []));
    if (rows.length > 0) return drawItem(rows, draw);
  }
  return -1;
}

/** The figures as lines of a table: what became of right, wrong and blank cells. */
export function fixLines(all: readonly FixedFile[]): readonly string[] {
  const header = [
    "tables filled with",
    "corrections",
    "refused",
    ...STANDINGS.flatMap((was) => STANDINGS.map((is) => `${was} → ${is}`)),
    "tables where right → wrong",
  ];
  const lines = WAYS.flatMap((way) => {
    const of = all.filter((one) => one.way === way);
    const count = (key: string): number => of.reduce((sum, { cells }) => sum + (cells[key] ?? 0), 0);
    const turned = of.filter(({ cells }) => (cells["right>wrong"] ?? 0) > 0).length;
    return of.length === 0
      ? []
      : [
          [
            way,
            String(of.length),
            String(of.filter(({ refused }) => refused).length),
            ...STANDINGS.flatMap((was) => STANDINGS.map((is) => String(count(`${was}>${is}`)))),
            String(turned),
          ],
        ];
  });
  return tableLines(header, lines);
}

const COMMAND = fileURLToPath(new URL("../../packages/inkling/dist/main.js", import.meta.url));

/** The command as a person runs it, in a process of its own. */
export const runCommand: RunCommand = (args) => {
  try {
    return execFileSync(process.execPath, [COMMAND, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return null;
  }
};
