import type { Issue, Row } from "@inkling/core";
import type { AskedRow, ColumnResult, RuledColumn, TableResult } from "../commands/result.js";
import type { ExitCode } from "../exit.js";
import type { Answer, Tally } from "../task/answer.js";
import { inputsRead } from "../task/reads.js";
import type { Rule } from "../task/rules.js";
import type { Target } from "../task/targets.js";

/** The JSON that `fill`, `learn` and `apply` print with `--json`; its shape is documented in the package's README. */
export function tableJson(result: TableResult): unknown {
  const { command, file, format, rows, notices, exit } = result;
  return {
    command,
    file,
    format,
    rows,
    output: result.output ?? null,
    rule: result.rule ?? null,
    rowsPerSecond: result.rowsPerSecond ?? null,
    notices,
    columns: result.columns.map(columnJson),
    exit,
  };
}

function columnJson(column: ColumnResult): unknown {
  const { target } = column;
  const about = {
    column: target.column.name,
    number: target.column.index + 1,
    inputs: target.inputs.map((input) => input.name),
  };
  if (column.kind !== "ruled") return { ...about, status: column.kind, message: column.message, rows: column.rows };
  return {
    ...about,
    status: "learned",
    ...ruleJson(column),
    ...(column.tally === undefined ? {} : tallyJson(target, column.tally)),
  };
}

function ruleJson({ target, inkling, exampleRows, suspects, question }: RuledColumn): object {
  return {
    reads: inputsRead(inkling).flatMap((at) => target.inputs[at]?.name ?? []),
    program: inkling.program,
    explanation: inkling.explain(),
    examples: inkling.examples.length,
    exampleRows,
    suspects: suspects.map((suspect) => ({ ...suspect, expected: suspect.expected ?? null })),
    question: question === null ? null : questionJson(target, question),
  };
}

function questionJson(target: Target, { row, input, choices }: AskedRow): unknown {
  return { row, input: namedCells(target, input), choices };
}

function tallyJson(
  target: Target,
  { sure, unsure, unanswered, filled, type, asText, disagreements, preview }: Tally,
): object {
  return {
    sure,
    unsure,
    unanswered,
    filled,
    type,
    asText,
    disagreements,
    preview: preview.map((answer) => answerJson(target, answer)),
  };
}

function answerJson(target: Target, answer: Answer): unknown {
  const { row, input, value, type, mark, filled, confidence, reason, detail, alternatives } = answer;
  return {
    row,
    input: namedCells(target, input),
    value,
    type,
    mark,
    filled,
    confidence,
    reason: reason ?? null,
    ...(detail === undefined ? {} : { detail }),
    alternatives,
  };
}

function namedCells(target: Target, input: Row): unknown {
  return Object.fromEntries(target.inputs.map((column, at) => [column.name, input[at] ?? null]));
}

/** The JSON of `inkling explain --json`. */
export function rulesJson(file: string, rules: readonly Rule[]): unknown {
  const list = rules.map(({ column, inkling }) => ({
    column: column ?? null,
    inputs: inkling.columns,
    reads: inputsRead(inkling).map((at) => inkling.columns[at] ?? ""),
    program: inkling.program,
    explanation: inkling.explain(),
    examples: inkling.examples,
    typescript: inkling.toTypeScript(),
  }));
  return { command: "explain", rule: file, rules: list, exit: 0 };
}

/** The JSON of any command that failed. */
export function failureJson(message: string, issues: readonly Issue[], exit: ExitCode): unknown {
  return { status: "error", message, issues, exit };
}
