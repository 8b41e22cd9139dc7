import { type CheckedColumn, isRepaired, tableChecker } from "../check/check-column.js";
import { CHECKED_ROWS_MIN, type ColumnRules, columnRules, settled } from "../check/column-rules.js";
import { cellsOf, sampledRows } from "../check/sample-rows.js";
import { EXIT, type ExitCode } from "../exit.js";
import type { Progress } from "../render/progress.js";
import { safeText } from "../render/text.js";
import { findColumn } from "../table/columns.js";
import { openTable, type TableOptions } from "../table/open.js";
import { replaceFiles } from "../table/replace.js";
import type { Column, RowEdit, Table } from "../table/table.js";
import { type Profile, profileNotices, profileTable } from "../task/profile.js";
import type { Target, TargetOptions } from "../task/targets.js";
import { checkForm, checkOutput, type OutputOptions, tableFile } from "./fill-table.js";

export interface CheckOptions extends TableOptions, TargetOptions, OutputOptions {
  readonly steps?: number;
  /** Confidence from which on a cell is repaired, in (0, 1). */
  readonly confidence: number;
}

/** Cells that are wrong at least this surely are repaired where nothing else is asked for: slips of the keyboard, and what another row should hold. */
export const REPAIRED_FROM = 0.95;

/** What `inkling check` has to say. */
export interface CheckResult {
  readonly file: string;
  readonly format: string;
  readonly rows: number;
  readonly notices: readonly string[];
  /** All columns of the table. */
  readonly names: readonly string[];
  readonly columns: readonly CheckedColumn[];
  /** Confidence from which on cells are repaired. */
  readonly confidence: number;
  /** The repaired table that was written, if one was, and how many of its cells differ. */
  readonly output?: { readonly path: string; readonly repaired: number };
  readonly exit: ExitCode;
}

/**
 * Finds cells that break the rule which the others of their column follow. The table is not touched; a repaired copy is written
 * only where `-o` or `--in-place` asks for it, completely or not at all.
 */
export async function checkCommand(file: string, options: CheckOptions, progress: Progress): Promise<CheckResult> {
  const target = await checkOutput(file, options);
  const table = await openTable(file, options);
  checkForm(table, target);
  progress.start("Counting");
  const profile = await profileTable(table, (fraction) => progress.update(fraction));
  const columns = await columnsOf(table, profile, options, progress);
  let output: CheckResult["output"];
  if (target !== undefined) {
    progress.start("Writing");
    const edits = editsOf(table, columns, options.confidence);
    const edit = async (rows: readonly { readonly number: number }[]): Promise<readonly RowEdit[]> =>
      rows.map(({ number }) => edits.get(number));
    const onRead = (fraction: number): void => progress.update(fraction);
    await replaceFiles([tableFile(table, { added: [], edit, onRead }, target)]);
    const repaired = [...edits.values()].reduce((sum, cells) => sum + cells.size, 0);
    output = { path: target.shown, repaired };
  }
  progress.clear();
  const isWrong = columns.some((column) => column.kind === "checked" && column.check.wrongCount > 0);
  return {
    file,
    format: table.format,
    rows: profile.rows,
    notices: [...table.notices, ...profileNotices(profile, table.columns.length)],
    names: table.columns.map(({ name }) => name),
    columns,
    confidence: options.confidence,
    ...(output === undefined ? {} : { output }),
    exit: isWrong ? EXIT.foundWrong : EXIT.ok,
  };
}

/** The columns that were named, or all; each reads those of `--from`, or all others that hold something. */
function targetsOf(table: Table, profile: Profile, options: TargetOptions): readonly Target[] {
  const isReadable = (column: Column): boolean => (profile.readable[column.index] ?? 0) > 0;
  const named = options.column.map((name) => findColumn(table.columns, name, "--column"));
  const from = options.from.map((name) => findColumn(table.columns, name, "--from"));
  const columns = named.length > 0 ? named : table.columns.filter((column) => !from.includes(column));
  const readable = from.length > 0 ? from : table.columns.filter(isReadable);
  return columns.map((column) => ({ column, inputs: readable.filter((other) => other !== column) }));
}

async function columnsOf(
  table: Table,
  profile: Profile,
  options: CheckOptions,
  progress: Progress,
): Promise<readonly CheckedColumn[]> {
  const targets = targetsOf(table, profile, options);
  const sampled = await sampledRows(table, profile.rows, (fraction) => progress.update(fraction));
  const rules = targets.map((target): ColumnRules => {
    const rows = sampled.filter((cells) => cells[target.column.index] !== "");
    if (target.inputs.length === 0 || rows.length < CHECKED_ROWS_MIN) return { target, rulings: [] };
    progress.say(`Learning ${safeText(target.column.name)}`);
    return columnRules(target, rows, options.steps);
  });
  progress.start("Checking");
  const checker = tableChecker(settled(rules, sampled));
  const width = table.columns.length;
  for await (const rows of table.rows((fraction) => progress.update(fraction)))
    checker.add(rows.map((row) => ({ number: row.number, cells: cellsOf(row, width) })));
  return checker.columns(({ column }) => profile.filled[column.index] ?? 0);
}

/** New texts by row and column; a text that the file's encoding cannot hold is none. */
function editsOf(
  table: Table,
  columns: readonly CheckedColumn[],
  confidence: number,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const edits = new Map<number, Map<number, string>>();
  for (const column of columns) {
    if (column.kind !== "checked") continue;
    for (const cell of column.check.wrong) {
      if (!isRepaired(cell, confidence) || !table.canHold(cell.expected)) continue;
      const row = edits.get(cell.row) ?? new Map<number, string>();
      edits.set(cell.row, row.set(column.target.column.index, cell.expected));
    }
  }
  return edits;
}
