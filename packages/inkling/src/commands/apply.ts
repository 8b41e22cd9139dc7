import type { Inkling } from "@inkling/core";
import { EXIT } from "../exit.js";
import { badInput, type Failure } from "../failure.js";
import type { Host } from "../host.js";
import type { Progress } from "../render/progress.js";
import { findColumn, nearColumn, sameColumn } from "../table/columns.js";
import { openTable, type TableOptions } from "../table/open.js";
import { realPath } from "../table/replace.js";
import type { Column, Table } from "../table/table.js";
import type { AnswerOptions } from "../task/answer.js";
import { profileNotices, profileTable } from "../task/profile.js";
import { inputsRead } from "../task/reads.js";
import { type Rule, readRules, ruleFor } from "../task/rules.js";
import { checkForm, checkOutput, type FillJob, fillTable, type OutputOptions } from "./fill-table.js";
import type { ColumnResult, TableResult } from "./result.js";

export interface ApplyOptions extends TableOptions, RenameOptions, OutputOptions, AnswerOptions {
  /**
   * Of several rules, the one for this column. Of a single rule, the column to fill instead of the one it was saved for; may be
   * a new one.
   */
  readonly column?: string;
}

/** Columns that a table has under another name than a rule, as `TABLE=RULE`. */
export interface RenameOptions {
  readonly rename: readonly string[];
}

/**
 * Fills columns with saved rules. The columns a rule reads are found by their names, or as `--rename` says; those it knows and does not read may be
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
  const jobs = jobsFor(table, ruleFile, rules, options);
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
  { column, rename }: Pick<ApplyOptions, "column" | "rename">,
): readonly FillJob[] {
  let added = 0;
  const renamed = renamedColumns(table, rules, rename);
  const chosen = rules.length > 1 && column !== undefined ? [ruleFor(rules, ruleFile, column)] : rules;
  return chosen.map(({ inkling, column: saved }) => {
    const name = rules.length === 1 ? (column ?? saved) : saved;
    if (name === undefined) throw noColumnNamed(ruleFile);
    const found = sameColumn(table.columns, name);
    const target = found ?? { index: table.columns.length + added, header: name, name };
    if (found === undefined) added += 1;
    return {
      target: { column: target, inputs: inputColumns(table, ruleFile, inkling, renamed) },
      inkling,
      isNew: found === undefined,
    };
  });
}

/** Stands for a column that the rule knows and the table lacks: every cell of it is blank. */
const ABSENT = -1;

/** Columns of a table by the name that rules have for them. */
export type Renamed = ReadonlyMap<string, Column>;

/** Reads what `--rename` says, as `TABLE=RULE`. Throws a `Failure` for a column that the table or no rule has. */
export function renamedColumns(table: Table, rules: readonly Rule[], rename: readonly string[]): Renamed {
  const known = [...new Set(rules.flatMap(({ inkling }) => inkling.columns))];
  return new Map(
    rename.map((pair): [string, Column] => {
      const [, own = pair, ruleName = ""] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
      const name = known.find((each) => each.trim().toLowerCase() === ruleName.trim().toLowerCase());
      if (name === undefined) throw noSuchRename(pair, known);
      return [name, findColumn(table.columns, own.trim(), "--rename")];
    }),
  );
}

/** The columns of the table that a rule was learned from, found by their names. Throws a `Failure` where one that it reads is missing. */
export function inputColumns(table: Table, ruleFile: string, inkling: Inkling, renamed: Renamed): readonly Column[] {
  const inputs = inkling.columns.map(
    (name): Column => renamed.get(name) ?? sameColumn(table.columns, name) ?? { index: ABSENT, header: name, name },
  );
  const read = inputsRead(inkling);
  const absent = inputs.filter((column) => column.index === ABSENT);
  const needed = absent.filter((column) => read.includes(inputs.indexOf(column)));
  // A rule that reads nothing needs one column at least, because there is nothing to say of rows that are blank.
  const missing = needed.length === 0 && absent.length === inputs.length ? absent : needed;
  if (missing.length > 0)
    throw missingColumns(
      table,
      ruleFile,
      missing.map((column) => column.name),
    );
  return inputs;
}

function noSuchRename(pair: string, known: readonly string[]): Failure {
  const names = known.map((name) => `"${name}"`).join(", ");
  const issue = {
    code: "no-such-rename",
    path: "--rename",
    expected: `TABLE=RULE with one of ${names}`,
    received: pair,
  };
  return badInput(
    issue,
    `--rename ${JSON.stringify(pair)} names no column of the rule. Write the name in the table, =, and the name in the rule, which is one of: ${names}.`,
  );
}

function missingColumns(table: Table, ruleFile: string, missing: readonly string[]): Failure {
  const wanted = missing.map((name) => `"${name}"`).join(", ");
  const present = table.columns.map((column) => `"${column.name}"`).join(", ");
  const [meant] = missing.map((name) => (nearColumn(table.columns, name) ?? table.columns[0])?.name ?? "");
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
    [
      lacks,
      `It has: ${present}.`,
      ...near,
      `Where one of these is meant, say so: --rename ${JSON.stringify(`${meant}=${missing[0]}`)}. Or learn the rule again.`,
    ].join(" "),
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
