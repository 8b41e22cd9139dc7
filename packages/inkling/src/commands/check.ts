import { EXIT, type ExitCode } from "../exit.js";
import type { Host } from "../host.js";
import type { Progress } from "../render/progress.js";
import { safeText } from "../render/text.js";
import { findColumn } from "../table/columns.js";
import { openTable, type TableOptions } from "../table/open.js";
import type { Column, RowEdit, Table } from "../table/table.js";
import {
  attributed,
  CHECK_STEPS_MAX,
  CHECKED_ROWS_MIN,
  type ColumnCheck,
  checker,
  isFollowed,
  type NoRule,
  repairs,
  ruleOf,
} from "../task/check-column.js";
import { type Profile, profileNotices, profileTable } from "../task/profile.js";
import { sampleTable } from "../task/sample.js";
import { withSecondOpinion } from "../task/second-opinion.js";
import type { Target, TargetOptions } from "../task/targets.js";
import { checkForm, checkOutput, type OutputOptions, replaceUnlessChanged } from "./fill-table.js";

export interface CheckOptions extends TableOptions, TargetOptions, OutputOptions {
  readonly steps?: number;
}

/** A column that was looked at: with a rule that its cells follow, or without. */
export type CheckedColumn =
  | { readonly kind: "checked"; readonly check: ColumnCheck }
  | { readonly kind: "unchecked"; readonly target: Target; readonly why: NoRule };

/** What `inkling check` has to say. */
export interface CheckResult {
  readonly file: string;
  readonly format: string;
  readonly rows: number;
  readonly notices: readonly string[];
  readonly columns: readonly CheckedColumn[];
  /** The repaired table that was written, if one was. */
  readonly output?: string;
  readonly exit: ExitCode;
}

/**
 * Finds cells that break the rule which the others of their column follow. The table is not touched; a repaired copy is written
 * only where `-o` or `--in-place` asks for it, completely or not at all.
 */
export async function checkCommand(
  file: string,
  options: CheckOptions,
  host: Host,
  progress: Progress,
): Promise<CheckResult> {
  const output = await checkOutput(file, options);
  const table = await openTable(file, options);
  checkForm(table, output);
  progress.start("Counting");
  const profile = await profileTable(table, (fraction) => progress.update(fraction));
  const targets = targetsOf(table, profile, options);
  const columns = await checkedColumns(table, profile, targets, options, host, progress);
  const checks = columns.flatMap((column) => (column.kind === "checked" ? [column.check] : []));
  const isWrong = checks.some(({ wrongCount }) => wrongCount > 0);
  if (output !== undefined) {
    progress.start("Writing");
    const edit = async (rows: readonly { readonly number: number }[]): Promise<readonly RowEdit[]> =>
      editsOf(rows, checks);
    await replaceUnlessChanged(table, { added: [], edit, onRead: (fraction) => progress.update(fraction) }, output);
  }
  progress.clear();
  return {
    file,
    format: table.format,
    rows: profile.rows,
    notices: [...table.notices, ...profileNotices(profile, table.columns.length)],
    columns,
    ...(output === undefined ? {} : { output: output.shown }),
    exit: isWrong ? EXIT.foundWrong : EXIT.ok,
  };
}

/** The columns that were named, or all; each reads those of `--from`, or all others that hold something. */
function targetsOf(table: Table, profile: Profile, options: TargetOptions): readonly Target[] {
  const isReadable = (column: Column): boolean => (profile.readable[column.index] ?? 0) > 0;
  const named = options.column.map((name) => findColumn(table.columns, name, "--column"));
  const from = options.from.map((name) => findColumn(table.columns, name, "--from"));
  const columns =
    named.length > 0 ? named : table.columns.filter((column) => isReadable(column) && !from.includes(column));
  const readable = from.length > 0 ? from : table.columns.filter(isReadable);
  return columns.map((column) => ({ column, inputs: readable.filter((other) => other !== column) }));
}

async function checkedColumns(
  table: Table,
  profile: Profile,
  targets: readonly Target[],
  options: CheckOptions,
  host: Host,
  progress: Progress,
): Promise<readonly CheckedColumn[]> {
  const isLarge = ({ column, inputs }: Target): boolean =>
    inputs.length > 0 && (profile.filled[column.index] ?? 0) >= CHECKED_ROWS_MIN;
  const samples = await sampleTable(table, targets.filter(isLarge), (fraction) => progress.update(fraction));
  const rules = samples.flatMap((sample) => {
    progress.say(`Learning ${safeText(sample.target.column.name)}`);
    const inkling = ruleOf(sample, host, options.steps ?? CHECK_STEPS_MAX);
    return inkling === null ? [] : [{ target: sample.target, checker: checker(sample.target, inkling) }];
  });
  progress.start("Checking");
  if (rules.length > 0)
    for await (const rows of table.rows((fraction) => progress.update(fraction)))
      for (const rule of rules) rule.checker.add(rows);
  const checks = new Map(rules.map((rule) => [rule.target, rule.checker.check()]));
  const followed = attributed([...checks.values()].filter(isFollowed));
  const sampleOf = new Map(samples.map((sample) => [sample.target, sample]));
  const byTarget = new Map(
    followed.map((check) => {
      const sample = sampleOf.get(check.target);
      const stepsMax = options.steps ?? CHECK_STEPS_MAX;
      return [check.target, sample === undefined ? check : withSecondOpinion(check, sample, host, stepsMax)];
    }),
  );
  return targets.map((target): CheckedColumn => {
    const check = byTarget.get(target);
    if (check !== undefined) return { kind: "checked", check };
    const why = isLarge(target) ? (checks.has(target) ? "many-exceptions" : "no-rule") : "too-few-rows";
    return { kind: "unchecked", target, why };
  });
}

function editsOf(rows: readonly { readonly number: number }[], checks: readonly ColumnCheck[]): readonly RowEdit[] {
  const columns = checks.map((check) => ({ index: check.target.column.index, texts: repairs(check) }));
  return rows.map(({ number }) => {
    const cells = columns.flatMap(({ index, texts }): [number, string][] => {
      const text = texts.get(number);
      return text === undefined ? [] : [[index, text]];
    });
    return cells.length === 0 ? undefined : new Map(cells);
  });
}
