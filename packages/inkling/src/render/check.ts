import type { CheckedColumn, CheckResult } from "../commands/check.js";
import type { ColumnCheck, NoRule, WrongCell } from "../task/check-column.js";
import type { Target } from "../task/targets.js";
import type { Paint } from "./paint.js";
import { percent } from "./preview.js";
import { countText, fitText, plural, safeText } from "./text.js";

/** Wrong cells of a column that are shown to people; `--json` has all that are kept. */
const SHOWN_MAX = 50;
const CELL_WIDTH_MAX = 60;

/** The result of `inkling check` for people, as lines. */
export function checkWords(result: CheckResult, paint: Paint): readonly string[] {
  const checks = result.columns.flatMap((column) => (column.kind === "checked" ? [column.check] : []));
  return [
    `${paint.strong(safeText(result.file))}: ${plural(result.rows, "row")}, ${safeText(result.format)}`,
    ...result.notices.map((notice) => `${paint.unsure("!")} ${safeText(notice)}`),
    ...checks.flatMap((check) => ["", ...columnWords(check, paint)]),
    ...withoutRule(result.columns, paint),
    "",
    endWords(result, checks),
  ];
}

function columnWords(
  { target, inkling, reads, judged, wrong, wrongCount }: ColumnCheck,
  paint: Paint,
): readonly string[] {
  const inputs = target.inputs.filter(({ index }) => reads.includes(index)).map(({ name }) => safeText(name));
  const more = wrongCount - Math.min(wrong.length, SHOWN_MAX);
  return [
    `${paint.strong(safeText(target.column.name))} ${paint.faint(`from ${fitText(inputs.join(", "), 100)}`)}`,
    `  ${safeText(inkling.explain())}`,
    wrongCount === 0
      ? `  ${paint.sure("✓")} all ${countText(judged)} cells that were judged follow it`
      : `  ${paint.unsure("!")} ${countText(wrongCount)} of ${countText(judged)} cells do not follow it`,
    ...wrong.slice(0, SHOWN_MAX).map((cell) => wrongWords(cell, paint)),
    ...(more > 0 ? [`    and ${countText(more)} more`] : []),
  ];
}

function wrongWords({ row, given, expected, confidence, reason, orColumns }: WrongCell, paint: Paint): string {
  const or =
    orColumns.length === 0 ? "" : ` (or ${orColumns.map((name) => `"${safeText(name)}"`).join(" or ")} is wrong)`;
  return `    row ${row}: ${quoted(given)}, but the rule gives ${paint.strong(quoted(expected))}; ${reason}${or}  ${paint.faint(percent(confidence))}`;
}

function quoted(cell: string): string {
  return fitText(JSON.stringify(safeText(cell)), CELL_WIDTH_MAX);
}

const WHY: Readonly<Record<NoRule, string>> = {
  "too-few-rows": "too few rows",
  "no-rule": "no rule found",
  "many-exceptions": "no rule found that nearly all cells follow",
};

function withoutRule(columns: readonly CheckedColumn[], paint: Paint): readonly string[] {
  const lines = columns.flatMap((column) =>
    column.kind === "checked" ? [] : [`${paint.faint("·")} ${safeText(column.target.column.name)}: ${WHY[column.why]}`],
  );
  return lines.length === 0 ? [] : ["", ...lines];
}

function endWords({ output }: CheckResult, checks: readonly ColumnCheck[]): string {
  const wrong = checks.reduce((sum, { wrongCount }) => sum + wrongCount, 0);
  const found = wrong === 0 ? "No cell found that breaks a rule." : `${plural(wrong, "cell")} probably wrong.`;
  const unsure = checks.flatMap((check) => check.wrong).filter(({ orColumns }) => orColumns.length > 0).length;
  const left =
    unsure === 0 ? "" : ` ${plural(unsure, "cell")} left as they are: another cell of the row may be wrong instead.`;
  if (output !== undefined) return `${found} Wrote ${safeText(output)} with what the rules give instead.${left}`;
  return wrong === 0
    ? found
    : `${found} Nothing was changed. Look at them; -o OUT writes the table with what the rules give.`;
}

/** The JSON of `inkling check --json`. */
export function checkJson({ file, format, rows, notices, columns, output, exit }: CheckResult): unknown {
  return {
    command: "check",
    file,
    format,
    rows,
    output: output ?? null,
    notices,
    columns: columns.map(columnJson),
    exit,
  };
}

function columnJson(column: CheckedColumn): unknown {
  if (column.kind === "unchecked") return { ...aboutJson(column.target), status: column.why };
  const { target, inkling, reads, judged, wrong, wrongCount } = column.check;
  return {
    ...aboutJson(target),
    status: "checked",
    reads: target.inputs.filter(({ index }) => reads.includes(index)).map(({ name }) => name),
    program: inkling.program,
    explanation: inkling.explain(),
    judged,
    wrong: wrongCount,
    cells: wrong.map(({ input, ...cell }) => ({
      ...cell,
      input: Object.fromEntries(target.inputs.map(({ name }, at) => [name, input[at] ?? null])),
    })),
  };
}

function aboutJson({ column }: Target): { readonly column: string; readonly number: number } {
  return { column: column.name, number: column.index + 1 };
}
