import { EXIT } from "../exit.js";
import type { Host } from "../host.js";
import type { Progress } from "../render/progress.js";
import { openTable, type TableOptions } from "../table/open.js";
import { replaceFiles } from "../table/replace.js";
import type { LearnedColumn } from "../task/learn-column.js";
import { type LearnTableOptions, learnTable } from "../task/learn-table.js";
import { type ColumnResult, ruledColumn, type TableResult } from "./result.js";
import { checkRuleColumns, checkRuleFile, rulesFile } from "./write-rules.js";

export interface LearnOptions extends TableOptions, LearnTableOptions {
  readonly rule?: string;
  readonly force: boolean;
}

const NOTHING_TO_LEARN = "Nothing to learn: no column has both filled and blank cells. Name one with --column.";

/** Learns the rules of a table's columns, and saves them if asked to. The table itself is not touched. */
export async function learnCommand(
  file: string,
  options: LearnOptions,
  host: Host,
  progress: Progress,
): Promise<TableResult> {
  const rule =
    options.rule === undefined ? undefined : await checkRuleFile(options.rule, { force: options.force, input: file });
  const table = await openTable(file, options);
  const taught = await learnTable(table, options, host, progress, (targets) => checkRuleColumns(rule, targets));
  const learned = taught.outcomes.filter((outcome): outcome is LearnedColumn => outcome.kind === "learned");
  const saveRule = rule !== undefined && learned.length > 0;
  if (saveRule)
    await replaceFiles([
      rulesFile(
        rule,
        learned.map(({ target, inkling }) => ({ column: target.column.name, inkling })),
      ),
    ]);
  return {
    command: "learn",
    file,
    format: table.format,
    rows: taught.profile.rows,
    notices:
      taught.outcomes.length === 0
        ? [...taught.notices, [NOTHING_TO_LEARN, ...table.advice].join(" ")]
        : taught.notices,
    columns: taught.outcomes.map(
      (outcome): ColumnResult => (outcome.kind === "learned" ? ruledColumn(outcome) : outcome),
    ),
    ...(saveRule ? { rule: rule.target.shown } : {}),
    exit: learned.length < taught.outcomes.length ? EXIT.notLearned : EXIT.ok,
  };
}
