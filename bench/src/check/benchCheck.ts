import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawsOf } from "../draw.js";
import { quantile } from "../metrics/quantile.js";
import { showProgress } from "../progress.js";
import { seedOf } from "../random.js";
import { tableLines } from "../table.js";
import { MISTAKES, type Planted, planted } from "./plant.js";
import { type ColumnKind, type MadeTable, makeTables } from "./tables.js";

/** Wrong cells of a table that are planted. */
export const PLANTED_COUNTS: readonly number[] = [0, 1, 3];

/** A cell that `inkling check` names; rows and columns from 0. */
export interface Reported {
  readonly row: number;
  readonly column: number;
  /** Columns of which the cell may be wrong instead. */
  readonly orColumns: readonly number[];
  /** Probability that it is wrong, as the command says it, in [0, 1]; `null` where it knows none. */
  readonly confidence: number | null;
  /** What speaks for it, as the command says it. */
  readonly evidence: string;
  /** The command replaces it where the repaired table is asked for. */
  readonly repaired: boolean;
}

/** What `inkling check` said of one table. */
export interface Checked {
  readonly table: MadeTable;
  readonly count: number;
  readonly planted: readonly Planted[];
  readonly reported: readonly Reported[];
  /** Cells that break a rule and are taken for exceptions, or of which nothing is known. */
  readonly doubted: readonly Reported[];
  readonly ms: number;
}

/** Checks a table in a file, and tells how long it took. */
export type CheckFile = (path: string) => {
  readonly reported: readonly NamedCell[];
  readonly doubted: readonly NamedCell[];
  readonly ms: number;
};

/** A cell as the command names it: the row as a spreadsheet counts, columns by their names. */
export interface NamedCell extends Omit<Reported, "column" | "orColumns"> {
  readonly column: string;
  readonly orColumns: readonly string[];
}

/** Makes tables from seeds, plants mistakes, and has every one checked. The same seeds give the same tables. */
export function* checkTables(seeds: readonly number[], only: string, check: CheckFile): Generator<Checked> {
  const folder = mkdtempSync(join(tmpdir(), "inkling-bench-"));
  try {
    for (const seed of seeds)
      for (const count of PLANTED_COUNTS)
        for (const table of makeTables(drawsOf(seed))) {
          if (!table.name.includes(only)) continue;
          const made = planted(table, count, drawsOf(seedOf(`${table.name} ${count} ${seed}`)));
          const path = join(folder, `${table.name}-${count}-${seed}.csv`);
          writeFileSync(path, textOf([table.header, ...made.rows]));
          const found = check(path);
          const [reported, doubted] = [found.reported, found.doubted].map((cells) =>
            cells.map((cell) => placed(cell, table)),
          );
          yield { table, count, planted: made.planted, reported: reported ?? [], doubted: doubted ?? [], ms: found.ms };
        }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textOf(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string): string => (cell.includes(",") ? `"${cell}"` : cell);
  return `${rows.map((cells) => cells.map(quoted).join(",")).join("\n")}\n`;
}

function placed(cell: NamedCell, { header }: MadeTable): Reported {
  const { confidence, evidence, repaired } = cell;
  const orColumns = cell.orColumns.map((name) => header.indexOf(name));
  return { row: cell.row - 2, column: header.indexOf(cell.column), orColumns, confidence, evidence, repaired };
}

/** Confidences whose reports are counted together: from the first bound, below the second. */
const CONFIDENCES: readonly (readonly [from: number, below: number])[] = [
  [0, 0.5],
  [0.5, 0.7],
  [0.7, 0.8],
  [0.8, 0.9],
  [0.9, 0.95],
  [0.95, 0.98],
  [0.98, 1.01],
];

/** How many cells of some confidence are wrong, of those named and those taken for exceptions, and how many that says should be. */
function heldCells([from, below]: readonly [number, number], all: readonly Checked[]): readonly string[] {
  const reports = all.flatMap(({ reported, doubted, planted: wrong }) =>
    [...reported, ...doubted].flatMap((cell) => {
      const { confidence } = cell;
      if (confidence === null || confidence < from || confidence >= below) return [];
      return [{ right: isTrue(cell, wrong), confidence }];
    }),
  );
  const right = reports.filter((report) => report.right).length;
  const mean = reports.reduce((sum, { confidence }) => sum + confidence, 0) / reports.length;
  return [
    `${(100 * from).toFixed(0)} to ${(100 * Math.min(1, below)).toFixed(0)} %`,
    String(reports.length),
    reports.length === 0 ? "none" : `${(100 * mean).toFixed(1)} %`,
    share(right, reports.length),
  ];
}

/** The figures, with their denominators. */
export function checkLines(all: readonly Checked[]): readonly string[] {
  const byCount = PLANTED_COUNTS.map((count) => countedCells(`${count} mistakes`, ofCount(all, count)));
  const dirty = all.filter(({ count }) => count > 0);
  const kinds = (["derived", "lookup", "threshold"] as const).map((kind) => foundCells(kind, dirty, ofKind(kind)));
  const named = [...new Set(all.map(({ table }) => table.name))].map((name) =>
    countedCells(
      name,
      all.filter(({ table }) => table.name === name),
    ),
  );
  const mistakes = MISTAKES.map((mistake) => foundCells(mistake, dirty, (cell) => cell.mistake === mistake));
  const clean = ofCount(all, 0);
  const repairs = all.flatMap(({ reported, planted: wrong }) =>
    reported.filter(({ repaired }) => repaired).map((cell) => isExact(cell, wrong)),
  );
  const right = repairs.filter(Boolean).length;
  const wrongCells = all.reduce((sum, { planted: wrong }) => sum + wrong.length, 0);
  const silent = clean.filter(({ reported }) => reported.length === 0).length;
  const columns = clean.reduce((sum, { table }) => sum + table.header.length, 0);
  const alarmed = clean.flatMap(({ reported }) => [...new Set(reported.map(({ column }) => column))]);
  const times = all.map(({ ms }) => ms);
  return [
    ...tableLines(
      ["tables", "number", "reports", "true", "cell itself", "false", "wrong cells", "found"],
      [...byCount, ...named, countedCells("all", all)],
    ),
    "",
    ...tableLines(["wrong cells", "planted", "found"], [...kinds, ...mistakes]),
    "",
    ...tableLines(
      ["confidence", "cells", "said on average", "true"],
      CONFIDENCES.map((bounds) => heldCells(bounds, all)),
    ),
    "",
    `written by -o: ${share(right, repairs.length)} of the repaired cells were wrong, ${share(right, wrongCells)} of the wrong cells`,
    `clean tables without a report: ${share(silent, clean.length)}`,
    `columns of clean tables with a report: ${share(alarmed.length, columns)}`,
    `ms for one table: ${(quantile(times, 0.5) ?? 0).toFixed(0)} at the median, ${(quantile(times, 0.95) ?? 0).toFixed(0)} at the 95th percentile`,
  ];
}

/** Every report and every wrong cell that was not found, to look into. */
export function checkDetails(all: readonly Checked[]): readonly string[] {
  return all.flatMap((checked) => {
    const { table, count, planted: wrong, reported } = checked;
    const name = `${table.name} (${count} mistakes, ${table.rows.length} rows)`;
    const place = ({ row, column }: Pick<Planted, "row" | "column">): string =>
      `row ${row + 2}, ${table.header[column]}`;
    const isFalse = (cell: Reported): boolean => !isTrue(cell, wrong);
    return [
      ...reported.filter(isFalse).map((cell) => `${name}: false: ${place(cell)}`),
      ...wrong
        .filter((cell) => !isFound(cell, reported))
        .map((cell) => `${name}: missed: ${place(cell)}, ${cell.mistake}`),
    ];
  });
}

const ofCount = (all: readonly Checked[], count: number): readonly Checked[] =>
  all.filter((checked) => checked.count === count);

const ofKind =
  (kind: ColumnKind) =>
  ({ column }: Planted, { kinds }: MadeTable): boolean =>
    kinds[column] === kind;

function isExact(cell: Reported, wrong: readonly Planted[]): boolean {
  return wrong.some(({ row, column }) => row === cell.row && column === cell.column);
}

/** True where the cell is wrong, or one that is named beside it. */
export function isTrue(cell: Reported, wrong: readonly Planted[]): boolean {
  return isExact(cell, wrong) || wrong.some(({ row, column }) => row === cell.row && cell.orColumns.includes(column));
}

function isFound({ row, column }: Planted, reported: readonly Reported[]): boolean {
  return reported.some((cell) => cell.row === row && (cell.column === column || cell.orColumns.includes(column)));
}

function countedCells(name: string, all: readonly Checked[]): readonly string[] {
  const reports = all.flatMap(({ reported, planted: wrong }) => reported.map((cell) => ({ cell, wrong })));
  const right = reports.filter(({ cell, wrong }) => isTrue(cell, wrong)).length;
  const exact = reports.filter(({ cell, wrong }) => isExact(cell, wrong)).length;
  const cells = all.flatMap(({ planted: wrong, reported }) => wrong.map((cell) => isFound(cell, reported)));
  return [
    name,
    String(all.length),
    String(reports.length),
    share(right, reports.length),
    String(exact),
    String(reports.length - right),
    String(cells.length),
    share(cells.filter(Boolean).length, cells.length),
  ];
}

function foundCells(
  name: string,
  all: readonly Checked[],
  isMeant: (cell: Planted, table: MadeTable) => boolean,
): readonly string[] {
  const found = all.flatMap(({ table, planted: wrong, reported }) =>
    wrong.filter((cell) => isMeant(cell, table)).map((cell) => isFound(cell, reported)),
  );
  return [name, String(found.length), share(found.filter(Boolean).length, found.length)];
}

function share(part: number, whole: number): string {
  return whole === 0 ? "none" : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}

const COMMAND = fileURLToPath(new URL("../../../packages/inkling/dist/main.js", import.meta.url));

/** Runs the command as a person does, in a process of its own. */
export const runCheck: CheckFile = (path) => {
  const start = performance.now();
  const text = outputOf([COMMAND, "check", path, "--json"]);
  const ms = performance.now() - start;
  // The form that packages/inkling/README.md promises.
  type Cells = Omit<NamedCell, "column">[];
  const { columns } = JSON.parse(text) as { columns: { column: string; cells?: Cells; doubted?: Cells }[] };
  const named = (of: "cells" | "doubted"): readonly NamedCell[] =>
    columns.flatMap(({ column, ...lists }) => (lists[of] ?? []).map((cell) => ({ ...cell, column })));
  return { reported: named("cells"), doubted: named("doubted"), ms };
};

/** Standard output, also where the exit code says that wrong cells were found. */
function outputOf(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    if (error instanceof Error && "stdout" in error && typeof error.stdout === "string" && error.stdout !== "")
      return error.stdout;
    throw error;
  }
}

function checkAll(seeds: readonly number[], only: string): readonly Checked[] {
  const all: Checked[] = [];
  const count = seeds.length * PLANTED_COUNTS.length * makeTables(drawsOf(0)).length;
  for (const checked of checkTables(seeds, only, runCheck)) {
    showProgress(process.stderr, "check", { id: checked.table.name }, all.length, count);
    all.push(checked);
  }
  return all;
}

/** Checks the tables of some seeds and prints the figures. */
export function benchCheck(seeds: readonly number[], only: string, withDetails: boolean): void {
  const all = checkAll(seeds, only);
  const details = withDetails ? [...checkDetails(all), ""] : [];
  process.stdout.write(`${[...details, ...checkLines(all)].join("\n")}\n`);
}

/** By evidence: cells that break a rule and are wrong, and those that are right. */
export function outcomesOf(all: readonly Checked[]): Readonly<Record<string, { wrong: number; right: number }>> {
  const outcomes: Record<string, { wrong: number; right: number }> = {};
  for (const { reported, doubted, planted: wrong } of all)
    for (const cell of [...reported, ...doubted]) {
      const counts = outcomes[cell.evidence] ?? { wrong: 0, right: 0 };
      counts[isTrue(cell, wrong) ? "wrong" : "right"] += 1;
      outcomes[cell.evidence] = counts;
    }
  return outcomes;
}

const OUTCOMES = fileURLToPath(new URL("../../../packages/inkling/src/check/outcomes.ts", import.meta.url));

/** Counts what becomes of cells with each evidence in the tables of some seeds, and writes it where the confidence of `inkling check` comes from. */
export function fitCheck(seeds: readonly number[]): void {
  const outcomes = outcomesOf(checkAll(seeds, ""));
  const text = readFileSync(OUTCOMES, "utf8").replace(
    /(?<=^ {2}"?([\w-]+)"?: )\{.*\}(?=,$)/gmu,
    (_, evidence: string) => JSON.stringify(outcomes[evidence] ?? { wrong: 0, right: 0 }),
  );
  writeFileSync(OUTCOMES, text.replace(/seeds [\d, ]+\d/u, `seeds ${seeds.join(", ")}`));
}
