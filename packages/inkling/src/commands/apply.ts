import type { Inkling } from "@inkling/core";
import { EXIT } from "../exit.js";
import { badInput, type Failure } from "../failure.js";
import type { Host } from "../host.js";
import type { Progress } from "../render/progress.js";
import { nearColumn, sameColumn } from "../table/columns.js";
import { openTable, type TableOptions } from "../table/open.js";
import { realPath } from "../table/replace.js";
import type { Column, Table } from "../table/table.js";
import type { AnswerOptions } from "../task/answer.js";
import { profileNotices, profileTable } from "../task/profile.js";
import { inputsRead } from "../task/reads.js";
import { type Rule, readRules, ruleFor } from "../task/rules.js";
import { checkForm, checkOutput, type FillJob, fillTable, type OutputOptions } from "./fill-table.js";
import type { ColumnResult, TableResult } from "./result.js";

export interface ApplyOptions extends TableOptions, OutputOptions, AnswerOptions {
  /**
   * Of several rules, the one for this column. Of a single rule, the column to fill instead of the one it was saved for; may be
   * a new one.
   */
  readonly column?: string;
}

/**
 * Fills columns with saved rules. The columns a rule reads are found by their names; those it knows and does not read may be
 * missing. A column to fill that the table does not have is added behind the last one.
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
  if (output !== undefined && output.path === (await realPath(ruleFile))) throw overRule(output.shown);
  const table = await openTable(file, options);
  checkForm(table, output);
  const jobs = jobsFor(table, ruleFile, rules, options.column);
  progress.start("Counting");
  const profile = await profileTable(table, (fraction) => progress.update(fraction));
  const filled = await fillTable(table, jobs, options, output, host, progress);
  const columns = jobs.flatMap(({ target, inkling }, at): ColumnResult[] => {
    const tally = filled.tallies[at];
    return [
      {
        kind: "ruled",
        target,
        inkling,
        exampleRows: [],
        suspects: [],
        question: null,
        ...(tally === undefined ? {} : { tally }),
      },
    ];
  });
  return {
    command: "apply",
    file,
    format: table.format,
    rows: profile.rows,
    notices: [...table.notices, ...profileNotices(profile, table.columns.length), ...jobs.flatMap(absentNotices)],
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
  const chosen = rules.length > 1 && column !== undefined ? [ruleFor(rules, ruleFile, column)] : rules;
  return chosen.map(({ inkling, column: saved }) => {
    const name = rules.length === 1 ? (column ?? saved) : saved;
    if (name === undefined) throw noColumnNamed(ruleFile);
    const found = sameColumn(table.columns, name);
    const target = found ?? { index: table.columns.length + added, header: name, name };
    if (found === undefined) added += 1;
    return {
      target: { column: target, inputs: inputColumns(table, ruleFile, inkling) },
      inkling,
      isNew: found === undefined,
    };
  });
}

/** Stands for a column that the rule knows and the table lacks: every cell of it is blank. */
const ABSENT = -1;

/** The columns of the table that a rule was learned from, found by their names. Throws a `Failure` where one that it reads is missing. */
export function inputColumns(table: Table, ruleFile: string, inkling: Inkling): readonly Column[] {
  const inputs = inkling.columns.map(
    (name): Column => sameColumn(table.columns, name) ?? { index: ABSENT, header: name, name },
  );
  const read = inputsRead(inkling);
  const absent = inputs.filter((column) => column.index === ABSENT);
  const missing =
    absent.length === inputs.length ? absent : absent.filter((column) => read.includes(inputs.indexOf(column)));
  if (missing.length > 0)
    throw missingColumns(
      table,
      ruleFile,
      missing.map((column) => column.name),
    );
  return inputs;
}

function absentNotices({ target }: FillJob): readonly string[] {
  const absent = target.inputs.filter((column) => column.index === ABSENT).map((column) => `"${column.name}"`);
  if (absent.length === 0) return [];
  return [
    `"${target.column.name}": the table lacks ${absent.join(", ")}, which the rule does not read. Blank is put in its place.`,
  ];
}

function missingColumns(table: Table, ruleFile: string, missing: readonly string[]): Failure {
  const wanted = missing.map((name) => `"${name}"`).join(", ");
  const present = table.columns.map((column) => `"${column.name}"`).join(", ");
  const near = missing.flatMap((name) => {
    const column = nearColumn(table.columns, name);
    return column === undefined ? [] : [`"${name}" may be "${column.name}".`];
  });
  const issue = {
    code: "missing-column",
    path: table.path,
    expected: `columns ${wanted}`,
    received: `columns ${present}`,
  };
  const lacks = `${table.path} lacks ${missing.length === 1 ? "a column" : "columns"} that ${ruleFile} reads: ${wanted}.`;
  return badInput(
    issue,
    [lacks, `It has: ${present}.`, ...near, "Rename its headers to match, or learn the rule again."].join(" "),
  );
}

function overRule(path: string): Failure {
  const issue = { code: "same-file", path: "-o", expected: "a file of its own", received: `${path}, the rule file` };
  return badInput(issue, `${path} is the rule file. Name another file with -o. Nothing was written.`);
}

function noColumnNamed(ruleFile: string): Failure {
  const issue = { code: "no-column", path: "--column", expected: "the column to fill", received: "nothing" };
  return badInput(
    issue,
    `${ruleFile} does not say which column it fills. Name it with --column; a new name adds a column.`,
  );
}
