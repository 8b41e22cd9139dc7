import { EXIT } from "../exit.js";
import type { Host } from "../host.js";
import type { Progress } from "../render/progress.js";
import { openTable, type TableOptions } from "../table/open.js";
import type { AnswerOptions } from "../task/answer.js";
import { askColumns } from "../task/dialogue.js";
import { type LearnTableOptions, learnTable } from "../task/learn-table.js";
import { checkForm, checkOutput, fillTable, type OutputOptions } from "./fill-table.js";
import { type ColumnResult, ruledColumn, type TableResult } from "./result.js";
import { checkRuleColumns, checkRuleFile, rulesFile } from "./write-rules.js";

export interface FillOptions extends TableOptions, LearnTableOptions, OutputOptions, AnswerOptions {
  readonly rule?: string;
  /** Ask nothing, even if somebody is there. */
  readonly yes: boolean;
  /** The result is for a program, which answers no questions. */
  readonly json: boolean;
}

const NOTHING_TO_DO = "Nothing to fill: no column has both filled and blank cells.";

/**
 * Learns every column that is to be filled from the table's own filled rows, and fills the rest. When no column could be
 * learned nothing is written; when some could, those are filled and the exit code still says that others were not.
 */
export async function fillCommand(
  file: string,
  options: FillOptions,
  host: Host,
  progress: Progress,
): Promise<TableResult> {
  const output = await checkOutput(file, options);
  const rule =
    options.rule === undefined
      ? undefined
      : await checkRuleFile(options.rule, { force: options.force, input: file, ...(output && { output }) });
  const table = await openTable(file, options);
  checkForm(table, output);
  const taught = await learnTable(table, options, host, progress, (targets) => checkRuleColumns(rule, targets));
  const person = options.yes || options.json ? undefined : host.person;
  if (output === undefined)
    person?.tell(["No file will be written: add -o OUT or --in-place to keep your answers and the filled table.", ""]);
  const asked = await askColumns(taught.outcomes, person, options, host, progress);
  const learned = asked.flatMap((outcome) => (outcome.kind === "learned" ? [outcome] : []));
  const failed = learned.length < taught.outcomes.length;
  const write = learned.length > 0 || !failed;
  const jobs = learned.map(({ target, inkling, given }) => ({ target, inkling, isNew: false, given }));
  const saveRule = rule !== undefined && learned.length > 0;
  const rules = learned.map(({ target, inkling }) => ({ column: target.column.name, inkling }));
  const besides = saveRule ? [rulesFile(rule, rules)] : [];
  const filled = await fillTable(table, jobs, options, write ? output : undefined, host, progress, besides);
  const columns = asked.map((outcome): ColumnResult => {
    if (outcome.kind !== "learned") return outcome;
    const column = ruledColumn(outcome, filled.tallies[learned.indexOf(outcome)]);
    return person === undefined ? column : { ...column, question: null };
  });
  return {
    command: "fill",
    file,
    format: table.format,
    rows: taught.profile.rows,
    notices:
      taught.outcomes.length === 0 ? [...taught.notices, [NOTHING_TO_DO, ...table.advice].join(" ")] : taught.notices,
    columns,
    ...(write && output !== undefined ? { output: output.shown } : {}),
    ...(saveRule ? { rule: rule.target.shown } : {}),
    ...(filled.rowsPerSecond === undefined ? {} : { rowsPerSecond: filled.rowsPerSecond }),
    exit: failed ? EXIT.notLearned : EXIT.ok,
  };
}
