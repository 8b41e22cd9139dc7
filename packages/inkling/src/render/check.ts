import {
  type CheckedColumn,
  type ColumnCheck,
  type FoundCell,
  isRepaired,
  type NoRule,
} from "../check/check-column.js";
import type { Rule, Silence } from "../check/rule.js";
import type { CheckResult } from "../commands/check.js";
import { rowWords } from "../task/profile.js";
import type { Target } from "../task/targets.js";
import type { Paint } from "./paint.js";
import { percent } from "./preview.js";
import { countText, fitText, plural, quotedText, safeText } from "./text.js";

/** Wrong cells of a column that are shown to people; `--json` has all that are kept. */
const SHOWN_MAX = 50;
const CELL_WIDTH_MAX = 60;
const WORDS_WIDTH_MAX = 300;

type Checked = Extract<CheckedColumn, { kind: "checked" }>;
type Unchecked = Extract<CheckedColumn, { kind: "unchecked" }>;

const isChecked = (column: CheckedColumn): column is Checked => column.kind === "checked";
const isUnchecked = (column: CheckedColumn): column is Unchecked => column.kind === "unchecked";

/** The result of `inkling check` for people, as lines. */
export function checkWords(result: CheckResult, paint: Paint): readonly string[] {
  const { columns, names } = result;
  const unchecked = columns.filter(isUnchecked);
  return [
    `${paint.strong(safeText(result.file))}: ${plural(result.rows, "row")}, ${safeText(result.format)}`,
    ...result.notices.map((notice) => `${paint.unsure("!")} ${safeText(notice)}`),
    ...columns.filter(isChecked).flatMap((column) => ["", ...columnWords(column, names, paint)]),
    ...(unchecked.length === 0 ? [] : ["", "Not checked:"]),
    ...unchecked.map((column) => uncheckedWords(column, names, paint)),
    "",
    ...endWords(result),
  ];
}

function columnWords({ target, check }: Checked, names: readonly string[], paint: Paint): readonly string[] {
  const { rule, followed, wrong, wrongCount } = check;
  const more = wrongCount - Math.min(wrong.length, SHOWN_MAX);
  const judged = judgedOf(check);
  const mark = check.silent.has("unsure") ? paint.faint("·") : paint.sure("✓");
  return [
    `${paint.strong(safeText(target.column.name))} ${paint.faint(`from ${readNames(rule, names)}`)}`,
    `  ${fitText(safeText(rule.words), WORDS_WIDTH_MAX)}`,
    wrongCount === 0
      ? `  ${mark} ${countText(followed)} of ${plural(judged, "judged cell")} follow it${elsewhereWords(check)}`
      : `  ${paint.unsure("!")} ${countText(wrongCount)} of ${plural(judged, "judged cell")} ${wrongCount === 1 ? "is" : "are"} probably wrong${elsewhereWords(check)}`,
    ...wrong.slice(0, SHOWN_MAX).map((cell) => wrongWords(cell, names, paint)),
    ...(more > 0 ? [`    and ${countText(more)} more`] : []),
    ...check.doubted
      .filter(isUnmeasured)
      .slice(0, SHOWN_MAX)
      .map((cell) => wrongWords(cell, names, paint)),
    ...silentWords(check, paint),
  ];
}

const judgedOf = ({ followed, elsewhere, wrongCount }: ColumnCheck): number => followed + elsewhere + wrongCount;

function readNames(rule: Rule, names: readonly string[]): string {
  return fitText(rule.reads.map((index) => safeText(names[index] ?? "")).join(", "), 100);
}

function elsewhereWords({ elsewhere }: ColumnCheck): string {
  if (elsewhere === 0) return "";
  return `; ${countText(elsewhere)} ${elsewhere === 1 ? "does" : "do"} not because of another cell that is named`;
}

function wrongWords(
  { row, given, expected, key, confidence, reason, orColumns }: FoundCell,
  names: readonly string[],
  paint: Paint,
): string {
  const others = orColumns.map((index) => `"${safeText(names[index] ?? "")}"`).join(" or ");
  const or = orColumns.length === 0 ? "" : ` (or ${others} is wrong)`;
  const by = key === undefined ? "" : ` for ${safeText(names[key.column] ?? "")} ${quoted(key.text)}`;
  const rows = key?.support === undefined ? "" : ` (in ${key.support.agreeing} of ${plural(key.support.rows, "row")})`;
  const sure = confidence === null ? "may be a mistake or an exception" : percent(confidence);
  return `    row ${row}: ${quoted(given)}, but the rule gives ${paint.strong(quoted(expected))}${by}${rows}; ${reason}${or}  ${paint.faint(sure)}`;
}

/** Whether nothing is known of how often cells like this are mistakes. */
const isUnmeasured = ({ confidence }: FoundCell): boolean => confidence === null;

function quoted(cell: string): string {
  return quotedText(cell, CELL_WIDTH_MAX);
}

const SILENCES: Readonly<Record<Silence, string>> = {
  blank: "blank",
  "too-long": "too long",
  "not-defined": "the rule gives nothing there",
  "rare-key": "too few rows with the same key",
  between: "between two ranges, or no number",
  "rare-label": "too few rows have its value",
  unlike: "what the rule reads looks unlike the rows that follow it",
  case: "several rows of one kind do not follow it",
  accents: "differs only in how letters with accents are written",
  capitals: "differs only in capitals inside words",
  numbered: "differs only by a number that was added",
  own: "more like its own row than what the rule gives",
  unsure: "does not follow, but may be an exception",
};

function silentWords({ silent }: ColumnCheck, paint: Paint): readonly string[] {
  if (silent.size === 0) return [];
  const total = [...silent.values()].reduce((sum, { count }) => sum + count, 0);
  const reasons = [...silent].map(([why, rows]) => `${SILENCES[why]} (${rowWords(rows)})`).join("; ");
  return [`  ${paint.faint("·")} ${plural(total, "cell")} not judged: ${reasons}`];
}

const WHY: Readonly<Record<NoRule, string>> = {
  "too-few-rows": "too few rows have something in it",
  "nothing-to-read": "there is no other column to read",
  "no-rule": "no rule found",
  "many-exceptions": "no rule found that nearly all cells follow",
};

function uncheckedWords({ target, why, nearest }: Unchecked, names: readonly string[], paint: Paint): string {
  const near =
    nearest === undefined
      ? ""
      : `; the nearest, from ${readNames(nearest.rule, names)}, gives ${countText(nearest.followed)} of ${countText(nearest.judged)}`;
  return `${paint.faint("·")} ${safeText(target.column.name)}: ${WHY[why]}${near}`;
}

function endWords({ columns, confidence, output }: CheckResult): readonly string[] {
  const checks = columns.filter(isChecked).map(({ check }) => check);
  const wrong = checks.reduce((sum, { wrongCount }) => sum + wrongCount, 0);
  const judged = checks.reduce((sum, check) => sum + judgedOf(check), 0);
  const found = wrong === 0 ? "No cell found that is probably wrong" : `${plural(wrong, "cell")} probably wrong`;
  const rest = columns.length - checks.length;
  const unknown = rest === 0 ? "" : ` Nothing is known about the other ${rest === 1 ? "one" : countText(rest)}.`;
  const scope =
    checks.length === 0
      ? "No column has a rule that could be checked, so nothing is known about any cell."
      : `${found}, of ${plural(judged, "cell")} in ${countText(checks.length)} of ${plural(columns.length, "column")} that could be judged.${unknown}`;
  const cells = checks.flatMap((check) => check.wrong);
  const either = cells.filter(({ orColumns }) => orColumns.length > 0).length;
  const isAnySure = cells.some((cell) => isRepaired(cell, confidence));
  const below = cells.filter((cell) => cell.confidence < confidence && isRepaired(cell, 0));
  const left = [
    ...(either === 0 ? [] : [`${leftAs(either)}: another cell of the row may be wrong instead.`]),
    ...(below.length === 0
      ? []
      : [
          `${leftAs(below.length)}: less than ${percent(confidence)} sure. Look at ${below.length === 1 ? "it" : "them"}; --confidence ${Math.floor(100 * Math.min(...below.map((cell) => cell.confidence)))}% repairs ${below.length === 1 ? "it" : "them"}, too.`,
        ]),
  ];
  if (output === undefined)
    return [
      scope,
      ...(wrong === 0
        ? []
        : [
            `Nothing was changed. Look at them${isAnySure ? `; -o OUT writes the table in which those are repaired that are at least ${percent(confidence)} sure (--confidence)` : ""}.`,
          ]),
    ];
  const written =
    output.repaired === 0
      ? `Wrote ${safeText(output.path)}, an unchanged copy: nothing was repaired.`
      : `Wrote ${safeText(output.path)} with ${plural(output.repaired, "cell")} repaired.`;
  return [scope, written, ...left];
}

function leftAs(count: number): string {
  return `${plural(count, "cell")} left as ${count === 1 ? "it is" : "they are"}`;
}

/** The JSON of `inkling check --json`. */
export function checkJson(result: CheckResult): unknown {
  const { file, format, rows, notices, names, columns, confidence, output, exit } = result;
  return {
    command: "check",
    file,
    format,
    rows,
    output: output?.path ?? null,
    repaired: output?.repaired ?? 0,
    notices,
    columns: columns.map((column) => columnJson(column, names, confidence)),
    exit,
  };
}

function columnJson(column: CheckedColumn, names: readonly string[], confidence: number): unknown {
  if (column.kind === "unchecked") {
    const { target, why, nearest } = column;
    if (nearest === undefined) return { ...aboutJson(target), status: why };
    const { rule, followed, judged } = nearest;
    return { ...aboutJson(target), status: why, nearest: { ...ruleJson(rule, names), followed, judged } };
  }
  const { rule, followed, elsewhere, wrong, wrongCount, doubted, silent } = column.check;
  return {
    ...aboutJson(column.target),
    status: "checked",
    ...ruleJson(rule, names),
    judged: judgedOf(column.check),
    followed,
    elsewhere,
    wrong: wrongCount,
    notJudged: Object.fromEntries([...silent].map(([why, { count }]) => [why, count])),
    cells: wrong.map((cell) => cellJson(cell, names, confidence)),
    doubted: doubted.map((cell) => cellJson(cell, names, confidence)),
  };
}

function cellJson({ key, ...cell }: FoundCell, names: readonly string[], confidence: number): object {
  return {
    ...cell,
    repaired: isRepaired(cell, confidence),
    key: key === undefined ? null : { column: names[key.column] ?? "", text: key.text, ...key.support },
    orColumns: cell.orColumns.map((index) => names[index] ?? ""),
  };
}

function ruleJson({ kind, reads, words, program }: Rule, names: readonly string[]): object {
  const read = reads.map((index) => names[index] ?? "");
  return { rule: kind, reads: read, explanation: words, program: program ?? null };
}

function aboutJson({ column }: Target): { readonly column: string; readonly number: number } {
  return { column: column.name, number: column.index + 1 };
}
