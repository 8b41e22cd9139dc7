import { EXIT } from "../exit.js";
import { badInput, type Failure } from "../failure.js";
import type { Host } from "../host.js";
import type { Progress } from "../render/progress.js";
import { openTable, type TableOptions } from "../table/open.js";
import type { Column, Table } from "../table/table.js";
import type { AnswerOptions } from "../task/answer.js";
import { profileNotices, profileTable } from "../task/profile.js";
import { type Rule, readRules } from "../task/rules.js";
import { checkOutput, type FillJob, fillTable, type OutputOptions } from "./fill-table.js";
import type { ColumnResult, TableResult } from "./result.js";

export interface ApplyOptions extends TableOptions, OutputOptions, AnswerOptions {
  /** The column to fill, for a rule file that does not name it; may be a new one. */
  readonly column?: string;
}

/**
 * Fills columns with saved rules. The columns a rule reads are found by their names; a column to fill that the table does
 * not have is added behind the last one.
 */
export async function applyCommand(
  ruleFile: string,
  file: string,
  options: ApplyOptions,
  host: Host,
  progress: Progress,
): Promise<TableResult> {
  const rules = await readRules(ruleFile, host.fromJSON);
  const output = await checkOutput(file, options);
  const table = await openTable(file, options);
  const jobs = jobsFor(table, ruleFile, rules, options.column);
  progress.start("Counting");
  const profile = await profileTable(table, (fraction) => progress.update(fraction));
  const filled = await fillTable(table, jobs, options, output, host, progress);
  const columns = jobs.flatMap(({ target, inkling }, at): ColumnResult[] => {
    const tally = filled.tallies[at];
    return [
      { kind: "ruled", target, inkling, exampleRows: [], question: null, ...(tally === undefined ? {} : { tally }) },
    ];
  });
  return {
    command: "apply",
    file,
    format: table.format,
    rows: profile.rows,
    notices: [...table.notices, ...profileNotices(profile, table.columns.length)],
    columns,
    ...(output === undefined ? {} : { output: output.shown }),
    ...(filled.rowsPerSecond === undefined ? {} : { rowsPerSecond: filled.rowsPerSecond }),
    exit: EXIT.ok,
  };
}

function jobsFor(
  table: Table,
  ruleFile: string,
  rules: readonly Rule[],
  column: string | undefined,
): readonly FillJob[] {
  let added = 0;
  return rules.map(({ inkling, column: saved }) => {
    const name = rules.length === 1 ? (column ?? saved) : saved;
    if (name === undefined) throw noColumnNamed(ruleFile);
    const found = byName(table.columns, name);
    const target = found ?? { index: table.columns.length + added, header: name, name };
    if (found === undefined) added += 1;
    return {
      target: { column: target, inputs: inputColumns(table, ruleFile, inkling.columns) },
      inkling,
      isNew: found === undefined,
    };
  });
}

function byName(columns: readonly Column[], name: string): Column | undefined {
  return columns.find((column) => column.name === name) ?? columns.find((column) => column.header.trim() === name);
}

function inputColumns(table: Table, ruleFile: string, names: readonly string[]): readonly Column[] {
  const found = names.map((name) => byName(table.columns, name));
  const missing = names.filter((_, at) => found[at] === undefined);
  if (missing.length > 0) throw missingColumns(table, ruleFile, missing);
  return found.flatMap((column) => column ?? []);
}

function missingColumns(table: Table, ruleFile: string, missing: readonly string[]): Failure {
  const wanted = missing.map((name) => `"${name}"`).join(", ");
  const present = table.columns.map((column) => `"${column.name}"`).join(", ");
  const issue = {
    code: "missing-column",
    path: table.path,
    expected: `columns ${wanted}`,
    received: `columns ${present}`,
  };
  return badInput(
    issue,
    `${table.path} lacks ${missing.length === 1 ? "a column" : "columns"} that ${ruleFile} reads: ${wanted}. It has: ${present}. Rename its headers to match, or learn the rule again.`,
  );
}

function noColumnNamed(ruleFile: string): Failure {
  const issue = { code: "no-column", path: "--column", expected: "the column to fill", received: "nothing" };
  return badInput(
    issue,
    `${ruleFile} does not say which column it fills. Name it with --column; a new name adds a column.`,
  );
}
