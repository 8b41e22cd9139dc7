import { CELL_LENGTH_MAX, type Cell, type Inkling, type Row } from "@inkling/core";
import type { AskedRow, ColumnResult, RuledColumn, TableResult } from "../commands/result.js";
import type { CellType } from "../table/table.js";
import type { Answer, Tally } from "../task/answer.js";
import { type RowList, rowWords } from "../task/profile.js";
import { inputsRead } from "../task/reads.js";
import type { Rule } from "../task/rules.js";
import type { SuspectRow } from "../task/suspects.js";
import type { Target } from "../task/targets.js";
import type { Paint } from "./paint.js";
import { MARKS, percent, previewLines, reasonText } from "./preview.js";
import { countText, fitText, plural, quotedText, safeLines, safeText, valueText } from "./text.js";

/** The result of `fill`, `learn` and `apply` for people, as lines. */
export function tableWords(result: TableResult, paint: Paint, widthMax: number): readonly string[] {
  const speed = result.rowsPerSecond === undefined ? "" : `, ${countText(result.rowsPerSecond)} rows per second`;
  return [
    `${paint.strong(safeText(result.file))}: ${plural(result.rows, "row")}, ${safeText(result.format)}${speed}`,
    ...result.notices.map((notice) => `${paint.unsure("!")} ${safeText(notice)}`),
    ...result.columns.flatMap((column) => ["", ...columnWords(column, result.command, paint, widthMax)]),
    "",
    ...endWords(result),
  ];
}

function columnWords(
  column: ColumnResult,
  command: TableResult["command"],
  paint: Paint,
  widthMax: number,
): readonly string[] {
  if (column.kind !== "ruled") {
    const all = column.target.inputs.map((_, at) => at);
    return [
      `${targetWords(column.target, all, paint)}`,
      `  ${paint.unanswered(`${MARKS.unanswered} not learned`)}: ${safeText(column.message)}`,
    ];
  }
  return [
    ...ruleWords(column, paint),
    ...suspectWords(column.suspects, paint),
    ...(column.tally === undefined ? [] : tallyWords(column, column.tally, paint, widthMax)),
    ...questionWords(column, command, paint),
  ];
}

/** The name of a column, and of those of its inputs that are at the places `read`. */
export function targetWords(target: Target, read: readonly number[], paint: Paint): string {
  if (read.length === 0) return paint.strong(safeText(target.column.name));
  const inputs = read.map((at) => safeText(target.inputs[at]?.name ?? "")).join(", ");
  return `${paint.strong(safeText(target.column.name))} ${paint.faint(`from ${fitText(inputs, 100)}`)}`;
}

const ROWS_NAMED_MAX = 5;
const QUESTION_CELL_WIDTH_MAX = 60;

function ruleWords({ target, inkling, exampleRows }: RuledColumn, paint: Paint): readonly string[] {
  const rows: RowList = { first: exampleRows.slice(0, ROWS_NAMED_MAX), count: exampleRows.length };
  const source = exampleRows.length === 0 ? "" : paint.faint(`, learned from ${rowWords(rows)}`);
  return [`${targetWords(target, inputsRead(inkling), paint)}${source}`, `  ${safeText(inkling.explain())}`];
}

/** One line for every given cell that is probably wrong. */
function suspectWords(suspects: readonly SuspectRow[], paint: Paint): readonly string[] {
  return suspects.map(({ row, given, expected, reason }) => {
    const rule = expected === undefined ? "the rule gives nothing" : `the rule gives ${cellText(expected)}`;
    return `  ${paint.unsure("!")} row ${row}: ${cellText(given)}, but ${rule}; ${reason}. Not obeyed, and left as it is (--keep ${row} obeys it).`;
  });
}

/** A cell in quotes, safe for a terminal. */
function cellText(cell: Cell): string {
  return cell === null ? "a blank" : quotedText(cell, QUESTION_CELL_WIDTH_MAX);
}

function tallyWords(
  { target, inkling, suspects }: RuledColumn,
  tally: Tally,
  paint: Paint,
  widthMax: number,
): readonly string[] {
  const preview =
    tally.preview.length === 0
      ? []
      : ["", ...previewLines(target, inputsRead(inkling), tally.preview, paint, widthMax, blankCount(tally))];
  return [
    ...preview,
    "",
    `  ${countWords(tally, paint)}`,
    ...storedWords(tally, paint),
    // Suspects have been named with their reasons.
    ...(tally.disagreements.count > suspects.length ? disagreementWords(tally, paint) : []),
  ];
}

function blankCount({ sure, unsure, unanswered }: Tally): number {
  return sure + unsure + unanswered;
}

/** How many cells came out which way. */
export function countWords(
  { sure, unsure, unanswered }: Pick<Tally, "sure" | "unsure" | "unanswered">,
  paint: Paint,
): string {
  if (sure + unsure + unanswered === 0) return "No blank cells in this column.";
  return [
    paint.sure(`${MARKS.sure} ${countText(sure)} sure`),
    paint.unsure(`${MARKS.unsure} ${countText(unsure)} unsure`),
    paint.unanswered(`${MARKS.unanswered} ${countText(unanswered)} unanswered`),
  ].join("   ");
}

function disagreementWords({ disagreements }: Tally, paint: Paint): readonly string[] {
  if (disagreements.count === 0) return [];
  return [
    `  ${paint.unsure("!")} The rule says something else than you in ${rowWords(disagreements)}. Those cells stay as they are; check them.`,
  ];
}

const TYPE_WORDS: Readonly<Record<CellType, string>> = {
  text: "text",
  number: "a number",
  date: "a date or time",
  boolean: "TRUE or FALSE",
};

function storedWords({ type, asText }: Tally, paint: Paint): readonly string[] {
  if (asText.count === 0) return [];
  return [
    `  ${paint.unsure("!")} The answer is not ${TYPE_WORDS[type]} as this column shows them in ${rowWords(asText)}. It is stored as text there; check it.`,
  ];
}

function questionWords(column: RuledColumn, command: TableResult["command"], paint: Paint): readonly string[] {
  if (column.question !== null) return askedWords(column, column.question, paint);
  const doubtful = column.tally?.preview.filter((answer) => answer.mark !== "sure") ?? [];
  const next = doubtful.find(teaches) ?? doubtful[0];
  return next === undefined ? [] : [`  Next: ${nextWords(next, command)}`];
}

/** Whether the rule could be better if this cell were filled in by hand. */
function teaches({ reason }: Answer): boolean {
  return reason !== "no-input" && reason !== "cell-too-long" && reason !== "not-in-encoding";
}

function nextWords({ row, reason, detail }: Answer, command: TableResult["command"]): string {
  const look = `look at row ${row}${reason === undefined ? "" : ` (${reasonText(reason, detail)})`}`;
  switch (reason) {
    case "cell-too-long":
      return `${look}; fill it in by hand. Rows with a cell above ${countText(CELL_LENGTH_MAX)} characters are never learned from.`;
    case "no-input":
      return `${look}; fill it in by hand.`;
    case "not-in-encoding":
      return `${look}; save the file as UTF-8 and run again.`;
    default:
      return command === "apply"
        ? `${look}; fill it in by hand. A saved rule does not change: to teach it, use inkling fill or inkling learn on a table with such rows.`
        : `${look}; fill it in by hand and run again to teach it.`;
  }
}

function askedWords(
  { target, inkling }: RuledColumn,
  { row, input, choices }: AskedRow,
  paint: Paint,
): readonly string[] {
  const options = choices.map(
    ({ value, probability }) => `    ${choiceText(value)}  ${paint.faint(percent(probability))}`,
  );
  const next =
    choices.length === 0
      ? "No rule so far gives an answer. Fill it in by hand and run again to teach it."
      : "Fill it in and run again: this answer teaches most.";
  return [
    `  ${paint.strong("Question")}: what should row ${row} be? ${readCells(target, inkling, input)}`,
    ...options,
    `    ${next}`,
  ];
}

/** Cells that tell a person which row it is, where a rule reads none. */
const UNREAD_CELLS_MAX = 3;

/** The cells that a rule reads, with their names; of one that reads none, the first ones of the row. */
export function readCells(target: Target, inkling: Inkling, input: Row): string {
  const read = inputsRead(inkling);
  return (read.length > 0 ? read : [...input.keys()].slice(0, UNREAD_CELLS_MAX))
    .map((at) => `${safeText(target.inputs[at]?.name ?? "")} ${quotedText(input[at] ?? "", QUESTION_CELL_WIDTH_MAX)}`)
    .join(", ");
}

const CHOICE_WIDTH_MAX = 60;

/** An output that is offered as an answer. */
export function choiceText(value: Cell): string {
  return value === null ? "(blank)" : fitText(valueText(value), CHOICE_WIDTH_MAX);
}

function endWords(result: TableResult): readonly string[] {
  const saved = result.rule === undefined ? [] : [`Saved the rule to ${safeText(result.rule)}.`];
  if (result.output !== undefined) return [outputWords(result, result.output), ...saved];
  const isLearned = result.columns.some((column) => column.kind === "ruled");
  if (!isLearned && result.columns.length > 0) return ["Nothing was written, because no column was learned."];
  if (result.command === "learn" || !isLearned) return saved;
  const unsure = unsureText(unsureBlank(tallies(result)));
  return [`Nothing was written. Add -o OUT to write the filled table.${unsure}`, ...saved];
}

/** How many cells have an answer that is not sure enough to be filled in, and how to get them; nothing where none has. */
export function unsureText(count: number): string {
  if (count === 0) return "";
  const [is, it] = count === 1 ? ["is", "it"] : ["are", "them"];
  return ` ${plural(count, "answer")} ${is} not sure enough to be filled in: --accept suggest fills ${it} in, too.`;
}

function tallies({ columns }: TableResult): readonly Tally[] {
  return columns.flatMap((column) => (column.kind === "ruled" && column.tally !== undefined ? [column.tally] : []));
}

/** Cells with an answer that were not filled in. */
function unsureBlank(all: readonly Tally[]): number {
  return all.reduce((sum, { sure, unsure, filled }) => sum + sure + unsure - filled, 0);
}

function outputWords(result: TableResult, output: string): string {
  const all = tallies(result);
  const filled = all.reduce((sum, tally) => sum + tally.filled, 0);
  const blank = all.reduce((sum, tally) => sum + blankCount(tally) - tally.filled, 0);
  const none = filled > 0 || blank === 0 ? "" : " No answer was sure enough.";
  return `Wrote ${safeText(output)}: ${plural(filled, "cell")} filled, ${plural(blank, "cell")} left blank.${none}${unsureText(unsureBlank(all))}`;
}

/** The rules of a file for people: words, program and examples. */
export function rulesWords(rules: readonly Rule[], paint: Paint): readonly string[] {
  return rules.flatMap(({ column, inkling }, at) => [
    ...(at === 0 ? [] : [""]),
    ...savedWords(column, inkling, paint),
    ...inkling.examples.map(
      (example) =>
        `  Example: ${safeText(JSON.stringify(example.input))} gives ${safeText(JSON.stringify(example.output))}`,
    ),
  ]);
}

function savedWords(column: string | undefined, inkling: Inkling, paint: Paint): readonly string[] {
  const read = inputsRead(inkling);
  const names = (chosen: (at: number) => boolean): string =>
    inkling.columns
      .filter((_, at) => chosen(at))
      .map(safeText)
      .join(", ");
  const unread = names((at) => !read.includes(at));
  const source = read.length === 0 ? "" : ` ${paint.faint(`from ${names((at) => read.includes(at))}`)}`;
  return [
    `${paint.strong(safeText(column ?? "(any column)"))}${source}`,
    `  ${safeText(inkling.explain())}`,
    `  Program: ${safeText(inkling.program)}`,
    ...(unread === "" ? [] : [`  Not read: ${unread}`]),
  ];
}

/** A rule as a TypeScript module, made safe to show on a terminal. */
export function ruleTypeScript({ inkling }: Rule, terminal: boolean): string {
  const text = inkling.toTypeScript();
  return terminal ? safeLines(text) : text;
}
